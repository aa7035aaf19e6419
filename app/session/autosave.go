package session

import (
	"errors"
	"time"
)

// Changes are saved after a pause of savePause, but at most saveLatest after the
// first one.
const (
	savePause  = 500 * time.Millisecond
	saveLatest = 2 * time.Second
)

// maxMerges is how often flush saves again because another program wrote the
// file meanwhile.
const maxMerges = 20

// retryAfter is the delay after the first failure in a row, the second and so
// on; the last entry is for all further ones.
var retryAfter = [...]time.Duration{2 * time.Second, 5 * time.Second, 10 * time.Second, 30 * time.Second}

// autosave decides when the document is saved, and lets one save run at a time.
type autosave[D any] struct {
	options   OptionsOf[D]
	current   func() (D, uint64)
	status    Status
	listeners listeners[Status]
	keeper    *keeper[D]

	written     uint64    // the revision on disk
	first, last time.Time // changes that no save includes yet; first is zero if there are none
	running     *save[D]
	saveAgain   bool // SaveNow was called while a save was running
	failures    int  // in a row
	alarm       alarm
	outcome     outcome[D]
}

// outcome is called with what a save led to, before listeners are notified.
type outcome[D any] struct {
	saved     func(D)            // the file has the document
	elsewhere func(*TheirsOf[D]) // the file has another one
}

// save is one run of the Saver. err is set when done is closed.
type save[D any] struct {
	doc      D
	revision uint64
	err      error
	done     chan struct{}
}

func newAutosave[D any](o OptionsOf[D], current func() (D, uint64)) *autosave[D] {
	a := &autosave[D]{options: o, current: current, alarm: alarm{clock: o.Clock, post: o.Post}}
	a.keeper = newKeeper(o, current, a.unkept)
	if o.ReadOnly != nil {
		a.status = Status{State: ReadOnly, Err: o.ReadOnly}
	}
	return a
}

// announce notifies listeners of the status, even if it did not change.
func (a *autosave[D]) announce() { a.listeners.notify(a.status) }

func (a *autosave[D]) unsaved() bool {
	_, revision := a.current()
	return revision != a.written
}

// unkept is called with why what is typed is not in the recovery log, nil when
// it is again.
func (a *autosave[D]) unkept(err error) {
	a.status.Unkept = err
	a.announce()
}

// changed records a change of the document and schedules its keeping and saving.
func (a *autosave[D]) changed() {
	a.keeper.changed()
	a.last = a.options.Clock.Now()
	if a.first.IsZero() {
		a.first = a.last
	}
	a.schedule()
	if a.status.State == Saved {
		a.status.State = Unsaved
		a.announce()
	}
}

// schedule sets the timer for unsaved changes. While a save is running, the next
// is scheduled when it ends; after a failure the retry is scheduled already, and
// typing does not make it happen more often.
func (a *autosave[D]) schedule() {
	if a.running != nil || a.failures > 0 {
		return
	}
	due := a.last.Add(savePause)
	if latest := a.first.Add(saveLatest); latest.Before(due) {
		due = latest
	}
	a.alarm.set(due.Sub(a.options.Clock.Now()), a.begin)
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

// start makes a save of the present document. After a failure the status stays
// Failed while saving is tried again.
func (a *autosave[D]) start() *save[D] {
	a.alarm.stop()
	s := &save[D]{done: make(chan struct{})}
	s.doc, s.revision = a.current()
	a.running, a.first = s, time.Time{}
	if a.failures == 0 && a.status.State != Conflicting && a.options.ReadOnly == nil {
		a.status.State = Saving
		a.announce()
	}
	return s
}

// write runs on the goroutine of the save and accesses only the save.
func (a *autosave[D]) write(s *save[D]) {
	if a.options.Recovery != nil {
		a.options.Recovery.Saving(s.revision)
	}
	s.err = a.options.Saver.Save(s.doc)
	close(s.done)
}

// finish handles the result of a save, once.
func (a *autosave[D]) finish(s *save[D]) {
	if a.running != s {
		return
	}
	again := a.saveAgain
	a.running, a.saveAgain = nil, false
	if theirs := theirsOf[D](s.err); theirs != nil {
		a.outcome.elsewhere(theirs)
		return
	}
	var saved SavedError
	switch {
	case errors.As(s.err, &saved):
		a.status.Notice = saved.Err
	case s.err != nil:
		a.failed(s.err)
		return
	}
	a.written, a.failures = s.revision, 0
	a.keeper.saved(s.revision)
	a.outcome.saved(s.doc)
	a.status = Status{At: a.options.Clock.Now(), Notice: a.status.Notice, Unkept: a.status.Unkept}
	a.rest(Saved)
	if a.unsaved() {
		a.rest(Unsaved)
		if again {
			a.begin()
			return
		}
		a.schedule()
	}
	a.announce()
}

func (a *autosave[D]) failed(err error) {
	if a.failures == 0 {
		a.status.Since = a.options.Clock.Now()
	}
	a.failures++
	a.alarm.set(retryAfter[min(a.failures, len(retryAfter))-1], a.begin)
	a.status.State, a.status.Err = Failed, err
	a.announce()
}

// flush returns when everything is on disk, or the reason why it is not; then
// the recovery log has it, if that is possible.
func (a *autosave[D]) flush() error {
	if s := a.running; s != nil {
		<-s.done
		a.saveAgain = false // everything is written below
		a.finish(s)
	}
	var err error
	for range maxMerges {
		if !a.unsaved() {
			break
		}
		s := a.start()
		a.write(s)
		a.finish(s)
		err = s.err
		if theirsOf[D](err) == nil || a.status.State == Conflicting {
			break
		}
	}
	a.keeper.flush()
	if a.unsaved() {
		return err
	}
	return nil
}

// close ends saving.
func (a *autosave[D]) close() {
	a.alarm.stop()
	a.running = nil
	a.keeper.close()
}
