package importing

import "promodoc/app/ladder"

// decision is one thing she decided about a row of the page.
type decision struct {
	row, line int // none for a path that no row names
	kind      kind
	verdict   ladder.Verdict
	text      string // a title, or a path's id
}

type kind int

const (
	verdictChanged kind = iota // the row has another verdict
	pathLeftOut                // a path is left out with everything in it
	titleChanged               // the row has another title
	idChanged                  // a path has another ID
)

// work is the page as it was read and what she decided since. What she decided
// is kept apart from what was read, so that it holds when the page is read once
// more.
type work struct {
	read         ladder.Draft
	now          ladder.Draft
	ids          map[int]string // of paths, by their rows, where she gave one
	done, undone []decision
}

// decide carries a decision out.
func (w *work) decide(d decision) {
	if d.row >= 0 {
		d.line = w.now.Rows[d.row].Line
	}
	w.done, w.undone = append(w.done, d), nil
	w.apply(d)
}

// undo takes the last decision back and returns it.
func (w *work) undo() (decision, bool) {
	n := len(w.done)
	if n == 0 {
		return decision{}, false
	}
	last := w.done[n-1]
	w.done, w.undone = w.done[:n-1], append(w.undone, last)
	w.replay()
	return last, true
}

// redo carries out again what was taken back last.
func (w *work) redo() (decision, bool) {
	n := len(w.undone)
	if n == 0 {
		return decision{}, false
	}
	last := w.undone[n-1]
	w.undone, w.done = w.undone[:n-1], append(w.done, last)
	w.apply(last)
	return last, true
}

// again takes up the page read once more, and returns how many decisions are
// about lines that are not where they were, and no longer hold.
func (w *work) again(read ladder.Draft) (lost int) {
	var kept []decision
	for _, d := range w.done {
		if d.row < 0 || d.row < len(read.Rows) && read.Rows[d.row].Line == d.line {
			kept = append(kept, d)
		}
	}
	lost = len(w.done) - len(kept)
	w.read, w.done = read, kept
	if lost > 0 {
		w.undone = nil
	}
	w.replay()
	return lost
}

func (w *work) replay() {
	w.now, w.ids = w.read, nil
	for _, d := range w.done {
		w.apply(d)
	}
}

func (w *work) apply(d decision) {
	switch d.kind {
	case verdictChanged:
		w.now = w.now.WithVerdict(d.row, d.verdict)
	case pathLeftOut:
		w.now = w.now.WithoutPath(d.row)
	case titleChanged:
		w.now = w.now.WithTitle(d.row, d.text)
	case idChanged:
		if w.ids == nil {
			w.ids = map[int]string{}
		}
		w.ids[d.row] = d.text
	}
}
