package publish

import (
	"strconv"

	"promodoc/app/pages"
)

// Occupied is the error for existing files that may not be replaced unasked.
// Nothing was written, unless a file was occupied only at the last moment.
// Callers ask the user, and then write again with Replace or with Name set to
// Free.
type Occupied struct {
	File  string
	State pages.State // Edited or Unknown for an export of the same document, otherwise Foreign
	Other string      // the ID of the document that it is an export of, if of another
	Free  string      // the next free name, without extension; "" if none was looked for
	Also  *Occupied   // the next occupied file, without a free name
}

// Error says for each file why it was left alone.
func (o *Occupied) Error() string {
	text := errOccupied
	switch o.State {
	case pages.Edited:
		text = errEdited
	case pages.Unknown:
		text = errUnknown
	}
	err := text.Err("File", o.File)
	if o.Also != nil {
		err = errSeveral.Err("First", err, "Next", o.Also)
	}
	if o.Free != "" {
		err = errFree.Err("Reason", err, "Free", strconv.Quote(o.Free))
	}
	return err.Error()
}

var _ error = (*Occupied)(nil)
