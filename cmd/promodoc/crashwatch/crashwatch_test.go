package crashwatch

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/crash"
	"promodoc/app/disk"
)

// crashVariable has the test binary crash, in the way that it names, with reports
// in the folder that follows.
const crashVariable = "PROMODOC_TEST_CRASH"

// secret looks like the output of the runtime, so that it would get into a report
// that is not careful.
const secret = "Ada\n\ngoroutine 1 [running]:\nmain.Ada(...)\n\t/x/Ada.go:1 +0x1\n"

func TestMain(m *testing.M) {
	Serve(reports)
	if way, folder, found := strings.Cut(os.Getenv(crashVariable), "="); found {
		start(folder)
		go crashes[way]()
		select {}
	}
	os.Exit(m.Run())
}

func reports(folder string) crash.Reports {
	return crash.Reports{FS: disk.OS{}, Folder: folder, Version: "1.2.3", Now: time.Now}
}

// crashes end the process on another goroutine.
var crashes = map[string]func(){
	"index":  func() { var empty []string; os.Args[0] = empty[len(os.Args)] },
	"string": func() { panic(secret) },
	"error":  func() { panic(errors.New(secret)) },
	"nested": func() { defer func() { panic(secret + secret) }(); panic(errors.New(secret)) },
	"nil":    func() { m := map[string]map[string]string{}; m[secret][secret] = secret },
	"exit":   func() { os.Exit(0) },
}

// waitForReport waits for the other process, which ends after this one's child.
func waitForReport(r crash.Reports) (found crash.Report) {
	for range 12000 { // bounds a hang
		if found, ok := r.Unseen(); ok {
			return found
		}
		time.Sleep(25 * time.Millisecond)
	}
	return crash.Report{}
}

func TestCrashesAreReportedWithoutText(t *testing.T) {
	for way, want := range map[string]string{
		"index": "index out of range [1] with length 0", "string": "panic:", "error": "panic:", "nested": "panic:", "nil": "nil map",
	} {
		t.Run(way, func(t *testing.T) {
			r := reports(filepath.Join(t.TempDir(), "state"))
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), crashVariable+"="+way+"="+r.Folder)
			if out, err := cmd.CombinedOutput(); err == nil || way == "string" && !strings.Contains(string(out), "Ada") {
				t.Fatalf("the process did not crash as it should: %v\n%s", err, out)
			}
			report := waitForReport(r)
			for _, want := range []string{want, "promodoc 1.2.3", "crashwatch_test.go:"} {
				if !strings.Contains(report.Text, want) {
					t.Errorf("the report lacks %q:\n%s", want, report.Text)
				}
			}
			if strings.Contains(report.Text, "Ada") {
				t.Errorf("the report has text:\n%s", report.Text)
			}
			all, err := os.ReadDir(r.Folder)
			if err != nil || len(all) != 1 {
				t.Errorf("the folder has %v, %v", all, err)
			}
		})
	}
}

func TestNothingIsLeftWithoutACrash(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashVariable+"=exit="+folder)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if code := serve(strings.NewReader(""), reports(folder)); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder was made: %v", err)
	}
}

func TestStopBeforeTheDelay(t *testing.T) {
	stop := Start(filepath.Join(t.TempDir(), "state"), time.Hour)
	stop()
	stop()
}
