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
	Clock    *Clock
	Saver    *Saver
	Recovery *Recovery // nil unless OpenKept or OpenKeptAsync opened the session
	Started  int       // calls of Saver and Recovery that an Async session began on a goroutine
}

// Open opens a session on a document. Its file is "test.yaml", and its ids are
// n1, n2 and so on.
func Open(doc promo.Document) *Fixture {
	o, d := options()
	d.Session = session.New(doc, o)
	return d
}

// OpenKept is Open with a Recovery.
func OpenKept(doc promo.Document) *Fixture {
	o, d := options()
	d.keep(&o)
	d.Session = session.New(doc, o)
	return d
}

func (d *Fixture) keep(o *session.Options) {
	d.Recovery = &Recovery{clock: d.Clock}
	o.Recovery = d.Recovery
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
	d.async(&o, loop)
	d.Session = session.New(doc, o)
	return d
}

// OpenKeptAsync is OpenAsync with a Recovery.
func OpenKeptAsync(doc promo.Document, loop *Loop) *Fixture {
	o, d := options()
	d.keep(&o)
	d.async(&o, loop)
	d.Session = session.New(doc, o)
	return d
}

func (d *Fixture) async(o *session.Options, loop *Loop) {
	o.Post = loop.Post
	o.Go = func(f func()) {
		d.Started++
		go f()
	}
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
