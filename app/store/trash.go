package store

import (
	"path/filepath"
	"slices"
	"time"

	"promodoc/app/disk"
	"promodoc/app/safefile"
)

// Trash moves a document's file to the trash of the library; nothing is ever
// deleted. Errors: *disk.Missing, *disk.Refused, and then it is where it was.
func (l *Library) Trash(file string) (safefile.Trashed, error) {
	return l.files.Trash(file, l.trash())
}

// Restore moves a document out of the trash again and returns its file; see [safefile.Files.Restore].
func (l *Library) Restore(t safefile.Trashed) (file string, err error) { return l.files.Restore(t) }

// ListTrash returns the documents in the trash, the last deleted first.
func (l *Library) ListTrash() ([]safefile.Trashed, error) {
	files, kept, err := l.list(l.trash())
	if err != nil {
		return nil, err
	}
	return l.files.Trashed(slices.Concat(files, kept), l.Documents()), nil
}

// DescribeTrash describes files of the trash, in their order. One that cannot be
// read has the name that it had before.
func DescribeTrash(l *Library, all []safefile.Trashed) []Entry {
	files := make([]string, len(all))
	for i, t := range all {
		files[i] = t.File
	}
	entries := describeAll(l, files)
	for i, t := range all {
		e := &entries[i]
		if e.Name == safefile.Stem(e.File) {
			e.Name = t.Name
		}
		e.Aside = asideOf(t.From)
	}
	return entries
}

// trashedBefore returns the files in the trash, also those of paths, that the program
// put there before a time. Others stay: only a name says when a file was deleted.
func (l *Library) trashedBefore(before time.Time) ([]string, error) {
	var old []string
	for _, dir := range []string{l.trash(), filepath.Join(l.trash(), "paths")} {
		entries, err := disk.List(l.ports.FS, dir)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			deleted, ok := safefile.DeletedAt(entry.Name())
			if ok && deleted.Before(before) && entry.Type().IsRegular() {
				old = append(old, filepath.Join(dir, entry.Name()))
			}
		}
	}
	return old, nil
}

// CountTrash returns how many files went to the trash before a time. Errors:
// *disk.Refused.
func (l *Library) CountTrash(before time.Time) (files int, err error) {
	old, err := l.trashedBefore(before)
	return len(old), err
}

// EmptyTrash deletes the files that went to the trash before a time, for good,
// and returns how many. Only this and DeleteForGood delete what the user wrote, so
// it must only be called when they confirmed it. Errors: *disk.Refused, for a
// file that is still there; those deleted before it are counted.
func (l *Library) EmptyTrash(before time.Time) (deleted int, err error) {
	old, err := l.trashedBefore(before)
	if err != nil {
		return 0, err
	}
	for _, file := range old {
		if err := disk.Delete(l.ports.FS, file); err != nil {
			return deleted, err
		}
		deleted++
	}
	return deleted, nil
}

// DeleteForGood deletes a document of the trash, for good. It must only be called
// when the user confirmed it. Errors: *disk.Missing, *disk.Refused.
func (l *Library) DeleteForGood(t safefile.Trashed) error {
	if filepath.Dir(t.File) != l.trash() {
		return errNotInTrash.Err("File", t.File)
	}
	return disk.Delete(l.ports.FS, t.File)
}
