package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

var english = &Lists{Abbreviations: map[string]bool{"e.g.": true, "approx.": true, "dr.": true}}

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"One. Two! Three?", []string{"One.", "Two!", "Three?"}},
		{"We use tools, e.g. Make. They work.", []string{"We use tools, e.g. Make.", "They work."}},
		{"I asked Dr. Smith. No answer.", []string{"I asked Dr. Smith.", "No answer."}},
		{"It took 3.5 hours. Then it ran.", []string{"It took 3.5 hours.", "Then it ran."}},
		{"By J. Smith, in May. Done.", []string{"By J. Smith, in May.", "Done."}},
		{"It was approx. 40 people. Fine.", []string{"It was approx. 40 people.", "Fine."}},
		{"They said “Stop.” I stopped.", []string{"They said “Stop.”", "I stopped."}},
		{"The line\nbreaks here. Next", []string{"The line\nbreaks here.", "Next"}},
		{"Steps:\n\n- first\n- second\n1. third", []string{"Steps:", "first", "second", "third"}},
		{"# Title\nText after it", []string{"Title", "Text after it"}},
		{"Über uns. Straße neu.", []string{"Über uns.", "Straße neu."}},
		{"今日は。明日も。", []string{"今日は。", "明日も。"}},
	} {
		read := Read(test.text, english)
		var got []string
		for _, s := range read.Sentences {
			got = append(got, test.text[s.From:s.To])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// The fast way must find what Unicode's tables find.
func TestSimpleSentencesAreUnicodes(t *testing.T) {
	for _, text := range []string{
		"One. Two! Three? four. Five", "A (b.) C. d. E", "It took 3.5 h. Then, e.g. this; fine.", "Why?! Because. And", "They said “Go.” We went.", "a.b.c D. e",
		"Version 2. 3 people came. Yes", "End of it... And more", "Done. Next one. ok", "Done.) – then. Yes", "Go! (Now.) ok", "1. 2. 3. Go",
	} {
		if !isSimple(text) {
			t.Fatalf("%q is not simple", text)
		}
		var fast, tables []int
		simpleEnds(text, 0, len(text), func(at int) { fast = append(fast, at) })
		for rest, state, at := text, -1, 0; rest != ""; {
			var sentence string
			sentence, rest, state = uniseg.FirstSentenceInString(rest, state)
			if at += len(sentence); at < len(text) {
				tables = append(tables, at)
			}
		}
		if !slices.Equal(fast, tables) {
			t.Errorf("%q: ends at %v, by the tables at %v", text, fast, tables)
		}
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"We’re on-call, e.g. 24/7 at 02:14.", "we're on-call e.g 24 7 at 02:14"},
		{"€1,240.50 (37%)", "1,240.50 37"},
		{"teams' work and/or API's", "teams work and or api's"},
		{"naïve Größe", "naïve größe"},
		{"東京に行く", "東 京 に 行 く"},
	} {
		var got []string
		for _, w := range Read(test.text, english).Words {
			got = append(got, w.Lower)
			if test.text[w.From:w.To] == "" {
				t.Errorf("%q: an empty word", test.text)
			}
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%q: %q, want %q", test.text, text, test.want)
		}
	}
}

func TestMuted(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"They said “we helped” and left", "we helped"},
		{`He wrote "it is slow" then`, "it is slow"},
		{"It isn't the teams' fault, it's ours", ""},
		{"They said 'we helped' then", "we helped"},
		{"Run `we helped` now", "we helped"},
		{"See [we helped](https://example.com) there", "we helped https example.com"},
		{"See https://example.com/we now", "https example.com we"},
		{"> we helped\n\nand so on", "we helped"},
		{"```\nwe helped\n```\nand so on", "we helped"},
		{"I gave *The Long Way Home* twice, *really*", "the long way home"},
		{"Mail a@example.com now", "a example.com"},
		{"It is 5 inches\" long", ""},
	} {
		var got []string
		for _, w := range Read(test.text, english).Words {
			if w.Muted {
				got = append(got, w.Lower)
			}
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%q: %q, want %q", test.text, text, test.want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"I asked Jon Bakke for it", "jon bakke"},
		{"Jon Bakke came. The rest did", "jon bakke"},
		{"I built it and I'm glad", ""},
		{"API calls failed", ""},
	} {
		var got []string
		for _, w := range Read(test.text, english).Words {
			if w.Proper {
				got = append(got, w.Lower)
			}
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%q: %q, want %q", test.text, text, test.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("One. “Two” `x` [a](b)\n- 'c'")
	f.Fuzz(func(t *testing.T, text string) {
		read, last := Read(text, english), 0
		for _, w := range read.Words {
			if w.From < last || w.To <= w.From || w.To > len(text) || w.Sentence >= len(read.Sentences) {
				t.Fatalf("%q: the word %+v after %d", text, w, last)
			}
			last = w.To
		}
	})
}
