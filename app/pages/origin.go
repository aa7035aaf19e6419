package pages

// Origin is what the bytes of a file tell about where they are from.
type Origin struct {
	State    State
	Document string // the ID of the document that the file was exported from; "" if it was none
}

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
