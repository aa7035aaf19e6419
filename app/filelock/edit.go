package filelock

import (
	"os"
	"runtime"
	"time"

	"github.com/gofrs/flock"
)

// foreignAge is how long the details of another computer are believed where
// its lock cannot be seen, as in a synced folder.
const foreignAge = 12 * time.Hour

// maxRounds is how often taking a lock starts over because its file was removed
// by the one who released it.
const maxRounds = 20

// Edit is the edit lock of a document in one window. Its methods may be called
// from several goroutines, one at a time.
type Edit struct {
	locker Locker
	file   string
	self   Details
	lock   *flock.Flock // nil if nothing is locked
	seen   state        // of the file, when Check last looked into it
	asked  map[string]bool
}

// state tells versions of a lock file apart.
type state struct {
	info os.FileInfo
	size int64
	time time.Time
}

// InUse is the error for a document that is edited in another window.
type InUse struct {
	By Details
	// Shown is the time of day or, if that was on another day, the date since
	// when it is.
	Shown string
	Taken bool // from this window
}

// Error says where the document is edited and since when.
func (e *InUse) Error() string {
	if e.Taken {
		return errTaken.Err("Time", e.Shown, "Who", e.By.Who()).Error()
	}
	return errInUse.Err("Since", e.Shown, "Who", e.By.Who()).Error()
}

// Who returns the user and the computer of a lock for a sentence.
func (d Details) Who() string {
	switch {
	case d.User == "":
		return d.Host
	case d.Host == "":
		return d.User
	}
	return textWho.Text("User", d.User, "Host", d.Host)
}

func (l Locker) inUse(by Details) *InUse {
	since := by.Since.In(l.Now().Location())
	shown := since.Format("15:04")
	if y, m, d := since.Date(); l.Now().Year() != y || l.Now().Month() != m || l.Now().Day() != d {
		shown = since.Format("2006-01-02 15:04")
	}
	return &InUse{By: by, Shown: shown}
}

// TakenBy returns the error for a document that another window took over from
// this one.
func (l Locker) TakenBy(by Details) *InUse {
	e := l.inUse(by)
	e.Taken = true
	return e
}

// Take takes the edit lock of a document. The error is *InUse if another window
// has it; a lock whose process ended is nobody's. Where a lock cannot be made,
// as in a folder that is read-only, the Edit holds nothing and is no worse than
// no lock.
func (l Locker) Take(document string) (*Edit, error) {
	e := &Edit{locker: l, file: File(document), self: l.details(), asked: map[string]bool{}}
	by, err := e.acquire(false)
	if by != nil {
		return nil, l.inUse(*by)
	}
	_ = err // no lock is no failure
	return e, nil
}

// acquire locks the file and writes the details into it. It returns the other
// holder if there is one; seize disregards one on another computer, whose lock
// cannot be seen.
func (e *Edit) acquire(seize bool) (by *Details, err error) {
	for range maxRounds {
		lock := flock.New(e.file, flock.SetFlag(os.O_CREATE|os.O_RDWR))
		locked, err := lock.TryLock()
		if err != nil {
			return nil, err
		}
		notes := readNotes(e.file)
		if !locked {
			if len(notes) > 0 {
				return &notes[0].Details, nil
			}
			// Its holder has not written its details yet, or removed it.
			time.Sleep(time.Millisecond)
			continue
		}
		if !isFile(lock, e.file) { // it was removed meanwhile
			_ = lock.Unlock()
			continue
		}
		if len(notes) > 0 && !seize && e.locker.believes(notes[0].Details) {
			_ = lock.Unlock()
			return &notes[0].Details, nil
		}
		if err := writeHolder(e.file, e.self); err != nil {
			_ = lock.Unlock()
			return nil, err
		}
		e.lock = lock
		e.look()
		return nil, nil
	}
	return &Details{Host: e.self.Host, Since: e.self.Since}, nil
}

// believes reports whether details mean that a document is edited although
// nothing is locked: on another computer, and not long ago.
func (l Locker) believes(d Details) bool {
	return d.Host != l.Host && l.Now().Sub(d.Since) < foreignAge
}

// isFile reports whether a lock is of the file that has this name now.
func isFile(lock *flock.Flock, file string) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(file)
	return err == nil && os.SameFile(locked, named)
}

// look remembers the state of the file.
func (e *Edit) look() {
	if info, err := os.Stat(e.file); err == nil {
		e.seen = state{info, info.Size(), info.ModTime()}
	}
}

// Release gives the lock back and removes its file.
func (e *Edit) Release() {
	if e.lock == nil {
		return
	}
	if isFile(e.lock, e.file) {
		// Removed before it is unlocked: whoever locks this file next sees that it
		// has no name any more. Where open files cannot be removed, it is empty.
		_ = os.Truncate(e.file, start)
		_ = os.Remove(e.file)
	}
	_ = e.lock.Unlock()
	e.lock = nil
	if runtime.GOOS == "windows" && len(readNotes(e.file)) == 0 {
		_ = os.Remove(e.file) // refused if another has opened it by now
	}
}
