package sessiontest

import (
	"errors"
	"runtime"
	"sync"
	"time"

	"promodoc/app/promo"
)

// Kept is one call of Recovery.Keep that got through.
type Kept struct {
	Doc      promo.Document
	Revision uint64
	At       time.Time
}

// Recovery is a recovery log in memory. It holds the session to its word: two
// calls at once fail.
type Recovery struct {
	clock *Clock

	mu      sync.Mutex
	kept    []Kept
	tries   int
	saving  []uint64
	takenUp []uint64
	cleared int
	closed  bool
	err     error
	gate    gate
}

// Fail makes every Keep from now on fail with err; nil ends that.
func (r *Recovery) Fail(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.err = err
}

// Hold makes the next Keep wait for release, once it has closed entered. Only
// for sessions whose work runs on goroutines.
func (r *Recovery) Hold() (entered <-chan struct{}, release func()) { return r.gate.hold() }

// Await waits until a condition holds, which calls of the session bring about on
// goroutines of their own.
func (r *Recovery) Await(holds func(*Recovery) bool) {
	for !holds(r) {
		runtime.Gosched()
	}
}

// Kept returns what was kept and not cleared.
func (r *Recovery) Kept() []Kept {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Kept(nil), r.kept...)
}

// Tries returns how often Keep was called.
func (r *Recovery) Tries() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.tries
}

// Cleared returns how often Clear was called.
func (r *Recovery) Cleared() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cleared
}

// SavingRevisions returns the revisions of the saves that were announced.
func (r *Recovery) SavingRevisions() []uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]uint64(nil), r.saving...)
}

// Closed reports whether the session has ended.
func (r *Recovery) Closed() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.closed
}

// Keep is what the session calls.
func (r *Recovery) Keep(d promo.Document, revision uint64) error {
	if err := r.gate.enter(); err != nil {
		return err
	}
	defer r.gate.leave()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tries++
	if r.closed {
		return errors.New("the log was closed")
	}
	if r.err == nil {
		r.kept = append(r.kept, Kept{Doc: d, Revision: revision, At: r.clock.Now()})
	}
	return r.err
}

// Saving is what the session calls.
func (r *Recovery) Saving(revision uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.saving = append(r.saving, revision)
}

// TakenUp is what the session calls.
func (r *Recovery) TakenUp(revision uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.takenUp = append(r.takenUp, revision)
}

// TakenUpRevisions returns the revisions at which changes of others were taken
// up.
func (r *Recovery) TakenUpRevisions() []uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]uint64(nil), r.takenUp...)
}

// Clear is what the session calls.
func (r *Recovery) Clear() error {
	if err := r.gate.enter(); err != nil {
		return err
	}
	defer r.gate.leave()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.kept = nil
	r.cleared++
	return nil
}

// Close is what the session calls.
func (r *Recovery) Close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
}

// gate lets one call in at a time, and stops one on demand.
type gate struct {
	mu      sync.Mutex
	busy    bool
	entered chan struct{}
	release chan struct{}
}

func (g *gate) hold() (entered <-chan struct{}, release func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	in, out := make(chan struct{}), make(chan struct{})
	g.entered, g.release = in, out
	return in, func() { close(out) }
}

// enter begins a call and waits if it is to be held.
func (g *gate) enter() error {
	g.mu.Lock()
	if g.busy {
		g.mu.Unlock()
		return errors.New("a second call began while one was running")
	}
	g.busy = true
	entered, release := g.entered, g.release
	g.entered, g.release = nil, nil
	g.mu.Unlock()
	if entered != nil {
		close(entered)
		<-release
	}
	return nil
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.busy = false
}
