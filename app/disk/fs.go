// Package disk owns how the program touches files: the few calls that all of
// its reading and writing goes through, so that a test can make each of them
// fail, and the safe writes made of them. After a failed write the old file
// stands whole; after a good one the new file does. It must never know what is
// in a file.
package disk

import "io/fs"

// FS is every file-system call the program makes on files of hers. Names are
// paths of the operating system. Errors are those of package os, so that
// errors.Is works with fs.ErrNotExist, fs.ErrExist and fs.ErrPermission.
type FS interface {
	// ReadFile returns all bytes of a file, following links.
	ReadFile(name string) ([]byte, error)
	// ReadDir lists a folder, sorted by name.
	ReadDir(name string) ([]fs.DirEntry, error)
	// Lstat tells what stands under the name; a link is not followed.
	Lstat(name string) (fs.FileInfo, error)
	// Readlink returns what a symbolic link points to.
	Readlink(name string) (string, error)
	// MkdirAll makes a folder and its parents, for their owner alone (0700).
	// Folders that exist keep their permissions.
	MkdirAll(name string) error
	// CreateTemp makes a new file (0600) in a folder, its name made from
	// pattern as os.CreateTemp does.
	CreateTemp(dir, pattern string) (File, error)
	// CreateNew makes a new, empty file (0600), and fails with fs.ErrExist
	// where the name is taken.
	CreateNew(name string) (File, error)
	// Link gives a file a second name, and fails with fs.ErrExist where that
	// is taken. Not every file system can.
	Link(name, second string) error
	// Rename moves a file within its file system, replacing what stands there.
	Rename(from, to string) error
	// Remove removes a file.
	Remove(name string) error
	// SyncDir makes the names in a folder durable, where the system can.
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
