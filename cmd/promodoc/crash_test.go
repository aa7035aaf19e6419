package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/place"
)

// crash ends the process the way a fault on some goroutine does. The scripts'
// TestMain runs it where the test binary is called by its name.
func crash() {
	watchCrashes(os.Getenv("PROMODOC_STATE"))
	go func() {
		var nothing []string
		os.Args[0] = nothing[len(os.Args)]
	}()
	select {}
}

func reports(t *testing.T, state string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(state, crashPattern))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestWatchCrashesKeepsTheReport(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	cmd := &exec.Cmd{Path: os.Args[0], Args: []string{"crash"}, Env: append(os.Environ(), "PROMODOC_STATE="+state)}
	if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "index out of range") {
		t.Fatalf("the process did not crash as it should: %v\n%s", err, out)
	}
	names := reports(t, state)
	if len(names) != 1 {
		t.Fatalf("%d reports, want 1", len(names))
	}
	report, err := os.ReadFile(names[0])
	if err != nil || !strings.Contains(string(report), "index out of range") || !strings.Contains(string(report), "crash_test.go") {
		t.Errorf("the report does not tell where: %v\n%s", err, report)
	}
	if info, err := os.Stat(names[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report is for others to read: %v %v", info.Mode(), err)
	}
}

func TestWatchCrashesLeavesNothingWhenAllWentWell(t *testing.T) {
	state := t.TempDir()
	old := filepath.Join(state, "crash-old.txt")
	full := filepath.Join(state, "crash-full.txt")
	for name, text := range map[string]string{old: "", full: "a report"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		long := time.Now().Add(-2 * abandoned)
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	clean := watchCrashes(state)
	if len(reports(t, state)) != 2 {
		t.Errorf("while it runs there should be one empty report and the old full one: %q", reports(t, state))
	}
	clean()
	if names := reports(t, state); len(names) != 1 || names[0] != full {
		t.Errorf("left: %q; want only %s", names, full)
	}
}

func TestWatchCrashesWithoutAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plain")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	watchCrashes(filepath.Join(file, "state"))()
}

func TestReportPanic(t *testing.T) {
	p := &program{folders: place.Folders{State: t.TempDir()}}
	err := p.reportPanic("index out of range")
	names := reports(t, p.folders.State)
	if codeOf(err) != exitMachine || len(names) != 1 || !strings.Contains(err.Error(), names[0]) {
		t.Fatalf("got %v, reports %q", err, names)
	}
	report, readErr := os.ReadFile(names[0])
	if readErr != nil || !strings.Contains(string(report), "index out of range") || !strings.Contains(string(report), "TestReportPanic") {
		t.Errorf("the report: %v\n%s", readErr, report)
	}

	p.folders.State = ""
	if err := p.reportPanic("early"); !strings.Contains(err.Error(), "early") {
		t.Errorf("got %v", err)
	}
}
