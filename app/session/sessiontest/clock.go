// Package sessiontest owns stand-ins for what a session works with: a clock
// that a test moves, a saver that keeps documents in memory and fails when it
// is told to, and a loop that plays the owner's goroutine. It must never be
// part of the program.
package sessiontest

import (
	"slices"
	"sync"
	"time"

	"promodoc/app/session"
)

// Clock is a clock that stands still until Advance moves it. It may be used
// from several goroutines.
type Clock struct {
	mu     sync.Mutex
	now    time.Time
	timers []*timer
}

type timer struct {
	clock *Clock
	due   time.Time
	call  func()
}

// NewClock returns a clock that stands at nine in the morning of the 14th of
// September 2026, UTC.
func NewClock() *Clock {
	return &Clock{now: time.Date(2026, 9, 14, 9, 0, 0, 0, time.UTC)}
}

// Now returns where the clock stands.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// AfterFunc has f called by the Advance that passes d from now.
func (c *Clock) AfterFunc(d time.Duration, f func()) session.Timer {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := &timer{clock: c, due: c.now.Add(d), call: f}
	c.timers = append(c.timers, t)
	return t
}

// Stop takes the timer off the clock.
func (t *timer) Stop() bool { return t.clock.remove(t) }

func (c *Clock) remove(t *timer) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.Index(c.timers, t)
	if i >= 0 {
		c.timers = slices.Delete(c.timers, i, i+1)
	}
	return i >= 0
}

// Advance moves the clock by d and calls what falls due on the way, each at
// its own time and in this order, on the goroutine of the caller. What these
// calls plan falls due as well when it lies within d.
func (c *Clock) Advance(d time.Duration) {
	end := c.Now().Add(d)
	for {
		t := c.next(end)
		if t == nil {
			return
		}
		t.call()
	}
}

// next takes the first timer that is due until end off the clock and moves the
// clock to it; when there is none it moves the clock to end.
func (c *Clock) next(end time.Time) *timer {
	c.mu.Lock()
	defer c.mu.Unlock()
	first := -1
	for i, t := range c.timers {
		if !t.due.After(end) && (first < 0 || t.due.Before(c.timers[first].due)) {
			first = i
		}
	}
	if first < 0 {
		c.now = end
		return nil
	}
	t := c.timers[first]
	c.timers = slices.Delete(c.timers, first, first+1)
	c.now = t.due
	return t
}

// Pending counts the timers that are set.
func (c *Clock) Pending() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.timers)
}
