package textfield

import (
	"time"

	"promodoc/ui/textedit"
)

// history is the undo history of a text.
type history struct {
	model        *textedit.Model
	past, future []step
	last         time.Time // the last change; zero begins a new step
	now          func() time.Time
}

// step leads from the present text to another, by undo or redo.
type step struct {
	text        string // after the step
	caret, back int    // where the caret goes after the step, and after its inverse
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
		h.past = append(h.past, step{text: h.model.Text(), caret: h.model.Offset()})
		if len(h.past) > maxUndo {
			h.past = h.past[1:]
		}
	}
	h.future = nil
	h.last = now
}

// endStep makes the next change begin a step.
func (h *history) endStep() { h.last = time.Time{} }

// changed notes where a change left the caret, for when it is made again.
func (h *history) changed() {
	if n := len(h.past); n > 0 {
		h.past[n-1].back = h.model.Offset()
	}
}

// undo returns the text to the state before the last step. It reports whether
// there was one.
func (h *history) undo() bool { return h.restore(&h.past, &h.future) }

// redo makes the last step again that was undone. It reports whether there was
// one.
func (h *history) redo() bool { return h.restore(&h.future, &h.past) }

// restore takes the last step of one stack and puts its inverse on the other.
// The caret goes to where the text changes.
func (h *history) restore(from, to *[]step) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, step{text: h.model.Text(), caret: s.back, back: s.caret})
	h.model.SetText(s.text)
	h.model.SetOffset(s.caret)
	h.endStep()
	return true
}
