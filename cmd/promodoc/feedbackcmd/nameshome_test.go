package feedbackcmd

import (
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/feedback/traces"
	"promodoc/app/promo"
	"promodoc/app/standin"
)

// newConfidentialHome returns a home whose document has confidential names all over its
// prose, and is exported for readers who get other words for them and not all parts.
func newConfidentialHome(t *testing.T, seed uint64) *home {
	t.Helper()
	h := newHome(t, seed)
	names := []promo.StandIn{
		{Name: "Acme", Words: "a customer"}, {Name: "Globex Corporation of Lisbon", Words: "X"},
		{Name: "Initech", Words: "another large customer in the south of the country"}, {Name: "Umbrella"},
	}
	for _, ref := range promo.PageFields(h.doc) {
		text, ok := promo.Text(h.doc, ref)
		if !ok || len(text) < 80 {
			continue
		}
		words := strings.Split(text, " ")
		for range 1 + len(words)/15 {
			i := 1 + h.random.IntN(len(words)-1)
			words[i] = names[h.random.IntN(len(names))].Name + " " + words[i]
		}
		h.doc = promo.SetText(h.doc, ref, strings.Join(words, " "))
	}
	h.readers, h.names = "c1", standin.New(names)
	h.doc.Setup.Dialogue.ReaderSets = []promo.ReaderSet{{ID: "c1", Name: "Committee", StandIns: names, LeaveOut: []string{
		string(promo.Ref{Kind: promo.KindExample, ID: h.doc.Examples[0].ID}.Place()), "growth/0",
	}}}
	return h
}

// What is remembered of an export says of each word where it is in its field, nearly, also
// behind and between names in place of which the readers have other words.
func TestWordsOfReadersAreRemembered(t *testing.T) {
	for name, h := range map[string]*home{"everybody": newHome(t, 1), "a set": newConfidentialHome(t, 1)} {
		_, m := h.export("pdf")
		spots := h.spots(m)
		words := traces.New(h.doc, "pdf", 0, m).Words
		const near = 12 // a word or two
		known, wrong := 0, 0
		for i, w := range words {
			// The titles of considerations are on several pages, and their words before them.
			if w.Field < 0 || spots[i] < 0 || m.Words[i].Spot.Ref.Kind == promo.KindConsideration {
				continue
			}
			known++
			field := promo.PageText(h.doc, m.Words[i].Spot.Ref)
			from, to := h.typed(field, spots[i])
			if at := w.Offset; at < utf8.RuneCountInString(field[:from])-near || at > utf8.RuneCountInString(field[:to])+near {
				if wrong++; wrong < 10 {
					t.Logf("%s: %q at %s is remembered at %d, and is at %d to %d", name, w.Text, m.Words[i].Spot.Ref, at, from, to)
				}
			}
		}
		if known < 1000 || wrong*50 > known {
			t.Errorf("%s: %d of %d words are remembered elsewhere", name, wrong, known)
		}
	}
}

// Comments of readers who have other words for confidential names, and not all parts of
// the document, come home after 30 random edits. Those on the words for a name itself, which
// the document has not, are at least in the same part of it, or listed.
func TestCommentsOfReadersComeHome(t *testing.T) {
	var word, pdf tally
	for seed := range uint64(3) {
		h := newConfidentialHome(t, seed)
		h.sum = &word
		testWordCommentsComeHome(h)
		h = newConfidentialHome(t, seed)
		h.sum = &pdf
		testHighlightsComeHome(h)
	}
	word.check(t, "Word")
	pdf.check(t, "PDF")
}
