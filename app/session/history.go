package session

// The limits of history. At least minSteps can be undone, whatever their size;
// beyond that the oldest are dropped if there are more than maxSteps, or if they
// take more than maxBytes in addition to the document.
const (
	minSteps = 200
	maxSteps = 1000
	maxBytes = 64 << 20
)

// stepOf is a step from the present document to another, by undo or redo.
type stepOf[D, R any] struct {
	label  string
	at     R
	typed  bool      // the selections below are known
	doc    D         // the document after the step
	after  Selection // after the step
	before Selection // and after the inverse step
	bytes  int       // approximate size
	taken  int       // how many documents had been taken up when doc was the present one
}

// inverse returns the step back to the document left.
func (s stepOf[D, R]) inverse(left D) stepOf[D, R] {
	s.doc = left
	s.after, s.before = s.before, s.after
	return s
}

// history has the steps that can be undone and those that can be redone, the
// next one last. Keeping whole documents is simple and cheap, since they share
// what no edit changed.
type history[D, R any] struct {
	undo, redo []stepOf[D, R]
	bytes      int // of undo
	others     takeUps[D]
}

// push adds a new step and drops those that could be redone.
func (h *history[D, R]) push(s stepOf[D, R]) {
	h.redo = nil
	h.keep(s)
}

func (h *history[D, R]) keep(s stepOf[D, R]) {
	s.taken = h.others.count()
	h.undo = append(h.undo, s)
	h.bytes += s.bytes
	for n := len(h.undo); n > maxSteps || n > minSteps && h.bytes > maxBytes; n-- {
		h.bytes -= h.undo[0].bytes
		h.undo[0] = stepOf[D, R]{} // releases its document
		h.undo = h.undo[1:]
	}
	h.forget()
}

// extend makes a keystroke part of the last step; left is what is selected after
// it.
func (h *history[D, R]) extend(left Selection) {
	h.undo[len(h.undo)-1].before = left
}

// undoStep returns the next step to undo and makes its inverse the next to redo.
func (h *history[D, R]) undoStep(from D) (stepOf[D, R], bool) {
	s, ok := pop(&h.undo)
	if ok {
		h.bytes -= s.bytes
		back := s.inverse(from)
		back.taken = h.others.count()
		h.redo = append(h.redo, back)
		s.doc = h.others.applied(s.doc, s.taken)
	}
	return s, ok
}

// redoStep returns the next step to redo and makes its inverse the next to undo.
func (h *history[D, R]) redoStep(from D) (stepOf[D, R], bool) {
	s, ok := pop(&h.redo)
	if ok {
		back := s.inverse(from)
		s.doc = h.others.applied(s.doc, s.taken)
		h.keep(back)
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
	(*steps)[last] = none // releases its document
	*steps = (*steps)[:last]
	return s, true
}
