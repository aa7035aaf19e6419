package workspace

import (
	"promodoc/app/session"
	"promodoc/app/sharing"
	"promodoc/app/store"
)

// shared are the open documents that are kept in step with other windows and
// programs.
type shared struct {
	ports     *sharing.Ports // nil if none are
	documents map[*session.Session]*sharing.Document
}

func newShared(ports *sharing.Ports) *shared {
	return &shared{ports: ports, documents: map[*session.Session]*sharing.Document{}}
}

// open takes the edit lock of a document; if another window has it, the session
// is going to be read-only. It returns nil if documents are not shared.
func (s *shared) open(loaded store.Opened, o *session.Options) *sharing.Document {
	switch {
	case s.ports == nil:
		return nil
	case o.ReadOnly != nil:
		return sharing.OpenReadOnly(*s.ports, loaded.File, loaded)
	}
	d, inUse := sharing.Open(*s.ports, loaded.File, loaded)
	if inUse != nil {
		o.ReadOnly = inUse
	}
	return d
}

// start keeps a session in step until it ends.
func (s *shared) start(d *sharing.Document, with *session.Session) {
	if d == nil {
		return
	}
	s.documents[with] = d
	with.OnEnd(func() { delete(s.documents, with) })
	d.Start(with)
}

// inUse returns a *filelock.InUse if a document that is not open here is edited in
// another window.
func (s *shared) inUse(file string) error {
	if s.ports == nil {
		return nil
	}
	lock, err := s.ports.Locker.Take(file)
	if err != nil {
		return err
	}
	lock.Release()
	return nil
}

// TakeOver has the user edit an open document that another window edits. That
// window saves first; it may take some seconds.
func (d *Documents) TakeOver(s *session.Session) {
	if document := d.shared.documents[s]; document != nil {
		document.TakeOver()
	}
}

// LookForChanges looks whether others changed the open documents, when the user
// comes back to the window.
func (d *Documents) LookForChanges() {
	for _, document := range d.shared.documents {
		document.Refresh()
	}
}

// Release gives back the locks of the open documents, at the end of the program.
func (d *Documents) Release() {
	for _, document := range d.shared.documents {
		document.End()
	}
}
