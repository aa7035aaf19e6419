package edited

import "promodoc/app/message"

// Why a text cannot be compared.
var (
	// ErrTooLarge is the kind of error for a text that is larger than any document.
	ErrTooLarge = message.New("edited.too-large", "the text is larger than any export: nothing of it was read, and nothing was changed")
	// ErrOther is the kind of error for a text that is not that of the document.
	ErrOther = message.New("edited.other", "the text has hardly anything in common with the document, so it cannot be told what was changed: add the edited export of this document, or copy what you need; nothing was changed")
)
