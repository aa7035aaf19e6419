package textfield

import (
	"time"

	"promodoc/ui/textedit"
)

// history is the undo history of a text.
type history struct {
	model        *textedit.Model
	past, future []state
	last         time.Time // the last change; zero begins a new step
	now          func() time.Time
}

// state is a text with its caret.
type state struct {
	text  string
	caret int
}

// maxUndo limits the number of states that a history remembers.
const maxUndo = 200

// undoPause is the pause in typing after which a key begins a new step.
const undoPause = 700 * time.Millisecond

// record saves the state before a change if the change begins a step: after a
// pause, or when newStep is set.
func (h *history) record(newStep bool) {
	now := h.now()
	if newStep || len(h.past) == 0 || now.Sub(h.last) > undoPause {
		h.past = append(h.past, h.state())
		if len(h.past) > maxUndo {
			h.past = h.past[1:]
		}
	}
	h.future = nil
	h.last = now
}

func (h *history) state() state { return state{h.model.Text(), h.model.Offset()} }

// undo returns the text to the state before the last step. It reports whether
// there was one.
func (h *history) undo() bool { return h.restore(&h.past, &h.future) }

// redo makes the last step again that was undone. It reports whether there was
// one.
func (h *history) redo() bool { return h.restore(&h.future, &h.past) }

// restore moves the current state to one stack and takes the last of the other.
func (h *history) restore(from, to *[]state) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	last := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, h.state())
	h.model.SetText(last.text)
	h.model.SetOffset(last.caret)
	h.last = time.Time{}
	return true
}
