package store

import (
	"bytes"
	"errors"
	"io/fs"
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
	if !CanBeState(name) {
		return false
	}
	data, err := disk.Read(l.ports.FS, name)
	if err != nil {
		return isNamedAfter(name, safefile.Stem(file))
	}
	return IsState(name, data, safefile.Stem(file), id)
}

// CanBeState reports whether a file has the name of a document, or of what is kept
// of one.
func CanBeState(name string) bool {
	_, ok := stem(strings.TrimSuffix(name, safefile.KeptExtension))
	return ok
}

// IsState reports whether a file with a name and content has a state of the
// document with an ID, whose file has the given base name without extension. One
// that cannot be read, or of a document without an ID, says so by its name only.
func IsState(name string, data []byte, stem, id string) bool {
	found, ok := IDOf(name, data)
	if !ok || id == "" && found == "" {
		return isNamedAfter(name, stem)
	}
	return found == id
}

// isNamedAfter reports whether a name is that of a document's file or of what is
// kept of it.
func isNamedAfter(name, stem string) bool {
	return strings.HasPrefix(filepath.Base(name), stem+" (") || safefile.Stem(name) == stem
}

// IDOf returns the ID of the document in a file's content, protected or not; it is
// empty if the document has none, or if its protected file is damaged. ok is
// false for content that cannot be read as a document.
func IDOf(name string, data []byte) (id string, ok bool) {
	if sealed.Is(data) {
		return lockedFile(name, data).Document, true
	}
	doc, _, err := docfile.Read(name, data)
	var newer *docfile.NewerSchema
	if err != nil && !errors.As(err, &newer) {
		return "", false
	}
	return doc.ID, true
}

// Rewrite replaces the content of a file by what change makes of it, unless that
// is the same. Errors: *disk.Missing, *disk.Refused, those of change;
// *disk.Unconfirmed, with which it is replaced.
func (l *Library) Rewrite(file string, change func(data []byte) ([]byte, error)) error {
	data, err := disk.Read(l.ports.FS, file)
	if err != nil {
		return err
	}
	next, err := change(data)
	if err != nil || bytes.Equal(next, data) {
		return err
	}
	return disk.Replace(l.ports.FS, file, next)
}

// Remove removes a file for good. It is no error if there is none. Errors:
// *disk.Refused; *disk.Unconfirmed, with which it is removed.
func (l *Library) Remove(file string) error {
	err := disk.RemoveDurably(l.ports.FS, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
