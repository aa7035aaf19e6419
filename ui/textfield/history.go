package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// history is the undo history of one field.
type history struct {
	undo, redo []state
	last       time.Time // the last change; zero begins a new step
}

// state is a text with its caret.
type state struct {
	text  string
	caret int
}

// maxUndo limits the number of states that a field remembers.
const maxUndo = 200

// undoPause is the pause in typing after which a key begins a new step.
const undoPause = 700 * time.Millisecond

// remember saves the state before a change if the change begins a step: after a
// pause, or when newStep is set.
func (f *Field) remember(newStep bool) {
	if f.ExternalUndo || f.readOnly {
		return
	}
	h, now := &f.history, f.input.now()
	if newStep || len(h.undo) == 0 || now.Sub(h.last) > undoPause {
		h.undo = append(h.undo, f.state())
		if len(h.undo) > maxUndo {
			h.undo = h.undo[1:]
		}
	}
	h.redo = nil
	h.last = now
}

func (f *Field) state() state { return state{f.model.Text(), f.model.Offset()} }

// undoShortcut carries out undo and redo. It reports whether the shortcut was one
// of them and the field has its own history, also when there is nothing to undo:
// the key must not undo a change elsewhere.
func (f *Field) undoShortcut(s fyne.Shortcut) bool {
	if f.ExternalUndo {
		return false
	}
	h := &f.history
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		f.restore(&h.undo, &h.redo)
	case *fyne.ShortcutRedo:
		f.restore(&h.redo, &h.undo)
	case *desktop.CustomShortcut:
		if s.KeyName != fyne.KeyZ || s.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
			return false
		}
		f.restore(&h.redo, &h.undo)
	default:
		return false
	}
	return true
}

// restore moves the current state to one stack and takes the last of the other.
func (f *Field) restore(from, to *[]state) {
	n := len(*from)
	if n == 0 {
		return
	}
	last := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, f.state())
	f.model.SetText(last.text)
	f.model.SetOffset(last.caret)
	f.history.last = time.Time{}
	f.edited()
}
