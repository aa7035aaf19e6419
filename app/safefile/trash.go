package safefile

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
)

// Trashed is a file in a trash folder, from which it can be restored.
type Trashed struct {
	Name    string    // of the file, without extension
	From    string    // where it was
	File    string    // where it is
	Deleted time.Time // to the second
}

// deletedLayout is the time in the name of a file in the trash. The name is
// the only record of it, so that there is nothing that could get lost.
const deletedLayout = "2006-01-02 150405"

var deletedName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(.*) \(deleted (\d{4}-\d\d-\d\d \d{6})\)(?:-\d+)?$`)
})

// Trash moves a file to a trash folder; nothing is ever deleted. Errors:
// *disk.Missing, *disk.Refused, and then the file is where it was.
func (f Files) Trash(file, folder string) (Trashed, error) { return f.trash(disk.Move, file, folder) }

// KeepInTrash is Trash for a file that is going to be replaced: it keeps its
// name as well until then.
func (f Files) KeepInTrash(file, folder string) (Trashed, error) {
	return f.trash(disk.Keep, file, folder)
}

func (f Files) trash(rename renaming, file, folder string) (Trashed, error) {
	if err := disk.MakeFolder(f.FS, folder); err != nil {
		return Trashed{}, err
	}
	now := f.Now().Truncate(time.Second)
	t := Trashed{Name: Stem(file), From: file, Deleted: now}
	suffix := fmt.Sprintf(" (deleted %s)", now.Format(deletedLayout))
	var err error
	t.File, err = f.rename(rename, file, beside(filepath.Join(folder, filepath.Base(file)), suffix, dashNumbered, ""))
	if err != nil {
		return Trashed{}, err
	}
	return t, nil
}

// Restore moves a file back to where it was, or to a numbered name next to that
// if it is taken by now, and returns the file. Errors: *disk.Missing,
// *disk.Refused, and then it is still in the trash.
func (f Files) Restore(t Trashed) (file string, err error) {
	dir, ext := filepath.Dir(t.From), Extension(t.From)
	if err := disk.MakeFolder(f.FS, dir); err != nil {
		return "", err
	}
	return f.rename(disk.Move, t.File, func(n int) string {
		if n == 1 {
			return t.From
		}
		return filepath.Join(dir, filename.Numbered(t.Name, n)+ext)
	})
}

// DeletedAt returns when the file of a trash folder was put there, as its name
// says. ok is false for a name that does not.
func DeletedAt(file string) (deleted time.Time, ok bool) {
	found := deletedName().FindStringSubmatch(Stem(file))
	if found == nil {
		return time.Time{}, false
	}
	deleted, err := time.ParseInLocation(deletedLayout, found[2], time.Local)
	return deleted, err == nil
}

// TrashedName returns the name that a file of a trash folder had before.
func TrashedName(file string) string {
	stem := Stem(file)
	if found := deletedName().FindStringSubmatch(stem); found != nil {
		stem = found[1]
	}
	return stem + Extension(file)
}

// Trashed describes files of a trash folder, the last deleted first. They would
// be restored to the folder home, since the trash does not record where a file
// was. A file that was put there by hand has its own name and time.
func (f Files) Trashed(files []string, home string) []Trashed {
	var all []Trashed
	for _, file := range files {
		t := Trashed{Name: Stem(file), File: file}
		if found := deletedName().FindStringSubmatch(t.Name); found != nil {
			t.Name = found[1]
			t.Deleted, _ = time.ParseInLocation(deletedLayout, found[2], time.Local)
		}
		if info, err := disk.Stat(f.FS, file); err == nil && t.Deleted.IsZero() {
			t.Deleted = info.ModTime()
		}
		t.From = filepath.Join(home, t.Name+Extension(file))
		all = append(all, t)
	}
	slices.SortStableFunc(all, func(a, b Trashed) int { return b.Deleted.Compare(a.Deleted) })
	return all
}
