package inbox

import "promodoc/app/message"

var (
	// ErrUnknownFile is the kind of error for a file that is of no kind that can
	// be read.
	ErrUnknownFile = message.New("inbox.unknown-file", "this is {{.What}}, and comments are read from Word files (.docx), PDF files, Markdown (.md) and plain text (.txt): save it as one of these; nothing was changed")
	// ErrUnknownAnswer is the kind of error for a file without a plain text.
	ErrUnknownAnswer = message.New("inbox.unknown-answer", "this is {{.What}}, and answers are read from Markdown (.md) and plain text (.txt): save it as one of these, or paste the text; nothing was changed")
	errLine          = message.New("inbox.line", "line {{.Line}}: {{.Cause}}")
	// ErrOfFile is the kind of error for a file that cannot be read; it names the
	// file.
	ErrOfFile = message.New("inbox.of-file", "{{.File}}: {{.Cause}}")
)
