package session

import "promodoc/app/message"

// The label of a step of typing, and the texts of the status of saving.
var (
	textTyping   = message.New("session.typing", "typing")
	textSaved    = message.New("session.saved", "Saved.")
	textSavedAt  = message.New("session.saved-at", "Saved at {{.Time}}.")
	textUnsaved  = message.New("session.unsaved", "Not saved yet.")
	textSaving   = message.New("session.saving", "Saving …")
	textFailed   = message.New("session.failed", "Not saved since {{.Time}}: {{.Cause}}. Your text is kept here and saving is tried again.")
	errConflict  = message.New("session.conflict", "Another window or program changed the same parts of this document. Nothing was written over its version, and yours is kept here. Compare the two and choose.")
	textReadOnly = message.New("session.read-only", "Read-only: {{.Cause}}.")
)

var errEnded = message.New("session.ended", "the document was closed meanwhile: nothing was changed")
