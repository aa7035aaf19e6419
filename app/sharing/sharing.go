// Package sharing keeps an open document in step with the other windows,
// programs and computers that use its file: it holds the edit lock, gives it to
// another window that asks for it, and has the session take up what others
// write. It must not know how any of it is shown.
package sharing

import (
	"sync"
	"time"

	"promodoc/app/filelock"
	"promodoc/app/session"
	"promodoc/app/store"
)

// Ports are what a Document needs from outside. All but Watch must be set.
type Ports struct {
	Locker filelock.Locker
	Clock  session.Clock
	Post   func(func()) // runs a function on the goroutine of the session
	Go     func(func()) // runs slow work
	Sleep  func(time.Duration)
	// Watch calls changed, on any goroutine, whenever a file may have changed,
	// until it is stopped; nil if nothing is watched.
	Watch func(file string, changed func()) (stop func())
}

// File is the file of a document.
type File interface {
	// Look returns what others wrote into the file; see [store.Opened.Look].
	Look() (*store.Elsewhere, error)
}

// lookEvery is how often the lock and the file are looked at, besides when the
// system says that the file changed: it is silent on network drives.
const lookEvery = time.Second

// Document is an open document. Its methods must be called on the goroutine of
// the session.
type Document struct {
	ports   Ports
	name    string
	file    File
	session *session.Session
	stop    func() // stops watching

	mu      sync.Mutex // guards the next four, and is held while the lock is looked at
	lock    *filelock.Edit
	ended   bool
	taking  bool // a takeover is under way
	trouble bool // the file could not be read when it was looked at last

	looking sync.Mutex       // is held while the file is looked at
	fault   string           // what was said of the file last; belongs to the session's goroutine
	given   *store.Elsewhere // to the session last
	doubts  int              // how often in a row the file could not be read
}

// Open takes the edit lock of a document's file. The error is why the document
// cannot be edited, a *filelock.InUse: it is opened for reading.
func Open(p Ports, name string, file File) (*Document, error) {
	d := &Document{ports: p, name: name, file: file}
	lock, err := p.Locker.Take(name)
	d.lock = lock
	return d, err
}

// OpenReadOnly is Open for a document that must not be edited for another
// reason. Nothing is locked.
func OpenReadOnly(p Ports, name string, file File) *Document {
	return &Document{ports: p, name: name, file: file}
}

// Start keeps the session in step from now on, until it ends.
func (d *Document) Start(s *session.Session) {
	d.session = s
	if d.ports.Watch != nil {
		d.stop = d.ports.Watch(d.name, d.look)
	}
	s.OnEnd(d.End)
	d.schedule()
}

// End releases the lock and stops watching. It may be called again.
func (d *Document) End() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ended {
		return
	}
	d.ended = true
	if d.lock != nil {
		d.lock.Release()
		d.lock = nil
	}
	if d.stop != nil {
		d.stop()
	}
}

// Refresh looks at the file without waiting, when the user comes back to the
// window.
func (d *Document) Refresh() { d.ports.Go(d.look) }

func (d *Document) schedule() {
	d.ports.Clock.AfterFunc(lookEvery, func() {
		news, by, ended := d.checkLock()
		if ended {
			return
		}
		if news != filelock.Held {
			d.ports.Post(func() { d.heard(news, by) })
		}
		d.look()
		d.schedule()
	})
}

func (d *Document) checkLock() (news filelock.News, by filelock.Details, ended bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.lock != nil {
		news, by = d.lock.Check()
	}
	return news, by, d.ended
}

// heard gives the document to another window that asked for it, or that took it.
func (d *Document) heard(news filelock.News, by filelock.Details) {
	err := d.session.Flush()
	if news == filelock.Asked && err != nil {
		return // what could not be saved is not left behind
	}
	d.mu.Lock()
	lock := d.lock
	d.lock = nil
	d.mu.Unlock()
	if lock == nil {
		return
	}
	d.session.SetReadOnly(d.ports.Locker.TakenBy(by))
	lock.Release()
}

// TakeOver has the user edit the document that another window has. That window
// is asked, and saves first; it takes some seconds if there is no answer.
func (d *Document) TakeOver() {
	d.mu.Lock()
	busy := d.taking || d.ended || d.lock != nil
	d.taking = !busy
	d.mu.Unlock()
	if busy {
		return
	}
	d.ports.Go(func() {
		var silent *filelock.Details
		lock := d.ports.Locker.TakeOver(d.name, d.ports.Sleep, func(by filelock.Details) { silent = &by })
		theirs, _ := d.read()
		d.ports.Post(func() { d.took(lock, theirs, silent) })
	})
}

// took makes the document editable after a takeover.
func (d *Document) took(lock *filelock.Edit, theirs *store.Elsewhere, silent *filelock.Details) {
	d.mu.Lock()
	d.taking = false
	ended := d.ended
	if !ended {
		d.lock = lock
	}
	d.mu.Unlock()
	if ended {
		lock.Release()
		return
	}
	d.takeUp(theirs)
	if silent != nil {
		d.session.Notify(errSilent.Err("Who", silent.Who()))
	}
	d.session.SetReadOnly(nil)
}
