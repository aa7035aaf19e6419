package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/app/markup"
	"promodoc/app/message"
	"promodoc/ui/kit"
	contextmenu "promodoc/ui/menu"
)

// menu is the context menu of a field.
type menu struct {
	field *Field
	// OnMenu returns items for the top of the menu, such as suggestions for the
	// word at the caret, which is in runes. Optional.
	OnMenu func(caret int) []*fyne.MenuItem
}

// TappedSecondary opens the context menu. A click outside the selection puts
// the caret there first, so that the menu is about what was clicked.
func (m *menu) TappedSecondary(e *fyne.PointEvent) { m.show(e.AbsolutePosition) }

// showAtCaret opens the context menu below the caret.
func (m *menu) showAtCaret() {
	f := m.field
	row, x := f.model.CaretRow()
	at := fyne.NewPos(x, float32(row+1)*f.rowHeight())
	m.show(fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Add(at))
}

func (m *menu) show(at fyne.Position) {
	f := m.field
	c := kit.CanvasOf(f)
	if c == nil {
		return
	}
	var items []*fyne.MenuItem
	if m.OnMenu != nil {
		items = m.OnMenu(f.Caret())
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	items = append(items, m.editing()...)
	items = append(items, m.formatting()...)
	f.ReleaseShift() // the menu gets the key that goes up
	contextmenu.Show(items, c, at)
}

// editing are the items that every field has.
func (m *menu) editing() []*fyne.MenuItem {
	f := m.field
	clip := fyne.CurrentApp().Clipboard()
	selected := f.Selected() != ""
	writable := !f.readOnly
	undo, redo := &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	shortcut := func(label *message.Message, s fyne.Shortcut, applies bool) *fyne.MenuItem {
		i := m.item(label, applies, func() { f.TypedShortcut(s) })
		i.Shortcut = s
		return i
	}
	remove := m.item(textDelete, selected && writable, f.clipboard.clear)
	return []*fyne.MenuItem{
		shortcut(textUndo, undo, m.canUndo(undo, f.history.past)),
		shortcut(textRedo, redo, m.canUndo(redo, f.history.future)),
		fyne.NewMenuItemSeparator(),
		shortcut(textCut, &fyne.ShortcutCut{Clipboard: clip}, selected && writable),
		shortcut(textCopy, &fyne.ShortcutCopy{Clipboard: clip}, selected),
		shortcut(textPaste, &fyne.ShortcutPaste{Clipboard: clip}, writable && clip != nil && clip.Content() != ""),
		remove,
		fyne.NewMenuItemSeparator(),
		shortcut(textSelectAll, &fyne.ShortcutSelectAll{}, !f.model.Empty()),
	}
}

// canUndo reports whether undo or redo does something, by the window's history
// or by the field's own.
func (m *menu) canUndo(s fyne.Shortcut, own []step) bool {
	if m.field.ExternalUndo {
		return kit.ShortcutApplies(m.field, s)
	}
	return len(own) > 0
}

// formatting are the items of the field's markup.
func (m *menu) formatting() []*fyne.MenuItem {
	f := m.field
	if f.text() == nil {
		return nil
	}
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for _, o := range []struct {
		label   *message.Message
		command markup.Command
	}{
		{textBold, markup.ToggleBold}, {textItalic, markup.ToggleItalic}, {textCode, markup.ToggleCode},
		{textLink, markup.EditLink}, {textRemoveLink, markup.RemoveLink},
		{textNumberedList, markup.ToggleNumbers}, {textBulletedList, markup.ToggleBullets},
	} {
		i := m.item(o.label, f.can(o.command), func() { f.do(o.command) })
		for c, command := range keys.commands {
			if command == o.command {
				i.Shortcut = &desktop.CustomShortcut{KeyName: c.key, Modifier: c.modifier}
			}
		}
		items = append(items, i)
	}
	return items
}

// item returns an item that does something, greyed when that does not apply.
func (m *menu) item(label *message.Message, applies bool, do func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label.Text(), func() {
		kit.Focus(m.field)
		do()
	})
	i.Disabled = !applies
	return i
}
