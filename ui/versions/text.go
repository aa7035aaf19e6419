package versions

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"promodoc/app/message"
)

// The screen.
var (
	textTitle      = message.New("versions.title", "History")
	textReading    = message.New("versions.reading", "Reading the versions …")
	textAbout      = message.New("versions.about", "A version is kept at every pause in writing: all of today’s, one an hour for a week, then one a day. Choose one to see how it differs from now, word by word, and to restore a piece or all of it.")
	textEmpty      = message.New("versions.empty", "No versions yet")
	textEmptyAbout = message.New("versions.empty-about", "Write, pause for a few seconds, and a version of the document is kept here. You can go back to it at any time, for a single field, an example or the whole document.")
	textVersions   = message.NewPlural("versions.versions", "{{.Count}} version", "{{.Count}} versions")
)

// A kept copy.
var (
	textKept      = message.New("versions.kept", "kept copy")
	textKeptOf    = message.New("versions.kept-of", "Copy of {{.Moment}}")
	textAsItWas   = message.New("versions.as-it-was", "The file as it was before Promodoc wrote over it")
	textElsewhere = message.New("versions.elsewhere", "What another program wrote into the file")
	textKeptFor   = message.New("versions.kept-for", "Kept {{.Why}}")

	textAboutKept = message.NewPlural("versions.about-kept",
		"A copy of the file is kept beside it: compare it and use what you need.",
		"{{.Count}} copies of the file are kept beside it: compare them and use what you need.")
	textDeleteKept  = message.New("versions.delete-kept", "Move the kept copy to the trash (when no field has the focus)")
	textRevealKept  = message.New("versions.reveal-kept", "Show the kept copy in its folder")
	textUndo        = message.New("versions.undo", "Put back the copy that was moved to the trash last")
	textTrashLink   = message.New("versions.trash-link", "Move the selected copy to the trash")
	textRevealLink  = message.New("versions.reveal-link", "Show it in its folder")
	textUnreadable  = message.New("versions.kept-unreadable", "This copy cannot be read. {{.Key}} shows it in its folder. {{.Cause}}")
	textTrashed     = message.New("versions.trashed", "The copy is in the trash. {{.Key}} brings it back.")
	textPutBack     = message.New("versions.put-back", "Put back.")
	textOnlyKept    = message.New("versions.only-kept", "This is a version of the history: only kept copies can be moved to the trash or shown in a folder.")
	textNothingUndo = message.New("versions.nothing-undo", "There is nothing to undo here.")
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
