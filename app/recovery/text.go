package recovery

import "promodoc/app/message"

// Why a log cannot be read.
var (
	errUnreadable = message.New("recovery.unreadable", "{{.File}} is not a recovery log that can be read: it was left alone")
	errNewer      = message.New("recovery.newer", "{{.File}} was written by a newer version of the program: it was left alone")
)
