package session

// The bounds of history. At least leastSteps can be undone whatever they cost;
// beyond that the oldest are forgotten when there are more than mostSteps, or
// when they hold more than mostBytes that the document itself does not.
const (
	leastSteps = 200
	mostSteps  = 1000
	mostBytes  = 64 << 20
)

// stepOf is a way from the present document to another, back or forth.
type stepOf[D, R any] struct {
	label  string
	at     R
	typed  bool // the cursors below are known
	doc    D    // where it leads
	cursor int  // runes; where the cursor goes in doc
	back   int  // runes; where it goes on the way back
	bytes  int  // about what keeping it costs
}

// turned is the way back from where the step leads to the document it leaves.
func (s stepOf[D, R]) turned(left D) stepOf[D, R] {
	s.doc = left
	s.cursor, s.back = s.back, s.cursor
	return s
}

// history is the steps that can be undone and those that can be redone, the
// nearest last. Keeping whole documents is cheap, since they share whatever no
// edit between them touched, and cannot go wrong.
type history[D, R any] struct {
	undo, redo []stepOf[D, R]
	bytes      int // of undo
}

// push adds a step that was just made; what could be redone is forgotten.
func (h *history[D, R]) push(s stepOf[D, R]) {
	h.redo = nil
	h.keep(s)
}

func (h *history[D, R]) keep(s stepOf[D, R]) {
	h.undo = append(h.undo, s)
	h.bytes += s.bytes
	for n := len(h.undo); n > mostSteps || n > leastSteps && h.bytes > mostBytes; n-- {
		h.bytes -= h.undo[0].bytes
		h.undo[0] = stepOf[D, R]{} // lets its document go before the slice is grown anew
		h.undo = h.undo[1:]
	}
}

// extend makes a keystroke part of the last step; cursor is where it left the
// cursor, in runes.
func (h *history[D, R]) extend(cursor int) {
	h.undo[len(h.undo)-1].back = cursor
}

// goBack takes the last step to undo; the way back from it can be redone.
func (h *history[D, R]) goBack(from D) (stepOf[D, R], bool) {
	s, ok := pop(&h.undo)
	if ok {
		h.bytes -= s.bytes
		h.redo = append(h.redo, s.turned(from))
	}
	return s, ok
}

// goForth takes the last step to redo; it can be undone again.
func (h *history[D, R]) goForth(from D) (stepOf[D, R], bool) {
	s, ok := pop(&h.redo)
	if ok {
		h.keep(s.turned(from))
	}
	return s, ok
}

func pop[S any](steps *[]S) (S, bool) {
	last := len(*steps) - 1
	var none S
	if last < 0 {
		return none, false
	}
	s := (*steps)[last]
	(*steps)[last] = none // lets its document go
	*steps = (*steps)[:last]
	return s, true
}
