package textfield

import (
	"time"

	"promodoc/app/markup"
	"promodoc/ui/textedit"
)

// history is the undo history of a text.
type history struct {
	model        *textedit.Model
	before       markup.Selection // what was selected before the last change
	past, future []step
	kind         change    // of the last change
	caret        int       // where it left the caret
	last         time.Time // when it was; zero begins a new step
	now          func() time.Time
}

// change is what the user does to a text. Typing goes on with a step of typing,
// and deleting with one of deleting.
type change int

const (
	typing change = iota
	deleting
	editing // anything else
)

// step leads from the present text to another, by undo or redo.
type step struct {
	text     string           // after the step
	selected markup.Selection // after the step
	back     markup.Selection // and after its inverse
}

// maxUndo limits the number of states that a history remembers.
const maxUndo = 200

// undoPause is the pause in typing after which a key begins a new step.
const undoPause = 700 * time.Millisecond

// record saves the state before a change if the change begins a step: if it says
// so, or does not go on with the last one, which left the caret elsewhere, was of
// another kind or is a pause ago. So does a change of what is selected, which undo
// then selects again.
func (h *history) record(c change, begins bool) {
	now := h.now()
	goesOn := len(h.past) > 0 && c == h.kind && h.before == markup.Caret(h.caret) && now.Sub(h.last) <= undoPause
	if begins || !goesOn {
		h.past = append(h.past, step{text: h.model.Text(), selected: h.before})
		if len(h.past) > maxUndo {
			h.past = h.past[1:]
		}
	}
	h.future = nil
	h.kind, h.last = c, now
}

// endStep makes the next change begin a step.
func (h *history) endStep() { h.last = time.Time{} }

// changed notes what a change left selected, for when it is made again.
func (h *history) changed() {
	h.caret = h.model.Offset()
	if n := len(h.past); n > 0 {
		h.past[n-1].back = h.model.MarkupSelection()
	}
}

// undo returns the text to the state before the last step. It reports whether
// there was one.
func (h *history) undo() bool { return h.restore(&h.past, &h.future) }

// redo makes the last step again that was undone. It reports whether there was
// one.
func (h *history) redo() bool { return h.restore(&h.future, &h.past) }

// restore takes the last step of one stack and puts its inverse on the other.
// What was selected then is selected again.
func (h *history) restore(from, to *[]step) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, step{text: h.model.Text(), selected: s.back, back: s.selected})
	h.model.SetText(s.text)
	h.model.SelectRange(s.selected.Start, s.selected.End)
	h.endStep()
	return true
}
