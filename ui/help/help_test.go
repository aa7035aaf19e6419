package help

import (
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/export/manual"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// shown is a panel in a window, with what it asked for.
type shown struct {
	*Panel
	t      *testing.T
	opened []string // web pages
	copied string
	closed int
}

func show(t *testing.T) *shown {
	t.Helper()
	test.NewTempApp(t)
	m, err := manual.Read(fstest.MapFS{
		"README.md": {Data: []byte("## Use\n\n- [First](first.md): what comes first\n- [Keys](keys.md): all keys\n")},
		"first.md": {Data: []byte("# First\n\nText with [a link](keys.md#on-pages), [one to a part](#part) and [one to the web](https://example.org/a).\n\n" +
			"- item\n\n```sh\npromodoc list\n```\n\n| a | b | c |\n| --- | --- | --- |\n| one | two | three |\n\n" + strings.Repeat("Long.\n\n", 60) + "## Part\n\nThe end.\n")},
		"keys.md": {Data: []byte("# Keys\n\nIn general.\n\n## On pages\n\nArrows.\n\n## All keys\n\n### In a test\n\n| key | does |\n| --- | --- |\n| Ctrl 1 | what a table says |\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := &shown{t: t}
	s.Panel = New(Options{
		Manual: m,
		Groups: []action.Group{
			{Title: "everywhere", Offers: []action.Offer{{ID: action.ShowHelp, Label: "Help of all screens"}}},
			{Title: "in a test", Offers: []action.Offer{{ID: action.AddPart, Label: "Add a part of a test"}}},
		},
		OpenURL: func(address string) { s.opened = append(s.opened, address) },
		Copy:    func(text string) { s.copied = text },
		Closed:  func() { s.closed++ },
	})
	test.NewTempWindow(t, s.Object()).Resize(fyne.NewSize(400, 600))
	s.Focus()
	return s
}

// text returns all that is shown.
func (s *shown) text() string {
	var lines []string
	for _, o := range test.LaidOutObjects(s.Object()) {
		switch o := o.(type) {
		case *kit.Text:
			lines = append(lines, o.String())
		case *kit.Link:
			lines = append(lines, o.Text())
		}
	}
	return strings.Join(lines, "\n")
}

func (s *shown) has(words ...string) {
	s.t.Helper()
	for _, want := range words {
		if text := s.text(); !strings.Contains(text, want) {
			s.t.Errorf("%q is not shown in\n%s", want, text)
		}
	}
}

// press presses the link or the row with a text.
func (s *shown) press(label string) {
	s.t.Helper()
	for _, o := range test.LaidOutObjects(s.Object()) {
		if l, ok := o.(*kit.Link); ok && l.Text() == label {
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
		if row, ok := o.(*kit.ListItem); ok {
			for _, in := range test.LaidOutObjects(row) {
				if text, ok := in.(*kit.Text); ok && text.String() == label {
					row.Tapped(nil)
					return
				}
			}
		}
	}
	s.t.Fatalf("there is nothing with the text %q in\n%s", label, s.text())
}

func TestTopicsAreListedAndOpened(t *testing.T) {
	s := show(t)
	s.has("USE", "First", "what comes first", "Keys")
	s.press("First")
	s.has("item", "promodoc list", "one", "b: two", "c: three", "The end.", "All topics", "Back")
	s.press("Copy")
	if s.copied != "promodoc list" {
		t.Errorf("copied %q", s.copied)
	}
	s.press("All topics")
	s.has("what comes first")
	s.press("Close")
	if s.closed != 1 {
		t.Errorf("closed %d times", s.closed)
	}
}

func TestLinksAreFollowed(t *testing.T) {
	s := show(t)
	s.press("First")
	s.press("one to the web")
	if len(s.opened) != 1 || s.opened[0] != "https://example.org/a" {
		t.Errorf("opened %q", s.opened)
	}
	s.press("one to a part")
	was := s.pager.offset()
	if was == 0 {
		t.Error("the page was not scrolled to its part")
	}
	s.press("a link")
	s.has("In general.", "Arrows.")
	s.press("Back")
	s.has("The end.")
	if s.pager.offset() != was {
		t.Errorf("the page is at %v, and was at %v", s.pager.offset(), was)
	}
}

func TestKeysAreThoseOfTheScreens(t *testing.T) {
	s := show(t)
	s.press("Keys")
	s.has("In general.", "EVERYWHERE", "Help of all screens", "IN A TEST", "Add a part of a test", "IN TEXT")
	if strings.Contains(s.text(), "what a table says") {
		t.Error("the table of the manual is shown too")
	}
	if s.anchors["in-a-test"] == nil {
		t.Error("the group of a screen cannot be found")
	}
}

func TestSearch(t *testing.T) {
	s := show(t)
	test.Type(s.field, "three")
	s.has("Found in 1 section", "First")
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.has("item", "Back")
	s.pager.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	s.has("Found in 1 section")
	s.field.SetText("nowhere")
	s.list()
	s.has("No matches")
}

func TestPageIsScrolledWithKeys(t *testing.T) {
	s := show(t)
	s.press("First")
	key := func(name fyne.KeyName) float32 {
		s.pager.TypedKey(&fyne.KeyEvent{Name: name})
		return s.pager.offset()
	}
	down := key(fyne.KeyDown)
	next := key(fyne.KeyPageDown)
	end := key(fyne.KeyEnd)
	if down <= 0 || next <= down || end <= next {
		t.Errorf("Down, Page Down and End lead to %v, %v and %v", down, next, end)
	}
	if up := key(fyne.KeyPageUp); up >= end {
		t.Errorf("Page Up leads to %v from %v", up, end)
	}
	if home := key(fyne.KeyHome); home != 0 {
		t.Errorf("Home leads to %v", home)
	}
}

func TestEveryPageIsShown(t *testing.T) {
	s := show(t)
	m, err := manual.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	s.options.Manual = m
	for _, topic := range m.Topics() {
		s.open(topic.Name, "")
		s.has(topic.Title)
	}
}

func TestLabelsOfTwoKeysAreListedOnce(t *testing.T) {
	if got := labels(action.AddPart.Keys()); len(got) != 1 {
		t.Errorf("labels %q", got)
	}
}
