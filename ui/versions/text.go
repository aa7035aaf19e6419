package versions

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"promodoc/app/message"
)

// The screen.
var (
	textTitle        = message.New("versions.title", "History")
	textBack         = message.New("versions.back", "Back to the document")
	textReading      = message.New("versions.reading", "Reading the versions …")
	textAbout        = message.New("versions.about", "A version is kept at every pause in writing: all of today, one an hour for a week, then one a day. Choose one to see what differs from now, word by word, and to restore a piece or all of it.")
	textEmpty        = message.New("versions.empty", "No version yet")
	textEmptyAbout   = message.New("versions.empty-about", "Write, pause for a few seconds, and a version of the document is kept here. You can go back to it at any time, for a single field, an example or the whole document.")
	textVersions     = message.NewPlural("versions.versions", "{{.Count}} version", "{{.Count}} versions")
	textNextPane     = message.New("versions.next-pane", "Next pane")
	textPreviousPane = message.New("versions.previous-pane", "Previous pane")
)

// A version.
var (
	textToday        = message.New("versions.today", "Today")
	textYesterday    = message.New("versions.yesterday", "Yesterday")
	textMoment       = message.New("versions.moment", "{{.Day}}, {{.Time}}")
	textWords        = message.NewPlural("versions.words", "{{.Count}} word", "{{.Count}} words")
	textWordsChanged = message.NewPlural("versions.words-changed", "{{.Count}} word ({{.Difference}})", "{{.Count}} words ({{.Difference}})")

	// These are layouts of package time.
	layoutTime    = message.New("versions.layout-time", "15:04")
	layoutSeconds = message.New("versions.layout-seconds", "15:04:05")
)

// The keys in the status line.
var (
	hintSelect  = message.New("versions.hint-select", "select")
	hintCompare = message.New("versions.hint-compare", "compare with now")
	hintBack    = message.New("versions.hint-back", "back")
)

// signed writes a difference, such as "+12" or "−3".
func signed(n int) string {
	if n < 0 {
		return fmt.Sprintf("−%d", -n)
	}
	return fmt.Sprintf("+%d", n)
}

// capital makes the first letter a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
