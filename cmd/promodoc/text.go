package main

import "promodoc/app/message"

var (
	errNoWindow      = message.New("main.no-window", "this build has no window (it was made with CGO_ENABLED=0); everything else works from the command line, see promodoc --help")
	errPanic         = message.New("main.panic", "a bug in the program stopped it ({{.Panic}}); please report it to its authors")
	errPanicReported = message.New("main.panic-reported", "a bug in the program stopped it ({{.Panic}}); please send {{.File}} to its authors")
)
