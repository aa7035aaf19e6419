package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/app/markup"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
)

var (
	_ fyne.Focusable         = (*Field)(nil)
	_ fyne.Tabbable          = (*Field)(nil)
	_ fyne.Shortcutable      = (*Field)(nil)
	_ fyne.SecondaryTappable = (*Field)(nil)
	_ desktop.Keyable        = (*Field)(nil)
	_ desktop.Cursorable     = (*Field)(nil)
	_ kit.TextTarget         = (*Field)(nil)
)

// input is what a field knows of keyboard, mouse and clipboard.
type input struct {
	keyboard
	pointer
	clipboard
	commander
	marker
	menu
}

func newInput(f *Field) input {
	return input{
		keyboard:  keyboard{field: f},
		pointer:   newPointer(f),
		clipboard: clipboard{field: f},
		commander: commander{field: f},
		marker:    marker{field: f},
		menu:      menu{field: f},
	}
}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	kit.RememberTextTarget(f)
	f.setFocus(true)
}

// FocusLost implements fyne.Focusable. The selection stays, for when the focus
// comes back. While the mouse selects, the toolkit takes the focus away where
// the button is released; DragEnd and MouseUp take it back.
func (f *Field) FocusLost() {
	f.ReleaseShift()
	if !f.pointer.held() {
		f.pointer.pressed = false
		f.setFocus(false)
	}
}

func (f *Field) setFocus(on bool) {
	if f.focused == on {
		return
	}
	f.focused = on
	f.marked = false
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus(on)
	}
	if !f.pointer.quiet { // a click must not scroll what is clicked away
		f.followCaret()
	}
}

// remember notes the state before a change, and saves it in the field's own
// history if the change begins a step there.
func (f *Field) remember(c change, begins bool) {
	f.history.before = f.model.MarkupSelection()
	if !f.ExternalUndo && !f.readOnly && !f.options.secret {
		f.history.record(c, begins)
	}
}

// SelectionBefore returns what was selected before the last change by the user, as
// [Field.Selection] does.
func (f *Field) SelectionBefore() (start, end int) {
	s := f.history.before
	return s.Start, s.End
}

// changed follows a change of the text by the user, the caret being where the
// change left it.
func (f *Field) changed() {
	f.history.changed()
	f.edited()
}

// keyboard turns keys into edits of a field.
type keyboard struct {
	kit.ShiftTracker
	field *Field
	// OnTab is called in place of going to the next field. Optional.
	OnTab func()
}

// TakesText implements [kit.TextTarget].
func (k *keyboard) TakesText() bool { return !k.field.readOnly }

// TypedRune inserts a character.
func (k *keyboard) TypedRune(r rune) {
	f := k.field
	if f.readOnly {
		kit.ForwardRune(f, r)
		return
	}
	f.remember(typing, r == ' ')
	f.model.Insert(string(r))
	f.changed()
	f.typed()
}

// TypedKey edits the text, or forwards a key that does not.
func (k *keyboard) TypedKey(e *fyne.KeyEvent) {
	f, c := k.field, chord{key: e.Name}
	if k.Shift() {
		c.modifier = fyne.KeyModifierShift
	}
	if !k.ignores(e.Name) && k.edits(c) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		k.enter(e)
	case fyne.KeyTab:
		k.tab()
	case fyne.KeyPageUp:
		k.page(e, -1)
	case fyne.KeyPageDown:
		k.page(e, 1)
	case desktop.KeyMenu:
		f.menu.showAtCaret()
	case fyne.KeyF10:
		if !k.Shift() {
			kit.Forward(f, e, false)
			return
		}
		f.menu.showAtCaret()
	case fyne.KeySpace:
		// The space itself arrives as a rune.
	default:
		kit.Forward(f, e, k.Shift())
	}
}

// edits moves the caret, deletes or carries out a command, if a key does one of
// these.
func (k *keyboard) edits(c chord) bool {
	f := k.field
	if m, ok := keys.deletions[c]; ok {
		if m != textedit.CharLeft || !f.do(markup.DeleteBackward) {
			k.remove(m)
		}
		return true
	}
	if m, selecting, ok := keys.move(c); ok {
		f.model.Go(m, selecting)
		k.moved()
		return true
	}
	if command, ok := keys.commands[c]; ok && f.model.Markup() != nil {
		f.do(command)
		return true
	}
	return false
}

// ignores reports whether a key is without use in a field of one line: up and
// down can then select in a list beside it.
func (k *keyboard) ignores(name fyne.KeyName) bool {
	f := k.field
	return f.options.singleLine && f.model.RowCount() == 1 && (name == fyne.KeyUp || name == fyne.KeyDown)
}

func (k *keyboard) enter(e *fyne.KeyEvent) {
	f := k.field
	switch {
	case f.options.singleLine && f.OnSubmit != nil:
		f.OnSubmit()
	case f.options.singleLine:
		kit.Forward(f, e, k.Shift())
	case f.readOnly:
	case k.Shift() || !f.do(markup.BreakLine):
		f.remember(typing, true)
		f.model.Insert("\n")
		f.changed()
	}
}

// page moves the caret by as many rows as are in view. Where it cannot move any
// more the key scrolls the page.
func (k *keyboard) page(e *fyne.KeyEvent, direction int) {
	f := k.field
	before := f.model.Caret()
	f.model.GoRows(direction*k.rowsInView(), k.Shift())
	if f.model.Caret() == before && !k.Shift() {
		kit.Forward(f, e, false)
		return
	}
	k.moved()
}

// moved follows a move of the caret by a key.
func (k *keyboard) moved() {
	k.field.moved()
	k.field.offer()
}

// rowsInView returns how many rows Page Up and Page Down move by: one less than
// there is room for, at least 1.
func (k *keyboard) rowsInView() int {
	f := k.field
	height := f.Size().Height
	if view := kit.ScrollViewOf(f); view != nil {
		height = view.Size().Height
	}
	return max(int(height/f.rowHeight())-1, 1)
}

func (k *keyboard) remove(by textedit.Move) {
	f := k.field
	if !f.readOnly && f.model.CanDelete(by) {
		f.remember(deleting, false)
		f.model.Delete(by)
		f.changed()
	}
}

// AcceptsTab reports whether Tab does something in the field. Else it goes to
// the next field.
func (k *keyboard) AcceptsTab() bool {
	return k.field.can(k.tabCommand()) || k.OnTab != nil && !k.Shift()
}

func (k *keyboard) tabCommand() markup.Command {
	if k.Shift() {
		return markup.Outdent
	}
	return markup.Indent
}

// tab is only called where AcceptsTab reports true.
func (k *keyboard) tab() {
	if !k.field.do(k.tabCommand()) && k.OnTab != nil {
		k.OnTab()
	}
}

// TypedShortcut handles the shortcuts of text editing and forwards the others.
// A read-only field must not be Disableable: the toolkit would give it no
// shortcut but Copy.
func (k *keyboard) TypedShortcut(s fyne.Shortcut) {
	f := k.field
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		f.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		f.cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		f.pasteFrom(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		f.SelectAll()
		f.offer()
	case *desktop.CustomShortcut:
		c := chord{s.KeyName, s.Modifier}
		switch {
		case c == keys.pastePlain:
			f.paste(fyne.CurrentApp().Clipboard().Content())
		case !k.undo(s) && !k.edits(c):
			kit.ForwardShortcut(f, s)
		}
	default:
		if !k.undo(s) {
			kit.ForwardShortcut(f, s)
		}
	}
}

// undo carries out undo and redo. It reports whether the shortcut was one of
// them and the field has its own history, also when there is nothing to undo:
// the key must not undo a change elsewhere.
func (k *keyboard) undo(s fyne.Shortcut) bool {
	f := k.field
	if f.ExternalUndo {
		return false
	}
	changed := false
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		changed = f.history.undo()
	case *fyne.ShortcutRedo:
		changed = f.history.redo()
	case *desktop.CustomShortcut:
		if (chord{s.KeyName, s.Modifier}) != keys.redo {
			return false
		}
		changed = f.history.redo()
	default:
		return false
	}
	if changed {
		f.edited()
	}
	return true
}
