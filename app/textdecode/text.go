package textdecode

import "promodoc/app/message"

// Why bytes are no text.
var (
	errNotText = message.New("textdecode.not-text", "this is not a text file: if it is a Word document, a PDF or a spreadsheet, save it as text (Markdown or CSV, in UTF-8) and use that; the file itself was not changed")
	errUnknown = message.New("textdecode.unknown-encoding", "the characters from here on are not in UTF-8, and which encoding they are in cannot be told for sure: open the file in a text editor, save it as UTF-8 and try again; the file itself was not changed")
)
