// Package store keeps documents and career paths on disk: which files they are,
// how they are listed, opened, saved, duplicated, deleted and restored. It
// builds on package safefile and must not know of screens or export formats.
package store

import (
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// The extension of a document's file, and the other one that is read as well.
const (
	extension      = ".yaml"
	shortExtension = ".yml"
)

// Ports are what the library needs from outside.
type Ports struct {
	FS    disk.FS
	Now   func() time.Time // for the names of kept and deleted files
	NewID func() string    // an unused, random document id
	// Lock keeps other programs of this computer from writing a file until it is
	// released; nil if nothing does.
	Lock func(file string) (release func(), err error)
}

// Library is the documents below one folder. Its methods may be called from
// several goroutines. Files are named by their path.
type Library struct {
	root  atomic.Pointer[string]
	ports Ports
	files safefile.Files

	mu    sync.Mutex
	known map[string]known // entries by file, see List
}

// Open returns the library in the folder root, which is made when the first
// file is written.
func Open(root string, ports Ports) *Library {
	l := &Library{
		ports: ports, known: map[string]known{},
		files: safefile.Files{FS: ports.FS, Now: ports.Now, Seen: &safefile.Folders{}},
	}
	l.UseRoot(root)
	return l
}

// Root returns the library's folder.
func (l *Library) Root() string { return *l.root.Load() }

// UseRoot has the library be another folder from now on, which has the same
// documents.
func (l *Library) UseRoot(root string) { l.root.Store(&root) }

// Documents returns the folder of the documents.
func (l *Library) Documents() string { return filepath.Join(l.Root(), "documents") }

// Folders returns the folders that documents and deleted files are in.
func (l *Library) Folders() []string {
	return []string{l.Documents(), l.trash(), filepath.Join(l.trash(), "paths")}
}

func (l *Library) trash() string { return filepath.Join(l.Root(), "trash") }

// stem returns the base name of a document's file without its extension; ok is
// false for a file that cannot be a document.
func stem(file string) (name string, ok bool) {
	base := filepath.Base(file)
	ext := filepath.Ext(base)
	if strings.HasPrefix(base, ".") || (!strings.EqualFold(ext, extension) && !strings.EqualFold(ext, shortExtension)) {
		return "", false
	}
	return strings.TrimSuffix(base, ext), true
}

// list returns the files in a folder that may be documents, and the copies that
// were kept of some, by name.
func (l *Library) list(dir string) (files, kept []string, err error) {
	entries, err := disk.List(l.ports.FS, dir)
	if err != nil {
		return nil, nil, err
	}
	for _, entry := range entries {
		name, isKept := strings.CutSuffix(entry.Name(), safefile.KeptExtension)
		if _, ok := stem(name); !ok || entry.IsDir() {
			continue
		}
		if file := filepath.Join(dir, entry.Name()); isKept {
			kept = append(kept, file)
		} else {
			files = append(files, file)
		}
	}
	return files, kept, nil
}

// takenStems returns the names that a new document in a folder must not have, as
// keys of package filename: a library that moves to a system with case-insensitive file
// names must not lose one of two documents. A folder of attachments counts, or
// the new document would inherit another's.
func (l *Library) takenStems(dir string) (map[string]bool, error) {
	entries, err := disk.List(l.ports.FS, dir)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for _, entry := range entries {
		name, isFolder := strings.CutSuffix(entry.Name(), attachments.Extension)
		if !isFolder {
			name = safefile.Stem(entry.Name())
		}
		taken[filename.Key(name)] = true
	}
	return taken, nil
}
