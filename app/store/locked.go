package store

import "promodoc/app/sealed"

// Locked is the error for reading a document that is protected with a
// passphrase, see [Library.Unlock].
type Locked struct {
	File     string
	Document string // the document's ID, unless the file is damaged
}

// Error says so in one sentence.
func (l *Locked) Error() string { return errLocked.Err("File", l.File).Error() }

// lockedFile returns what is known of a protected file without its passphrase.
func lockedFile(file string, data []byte) *Locked {
	l := &Locked{File: file}
	if sealer, err := sealed.SealerOf(data); err == nil {
		l.Document = sealer.Document()
	}
	return l
}

// Unlock opens a document that is protected with a passphrase; it is saved with
// it from then on. A file that is not protected is opened as it is. It takes
// near a second. Errors: those of [sealed.Unlock], of [sealed.Key.Open] and of
// Open but *Locked.
func (l *Library) Unlock(file, passphrase string) (Opened, error) {
	data, handle, err := l.files.Read(file)
	if err != nil {
		return Opened{}, err
	}
	if !sealed.Is(data) {
		return l.parse(content{file: file, stored: data, plain: data, handle: handle})
	}
	key, err := sealed.Unlock(data, passphrase)
	if err != nil {
		return Opened{}, err
	}
	plain, err := key.Open(data)
	if err != nil {
		return Opened{}, err
	}
	return l.parse(content{file: file, stored: data, plain: plain, handle: handle, key: key})
}

// OpenInstead opens a file that is damaged with the content of a version of its
// document, protected with a key. The first save keeps the file as it was beside
// it. Errors: those of Open but *Locked.
func (l *Library) OpenInstead(file string, version []byte, key *sealed.Key) (Opened, error) {
	data, handle, err := l.files.Read(file)
	if err != nil {
		return Opened{}, err
	}
	opened, err := l.parse(content{file: file, stored: data, plain: version, handle: handle, key: key})
	if err == nil {
		opened.original = &original{files: l.files, file: file, data: data}
	}
	return opened, err
}
