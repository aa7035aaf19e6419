package disk

import (
	"errors"
	"io/fs"
)

// Move gives a file a new place, never over another: an error that is
// fs.ErrExist says that the place is taken. At every moment the file stands
// under one of the names, or under both; after an error under the old one
// only. Where the new place is on another disk, and where the file is a
// symbolic link, its content is copied and then the old name removed. The
// folder of the new place must exist. Errors: *Refused, *Missing.
func Move(fsys FS, from, to string) error {
	if err := secondName(fsys, from, to); err != nil {
		return err
	}
	err := fsys.Remove(from)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		// Only a file that surely stands under its old name may lose the new one.
		if there, existsErr := Exists(fsys, from); there && existsErr == nil {
			discard(fsys, to)
		}
		return refuse("move", from, err)
	}
	// If this is not durable, a power cut brings the old name back beside the
	// new one: nothing is lost, so there is nothing to tell.
	_ = confirm(fsys, from)
	return nil
}

// secondName makes the content of from stand under to as well, durably, or
// leaves to as free as it was.
func secondName(fsys FS, from, to string) error {
	info, err := fsys.Lstat(from)
	if err != nil {
		return refuse("move", from, err)
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
		return refuse("move", from, unconfirmed.Err)
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
