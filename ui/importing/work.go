package importing

import (
	"sort"

	"promodoc/app/ladder"
)

// decision is one decision of the user about a row of the page.
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

// work is the page as it was read and the decisions since. They are stored apart
// from what was read, so that they hold when the page is read again.
type work struct {
	read         ladder.Draft
	now          ladder.Draft
	paths        []ladder.DraftPath // of now, in the order of the page
	ids          map[int]string     // of paths, by their rows, if the user gave one
	done, undone []decision
}

// decide records a decision and applies it.
func (w *work) decide(d decision) {
	if d.row >= 0 {
		d.line = w.now.Rows[d.row].Line
	}
	w.done, w.undone = append(w.done, d), nil
	w.apply(d)
	w.paths = w.now.Outline()
}

// undo undoes the last decision and returns it.
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

// redo redoes the decision that was undone last.
func (w *work) redo() (decision, bool) {
	n := len(w.undone)
	if n == 0 {
		return decision{}, false
	}
	last := w.undone[n-1]
	w.undone, w.done = w.undone[:n-1], append(w.done, last)
	w.apply(last)
	w.paths = w.now.Outline()
	return last, true
}

// again takes over the page that was read again. It returns how many decisions
// were discarded because their lines have moved.
func (w *work) again(read ladder.Draft) (lost int) {
	var holding []decision
	for _, d := range w.done {
		if d.row < 0 || d.row < len(read.Rows) && read.Rows[d.row].Line == d.line {
			holding = append(holding, d)
		}
	}
	lost = len(w.done) - len(holding)
	w.read, w.done = read, holding
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
	w.paths = w.now.Outline()
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

// id returns the ID that a path is saved under.
func (w *work) id(p ladder.DraftPath) string {
	if id, given := w.ids[p.Row]; given {
		return id
	}
	return p.ID
}

// partOf returns the index of the path that a line is in, or none.
func (w *work) partOf(row int) int {
	at := sort.Search(len(w.paths), func(i int) bool { return row < w.paths[i].Last })
	if at < len(w.paths) && row >= w.paths[at].First {
		return at
	}
	return none
}

// begins reports whether a row is the first of a path.
func (w *work) begins(row int) bool {
	at := w.partOf(row)
	return at >= 0 && w.paths[at].First == row
}

// progress says how many of the page's items are in a path.
func (w *work) progress() string {
	var items, placed, out int
	for i, r := range w.now.Rows {
		switch {
		case r.Verdict == ladder.LeftOut:
			out++
			continue
		case w.partOf(i) >= 0:
			placed++
		}
		items++
	}
	if out > 0 {
		return textPlacedLeftOut.Count(items, "Placed", placed, "LeftOut", out)
	}
	return textPlaced.Count(items, "Placed", placed)
}
