// Package store owns the library on disk: which files are documents, how they
// are opened, saved, duplicated, thrown away and brought back, and that nobody's
// words are lost by it, be they hers, or those another program wrote into the
// same file. It must never know of screens or of the formats of export.
package store

import (
	"path/filepath"
	"strings"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// The extension of a document's file, and the other one that is read as well.
const (
	extension      = ".yaml"
	shortExtension = ".yml"
)

// attachments is what the folder of a document's attachments has in place of
// the extension.
const attachments = ".files"

// Ports are what the library needs of the world.
type Ports struct {
	FS    disk.FS
	Now   func() time.Time // for the names of kept and deleted files
	NewID func() string    // an unused, random document id
}

// Library is the documents below one folder. Its methods may be called from
// several goroutines. Files are named by their path.
type Library struct {
	root  string
	ports Ports
	files safefile.Files

	mu    sync.Mutex
	known map[string]known // entries by file, see List
}

// Open gives the library below root. The folder is made when the first thing
// is written to it.
func Open(root string, ports Ports) *Library {
	return &Library{
		root: root, ports: ports, known: map[string]known{},
		files: safefile.Files{FS: ports.FS, Now: ports.Now},
	}
}

// Root is the library's folder.
func (l *Library) Root() string { return l.root }

// Documents is the folder of the documents.
func (l *Library) Documents() string { return filepath.Join(l.root, "documents") }

func (l *Library) trash() string { return filepath.Join(l.root, "trash") }

// stem is the name of a document's file without folder and extension; not ok
// for a file that is none.
func stem(file string) (name string, ok bool) {
	base := filepath.Base(file)
	ext := filepath.Ext(base)
	if strings.HasPrefix(base, ".") || (!strings.EqualFold(ext, extension) && !strings.EqualFold(ext, shortExtension)) {
		return "", false
	}
	return strings.TrimSuffix(base, ext), true
}

// list returns the files in a folder that may be documents, by name.
func (l *Library) list(dir string) ([]string, error) {
	entries, err := disk.List(l.ports.FS, dir)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, entry := range entries {
		if _, ok := stem(entry.Name()); ok && !entry.IsDir() {
			files = append(files, filepath.Join(dir, entry.Name()))
		}
	}
	return files, nil
}

// takenStems are the names that a new document may not have, as keys of
// package filename: a library that moves to a system which does not tell
// capital letters apart must not lose one of two documents. A folder of
// attachments counts, or the new document would inherit another's.
func (l *Library) takenStems() (map[string]bool, error) {
	entries, err := disk.List(l.ports.FS, l.Documents())
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for _, entry := range entries {
		name, isFolder := strings.CutSuffix(entry.Name(), attachments)
		if !isFolder {
			name = safefile.Stem(entry.Name())
		}
		taken[filename.Key(name)] = true
	}
	return taken, nil
}
