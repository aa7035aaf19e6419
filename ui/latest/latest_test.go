package latest

import (
	"slices"
	"testing"
	"time"

	"promodoc/app/session/sessiontest"
)

const pause = 100 * time.Millisecond

// fixture is a worker whose jobs return the input they were prepared with. Jobs
// and posted functions wait until the test runs them.
type fixture struct {
	*Worker[string]
	clock    *sessiontest.Clock
	input    string
	jobs     []func()
	posted   []func()
	prepared []string
	results  []string
}

func newFixture() *fixture {
	f := &fixture{clock: sessiontest.NewClock()}
	f.Worker = New(Options{
		Clock: f.clock,
		Go:    func(job func()) { f.jobs = append(f.jobs, job) },
		Post:  func(g func()) { f.posted = append(f.posted, g) },
	}, func() func() string {
		input := f.input
		f.prepared = append(f.prepared, input)
		return func() string { return input }
	}, func(result string) { f.results = append(f.results, result) })
	return f
}

// request changes the input and asks for a run.
func (f *fixture) request(input string, pause time.Duration) {
	f.input = input
	f.Request(pause)
}

// advance moves the clock and runs what was posted.
func (f *fixture) advance(d time.Duration) {
	f.clock.Advance(d)
	run(&f.posted)
}

// finish ends the running job and runs what it posted.
func (f *fixture) finish() {
	run(&f.jobs)
	run(&f.posted)
}

func run(queue *[]func()) {
	all := *queue
	*queue = nil
	for _, f := range all {
		f()
	}
}

func (f *fixture) want(t *testing.T, prepared, results []string) {
	t.Helper()
	if !slices.Equal(f.prepared, prepared) || !slices.Equal(f.results, results) {
		t.Errorf("prepared %q with results %q, want %q with %q", f.prepared, f.results, prepared, results)
	}
}

func TestRunStartsAfterAPause(t *testing.T) {
	f := newFixture()
	for _, input := range []string{"a", "ab", "abc"} {
		f.request(input, pause)
		f.advance(pause / 2)
	}
	f.want(t, nil, nil)
	f.advance(pause / 2)
	f.finish()
	f.want(t, []string{"abc"}, []string{"abc"})
	if n := f.clock.Pending(); n != 0 {
		t.Errorf("%d timers are left", n)
	}
}

func TestRunStartsAtOnceWithoutAPause(t *testing.T) {
	f := newFixture()
	f.request("a", pause)
	f.request("b", 0)
	f.finish()
	f.want(t, []string{"b"}, []string{"b"})
	f.advance(pause)
	f.want(t, []string{"b"}, []string{"b"})
}

func TestOneRunAtATimeAndTheLatestNext(t *testing.T) {
	f := newFixture()
	f.request("a", 0)
	f.request("b", 0)
	f.request("c", pause)
	if len(f.jobs) != 1 {
		t.Fatalf("%d jobs at once", len(f.jobs))
	}
	f.finish()
	f.want(t, []string{"a", "c"}, nil)
	f.finish()
	f.want(t, []string{"a", "c"}, []string{"c"})
}

func TestCancelDropsEverything(t *testing.T) {
	f := newFixture()
	f.request("planned", pause)
	f.Cancel()
	f.advance(pause)
	f.want(t, nil, nil)

	f.request("running", 0)
	f.request("next", 0)
	f.Cancel()
	f.finish()
	f.want(t, []string{"running"}, nil)

	f.request("after", 0)
	f.finish()
	f.want(t, []string{"running", "after"}, []string{"after"})
}

// A timer that has fired but whose function is still in the queue must not start
// a run after Cancel or a newer request.
func TestTimerThatFiredAlreadyIsStale(t *testing.T) {
	f := newFixture()
	f.request("a", pause)
	f.clock.Advance(pause)
	f.Cancel()
	run(&f.posted)
	f.want(t, nil, nil)

	f.request("b", pause)
	f.clock.Advance(pause)
	f.request("c", 0)
	run(&f.posted)
	f.finish()
	f.want(t, []string{"c"}, []string{"c"})
}

func TestRequestAfterCancelDuringARun(t *testing.T) {
	f := newFixture()
	f.request("a", 0)
	f.Cancel()
	f.request("b", pause)
	f.finish()
	f.finish()
	f.want(t, []string{"a", "b"}, []string{"b"})
}

func TestDefaultsRunOnAGoroutine(t *testing.T) {
	posted := make(chan func(), 1)
	got := 0
	w := New(Options{Post: func(f func()) { posted <- f }}, func() func() int {
		return func() int { return 7 }
	}, func(n int) { got = n })
	w.Request(0)
	(<-posted)()
	if got != 7 {
		t.Errorf("result %d", got)
	}
	w.Request(time.Millisecond)
	(<-posted)() // the timer
	(<-posted)() // the job
}
