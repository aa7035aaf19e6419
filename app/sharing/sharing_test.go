package sharing_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filelock"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/app/sharing"
	"promodoc/app/store"
)

var summary = promo.SectionRef(promo.SummaryID)

// window is a session on a document in a window. All its timers and jobs run on
// the goroutine of the test.
type window struct {
	*session.Session
	t       *testing.T
	clock   *sessiontest.Clock
	shared  *sharing.Document
	changed func() // as the system reports a change of the file
}

// saver saves as the program does.
type saver struct{ store.Opened }

func (s saver) Save(d promo.Document) error {
	err := s.Opened.Save(d)
	var e *store.Elsewhere
	if errors.As(err, &e) {
		return &session.Theirs{Document: e.Document, Accept: e.Accept, Fresh: e.Fresh}
	}
	return err
}

// newLibrary has a document x.
func newLibrary(t *testing.T) (file string) {
	t.Helper()
	l := library(t, t.TempDir())
	file, err := l.Create(promo.Document{ID: "x", Name: "x", Sections: []promo.Section{{ID: promo.SummaryID}}})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func library(t *testing.T, root string) *store.Library {
	writers := filelock.Writers{Folder: filepath.Join(t.TempDir(), "locks")}
	return store.Open(root, store.Ports{FS: disk.OS{}, Now: time.Now, NewID: func() string { return "new" }, Lock: writers.Lock})
}

// open opens the document in a window of ada on a computer. sleep is called
// while a takeover waits.
func open(t *testing.T, file, host string, sleep func()) *window {
	t.Helper()
	w := &window{t: t, clock: sessiontest.NewClock()}
	loaded, err := library(t, filepath.Dir(filepath.Dir(file))).Load(file)
	if err != nil {
		t.Fatal(err)
	}
	now := func(f func()) { f() }
	shared, inUse := sharing.Open(sharing.Ports{
		Locker: filelock.Locker{User: "ada", Host: host, Program: "Promodoc", Now: w.clock.Now},
		Clock:  w.clock, Post: now, Go: now, Sleep: func(time.Duration) { sleep() },
		Watch: func(_ string, changed func()) func() {
			w.changed = changed
			return func() { w.changed = func() { t.Error("looked at after the end") } }
		},
	}, file, loaded)
	w.Session = session.New(loaded.Document, session.Options{
		File: file, ReadOnly: inUse, Saver: saver{loaded}, Clock: w.clock, Post: now, Go: now,
	})
	w.shared = shared
	shared.Start(w.Session)
	t.Cleanup(w.Discard)
	return w
}

func (w *window) write(text string) {
	w.Type(summary, text, session.LeftAt(len(text)), nil)
}

func (w *window) says() string {
	s, _ := promo.Text(w.Document(), summary)
	return s
}

func (w *window) want(state session.SaveState, summary string) {
	w.t.Helper()
	if got := w.Status().State; got != state || w.says() != summary {
		w.t.Errorf("state %v (%v) with %q, want %v with %q", got, w.Status().Err, w.says(), state, summary)
	}
}

func TestSecondWindowFollowsAndTakesOver(t *testing.T) {
	file := newLibrary(t)
	first := open(t, file, "lab", nil)
	second := open(t, file, "den", func() { first.clock.Advance(time.Second) })
	second.want(session.ReadOnly, "")
	if got := second.Status().Text(); got != "Read-only: open in another window since 09:00 (ada on lab)." {
		t.Errorf("it says %s", got)
	}
	second.write("no")
	first.write("one")
	first.clock.Advance(time.Second)
	second.changed()
	second.want(session.ReadOnly, "one")

	first.write("one two") // not saved when it is asked
	second.shared.TakeOver()
	second.want(session.Saved, "one two")
	first.want(session.ReadOnly, "one two")
	if got := first.Status().Err.Error(); !strings.HasPrefix(got, "taken over by another window at ") || !strings.HasSuffix(got, "(ada on den)") {
		t.Errorf("the first says %s", got)
	}
	second.write("three")
	second.clock.Advance(time.Minute)
	first.clock.Advance(time.Second)
	first.want(session.ReadOnly, "three")

	// And back again.
	third := first
	thirdSleep(t, third, second)
	if err := third.Close(); err != nil {
		t.Fatal(err)
	}
	second.Discard()
	if names, _ := filepath.Glob(filepath.Join(filepath.Dir(file), ".*.lock")); len(names) != 0 {
		t.Errorf("left %q", names)
	}
}

// thirdSleep has a window whose lock was taken be asked for nothing any more.
func thirdSleep(t *testing.T, w, other *window) {
	t.Helper()
	w.write("not editable")
	w.want(session.ReadOnly, other.says())
}

func TestTakeOverFromAWindowThatHangs(t *testing.T) {
	file := newLibrary(t)
	first := open(t, file, "lab", nil)
	first.write("unsaved")
	second := open(t, file, "den", func() {})
	second.shared.TakeOver()
	second.want(session.Saved, "")
	if n := second.Status().Notice; n == nil || !strings.Contains(n.Error(), "(ada on lab) did not answer") {
		t.Errorf("the notice is %v", n)
	}
	second.SetReadOnly(nil)
	// The first wakes up: it saves, and both have everything.
	first.clock.Advance(time.Minute)
	first.want(session.ReadOnly, "unsaved")
	second.changed()
	second.want(session.Saved, "unsaved")
}

func TestFileChangedUnderneath(t *testing.T) {
	file := newLibrary(t)
	w := open(t, file, "lab", nil)
	replace := func(text string) {
		t.Helper()
		other, err := library(t, filepath.Dir(filepath.Dir(file))).Load(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := other.Save(promo.SetText(other.Document, promo.Ref{Kind: promo.KindDocument, Field: "name"}, text)); err != nil {
			t.Fatal(err)
		}
	}
	replace("theirs")
	w.shared.Refresh()
	if w.Document().Name != "theirs" || w.Status().State != session.Saved {
		t.Errorf("clean: %q, %v", w.Document().Name, w.Status().State)
	}
	w.write("mine")
	replace("theirs again")
	w.clock.Advance(time.Second) // the poll finds it
	w.clock.Advance(time.Second)
	w.want(session.Saved, "mine")
	if w.Document().Name != "theirs again" {
		t.Errorf("merged: %q", w.Document().Name)
	}
	if names, _ := os.ReadDir(filepath.Dir(file)); len(names) != 2 {
		t.Errorf("the folder has %v", names)
	}
}

func TestFileRemovedUnderneath(t *testing.T) {
	file := newLibrary(t)
	w := open(t, file, "lab", nil)
	w.write("mine")
	w.clock.Advance(time.Minute)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	w.changed()
	if n := w.Status().Notice; n != nil {
		t.Errorf("after a moment it says %v", n)
	}
	w.clock.Advance(time.Second)
	if n := w.Status().Notice; n == nil || !strings.Contains(n.Error(), "was deleted or moved elsewhere: your text is still here") {
		t.Errorf("it says %v", n)
	}
	w.want(session.Saved, "mine")
	if _, err := os.Stat(file); !os.IsNotExist(err) {
		t.Error("it was written again without a change")
	}
	w.DismissNotice()
	w.clock.Advance(10 * time.Second)
	if n := w.Status().Notice; n != nil {
		t.Errorf("it says again %v", n)
	}
	w.write("mine!")
	w.clock.Advance(time.Minute)
	if loaded, err := library(t, "").Load(file); err != nil || loaded.Document.Sections[0].Body != "mine!" {
		t.Errorf("written again: %v", err)
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	file := newLibrary(t)
	w := open(t, file, "lab", nil)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("<<<<<<< HEAD\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(5 * time.Second)
	if n := w.Status().Notice; n == nil || !strings.Contains(n.Error(), "cannot be read") {
		t.Errorf("it says %v", n)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	w.write("mine")
	w.clock.Advance(time.Minute)
	w.want(session.Saved, "mine")
	if names, _ := os.ReadDir(filepath.Dir(file)); len(names) != 2 {
		t.Errorf("the folder has %v", names)
	}
}
