package session

import (
	"sync"
	"time"
)

// What is typed is kept in the recovery log keepPause after the first change
// that is not in it yet, however long the typing goes on. After a failure that
// is tried again after keepRetry.
const (
	keepPause = 50 * time.Millisecond
	keepRetry = 2 * time.Second
)

// keeper has the Recovery keep what the file does not have yet, one call at a
// time. It does so without the owner's goroutine, which may be busy drawing for
// longer than typing may stay unkept. Without a Recovery it does nothing.
type keeper[D any] struct {
	options OptionsOf[D]
	current func() (D, uint64) // on the owner's goroutine
	failed  func(error)        // is called there with why nothing is kept, nil when that is over

	mu     sync.Mutex // guards the rest
	latest snapshot[D]
	logged
	first    time.Time     // change that is neither kept nor written; zero if there is none
	timer    Timer         // nil if none is set
	timers   int           // how many were set; a call of an older one is ignored
	running  chan struct{} // closed when the running call ends; nil if none runs
	closed   bool
	err      error     // of the last call of Keep
	failedAt time.Time // when that was
	report   bool      // the owner has to be told of err
}

// snapshot is a document at a revision.
type snapshot[D any] struct {
	doc      D
	revision uint64
}

// logged says what the file and the log have.
type logged struct {
	written uint64 // the revision in the file
	kept    uint64 // the newest revision in the log
	empty   bool   // the log has nothing that the file lacks, and was cleared
}

// clearable reports whether the log has nothing that the file lacks.
func (l logged) clearable() bool { return !l.empty && l.written > 0 && l.kept <= l.written }

func newKeeper[D any](o OptionsOf[D], current func() (D, uint64), failed func(error)) *keeper[D] {
	return &keeper[D]{options: o, current: current, failed: failed}
}

func (k *keeper[D]) off() bool { return k.options.Recovery == nil }

// takenUp says from which revision on the document has what others wrote.
func (k *keeper[D]) takenUp(revision uint64) {
	if !k.off() {
		k.options.Recovery.TakenUp(revision)
	}
}

// changed schedules that the document is kept.
func (k *keeper[D]) changed() { k.update(func() {}) }

// lost says that the file has nothing of the session any more.
func (k *keeper[D]) lost() { k.update(func() { k.written, k.kept = 0, 0 }) }

// saved says which revision the file has now.
func (k *keeper[D]) saved(revision uint64) { k.update(func() { k.written = revision }) }

// update applies a change of the state and does what follows from it.
func (k *keeper[D]) update(change func()) {
	if k.off() {
		return
	}
	doc, revision := k.current()
	k.mu.Lock()
	k.latest = snapshot[D]{doc, revision}
	change()
	call := k.next()
	k.mu.Unlock()
	k.begin(call)
}

func (k *keeper[D]) begin(call func()) {
	if call != nil {
		k.options.Go(call)
	}
}

// pending reports whether a change is neither kept nor written.
func (k *keeper[D]) pending() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.unkept()
}

func (k *keeper[D]) unkept() bool { return k.latest.revision > max(k.kept, k.written) }

// next schedules what is to be done, or returns the call that is to be made now,
// nil if there is none. Like what follows it is called with the lock.
func (k *keeper[D]) next() (call func()) {
	if k.unkept() && k.first.IsZero() {
		k.first = k.options.Clock.Now()
	}
	switch {
	case k.closed || k.running != nil:
	case k.clearable():
		return k.clear()
	case !k.unkept():
		k.first = time.Time{}
		k.stopTimer()
	case k.timer == nil:
		due := k.first.Add(keepPause)
		if retry := k.failedAt.Add(keepRetry); k.err != nil && retry.After(due) {
			due = retry
		}
		k.timers++
		n := k.timers
		k.timer = k.options.Clock.AfterFunc(max(due.Sub(k.options.Clock.Now()), 0), func() { k.fire(n) })
	}
	return nil
}

func (k *keeper[D]) stopTimer() {
	k.timers++
	if k.timer != nil {
		k.timer.Stop()
		k.timer = nil
	}
}

// fire begins to keep the document when the n-th timer goes off.
func (k *keeper[D]) fire(n int) {
	k.mu.Lock()
	var call func()
	if n == k.timers && !k.closed {
		k.timer = nil
		if k.running == nil && k.unkept() {
			call = k.keep()
		}
	}
	k.mu.Unlock()
	k.begin(call)
}

// keep returns the call that keeps the latest document.
func (k *keeper[D]) keep() func() {
	k.stopTimer()
	k.first = time.Time{}
	s := k.latest
	return k.call(func() error { return k.options.Recovery.Keep(s.doc, s.revision) }, func(err error) {
		if err == nil {
			k.kept, k.empty = s.revision, false
		}
		if before := k.err; before != nil || err != nil {
			k.err, k.failedAt = err, k.options.Clock.Now()
			k.report = true
		}
	})
}

// clear returns the call that clears the log. A log that could not be removed has
// nothing that the file lacks; it is tried again after the next save.
func (k *keeper[D]) clear() func() {
	return k.call(k.options.Recovery.Clear, func(error) { k.empty = true })
}

// call returns a function that calls the Recovery, applies the result and does
// what follows from it.
func (k *keeper[D]) call(recovery func() error, result func(error)) func() {
	done := make(chan struct{})
	k.running = done
	return func() {
		err := recovery()
		k.mu.Lock()
		k.running = nil
		result(err)
		call, report := k.next(), k.report
		k.report = false
		close(done)
		k.mu.Unlock()
		if report {
			k.options.Post(func() { k.failed(err) })
		}
		k.begin(call)
	}
}

// flush returns when everything is kept or written, as far as that succeeds; a
// log that nobody needs is gone then.
func (k *keeper[D]) flush() {
	if k.off() {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.wait()
	if k.unkept() {
		k.now(k.keep())
		k.wait()
	}
	if k.clearable() {
		k.now(k.clear())
		k.wait()
	}
}

// now makes a call at once.
func (k *keeper[D]) now(call func()) {
	k.mu.Unlock()
	call()
	k.mu.Lock()
}

// wait returns when no call is running.
func (k *keeper[D]) wait() {
	for k.running != nil {
		done := k.running
		k.mu.Unlock()
		<-done
		k.mu.Lock()
	}
}

// close ends the keeping. What is in the log stays there.
func (k *keeper[D]) close() {
	if k.off() {
		return
	}
	k.mu.Lock()
	k.closed = true
	k.stopTimer()
	k.wait()
	k.mu.Unlock()
	k.options.Recovery.Close()
}
