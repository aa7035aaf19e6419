package main

import (
	"io"
	"strings"
	"sync/atomic"
)

// toolkitLog passes on what the window's toolkit logs, and turns its report
// that it cannot start into a panic with a startFault. The toolkit offers no
// other way: after logging it would end the program by itself, with neither a
// sentence nor an exit code of ours.
type toolkitLog struct {
	out     io.Writer
	reason  string      // set once a failed start was reported; its cause comes in the next line
	started atomic.Bool // from then on everything is passed on
}

// startFault is why the toolkit could not open a window.
type startFault struct{ reason, cause string }

// startFaults are the toolkit's words, and ours for them. Where the cause does
// not stand in the same line, it comes in the next.
var startFaults = []struct {
	words, reason string
	causeFollows  bool
}{
	{"X11: Failed to open display", "the display cannot be used", false},
	{"failed to initialise GLFW", "the display cannot be used", true},
	{"window creation error", "this machine offers no OpenGL 2.1, with which the window is drawn", true},
}

// Write takes one line of the log.
func (l *toolkitLog) Write(line []byte) (int, error) {
	text := strings.TrimSpace(string(line))
	if l.reason != "" {
		_, cause, _ := strings.Cut(text, "Cause: ")
		panic(startFault{l.reason, strings.TrimSpace(cause)})
	}
	for _, fault := range startFaults {
		at := strings.Index(text, fault.words)
		if at < 0 || l.started.Load() {
			continue
		}
		if !fault.causeFollows {
			panic(startFault{fault.reason, text[at:]})
		}
		l.reason = fault.reason
		return len(line), nil
	}
	return l.out.Write(line)
}

// recoverStart makes an error of a startFault, for a deferred call.
func recoverStart(err *error) {
	switch broken := recover().(type) {
	case nil:
	case startFault:
		*err = machinef("%s (%s); everything else works from the command line, see promodoc --help", broken.reason, broken.cause)
	default:
		panic(broken)
	}
}
