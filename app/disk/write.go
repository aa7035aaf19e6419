package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// TempPattern is how files in the making are called. They start with a dot so
// that file managers and listings pass over one that a power cut left behind.
const TempPattern = ".promodoc-*.tmp"

// Replace writes a file so that at every moment either the old or the new
// content stands under the name: the bytes go to a new file beside it, which
// is made durable and then takes the name. A symbolic link stays one; what it
// points to is replaced. A file that exists keeps its permissions, and one its
// owner has write-protected is refused. The folder must exist.
//
// Errors: *Refused (or *Missing, where the folder is), and the old file stands;
// *Unconfirmed, and the new one does.
func Replace(fsys FS, name string, data []byte) error {
	return ReplaceIf(fsys, name, data, func() error { return nil })
}

// ReplaceIf is Replace with a last question: once the new content is safely on
// disk, still at the moment asked runs and its error, if any, is returned with
// the old file left as it was. What lies between that answer and the new file
// taking the name is one system call.
func ReplaceIf(fsys FS, name string, data []byte, still func() error) error {
	target, err := Resolve(fsys, name)
	if err != nil {
		return err
	}
	mode, err := modeFor(fsys, target)
	if err != nil {
		return refuse("write", name, err)
	}
	temp, err := writeTemp(fsys, target, data, mode)
	if err != nil {
		return err
	}
	if err := still(); err != nil {
		discard(fsys, temp)
		return err
	}
	if err := fsys.Rename(temp, target); err != nil {
		discard(fsys, temp)
		return refuse("write", name, err)
	}
	return confirm(fsys, target)
}

// Create writes a new file, whole or not at all, and never over another: an
// error that is fs.ErrExist says that the name is taken, also when somebody
// takes it meanwhile. Other errors are those of Replace.
func Create(fsys FS, name string, data []byte) error {
	if there, err := Exists(fsys, name); err != nil {
		return err
	} else if there {
		return taken(name)
	}
	temp, err := writeTemp(fsys, name, data, fileMode)
	if err != nil {
		return err
	}
	err = fsys.Link(temp, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		discard(fsys, temp)
	} else if err = claim(fsys, temp, name); err != nil {
		discard(fsys, temp)
	}
	if errors.Is(err, fs.ErrExist) {
		return taken(name)
	}
	if err != nil {
		return refuse("write", name, err)
	}
	return confirm(fsys, name)
}

// claim gives temp a free name on a file system without links: an empty file
// takes the name, which only one can, and is then replaced.
func claim(fsys FS, temp, name string) error {
	f, err := fsys.CreateNew(name)
	if err != nil {
		return err
	}
	err = f.Close()
	if err == nil {
		err = fsys.Rename(temp, name)
	}
	if err != nil {
		discard(fsys, name)
	}
	return err
}

// writeTemp writes data durably to a new file beside target and returns its
// name. On an error there is no such file.
func writeTemp(fsys FS, target string, data []byte, mode fs.FileMode) (string, error) {
	dir := filepath.Dir(target)
	f, err := fsys.CreateTemp(dir, TempPattern)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &Missing{File: dir, Err: err}
	}
	if err != nil {
		return "", refuse("write", target, err)
	}
	err = fill(f, data, mode)
	// Close is tried also after a failure, or Windows would not remove the file.
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		discard(fsys, f.Name())
		return "", refuse("write", target, err)
	}
	return f.Name(), nil
}

func fill(f File, data []byte, mode fs.FileMode) error {
	if _, err := f.Write(data); err != nil {
		return err
	}
	if mode != fileMode {
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	return f.Sync()
}

// modeFor is the permission bits the written file shall have.
func modeFor(fsys FS, target string) (fs.FileMode, error) {
	info, err := fsys.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fileMode, nil
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, &Refused{Doing: "write", File: target, Reason: NotAFile, Err: fs.ErrInvalid}
	case info.Mode().Perm()&0o200 == 0:
		// A rename would ignore the protection; whoever set it meant it.
		return 0, &Refused{Doing: "write", File: target, Reason: Permission, Err: fs.ErrPermission}
	}
	return info.Mode().Perm(), nil
}

// discard removes a file of our own making that is not needed. If even that
// fails, a hidden file too many is left, which is not worth hiding the error
// that led here.
func discard(fsys FS, name string) { _ = fsys.Remove(name) }

// confirm makes the name of a file that was just put in place durable.
func confirm(fsys FS, name string) error {
	if err := fsys.SyncDir(filepath.Dir(name)); err != nil {
		return &Unconfirmed{File: name, Err: err}
	}
	return nil
}

func taken(name string) error {
	return fmt.Errorf("%s: %w", name, fs.ErrExist)
}
