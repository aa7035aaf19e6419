package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
)

// Trashed is a document that was thrown away and can come back.
type Trashed struct {
	Name    string    // of its file, without extension
	From    string    // where it was; in the library, where that is not known any more
	File    string    // where it is
	Deleted time.Time // to the second
}

// deletedLayout is the time in the name of a file in the trash. The name is
// the only record of it, so that there is nothing that could get lost.
const deletedLayout = "2006-01-02 150405"

var deletedForm = regexp.MustCompile(`^(.*) \(deleted (\d{4}-\d\d-\d\d \d{6})\)(?:-\d+)?$`)

// Trash moves a document's file to the trash of the library; nothing is ever
// deleted. Errors: *disk.Missing, *disk.Refused, and then it is where it was.
func (l *Library) Trash(file string) (Trashed, error) { return l.throwAway(file, l.trash()) }

// throwAway moves a file to a folder of the trash.
func (l *Library) throwAway(file, trash string) (Trashed, error) {
	if err := disk.MakeFolder(l.ports.FS, trash); err != nil {
		return Trashed{}, err
	}
	now := l.ports.Now().Truncate(time.Second)
	t := Trashed{Name: stemOf(file), From: file, Deleted: now}
	named := fmt.Sprintf(" (deleted %s)", now.Format(deletedLayout))
	var err error
	t.File, err = l.moveFree(file, func(n int) string {
		suffix := named
		if n > 1 {
			suffix = fmt.Sprintf("%s-%d", named, n)
		}
		return filepath.Join(trash, filename.With(t.Name, suffix)+filepath.Ext(file))
	})
	if err != nil {
		return Trashed{}, err
	}
	return t, nil
}

// Restore moves a document back to where it was, or beside, with a number,
// where that name is taken by now. It returns its file. Errors: *disk.Missing,
// *disk.Refused, and then it still is in the trash.
func (l *Library) Restore(t Trashed) (file string, err error) {
	dir, ext := filepath.Dir(t.From), filepath.Ext(t.From)
	if err := disk.MakeFolder(l.ports.FS, dir); err != nil {
		return "", err
	}
	return l.moveFree(t.File, func(n int) string {
		if n == 1 {
			return t.From
		}
		return filepath.Join(dir, filename.Numbered(t.Name, n)+ext)
	})
}

// ListTrash returns what is in the trash, the last thrown away first. A file
// that somebody put there by hand is listed with its own name and time.
func (l *Library) ListTrash() ([]Trashed, error) {
	files, err := l.files(l.trash())
	if err != nil {
		return nil, err
	}
	var all []Trashed
	for _, file := range files {
		t := Trashed{Name: stemOf(file), File: file}
		if found := deletedForm.FindStringSubmatch(t.Name); found != nil {
			t.Name = found[1]
			t.Deleted, _ = time.ParseInLocation(deletedLayout, found[2], time.Local)
		}
		if info, err := disk.Stat(l.ports.FS, file); err == nil && t.Deleted.IsZero() {
			t.Deleted = info.ModTime()
		}
		t.From = filepath.Join(l.Documents(), t.Name+filepath.Ext(file))
		all = append(all, t)
	}
	slices.SortStableFunc(all, func(a, b Trashed) int { return b.Deleted.Compare(a.Deleted) })
	return all, nil
}

// moveFree moves a file to the first free of the names for 1, 2, 3 ...
func (l *Library) moveFree(from string, name func(n int) string) (string, error) {
	for n := 1; ; n++ {
		to := name(n)
		err := disk.Move(l.ports.FS, from, to)
		if err == nil {
			return to, nil
		}
		if n == maxNumber || !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}
