package spelling

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/assets"
)

// misspelling is a word as people misspell it, and as it is right.
type misspelling struct{ wrong, right string }

func misspellings(t testing.TB) []misspelling {
	t.Helper()
	data, err := os.ReadFile("testdata/misspellings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []misspelling
	for line := range strings.Lines(string(data)) {
		wrong, right, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && wrong != "#" {
			all = append(all, misspelling{wrong, right})
		}
	}
	return all
}

func sample(t testing.TB) promo.Document {
	t.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sampleText returns what is checked of the sample.
func sampleText(d promo.Document) string {
	var texts []string
	for _, at := range Fields(d) {
		if text, _ := promo.Text(d, at); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n\n")
}

// plant replaces plain words of a text, spread over it by chance, with
// misspellings. It returns where they are, in runes.
func plant(text string, wrong []misspelling) (planted string, at map[int]string) {
	type place struct{ from, to int }
	var places []place
	fence, offset := "", 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if !inFence(&fence, strings.TrimSuffix(line, "\n")) {
			tokens(strings.TrimSuffix(line, "\n"), func(t token) {
				word := line[t.from:t.to]
				if len(word) > 3 && !t.hyphened && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) < 0 {
					places = append(places, place{offset + t.from, offset + t.to})
				}
			})
		}
		offset += len(line)
	}
	random := rand.New(rand.NewPCG(7, 11))
	chosen := random.Perm(len(places))[:len(wrong)]
	byPlace := map[int]string{}
	for i, c := range chosen {
		byPlace[c] = wrong[i].wrong
	}
	at = map[int]string{}
	var b strings.Builder
	runes, last := 0, 0
	for i, p := range places {
		word, ok := byPlace[i]
		if !ok {
			continue
		}
		b.WriteString(text[last:p.from])
		runes += len([]rune(text[last:p.from]))
		at[runes] = word
		b.WriteString(word)
		runes += len([]rune(word))
		last = p.to
	}
	b.WriteString(text[last:])
	return b.String(), at
}

// TestAccuracy states what the checker is worth: of what it marks nearly all is
// wrong, and of 200 words that people often misspell, planted in the sample and in
// a long technical text, it marks nearly all.
func TestAccuracy(t *testing.T) {
	technical, err := os.ReadFile("testdata/technical.md")
	if err != nil {
		t.Fatal(err)
	}
	d := sample(t)
	wrong := misspellings(t)
	if len(wrong) < 200 {
		t.Fatalf("only %d misspellings", len(wrong))
	}
	wrong = wrong[:200]
	for _, test := range []struct {
		name, text string
		known      Words
	}{
		{"the sample", sampleText(d), KnownIn(d)},
		{"the technical text", string(technical), Words{}},
	} {
		c := NewChecker(english("en"))
		clean := c.Check(test.text, test.known)
		planted, at := plant(test.text, wrong)
		found := c.Check(planted, test.known)
		real, missed := 0, []string{}
		marked := map[int]bool{}
		for _, m := range found {
			marked[m.From] = true
			if at[m.From] != "" {
				real++
			}
		}
		for from, word := range at {
			if !marked[from] {
				missed = append(missed, word)
			}
		}
		precision, recall := 100*float64(real)/float64(len(found)), 100*float64(real)/float64(len(at))
		words := len(strings.Fields(test.text))
		fmt.Printf("%s, %d words: %.1f %% of %d marked words are mistakes, %.1f %% of %d planted ones are marked; without them %d words are marked: %v\n",
			test.name, words, precision, len(found), recall, len(at), len(clean), clean)
		if precision < 90 || recall < 95 {
			t.Errorf("%s: precision %.1f %%, recall %.1f %%, missed are %q", test.name, precision, recall, missed)
		}
		// Real texts have fewer mistakes than one of 200 planted ones.
		if limit := words / 1000; len(clean) > limit {
			t.Errorf("%s: %d words that are right are marked, more than %d: %v", test.name, len(clean), limit, clean)
		}
	}
}

// What was meant is among the suggestions, and mostly the first.
func TestSuggestionsForMisspellings(t *testing.T) {
	c := NewChecker(english("en"))
	first, among := 0, 0
	all := misspellings(t)
	var without []string
	for _, m := range all {
		suggestions := c.Suggest(m.wrong)
		if len(suggestions) > 0 && suggestions[0] == m.right {
			first++
		}
		if strings.Contains("|"+strings.Join(suggestions, "|")+"|", "|"+m.right+"|") {
			among++
		} else {
			without = append(without, m.wrong)
		}
		if len(suggestions) > maxSuggestions {
			t.Errorf("%s has %d suggestions", m.wrong, len(suggestions))
		}
	}
	fmt.Printf("of %d misspellings the right word is suggested for %d, first for %d; not for %q\n", len(all), among, first, without)
	if among < len(all)*97/100 || first < len(all)*90/100 {
		t.Errorf("the right word is suggested for %d of %d, first for %d", among, len(all), first)
	}
}

// BenchmarkCheckDocument checks 200 examples of 150 words with nothing remembered,
// with the dictionary loaded.
func BenchmarkCheckDocument(b *testing.B) {
	d := largeDocument(b)
	l := english("en")
	for b.Loop() {
		NewChecker(l).CheckDocument(d, nil)
	}
}

// BenchmarkCheckAgain checks them again after one of them changed.
func BenchmarkCheckAgain(b *testing.B) {
	d := largeDocument(b)
	c := NewChecker(english("en"))
	c.CheckDocument(d, nil)
	for n := 0; b.Loop(); n++ {
		d = promo.SetText(d, promo.ExampleRef("x7", "action"), fmt.Sprintf("Changed %d tiems.", n))
		c.CheckDocument(d, nil)
	}
}

func BenchmarkLoadEnglish(b *testing.B) {
	for b.Loop() {
		loadEnglish("american", "british")
	}
}

func BenchmarkSuggest(b *testing.B) {
	c := NewChecker(english("en"))
	for b.Loop() {
		c.Suggest("maintainance")
	}
}

// largeDocument has 200 examples whose texts differ, with some mistakes.
func largeDocument(t testing.TB) promo.Document {
	t.Helper()
	data, err := os.ReadFile("testdata/technical.md")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(data))
	wrong := misspellings(t)
	var d promo.Document
	for i := range 200 {
		id := fmt.Sprintf("x%d", i)
		d = promo.AddExample(d, id, "", "")
		for j, f := range []promo.FieldKey{"situation", "action", "result"} {
			from := (i*37 + j*50) % (len(words) - 50)
			text := strings.Join(words[from:from+50], " ") + fmt.Sprintf(" in %s of %d", wrong[(i+j)%len(wrong)].wrong, i)
			d = promo.SetText(d, promo.ExampleRef(id, f), text)
		}
	}
	return d
}
