package desktop

import (
	"io"
	"strings"
	"sync/atomic"

	"promodoc/app/message"
)

// toolkitLog passes on the toolkit's log, except for messages that nobody can
// act on, and turns the report that the toolkit cannot start into a panic with
// a startFailure. There is no other way to learn of it: after logging it the
// toolkit would exit the program, without our message and exit code.
type toolkitLog struct {
	out     io.Writer
	failure *message.Message // set by a failed start whose cause is in the next line
	skip    int              // lines still to drop with an ignored message
	started atomic.Bool      // from then on no message is taken for a failed start
}

// startFailure is why the toolkit could not open a window.
type startFailure struct {
	kind   *message.Message
	reason string
}

// startFailures maps the toolkit's messages to errors.
var startFailures = []struct {
	words      string
	kind       *message.Message
	reasonNext bool // the reason is in the next line
}{
	{"X11: Failed to open display", errFailed, false},
	{"failed to initialise GLFW", errFailed, true},
	{"window creation error", errNoGL, true},
}

// ignoredMessages are the ends of messages that nobody can act on: that the
// toolkit read its own preferences while it wrote them, as it does when it
// exits; that its file dialog finds no folder for videos on this machine; that
// it cannot follow the desktop between light and dark without a message bus; and
// that it cannot make a folder for its cache, which the program does not use.
// None concerns the user's files or the program's.
var ignoredMessages = []string{
	"Preferences load error:",
	"Getting favorite locations",
	"failed to watch theme settings",
	"Failed to create fyne cache space",
	"Failed to create app cache space",
}

// trayMessages is in every message of the tray's library: that the tray did not answer,
// or that the message bus ended. The window has all that the tray offers.
const trayMessages = "systray error: "

// entryLines is how many lines may follow the first line of a log entry: its
// cause and its location in the source.
const entryLines = 2

// Write takes one line of the log.
func (l *toolkitLog) Write(line []byte) (int, error) {
	text := strings.TrimSpace(string(line))
	if l.failure != nil {
		_, cause, _ := strings.Cut(text, "Cause: ")
		panic(startFailure{l.failure, strings.TrimSpace(cause)})
	}
	if l.ignores(text) {
		return len(line), nil
	}
	for _, f := range startFailures {
		i := strings.Index(text, f.words)
		if i < 0 || l.started.Load() {
			continue
		}
		if !f.reasonNext {
			panic(startFailure{f.kind, text[i:]})
		}
		l.failure = f.kind
		return len(line), nil
	}
	return l.out.Write(line)
}

// ignores reports whether a line belongs to one of the ignored messages.
func (l *toolkitLog) ignores(text string) bool {
	for _, words := range ignoredMessages {
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
	return strings.Contains(text, trayMessages)
}

// recoverStart turns a startFailure into an error. It is for a deferred call.
func recoverStart(err *error) {
	switch panicked := recover().(type) {
	case nil:
	case startFailure:
		*err = panicked.kind.Err("Reason", panicked.reason)
	default:
		panic(panicked)
	}
}
