package session

import (
	"unsafe"

	"promodoc/app/promo"
)

// The bounds of history. At least leastSteps can be undone whatever they cost;
// beyond that the oldest are forgotten when there are more than mostSteps, or
// when they hold more than mostBytes that the document itself does not.
const (
	leastSteps = 200
	mostSteps  = 1000
	mostBytes  = 64 << 20
)

// step is a way from the present document to another, back or forth.
type step struct {
	label  string
	at     promo.Ref
	typed  bool           // the cursors below are known
	doc    promo.Document // where it leads
	cursor int            // runes; where the cursor goes in doc
	back   int            // runes; where it goes on the way back
	bytes  int            // about what keeping it costs
}

// turned is the way back from where the step leads to the document it leaves.
func (s step) turned(left promo.Document) step {
	s.doc = left
	s.cursor, s.back = s.back, s.cursor
	return s
}

// history is the steps that can be undone and those that can be redone, the
// nearest last. Keeping whole documents is cheap, since they share whatever no
// edit between them touched, and cannot go wrong.
type history struct {
	undo, redo []step
	bytes      int // of undo
}

// push adds a step that was just made; what could be redone is forgotten.
func (h *history) push(s step) {
	h.redo = nil
	h.keep(s)
}

func (h *history) keep(s step) {
	h.undo = append(h.undo, s)
	h.bytes += s.bytes
	for n := len(h.undo); n > mostSteps || n > leastSteps && h.bytes > mostBytes; n-- {
		h.bytes -= h.undo[0].bytes
		h.undo[0] = step{} // lets its document go before the slice is grown anew
		h.undo = h.undo[1:]
	}
}

// extend makes a keystroke part of the last step; cursor is where it left the
// cursor, in runes.
func (h *history) extend(cursor int) {
	h.undo[len(h.undo)-1].back = cursor
}

// goBack takes the last step to undo; the way back from it can be redone.
func (h *history) goBack(from promo.Document) (step, bool) {
	s, ok := pop(&h.undo)
	if ok {
		h.bytes -= s.bytes
		h.redo = append(h.redo, s.turned(from))
	}
	return s, ok
}

// goForth takes the last step to redo; it can be undone again.
func (h *history) goForth(from promo.Document) (step, bool) {
	s, ok := pop(&h.redo)
	if ok {
		h.keep(s.turned(from))
	}
	return s, ok
}

func pop(steps *[]step) (step, bool) {
	last := len(*steps) - 1
	if last < 0 {
		return step{}, false
	}
	s := (*steps)[last]
	(*steps)[last] = step{}
	*steps = (*steps)[:last]
	return s, true
}

// shellBytes is about what a copy of a document costs that shares all texts
// with the one it was made from.
func shellBytes(d promo.Document) int {
	return int(unsafe.Sizeof(step{})) + len(d.Examples)*int(unsafe.Sizeof(promo.Example{}))
}

// textBytes is about what the texts of a document hold: what an edit costs at
// most that may have changed all of them.
func textBytes(d promo.Document) int {
	n := 0
	for _, s := range d.Sections {
		n += len(s.Title) + len(s.Body)
	}
	for _, e := range d.Examples {
		n += len(e.Title) + len(e.Situation) + len(e.Action) + len(e.Result)
	}
	for _, g := range d.Growth {
		n += len(g.Title) + len(g.Text)
	}
	return n
}
