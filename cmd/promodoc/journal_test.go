package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filelock"
	"promodoc/app/journal"
	"promodoc/app/promo"
)

// TestLogWhileAWindowEdits notes entries down by the command while a window edits one, and
// loses none of either. The two share no memory, as programs do not: each has a journal of
// its own.
func TestLogWhileAWindowEdits(t *testing.T) {
	home := t.TempDir()
	t.Setenv("PROMODOC_LIBRARY", filepath.Join(home, "library"))
	t.Setenv("PROMODOC_CONFIG", filepath.Join(home, "config"))
	t.Setenv("PROMODOC_STATE", filepath.Join(home, "state"))
	command := func(args ...string) (out string) {
		var stdout, stderr bytes.Buffer
		if code := run(args, stdio{strings.NewReader(""), &stdout, &stderr}); code != exitDone || stderr.Len() > 0 {
			t.Errorf("%q: exit code %d, %s", args, code, &stderr)
		}
		return stdout.String()
	}
	const each = 15
	window := journal.Open(func() string { return filepath.Join(home, "library", "journal") }, journal.Ports{
		FS: disk.OS{}, Now: time.Now, Lock: filelock.Writers{Folder: filepath.Join(home, "state", "locks")}.Lock,
	})
	e := journal.Entry{ID: journal.NewID(), From: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: "Edited"}
	if _, err := window.Apply(journal.Change{After: e}); err != nil {
		t.Fatal(err)
	}
	var both sync.WaitGroup
	both.Go(func() {
		for n := range each {
			command("log", "2026-03-0"+fmt.Sprint(1+n%9)+":", "by the command", fmt.Sprint(n))
		}
	})
	for n := range each {
		after := e
		after.Result += fmt.Sprintf("word%d ", n)
		out, err := window.Apply(journal.Change{Before: e, After: journal.Clean(after)})
		if err != nil || len(out.Notices) > 0 {
			t.Fatalf("edit %d: %v, %v", n, out.Notices, err)
		}
		e = out.Entries[0]
	}
	both.Wait()
	listed := command("log", "list", "--json")
	if n := strings.Count(listed, `"by the command `); n != each {
		t.Errorf("of %d entries of the command %d are there", each, n)
	}
	for n := range each {
		if !strings.Contains(listed, fmt.Sprintf(`"by the command %d"`, n)) || !strings.Contains(listed, fmt.Sprintf("word%d", n)) {
			t.Errorf("number %d is lost: %s", n, listed)
		}
	}
}
