package desktop

import "promodoc/app/message"

// Why there is no window, and what to do.
var (
	errNotSet  = message.New("desktop.display-not-set", "there is no display to open the window on (DISPLAY is not set); everything else works from the command line, see 'promodoc --help'")
	errInvalid = message.New("desktop.display-invalid", `DISPLAY is "{{.Display}}", which is not the name of a display; it should look like ":0"`)
	errSilent  = message.New("desktop.display-silent", "the display {{.Display}} does not answer ({{.Reason}}); check DISPLAY, or use the command line, see 'promodoc --help'")
	errFailed  = message.New("desktop.display-failed", "the display cannot be used ({{.Reason}}); everything else works from the command line, see 'promodoc --help'")
	errNoGL    = message.New("desktop.no-opengl", "this machine has no OpenGL 2.1, which the window needs ({{.Reason}}); everything else works from the command line, see 'promodoc --help'")
)

// Why an address or a file was not opened.
//
//lint:ignore U1000 a build without a window opens none
var (
	errNoOpener  = message.New("desktop.no-opener", "xdg-open, which opens files and links on this system, is missing: install xdg-utils, or open {{.Address}} yourself")
	errNotOpened = message.New("desktop.not-opened", "this desktop has no program for it, or that program failed")
)
