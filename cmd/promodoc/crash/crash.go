// Package crash writes reports of crashes to the folder of the program's state.
// It must not know what the program was doing: a report is a stack trace.
package crash

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// pattern is the file name of reports in the state folder.
const pattern = "crash-*.txt"

// abandonedAge is the age after which an empty report is removed: its program
// was killed before it could remove the report itself.
const abandonedAge = 30 * 24 * time.Hour

// Watch has the runtime write what crashes the program, on whichever goroutine,
// to a file in the state folder as well as to standard error. The returned
// function removes the file; call it when the program ends well. If the file
// cannot be created there is no report, and nothing else is lost.
func Watch(state string) (clean func()) {
	removeAbandoned(state)
	file, err := create(state)
	if err != nil {
		return func() {}
	}
	defer file.Close() // the runtime keeps its own descriptor
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		os.Remove(file.Name())
		return func() {}
	}
	return func() {
		debug.SetCrashOutput(nil, debug.CrashOptions{})
		os.Remove(file.Name())
	}
}

// Report writes a report of a recovered panic and returns its file. Call it in
// the deferred function that recovered, where the stack is still that of the
// panic.
func Report(state, version string, panicked any) (name string, err error) {
	file, err := create(state)
	if err != nil {
		return "", err
	}
	defer file.Close()
	_, err = fmt.Fprintf(file, "promodoc %s\n%v\n\n%s", version, panicked, debug.Stack())
	return file.Name(), err
}

// create creates the file of a report, which only its owner can read: a stack
// trace may show some of the user's text.
func create(state string) (*os.File, error) {
	if err := os.MkdirAll(state, 0o700); err != nil {
		return nil, err
	}
	return os.CreateTemp(state, pattern)
}

func removeAbandoned(state string) {
	names, _ := filepath.Glob(filepath.Join(state, pattern))
	for _, name := range names {
		info, err := os.Stat(name)
		if err == nil && info.Size() == 0 && time.Since(info.ModTime()) > abandonedAge {
			os.Remove(name)
		}
	}
}
