package session

// takeUps are the changes of other windows and programs that were taken up. The
// documents of steps that are older lack them: they are put in when the step is
// made, so that undo takes back only what was done here.
type takeUps[D any] struct {
	merge  func(base, ours, theirs D) (D, bool)
	all    []takenUp[D]
	before int  // how many were forgotten
	added  bool // no step was recorded since the last one
}

// takenUp is one change, from a document of the session to another one.
type takenUp[D any] struct{ from, to D }

// count returns how many there were. A step is recorded with it.
func (t *takeUps[D]) count() int {
	t.added = false
	return t.before + len(t.all)
}

// add adds a change; one that follows another directly becomes part of it.
func (t *takeUps[D]) add(from, to D) {
	if last := len(t.all) - 1; t.added && last >= 0 {
		t.all[last].to = to
		return
	}
	t.all = append(t.all, takenUp[D]{from, to})
	t.added = true
}

// applied returns a document of the time when there were only some of the
// changes, with the others. Where both differ from what was there, the document
// is as the others wrote it.
func (t *takeUps[D]) applied(d D, count int) D {
	for _, u := range t.all[max(count-t.before, 0):] {
		d, _ = t.merge(u.from, u.to, d)
	}
	return d
}

// forget drops the changes that the documents of all steps have: those of the
// first count.
func (t *takeUps[D]) forget(count int) {
	if n := count - t.before; n > 0 {
		t.all, t.before = t.all[n:], count
	}
}

// forget drops what no step needs any more. The oldest step is the first of
// either list.
func (h *history[D, R]) forget() {
	oldest := h.undo[0].taken
	if len(h.redo) > 0 {
		oldest = min(oldest, h.redo[0].taken)
	}
	h.others.forget(oldest)
}

// takenUp records a change that no step of undo may take back.
func (h *history[D, R]) takenUp(from, to D) {
	if len(h.undo)+len(h.redo) > 0 {
		h.others.add(from, to)
	}
}
