package disk

import (
	"errors"
	"io"
	"io/fs"
)

// Move renames a file and never replaces another: the error is fs.ErrExist if
// the new name is taken. At every moment the file has one of the names, or
// both; after an error only the old one. If the new name is on another disk, or
// the file is a symbolic link, its content is copied and then the old name
// removed. The folder of the new name must exist. Errors: *Refused, *Missing.
func Move(fsys FS, from, to string) error {
	if err := Keep(fsys, from, to); err != nil {
		return err
	}
	err := fsys.Remove(from)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		// The new name is removed only if the file surely has its old one.
		if there, existsErr := Exists(fsys, from); there && existsErr == nil {
			discard(fsys, to)
		}
		return refuse(ActionMove, from, err)
	}
	// If this is not durable, a power cut brings the old name back next to the
	// new one. Nothing is lost, so the error is ignored.
	_ = confirm(fsys, from)
	return nil
}

// Keep durably gives the content of a file another name as well, under which it
// stays when the file is replaced; or leaves that name free. Errors are those of
// Move.
func Keep(fsys FS, from, to string) error {
	info, err := fsys.Lstat(from)
	if err != nil {
		return refuse(ActionMove, from, err)
	}
	linked := false
	if info.Mode().IsRegular() {
		err := fsys.Link(from, to)
		if errors.Is(err, fs.ErrExist) {
			return taken(to)
		}
		linked = err == nil
	}
	if linked {
		err = confirm(fsys, to)
	} else {
		err = copyTo(fsys, from, to)
	}
	var unconfirmed *Unconfirmed
	if errors.As(err, &unconfirmed) {
		discard(fsys, to)
		return refuse(ActionMove, from, unconfirmed.Err)
	}
	return err
}

func copyTo(fsys FS, from, to string) error {
	in, err := Open(fsys, from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return refuse(ActionRead, from, err)
	}
	return CreateWith(fsys, to, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return refuse(ActionRead, from, err)
	}, func(temp string) error {
		// Not worth a failure: only when it was changed would be lost.
		_ = fsys.Chtimes(temp, info.ModTime())
		return nil
	})
}

// MoveFolder renames a folder within its file system and never replaces another:
// the error is fs.ErrExist if the new name is taken. Errors: *Refused, *Missing.
func MoveFolder(fsys FS, from, to string) error {
	err := fsys.RenameNew(from, to)
	switch {
	case errors.Is(err, fs.ErrExist):
		return taken(to)
	case err != nil:
		return refuse(ActionMove, from, err)
	}
	_ = confirm(fsys, to) // a power cut brings the old name back, and nothing is lost
	return nil
}

// Remove removes a file. Errors: *Refused, *Missing.
func Remove(fsys FS, name string) error { return refuse(ActionRemove, name, fsys.Remove(name)) }

// RemoveDurably removes a file so that no power cut brings it back. Errors: those of
// Remove; *Unconfirmed, and it is removed.
func RemoveDurably(fsys FS, name string) error {
	if err := Remove(fsys, name); err != nil {
		return err
	}
	return confirm(fsys, name)
}

// Delete removes a file for good. Errors: *Missing, *Refused.
func Delete(fsys FS, name string) error { return refuse(ActionDelete, name, fsys.Remove(name)) }
