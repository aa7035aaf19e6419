package attachments

import (
	"bytes"
	"errors"
	"path/filepath"

	"promodoc/app/disk"
)

// Rewrite replaces every file by what change makes of it: those in the folder, those in
// the trash, and those beside other files that have a state of the document. It may be
// called again: what could not be done is left as it is. Errors: *disk.Refused and
// those of change, joined.
func (f Folder) Rewrite(states []string, change func(data []byte) ([]byte, error)) error {
	folders := []string{f.Path(), f.Trash}
	for _, state := range states {
		folders = append(folders, FolderOf(state))
	}
	var faults []error
	for _, folder := range folders {
		names, err := filesIn(f.FS, folder)
		faults = append(faults, err)
		for _, name := range names {
			faults = append(faults, rewrite(f.FS, filepath.Join(folder, name), change))
		}
	}
	return errors.Join(faults...)
}

func rewrite(fsys disk.FS, file string, change func(data []byte) ([]byte, error)) error {
	data, err := disk.Read(fsys, file)
	if err != nil {
		return err
	}
	next, err := change(data)
	if err != nil || bytes.Equal(data, next) {
		return err
	}
	return disk.Replace(fsys, file, next)
}

// EmptyTrash removes the attachments that no example has any more, for good. It must only be
// called when the user confirmed it. Errors: *disk.Refused, joined.
func (f Folder) EmptyTrash() error {
	names, err := filesIn(f.FS, f.Trash)
	faults := []error{err}
	for _, name := range names {
		faults = append(faults, disk.Delete(f.FS, filepath.Join(f.Trash, name)))
	}
	return errors.Join(faults...)
}
