package journaling

import (
	"slices"
	"time"

	"promodoc/app/journal"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// saveAfter is how long after a key what was typed is saved, however long one types
// without a pause, and retryAfter how long after a save that failed.
const (
	saveAfter  = 500 * time.Millisecond
	retryAfter = 2 * time.Second
)

// Steps are the changes of the journal that can be taken back or done again, the last one
// first. They outlive the screen, and belong to its goroutine. The zero Steps are none.
type Steps struct{ undos, redos [][]journal.Change }

// Did adds changes that were made in one step.
func (s *Steps) Did(changes ...journal.Change) { s.undos, s.redos = append(s.undos, changes), nil }

// drop takes a step out of a list, since it failed.
func drop(list *[][]journal.Change, step []journal.Change) {
	*list = slices.DeleteFunc(*list, func(other []journal.Change) bool { return &other[0] == &step[0] })
}

// writer makes changes off the screen's goroutine, one after the other, and takes them
// back.
type writer struct {
	screen *Screen
	queue  []*job
	*Steps
	failed error // of the last changes that were made
	warned bool  // the user was told that something is not saved
}

// job is changes that are being made.
type job struct {
	changes  []journal.Change
	done     func(journal.Outcome, error)
	out      journal.Outcome
	err      error
	finished chan struct{} // closed when out and err are set
	taken    bool          // done was called
}

// apply makes changes and calls done on the screen's goroutine.
func (w *writer) apply(changes []journal.Change, done func(journal.Outcome, error)) {
	w.queue = append(w.queue, &job{changes: changes, done: done, finished: make(chan struct{})})
	if len(w.queue) == 1 {
		w.start()
	}
}

func (w *writer) start() {
	j, o := w.queue[0], w.screen.options
	o.Go(func() {
		j.out, j.err = o.Apply(j.changes...)
		close(j.finished)
		o.Post(func() { w.take(j) })
	})
}

// take takes up what became of a job and starts the next one.
func (w *writer) take(j *job) {
	if j.taken {
		return
	}
	j.taken, w.failed = true, j.err
	w.queue = w.queue[1:]
	if len(w.queue) > 0 {
		w.start()
	}
	j.done(j.out, j.err)
}

// finish waits until all changes are made.
func (w *writer) finish() {
	for len(w.queue) > 0 {
		j := w.queue[0]
		<-j.finished
		w.take(j)
	}
}

// do makes changes that can be taken back, says so, and shows the journal as it is then.
// The step is known at once, so that a key that follows soon does not undo another one.
func (w *writer) do(changes []journal.Change, said string) {
	w.Did(changes...)
	w.screen.status.Refresh()
	w.apply(changes, func(out journal.Outcome, err error) {
		if !w.made(out, err, said) {
			drop(&w.undos, changes)
		}
	})
}

// made shows what became of changes, and reports whether they were made.
func (w *writer) made(out journal.Outcome, err error, said string) bool {
	s := w.screen
	s.Reload()
	switch {
	case err != nil:
		s.Fail(kit.Sentence(err))
		return false
	case len(out.Notices) > 0:
		s.Fail(kit.Sentence(out.Notices[0]))
	case said != "":
		s.Say(said)
	}
	return true
}

// Taken shows entries that were taken into the journal just now, selects the first of
// them and says something. Undo takes all of them back in one step.
func (s *Screen) Taken(changes []journal.Change, said string) {
	s.work.Did(changes...)
	if first := changes[0].After.ID; first != "" {
		s.ShowEntry(first)
	}
	s.status.Show(said, theme.Accent)
	s.Reload()
}

// move takes back the last changes of one list and adds them to the other. What was
// changed of an entry that is being edited is the last of them.
func (w *writer) move(from, to *[][]journal.Change, said string) {
	w.screen.closeEditing()
	last := len(*from) - 1
	if last < 0 {
		w.screen.Say(textNothingUndo.Text())
		return
	}
	changes := (*from)[last]
	*from = (*from)[:last]
	back := make([]journal.Change, len(changes))
	for i, c := range changes {
		back[len(changes)-1-i] = c.Undone()
	}
	*to = append(*to, back)
	w.screen.status.Refresh()
	w.apply(back, func(out journal.Outcome, err error) {
		if !w.made(out, err, said) {
			drop(to, back)
			*from = append(*from, changes)
		}
	})
}

func (w *writer) undo() { w.move(&w.undos, &w.redos, textUndone.Text()) }

func (w *writer) redo() { w.move(&w.redos, &w.undos, textRedone.Text()) }

// delete deletes the marked entries, or else the selected one.
func (s *Screen) delete() {
	s.closeEditing()
	var changes []journal.Change
	used := 0
	for _, e := range s.chosen() {
		changes = append(changes, journal.Change{Before: e})
		if len(s.view.Uses[e.ID]) > 0 {
			used++
		}
	}
	if len(changes) == 0 {
		return
	}
	said := textDeleted.Count(len(changes), "Title", changes[0].Before.Title(), "Key", action.KeyLabel(action.Undo))
	if used > 0 {
		said += " " + textDeletedUsed.Text()
	}
	s.marked = map[string]bool{}
	s.selectNext()
	s.work.do(changes, said)
}

// selectNext selects the entry after the selected one, or else the one before it, since
// the selected one is going to leave the list.
func (s *Screen) selectNext() {
	at := s.list.Selected()
	for _, step := range []int{1, -1} {
		for i := at + step; i >= 0 && i < len(s.rows); i += step {
			if s.rows[i].entry.ID != "" {
				s.list.Select(i)
				return
			}
		}
	}
}
