package workspace

import (
	"bytes"
	"context"
	"io"
	"path/filepath"

	"promodoc/app/archive"
	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/evidence"
	"promodoc/app/evidence/sources"
	"promodoc/app/evidence/tracker"
	"promodoc/app/feedback/edited"
	"promodoc/app/feedback/inbox"
	"promodoc/app/filetype"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/app/signature"
	"promodoc/app/template"
	"promodoc/app/textdecode"
)

// Imports reads files that a user gives to the program.
type Imports struct {
	OldTexts olddoc.Ports // set by whoever reads documents that were written elsewhere

	fs    disk.FS
	inbox *inbox.Inbox
	// Sources reads evidence, set by whoever opens the workspace; the progress is given
	// with each call.
	Sources sources.Ports
}

// Incoming is what a file that the user gives to the program is used for.
type Incoming int

// The uses of a file.
const (
	IncomingPage     Incoming = iota + 1 // a company's page, to be made into paths
	IncomingPath                         // a path file
	IncomingDocument                     // a document
	IncomingPacked                       // a packed document, see package pack
	IncomingBackup                       // a backup of a library
	IncomingTemplate                     // a template of documents
	IncomingFeedback                     // an export of a document as it came back from a reader
)

// ReadAnswer returns the text of a file that a colleague answered in. It may be called
// on any goroutine. The errors are those of [inbox.Answer].
func (i *Imports) ReadAnswer(file string) (string, error) { return inbox.Answer(i.fs, file) }

// ReadEvidence returns what a folder or a file proposes for the journal; see
// [sources.Read]. It may be called on any goroutine; progress is called on the same.
func (i *Imports) ReadEvidence(ctx context.Context, path string, o evidence.Options, progress func(evidence.Progress)) (evidence.Found, error) {
	ports := i.Sources
	ports.Progress = progress
	return sources.Read(ctx, []string{path}, o, ports)
}

// EvidenceTable returns the table that a file is read as for the journal; see
// [sources.Table]. It may be called on any goroutine.
func (i *Imports) EvidenceTable(path string) (tracker.Table, bool) { return sources.Table(i.fs, path) }

// Classify returns what a file is used for, by its content: its name decides only
// how a page is read. The error says what the file is, and what to do.
func (i *Imports) Classify(file string) (Incoming, error) {
	name := filepath.Base(file)
	head, err := headOf(i.fs, file)
	if err != nil {
		return 0, err
	}
	switch kind := signature.Of(head); kind {
	case signature.Archive, signature.OwnArchive:
		return i.classifyArchive(file)
	case signature.Text, signature.Unknown:
		return i.classifyText(file)
	case signature.PDF:
		return IncomingFeedback, nil
	case signature.Sheet:
		return i.classifySheet(file)
	case signature.SavedPage:
		if filetype.OfContent(name, head) == filetype.SavedPage {
			return IncomingPage, nil
		}
		return 0, errOfKind.Wrap(kind.NotText(), "File", name)
	case signature.Word:
		if bytes.HasPrefix(head, []byte("PK")) { // the other forms of Word files are older
			return IncomingFeedback, nil
		}
		return 0, errOfKind.Wrap(kind.NotText(), "File", name)
	default:
		return 0, errOfKind.Wrap(kind.NotText(), "File", name)
	}
}

// headSize is how many bytes of a file are looked at to tell whether it is text: a
// backup may be larger than the memory.
const headSize = 64 << 10

// headOf returns the beginning of a file.
func headOf(fsys disk.FS, file string) ([]byte, error) {
	in, err := disk.Open(fsys, file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	head := make([]byte, headSize)
	n, err := in.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, disk.RefusedRead(file, err)
	}
	return head[:n], nil
}

// classifyText returns what a text is used for.
func (i *Imports) classifyText(file string) (Incoming, error) {
	name := filepath.Base(file)
	data, err := disk.Read(i.fs, file)
	if err != nil {
		return 0, err
	}
	isYAML := filetype.Of(file) == filetype.YAML
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err != nil && !isYAML {
		return IncomingPage, nil // whoever reads it says what is wrong, and where
	}
	switch kind := signature.OfText(text.Data); {
	case kind == signature.OwnPath, isYAML && filetype.HasSchema(data, career.Schema):
		return IncomingPath, nil
	case isYAML && filetype.HasSchema(data, template.Schema):
		return IncomingTemplate, nil
	case kind == signature.OwnDocument, kind == signature.OwnProtected, isYAML && filetype.HasSchema(data, promo.Schema):
		return IncomingDocument, nil
	case kind == signature.Text && isYAML && filetype.Schema(text.Data) == "" && holdsLadder(name, data):
		return IncomingPage, nil
	case kind == signature.Text && isYAML:
		return 0, errUnknownYAML.Err("File", name, "Schema", career.Schema)
	case kind != signature.Text:
		return 0, errOfKind.Wrap(kind.NotText(), "File", name)
	}
	if document, export := edited.Origin(text.Data); document != "" && export != "" {
		return IncomingFeedback, nil
	}
	return IncomingPage, nil
}

// WithoutDocument returns why nothing can be done with an IncomingFeedback while no
// document is open.
func (i *Imports) WithoutDocument(file string) error {
	head, err := headOf(i.fs, file)
	if err != nil {
		return err
	}
	what := signature.Of(head).String()
	if kind := signature.Of(head); kind == signature.Text || kind == signature.Unknown {
		what = textExport.Text()
	}
	return errNoDocument.Err("File", filepath.Base(file), "What", what)
}

// classifySheet returns what a spreadsheet is used for: those of Excel are pages.
func (i *Imports) classifySheet(file string) (Incoming, error) {
	data, err := disk.Read(i.fs, file)
	if err != nil {
		return 0, err
	}
	if filetype.OfContent(file, data) == filetype.Workbook {
		return IncomingPage, nil
	}
	return 0, errOfKind.Wrap(signature.Sheet.NotText(), "File", filepath.Base(file))
}

// holdsLadder reports whether a file of records has paths in it.
func holdsLadder(name string, data []byte) bool {
	_, err := ladder.Read(name, data, "")
	return err == nil
}

// classifyArchive returns what a ZIP file is used for. What is wrong with a
// damaged one is said when it is restored.
func (i *Imports) classifyArchive(file string) (Incoming, error) {
	kind, _, err := archive.KindOf(i.fs, file)
	switch {
	case message.Is(err, archive.ErrForeign):
		return 0, errOfKind.Wrap(signature.Archive.NotText(), "File", filepath.Base(file))
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

// ReadOld reads a document that was written elsewhere, to make one of it; see
// [olddoc.Read]. It may be called on any goroutine.
func (i *Imports) ReadOld(file string) (olddoc.Text, error) {
	data, err := disk.Read(i.fs, file)
	if err != nil {
		return olddoc.Text{}, err
	}
	return olddoc.Read(file, data, i.OldTexts)
}

// ReadFeedback reads the comments on a document in a file, see [inbox.Inbox.Read].
// It may be called on any goroutine.
func (i *Imports) ReadFeedback(d promo.Document, file string) (inbox.Read, error) {
	return i.inbox.Read(d, file)
}
