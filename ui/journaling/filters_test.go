package journaling

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/journal"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// typed types keys on what has the keyboard.
func (d *desk) typed(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// The filters are reached by keys alone, what they choose is said, and one link lists all
// again.
func TestFilterByKeys(t *testing.T) {
	d := open(t, entry("2026-03-01", "First", "docs"), entry("2026-03-02", "Second", "on-call"), entry("2026-04-01", "Third"))
	d.Do(action.NextPane)
	if d.frame.Focused() != kit.PartSide {
		t.Fatal("the keyboard is not in the sidebar")
	}
	d.typed(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn)
	if got := d.listed(); got != "== March 2026, First" || d.header.about.String() != "1 entry: #docs" || !d.header.all.Visible() {
		t.Errorf("lists %q and says %q", got, d.header.about)
	}
	if !kit.HasFocus(d.list) {
		t.Error("the list does not have the keyboard after a choice")
	}
	d.filter.Used, d.filter.Person = journal.OnlyUnused, "Ada"
	if got := (sidebar{d.Screen}).said(); got != textNotUsed.Text()+" · #docs · @Ada" {
		t.Errorf("says %q", got)
	}
	d.show()
	if got := d.header.about.String(); got != "No matches: "+textNotUsed.Text()+" · #docs · @Ada" {
		t.Errorf("of filters that nothing passes it says %q", got)
	}
	test.Tap(d.header.all)
	if got := d.listed(); strings.Count(got, ",") != 4 || d.header.all.Visible() || d.header.about.String() != "3 entries" {
		t.Errorf("then it lists %q and says %q", got, d.header.about)
	}
	d.Do(action.NextPane)
	d.typed(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if d.selected().Text != "Second" {
		t.Errorf("Enter on March selects %q", d.selected().Text)
	}
	d.Do(action.NextPane)
	d.Key(fyne.KeyEscape)
	if d.left || !kit.HasFocus(d.list) {
		t.Error("Esc in the sidebar does not go back to the list")
	}
}

// In a narrow window the sidebar is shown in place of a panel, and makes room again.
func TestFilterInNarrowWindow(t *testing.T) {
	d := open(t, entry("2026-03-01", "First", "docs"), entry("2026-03-02", "Second"))
	d.window.Resize(fyne.NewSize(700, 500))
	if d.frame.SideShown() {
		t.Fatal("the window is not narrow")
	}
	d.openSelected()
	d.Do(action.ToggleOutline)
	if !d.frame.SideShown() || d.frame.Panel() != nil || d.frame.Focused() != kit.PartSide {
		t.Errorf("shown %v, a panel %v", d.frame.SideShown(), d.frame.Panel() != nil)
	}
	if d.typed(fyne.KeyEnd); d.side.Offset() == 0 {
		t.Fatal("the last item is in view at first")
	}
	if d.typed(fyne.KeyHome); d.side.Offset() != 0 {
		t.Errorf("the year above its first month is out of view, by %v", d.side.Offset())
	}
	d.typed(fyne.KeyEnd, fyne.KeyReturn)
	if d.frame.SideShown() || d.listed() != "== March 2026, First" {
		t.Errorf("shown %v, lists %q", d.frame.SideShown(), d.listed())
	}
	d.Do(action.ToggleOutline)
	d.openSelected()
	if d.frame.SideShown() {
		t.Error("the sidebar stays beside an entry")
	}
	d.closePanel()
	d.Do(action.ToggleOutline)
	d.Do(action.ToggleOutline)
	if d.frame.SideShown() || !kit.HasFocus(d.list) {
		t.Error("it is not hidden by the same key")
	}
	d.window.Resize(fyne.NewSize(1200, 700))
	if !d.frame.SideShown() {
		t.Error("it is not back in a wide window")
	}
}

// That an entry changed since it was used is said before what there may be no room for.
func TestUseIsSaidFirst(t *testing.T) {
	e := entry("2026-03-01", "First", "docs", "on-call")
	for _, c := range []struct {
		uses []journal.Use
		want string
	}{{nil, "#docs  #on-call"}, {[]journal.Use{{}}, "used  #docs  #on-call"}, {[]journal.Use{{}, {Changed: true}}, textUsedChanged.Text() + "  #docs  #on-call"}} {
		if got := kit.NewText(marksOf(e, c.uses)...).String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
