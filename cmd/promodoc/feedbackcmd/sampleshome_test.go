package feedbackcmd

import (
	"os"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// officeSample is a file in which people commented with LibreOffice: its text, and what
// was said about which words of it, written down before it was read.
type officeSample struct {
	file, text string
	said       [][2]string // a comment or the new words of a suggestion, and the words
}

var officeSamples = []officeSample{
	{"resolved", "I withdrew the rota there and then.\n\nThe team was asked twice.",
		[][2]string{{"Who asked?", "withdrew the rota"}, {"Done already.", "asked twice"}}},
	{"paragraphs", "I withdrew the rota there and then.\n\nI asked each of them alone.",
		[][2]string{{"Both.\nReally?", "there and then.\n\nI asked each"}}},
	{"table", "I asked each of them.\n\nbefore\n\nthree hundred accounts",
		[][2]string{{"Here?", "asked each"}, {"Which ones?", "hundred accounts"}}},
	{"tracked", "I withdrew the rota there and then.\n\nI asked each of them alone.\n\nThe team was asked twice.",
		[][2]string{{"", "and then"}, {"quite ", "alone"}, {"three times", "twice"}}},
}

// Comments that LibreOffice wrote come home after 30 random edits of a document that has
// their text somewhere, and of which the file says nothing.
func TestCommentsOfLibreOfficeComeHome(t *testing.T) {
	var sum tally
	for seed := range uint64(10) {
		for _, s := range officeSamples {
			data, err := os.ReadFile("../../../app/feedback/word/testdata/libreoffice-" + s.file + ".docx")
			if err != nil {
				t.Fatal(err)
			}
			h := newHome(t, seed)
			at := promo.ExampleRef(h.doc.Examples[int(seed)%len(h.doc.Examples)].ID, "action")
			was, _ := promo.Text(h.doc, at)
			h.doc = promo.SetText(h.doc, at, was+"\n\n"+s.text)
			for _, said := range s.said {
				start := len(was) + 2 + strings.Index(s.text, said[1])
				h.expect(said[0], at, start, start+len(said[1]))
			}
			h.edit(30)
			sum.add(h.add("comments.docx", data))
		}
	}
	sum.check(t, "LibreOffice")
}
