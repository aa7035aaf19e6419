package word

import "promodoc/app/message"

// Why a file cannot be read.
var (
	// ErrNotWord is the kind of error for a file that is not a Word file.
	ErrNotWord = message.New("word.not-word", "this is not a Word file (.docx): save it as one in the program that it was commented in, and add that; nothing was changed")
	// ErrDamaged is the kind of error for a part that is no XML.
	ErrDamaged = message.New("word.damaged", "the Word file is damaged in its part {{.Part}} ({{.Cause}}): open it in the program that it was commented in, save it again, and add that; nothing was changed")
	// ErrTooLarge is the kind of error for a file that unpacks to more than any
	// document, or nests deeper.
	ErrTooLarge = message.New("word.too-large", "the Word file unpacks to far more than a document has, which it may have been made to do: nothing of it was read, and nothing was changed")
)

// What a tracked change says that moved words.
var (
	textMovedFrom = message.New("word.moved-from", "moved from here")
	textMovedTo   = message.New("word.moved-to", "moved here")
)
