package menu

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit"
)

var _ fyne.Shortcutable = (*Menu)(nil)

// TypedShortcut chooses the item that has a shortcut. Any other closes the menu, so
// that nothing happens behind it, and is then what it is without a menu.
func (m *Menu) TypedShortcut(s fyne.Shortcut) {
	if item := m.withShortcut(s.ShortcutName()); item >= 0 {
		m.Choose(item)
		return
	}
	m.Close()
	if f, ok := m.canvas.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	kit.ForwardShortcut(m.canvas.Content(), s)
}

// typedOther does the same with a key that does not go about the menu: a function
// key. The keys that open a menu close it.
func (m *Menu) typedOther(k *fyne.KeyEvent) {
	bare := &desktop.CustomShortcut{KeyName: k.Name}
	switch item := m.withShortcut(bare.ShortcutName()); {
	case k.Name == desktop.KeyMenu, k.Name == fyne.KeyF10 && m.Shift():
		m.Close()
	case item >= 0 && !m.Shift():
		m.Choose(item)
	case isFunctionKey(k.Name):
		m.Close()
		if f := m.canvas.Focused(); f != nil {
			f.TypedKey(k)
		} else if typed := m.canvas.OnTypedKey(); typed != nil {
			typed(k)
		}
	}
}

// withShortcut returns the item that has a shortcut, -1 if none has.
func (m *Menu) withShortcut(name string) int {
	for i, item := range m.items {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == name {
			return i
		}
	}
	return -1
}

// isFunctionKey reports whether a key is one of F1 to F12.
func isFunctionKey(k fyne.KeyName) bool {
	return len(k) > 1 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
