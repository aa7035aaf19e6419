package sharing_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/promo"
	"promodoc/app/session"
)

// mount mounts a memory disk of some bytes, if the machine lets tests do so.
func mount(t *testing.T, size string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size+",mode=700"); err != nil {
		t.Skipf("this machine does not let tests mount a disk: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

func remount(t *testing.T, dir string, flags uintptr) {
	t.Helper()
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|flags, ""); err != nil {
		t.Fatal(err)
	}
}

// openOn opens a new document on a disk.
func openOn(t *testing.T, dir string) (file string, w *window) {
	t.Helper()
	file, err := library(t, dir).Create(promo.Document{ID: "x", Name: "x", Sections: []promo.Section{{ID: promo.SummaryID, Body: "first"}}})
	if err != nil {
		t.Fatal(err)
	}
	return file, open(t, file, "lab", nil)
}

func wantOnDisk(t *testing.T, file, want string) {
	t.Helper()
	if got := mustRead(t, file).Sections[0].Body; got != want {
		t.Errorf("the file has %q, want %q", got, want)
	}
	names, _ := os.ReadDir(filepath.Dir(file))
	for _, n := range names {
		if strings.HasSuffix(n.Name(), ".tmp") {
			t.Errorf("%s was left", n.Name())
		}
	}
}

func TestRealDiskThatIsFull(t *testing.T) {
	dir := mount(t, "256k")
	file, w := openOn(t, dir)
	filler := filepath.Join(dir, "filler")
	f, err := os.Create(filler)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	_ = f.Close()
	w.write("second")
	w.clock.Advance(time.Minute)
	w.want(session.Failed, "second")
	if got := w.Status().Text(); !strings.Contains(got, "no space left") && !strings.Contains(got, "full") {
		t.Errorf("it says %s", got)
	}
	wantOnDisk(t, file, "first")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(time.Minute)
	w.want(session.Saved, "second")
	wantOnDisk(t, file, "second")
}

func TestRealDiskThatBecomesReadOnly(t *testing.T) {
	dir := mount(t, "256k")
	file, w := openOn(t, dir)
	w.shared.End() // no disk becomes read-only while a file on it is locked
	remount(t, dir, syscall.MS_RDONLY)
	w.write("second")
	w.clock.Advance(time.Minute)
	w.want(session.Failed, "second")
	if got := w.Status().Text(); !strings.Contains(got, "read-only") {
		t.Errorf("it says %s", got)
	}
	wantOnDisk(t, file, "first")
	// Another window can open it there, although it cannot lock it.
	other := open(t, file, "lab", nil)
	other.want(session.Saved, "first")
	other.Discard()
	remount(t, dir, 0)
	w.clock.Advance(time.Minute)
	w.want(session.Saved, "second")
	wantOnDisk(t, file, "second")
}
