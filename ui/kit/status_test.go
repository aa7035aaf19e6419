package kit

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit/kittest"
	"promodoc/ui/theme"
)

// A sentence hides the keys that there is no room for, the last one last.
func TestSentenceHidesKeys(t *testing.T) {
	hints := []fyne.CanvasObject{KeyHint("A", "all"), KeyHint("F1", "keys")}
	s := NewStatus(hints...)
	w := kittest.Window(t, s.Object(), 400, 30)
	shown := func() (n int) {
		for _, h := range hints {
			if h.Visible() {
				n++
			}
		}
		return n
	}
	before := len(hints)
	for words := 1; words <= 20; words++ {
		s.Show(strings.Repeat("sentence ", words), theme.Muted)
		if n := shown(); n > before || hints[0].Visible() && !hints[1].Visible() {
			t.Errorf("%d words: %d keys after %d", words, n, before)
		}
		before = shown()
		text := s.text.MinSize().Width
		if before > 0 && (s.text.Size().Width < text || s.text.Position().X+text > hints[1].Position().X) {
			t.Errorf("%d words: the text is cut, and %d keys are shown", words, before)
		}
	}
	if before != 0 {
		t.Errorf("%d keys beside a long sentence", before)
	}
	w.Resize(fyne.NewSize(3000, 30))
	if shown() != 2 {
		t.Error("the keys do not come back")
	}
}

// What can be pressed after the sentence is shown whatever room there is.
func TestLinksAfterASentence(t *testing.T) {
	applies := true
	undo, redo := NewLink("Undo", theme.Label, nil), NewLink("Redo", theme.Label, nil)
	second := When(func() bool { return applies }, redo)
	s := NewStatus(KeyHint("F1", "keys"))
	s.SetLinks(undo, second)
	kittest.Window(t, s.Object(), 300, 30)
	for _, sentence := range []string{"", "Undone", strings.Repeat("sentence ", 20)} {
		s.Show(sentence, theme.Muted)
		before := s.text.Position().X + s.text.Size().Width
		if undo.Position().X < before || undo.Position().X > before+2*14 || second.Position().X+redo.MinSize().Width > 300.5 {
			t.Errorf("after %d letters the links are at %v and %v", len(sentence), undo.Position().X, second.Position().X)
		}
	}
	applies = false
	if s.Refresh(); second.Visible() || !undo.Visible() {
		t.Error("a link that does not apply is shown")
	}
}

func TestOffersAreBesideOrBelow(t *testing.T) {
	text := NewText(Run{Text: strings.Repeat("word ", 30)})
	long, hidden := NewLink("Use the saved text instead", theme.Label, nil), NewLink("Hidden", theme.Label, nil)
	hidden.Hide()
	o := Offer(16, text, long, hidden)
	for _, c := range []struct {
		width float32
		below bool
	}{{2000, false}, {400, true}} {
		height := HeightFor(o, c.width)
		o.Resize(fyne.NewSize(c.width, height))
		if below := long.Position().Y > 0; below != c.below {
			t.Errorf("%v wide: below %v", c.width, below)
		}
		if bottom := max(long.Position().Y+long.Size().Height, text.Size().Height); bottom != height {
			t.Errorf("%v wide: %v high, ends at %v", c.width, height, bottom)
		}
	}
}

// A banner that is too high scrolls, and one without anything takes no room.
func TestBannerLeavesRoom(t *testing.T) {
	text := NewText(Run{Text: strings.Repeat("word ", 500)})
	banner, body := NewScrollView(text), Gap(1, 1)
	c := WithBanner(0.4, banner, body)
	kittest.Window(t, c, 600, 500)
	if h := banner.Size().Height; h != c.Size().Height*0.4 || body.Position().Y != h {
		t.Errorf("the banner is %v of %v high", h, c.Size().Height)
	}
	text.SetRuns(Run{Text: "word"})
	c.Refresh()
	if h := banner.Size().Height; h != HeightFor(text, c.Size().Width) {
		t.Errorf("a line is %v high", h)
	}
	text.Hide()
	c.Refresh()
	if banner.Visible() || body.Position().Y != 0 {
		t.Error("an empty banner takes room")
	}
}

func TestBrief(t *testing.T) {
	for _, c := range []struct{ fault, file, want string }{
		{"/a/b/c.yaml:3:1: expected text\n/a/b/c.yaml:4:1: more", "/a/b/c.yaml", "c.yaml:3:1: expected text …"},
		{"c.yaml: expected text", "c.yaml", "c.yaml: expected text"},
		{"/c.yaml: expected text", "/c.yaml", "/c.yaml: expected text"},
	} {
		if got := Brief(c.fault, c.file); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// An error becomes a sentence, but a file or a field at its start keeps its name.
func TestSentence(t *testing.T) {
	for fault, want := range map[string]string{
		"":                                   "",
		"disk full":                          "Disk full.",
		"ünknown; why?":                      "Ünknown; why?",
		"case-2024.docx: this is a document": "case-2024.docx: this is a document.",
		"candidate.name: too long":           "candidate.name: too long.",
		"c/d: missing":                       "c/d: missing.",
		"stopped.":                           "Stopped.",
	} {
		if got := Sentence(errors.New(fault)); got != want {
			t.Errorf("%q becomes %q, want %q", fault, got, want)
		}
	}
}

// A sentence that does not fit beside nothing is not cut: the line becomes higher in its
// frame, and low again with a short one.
func TestLongSentenceIsNotCut(t *testing.T) {
	s := NewStatus(KeyHint("F1", "keys"))
	main := Gap(1, 1)
	kittest.Window(t, NewFrame(Gap(1, 1), nil, main, s.Object()), 600, 500)
	low := main.Size().Height
	for range 2 {
		s.Show(strings.Repeat("sentence ", 20), theme.Muted)
		if main.Size().Height >= low {
			t.Fatalf("the rest is %v high as before", main.Size().Height)
		}
		if got := strings.Fields(shownText(s.text)); len(got) != 20 {
			t.Errorf("of 20 words it shows %q", got)
		}
		if s.text.Size().Height > s.Object().Size().Height {
			t.Errorf("the text is %v high in %v", s.text.Size().Height, s.Object().Size().Height)
		}
		s.Show("Saved", theme.Muted)
		if main.Size().Height != low {
			t.Errorf("after a short sentence the rest is %v high, was %v", main.Size().Height, low)
		}
	}
}

// shownText returns the words of a text as it is drawn.
func shownText(t *Text) string {
	var words []string
	for _, p := range t.pieces {
		words = append(words, p.text)
	}
	return strings.Join(words, " ")
}
