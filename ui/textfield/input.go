package textfield

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/kit"
	"promodoc/ui/textedit"
)

var (
	_ fyne.Focusable         = (*Field)(nil)
	_ fyne.Shortcutable      = (*Field)(nil)
	_ fyne.Draggable         = (*Field)(nil)
	_ fyne.SecondaryTappable = (*Field)(nil)
	_ desktop.Keyable        = (*Field)(nil)
	_ desktop.Mouseable      = (*Field)(nil)
	_ desktop.Cursorable     = (*Field)(nil)
)

// input is what a field knows of keyboard and mouse.
type input struct {
	kit.ShiftTracker
	pointer
}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() { f.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.ReleaseShift()
	f.model.ClearSelection()
	f.setFocus(false)
}

func (f *Field) setFocus(on bool) {
	f.focused = on
	f.marked = false
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus(on)
	}
	f.followCaret()
}

// TypedRune inserts a character.
func (f *Field) TypedRune(r rune) {
	if f.readOnly {
		return
	}
	f.remember(r == ' ')
	f.model.Insert(string(r))
	f.edited()
}

// remember saves the state before a change in the field's own history.
func (f *Field) remember(newStep bool) {
	if !f.ExternalUndo && !f.readOnly && !f.options.secret {
		f.history.record(newStep)
	}
}

// moves maps keys to moves of the caret, without and with Ctrl.
var moves = map[fyne.KeyName][2]textedit.Move{
	fyne.KeyLeft:  {textedit.CharLeft, textedit.WordLeft},
	fyne.KeyRight: {textedit.CharRight, textedit.WordRight},
	fyne.KeyUp:    {textedit.RowUp, textedit.RowUp},
	fyne.KeyDown:  {textedit.RowDown, textedit.RowDown},
	fyne.KeyHome:  {textedit.RowStart, textedit.TextStart},
	fyne.KeyEnd:   {textedit.RowEnd, textedit.TextEnd},
}

// deletions maps keys to the move over the deleted text, without and with Ctrl.
var deletions = map[fyne.KeyName][2]textedit.Move{
	fyne.KeyBackspace: {textedit.CharLeft, textedit.WordLeft},
	fyne.KeyDelete:    {textedit.CharRight, textedit.WordRight},
}

// TypedKey edits the text, or forwards a key that does not.
func (f *Field) TypedKey(k *fyne.KeyEvent) {
	if m, ok := moves[k.Name]; ok && !f.ignores(k.Name) {
		f.model.Go(m[0], f.Shift())
		f.moved()
		return
	}
	if m, ok := deletions[k.Name]; ok {
		f.remove(m[0])
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.enter(k)
	case fyne.KeySpace:
		// The space itself arrives as a rune.
	default:
		kit.Forward(f, k, f.Shift())
	}
}

// ignores reports whether a key is without use in a field of one line: up and
// down can then select in a list beside it.
func (f *Field) ignores(k fyne.KeyName) bool {
	return f.options.singleLine && f.model.RowCount() == 1 && (k == fyne.KeyUp || k == fyne.KeyDown)
}

func (f *Field) enter(k *fyne.KeyEvent) {
	switch {
	case f.options.singleLine && f.OnSubmit != nil:
		f.OnSubmit()
	case f.options.singleLine:
		kit.Forward(f, k, f.Shift())
	case !f.readOnly:
		f.remember(true)
		f.model.Insert("\n")
		f.edited()
	}
}

func (f *Field) remove(by textedit.Move) {
	if f.readOnly {
		return
	}
	f.remember(false)
	if f.model.Delete(by) {
		f.edited()
	}
}

// AcceptsTab returns false: Tab leaves the field.
func (f *Field) AcceptsTab() bool { return false }

// TypedShortcut handles the shortcuts of text editing and forwards the others.
// A read-only field must not be Disableable: the toolkit would give it no
// shortcut but Copy.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		f.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		if f.options.secret {
			return
		}
		f.copy(s.Clipboard)
		f.remember(true)
		if !f.readOnly && f.model.DeleteSelection() {
			f.edited()
		}
	case *fyne.ShortcutPaste:
		f.paste(s.Clipboard.Content())
	case *fyne.ShortcutSelectAll:
		f.SelectAll()
	case *desktop.CustomShortcut:
		if !f.undoShortcut(s) && !f.wordShortcut(s) {
			kit.ForwardShortcut(f, s)
		}
	default:
		if !f.undoShortcut(s) {
			kit.ForwardShortcut(f, s)
		}
	}
}

func (f *Field) copy(c fyne.Clipboard) {
	if text := f.model.SelectedText(); text != "" && !f.options.secret {
		c.SetContent(text)
	}
}

func (f *Field) paste(text string) {
	if f.options.secret { // as copied from a file
		text = strings.TrimRight(text, "\r\n")
	}
	if text != "" && !f.readOnly {
		f.remember(true)
		f.model.Insert(strings.ReplaceAll(text, "\r\n", "\n"))
		f.edited()
	}
}

// undoShortcut carries out undo and redo. It reports whether the shortcut was one
// of them and the field has its own history, also when there is nothing to undo:
// the key must not undo a change elsewhere.
func (f *Field) undoShortcut(s fyne.Shortcut) bool {
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
		if s.KeyName != fyne.KeyZ || s.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
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

// wordShortcut moves or deletes by words. It reports whether the shortcut was
// one of these.
func (f *Field) wordShortcut(s *desktop.CustomShortcut) bool {
	ctrl := fyne.KeyModifierShortcutDefault
	if m, ok := moves[s.KeyName]; ok && s.Modifier&^fyne.KeyModifierShift == ctrl && s.KeyName != fyne.KeyUp && s.KeyName != fyne.KeyDown {
		f.model.Go(m[1], s.Modifier&fyne.KeyModifierShift != 0)
		f.moved()
		return true
	}
	if m, ok := deletions[s.KeyName]; ok && s.Modifier == ctrl {
		f.remove(m[1])
		return true
	}
	return false
}

// TappedSecondary opens the context menu.
func (f *Field) TappedSecondary(e *fyne.PointEvent) {
	c := kit.CanvasOf(f)
	if c == nil {
		return
	}
	clip := fyne.CurrentApp().Clipboard()
	do := func(s fyne.Shortcut) func() {
		return func() {
			kit.Focus(f)
			f.TypedShortcut(s)
		}
	}
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(textUndo.Text(), do(&fyne.ShortcutUndo{})),
		fyne.NewMenuItem(textRedo.Text(), do(&fyne.ShortcutRedo{})),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(textCut.Text(), do(&fyne.ShortcutCut{Clipboard: clip})),
		fyne.NewMenuItem(textCopy.Text(), do(&fyne.ShortcutCopy{Clipboard: clip})),
		fyne.NewMenuItem(textPaste.Text(), do(&fyne.ShortcutPaste{Clipboard: clip})),
		fyne.NewMenuItem(textSelectAll.Text(), do(&fyne.ShortcutSelectAll{})),
	)
	widget.ShowPopUpMenuAtPosition(menu, c, e.AbsolutePosition)
}
