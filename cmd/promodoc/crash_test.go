//go:build cgo && linux

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/cmd/promodoc/desktop"
)

// panicFile is the file in the home folder for which the program with a planted
// fault waits before it panics.
const panicFile = "panic-now"

// mainWithPanic is the program with a fault in a function that runs on the
// window's goroutine, as all that handles events does.
func mainWithPanic() {
	go func() {
		for {
			if _, err := os.Stat(filepath.Join(os.Getenv("HOME"), panicFile)); err == nil {
				desktop.Do(func() { panic(errors.New("a title with secret words")) })
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}()
	main()
}

// A panic in a screen ends the program, and takes neither what was typed just
// before it nor any of that into the report.
func TestAPanicInAScreenKeepsTheDocument(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-panics"
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	file := d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.press("ctrl+Return")
	d.write("the last secret words")
	d.waitForKeys()
	if err := os.WriteFile(filepath.Join(d.home, panicFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := <-d.exited; err == nil || d.program.ProcessState.ExitCode() != exitSystem {
		t.Errorf("the program exited with %v", err)
	}
	document := read(t, file)
	if len(document.Examples) != 1 || document.Examples[0].Title != "the last secret words" {
		t.Errorf("on disk: %+v", document.Examples)
	}
	names, err := filepath.Glob(filepath.Join(d.home, "state", "promodoc", "crash-*.txt"))
	if err != nil || len(names) != 1 {
		t.Fatalf("reports: %q, %v", names, err)
	}
	report, err := os.ReadFile(names[0])
	if err != nil || !strings.Contains(string(report), "*errors.errorString") || !strings.Contains(string(report), "crash_test.go:") {
		t.Errorf("the report does not say where it crashed: %v\n%s", err, report)
	}
	if strings.Contains(string(report)+d.stderr.String(), "secret") {
		t.Errorf("the report or standard error has the user's words:\n%s\n%s", report, &d.stderr)
	}
	if !strings.Contains(d.stderr.String(), names[0]) {
		t.Errorf("standard error does not name the report:\n%s", &d.stderr)
	}
}
