package sessiontest

import (
	"fmt"
	"sync"
	"time"

	"promodoc/app/promo"
)

// Saved is one call of a Saver that got through.
type Saved struct {
	File string
	Doc  promo.Document
	At   time.Time
}

// Saver keeps what is saved in memory. It holds the session to its word: two
// saves at once, or a save with another stamp than the last one returned, fail.
type Saver struct {
	clock *Clock

	mu      sync.Mutex
	saved   []Saved
	tries   []time.Time
	err     error
	notice  error
	stamp   string
	busy    bool
	entered chan struct{}
	release chan struct{}
}

// NewSaver returns a saver that takes its times from the clock and expects
// stamp at its first save.
func NewSaver(clock *Clock, stamp string) *Saver {
	return &Saver{clock: clock, stamp: stamp}
}

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
func (s *Saver) Hold() (entered <-chan struct{}, release func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, out := make(chan struct{}), make(chan struct{})
	s.entered, s.release = in, out
	return in, func() { close(out) }
}

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
func (s *Saver) Save(file string, d promo.Document, stamp string) (string, error) {
	if err := s.enter(stamp); err != nil {
		return "", err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.busy = false
	if s.err != nil {
		return "", s.err
	}
	s.saved = append(s.saved, Saved{File: file, Doc: d, At: s.clock.Now()})
	s.stamp = fmt.Sprintf("stamp %d", len(s.saved))
	err := s.notice
	s.notice = nil
	return s.stamp, err
}

// enter begins a save and waits if one is to be held.
func (s *Saver) enter(stamp string) error {
	s.mu.Lock()
	s.tries = append(s.tries, s.clock.Now())
	if s.busy {
		s.mu.Unlock()
		return fmt.Errorf("a second save began while one was running")
	}
	if stamp != s.stamp {
		s.mu.Unlock()
		return fmt.Errorf("saved with the stamp %q, the file has %q", stamp, s.stamp)
	}
	s.busy = true
	entered, release := s.entered, s.release
	s.entered, s.release = nil, nil
	s.mu.Unlock()
	if entered != nil {
		close(entered)
		<-release
	}
	return nil
}
