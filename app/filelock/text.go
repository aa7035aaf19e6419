package filelock

import "promodoc/app/message"

// ErrBusy is the kind of error for a file that another program is writing.
var ErrBusy = message.New("filelock.busy", "another program is writing {{.File}} and has not finished: nothing was changed, try again")

var (
	errInUse = message.New("filelock.in-use", "open in another window since {{.Since}} ({{.Who}})")
	errTaken = message.New("filelock.taken", "taken over by another window at {{.Time}} ({{.Who}})")
	textWho  = message.New("filelock.who", "{{.User}} on {{.Host}}")
)
