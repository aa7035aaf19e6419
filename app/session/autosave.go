package session

import (
	"errors"
	"time"
)

// When changes are saved: after a pause in them, but while they go on not
// later than that after the first one.
const (
	savePause  = 500 * time.Millisecond
	saveLatest = 2 * time.Second
)

// retryAfter is how long to wait after the first failure in a row, the second
// and so on; the last entry goes for all further ones.
var retryAfter = [...]time.Duration{2 * time.Second, 5 * time.Second, 10 * time.Second, 30 * time.Second}

// autosave decides when the document is saved, and lets one save run at a time.
type autosave[D any] struct {
	options   OptionsOf[D]
	current   func() (D, uint64)
	status    Status
	listeners listeners[Status]

	written     uint64    // the revision on disk
	first, last time.Time // changes that no save has taken up yet; first is zero when there are none
	running     *save[D]
	again       bool // she asked for a save while one was running
	failures    int  // in a row
	timer       Timer
	generation  int // of the timer; a call from an older one is late
}

// save is one run of the Saver. err is set when done is closed.
type save[D any] struct {
	doc      D
	revision uint64
	err      error
	done     chan struct{}
}

func newAutosave[D any](o OptionsOf[D], current func() (D, uint64)) *autosave[D] {
	a := &autosave[D]{options: o, current: current}
	if o.ReadOnly != nil {
		a.status = Status{State: ReadOnly, Err: o.ReadOnly}
	}
	return a
}

// announce tells the status to who listens, also when it is the same again.
func (a *autosave[D]) announce() { a.listeners.tell(a.status) }

func (a *autosave[D]) unsaved() bool {
	_, revision := a.current()
	return revision != a.written
}

// changed notes a change of the document and plans its saving.
func (a *autosave[D]) changed() {
	a.last = a.options.Clock.Now()
	if a.first.IsZero() {
		a.first = a.last
	}
	a.plan()
	if a.status.State == Saved {
		a.status.State = Unsaved
		a.announce()
	}
}

// plan sets the timer for the changes that wait. A running save plans what
// comes after it when it ends, and after a failure the retry is planned
// already: typing does not make a full disk be tried more often.
func (a *autosave[D]) plan() {
	if a.running != nil || a.failures > 0 {
		return
	}
	due := a.last.Add(savePause)
	if latest := a.first.Add(saveLatest); latest.Before(due) {
		due = latest
	}
	a.wait(max(due.Sub(a.options.Clock.Now()), 0))
}

// wait sets the timer, in place of the one that was set.
func (a *autosave[D]) wait(d time.Duration) {
	a.stopTimer()
	generation := a.generation
	a.timer = a.options.Clock.AfterFunc(d, func() {
		a.options.Post(func() {
			if generation == a.generation {
				a.begin()
			}
		})
	})
}

func (a *autosave[D]) stopTimer() {
	a.generation++
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
}

// begin starts a save of what is unsaved, unless one is running.
func (a *autosave[D]) begin() {
	if a.running != nil || !a.unsaved() {
		return
	}
	s := a.start()
	a.options.Go(func() {
		a.write(s)
		a.options.Post(func() { a.finish(s) })
	})
}

// start takes the present document into a save. While saves fail the status
// stays Failed: that it is tried once more is no news.
func (a *autosave[D]) start() *save[D] {
	a.stopTimer()
	s := &save[D]{done: make(chan struct{})}
	s.doc, s.revision = a.current()
	a.running, a.first = s, time.Time{}
	if a.failures == 0 {
		a.status.State = Saving
		a.announce()
	}
	return s
}

// write runs on the goroutine of the save and touches nothing but the save.
func (a *autosave[D]) write(s *save[D]) {
	s.err = a.options.Saver.Save(s.doc)
	close(s.done)
}

// finish takes up the result of a save, once, whoever brings it first.
func (a *autosave[D]) finish(s *save[D]) {
	if a.running != s {
		return
	}
	again := a.again
	a.running, a.again = nil, false
	var saved SavedError
	switch {
	case errors.As(s.err, &saved):
		a.status.Notice = saved.Err
	case s.err != nil:
		a.failed(s.err)
		return
	}
	a.written, a.failures = s.revision, 0
	a.status = Status{State: Saved, At: a.options.Clock.Now(), Notice: a.status.Notice}
	if a.unsaved() {
		a.status.State = Unsaved
		if again {
			a.begin()
			return
		}
		a.plan()
	}
	a.announce()
}

func (a *autosave[D]) failed(err error) {
	if a.failures == 0 {
		a.status.Since = a.options.Clock.Now()
	}
	a.failures++
	a.wait(retryAfter[min(a.failures, len(retryAfter))-1])
	a.status.State, a.status.Err = Failed, err
	a.announce()
}

// flush returns when all is on disk, or why it is not.
func (a *autosave[D]) flush() error {
	if s := a.running; s != nil {
		<-s.done
		a.again = false // what it would start is written below
		a.finish(s)
	}
	if !a.unsaved() {
		return nil
	}
	s := a.start()
	a.write(s)
	a.finish(s)
	if a.unsaved() {
		return s.err
	}
	return nil
}
