package pathwatch

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// patience bounds the wait for what must happen, so that a watcher that hangs
// fails the test.
const patience = 5 * time.Minute

// desk is a watcher whose rest comes when the test says so.
type desk struct {
	*Watcher
	t       *testing.T
	stirred chan struct{}  // an event mattered
	rest    chan time.Time // things have come to rest
	told    chan struct{}  // changed was called
}

func open(t *testing.T, folders ...string) *desk {
	t.Helper()
	d := &desk{t: t, stirred: make(chan struct{}, 1000), rest: make(chan time.Time), told: make(chan struct{}, 1000)}
	w, err := watch(folders, func() { d.told <- struct{}{} }, func() <-chan time.Time {
		d.stirred <- struct{}{}
		return d.rest
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	d.Watcher = w
	d.wait(w.ready)
	return d
}

func (d *desk) wait(it <-chan struct{}) {
	d.t.Helper()
	select {
	case <-it:
	case <-time.After(patience):
		d.t.Fatal("nothing was told")
	}
}

// settle waits for an event, comes to rest, and waits for what is told.
func (d *desk) settle() {
	d.t.Helper()
	d.wait(d.stirred)
	select {
	case d.rest <- time.Time{}:
	case <-time.After(patience):
		d.t.Fatal("nobody waits for the rest")
	}
	d.wait(d.told)
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

func TestChangesAreTold(t *testing.T) {
	remove := func(t *testing.T, file string) {
		if err := os.RemoveAll(file); err != nil {
			t.Fatal(err)
		}
	}
	for name, change := range map[string]func(t *testing.T, dir string){
		"a new file":             func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "b.yml")) },
		"another wording":        func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "a.yaml")) },
		"deep down":              func(t *testing.T, dir string) { write(t, filepath.Join(dir, "team", "deep", "a.yaml")) },
		"one less":               func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "team", "a.yaml")) },
		"a folder less":          func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "team", "deep")) },
		"a folder that was away": func(t *testing.T, dir string) { write(t, filepath.Join(dir, "later", "c.yaml")) },
		"a folder is renamed": func(t *testing.T, dir string) {
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

func TestAFolderThatAppearsIsWatched(t *testing.T) {
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

// Much at once is told once.
func TestManyChangesAreToldOnce(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	for _, name := range []string{"a.yaml", "b.yaml", "c.yaml"} {
		write(t, filepath.Join(dir, name))
		d.wait(d.stirred)
	}
	if len(d.told) != 0 {
		t.Error("told before things came to rest")
	}
	d.rest <- time.Time{}
	d.wait(d.told)
	if len(d.told) != 0 {
		t.Errorf("told %d times more", len(d.told))
	}
}

func TestWhatIsNoPathFileIsNotTold(t *testing.T) {
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
		{filepath.Join(dir, "a.yaml"), fsnotify.Write, false}, // beside a folder that is not there yet
		{filepath.Join(dir, "readme"), fsnotify.Create, false},
		{filepath.Join(dir, "teams", "a.yaml"), fsnotify.Write, false},
	} {
		if got := d.matters(fsnotify.Event{Name: c.name, Op: c.op}); got != c.want {
			t.Errorf("%s %s: %v", c.op, c.name, got)
		}
	}
}
