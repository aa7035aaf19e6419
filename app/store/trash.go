package store

import (
	"path/filepath"
	"slices"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/safefile"
)

// LooseTrash is the folder in the trash of the attachments that no example has any more,
// with a folder for each document.
const LooseTrash = "attachments"

// AttachmentTrash returns the folder for the attachments that no example of a document has
// any more, given a name that is safe and of no other document.
func AttachmentTrash(l *Library, name string) string {
	return filepath.Join(l.trash(), LooseTrash, name)
}

// Trash moves a document's file to the trash of the library, with its attachments;
// nothing is ever deleted. Errors: *disk.Missing, *disk.Refused, and then it is where it was.
func (l *Library) Trash(file string) (safefile.Trashed, error) {
	t, err := l.files.Trash(file, l.trash())
	if err == nil {
		// Attachments that cannot be moved stay, and are found when the document comes back.
		_, _ = attachments.MoveFolder(l.ports.FS, file, t.File)
	}
	return t, err
}

// Restore moves a document out of the trash again, with its attachments, and returns its file; see [safefile.Files.Restore].
func (l *Library) Restore(t safefile.Trashed) (file string, err error) {
	file, err = l.files.Restore(t)
	if err != nil {
		return "", err
	}
	moved, err := attachments.MoveFolder(l.ports.FS, t.File, file)
	if moved && err != nil && disk.Move(l.ports.FS, file, t.File) == nil { // back to them
		return "", err
	}
	return file, nil
}

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

// trashedBefore returns the files in the trash, also those of paths and attachments,
// that the program put there before a time. Others stay: only a name says when a file
// was deleted.
func (l *Library) trashedBefore(before time.Time) ([]string, error) {
	loose, err := disk.List(l.ports.FS, filepath.Join(l.trash(), LooseTrash))
	if err != nil {
		return nil, err
	}
	dirs := []string{l.trash(), filepath.Join(l.trash(), "paths")}
	for _, entry := range loose {
		dirs = append(dirs, AttachmentTrash(l, entry.Name()))
	}
	var old []string
	for _, dir := range dirs {
		entries, err := disk.List(l.ports.FS, dir)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			file := filepath.Join(dir, entry.Name())
			deleted, ok := safefile.DeletedAt(entry.Name())
			switch {
			case !ok || !deleted.Before(before):
			case entry.Type().IsRegular():
				old = append(old, file)
			case entry.IsDir() && filepath.Ext(file) == attachments.Extension:
				old = append(old, filesIn(l, file)...)
			}
		}
	}
	return old, nil
}

// filesIn returns the files in a folder of attachments, and whatever else is in there.
func filesIn(l *Library, dir string) []string {
	entries, _ := disk.List(l.ports.FS, dir) // a folder that cannot be read stays
	files := make([]string, len(entries))
	for i, entry := range entries {
		files[i] = filepath.Join(dir, entry.Name())
	}
	return files
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
		if dir := filepath.Dir(file); filepath.Ext(dir) == attachments.Extension {
			_ = l.ports.FS.Remove(dir) // fails unless it is empty
		}
	}
	return deleted, nil
}

// DeleteForGood deletes a document of the trash with its attachments, for good. It must only be called
// when the user confirmed it. Errors: *disk.Missing, *disk.Refused.
func (l *Library) DeleteForGood(t safefile.Trashed) error {
	if filepath.Dir(t.File) != l.trash() {
		return errNotInTrash.Err("File", t.File)
	}
	err := disk.Delete(l.ports.FS, t.File)
	for _, file := range filesIn(l, attachments.FolderOf(t.File)) {
		if err == nil {
			err = disk.Delete(l.ports.FS, file)
		}
	}
	_ = l.ports.FS.Remove(attachments.FolderOf(t.File)) // fails unless it is empty
	return err
}
