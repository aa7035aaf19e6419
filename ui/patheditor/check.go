package patheditor

import (
	"time"

	"promodoc/app/workspace"
)

// checkPause is how long no key ends a pause, after which the path is checked.
const checkPause = 400 * time.Millisecond

// checks are what is known of the checking of a path. One runs at a time: on a
// slow share it may take longer than she pauses.
type checks struct {
	state   int  // of the path: a check of an earlier one is late
	running bool // beside the window
	wanted  bool // again, once the running one is over
	known   bool // there was one
}

// leave has what still runs mean nothing.
func (c *checks) leave() {
	c.state++
	c.wanted = false
}

// planCheck checks the path once typing pauses.
func (e *Editor) planCheck() {
	e.checks.state++
	planned := e.checks.state
	e.o.Clock.AfterFunc(checkPause, func() {
		e.o.Post(func() {
			if planned == e.checks.state {
				e.check()
			}
		})
	})
}

// check has the path read as others will, and shows what it is found to be unless
// it was changed meanwhile.
func (e *Editor) check() {
	if e.checks.running {
		e.checks.wanted = true
		return
	}
	data, err := e.session.Document().Bytes()
	if err != nil {
		e.checked(workspace.Check{Faults: []workspace.Fault{{File: e.session.File(), Line: 1, Column: 1, Message: err.Error()}}})
		return
	}
	begun, read := e.checks.state, e.o.Check(data)
	e.checks.running = true
	e.o.Go(func() {
		found := read()
		e.o.Post(func() {
			e.checks.running = false
			if begun == e.checks.state {
				e.checked(found)
			}
			if e.checks.wanted {
				e.checks.wanted = false
				e.check()
			}
		})
	})
}

func (e *Editor) checked(found workspace.Check) {
	e.checks.known = true
	e.resolved, e.faults = found.Resolved, found.Faults
	if len(e.faults) > 0 { // what others get of it then is nothing
		e.resolved = e.path()
	}
	e.banner.refresh()
	e.outline.refresh()
	e.beside.checked()
}
