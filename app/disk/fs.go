// Package disk is the program's access to the file system: the few calls that
// all reading and writing goes through, so that a test can make each of them
// fail, and atomic writes built on them. After a failed write the old file is
// intact; after a successful one the new file is. It must not depend on what
// files contain.
package disk

import (
	"io"
	"io/fs"
	"time"
)

// FS is every file-system call the program makes on the user's files. Names are
// paths of the operating system. Errors are those of package os, so that
// errors.Is works with fs.ErrNotExist, fs.ErrExist and fs.ErrPermission.
type FS interface {
	// ReadFile returns all bytes of a file, following links.
	ReadFile(name string) ([]byte, error)
	// Open opens a file for reading piece by piece, following links.
	Open(name string) (Reader, error)
	// ReadDir lists a folder, sorted by name.
	ReadDir(name string) ([]fs.DirEntry, error)
	// Lstat describes a file; a link is not followed.
	Lstat(name string) (fs.FileInfo, error)
	// Readlink returns what a symbolic link points to.
	Readlink(name string) (string, error)
	// MkdirAll makes a folder and its parents, for their owner alone (0700).
	// Folders that exist keep their permissions.
	MkdirAll(name string) error
	// CreateTemp makes a new file (0600) in a folder, its name made from
	// pattern as os.CreateTemp does.
	CreateTemp(dir, pattern string) (File, error)
	// CreateNew makes a new, empty file (0600), and fails with fs.ErrExist if
	// the name is taken.
	CreateNew(name string) (File, error)
	// OpenAppend opens a file that exists for writing at its end, wherever that
	// is at the time of each write. A missing one is fs.ErrNotExist.
	OpenAppend(name string) (File, error)
	// Link creates newname as a hard link to a file, and fails with fs.ErrExist
	// if the name is taken. Not every file system supports it.
	Link(oldname, newname string) error
	// Rename moves a file within its file system, replacing an existing one.
	Rename(from, to string) error
	// RenameNew moves a file within its file system, and fails with fs.ErrExist
	// if the new name is taken. Not every file system supports it.
	RenameNew(from, to string) error
	// Remove removes a file, or a folder that is empty.
	Remove(name string) error
	// Chtimes sets when a file was last changed.
	Chtimes(name string, modified time.Time) error
	// SyncDir makes the names in a folder durable, if the system can.
	SyncDir(name string) error
}

// File is a file being written.
type File interface {
	Name() string
	Write(p []byte) (int, error)
	Chmod(mode fs.FileMode) error
	Sync() error
	Close() error
}

// Reader is a file being read.
type Reader interface {
	io.Reader
	io.ReaderAt
	io.Closer
	// Stat describes the file that was opened, whatever has its name by now.
	Stat() (fs.FileInfo, error)
}
