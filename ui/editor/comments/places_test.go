package comments

import (
	"strings"
	"testing"

	"promodoc/app/feedback"
	"promodoc/app/promo"
)

func TestMoved(t *testing.T) {
	for _, test := range []struct{ was, is, words, want string }{
		{"I withdrew the rota.", "So I withdrew the rota.", "the rota", "the rota"},
		{"I withdrew the rota.", "I withdrew the rota then.", "the rota", "the rota"},
		{"I withdrew the rota.", "I withdrew the old rota.", "the rota", "the old rota"},
		{"I withdrew the rota.", "I withdrew it.", "the rota", ""},
		{"I withdrew the rota.", "I withdrew the.", "the rota", "the"},
		{"I withdrew the rota.", "", "the rota", ""},
		{"äöü the rota", "äöüß the rota", "the rota", "the rota"},
	} {
		was, is := []rune(test.was), []rune(test.is)
		e := editOf(was, is)
		from := len([]rune(test.was[:strings.Index(test.was, test.words)]))
		start, end := e.moved(from), e.moved(from+len([]rune(test.words)))
		if got := strings.TrimRight(string(is[start:end]), "."); strings.TrimSpace(got) != test.want && test.want != "" || end-start > 0 && test.want == "" && got != "it" {
			t.Errorf("%q: %q is %q, want %q", test.is, test.words, got, test.want)
		}
	}
}

func TestWidened(t *testing.T) {
	text := []rune(" one  two ")
	for at, want := range map[int]string{0: "one", 1: "one", 4: "one", 5: "one", 6: "one", 9: "two", 10: "two"} {
		from, to := widened(text, at, at)
		if got := string(text[from:to]); got != want {
			t.Errorf("at %d it is %q, want %q", at, got, want)
		}
	}
	if from, to := widened([]rune("  "), 1, 1); from != to {
		t.Errorf("white space is %d to %d", from, to)
	}
	if from, to := widened(text, 2, 3); from != 2 || to != 3 {
		t.Errorf("a range becomes %d to %d", from, to)
	}
}

// What was found before in the same text is not looked for again.
func TestFindKeepsWhatItFound(t *testing.T) {
	at := promo.SectionRef(promo.SummaryID)
	d := promo.Document{ID: "k3f9", Sections: []promo.Section{{ID: promo.SummaryID, Body: "I withdrew the rota."}}}
	d, r := feedback.Add(d, []feedback.Comment{{Key: "1", Author: "Ana", Quote: "the rota", Text: "?"}})
	p := find(d, placing{})
	id := r.Added[0].ID
	if s := p.byID[id]; s.at != at || s.from != 11 || s.to != 19 || s.lost {
		t.Fatalf("found at %+v", s)
	}
	known := p.byID[id]
	known.from = 2
	p.byID[id] = known
	if s := find(d, p).byID[id]; s.from != 2 {
		t.Errorf("looked for again: %+v", s)
	}
	if s := find(promo.SetText(d, at, "So: the rota!"), p).byID[id]; s.from != 4 || s.to != 12 {
		t.Errorf("in another text: %+v", s)
	}
	if s := find(promo.SetText(d, at, "Nothing."), p).byID[id]; !s.lost {
		t.Errorf("found in a text without it: %+v", s)
	}
}
