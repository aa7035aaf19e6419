package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// NotFound says that an argument names no document.
type NotFound struct {
	Arg     string
	Library string   // the folder that was looked through
	Near    []string // names that are like it, the nearest first; at most three
}

// Error says so, and what to try.
func (e *NotFound) Error() string {
	what := fmt.Sprintf("there is no document named %q in the library %s", e.Arg, e.Library)
	if len(e.Near) == 0 {
		return what + ": name one that is there, or give the path of a file"
	}
	quoted := make([]string, len(e.Near))
	for i, name := range e.Near {
		quoted[i] = strconv.Quote(name)
	}
	return fmt.Sprintf("%s: did you mean %s?", what, strings.Join(quoted, " or "))
}

// Ambiguous says that several documents have the name.
type Ambiguous struct {
	Arg   string
	Files []string
}

// Error lists the files, of which one can be given instead.
func (e *Ambiguous) Error() string {
	return fmt.Sprintf("%q names several documents: give one of the files %s", e.Arg, strings.Join(e.Files, ", "))
}

// Find turns an argument of the command line into a document's file. With a
// path separator or an extension it is that file; else it is the name of a
// file in the library, or what a document there is called; capital letters
// make no difference. Since a name may have a dot in it, what looks like a file
// but is none is looked for in the library as well. Errors: *NotFound,
// *Ambiguous, *disk.Missing, *disk.Refused.
func (l *Library) Find(arg string) (file string, err error) {
	hasFolder := strings.ContainsRune(arg, '/') || strings.ContainsRune(arg, os.PathSeparator)
	if hasFolder || filepath.Ext(arg) != "" {
		_, err := disk.Stat(l.ports.FS, arg)
		var missing *disk.Missing
		if hasFolder || !errors.As(err, &missing) {
			return arg, err
		}
	}
	files, err := l.list(l.Documents())
	if err != nil {
		return "", err
	}
	if file := byStem(files, arg); file != "" {
		return file, nil
	}
	return l.byName(arg)
}

// byStem is the file that arg names, the most exact match first.
func byStem(files []string, arg string) string {
	key, slug := filename.Key(arg), filename.Key(filename.Slug(arg, ""))
	for _, match := range []func(stem string) bool{
		func(stem string) bool { return stem == arg },
		func(stem string) bool { return filename.Key(stem) == key },
		func(stem string) bool { return slug != "" && filename.Key(stem) == slug },
	} {
		if i := slices.IndexFunc(files, func(file string) bool { return match(safefile.Stem(file)) }); i >= 0 {
			return files[i]
		}
	}
	return ""
}

// byName looks at what the documents call themselves.
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
		return "", &NotFound{Arg: arg, Library: l.root, Near: nearest(arg, names)}
	case 1:
		return found[0], nil
	}
	slices.Sort(found)
	return "", &Ambiguous{Arg: arg, Files: found}
}
