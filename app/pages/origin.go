package pages

// Origin is what the bytes of a file tell about where they are from.
type Origin struct {
	State    State
	Document string // the ID of the document that the file was exported from; "" if it was none
}

// What files say of where they are from, for those that write them and those that
// read them when they come back.
const (
	// KeywordPrefix precedes the ID of the document that a PDF file was exported
	// from, in its keywords.
	KeywordPrefix = "promodoc:"
	// DocumentProperty is the custom property of a Word file with the ID of the
	// document that it was exported from. Programs show it only to those who look
	// for it, and keep it.
	DocumentProperty = "Promodoc document"
	// ExportProperty is the one with the ID of the export: the same content has the
	// same.
	ExportProperty = "Promodoc export"
)

// State says whether the program may replace a file without asking: only if it
// can write the file again, and nobody else has written to it.
type State int

// The states of a file.
const (
	Foreign State = iota // not written by this program
	Intact               // just as this program wrote it
	Edited               // written by this program, and changed since
	Unknown              // written by an older version, which left no mark of changes
)
