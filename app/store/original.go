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
	if _, err := o.files.KeepCopy(o.file, o.data, asItWas); err != nil {
		return err
	}
	o.data = nil
	return nil
}

// asItWas is what the name of a file that was kept says.
const asItWas = "as it was"
