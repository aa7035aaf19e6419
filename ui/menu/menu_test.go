package menu

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

// openMenu opens a menu of two groups in a window of a height. done gets the label
// of what is chosen.
func openMenu(t *testing.T, height float32, done *string) (*Menu, *kittest.Hand, fyne.Canvas) {
	w := kittest.Window(t, kit.NewRoot(kit.Gap(1, 1), &kit.Host{}), 300, height)
	item := func(label string, disabled bool) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, func() { *done = label })
		i.Disabled = disabled
		return i
	}
	items := []*fyne.MenuItem{
		item("Undo", true), item("Cut", false), item("Copy", false), fyne.NewMenuItemSeparator(), item("Paste", true), item("Select all", false),
	}
	return Show(items, w.Canvas(), fyne.NewPos(250, 190)), kittest.NewHand(t, w), w.Canvas()
}

func TestMenuByKeys(t *testing.T) {
	for _, test := range []struct {
		name string
		keys []string
		want string
	}{
		{"down to the first that applies", []string{"Down", "Enter"}, "Cut"},
		{"on to the next", []string{"Down", "Down", "Enter"}, "Copy"},
		{"over the line and what does not apply", []string{"Down", "Down", "Down", "Enter"}, "Select all"},
		{"round at the end", []string{"End", "Down", "Enter"}, "Cut"},
		{"up from nothing is the last", []string{"Up", "Enter"}, "Select all"},
		{"Enter with nothing selected", []string{"Enter"}, ""},
		{"Esc", []string{"Down", "Escape"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			done := ""
			_, hand, c := openMenu(t, 200, &done)
			hand.Press(test.keys...)
			if done != test.want {
				t.Errorf("%v choose %q, want %q", test.keys, done, test.want)
			}
			if last := test.keys[len(test.keys)-1]; (done != "" || last == "Escape") != (c.Overlays().Top() == nil) {
				t.Errorf("after %v the menu is open: %v", test.keys, c.Overlays().Top() != nil)
			}
		})
	}
}

func TestMenuByLetter(t *testing.T) {
	done := ""
	_, hand, _ := openMenu(t, 200, &done)
	hand.Type("c")
	hand.Type("c")
	hand.Press("Enter")
	if done != "Copy" {
		t.Errorf("the second c chooses %q", done)
	}
}

func TestMenuByMouse(t *testing.T) {
	done := ""
	m, hand, c := openMenu(t, 200, &done)
	if bottom := m.Position().Y + m.Size().Height; bottom > 200 || m.Position().X+m.Size().Width > 300 {
		t.Fatalf("the menu ends at %v of 200", bottom)
	}
	over := func(item int) fyne.Position {
		return m.Position().Add(m.scroll.Position()).Add(m.rows[item].object.Position()).AddXY(20, 8)
	}
	hand.Click(over(0))
	if done != "" || c.Overlays().Top() == nil {
		t.Errorf("a click on what does not apply chooses %q", done)
	}
	m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: over(2).Subtract(m.Position())}})
	if m.selected != 2 {
		t.Errorf("under the pointer item %d is selected", m.selected)
	}
	hand.Click(over(2))
	if done != "Copy" || c.Overlays().Top() != nil {
		t.Errorf("a click chooses %q", done)
	}
}

func TestMenuScrollsWhereThereIsLittleRoom(t *testing.T) {
	done := ""
	m, hand, _ := openMenu(t, 60, &done)
	hand.Press("End")
	if m.scroll.Offset.Y == 0 || m.Size().Height > 60 {
		t.Errorf("a menu of height %v is scrolled to %v", m.Size().Height, m.scroll.Offset.Y)
	}
	hand.Press("Enter")
	if done != "Select all" {
		t.Errorf("chosen: %q", done)
	}
}

func TestClickElsewhereClosesAMenu(t *testing.T) {
	done := ""
	_, hand, c := openMenu(t, 200, &done)
	hand.Click(fyne.NewPos(2, 2))
	if c.Overlays().Top() != nil {
		t.Error("the menu is still open")
	}
}

// Keys that do not go about the menu choose the item that has them, or close the menu
// before they do what they do without one.
func TestOtherKeysOfAMenu(t *testing.T) {
	f1, undo := &desktop.CustomShortcut{KeyName: fyne.KeyF1}, &fyne.ShortcutUndo{}
	for _, test := range []struct {
		name, key  string
		chosen     string
		below      string // what the screen below gets
		staysOpen  bool
		shortcutOf fyne.Shortcut // of Copy, which applies, and of Paste, which does not
	}{
		{"of an item", "Ctrl+Z", "Copy", "", false, undo},
		{"of an item without modifier", "F1", "Copy", "", false, f1},
		{"of an item that does not apply", "Ctrl+V", "", "", true, nil},
		{"of the window", "Ctrl+N", "", "CustomDesktop:Control+N", false, nil},
		{"of the window, without modifier", "F7", "", "F7", false, nil},
		{"of the list below", "Delete", "", "", true, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			chosen, below := "", ""
			host := &kit.Host{}
			for _, s := range []fyne.Shortcut{&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault}, undo} {
				host.AddShortcut(s, func(s fyne.Shortcut) { below = s.ShortcutName() })
			}
			w := kittest.Window(t, kit.NewRoot(kit.Gap(1, 1), host), 300, 200)
			kit.OnUnhandledInput(w.Canvas(), func(k fyne.KeyName, _ bool) bool { below = string(k); return true }, func(rune) {})
			hand := kittest.NewHand(t, w)
			hand.Window = host
			copied, paste := fyne.NewMenuItem("Copy", func() { chosen = "Copy" }), fyne.NewMenuItem("Paste", func() { chosen = "Paste" })
			copied.Shortcut, paste.Shortcut, paste.Disabled = test.shortcutOf, &fyne.ShortcutPaste{}, true
			Show([]*fyne.MenuItem{copied, paste}, w.Canvas(), fyne.NewPos(10, 10))
			hand.Press(test.key)
			if open := w.Canvas().Overlays().Top() != nil; chosen != test.chosen || below != test.below || open != test.staysOpen {
				t.Errorf("chosen %q, below the menu %q, open %v", chosen, below, open)
			}
		})
	}
}

// The keys that open a menu close it.
func TestMenuKeyClosesAMenu(t *testing.T) {
	done := ""
	m, _, c := openMenu(t, 200, &done)
	m.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if c.Overlays().Top() != nil {
		t.Error("the menu is still open")
	}
}
