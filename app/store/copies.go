package store

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
)

// Copies returns the other files that have an earlier or another state of the
// document with an ID in a file: versions that were kept beside it, and what is
// in the trash. Errors: *disk.Refused, with those that could be found.
func (l *Library) Copies(file, id string) ([]string, error) {
	var found []string
	var faults []error
	for _, dir := range []string{filepath.Dir(file), l.trash()} {
		entries, err := disk.List(l.ports.FS, dir)
		if err != nil {
			faults = append(faults, err)
		}
		for _, entry := range entries {
			name := filepath.Join(dir, entry.Name())
			if entry.Type().IsRegular() && name != file && l.isCopy(name, file, id) {
				found = append(found, name)
			}
		}
	}
	return found, errors.Join(faults...)
}

// isCopy reports whether a file has a state of a document. One that cannot be
// read says so by its name only.
func (l *Library) isCopy(name, file, id string) bool {
	if _, ok := stem(strings.TrimSuffix(name, safefile.KeptExtension)); !ok {
		return false
	}
	named := strings.HasPrefix(filepath.Base(name), safefile.Stem(file)+" (")
	data, err := disk.Read(l.ports.FS, name)
	if err != nil {
		return named
	}
	var found string
	if sealed.Is(data) {
		found = lockedFile(name, data).Document
	} else {
		doc, _, err := docfile.Read(name, data)
		if err != nil {
			return named
		}
		found = doc.ID
	}
	return found == id && (id != "" || named)
}

// Rewrite replaces the content of a file by what change makes of it, unless that
// is the same. Errors: *disk.Missing, *disk.Refused, those of change.
func (l *Library) Rewrite(file string, change func(data []byte) ([]byte, error)) error {
	data, err := disk.Read(l.ports.FS, file)
	if err != nil {
		return err
	}
	next, err := change(data)
	if err != nil || bytes.Equal(next, data) {
		return err
	}
	return disk.IgnoreUnconfirmed(disk.Replace(l.ports.FS, file, next))
}

// Remove removes a file for good. It is no error if there is none. Errors:
// *disk.Refused.
func (l *Library) Remove(file string) error {
	err := disk.Remove(l.ports.FS, file)
	if errors.As(err, new(*disk.Missing)) {
		return nil
	}
	return err
}
