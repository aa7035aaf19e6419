package textdecode

import "promodoc/app/message"

// Why bytes are no text.
var (
	errNotText = message.New("textdecode.not-text", "this is not a text file: if it is a Word document, a PDF or a spreadsheet, save it as text (Markdown or CSV, in UTF-8) and use that; the file itself was not changed")
	errUnknown = message.New("textdecode.unknown-encoding", "the characters from here on are not in UTF-8, and which encoding they are in cannot be told for sure: open the file in a text editor, save it as UTF-8 and try again; the file itself was not changed")
)

// What the user should know about a text that was decoded.
var (
	textTold   = message.New("textdecode.told", "the file is in {{.Encoding}}, not in UTF-8, and was read as that: look whether its words are right, this one for example")
	textBroken = message.NewPlural("textdecode.broken", "one byte here is not {{.Encoding}} and is shown as \uFFFD: look at the word that it is in", "{{.Count}} bytes from here on are not {{.Encoding}} and are shown as \uFFFD: look at the words that they are in")
)

// A sentence with its position in a file.
var (
	errAt  = message.New("textdecode.error-at", "{{.File}}:{{.Line}}:{{.Column}}: {{.Cause}}")
	textAt = message.New("textdecode.at", "{{.File}}:{{.Line}}:{{.Column}}: {{.Text}}")
)
