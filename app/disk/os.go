package disk

import (
	"io/fs"
	"os"
	"time"
)

// Permissions of what the program makes. A promotion document names people and
// is private on a shared machine.
const (
	folderMode fs.FileMode = 0o700
	fileMode   fs.FileMode = 0o600
)

// OS is the file system of the machine.
type OS struct{}

var _ FS = OS{}

// ReadFile implements FS.
func (OS) ReadFile(name string) (data []byte, err error) {
	err = retry(func() error {
		data, err = os.ReadFile(name)
		return err
	})
	return data, err
}

// Open implements FS.
func (OS) Open(name string) (Reader, error) {
	var f *os.File
	err := retry(func() (err error) {
		f, err = os.Open(name)
		return err
	})
	if err != nil {
		return nil, err // a nil *os.File must not become a non-nil Reader
	}
	return f, nil
}

// ReadDir implements FS.
func (OS) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Lstat implements FS.
func (OS) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// Readlink implements FS.
func (OS) Readlink(name string) (string, error) { return os.Readlink(name) }

// MkdirAll implements FS.
func (OS) MkdirAll(name string) error { return os.MkdirAll(name, folderMode) }

// CreateTemp implements FS.
func (OS) CreateTemp(dir, pattern string) (File, error) {
	f, err := os.CreateTemp(dir, pattern)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// CreateNew implements FS.
func (OS) CreateNew(name string) (File, error) {
	return openFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
}

// OpenAppend implements FS.
func (OS) OpenAppend(name string) (File, error) {
	return openFile(name, os.O_WRONLY|os.O_APPEND)
}

func openFile(name string, flag int) (File, error) {
	f, err := os.OpenFile(name, flag, fileMode)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Link implements FS.
func (OS) Link(oldname, newname string) error { return os.Link(oldname, newname) }

// Rename implements FS.
func (OS) Rename(from, to string) error {
	return retry(func() error { return os.Rename(from, to) })
}

// RenameNew implements FS.
func (OS) RenameNew(from, to string) error {
	if err := retry(func() error { return renameNew(from, to) }); err != nil {
		return &fs.PathError{Op: "rename", Path: to, Err: err}
	}
	return nil
}

// Remove implements FS.
func (OS) Remove(name string) error { return retry(func() error { return os.Remove(name) }) }

// Chtimes implements FS.
func (OS) Chtimes(name string, modified time.Time) error {
	return os.Chtimes(name, time.Time{}, modified) // the zero time leaves that of the last access
}

// SyncDir implements FS.
func (OS) SyncDir(name string) error { return syncDir(name) }
