package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/message"
	"promodoc/app/safefile"
)

// NotFound is the error for an argument that names no document.
type NotFound struct {
	Arg     string
	Library string   // the folder that was searched
	Near    []string // similar names, the nearest first; at most three
}

// Error says so, and what to try.
func (e *NotFound) Error() string {
	arg := strconv.Quote(e.Arg)
	if len(e.Near) == 0 {
		return errNotFound.Err("Name", arg, "Library", e.Library).Error()
	}
	quoted := make([]string, len(e.Near))
	for i, name := range e.Near {
		quoted[i] = strconv.Quote(name)
	}
	return errMistyped.Err("Name", arg, "Library", e.Library, "Near", message.Or(quoted)).Error()
}

// Ambiguous is the error for an argument that names several documents.
type Ambiguous struct {
	Arg   string
	Files []string
}

// Error lists the files, of which one can be given instead.
func (e *Ambiguous) Error() string {
	return errAmbiguous.Err("Name", strconv.Quote(e.Arg), "Files", message.Comma(e.Files)).Error()
}

// Find returns the file of the document that an argument of the command line
// names. With a path separator or an extension the argument is that file; else
// it is the name of a file in the library, or of a document there, in upper or
// lower case. Since a name may contain a dot or a slash, a file that does not exist
// is searched in the library as well; with a separator only by the name of its
// document. Errors: *NotFound, *Ambiguous, *disk.Missing, *disk.Refused.
func (l *Library) Find(arg string) (file string, err error) {
	hasFolder := strings.ContainsRune(arg, '/') || strings.ContainsRune(arg, os.PathSeparator)
	if hasFolder || filepath.Ext(arg) != "" {
		_, err := disk.Stat(l.ports.FS, arg)
		if err == nil {
			return arg, nil
		}
		if hasFolder {
			if file, unknown := l.byName(arg); unknown == nil {
				return file, nil
			}
		}
		if hasFolder || !errors.Is(err, fs.ErrNotExist) {
			return arg, err
		}
	}
	files, _, err := l.list(l.Documents())
	if err != nil {
		return "", err
	}
	stems := make([]string, len(files))
	for i, file := range files {
		stems[i] = safefile.Stem(file)
	}
	if i := filename.Find(stems, arg); i >= 0 {
		return files[i], nil
	}
	return l.byName(arg)
}

// byName searches the names in the documents.
func (l *Library) byName(arg string) (string, error) {
	entries, err := l.List()
	if err != nil {
		return "", err
	}
	var found, names []string
	for _, entry := range entries {
		if filename.Same(entry.Name, arg) && entry.Aside == "" {
			found = append(found, entry.File)
		}
		names = append(names, safefile.Stem(entry.File), entry.Name)
	}
	switch len(found) {
	case 0:
		return "", &NotFound{Arg: arg, Library: l.Root(), Near: similar(arg, names)}
	case 1:
		return found[0], nil
	}
	slices.Sort(found)
	return "", &Ambiguous{Arg: arg, Files: found}
}
