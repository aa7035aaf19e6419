package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"promodoc/assets"
)

// crashPattern is how crash reports are called in the folder of the state.
const crashPattern = "crash-*.txt"

// abandoned is the age at which an empty report is nobody's any more: its
// program was killed before it could take it away.
const abandoned = 30 * 24 * time.Hour

// watchCrashes has the runtime write what ends the program, from whichever
// goroutine, into a file of the state folder as well as to standard error. The
// returned function takes the file away again; call it when all went well. A
// machine that refuses the file gets no report and nothing else is lost.
func watchCrashes(state string) (clean func()) {
	clearAbandoned(state)
	file, err := newReport(state)
	if err != nil {
		return func() {}
	}
	defer file.Close() // the runtime keeps a descriptor of its own
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		os.Remove(file.Name())
		return func() {}
	}
	return func() {
		debug.SetCrashOutput(nil, debug.CrashOptions{})
		os.Remove(file.Name())
	}
}

// newReport starts a file for a crash report, readable for its owner alone: a
// stack may show words of hers.
func newReport(state string) (*os.File, error) {
	if err := os.MkdirAll(state, 0o700); err != nil {
		return nil, err
	}
	return os.CreateTemp(state, crashPattern)
}

func clearAbandoned(state string) {
	names, _ := filepath.Glob(filepath.Join(state, crashPattern))
	for _, name := range names {
		info, err := os.Stat(name)
		if err == nil && info.Size() == 0 && time.Since(info.ModTime()) > abandoned {
			os.Remove(name)
		}
	}
}

// reportPanic keeps what a broken command left behind and tells where it is.
func (p *program) reportPanic(broken any) error {
	what := fmt.Sprintf("something broke inside the program (%v)", broken)
	if p.folders.State == "" {
		return machinef("%s; please report it to its authors", what)
	}
	file, err := newReport(p.folders.State)
	if err != nil {
		return machinef("%s; please report it to its authors", what)
	}
	defer file.Close()
	fmt.Fprintf(file, "promodoc %s\n%v\n\n%s", assets.Version, broken, debug.Stack())
	return machinef("%s; please send %s to its authors", what, file.Name())
}
