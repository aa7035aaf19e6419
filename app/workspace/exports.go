package workspace

import (
	"path/filepath"
	"sync"
	"weak"

	"promodoc/app/feedback/traces"
	"promodoc/app/filename"
	"promodoc/app/folders"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/sealed"
	"promodoc/app/store"
)

// Exports lays documents out on pages and exports them.
type Exports struct {
	preferences *Preferences
	publisher   publish.Publisher
	formats     []pages.Format
	designs     []pagesetup.Design
	layOut      func(promo.Document, pagesetup.Setup) (pages.Pages, error)
}

// Formats returns the formats that a document can be exported to.
func (e *Exports) Formats() []pages.Format { return e.formats }

// Designs returns the designs that pages can have.
func (e *Exports) Designs() []pagesetup.Design { return e.designs }

// LayOut returns a job that lays a document out with the settings of now. The
// job may run on any goroutine.
func (e *Exports) LayOut(d promo.Document) (job func() (pages.Pages, error)) {
	return e.LayOutFor(d, e.preferences.settings.PageSetup)
}

// LayOutFor is LayOut for another paper or design than that of the settings.
func (e *Exports) LayOutFor(d promo.Document, setup pagesetup.Setup) (job func() (pages.Pages, error)) {
	return func() (pages.Pages, error) { return e.layOut(d, setup) }
}

// Export writes a document in the formats of a request: all of them or, if one
// cannot be made, none. It may be called on any goroutine.
func (e *Exports) Export(d promo.Document, request publish.Request) ([]publish.Written, error) {
	return e.publisher.Publish(d, request)
}

// Copier returns what puts a document on the clipboard with its formatting, nil where
// the system's clipboard does not take it. It may be called on any goroutine.
func (e *Exports) Copier() func(promo.Document, pagesetup.Setup) error { return e.publisher.Copy }

// Of returns a job that finds the files in the folder of exports that were made
// of the document with an ID. The job may run on any goroutine.
func (e *Exports) Of(id string) (job func() []string) {
	folder := e.Folder()
	return func() []string { return e.publisher.Exported(folder, id) }
}

// SaveText writes a text, such as a request to a colleague, as a text file of a free
// name in the folder of exports, and returns the file. It may be called on any
// goroutine. Errors: *disk.Refused; *disk.Unconfirmed, with
// which the file is there.
func (e *Exports) SaveText(folder, name, text string) (file string, err error) {
	return e.publisher.SaveText(folder, name, text)
}

// Folder returns the folder of exports.
func (e *Exports) Folder() string {
	if chosen := e.preferences.settings.ExportFolder; chosen != "" {
		return folders.Expand(chosen)
	}
	return e.preferences.folders.Exports
}

// FileName returns the name that a pattern gives the export of a document,
// without extension. A pattern that is not valid counts as the default.
func FileName(d promo.Document, pattern string) string {
	name, err := publish.FileName(d, pattern)
	if err != nil {
		name, _ = publish.FileName(d, filename.DefaultPattern)
	}
	return name
}

// ExampleFileName returns the name that a pattern gives the export of an
// invented document on a day.
func ExampleFileName(pattern string, today promo.Date) string {
	return FileName(promo.Document{
		Candidate: promo.Candidate{Name: "Mira Okafor", ProposedRole: "Support Engineering Manager", Team: "Support EMEA"},
		Cycle:     promo.Cycle{Name: "H2 2026"}, Name: "manager", Updated: today,
	}, pattern)
}

// textOf returns what returns the Markdown of a document and the fields that it comes
// from; nothing if it cannot be made.
func textOf(p publish.Publisher) func(d promo.Document, draft bool) pages.Map {
	return func(d promo.Document, draft bool) pages.Map {
		_, report, err := p.Render(d, "md", pagesetup.Setup{Draft: draft})
		if err != nil || report.Map == nil {
			return pages.Map{}
		}
		return report.Map()
	}
}

// documentFolders are the folders of documents that were read, by the IDs of the
// documents, and what seals what is kept of them. Its zero value is ready for use,
// on any goroutine.
type documentFolders struct{ folders, codecs sync.Map }

// read remembers where a document was read.
func (f *documentFolders) read(opened store.Opened, err error) (store.Opened, error) {
	if id := opened.Document.ID; err == nil && id != "" {
		f.folders.Store(id, filepath.Dir(opened.File))
		f.codecs.Store(id, weak.Make(opened.Codec))
	}
	return opened, err
}

// codec returns what seals what is kept of a document that is open; nil for any
// other, of which nothing may be kept. It does not keep the key of one that was
// closed.
func (f *documentFolders) codec(id string) traces.Codec {
	found, ok := f.codecs.Load(id)
	if !ok {
		return nil
	}
	if codec := found.(weak.Pointer[sealed.Codec]).Value(); codec != nil {
		return codec
	}
	return nil
}

// ImageFolder returns the folder of the images of a document: that of its file, or
// that of the library for a document that was not read. It may be called on any
// goroutine.
func (w *Workspace) ImageFolder(d promo.Document) string {
	if folder, ok := w.Documents.folders.folders.Load(d.ID); ok {
		return folder.(string)
	}
	return w.Documents.library.Documents()
}
