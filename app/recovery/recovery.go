// Package recovery keeps what a user typed since the last save in logs in the
// state folder, so that it survives a crash of the program, and finds what such
// a program left. It deals in the bytes of a file's format and must not know
// what they mean, nor decide what becomes of them.
//
// A log is a header, one line of JSON, and records after it: the full text first,
// then what changed in it, and which content a save was about to give to the
// file. Each record has its length and a checksum: a record that was cut off by
// the end of the program is recognized, and everything before it is used.
package recovery

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/filelock"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// Sum identifies the content of a file: the SHA-256 of its bytes. The zero Sum
// means that there is no file.
type Sum [sha256.Size]byte

// SumOf returns the Sum of a file's bytes.
func SumOf(data []byte) Sum { return sha256.Sum256(data) }

// String returns the Sum in hexadecimal digits; nothing for the zero Sum.
func (s Sum) String() string {
	if s == (Sum{}) {
		return ""
	}
	return hex.EncodeToString(s[:])
}

// Kind is the kind of file that a log is about.
type Kind string

// The kinds.
const (
	Document Kind = "document"
	Path     Kind = "path"
	Journal  Kind = "journal" // what was typed of an entry, see package draft
)

// extension is that of logs.
const extension = ".log"

// Folder is the folder of the recovery logs. Its methods may be called from
// several goroutines.
type Folder struct {
	fs      disk.FS
	dir     string
	version string
	now     func() time.Time
	gofunc  func(func())
	alive   func(Owner) bool

	claim sync.Once
	owner Owner // this process, see self
	held  *filelock.Process

	mu      sync.Mutex
	writing map[string]bool // the logs of open sessions of this process, and those that they adopted
}

// Options are what a Folder needs from outside. FS, Dir and Now must be set.
type Options struct {
	FS      disk.FS
	Dir     string // is made when the first log is written
	Version string // of the program
	Now     func() time.Time
	Go      func(func()) // runs what need not be waited for; nil means on a goroutine of its own
}

// New returns the folder of logs.
func New(o Options) *Folder {
	f := &Folder{fs: o.FS, dir: o.Dir, version: o.Version, now: o.Now, gofunc: o.Go, writing: map[string]bool{}}
	f.alive = f.isAlive
	if f.gofunc == nil {
		f.gofunc = func(f func()) { go f() }
	}
	return f
}

// logName returns the n-th name of a log about a file, from 1: its base name,
// for people who look into the folder, and a hash of its path.
func (f *Folder) logName(file string, n int) string {
	sum := SumOf([]byte(file))
	name := filename.Slug(safefile.Stem(file), "file") + "-" + hex.EncodeToString(sum[:6])
	if n > 1 {
		name = filename.Numbered(name, n)
	}
	return f.path(name + extension)
}

// path returns the name of a log by its last part. Those come out of logs, too,
// and must not lead out of the folder.
func (f *Folder) path(base string) string { return filepath.Join(f.dir, filepath.Base(base)) }

func (f *Folder) setWriting(log string, on bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if on {
		f.writing[log] = true
	} else {
		delete(f.writing, log)
	}
}

func (f *Folder) isWriting(log string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writing[log]
}

// owned reports whether a log belongs to an open session of this process, or to
// another process that still runs.
func (f *Folder) owned(log string, h Header) bool {
	return f.isWriting(log) || !f.isSelf(h.Owner) && f.alive(h.Owner)
}

// remove removes a log; it is no error if there is none.
func (f *Folder) remove(log string) error {
	err := disk.Remove(f.fs, log)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Left is a log that a program left when it ended.
type Left struct {
	Log string // the name of the log
	Header
	Text   []byte    // the last text in it
	Kept   time.Time // when that was kept; when the log began, if it has no text
	Locked []byte    // nil unless the text is encrypted and was not opened; then one record's content, which says for whom
	Fault  error     // why the log cannot be read at all; nil if it can

	back     *delta // takes the last change of the text back; nil if that is not in the log
	revision uint64 // of the text; 0 if there is none
	saves    []save
}

// Empty reports whether the log has no text: the program ended before it was
// written.
func (l Left) Empty() bool { return l.Fault == nil && l.revision == 0 }

// Before returns the text before its last change; nil if that is not in the log.
func (l Left) Before() []byte {
	if l.back == nil {
		return nil
	}
	return l.back.apply(bytes.Clone(l.Text))
}

// Relation says how the text of a log relates to a file.
type Relation int

// The relations.
const (
	Newer    Relation = iota // the file is what the log is based on: the text continues it
	Included                 // the file was saved with everything that the log has
	Diverged                 // the file was changed by something else since, or is missing
)

// Relation returns how the text relates to the file with a Sum.
func (l Left) Relation(file Sum) Relation {
	relation := Diverged
	if file.String() == l.Base {
		relation = Newer
	}
	for _, s := range l.saves {
		switch {
		case s.sum != file:
		case s.revision >= l.revision:
			return Included
		default:
			relation = Newer
		}
	}
	return relation
}

// Left returns the logs that ended programs left, the newest last, also those
// that cannot be read or are empty. Errors: *disk.Refused, with those that could
// be read. Marks of processes that were killed are removed.
func (f *Folder) Left() ([]Left, error) {
	entries, fault := disk.List(f.fs, f.dir)
	var all []Left
	replaced := map[string]bool{}
	for _, e := range entries {
		log := f.path(e.Name())
		if e.IsDir() || filepath.Ext(log) != extension || f.isWriting(log) {
			continue
		}
		l, err := f.read(log, nil)
		if l.Started.IsZero() && l.Fault == nil && !f.isOld(e) {
			continue // another program may be writing the header just now
		}
		switch {
		case errors.Is(err, fs.ErrNotExist): // its program has just removed it
		case err != nil:
			fault = err
		case l.Fault != nil || !f.owned(log, l.Header):
			all = append(all, l)
		}
		if !l.Empty() {
			for _, r := range l.Replaces {
				replaced[r] = true
			}
		}
	}
	f.removeMarks()
	all = slices.DeleteFunc(all, func(l Left) bool { return replaced[filepath.Base(l.Log)] })
	slices.SortStableFunc(all, func(a, b Left) int { return a.Kept.Compare(b.Kept) })
	return all, fault
}

// isOld reports whether nobody has been writing a file for a while.
func (f *Folder) isOld(e fs.DirEntry) bool {
	info, err := e.Info()
	return err == nil && f.now().Sub(info.ModTime()) > time.Minute
}

// Unlock returns a left log with its texts, which open decrypts. Errors:
// *disk.Missing, *disk.Refused, those of open.
func (f *Folder) Unlock(l Left, open func([]byte) ([]byte, error)) (Left, error) {
	return f.read(l.Log, open)
}

// Remove removes a log whose text is somewhere else by now, and those that it
// replaced. Errors: *disk.Refused.
func (f *Folder) Remove(l Left) error {
	if l.Empty() { // it has nothing of those that it was about to replace
		return f.remove(l.Log)
	}
	for _, r := range slices.Backward(l.Replaces) {
		_ = f.remove(f.path(r)) // it has nothing that l lacks
	}
	return f.remove(l.Log)
}
