package session

import "time"

// What is typed is kept in the recovery log keepPause after the first change
// that is not in it yet, however long the typing goes on. After a failure that
// is tried again after keepRetry.
const (
	keepPause = 100 * time.Millisecond
	keepRetry = 2 * time.Second
)

// keeper has the Recovery keep what the file does not have yet, one call at a
// time. Without a Recovery it does nothing.
type keeper[D any] struct {
	options OptionsOf[D]
	current func() (D, uint64)
	failed  func(error) // is called with why nothing is kept, nil when that is over

	written uint64    // the revision in the file
	kept    uint64    // the newest revision in the log
	empty   bool      // the log has nothing that the file lacks, and was cleared
	first   time.Time // change that is neither kept nor written; zero if there is none
	running *keep[D]
	alarm   alarm
	err     error // of the last call; nil if it succeeded

	failedAt time.Time // when that was
}

// keep is one call of the Recovery: Keep, or Clear if clear is set. err is set
// when done is closed.
type keep[D any] struct {
	doc      D
	revision uint64
	clear    bool
	err      error
	done     chan struct{}
}

func newKeeper[D any](o OptionsOf[D], current func() (D, uint64), failed func(error)) *keeper[D] {
	return &keeper[D]{options: o, current: current, failed: failed, alarm: alarm{clock: o.Clock, post: o.Post}}
}

func (k *keeper[D]) off() bool { return k.options.Recovery == nil }

// takenUp says from which revision on the document has what others wrote.
func (k *keeper[D]) takenUp(revision uint64) {
	if !k.off() {
		k.options.Recovery.TakenUp(revision)
	}
}

// changed schedules that the document is kept.
func (k *keeper[D]) changed() {
	if k.off() {
		return
	}
	if k.first.IsZero() {
		k.first = k.options.Clock.Now()
	}
	k.next()
}

// lost says that the file has nothing of the session any more.
func (k *keeper[D]) lost() {
	k.written, k.kept = 0, 0
	k.changed()
}

// saved says which revision the file has now.
func (k *keeper[D]) saved(revision uint64) {
	k.written = revision
	if !k.off() {
		k.next()
	}
}

// pending reports whether a change is neither kept nor written.
func (k *keeper[D]) pending() bool {
	_, revision := k.current()
	return revision > max(k.kept, k.written)
}

// clearable reports whether the log has nothing that the file lacks.
func (k *keeper[D]) clearable() bool { return !k.empty && k.written > 0 && k.kept <= k.written }

// next begins what is to be done, or schedules it, unless a call is running:
// then finish does so.
func (k *keeper[D]) next() {
	switch {
	case k.running != nil:
	case k.clearable():
		k.begin(k.start(true))
	case !k.pending():
		k.first = time.Time{}
		k.alarm.stop()
	case !k.alarm.due():
		due := k.first.Add(keepPause)
		if retry := k.failedAt.Add(keepRetry); k.err != nil && retry.After(due) {
			due = retry
		}
		k.alarm.set(due.Sub(k.options.Clock.Now()), func() {
			if k.running == nil && k.pending() {
				k.begin(k.start(false))
			}
		})
	}
}

func (k *keeper[D]) start(clear bool) *keep[D] {
	c := &keep[D]{clear: clear, done: make(chan struct{})}
	c.doc, c.revision = k.current()
	if !clear {
		k.alarm.stop()
		k.first = time.Time{}
	}
	k.running = c
	return c
}

func (k *keeper[D]) begin(c *keep[D]) {
	k.options.Go(func() {
		k.run(c)
		k.options.Post(func() { k.finish(c) })
	})
}

// run makes the call; it runs on a goroutine and accesses only the call.
func (k *keeper[D]) run(c *keep[D]) {
	if c.clear {
		c.err = k.options.Recovery.Clear()
	} else {
		c.err = k.options.Recovery.Keep(c.doc, c.revision)
	}
	close(c.done)
}

// finish handles the result of a call, once, and begins what is next.
func (k *keeper[D]) finish(c *keep[D]) {
	if k.running != c {
		return
	}
	k.ended(c)
	if k.first.IsZero() && k.pending() {
		k.first = k.options.Clock.Now()
	}
	k.next()
}

func (k *keeper[D]) ended(c *keep[D]) {
	k.running = nil
	if c.clear {
		// A log that could not be removed has nothing that the file lacks; it is
		// tried again after the next save.
		k.empty = true
		return
	}
	if c.err == nil {
		k.kept, k.empty = c.revision, false
	}
	if before := k.err; before != nil || c.err != nil {
		k.err, k.failedAt = c.err, k.options.Clock.Now()
		k.failed(c.err)
	}
}

// flush returns when everything is kept or written, as far as that succeeds; a
// log that nobody needs is gone then.
func (k *keeper[D]) flush() {
	if k.off() {
		return
	}
	k.wait()
	if k.pending() {
		k.now(false)
	}
	if k.clearable() {
		k.now(true)
	}
}

// wait returns when no call is running.
func (k *keeper[D]) wait() {
	if c := k.running; c != nil {
		<-c.done
		k.ended(c)
	}
}

func (k *keeper[D]) now(clear bool) {
	c := k.start(clear)
	k.run(c)
	k.ended(c)
}

// close ends the keeping. What is in the log stays there.
func (k *keeper[D]) close() {
	if k.options.Recovery == nil {
		return
	}
	k.alarm.stop()
	k.wait()
	k.options.Recovery.Close()
}
