package sources

import (
	"promodoc/app/disk"
	"promodoc/app/evidence/tracker"
)

// Table returns the table that a path is read as, whose columns may be taken for other
// fields than those that are guessed; ok is false for what is no table, or cannot be
// read.
func Table(fsys disk.FS, path string) (t tracker.Table, ok bool) {
	info, err := disk.Stat(fsys, path)
	if err != nil || info.IsDir() {
		return tracker.Table{}, false
	}
	data, err := disk.Read(fsys, path)
	if err != nil {
		return tracker.Table{}, false
	}
	for _, k := range kinds {
		if k.looks(path, data) {
			if !k.table {
				return tracker.Table{}, false
			}
			t, err = tracker.Open(path, data)
			return t, err == nil
		}
	}
	return tracker.Table{}, false
}
