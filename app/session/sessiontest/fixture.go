package sessiontest

import (
	"fmt"

	"promodoc/app/promo"
	"promodoc/app/session"
)

// Fixture is a session with its fakes. Saves and posted functions run
// immediately on the goroutine of the test, so that everything that is due is
// done after Clock.Advance.
type Fixture struct {
	*session.Session
	Clock   *Clock
	Saver   *Saver
	Started int // saves that OpenAsync began on a goroutine
}

// Open opens a session on a document. Its file is "test.yaml", and its ids are
// n1, n2 and so on.
func Open(doc promo.Document) *Fixture {
	o, d := options()
	d.Session = session.New(doc, o)
	return d
}

// OpenReadOnly opens a session that is read-only for the reason why.
func OpenReadOnly(doc promo.Document, why error) *Fixture {
	o, d := options()
	o.ReadOnly = why
	d.Session = session.New(doc, o)
	return d
}

// OpenAsync opens a session whose saves run on goroutines of their own and
// report through loop, as they do in the program.
func OpenAsync(doc promo.Document, loop *Loop) *Fixture {
	o, d := options()
	o.Post = loop.Post
	o.Go = func(f func()) {
		d.Started++
		go f()
	}
	d.Session = session.New(doc, o)
	return d
}

func options() (session.Options, *Fixture) {
	clock := NewClock()
	d := &Fixture{Clock: clock, Saver: NewSaver(clock)}
	inline := func(f func()) { f() }
	ids := 0
	return session.Options{
		File: "test.yaml", Saver: d.Saver, Clock: clock, Post: inline, Go: inline,
		NewID: func() string { ids++; return fmt.Sprintf("n%d", ids) },
	}, d
}

// Loop collects what is posted to the owner's goroutine, which is the test's.
type Loop struct {
	posted chan func()
}

// NewLoop returns an empty loop.
func NewLoop() *Loop { return &Loop{posted: make(chan func(), 100)} }

// Post takes a function from any goroutine.
func (l *Loop) Post(f func()) { l.posted <- f }

// Next waits until something is posted and runs it.
func (l *Loop) Next() { (<-l.posted)() }

// Drain runs what is posted already and returns the number of functions.
func (l *Loop) Drain() int {
	n := 0
	for {
		select {
		case f := <-l.posted:
			f()
			n++
		default:
			return n
		}
	}
}
