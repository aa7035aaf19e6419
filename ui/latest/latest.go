// Package latest runs slow work beside a screen: it waits for a pause in the
// requests, runs one job at a time, and drops every result that a newer request
// has made stale. It must not know what the work is about.
package latest

import (
	"time"

	"promodoc/app/session"
)

// Options are what a [Worker] depends on. Post is required.
type Options struct {
	Clock session.Clock // nil means session.SystemClock
	Go    func(func())  // runs a job off the screen's goroutine; nil starts a goroutine
	Post  func(func())  // runs a function on the screen's goroutine
}

// Worker runs one kind of job whose result is a T. All methods must be called
// on the screen's goroutine.
type Worker[T any] struct {
	options Options
	prepare func() (job func() T)
	done    func(T)

	generation uint64 // counts requests; an older timer or result is stale
	timer      session.Timer
	running    bool
	again      bool // a request came during the current run
}

// New returns a worker. When a job starts, prepare is called on the screen's
// goroutine to take a snapshot of what the job needs; the job it returns runs
// elsewhere and must not touch the screen. done is called on the screen's
// goroutine with the result, unless there was a newer request or a [Worker.Cancel].
func New[T any](o Options, prepare func() (job func() T), done func(T)) *Worker[T] {
	if o.Clock == nil {
		o.Clock = session.SystemClock{}
	}
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	return &Worker[T]{options: o, prepare: prepare, done: done}
}

// Request asks for a run once pause has passed without another request; with 0
// the run starts at once. During a run it only marks the result as stale: the
// next run starts, without a pause, as soon as the current one ends.
func (w *Worker[T]) Request(pause time.Duration) {
	w.reset()
	switch {
	case w.running:
		w.again = true
	case pause == 0:
		w.start()
	default:
		generation := w.generation
		w.timer = w.options.Clock.AfterFunc(pause, func() {
			w.options.Post(func() {
				if generation == w.generation {
					w.start()
				}
			})
		})
	}
}

// Cancel forgets the outstanding request. A job that is running ends by itself;
// its result is dropped.
func (w *Worker[T]) Cancel() {
	w.reset()
	w.again = false
}

// reset makes the planned run and the result of the current one stale.
func (w *Worker[T]) reset() {
	w.generation++
	if w.timer != nil {
		w.timer.Stop()
		w.timer = nil
	}
}

func (w *Worker[T]) start() {
	w.running = true
	generation, job := w.generation, w.prepare()
	w.options.Go(func() {
		result := job()
		w.options.Post(func() { w.finish(generation, result) })
	})
}

func (w *Worker[T]) finish(generation uint64, result T) {
	w.running = false
	switch {
	case w.again:
		w.again = false
		w.start()
	case generation == w.generation:
		w.done(result)
	}
}
