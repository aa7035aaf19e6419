package attaching

import "promodoc/app/message"

var (
	textFacts   = message.New("attaching.facts", "{{.File}} · {{.Size}}")
	textMissing = message.New("attaching.missing", "{{.File}} is missing: attach it again, or remove it here.")
	// textPasted names a picture that was pasted.
	textPasted = message.New("attaching.pasted", "pasted-picture.png")
)

// Why a file cannot be opened.
var (
	errMissing   = message.New("attaching.not-there", "the file {{.File}} is missing: attach it again")
	errProtected = message.New("attaching.protected", "the file {{.File}} is protected with the document’s passphrase, and other programs cannot read it: export the document to see the file, or remove the protection first")
)

// What is said of attaching, and the step of undo.
var (
	textAttach    = message.New("attaching.attach", "Attach a file")
	textAttached  = message.NewPlural("attaching.attached", "{{.Count}} file is attached.", "{{.Count}} files are attached.")
	textOpenFirst = message.New("attaching.open-first", "Open the example that the file belongs to first.")
	textReadOnly  = message.New("attaching.read-only", "Nothing can be attached: the document is open for reading only.")
)
