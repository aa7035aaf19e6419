package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/filelock"
)

// TestLockWhileAWindowEdits refuses to lock a document that a window has open,
// which would go on to save it plainly.
func TestLockWhileAWindowEdits(t *testing.T) {
	home := t.TempDir()
	t.Setenv("PROMODOC_LIBRARY", filepath.Join(home, "library"))
	t.Setenv("PROMODOC_CONFIG", filepath.Join(home, "config"))
	t.Setenv("PROMODOC_STATE", filepath.Join(home, "state"))
	command := func(args ...string) (code int, out, err string) {
		var stdout, stderr bytes.Buffer
		code = run(args, stdio{strings.NewReader("a long passphrase\n"), &stdout, &stderr})
		return code, strings.TrimSpace(stdout.String()), stderr.String()
	}
	code, file, says := command("new", "--path", "support-engineering-manager", "--name", "x")
	if code != exitDone {
		t.Fatal(says)
	}
	window, err := filelock.NewLocker("a window", time.Now).Take(file)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	code, _, says = command("lock", "x", "--passphrase-file", "-")
	if code != exitNo || !strings.Contains(says, "open in another window since") {
		t.Errorf("exit code %d: %s", code, says)
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed to %.60q, %v", after, err)
	}
	window.Release()
	if code, _, says = command("lock", "x", "--passphrase-file", "-"); code != exitDone {
		t.Errorf("after the window was closed: exit code %d: %s", code, says)
	}
}
