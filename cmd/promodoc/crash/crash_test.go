package crash

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stateVariable has the test binary crash, with its reports in the folder that
// the variable names.
const stateVariable = "PROMODOC_TEST_CRASH"

func TestMain(m *testing.M) {
	if state := os.Getenv(stateVariable); state != "" {
		crash(state)
	}
	os.Exit(m.Run())
}

// crash ends the process by a panic on another goroutine.
func crash(state string) {
	Watch(state)
	go func() {
		var empty []string
		os.Args[0] = empty[len(os.Args)]
	}()
	select {}
}

func reports(t *testing.T, state string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(state, pattern))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestWatchKeepsTheReportOfACrash(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), stateVariable+"="+state)
	if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "index out of range") {
		t.Fatalf("the process did not crash as it should: %v\n%s", err, out)
	}
	names := reports(t, state)
	if len(names) != 1 {
		t.Fatalf("%d reports, want 1", len(names))
	}
	report, err := os.ReadFile(names[0])
	if err != nil || !strings.Contains(string(report), "index out of range") || !strings.Contains(string(report), "crash_test.go") {
		t.Errorf("the report does not say where it crashed: %v\n%s", err, report)
	}
	if info, err := os.Stat(names[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read the report: %v %v", info.Mode(), err)
	}
}

func TestWatchLeavesNothingWithoutACrash(t *testing.T) {
	state := t.TempDir()
	abandoned := filepath.Join(state, "crash-abandoned.txt")
	full := filepath.Join(state, "crash-full.txt")
	for name, text := range map[string]string{abandoned: "", full: "a report"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		longAgo := time.Now().Add(-2 * abandonedAge)
		if err := os.Chtimes(name, longAgo, longAgo); err != nil {
			t.Fatal(err)
		}
	}
	clean := Watch(state)
	if len(reports(t, state)) != 2 {
		t.Errorf("while the program runs there should be one empty report and the old full one: %q", reports(t, state))
	}
	clean()
	if names := reports(t, state); len(names) != 1 || names[0] != full {
		t.Errorf("left: %q; want only %s", names, full)
	}
}

func TestWatchWithoutAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plain")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	Watch(filepath.Join(file, "state"))()
}

func TestReport(t *testing.T) {
	state := t.TempDir()
	name, err := Report(state, "1.2.3", "index out of range")
	if names := reports(t, state); err != nil || len(names) != 1 || names[0] != name {
		t.Fatalf("got %q, %v; reports %q", name, err, names)
	}
	report, err := os.ReadFile(name)
	for _, want := range []string{"promodoc 1.2.3", "index out of range", "TestReport"} {
		if err != nil || !strings.Contains(string(report), want) {
			t.Errorf("the report lacks %q: %v\n%s", want, err, report)
		}
	}
}
