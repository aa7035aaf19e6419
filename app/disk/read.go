package disk

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
)

// MaxFile is the size in bytes above which a file is surely not one of the
// program's. Reading a renamed video must not exhaust the memory.
const MaxFile = 256 << 20

// Read returns the bytes of a file. Errors: *Missing, *Refused.
func Read(fsys FS, name string) ([]byte, error) {
	info, err := Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if err := checkFile(name, info); err != nil {
		return nil, err
	}
	if info.Size() > MaxFile {
		return nil, wrongType(name, errLarge.Wrap(fs.ErrInvalid, "Size", MaxFile>>20))
	}
	data, err := fsys.ReadFile(name)
	return data, refuse(ActionRead, name, err)
}

// Open opens a file of any size for reading piece by piece. Errors: *Missing,
// *Refused.
func Open(fsys FS, name string) (Reader, error) {
	info, err := Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if err := checkFile(name, info); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, refuse(ActionRead, name, err)
	}
	return f, nil
}

// checkFile returns an error for what is no file: opening a pipe would wait for its
// other end.
func checkFile(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return wrongType(name, errFolder.Wrap(fs.ErrInvalid))
	case !info.Mode().IsRegular():
		return wrongType(name, errSpecial.Wrap(fs.ErrInvalid))
	}
	return nil
}

// wrongType refuses to read something for a reason that says what it is and what
// to do.
func wrongType(name string, advice error) *Refused {
	return &Refused{Action: ActionRead, File: name, Reason: WrongType, Err: advice}
}

// RefusedRead makes an error of an open file's methods one for users: *Refused
// or *Missing, or nil if there is none.
func RefusedRead(name string, err error) error { return refuse(ActionRead, name, err) }

// RefusedWrite is RefusedRead for what could not be made durable in time.
func RefusedWrite(name string, err error) error { return refuse(ActionWrite, name, err) }

// RefusedMove is RefusedRead for a folder that could not be renamed.
func RefusedMove(name string, err error) error { return refuse(ActionMove, name, err) }

// List returns the entries of a folder, sorted by name; none if there is no
// such folder. Errors: *Refused.
func List(fsys FS, dir string) ([]fs.DirEntry, error) {
	entries, err := fsys.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return entries, refuse(ActionRead, dir, err)
}

// Stat describes a file, following links. Errors: *Missing, *Refused.
func Stat(fsys FS, name string) (fs.FileInfo, error) {
	target, err := Resolve(fsys, name)
	if err != nil {
		return nil, err
	}
	info, err := fsys.Lstat(target)
	return info, refuse(ActionRead, name, err)
}

// Exists reports whether the name is taken, be it by a dangling link. Errors:
// *Refused.
func Exists(fsys FS, name string) (bool, error) {
	_, err := fsys.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, refuse(ActionRead, name, err)
}

// MakeFolder makes a folder and its parents if they are missing, durably: what
// is saved in it must not disappear with its name. Errors: *Refused.
func MakeFolder(fsys FS, dir string) error {
	var unnamed []string // folders that get a new name in them, the deepest first
	for at := filepath.Clean(dir); ; {
		_, err := fsys.Lstat(at)
		parent := filepath.Dir(at)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return refuse(ActionMakeFolder, dir, err)
		}
		if err == nil || parent == at {
			break
		}
		unnamed = append(unnamed, parent)
		at = parent
	}
	if err := fsys.MkdirAll(dir); err != nil {
		return refuse(ActionMakeFolder, dir, err)
	}
	for _, folder := range unnamed {
		if err := fsys.SyncDir(folder); err != nil {
			return refuse(ActionMakeFolder, dir, err)
		}
	}
	return nil
}

// maxLinks is how many symbolic links in a row are followed, as systems do.
const maxLinks = 40

// Resolve follows symbolic links in the last part of a name to the name that
// is, or would be, the file. Errors: *Refused, also for a cycle of links.
func Resolve(fsys FS, name string) (string, error) {
	target := name
	for range maxLinks {
		info, err := fsys.Lstat(target)
		if errors.Is(err, fs.ErrNotExist) {
			return target, nil
		}
		if err != nil {
			return "", refuse(ActionRead, name, err)
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return target, nil
		}
		link, err := fsys.Readlink(target)
		if err != nil {
			return "", refuse(ActionRead, name, err)
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(target), link)
		}
		target = link
	}
	return "", wrongType(name, errCycle.Wrap(syscall.ELOOP))
}
