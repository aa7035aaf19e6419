package disk

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
)

// TempPattern is the name of temporary files. They start with a dot so that
// file managers and listings hide one that a power cut left behind.
const TempPattern = ".promodoc-*.tmp"

// Replace writes a file so that at every moment it has either the old or the
// new content: the bytes go to a temporary file in the same folder, which is
// made durable and then renamed. A symbolic link stays one; its target is
// replaced. An existing file keeps its permissions; a write-protected one is
// refused. The folder must exist.
//
// Errors: *Refused, or *Missing if the folder is, and the file has the old
// content; *Unconfirmed, and it has the new one.
func Replace(fsys FS, name string, data []byte) error {
	return ReplaceIf(fsys, name, data, func() error { return nil })
}

// ReplaceIf is Replace with a precondition, which is checked when the new
// content is on disk already. If it returns an error, that is returned and the
// old file is left alone. Between the check and the replacement there is only
// one system call.
func ReplaceIf(fsys FS, name string, data []byte, precondition func() error) error {
	return ReplaceWith(fsys, name, writeAll(data), func(string) error { return precondition() })
}

// ReplaceWith is Replace for content that is written piece by piece. check gets
// the name of the temporary file once that is complete and on disk. An error of
// write or check is returned as it is, and then the old file is left alone.
func ReplaceWith(fsys FS, name string, write func(io.Writer) error, check func(temp string) error) error {
	target, err := Resolve(fsys, name)
	if err != nil {
		return err
	}
	mode, err := modeFor(fsys, target)
	if err != nil {
		return refuse(ActionWrite, name, err)
	}
	temp, err := writeTemp(fsys, target, write, mode)
	if err != nil {
		return err
	}
	if err := check(temp); err != nil {
		discard(fsys, temp)
		return err
	}
	if err := fsys.Rename(temp, target); err != nil {
		discard(fsys, temp)
		return refuse(ActionWrite, name, err)
	}
	return confirm(fsys, target)
}

// Create writes a new file, completely or not at all, and never replaces
// another: the error is fs.ErrExist if the name is taken, also if another
// program takes it meanwhile. Other errors are those of Replace.
func Create(fsys FS, name string, data []byte) error {
	return CreateWith(fsys, name, writeAll(data), func(string) error { return nil })
}

// CreateWith is Create for content that is written piece by piece; write and
// check are those of [ReplaceWith].
func CreateWith(fsys FS, name string, write func(io.Writer) error, check func(temp string) error) error {
	if there, err := Exists(fsys, name); err != nil {
		return err
	} else if there {
		return taken(name)
	}
	temp, err := writeTemp(fsys, name, write, fileMode)
	if err != nil {
		return err
	}
	if err := check(temp); err != nil {
		discard(fsys, temp)
		return err
	}
	err = putNew(fsys, temp, name)
	if errors.Is(err, fs.ErrExist) {
		return taken(name)
	}
	if err != nil {
		return refuse(ActionWrite, name, err)
	}
	return confirm(fsys, name)
}

// putNew gives temp a free name, in the best way that the file system knows.
// Whatever happens, temp is gone afterwards.
func putNew(fsys FS, temp, name string) error {
	err := fsys.Link(temp, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		discard(fsys, temp)
		return err
	}
	err = fsys.RenameNew(temp, name)
	if err == nil {
		return nil
	}
	if !errors.Is(err, fs.ErrExist) {
		err = claim(fsys, temp, name)
	}
	if err != nil {
		discard(fsys, temp)
	}
	return err
}

// claim gives temp a free name on a file system that knows no other way: an
// empty file takes the name exclusively and is then replaced. A power cut may
// leave it empty.
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

// writeTemp writes a new file durably in the folder of target and returns its
// name. After an error there is no such file.
func writeTemp(fsys FS, target string, write func(io.Writer) error, mode fs.FileMode) (string, error) {
	dir := filepath.Dir(target)
	f, err := fsys.CreateTemp(dir, TempPattern)
	if errors.Is(err, fs.ErrNotExist) {
		return "", &Missing{File: dir, Err: err}
	}
	if err != nil {
		return "", refuse(ActionWrite, target, err)
	}
	out := &output{file: f}
	err = fill(out, write, mode)
	// Close even after a failure, or Windows would not remove the file.
	if closeErr := f.Close(); err == nil && closeErr != nil {
		out.err, err = closeErr, closeErr
	}
	if err == nil {
		return f.Name(), nil
	}
	discard(fsys, f.Name())
	if out.err != nil {
		return "", refuse(ActionWrite, target, out.err)
	}
	return "", err
}

// output writes to a file and remembers its error, so that one of the disk can
// be told from one of whatever produces the content.
type output struct {
	file File
	err  error
}

// Write implements io.Writer.
func (o *output) Write(p []byte) (int, error) {
	n, err := o.file.Write(p)
	if err != nil {
		o.err = err
	}
	return n, err
}

func fill(out *output, write func(io.Writer) error, mode fs.FileMode) error {
	if err := write(out); err != nil {
		return err
	}
	if out.err == nil && mode != fileMode {
		out.err = out.file.Chmod(mode)
	}
	if out.err == nil {
		out.err = out.file.Sync()
	}
	return out.err
}

func writeAll(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// modeFor returns the permission bits for the written file.
func modeFor(fsys FS, target string) (fs.FileMode, error) {
	info, err := fsys.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fileMode, nil
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, &Refused{Action: ActionWrite, File: target, Reason: WrongType, Err: fs.ErrInvalid}
	case info.Mode().Perm()&0o200 == 0:
		// A rename would ignore the protection.
		return 0, &Refused{Action: ActionWrite, File: target, Reason: Permission, Err: fs.ErrPermission}
	}
	return info.Mode().Perm(), nil
}

// discard removes a temporary file. If that fails, a hidden file is left, which
// is no reason to hide the error that led here.
func discard(fsys FS, name string) { _ = fsys.Remove(name) }

// confirm makes the name of a file that was just put in place durable.
func confirm(fsys FS, name string) error {
	if err := fsys.SyncDir(filepath.Dir(name)); err != nil {
		return &Unconfirmed{File: name, Err: err}
	}
	return nil
}

func taken(name string) error {
	return errTaken.Wrap(fs.ErrExist, "File", name)
}
