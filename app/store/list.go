package store

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/promo"
	"promodoc/app/safefile"
)

// Entry is one document of the library, or a file that should be one.
type Entry struct {
	Name     string // the document's, or the file's if it cannot be read
	File     string
	Modified time.Time
	Aside    string         // what it is of another document: "changed elsewhere 2026-11-24 1530", or a copy
	Kept     []string       // copies of it that were kept beside it, see [Library.KeptCopies]
	Document promo.Document // zero if nothing of it can be read; only its ID if it is Locked
	Locked   bool           // protected with a passphrase: nothing else is known of it
	ReadOnly bool           // written by a newer version of the program
	Err      error          // why it cannot be read as it is
	Damaged  bool           // Document is what can be read in spite of Err
}

// known is an Entry as it was read from a file of that size and time.
type known struct {
	size     int64
	modified time.Time
	entry    Entry
}

// settled is how old a file must be for its size and time to identify its
// content: some file systems have a time resolution of two seconds, and a file
// may change again within them.
const settled = 3 * time.Second

// List returns the documents, the last changed first. A file that cannot be
// read is listed with the reason and hides no other. Files that did not change
// since the last List are not read again. Errors: *disk.Refused, if the folder
// itself cannot be read.
func (l *Library) List() ([]Entry, error) {
	files, kept, err := l.list(l.Documents())
	if err != nil {
		return nil, err
	}
	entries := describeAll(l, files)
	l.forget(files)
	markCopies(entries)
	entries = withKept(entries, kept)
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(b.Modified.UnixNano(), a.Modified.UnixNano()) })
	return entries, nil
}

// describeAll describes files, several at once.
func describeAll(l *Library, files []string) []Entry {
	entries := make([]Entry, len(files))
	next := make(chan int)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		readers.Go(func() {
			for i := range next {
				entries[i] = l.entry(files[i])
			}
		})
	}
	for i := range files {
		next <- i
	}
	close(next)
	readers.Wait()
	return entries
}

// entry describes one file, from the cache if it did not change.
func (l *Library) entry(file string) Entry {
	info, err := disk.Stat(l.ports.FS, file)
	if err != nil {
		return Entry{Name: safefile.Stem(file), File: file, Err: err}
	}
	l.mu.Lock()
	k, ok := l.known[file]
	l.mu.Unlock()
	if ok && k.size == info.Size() && k.modified.Equal(info.ModTime()) {
		return k.entry
	}
	entry := l.describe(file, info)
	if l.ports.Now().Sub(info.ModTime()) > settled && entry.Err == nil {
		l.mu.Lock()
		l.known[file] = known{size: info.Size(), modified: info.ModTime(), entry: entry}
		l.mu.Unlock()
	}
	return entry
}

func (l *Library) describe(file string, info fs.FileInfo) Entry {
	entry := Entry{Name: safefile.Stem(file), File: file, Modified: info.ModTime(), Aside: asideOf(file)}
	opened, err := l.Open(file)
	var locked *Locked
	if errors.As(err, &locked) {
		entry.Locked, entry.Document.ID = true, locked.Document
		return entry
	}
	if err != nil {
		entry.Err = err
		return entry
	}
	entry.Err, entry.Damaged = opened.Damage(), opened.Damage() != nil
	entry.Document = opened.Document
	entry.ReadOnly = opened.ReadOnly()
	if opened.Document.Name != "" {
		entry.Name = opened.Document.Name
	}
	return entry
}

// forget drops the cache entries of documents that are gone. Those of the trash
// stay: nothing changes a file there.
func (l *Library) forget(still []string) {
	keep := make(map[string]bool, len(still))
	for _, file := range still {
		keep[file] = true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for file := range l.known {
		if !keep[file] && filepath.Dir(file) != l.trash() {
			delete(l.known, file)
		}
	}
}

// markCopies says of the copies that other programs made of a document, such as
// conflicting versions of a sync service, which file they are copies of. They
// contain the document's ID; a duplicate that the user made has another.
func markCopies(entries []Entry) {
	byID := map[string][]int{}
	for i, e := range entries {
		if e.Document.ID != "" {
			byID[e.Document.ID] = append(byID[e.Document.ID], i)
		}
	}
	for _, same := range byID {
		for _, at := range same {
			e := &entries[at]
			var originals []string
			for _, other := range same {
				if filename.IsCopy(e.File, entries[other].File) {
					originals = append(originals, entries[other].File)
				}
			}
			if e.Aside == "" && len(originals) > 0 {
				e.Aside = textCopy.Text("File", filepath.Base(originals[filename.Plainest(originals)]))
			}
		}
	}
}
