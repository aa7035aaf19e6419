package session

import "time"

// SaverOf writes a document to its file. It is called off the owner's goroutine,
// never twice at once.
//
// An error means that the text is not on disk and that saving is tried again,
// except for a [SavedError].
type SaverOf[D any] interface {
	Save(d D) error
}

// SavedError is the error of a Saver that did write the text although something
// happened that the user has to know: for example because another program had
// changed the file and both versions were kept.
type SavedError struct{ Err error }

// Error returns the text of Err.
func (e SavedError) Error() string { return e.Err.Error() }

// Unwrap returns Err.
func (e SavedError) Unwrap() error { return e.Err }

// RecoveryOf keeps what is not saved yet where it survives a crash of the program,
// in a log beside no file of the user's. Keep and Clear are called off the
// owner's goroutine, one at a time, but while the Saver may be saving.
type RecoveryOf[D any] interface {
	// Keep adds the document as it is at a revision; it returns when the text
	// survives the end of the process. After an error it is tried again.
	Keep(d D, revision uint64) error
	// Saving is called before the Saver is, on its goroutine, with the revision
	// that it is going to save: the log must be able to tell later whether it
	// has more than the file.
	Saving(revision uint64)
	// TakenUp is called on the owner's goroutine when the Saver accepted what
	// others wrote into the file, see [TheirsOf]: from that revision on the
	// document continues it. It must not wait for the disk.
	TakenUp(revision uint64)
	// Clear removes what was kept: the file has all of it.
	Clear() error
	// Close is called once, at the end of the session. What was kept and not
	// cleared stays.
	Close()
}

// Clock provides the time; tests replace it.
type Clock interface {
	Now() time.Time
	// AfterFunc calls f once after d, on any goroutine.
	AfterFunc(d time.Duration, f func()) Timer
}

// Timer is a call that AfterFunc scheduled.
type Timer interface {
	// Stop prevents the call; it reports false if the call was made or stopped
	// already.
	Stop() bool
}

// SystemClock is the clock of the computer.
type SystemClock struct{}

// Now returns the present time in the local zone.
func (SystemClock) Now() time.Time { return time.Now() }

// AfterFunc calls f after d on a new goroutine.
func (SystemClock) AfterFunc(d time.Duration, f func()) Timer { return time.AfterFunc(d, f) }
