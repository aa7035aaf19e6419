package sharing

import (
	"errors"
	"io/fs"
	"time"

	"promodoc/app/session"
	"promodoc/app/store"
)

// lookAgain is when a change is looked for again that could not be taken up,
// since a save was under way.
const lookAgain = 200 * time.Millisecond

// doubtsAllowed is how often in a row a file may be missing or faulty before the
// user hears of it: programs that do not replace a file at once leave it so for
// a moment.
const doubtsAllowed = 2

// look reads the file if it was changed, on any goroutine but the session's, and
// has the session take up what is in it.
func (d *Document) look() {
	theirs, err := d.read()
	if theirs == nil && err == nil && !d.troubled() {
		return
	}
	d.ports.Post(func() {
		switch {
		case d.hasEnded():
		case err != nil:
			d.doubt(err)
		case theirs == nil:
			d.doubts, d.fault = 0, ""
			d.setTroubled(false)
		default:
			d.takeUp(theirs)
		}
	})
}

func (d *Document) read() (*store.Elsewhere, error) {
	d.looking.Lock()
	defer d.looking.Unlock()
	return d.file.Look()
}

// takeUp gives the session what others wrote.
func (d *Document) takeUp(theirs *store.Elsewhere) {
	conflicting := d.session.Status().State == session.Conflicting
	if theirs == nil || conflicting && theirs.Same(d.given) {
		return // the user knows of it
	}
	d.given = theirs
	d.doubts, d.fault = 0, ""
	taken := d.session.TakeUp(&session.Theirs{Document: theirs.Document, Accept: theirs.Accept, Fresh: theirs.Fresh})
	if !taken {
		d.ports.Clock.AfterFunc(lookAgain, d.look)
	}
}

// doubt tells the user that the file is gone or cannot be read, once.
func (d *Document) doubt(err error) {
	d.setTroubled(true)
	d.doubts++
	if d.doubts < doubtsAllowed || d.fault == err.Error() {
		return
	}
	d.fault = err.Error()
	if errors.Is(err, fs.ErrNotExist) {
		d.session.Notify(errGone.Err("File", d.name))
		return
	}
	d.session.Notify(errUnreadable.Err("File", d.name, "Cause", err))
}

func (d *Document) hasEnded() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.ended
}

// troubled reports whether the file could not be read when it was looked at
// last.
func (d *Document) troubled() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.trouble
}

func (d *Document) setTroubled(on bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.trouble = on
}
