package disktest

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"promodoc/app/disk"
)

// Faulty records the calls made through it and lets chosen ones fail. If Fail is
// nil, none fails. It may be used by several goroutines.
type Faulty struct {
	Inner disk.FS // handles the calls that do not fail
	Fail  func(c Call) error

	mu    sync.Mutex
	calls []Call
}

// Call is one call to the file system.
type Call struct {
	N    int    // counted from 1
	Op   string // the method, such as "rename"; calls on an open file as "file.write"
	Base string // last part of the name it was made with
}

// String writes the call for the log of a failed test.
func (c Call) String() string { return fmt.Sprintf("%d %s %s", c.N, c.Op, c.Base) }

var _ disk.FS = (*Faulty)(nil)

// Only lets the n-th call fail.
func Only(n int, err error) func(Call) error {
	return func(c Call) error {
		if c.N == n {
			return err
		}
		return nil
	}
}

// From lets the n-th call and all after it fail, as after a power cut or when a
// disk is removed.
func From(n int, err error) func(Call) error {
	return func(c Call) error {
		if c.N >= n {
			return err
		}
		return nil
	}
}

// Op lets every call of one kind fail.
func Op(op string, err error) func(Call) error {
	return func(c Call) error {
		if c.Op == op {
			return err
		}
		return nil
	}
}

// Calls returns the calls so far.
func (f *Faulty) Calls() []Call {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Call(nil), f.calls...)
}

// call records a call and returns the error it is to fail with, if any.
func (f *Faulty) call(op, name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	c := Call{N: len(f.calls) + 1, Op: op, Base: filepath.Base(name)}
	f.calls = append(f.calls, c)
	if f.Fail == nil {
		return nil
	}
	if err := f.Fail(c); err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

// ReadFile implements disk.FS.
func (f *Faulty) ReadFile(name string) ([]byte, error) {
	if err := f.call("readfile", name); err != nil {
		return nil, err
	}
	return f.Inner.ReadFile(name)
}

// Open implements disk.FS.
func (f *Faulty) Open(name string) (disk.Reader, error) {
	if err := f.call("open", name); err != nil {
		return nil, err
	}
	inner, err := f.Inner.Open(name)
	if err != nil {
		return nil, err
	}
	return &reader{Reader: inner, name: name, fs: f}, nil
}

// ReadDir implements disk.FS.
func (f *Faulty) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := f.call("readdir", name); err != nil {
		return nil, err
	}
	return f.Inner.ReadDir(name)
}

// Lstat implements disk.FS.
func (f *Faulty) Lstat(name string) (fs.FileInfo, error) {
	if err := f.call("lstat", name); err != nil {
		return nil, err
	}
	return f.Inner.Lstat(name)
}

// Readlink implements disk.FS.
func (f *Faulty) Readlink(name string) (string, error) {
	if err := f.call("readlink", name); err != nil {
		return "", err
	}
	return f.Inner.Readlink(name)
}

// MkdirAll implements disk.FS.
func (f *Faulty) MkdirAll(name string) error {
	if err := f.call("mkdirall", name); err != nil {
		return err
	}
	return f.Inner.MkdirAll(name)
}

// CreateTemp implements disk.FS.
func (f *Faulty) CreateTemp(dir, pattern string) (disk.File, error) {
	if err := f.call("createtemp", dir); err != nil {
		return nil, err
	}
	return f.wrap(f.Inner.CreateTemp(dir, pattern))
}

// CreateNew implements disk.FS.
func (f *Faulty) CreateNew(name string) (disk.File, error) {
	if err := f.call("createnew", name); err != nil {
		return nil, err
	}
	return f.wrap(f.Inner.CreateNew(name))
}

// OpenAppend implements disk.FS.
func (f *Faulty) OpenAppend(name string) (disk.File, error) {
	if err := f.call("openappend", name); err != nil {
		return nil, err
	}
	return f.wrap(f.Inner.OpenAppend(name))
}

// Link implements disk.FS.
func (f *Faulty) Link(oldname, newname string) error {
	if err := f.call("link", newname); err != nil {
		return err
	}
	return f.Inner.Link(oldname, newname)
}

// Rename implements disk.FS.
func (f *Faulty) Rename(from, to string) error {
	if err := f.call("rename", to); err != nil {
		return err
	}
	return f.Inner.Rename(from, to)
}

// RenameNew implements disk.FS.
func (f *Faulty) RenameNew(from, to string) error {
	if err := f.call("renamenew", to); err != nil {
		return err
	}
	return f.Inner.RenameNew(from, to)
}

// Remove implements disk.FS.
func (f *Faulty) Remove(name string) error {
	if err := f.call("remove", name); err != nil {
		return err
	}
	return f.Inner.Remove(name)
}

// Chtimes implements disk.FS.
func (f *Faulty) Chtimes(name string, modified time.Time) error {
	if err := f.call("chtimes", name); err != nil {
		return err
	}
	return f.Inner.Chtimes(name, modified)
}

// SyncDir implements disk.FS.
func (f *Faulty) SyncDir(name string) error {
	if err := f.call("syncdir", name); err != nil {
		return err
	}
	return f.Inner.SyncDir(name)
}
