package disktest

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"promodoc/app/disk"
)

// Operation is something that a program does with files.
type Operation struct {
	// Prepare fills the folder dir, which exists. All of it becomes durable. It
	// may be nil.
	Prepare func(t *testing.T, fsys disk.FS, dir string)
	// Do is what is tested. It uses the file system and the folder of r, and
	// says by r.Promise or by returning no error what it takes for durable.
	Do func(r *Run) error
	// Check looks at r.After. It may change it, as the program does when it is
	// started again.
	Check func(t *testing.T, r *Run)
}

// Run is one run of an operation in which one call had a fault.
type Run struct {
	FS  disk.FS // for Do
	Dir string  // the folder that was prepared

	Fault Fault
	Call  Call    // which had the fault; zero if the power was cut after the end
	Err   error   // of Do
	After *Memory // what is there now, or what survived a power cut

	promises []string
	finished bool // Do returned no error while there was power
	dark     bool
}

// Promise notes, during Do, that the operation has promised something, such as
// that a text is saved. It has no effect after a power cut.
func (r *Run) Promise(what string) {
	if !r.dark {
		r.promises = append(r.promises, what)
	}
}

// Promises returns what was promised in time, in order.
func (r *Run) Promises() []string { return r.promises }

// Promised reports whether Do returned without an error, and before the power
// was cut.
func (r *Run) Promised() bool { return r.finished }

// String describes the run for the log of a failed test.
func (r *Run) String() string {
	return fmt.Sprintf("%s at call %s, error %v", r.Fault.Name, r.Call, r.Err)
}

// state is a file system after a run.
type state struct {
	name  string
	after *Memory
}

// crashes returns what a power cut may leave of m.
func crashes(m *Memory) []state {
	all := []state{{"lost", m.Crash(0, 0)}}
	for _, seed := range []uint64{1, 2, 3} {
		all = append(all, state{fmt.Sprintf("half-lost-seed-%d", seed), m.Crash(50, seed)})
	}
	return append(all, state{"survived", m.Crash(100, 0)})
}

// EveryFault runs the operation in subtests for every call and every fault of
// Faults, and for a power cut before every call that changes something and
// after the last. After each it calls Check: with what is there, and with what
// a power cut right after Do would leave of it, or with what one at the call
// left.
//
// By itself it checks that errors are sentences for users, and that no temporary
// file is left, or one if it could not be removed. A short run skips the test.
func EveryFault(t *testing.T, o Operation) {
	t.Helper()
	skipShort(t)
	if r := o.run(t, Fault{Name: "none", ops: []string{}}, 1, nil); r.Err != nil {
		t.Fatalf("without a fault: %v", r.Err)
	}
	for _, fault := range Faults {
		t.Run(fault.Name, func(t *testing.T) {
			for n := 1; ; n++ {
				r := o.run(t, fault, n, nil)
				if r.Call.N == 0 {
					break
				}
				states := append(crashes(r.After), state{"on", r.After})
				t.Run(fmt.Sprintf("%02d-%s", n, r.Call.Op), func(t *testing.T) { o.checkAll(t, r, states) })
			}
		})
	}
	t.Run(powerCut.Name, func(t *testing.T) {
		for n := 1; ; n++ {
			var states []state
			r := o.run(t, powerCut, n, func(m *Memory) { states = crashes(m) })
			if r.Call.N == 0 {
				t.Run("after-the-end", func(t *testing.T) { o.checkAll(t, r, crashes(r.After)) })
				break
			}
			t.Run(fmt.Sprintf("%02d-before-%s", n, r.Call.Op), func(t *testing.T) { o.checkAll(t, r, states) })
		}
	})
}

// run runs Do with the fault at the n-th call that can have it. When the power
// is cut, dark gets the file system of that moment.
func (o Operation) run(t *testing.T, fault Fault, n int, dark func(*Memory)) *Run {
	t.Helper()
	m := NewMemory()
	r := &Run{Dir: "/data", Fault: fault}
	Folder(t, m, r.Dir)
	if o.Prepare != nil {
		o.Prepare(t, m, r.Dir)
	}
	m = m.Crash(100, 0)
	r.After = m
	r.FS = &Faulty{Inner: m, Fail: fault.strike(n, func(c Call) {
		r.Call = c
		if dark != nil {
			r.dark = true
			dark(m)
		}
	})}
	r.Err = o.Do(r)
	r.finished = r.Err == nil && !r.dark
	return r
}

func (o Operation) checkAll(t *testing.T, r *Run, states []state) {
	t.Helper()
	if r.Err != nil && !r.dark {
		checkSentence(t, r.Err)
	}
	for _, s := range states {
		t.Run(s.name, func(t *testing.T) {
			run := *r
			run.After = s.after
			if temps := Temps(t, s.after, "/"); len(temps) > r.maxTemps(s) {
				t.Errorf("%v left the temporary files %q", r, temps)
			}
			o.Check(t, &run)
		})
	}
}

// maxTemps returns how many temporary files may be left: none if only one call
// failed, unless that was to remove one, and one after a power cut.
func (r *Run) maxTemps(s state) int {
	if s.after == r.After && !r.Fault.Lasting && r.Call.Op != "remove" {
		return 0
	}
	return 1
}

// checkSentence fails if an error shows the system's own words for a call, which
// are not for users.
func checkSentence(t *testing.T, err error) {
	t.Helper()
	var pathError *fs.PathError
	if errors.As(err, &pathError) && strings.Contains(err.Error(), pathError.Error()) {
		t.Errorf("not a sentence for users: %v", err)
	}
	if !strings.Contains(err.Error(), " ") {
		t.Errorf("not a sentence: %v", err)
	}
}

// skipShort leaves a long test out of a short run.
func skipShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
}
