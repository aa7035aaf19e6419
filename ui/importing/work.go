package importing

import (
	"sort"

	"promodoc/app/ladder"
)

// decision is one decision of the user: about a row of the page, or about how the
// page is read.
type decision struct {
	at      ladder.Place // of the row; zero for a path that no row names
	kind    kind
	verdict ladder.Verdict
	text    string         // a title, or a path's ID
	with    ladder.Place   // the row of the path that another is joined with
	options ladder.Options // of a turn
}

type kind int

const (
	verdictChanged kind = iota // the row has another verdict
	pathLeftOut                // a path is left out with everything in it
	titleChanged               // the row has another title
	idChanged                  // a path has another ID
	joined                     // a path is put at the end of another
	turned                     // the page is read in another way
)

// work is the page as it was read and the decisions since. They are stored apart
// from what was read, so that they hold when the page is read again.
type work struct {
	read         ladder.Draft
	base         ladder.Draft // the page as the user turned it
	now          ladder.Draft
	paths        []ladder.DraftPath // of now, in the order of the page
	ids          *pathIDs
	done, undone []decision
}

func newWork(o Options) *work { return &work{ids: newPathIDs(o)} }

// decide records a decision about a row, or none for all of the page, and applies it.
// It returns how many decisions do not apply to the page as it is then.
func (w *work) decide(row int, d decision) (idle int) {
	if row >= 0 {
		d.at = w.now.PlaceOf(row)
	}
	w.done, w.undone = append(w.done, d), nil
	return w.step(d)
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
	w.step(last)
	return last, true
}

// step applies the last decision to what there is.
func (w *work) step(d decision) (idle int) {
	if d.kind == turned {
		return len(w.done) - len(w.replay())
	}
	w.apply(d)
	w.update()
	return 0
}

// again takes over the page that was read again. It returns how many decisions
// were discarded because their lines have moved.
func (w *work) again(read ladder.Draft) (lost int) {
	w.read, w.base = read, read
	holding := w.replay()
	lost = len(w.done) - len(holding)
	w.done = holding
	if lost > 0 {
		w.undone = nil
	}
	return lost
}

// replay reads the page as the user turned it last, and applies the decisions. It
// returns those whose rows are there.
func (w *work) replay() (holding []decision) {
	options := w.read.Options()
	for _, d := range w.done {
		if d.kind == turned {
			options = d.options
		}
	}
	switch {
	case w.base.Options().Equal(options):
	case w.read.Options().Equal(options):
		w.base = w.read
	default:
		w.base = w.read.As(options)
	}
	w.now, w.ids.given = w.base, nil
	for _, d := range w.done {
		if w.apply(d) {
			holding = append(holding, d)
		}
	}
	w.update()
	return holding
}

// apply applies a decision, and reports whether what it is about is there.
func (w *work) apply(d decision) bool {
	if d.kind == turned {
		return true
	}
	row, found := none, d.at == ladder.Place{}
	if !found {
		if row, found = w.now.RowAt(d.at); !found {
			return false
		}
	}
	switch d.kind {
	case verdictChanged:
		w.now = w.now.WithVerdict(row, d.verdict)
	case pathLeftOut:
		found = w.isPath(row)
		w.now = w.now.WithoutPath(row)
	case titleChanged:
		w.now = w.now.WithTitle(row, d.text)
	case joined:
		with, there := w.now.RowAt(d.with)
		found = there && w.isPath(row) && w.isPath(with)
		if found {
			w.now = w.now.Joined(row, with)
		}
	case idChanged:
		w.ids.give(d.at, d.text)
	}
	return found
}

func (w *work) isPath(row int) bool { return row >= 0 && w.now.Rows[row].Verdict == ladder.AsPath }

// update finds the paths of what there is now, and their IDs.
func (w *work) update() {
	w.paths = w.now.Outline()
	w.ids.update(w.now, w.paths)
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
