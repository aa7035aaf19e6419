// Package filelock keeps programs out of each other's way: an edit lock says
// which window a document is edited in, and a write lock makes the programs of
// one computer write a file one after the other. Both are advice. Network drives
// and synced folders may ignore them, so that whoever writes still has to
// compare what is on disk with what was read.
//
// The package opens files by itself rather than through package disk: a lock
// belongs to an open file, and there is nothing of the user's in it.
package filelock

import (
	"bufio"
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"os/user"
	"path/filepath"
	"time"
)

// Details say whose an edit lock is.
type Details struct {
	ID      string    `json:"id"` // of this lock, random
	User    string    `json:"user"`
	Host    string    `json:"host"`
	PID     int       `json:"pid"`
	Since   time.Time `json:"since"`
	Program string    `json:"program"`
}

// note is a line of a lock file. The first is its holder's.
type note struct {
	Details
	Says string `json:"says,omitempty"` // saysAsks or saysTakes; empty for the holder
}

// What the notes after the first one say.
const (
	saysAsks  = "asks"  // would like to edit
	saysTakes = "takes" // edits, although the holder did not answer
)

// Locker takes edit locks for one window.
type Locker struct {
	User    string
	Host    string
	Program string
	Now     func() time.Time
}

// NewLocker returns a Locker for the present user of this computer.
func NewLocker(program string, now func() time.Time) Locker {
	l := Locker{Program: program, Now: now}
	if u, err := user.Current(); err == nil {
		l.User = u.Username
	}
	l.Host, _ = os.Hostname()
	return l
}

func (l Locker) details() Details {
	return Details{ID: rand.Text(), User: l.User, Host: l.Host, PID: os.Getpid(), Since: l.Now().Truncate(time.Second), Program: l.Program}
}

// File returns the lock file of a document: hidden, in the document's folder.
func File(document string) string {
	if target, err := filepath.EvalSymlinks(document); err == nil {
		document = target
	}
	return filepath.Join(filepath.Dir(document), "."+filepath.Base(document)+".lock")
}

// start is where the notes start. Windows hides what is locked from all others,
// which is the first byte.
const start = 1

// readNotes returns the notes in a lock file. Lines that are not notes are left
// out.
func readNotes(file string) []note {
	f, err := os.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	var notes []note
	lines := bufio.NewScanner(io.NewSectionReader(f, start, math.MaxInt32))
	for lines.Scan() {
		var n note
		if json.Unmarshal(lines.Bytes(), &n) == nil && n.ID != "" {
			notes = append(notes, n)
		}
	}
	return notes
}

// writeHolder replaces all notes by that of the holder.
func writeHolder(file string, d Details) error {
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	line := encode(note{Details: d})
	_, err = f.WriteAt(line, start)
	err = errors.Join(err, f.Truncate(start+int64(len(line))))
	_, _ = f.WriteAt([]byte{'\n'}, 0) // for people; refused where that byte is locked
	return errors.Join(err, f.Close())
}

// addNote appends a note to a lock file that is there.
func addNote(file string, n note) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(encode(n))
	return errors.Join(err, f.Close())
}

func encode(n note) []byte {
	line, err := json.Marshal(n)
	if err != nil {
		panic(err) // strings, numbers and a time
	}
	return append(line, '\n')
}

// isMissing reports whether an error says that a file or its folder is gone.
func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
