package textdecode

import "promodoc/app/message"

// Why the encoding of bytes is not known.
var errUnknown = message.New("textdecode.unknown-encoding", "the characters from here on are not in UTF-8, and which encoding they are in cannot be told for sure: open the file in a text editor, save it as UTF-8 and try again; the file itself was not changed")

// What the user should know about a text that was decoded.
var (
	textTold   = message.New("textdecode.told", "the file is in {{.Encoding}}, not in UTF-8, and was read as that: check whether its words are right, this one for example")
	textBroken = message.NewPlural("textdecode.broken", "one byte here is not {{.Encoding}} and is shown as \uFFFD: check the word that it is in", "{{.Count}} bytes from here on are not {{.Encoding}} and are shown as \uFFFD: check the words that they are in")
	textZeros  = message.NewPlural("textdecode.zeros", "one zero byte here, as a power cut leaves it, is shown as \uFFFD: check whether text is missing", "{{.Count}} zero bytes from here on, as a power cut leaves them, are shown as \uFFFD: check whether text is missing")
)

// A sentence with its file, and with its position there.
var (
	errOf  = message.New("textdecode.error-of", "{{.File}}: {{.Cause}}")
	errAt  = message.New("textdecode.error-at", "{{.File}}:{{.Line}}:{{.Column}}: {{.Cause}}")
	textAt = message.New("textdecode.at", "{{.File}}:{{.Line}}:{{.Column}}: {{.Text}}")
)
