package disk

import (
	"errors"
	"io/fs"
)

// Move renames a file and never replaces another: the error is fs.ErrExist if
// the new name is taken. At every moment the file has one of the names, or
// both; after an error only the old one. If the new name is on another disk, or
// the file is a symbolic link, its content is copied and then the old name
// removed. The folder of the new name must exist. Errors: *Refused, *Missing.
func Move(fsys FS, from, to string) error {
	if err := secondName(fsys, from, to); err != nil {
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

// secondName durably gives the content of from the name to as well, or leaves
// that name free.
func secondName(fsys FS, from, to string) error {
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
	data, err := Read(fsys, from)
	if err != nil {
		return err
	}
	return Create(fsys, to, data)
}
