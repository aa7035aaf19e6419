package cyclediff

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

func last() promo.Document {
	path := career.Path{ID: "p", Title: "Lead", Sections: []career.Section{{Considerations: []career.Consideration{{ID: "humility", Title: "Humility"}, {ID: "reach", Title: "Reach"}}}}}
	d := promo.New(path, promo.Seed{ID: "doc1", Name: "H2"})
	for _, x := range []promo.Example{
		{ID: "a", Title: "Owned the outage", Action: "I owned it.", Supports: []string{"humility"}},
		{ID: "b", Title: "Kept", Action: "As it was.", Supports: []string{"humility"}},
		{ID: "c", Title: "Gone", Action: "I left.", Supports: []string{"reach"}},
	} {
		d = promo.InsertExample(d, x)
	}
	return d
}

// fixture is a screen over two documents, with what was asked of the window.
type fixture struct {
	*Screen
	window fyne.Window
	asked  []string
}

func open(t *testing.T, was, now promo.Document) *fixture {
	t.Helper()
	f := &fixture{}
	window := kittest.Window(t, container.NewWithoutLayout(), 700, 500)
	f.Screen = New(Options{
		Was: Side{"Lead", "H2", was}, Now: Side{"Lead", "H1", now}, Plain: func(text string) string { return strings.ReplaceAll(text, "*", "") }, BackLabel: "Back",
		Back:  func() { f.asked = append(f.asked, "back") },
		Other: func() { f.asked = append(f.asked, "other") },
		Open:  func(later bool, at promo.Ref) { f.asked = append(f.asked, fmt.Sprint(later, " ", at)) },
	})
	f.window = window
	window.SetContent(f.Object())
	window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.Key(k.Name) })
	f.Shown()
	return f
}

func (f *fixture) press(names ...fyne.KeyName) {
	for _, name := range names {
		f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// listed returns what the rows say.
func (f *fixture) listed() string {
	var lines []string
	for i, e := range f.rows.entries {
		line := kit.NewText(titleOf(e)...).String()
		for _, r := range f.rows.words(i) {
			if r.Mark != kit.Unmarked {
				line += fmt.Sprintf(" %d[%s]", r.Mark, r.Text)
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestComparison(t *testing.T) {
	now := cycle.Begin(promo.New(last().Snapshot, promo.Seed{ID: "doc2"}), last(), []string{"a", "b"})
	now = promo.SetText(now, promo.ExampleRef("a", "action"), "I owned it for 30 days.")
	now = promo.InsertExample(now, promo.Example{ID: "n", Title: "Fresh", Result: "It works.", Supports: []string{"reach"}})
	f := open(t, last(), now)
	want := "Humility   grown\nOwned the outage   grown 1[ for 30 days]\nReach   changed\nFresh   new\nGone   dropped"
	if got := f.listed(); got != want {
		t.Errorf("it lists\n%s\nwant\n%s", got, want)
	}
	f.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	f.Do(action.CompareCycles)
	f.window.Canvas().Focused().TypedRune('u')
	if !strings.Contains(f.listed(), "Kept   unchanged") {
		t.Errorf("with what is unchanged it lists %s", f.listed())
	}
	f.window.Canvas().Focused().TypedRune('U')
	f.press(fyne.KeyEscape)
	if got := strings.Join(f.asked, "; "); got != "true example/a/title; false example/c/title; other; back" {
		t.Error(got)
	}
	if f.listed() != want || len(f.rows.list.Children()) == 0 {
		t.Errorf("at last it lists %s", f.listed())
	}
}

// The whole of what is new or gone is shown where it is selected.
func TestWhole(t *testing.T) {
	f := open(t, last(), promo.New(last().Snapshot, promo.Seed{ID: "doc2"}))
	f.press(fyne.KeyDown)
	text := kit.NewText(f.rows.words(1)...).String()
	if !strings.Contains(text, "I owned it.") {
		t.Errorf("of what is gone it shows %q", text)
	}
	if len(f.rows.words(2)) != 0 {
		t.Errorf("of one that is not selected it shows %v", f.rows.words(2))
	}
}

// Growth areas are listed like all else, and opened where they are.
func TestGrowthAreas(t *testing.T) {
	was, now := last(), last()
	was.Growth = []promo.GrowthArea{{Title: "Delegate", Text: "I keep tickets."}, {Title: "Write"}}
	now.Growth = []promo.GrowthArea{{Title: "Lead", Text: "Across **teams**.", Steps: []string{"Ask *two*"}}, {Title: "Delegate", Text: "I keep **few** tickets."}}
	f := open(t, was, now)
	want := "Growth areas\nLead   new\nDelegate   changed 1[few ]\nWrite   dropped"
	if got := f.listed(); got != want {
		t.Errorf("it lists\n%s\nwant\n%s", got, want)
	}
	if text := kit.NewText(f.rows.words(1)...).String(); !strings.Contains(text, "Across teams.") || !strings.Contains(text, "Ask two") {
		t.Errorf("of what is new it shows %q", text)
	}
	f.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if got := strings.Join(f.asked, "; "); got != "true growth/1/title; false growth/1/title" {
		t.Error(got)
	}
}

// Texts are compared as they are read, without their markup, unless only that differs.
func TestPlainTexts(t *testing.T) {
	was, now := last(), last()
	was = promo.SetText(was, promo.ExampleRef("a", "action"), "I *owned* it.")
	now = promo.SetText(now, promo.ExampleRef("a", "action"), "I **owned** it alone.")
	now = promo.SetText(now, promo.ExampleRef("b", "action"), "As *it* was.")
	f := open(t, was, now)
	if got := kit.NewText(f.rows.words(1)...).String(); got != "action: I owned it alone." {
		t.Errorf("it shows %q", got)
	}
	if got := kit.NewText(f.rows.words(2)...).String(); !strings.Contains(got, "*it*") {
		t.Errorf("of a change of the markup alone it shows %q", got)
	}
}

// The title has the cycles if both documents have one, and a role of both is said once.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		was, now     Side
		title, names string
	}{
		{Side{Role: "Lead", Cycle: "H1"}, Side{Role: "Lead", Cycle: "H2"}, "H1 → H2", "Lead"},
		{Side{Role: "Senior", Cycle: "H1"}, Side{Role: "Staff", Cycle: "H2"}, "H1 → H2", "Senior → Staff"},
		{Side{Role: "Lead"}, Side{Role: "Lead", Cycle: "H2"}, textTitle.Text(), "Lead → Lead, H2"},
	} {
		if got := title(c.was, c.now) + "; " + names(c.was, c.now); got != c.title+"; "+c.names {
			t.Errorf("%q, want %q and %q", got, c.title, c.names)
		}
	}
}

func TestNothingToTell(t *testing.T) {
	for _, d := range []promo.Document{last(), {}} {
		f := open(t, d, d)
		f.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp)
		all := len(f.rows.entries)
		f.window.Canvas().Focused().TypedRune('u')
		if len(f.rows.entries) != all {
			t.Errorf("without what is unchanged it lists %d rows of %d", len(f.rows.entries), all)
		}
		f.press(fyne.KeyReturn)
	}
}
