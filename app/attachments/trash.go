package attachments

import (
	"errors"
	"path/filepath"
	"slices"

	"promodoc/app/disk"
	"promodoc/app/safefile"
)

// Follow has the folder follow a change of the document: attachments that no example has
// any more go to the trash, and those that one has again come back. Errors:
// *disk.Refused, joined; what could be done is done, and nothing is lost.
func (f Folder) Follow(before, after []string) error {
	var faults []error
	for _, name := range before {
		if !slices.Contains(after, name) {
			faults = append(faults, f.remove(name))
		}
	}
	return errors.Join(append(faults, f.PutBack(after))...)
}

// remove moves an attachment to the trash. One that is missing is no error.
func (f Folder) remove(name string) error {
	file, ok := f.File(name)
	if _, there := f.Info(name); !ok || !there {
		return nil
	}
	_, err := f.files().Trash(file, f.Trash)
	if err == nil {
		_ = f.FS.Remove(f.Path()) // fails unless it is empty
	}
	return err
}

// PutBack brings those of some attachments that are missing back from the trash, as far
// as it has them. Errors: *disk.Refused, joined.
func (f Folder) PutBack(names []string) error {
	missing := f.Missing(names)
	if len(missing) == 0 {
		return nil
	}
	trashed, err := filesIn(f.FS, f.Trash)
	if err != nil || len(trashed) == 0 {
		return err
	}
	all := make([]string, len(trashed))
	for i, name := range trashed {
		all[i] = filepath.Join(f.Trash, name)
	}
	var faults []error
	for _, t := range f.files().Trashed(all, f.Path()) { // the last deleted first
		name := filepath.Base(t.From)
		i := slices.Index(missing, name)
		if i < 0 {
			continue
		}
		missing = slices.Delete(missing, i, i+1)
		if _, err := f.files().Restore(t); err != nil {
			faults = append(faults, err)
		}
	}
	return errors.Join(faults...)
}

func (f Folder) files() safefile.Files { return safefile.Files{FS: f.FS, Now: f.Now} }

// MoveFolder moves the folder of the attachments of a document that gets, or got, another
// name. It reports whether there is one. Errors: fs.ErrExist, *disk.Refused, such as for
// another disk, and then the folder is where it was.
func MoveFolder(fsys disk.FS, from, to string) (moved bool, err error) {
	folder := FolderOf(from)
	there, err := disk.Exists(fsys, folder)
	if err != nil || !there {
		return false, err
	}
	return true, disk.MoveFolder(fsys, folder, FolderOf(to))
}
