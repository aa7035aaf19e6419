package signature

// String returns what a file of the kind is called within a sentence, such as "a
// Word document".
func (k Kind) String() string { return textName[k].Text() }

// NotText returns the error for a file of the kind where a text that people wrote
// was wanted; nil for Text. It says what the file is, and what to do.
func (k Kind) NotText() error {
	switch wanted := errWanted[k]; {
	case k == Text:
		return nil
	case k == Unknown:
		return errUnknown.Err()
	case wanted != nil:
		return wanted.Err("What", k)
	}
	return errChoose.Err("What", k)
}

// IsOwn reports whether Promodoc writes files of the kind.
func (k Kind) IsOwn() bool { return k >= OwnArchive }
