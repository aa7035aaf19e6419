package disktest

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"syscall"
	"testing"

	"promodoc/app/disk"
)

// Memory does what the system does, for any order of calls.
func TestMemoryIsLikeTheSystem(t *testing.T) {
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 0))
		dir, m := t.TempDir(), NewMemory()
		Folder(t, m, dir)
		names := []string{"a", "b", "d", "d/a", "d/b", "d/e/a", "a/b"}
		name := func() string { return filepath.Join(dir, names[random.IntN(len(names))]) }
		for range 200 {
			one, two, kind := name(), name(), random.IntN(len(calls))
			onDisk, inMemory := calls[kind](disk.OS{}, one, two), calls[kind](m, one, two)
			if kindOf(onDisk) != kindOf(inMemory) {
				t.Fatalf("seed %d: call %d of %s, %s: the system says %v, Memory %v", seed, kind, one, two, onDisk, inMemory)
			}
		}
		if want, got := Files(t, dir), Tree(t, m, dir); !maps.Equal(want, got) {
			t.Fatalf("seed %d: the system has %q, Memory %q", seed, want, got)
		}
	}
}

var calls = []func(fsys disk.FS, one, two string) error{
	func(fsys disk.FS, one, _ string) error { return fsys.MkdirAll(one) },
	func(fsys disk.FS, one, two string) error { return refusal(fsys.Rename(one, two)) },
	func(fsys disk.FS, one, two string) error { return refusal(fsys.RenameNew(one, two)) },
	func(fsys disk.FS, one, two string) error { return refusal(fsys.Link(one, two)) },
	func(fsys disk.FS, one, _ string) error { return fsys.Remove(one) },
	func(fsys disk.FS, one, _ string) error { return write(fsys.CreateNew(one)) },
	func(fsys disk.FS, one, _ string) error { return write(fsys.CreateNew(one)) },
	func(fsys disk.FS, one, _ string) error { return write(fsys.OpenAppend(one)) },
	func(fsys disk.FS, one, _ string) error { return fsys.SyncDir(filepath.Dir(one)) },
	func(fsys disk.FS, one, _ string) error { _, err := fsys.Lstat(one); return err },
	func(fsys disk.FS, one, _ string) error { _, err := fsys.ReadDir(one); return err },
}

// refusal returns an error of a rename or a link without its reason, where systems differ
// in which of several they name.
func refusal(err error) error {
	if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return err
	}
	return errors.New("refused")
}

func write(f disk.File, err error) error {
	if err != nil {
		return err
	}
	_, err = f.Write([]byte("some text, "))
	return errors.Join(err, f.Sync(), f.Close())
}

// kindOf returns what callers can tell of an error.
func kindOf(err error) string {
	switch {
	case err == nil:
		return "none"
	case errors.Is(err, syscall.ENOTEMPTY):
		return "not empty"
	case errors.Is(err, fs.ErrExist):
		return "exists"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "missing"
	}
	return "other"
}

func put(t *testing.T, m *Memory, name, text string, sync bool) {
	t.Helper()
	f, err := m.OpenAppend(name)
	if err != nil {
		f, err = m.CreateNew(name)
	}
	check(t, err)
	_, err = f.Write([]byte(text))
	check(t, err)
	if sync {
		check(t, f.Sync())
	}
}

// What survives a power cut is what POSIX promises, and no more.
func TestCrash(t *testing.T) {
	tests := map[string]struct {
		do   func(t *testing.T, m *Memory)
		want map[string]string // of what is surely there
	}{
		"nothing is durable":   {func(t *testing.T, m *Memory) { put(t, m, "/d/a", "text", false) }, map[string]string{}},
		"bytes without a name": {func(t *testing.T, m *Memory) { put(t, m, "/d/a", "text", true) }, map[string]string{}},
		"a name without bytes": {func(t *testing.T, m *Memory) { put(t, m, "/d/a", "text", false); check(t, m.SyncDir("/d")) }, map[string]string{"a": ""}},
		"both":                 {func(t *testing.T, m *Memory) { put(t, m, "/d/a", "text", true); check(t, m.SyncDir("/d")) }, map[string]string{"a": "text"}},
		"the folder has no name": {func(t *testing.T, m *Memory) {
			Folder(t, m, "/d/e")
			put(t, m, "/d/e/a", "text", true)
			check(t, m.SyncDir("/d/e"))
		}, map[string]string{}},
		"a rename is one step": {func(t *testing.T, m *Memory) {
			put(t, m, "/d/a", "text", true)
			Folder(t, m, "/d/e")
			check(t, m.SyncDir("/d"))
			check(t, m.Rename("/d/a", "/d/e/a"))
			check(t, m.SyncDir("/d/e"))
		}, map[string]string{"e/a": "text"}},
		"what was not durable when a sync failed": {func(t *testing.T, m *Memory) {
			put(t, m, "/d/a", "first ", true)
			check(t, m.SyncDir("/d"))
			f, err := (&Faulty{Inner: m, Fail: Op("file.sync", syscall.EIO)}).OpenAppend("/d/a")
			check(t, err)
			_, err = f.Write([]byte("lost "))
			check(t, err)
			if f.Sync() == nil {
				t.Error("the sync did not fail")
			}
			put(t, m, "/d/a", "last", true)
		}, map[string]string{"a": "first \x00\x00\x00\x00\x00last"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m := NewMemory()
			Folder(t, m, "/d")
			m = m.Crash(100, 0)
			test.do(t, m)
			if got := Tree(t, m.Crash(0, 0), "/d"); !maps.Equal(got, test.want) {
				t.Errorf("survived: %q, want %q", got, test.want)
			}
			if got, want := Tree(t, m.Crash(100, 0), "/d"), Tree(t, m, "/d"); !maps.Equal(got, want) {
				t.Errorf("survived whole: %q, want %q", got, want)
			}
		})
	}
}

// A power cut in the middle tears files, differently for every seed.
func TestCrashTears(t *testing.T) {
	m := NewMemory()
	Folder(t, m, "/d")
	m = m.Crash(100, 0)
	text := "a text that is longer than a few of the blocks that reach the disk together, and more of it"
	put(t, m, "/d/a", text, false)
	check(t, m.SyncDir("/d"))
	found := map[string]bool{}
	for seed := range uint64(20) {
		got := Tree(t, m.Crash(50, seed), "/d")["a"]
		found[got] = true
		if again := Tree(t, m.Crash(50, seed), "/d")["a"]; again != got {
			t.Errorf("seed %d gives %q and %q", seed, got, again)
		}
	}
	if len(found) < 10 || found[text] {
		t.Errorf("only %d results, or nothing was torn", len(found))
	}
}

// The loop finds an operation that forgets any one of its calls.
func TestEveryFaultFindsForgottenCalls(t *testing.T) {
	for _, forgotten := range []string{"file.sync", "syncdir", "rename", ""} {
		found := false
		o := Operation{
			Do: func(r *Run) error {
				return save(forgets{r.FS, forgotten}, filepath.Join(r.Dir, "a"))
			},
			Check: func(t *testing.T, r *Run) {
				if r.Promised() && Tree(t, r.After, r.Dir)["a"] != "text" {
					found = true
				}
			},
		}
		for n := 1; ; n++ {
			var states []state
			r := o.run(t, powerCut, n, func(m *Memory) { states = crashes(m) })
			if r.Call.N == 0 {
				states = crashes(r.After)
			}
			for _, s := range states {
				r.After = s.after
				o.Check(t, r)
			}
			if r.Call.N == 0 {
				break
			}
		}
		if want := forgotten != ""; found != want {
			t.Errorf("without %q a loss was found: %v", forgotten, found)
		}
	}
}

func save(fsys disk.FS, name string) error {
	f, err := fsys.CreateNew(name + ".tmp")
	if err != nil {
		return err
	}
	if _, err = f.Write([]byte("text")); err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = fsys.Rename(name+".tmp", name)
	}
	if err == nil {
		err = fsys.SyncDir(filepath.Dir(name))
	}
	return err
}

// forgets leaves out a call and says that all went well.
type forgets struct {
	disk.FS
	call string
}

func (f forgets) Rename(from, to string) error {
	if f.call == "rename" {
		return nil
	}
	return f.FS.Rename(from, to)
}

func (f forgets) SyncDir(name string) error {
	if f.call == "syncdir" {
		return nil
	}
	return f.FS.SyncDir(name)
}

func (f forgets) CreateNew(name string) (disk.File, error) {
	file, err := f.FS.CreateNew(name)
	return forgetsSync{file, f.call == "file.sync"}, err
}

type forgetsSync struct {
	disk.File
	forgets bool
}

func (f forgetsSync) Sync() error {
	if f.forgets {
		return nil
	}
	return f.File.Sync()
}
