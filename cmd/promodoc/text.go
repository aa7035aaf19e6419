package main

import "promodoc/app/message"

var (
	errNoWindow      = message.New("cmd.no-window", "this build has no window (it was made with CGO_ENABLED=0); everything else works from the command line, see promodoc --help")
	errPanic         = message.New("cmd.panic", "a bug in the program stopped it ({{.Panic}}); please report it to its authors")
	errPanicReported = message.New("cmd.panic-reported", "a bug in the program stopped it ({{.Panic}}); please send {{.File}} to its authors")
)
