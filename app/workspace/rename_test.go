package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/filelock"
	"promodoc/app/session"
	"promodoc/app/sharing"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

func (f *fixture) nameOf(t *testing.T, file string) string {
	t.Helper()
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return loaded.Document.Name
}

func TestRename(t *testing.T) {
	f := open(t)
	file, other := f.create(t), f.create(t)
	was := f.nameOf(t, file)
	renamed, err := f.Rename(file, "  My next step ")
	if err != nil || filepath.Base(renamed) != "My-next-step.yaml" || f.nameOf(t, renamed) != "My next step" {
		t.Fatalf("renamed to %s (%v)", renamed, err)
	}
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the old file is still there: %v", err)
	}
	var taken *store.ErrTaken
	if _, err := f.Rename(other, "my next STEP"); !errors.As(err, &taken) || taken.Free == "" {
		t.Errorf("a name that is taken: %v", err)
	}
	if _, err := f.Rename(other, " "); err == nil {
		t.Error("it is renamed to nothing")
	}
	back, err := f.Rename(renamed, was)
	if err != nil || back != file || f.nameOf(t, back) != was {
		t.Errorf("renamed back to %s (%v)", back, err)
	}
}

// What was typed before a crash is in the document that was renamed.
func TestRenameSavesWhatWasLeft(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "three lost words")
	renamed, err := f.Rename(file, "Elsewhere")
	if err != nil || savedText(t, renamed) != "three lost words" {
		t.Fatalf("%s (%v)", renamed, err)
	}
	if list, _ := f.Recovery.List(); len(list) != 0 {
		t.Errorf("left: %+v", list)
	}
}

func TestVersionsFollowADocumentWithoutAnID(t *testing.T) {
	f := open(t)
	file := f.create(t)
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "id: id1\n", "", 1))
	loaded, err := f.Load(file)
	if err != nil || loaded.Document.ID != "" {
		t.Fatalf("ID %q (%v)", loaded.Document.ID, err)
	}
	if _, _, err := f.history.Of(loaded).Keep(loaded.Document); err != nil {
		t.Fatal(err)
	}
	renamed, err := f.Rename(file, "Elsewhere")
	if err != nil {
		t.Fatal(err)
	}
	loaded, err = f.Load(renamed)
	if err != nil {
		t.Fatal(err)
	}
	if all, err := f.history.Of(loaded).List(); len(all) == 0 {
		t.Errorf("no versions (%v)", err)
	}
}

func TestADamagedDocumentIsRenamedAsAFile(t *testing.T) {
	f := open(t)
	file := f.create(t)
	disktest.Write(t, file, "no document")
	renamed, err := f.Rename(file, "Broken")
	if data, _ := os.ReadFile(renamed); err != nil || string(data) != "no document" || filepath.Base(renamed) != "Broken.yaml" {
		t.Errorf("%s has %q (%v)", renamed, data, err)
	}
}

// A document that another window edits keeps its name, whether it can be read or
// not.
func TestADocumentInUseIsNotRenamed(t *testing.T) {
	f := open(t)
	file := f.create(t)
	locker := filelock.Locker{User: "ada", Host: "lab", Now: f.clock.Now}
	f.reopen(t, func(p *workspace.Ports) {
		p.Sharing = &sharing.Ports{Locker: locker, Clock: f.clock, Post: func(f func()) { f() }, Go: func(f func()) { f() }, Sleep: func(time.Duration) {}}
	})
	lock, err := locker.Take(file)
	if err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(file)
	for _, text := range []string{string(data), "no document"} {
		disktest.Write(t, file, text)
		var inUse *filelock.InUse
		if _, err := f.Rename(file, "Mine"); !errors.As(err, &inUse) {
			t.Errorf("error %v", err)
		}
		if now, _ := os.ReadFile(file); string(now) != text {
			t.Errorf("the file has %q", now)
		}
	}
	lock.Release()
	if _, err := f.Rename(file, "Mine"); err != nil {
		t.Error(err)
	}
}

// When the file cannot be moved, the document has its old name in it as well.
func TestARenameThatFailsChangesNothing(t *testing.T) {
	f := open(t)
	file := f.create(t)
	was := f.nameOf(t, file)
	full := true
	f.reopen(t, func(p *workspace.Ports) {
		p.FS = &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
			if full && (c.Op == "link" || c.Op == "renamenew" || c.Op == "createnew") {
				return syscall.EACCES
			}
			return nil
		}}
		p.Session = session.Options{Clock: f.clock, Post: func(f func()) { f() }, Go: func(f func()) { f() }}
	})
	if renamed, err := f.Rename(file, "Elsewhere"); err == nil {
		t.Fatalf("renamed to %s", renamed)
	}
	if f.nameOf(t, file) != was {
		t.Errorf("the name is %q", f.nameOf(t, file))
	}
	full = false
	if _, err := f.Rename(file, "Elsewhere"); err != nil {
		t.Error(err)
	}
}
