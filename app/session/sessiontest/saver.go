package sessiontest

import (
	"sync"
	"time"

	"promodoc/app/promo"
)

// Saved is one call of a Saver that got through.
type Saved struct {
	Doc promo.Document
	At  time.Time
}

// Saver keeps what is saved in memory. It holds the session to its word: two
// saves at once fail.
type Saver struct {
	clock *Clock

	mu     sync.Mutex
	saved  []Saved
	tries  []time.Time
	err    error
	notice error
	gate   gate
}

// NewSaver returns a saver that takes its times from the clock.
func NewSaver(clock *Clock) *Saver { return &Saver{clock: clock} }

// Fail makes every save from now on fail with err; nil ends that.
func (s *Saver) Fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
}

// Notice makes the next save write and then return err.
func (s *Saver) Notice(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.notice = err
}

// Hold makes the next save wait for release, once it has closed entered. Only
// for sessions whose saves run on goroutines.
func (s *Saver) Hold() (entered <-chan struct{}, release func()) { return s.gate.hold() }

// Saved returns what got through so far.
func (s *Saver) Saved() []Saved {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Saved(nil), s.saved...)
}

// Tries returns when saves began, the failed ones too.
func (s *Saver) Tries() []time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]time.Time(nil), s.tries...)
}

// Save is what the session calls.
func (s *Saver) Save(d promo.Document) error {
	s.mu.Lock()
	s.tries = append(s.tries, s.clock.Now())
	s.mu.Unlock()
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	s.saved = append(s.saved, Saved{Doc: d, At: s.clock.Now()})
	err := s.notice
	s.notice = nil
	return err
}
