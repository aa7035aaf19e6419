package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// RenamedFile returns the file that a document gets with another name: in the same
// folder, and the same file if the names differ only in what file names leave
// out. Errors: *ErrTaken, *disk.Refused.
func (l *Library) RenamedFile(file, name string) (renamed string, err error) {
	dir := filepath.Dir(file)
	slug := filename.Slug(name, fallbackStem)
	if filename.Key(slug) == filename.Key(safefile.Stem(file)) {
		return file, nil
	}
	taken, err := l.takenStems(dir)
	if err != nil {
		return "", err
	}
	if taken[filename.Key(slug)] {
		return "", &ErrTaken{Name: name, Free: freeName(name, taken)}
	}
	return filepath.Join(dir, slug+filepath.Ext(file)), nil
}

// Rename gives the file of a document the name of another file in its folder, see
// [Library.RenamedFile], and never replaces one. The folder of its attachments and
// the copies that were kept beside it are renamed with it; a copy that cannot be
// keeps its name. What is in the file stays as it is. Errors: *ErrTaken,
// *disk.Missing, *disk.Refused, and then it has its old name.
func (l *Library) Rename(file, renamed string) error {
	if file == renamed {
		return nil
	}
	from, to := safefile.Stem(file), safefile.Stem(renamed)
	dir := filepath.Dir(file)
	moved, err := attachments.MoveFolder(l.ports.FS, file, renamed)
	if err != nil {
		return err
	}
	if err := disk.Move(l.ports.FS, file, renamed); err != nil {
		if moved {
			_, _ = attachments.MoveFolder(l.ports.FS, renamed, file)
		}
		if errors.Is(err, fs.ErrExist) {
			return &ErrTaken{Name: to, Free: l.freeBeside(renamed)}
		}
		return err
	}
	renameKept(l.ports.FS, dir, from, to)
	return nil
}

// renameKept renames the copies that the program kept beside a document.
func renameKept(fsys disk.FS, dir, from, to string) {
	entries, err := disk.List(fsys, dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), from)
		if !ok || !strings.HasPrefix(rest, " (") || !e.Type().IsRegular() {
			continue
		}
		if asideOf(e.Name()) != "" || strings.HasSuffix(rest, safefile.KeptExtension) {
			// With its old name it is listed by itself, and nothing of it is lost.
			_ = disk.Move(fsys, filepath.Join(dir, e.Name()), filepath.Join(dir, to+rest))
		}
	}
}

// freeBeside returns a name that is free in the folder of a file, none if that
// cannot be read.
func (l *Library) freeBeside(file string) string {
	taken, err := l.takenStems(filepath.Dir(file))
	if err != nil {
		return ""
	}
	return freeName(safefile.Stem(file), taken)
}
