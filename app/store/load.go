package store

import (
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/yamldoc"
)

// Opened is a document that was read from a file.
type Opened struct {
	Document promo.Document
	File     string
	Notices  []docfile.Notice // what the user should know about the file
	// Newer is set when a newer version of the program wrote the file: it says
	// so, and the document is read-only.
	Newer *docfile.NewerSchema
	// Faults is what is wrong in a damaged file, of which the document is what can
	// be read.
	Faults yamldoc.Faults
	// Codec seals whatever is kept of the document once it is protected with a
	// passphrase. Copies of an Opened share it.
	Codec *sealed.Codec

	file       *safefile.File
	lock       func(file string) (release func(), err error) // see Ports.Lock
	unsaveable error                                         // see docfile.Opened
	original   *original                                     // nil if a save loses nothing of the file
	writer     *docfile.Writer
}

// Bytes returns the content of the file of a document as Save writes it, before it is
// sealed. The caller must not change it. Errors: those of [docfile.Write].
func (o Opened) Bytes(doc promo.Document) ([]byte, error) { return o.writer.Write(doc) }

// Handle returns the file, for what follows its saves.
func (o Opened) Handle() *safefile.File { return o.file }

// ReadOnly reports whether the document cannot be saved, see WhyReadOnly.
func (o Opened) ReadOnly() bool { return o.WhyReadOnly() != nil }

// WhyReadOnly says why the document cannot be saved: a newer version of the program
// wrote the file, or bytes of it are no text. It is nil if it can.
func (o Opened) WhyReadOnly() error {
	if o.Newer != nil {
		return o.Newer
	}
	return o.unsaveable
}

// Damage returns the faults of the file as an error; nil if it has none.
func (o Opened) Damage() error {
	if len(o.Faults) == 0 {
		return nil
	}
	return o.Faults
}

// KeepsOriginal reports whether the first save keeps the file as it was beside it,
// because more or something else is in it than is saved.
func (o Opened) KeepsOriginal() bool { return o.original != nil }

// Load opens a document, in the library or anywhere else, for a command, which
// does nothing with half a document. Errors: the faults of docfile.Read with
// their positions, *Locked, *disk.Missing, *disk.Refused. The file is never
// touched.
func (l *Library) Load(file string) (Opened, error) {
	opened, err := l.Open(file)
	if err == nil {
		err = opened.Damage()
	}
	if err != nil {
		return Opened{}, err
	}
	return opened, nil
}

// Open is Load for a person, who is shown whatever can be read of a damaged file,
// see Opened.Faults.
func (l *Library) Open(file string) (Opened, error) {
	data, handle, err := l.files.Read(file)
	if err != nil {
		return Opened{}, err
	}
	if sealed.Is(data) {
		return Opened{}, lockedFile(file, data)
	}
	return l.parse(content{file: file, stored: data, plain: data, handle: handle})
}

// content is what a file contains.
type content struct {
	file          string
	stored, plain []byte // as on disk, and without encryption
	handle        *safefile.File
	key           *sealed.Key // nil if it was not encrypted
}

// parse reads the content of a file.
func (l *Library) parse(c content) (Opened, error) {
	o, err := docfile.Open(c.file, c.plain)
	if err != nil {
		return Opened{}, err
	}
	opened := Opened{
		Document: o.Document, File: c.file, Notices: o.Notices, Newer: o.Newer, Faults: o.Faults,
		Codec: &sealed.Codec{}, file: c.handle, lock: l.ports.Lock, unsaveable: o.Unsaveable,
		writer: &docfile.Writer{Source: c.plain},
	}
	opened.Codec.Use(c.key)
	if o.KeepFirst() {
		opened.original = &original{files: l.files, file: c.file, data: c.stored}
	}
	return opened, nil
}
