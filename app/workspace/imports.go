package workspace

import (
	"path/filepath"

	"promodoc/app/archive"
	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/filetype"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// Imports reads files that a user gives to the program.
type Imports struct{ fs disk.FS }

// Incoming is what a file that the user gives to the program is used for.
type Incoming int

// The uses of a file.
const (
	IncomingPage     Incoming = iota + 1 // a company's page, to be made into paths
	IncomingPath                         // a path file
	IncomingDocument                     // a document
	IncomingPacked                       // a packed document, see package pack
	IncomingBackup                       // a backup of a library
)

// Classify returns what a file is used for: by its extension, and for a YAML
// file by the schema it names. The error says what the program could have used.
func (i *Imports) Classify(file string) (Incoming, error) {
	switch filetype.Of(file) {
	case filetype.Markdown, filetype.HTML, filetype.Table:
		return IncomingPage, nil
	case filetype.Archive:
		return i.classifyArchive(file)
	case filetype.Unknown:
		return 0, errUnknownFile.Err("File", filepath.Base(file))
	}
	data, err := disk.Read(i.fs, file)
	switch {
	case err != nil:
		return 0, err
	case filetype.HasSchema(data, career.Schema):
		return IncomingPath, nil
	case filetype.HasSchema(data, promo.Schema):
		return IncomingDocument, nil
	}
	return 0, errUnknownYAML.Err("File", filepath.Base(file), "Schema", career.Schema)
}

// classifyArchive returns what a ZIP file is used for. What is wrong with a
// damaged one is said when it is restored.
func (i *Imports) classifyArchive(file string) (Incoming, error) {
	kind, _, err := archive.KindOf(i.fs, file)
	switch {
	case message.Is(err, archive.ErrForeign):
		return 0, errUnknownFile.Err("File", filepath.Base(file))
	case err != nil:
		return 0, err
	case kind == archive.KindDocument:
		return IncomingPacked, nil
	}
	return IncomingBackup, nil
}

// ReadPage reads a company's page, for paths to be made of it; base is its
// address on the web, or empty. It may be called on any goroutine. Errors:
// *disk.Missing, *disk.Refused, ladder.ErrNothingFound.
func (i *Imports) ReadPage(file, base string) (ladder.Draft, error) {
	data, err := disk.Read(i.fs, file)
	if err != nil {
		return ladder.Draft{}, err
	}
	return ladder.Read(file, data, base)
}
