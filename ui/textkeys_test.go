package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textfield"
)

// editingKeys are the keys that belong to the text while one has the focus.
var editingKeys = []string{
	"Ctrl+A", "Ctrl+B", "Ctrl+C", "Ctrl+D", "Ctrl+I", "Ctrl+K", "Ctrl+U", "Ctrl+V", "Ctrl+X",
	"Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End",
	"Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Up", "Ctrl+Shift+Down", "Ctrl+Shift+Home", "Ctrl+Shift+End",
	"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down", "Shift+Home", "Shift+End", "Shift+PageUp", "Shift+PageDown",
	"Ctrl+Insert", "Shift+Insert", "Shift+Delete", "Ctrl+Delete", "Ctrl+Shift+Delete", "Ctrl+Shift+Backspace",
	"Ctrl+Shift+K", "Ctrl+Shift+7", "Ctrl+Shift+8", "Shift+Enter", "Ctrl+Backspace",
}

// TestKeysOfTextLeadNowhereElse presses the keys of text editing in a field and
// looks whether anything but the text changes.
func TestKeysOfTextLeadNowhereElse(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.Do(action.AddExample)
	hand := kittest.NewHand(t, d.window)
	hand.Window = &d.host
	hand.Press("Tab") // into a field of several paragraphs
	hand.Type("words that stay")
	screen, session := d.screen, d.document().Session()
	where := func() any { return session.Document().Examples[1].ID }
	second, focused := where(), d.window.Canvas().Focused()
	for _, key := range editingKeys {
		hand.Press(key)
		if d.screen != screen || len(session.Document().Examples) != 2 || where() != second || d.window.Canvas().Focused() != focused {
			t.Fatalf("%s changes more than the text: the screen is %T, the focus is on %T", key, d.screen, d.window.Canvas().Focused())
		}
	}
}

// TestNoActionHasAKeyOfText compares the table of actions with the keys of text
// editing. Actions that delete may have keys that delete text, which a field takes
// first.
func TestNoActionHasAKeyOfText(t *testing.T) {
	main := fyne.KeyModifierShortcutDefault
	var keys []action.Key
	for _, name := range []fyne.KeyName{"A", "B", "C", "D", "I", "K", "U", "V", "X", "Left", "Right", "Up", "Down", "Home", "End", fyne.KeyInsert} {
		keys = append(keys, action.Key{Name: name, Modifier: main})
	}
	for _, name := range []fyne.KeyName{"K", "7", "8", "Left", "Right", "Up", "Down", "Home", "End"} {
		keys = append(keys, action.Key{Name: name, Modifier: main | fyne.KeyModifierShift})
	}
	for _, id := range action.IDs() {
		for _, k := range id.Keys() {
			if slices.Contains(keys, k) {
				t.Errorf("%s has %s, which belongs to text", id, k)
			}
		}
	}
}

// TestWhatIsTypedNowhereIsSaid types while nothing has the focus.
func TestWhatIsTypedNowhereIsSaid(t *testing.T) {
	d := newDesk(t)
	d.begin()
	status := func() string { return d.screen.(*editor.Editor).Status.Text() }
	hand := kittest.NewHand(t, d.window)
	hand.Window = &d.host
	d.window.Canvas().Unfocus()
	hand.Type(" in May")
	if got := d.document().Session().Document().Examples[0].Title; got != "Withdrew my proposal in May" || status() == textTypesNowhere.Text() {
		t.Errorf("the title is %q, the status line says %q", got, status())
	}
	d.Do(action.NextConsideration)
	d.window.Canvas().Unfocus()
	hand.Type("x")
	if got := status(); got != textTypesNowhere.Text() {
		t.Errorf("where no text was before the status line says %q", got)
	}
}

// TestKeysBehindAMenu opens the menu of a text and presses keys of the window.
func TestKeysBehindAMenu(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.Do(action.AddExample)
	hand := kittest.NewHand(t, d.window)
	hand.Window = &d.host
	hand.Type("words")
	overlays, screen := d.window.Canvas().Overlays(), d.screen
	menuKey := &fyne.KeyEvent{Name: desktop.KeyMenu}
	examples := func() int { return len(d.document().Session().Document().Examples) }

	d.window.Canvas().Focused().TypedKey(menuKey)
	hand.Press("Ctrl+A")
	if field, ok := d.window.Canvas().Focused().(*textfield.Field); overlays.Top() != nil || !ok || field.Selected() != "words" {
		t.Errorf("the key of an item does not choose it: the menu is open: %v", overlays.Top() != nil)
	}
	d.window.Canvas().Focused().TypedKey(menuKey)
	hand.Press("Ctrl+Enter")
	if overlays.Top() != nil || examples() != 3 {
		t.Errorf("Ctrl Enter adds behind the menu: it is open: %v, %d examples", overlays.Top() != nil, examples())
	}
	d.window.Canvas().Focused().TypedKey(menuKey)
	hand.Press("Ctrl+Shift+O")
	if overlays.Top() != nil || d.screen == screen {
		t.Errorf("another screen comes behind the menu: it is open: %v", overlays.Top() != nil)
	}
}

// TestKeysBehindADialog presses keys while a dialog of the toolkit is over the screen.
func TestKeysBehindADialog(t *testing.T) {
	d := newDesk(t)
	d.begin()
	hand := kittest.NewHand(t, d.window)
	hand.Window = &d.host
	overlays, screen := d.window.Canvas().Overlays(), d.screen
	overlays.Add(kit.Gap(10, 10))
	hand.Press("Ctrl+Shift+O", "F1", "Ctrl+Enter")
	hand.Type("x")
	if d.screen != screen || len(d.document().Session().Document().Examples) != 1 || overlays.Top() == nil {
		t.Errorf("keys act behind the dialog: the screen is %T", d.screen)
	}
	hand.Press("Escape")
	if overlays.Top() != nil {
		t.Error("Esc does not close the dialog")
	}
}
