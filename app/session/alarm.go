package session

import "time"

// alarm calls a function on the owner's goroutine after a while; setting it
// again replaces the call that is due.
type alarm struct {
	clock      Clock
	post       func(func())
	timer      Timer // nil if none is due
	generation int   // of the timer; a call from an older one is ignored
}

// set has f called after d.
func (a *alarm) set(d time.Duration, f func()) {
	a.stop()
	generation := a.generation
	a.timer = a.clock.AfterFunc(max(d, 0), func() {
		a.post(func() {
			if generation == a.generation {
				a.timer = nil
				f()
			}
		})
	})
}

// stop prevents the call, if one is due.
func (a *alarm) stop() {
	a.generation++
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
}
