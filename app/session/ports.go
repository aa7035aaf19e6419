package session

import "time"

// SaverOf writes a document to its file. It is called off the owner's goroutine,
// never twice at once.
//
// An error means that the text is not on disk and that saving is tried again,
// except for one with a Notice.
type SaverOf[D any] interface {
	Save(d D) error
}

// Noticer is an error of a Saver that did write the text, but not just as it
// was asked to; for example because somebody else had changed the file and both
// versions were kept. The notice is one sentence for her.
type Noticer interface {
	error
	Notice() string
}

// Clock is the time, so that tests need not wait for it.
type Clock interface {
	Now() time.Time
	// AfterFunc has f called once after d, on any goroutine.
	AfterFunc(d time.Duration, f func()) Timer
}

// Timer is a call that AfterFunc planned.
type Timer interface {
	// Stop prevents the call; false when it was made or stopped already.
	Stop() bool
}

// SystemClock is the time of this computer.
type SystemClock struct{}

// Now returns the present time in the local zone.
func (SystemClock) Now() time.Time { return time.Now() }

// AfterFunc has f called after d on a goroutine of its own.
func (SystemClock) AfterFunc(d time.Duration, f func()) Timer { return time.AfterFunc(d, f) }
