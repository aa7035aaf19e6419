// Package sessiontest has fakes for tests of sessions: a clock that the test
// advances, a saver that keeps documents in memory and fails on demand, and a
// loop in place of the owner's goroutine. It must not be part of the program.
package sessiontest

import (
	"slices"
	"sync"
	"time"

	"promodoc/app/session"
)

// Clock is a clock that only Advance moves. It may be used by several goroutines.
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

// NewClock returns a clock at 2026-09-14 09:00 UTC.
func NewClock() *Clock {
	return &Clock{now: time.Date(2026, 9, 14, 9, 0, 0, 0, time.UTC)}
}

// Now returns the time of the clock.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// AfterFunc has Advance call f when it passes d from now.
func (c *Clock) AfterFunc(d time.Duration, f func()) session.Timer {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := &timer{clock: c, due: c.now.Add(d), call: f}
	c.timers = append(c.timers, t)
	return t
}

// Stop removes the timer.
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

// Advance moves the clock by d and calls what is due meanwhile, each at its time
// and in order, on the goroutine of the caller. That includes timers within d
// that these calls set.
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

// next removes the first timer that is due until end and moves the clock to it;
// if there is none, it moves the clock to end.
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

// Pending returns the number of timers that are set.
func (c *Clock) Pending() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.timers)
}
