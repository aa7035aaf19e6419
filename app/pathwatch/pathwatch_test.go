package pathwatch

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// timeout bounds the wait for what must happen, so that a watcher that hangs
// fails the test.
const timeout = 5 * time.Minute

// fixture is a watcher whose quiet period ends when the test says so.
type fixture struct {
	*Watcher
	t        *testing.T
	events   chan struct{}  // receives for each relevant event
	quiet    chan time.Time // ends the quiet period
	notified chan struct{}  // receives for each call of notify
}

func open(t *testing.T, folders ...string) *fixture {
	t.Helper()
	d := &fixture{t: t, events: make(chan struct{}, 1000), quiet: make(chan time.Time), notified: make(chan struct{}, 1000)}
	w, err := watch(folders, func() { d.notified <- struct{}{} }, func() <-chan time.Time {
		d.events <- struct{}{}
		return d.quiet
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	d.Watcher = w
	d.wait(w.ready)
	return d
}

func (d *fixture) wait(it <-chan struct{}) {
	d.t.Helper()
	select {
	case <-it:
	case <-time.After(timeout):
		d.t.Fatal("nothing happened")
	}
}

// settle waits for an event, ends the quiet period, and waits for the call of
// notify.
func (d *fixture) settle() {
	d.t.Helper()
	d.wait(d.events)
	select {
	case d.quiet <- time.Time{}:
	case <-time.After(timeout):
		d.t.Fatal("the watcher does not wait for quiet")
	}
	d.wait(d.notified)
}

func write(t *testing.T, file string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("id: a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNotify(t *testing.T) {
	remove := func(t *testing.T, file string) {
		if err := os.RemoveAll(file); err != nil {
			t.Fatal(err)
		}
	}
	for name, change := range map[string]func(t *testing.T, dir string){
		"a new file":               func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "b.yml")) },
		"a changed file":           func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "a.yaml")) },
		"a file in a folder below": func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "deep", "a.yaml")) },
		"a removed file":           func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "team", "a.yaml")) },
		"a removed folder":         func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "team", "deep")) },
		"a created folder":         func(t *testing.T, dir string) { write(t, filepath.Join(dir, "later", "c.yaml")) },
		"a renamed folder": func(t *testing.T, dir string) {
			if err := os.Rename(filepath.Join(dir, "team", "deep"), filepath.Join(dir, "team", ".deep")); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "team", "a.yaml"))
			write(t, filepath.Join(dir, "team", "deep", "a.yaml"))
			d := open(t, filepath.Join(dir, "team"), filepath.Join(dir, "later"))
			change(t, dir)
			d.settle()
		})
	}
}

func TestCreatedFolderIsWatched(t *testing.T) {
	dir := t.TempDir()
	d := open(t, filepath.Join(dir, "away"))
	for _, folder := range []string{"away", filepath.Join("away", "below")} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		d.settle()
	}
	write(t, filepath.Join(dir, "away", "below", "a.yaml"))
	d.settle()
}

// TestChangesAtOnce checks that notify is called once for several changes.
func TestChangesAtOnce(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	for _, name := range []string{"a.yaml", "b.yaml", "c.yaml"} {
		write(t, filepath.Join(dir, name))
		d.wait(d.events)
	}
	if len(d.notified) != 0 {
		t.Error("notified before the quiet period ended")
	}
	d.quiet <- time.Time{}
	d.wait(d.notified)
	if len(d.notified) != 0 {
		t.Errorf("notified %d more times", len(d.notified))
	}
}

func TestRelevantEvents(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "readme"))
	d := open(t, filepath.Join(dir, "team"))
	team := func(names ...string) string {
		return filepath.Join(append([]string{d.folders[0]}, names...)...)
	}
	for _, c := range []struct {
		name string
		op   fsnotify.Op
		want bool
	}{
		{team("a.yaml"), fsnotify.Write, true},
		{team("a.YML"), fsnotify.Rename, true},
		{team("a.yaml"), fsnotify.Chmod, false},
		{team(".a.yaml"), fsnotify.Write, false},
		{team("a.md"), fsnotify.Create, false},
		{team("readme"), fsnotify.Write, false},
		{team("folder"), fsnotify.Remove, true},
		{team(), fsnotify.Remove, true},
		{filepath.Join(dir, "a.yaml"), fsnotify.Write, false}, // beside a folder that does not exist
		{filepath.Join(dir, "readme"), fsnotify.Create, false},
		{filepath.Join(dir, "teams", "a.yaml"), fsnotify.Write, false},
	} {
		if got := d.isRelevant(fsnotify.Event{Name: c.name, Op: c.op}); got != c.want {
			t.Errorf("%s %s: %v", c.op, c.name, got)
		}
	}
}
