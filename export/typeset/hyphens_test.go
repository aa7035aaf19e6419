package typeset

import (
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
)

const germanText = `---
language: de
---
In den letzten Halbjahren habe ich die Verantwortung für den Bereitschaftsdienst der Plattformgruppe übernommen, die
Umstellung der Abrechnungsschnittstelle geplant und mit vier Arbeitsgruppen abgestimmt, und die Zahl der nächtlichen
Alarme gesenkt. Die Qualitätssicherung der Veröffentlichungen, für die vorher niemand zuständig war, liegt seit dem
Herbst bei einer Gruppe, die ich aufgebaut und eingearbeitet habe; sie braucht für eine Freigabe weniger Rechenzeit
und Arbeitszeit. Gemeinsam mit der Vertragsverwaltung und dem Rechenzentrumsbetrieb habe ich Übungen eingeführt.
`

// hyphenated are the lines of a book that end with a hyphen of the program's, by the
// number of lines before them.
func hyphenated(b *book.Book) []int {
	var out []int
	line, y := -1, 0.0
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			if r.Y != y && r.Node >= 0 {
				line, y = line+1, r.Y
			}
			if r.Node == book.NoNode && r.Text == "-" {
				out = append(out, line)
			}
		}
	}
	return out
}

func TestGermanIsHyphenated(t *testing.T) {
	b := layOut(t, germanText)
	lines := hyphenated(b)
	if len(lines) < 2 {
		t.Fatalf("hyphens at the end of lines %v", lines)
	}
	for i := 2; i < len(lines); i++ {
		if lines[i] == lines[i-2]+2 {
			t.Errorf("three lines in a row end with a hyphen: %v", lines)
		}
	}
	// The text has its words whole, without the hyphens. They are kerned as one.
	var text strings.Builder
	for _, r := range b.Pages[0].Runs {
		if r.Node < 0 {
			continue
		}
		text.WriteString(r.Text)
		for _, word := range strings.Fields(r.Text) {
			if whole := b.Fonts.Word(face.Regular, word); word == "Veröffentlichungen" && len(whole.Parts[0].Glyphs) > len(r.Glyphs) {
				t.Errorf("%q is not one word: %d glyphs", word, len(r.Glyphs))
			}
		}
	}
	want := strings.Join(strings.Fields(strings.SplitN(germanText, "---\n", 3)[2]), " ")
	if text.String() != want {
		t.Errorf("the text is\n%q, want\n%q", text.String(), want)
	}
}

func TestWhatIsNotHyphenated(t *testing.T) {
	word := "Verantwortungsbewusstsein"
	for name, md := range map[string]string{
		"English":     strings.Replace(germanText, "language: de", "language: en", 1),
		"no language": strings.Replace(germanText, "language: de", "title: x", 1),
		"code":        "---\nlanguage: de\n---\n" + strings.Repeat("`"+word+"` ", 20) + "x",
		"a link":      "---\nlanguage: de\n---\n[" + strings.Repeat(word+" ", 20) + "](https://example.org) x",
		"capitals":    "---\nlanguage: de\n---\n" + strings.Repeat(strings.ToUpper(word)+" ", 20) + "x",
		"a name":      "---\nlanguage: fr\n---\nLes " + strings.Repeat("Responsabilisation ", 20) + "x",
		"the end":     "---\nlanguage: de\n---\n" + strings.Repeat("ab ", 26) + word,
		"a heading":   "---\nlanguage: de\n---\n# " + strings.Repeat(word+" ", 8),
	} {
		if lines := hyphenated(layOut(t, md)); len(lines) > 0 {
			t.Errorf("%s: the lines %v end with a hyphen", name, lines)
		}
	}
}

// A word that fits on no line is divided by the rules of its language, English too.
func TestWordsThatFitOnNoLineAreHyphenated(t *testing.T) {
	long := "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	for _, md := range []string{
		"---\nlanguage: de\n---\n# " + long + strings.ToLower(long) + "en ist lang",
		"---\nlanguage: en\n---\nThe " + strings.Repeat("misunderstanding", 9) + "s are many",
	} {
		b := layOut(t, md)
		if len(hyphenated(b)) == 0 {
			t.Errorf("no hyphen in %q", textOf(b))
		}
	}
}

// A page ends with a divided word only if it must.
func TestPagesEndWithWholeWords(t *testing.T) {
	front, text, _ := strings.Cut(germanText, "\n---\n")
	for n := range 6 {
		md := front + "\n---\n" + strings.Repeat("Eine Zeile.\n\n", n) + strings.Repeat(text+"\n", 40)
		b := layOut(t, md)
		for p := range b.Pages {
			var last book.Run
			for _, r := range b.Pages[p].Runs {
				if r.Node >= 0 || r.Node == book.NoNode {
					last = r
				}
			}
			if last.Node == book.NoNode {
				t.Errorf("%d lines before: page %d of %d ends with a divided word", n, p+1, len(b.Pages))
			}
		}
	}
}

// In German the letters at the joint of a compound are not drawn as one, in whole words
// and in divided ones. Within a stem they are, and in other languages.
func TestLigaturesAtJoints(t *testing.T) {
	for _, c := range []struct{ language, word, want string }{
		{"de", "Auflage", ""}, {"de", "„Auflage“,", ""}, {"de", "Auflagenveröffentlichungen", "ff"}, {"de", "auffinden", "fi"},
		{"de", "Waffe", "ff"}, {"de", "Konflikt", "fl"}, {"en", "Auflage", "fl"},
	} {
		b := layOut(t, "---\nlanguage: "+c.language+"\n---\n"+strings.Repeat(c.word+" ", 60)+"x")
		got := map[string]bool{}
		var text strings.Builder
		for _, r := range b.Pages[0].Runs {
			at := 0
			if r.Node >= 0 {
				text.WriteString(r.Text)
			}
			for _, g := range r.Glyphs {
				if text := r.Text[at : at+int(g.Bytes)]; len(text) > 1 && text[0] == 'f' {
					got[text] = true
				}
				at += int(g.Bytes)
			}
			if at != len(r.Text) {
				t.Errorf("the glyphs of %q mean %d bytes of it", r.Text, at)
			}
		}
		if len(got) != min(1, len(c.want)) || c.want != "" && !got[c.want] {
			t.Errorf("%s: %s has the ligatures %v, want %q", c.language, c.word, got, c.want)
		}
		if n := strings.Count(text.String(), c.word+" "); n != 60 {
			t.Errorf("%s: %s is %d times in the text", c.language, c.word, n)
		}
	}
}
