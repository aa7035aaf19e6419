package main

import (
	"io"
	"strings"
	"sync/atomic"
)

// toolkitLog passes on what the window's toolkit logs, apart from what nobody
// can do anything about, and turns its report that it cannot start into a panic
// with a startFault. The toolkit offers no other way: after logging it would end
// the program by itself, with neither a sentence nor an exit code of ours.
type toolkitLog struct {
	out     io.Writer
	reason  string      // set once a failed start was reported; its cause comes in the next line
	skip    int         // lines to come that belong to an entry which is dropped
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

// unheard is what the toolkit reports to no purpose: that it read its own
// preferences while it was writing them, as it does when it ends, in which there
// is nothing of the user's or ours; that its choice of files knows no folder for
// films on this machine; and that it cannot follow the desktop between light and
// dark where no message bus runs.
var unheard = []string{"Preferences load error:", "Getting favorite locations", "failed to watch theme settings"}

// entryLines is how many lines follow the first of an entry: cause and place.
const entryLines = 2

// Write takes one line of the log.
func (l *toolkitLog) Write(line []byte) (int, error) {
	text := strings.TrimSpace(string(line))
	if l.reason != "" {
		_, cause, _ := strings.Cut(text, "Cause: ")
		panic(startFault{l.reason, strings.TrimSpace(cause)})
	}
	if l.drops(text) {
		return len(line), nil
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

// drops tells the lines of an entry that nobody can do anything about.
func (l *toolkitLog) drops(text string) bool {
	for _, words := range unheard {
		if strings.HasSuffix(text, words) {
			l.skip = entryLines
			return true
		}
	}
	if l.skip > 0 && (strings.Contains(text, "  Cause:") || strings.Contains(text, "  At:")) {
		l.skip--
		return true
	}
	l.skip = 0
	return false
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
