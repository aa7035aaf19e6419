package store

import "promodoc/app/safefile"

// original is the content of a file that is kept beside it before it is replaced
// for the first time.
type original struct {
	files safefile.Files
	file  string
	data  []byte // nil when it is kept
}

// keep keeps the content, once.
func (o *original) keep() error {
	if o == nil || o.data == nil {
		return nil
	}
	if _, err := o.files.KeepCopy(o.file, o.data, AsItWas); err != nil {
		return err
	}
	o.data = nil
	return nil
}

// AsItWas is what the name of a file says that was kept because what is saved has
// less than the file, or something else.
const AsItWas = "as it was"
