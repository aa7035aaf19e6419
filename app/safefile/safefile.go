// Package safefile saves, keeps and trashes files so that nobody's words are
// lost, neither the user's nor those that another program wrote into the same
// file. It deals in bytes; what they mean is up to its callers.
package safefile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
)

// MaxNumber is the highest number that a search for a free name tries.
const MaxNumber = 10000

// KeptExtension ends the names of copies that are not to be taken for the file.
const KeptExtension = ".kept"

// Files saves and keeps files of one file system. Its methods may be called
// from several goroutines.
type Files struct {
	FS  disk.FS
	Now func() time.Time // for the names of kept and trashed files
	// Seen remembers the folders from which Read has removed what saves that were
	// cut short left there; nil has it look every time.
	Seen *Folders
}

// Folders is a set of folders.
type Folders struct{ names sync.Map }

// add adds a folder and reports whether it is new.
func (s *Folders) add(folder string) bool {
	if s == nil {
		return true
	}
	_, there := s.names.LoadOrStore(folder, true)
	return !there
}

// Stem returns the base name of a file without its extension.
func Stem(file string) string { return strings.TrimSuffix(filepath.Base(file), Extension(file)) }

// Extension returns the extension of a file, of a kept copy with that of the file
// that it is of: ".yaml.kept".
func Extension(file string) string {
	base := strings.TrimSuffix(filepath.Base(file), KeptExtension)
	return filepath.Base(file)[len(base)-len(filepath.Ext(base)):]
}

// Create writes a new file and never replaces another: it takes the first free
// of the names for 1, 2, 3 and so on, which it returns. Errors: *disk.Refused,
// and *disk.Unconfirmed, with which the file is there.
func (f Files) Create(data []byte, name func(n int) string) (file string, err error) {
	for n := 1; ; n++ {
		file = name(n)
		err := disk.Create(f.FS, file, data)
		switch {
		case disk.IgnoreUnconfirmed(err) == nil:
			return file, err
		case n == MaxNumber || !errors.Is(err, fs.ErrExist):
			return "", err
		}
	}
}

// KeepCopy writes data next to a file, under a name that says why, such as
// "with comments", and returns that name. The copy has an extension of its own,
// so that nothing takes it for the file. If it is there already, it is not kept
// again. Errors: *disk.Refused.
func (f Files) KeepCopy(file string, data []byte, why string) (string, error) {
	names := beside(file, " ("+why+")", filename.Numbered, KeptExtension)
	for n := 1; n <= MaxNumber; n++ {
		there, err := disk.Read(f.FS, names(n))
		if errors.Is(err, fs.ErrNotExist) {
			break
		}
		if err == nil && bytes.Equal(there, data) {
			return names(n), nil
		}
	}
	kept, err := f.Create(data, names)
	return kept, disk.IgnoreUnconfirmed(err)
}

// beside returns the names of copies of a file in its own folder.
func beside(file, suffix string, numbered func(string, int) string, extension string) func(n int) string {
	return func(n int) string {
		s := suffix
		if n > 1 {
			s = numbered(suffix, n)
		}
		return filepath.Join(filepath.Dir(file), filename.With(Stem(file), s)+Extension(file)+extension)
	}
}

func dashNumbered(s string, n int) string { return fmt.Sprintf("%s-%d", s, n) }

// KeepBeside gives a file that is going to be replaced another name next to it
// as well, which it returns; see [Files.KeepCopy] for the name. Errors:
// *disk.Missing, *disk.Refused.
func (f Files) KeepBeside(file, why string) (string, error) {
	return f.rename(disk.Keep, file, beside(file, " ("+why+")", filename.Numbered, KeptExtension))
}

// renaming is [disk.Move] or [disk.Keep].
type renaming func(fsys disk.FS, from, to string) error

// rename gives a file the first free of the names for 1, 2, 3 and so on.
func (f Files) rename(rename renaming, from string, name func(n int) string) (string, error) {
	for n := 1; ; n++ {
		to := name(n)
		err := rename(f.FS, from, to)
		if err == nil {
			return to, nil
		}
		if n == MaxNumber || !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}
