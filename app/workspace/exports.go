package workspace

import (
	"io/fs"
	"path/filepath"
	"slices"
	"sync"
	"time"
	"weak"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback/traces"
	"promodoc/app/filename"
	"promodoc/app/folders"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/sealed"
	"promodoc/app/session"
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

// PrintFile returns a job that writes the PDF of a document for another program to print
// it, and returns the file, which RemovePrintFiles removes. The job may run on any
// goroutine; its errors are those of rendering and *disk.Refused.
func (e *Exports) PrintFile(d promo.Document, name string, setup pagesetup.Setup) (job func() (file string, err error)) {
	folder := e.preferences.folders.Printing()
	return func() (string, error) { return e.publisher.PrintFile(d, folder, name, setup) }
}

// printAge is how long a file to be printed is surely left to the program that was told
// to open it.
const printAge = time.Minute

// RemovePrintFiles returns a job that removes what was made to be printed, so that it
// does not lie about unprotected. Run it, on any goroutine, when the window opens and
// when it is closed.
func (e *Exports) RemovePrintFiles() (job func()) {
	folder := e.preferences.folders.Printing()
	return func() { e.publisher.RemovePrintFiles(folder, printAge) }
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

// documentFolders are the files of documents that were read, by the IDs of the
// documents, and what seals what is kept of them. Its zero value is ready for use,
// on any goroutine.
type documentFolders struct{ files, codecs sync.Map }

// readDocument reads a document and remembers where that was. Attachments that it has
// again, since an earlier state of it was saved or a program ended before it saved, come
// back from the trash.
func readDocument(d *Documents, file string, read func(file string) (store.Opened, error)) (store.Opened, error) {
	opened, err := read(file)
	if err != nil {
		return opened, err
	}
	if id := opened.Document.ID; id != "" {
		d.folders.files.Store(id, opened.File)
		d.folders.codecs.Store(id, weak.Make(opened.Codec))
	}
	if attached := promo.AttachedFiles(opened.Document); len(attached) > 0 {
		_ = attachmentsOf(d, opened).PutBack(attached) // what is missing is named where it is shown
	}
	return opened, nil
}

// attachmentsOf returns the attachments of a document that was read.
func attachmentsOf(d *Documents, of store.Opened) attachments.Folder {
	name := filepath.Base(d.history.Of(of).Folder()) // which is safe, and no other document's
	return attachments.Folder{
		FS: d.fs, Now: d.now, Document: of.File, Codec: of.Codec, Trash: store.AttachmentTrash(d.library, name),
	}
}

// followAttachments has the attachments of an open document follow its changes, also
// what was put back of it already.
func followAttachments(open OpenDocument) {
	if open.Session.ReadOnly() {
		return
	}
	disk.RemoveOldTemps(open.Attachments.FS, open.Attachments.Path(), open.Attachments.Now())
	before := promo.AttachedFiles(open.Loaded.Document)
	follow := func(d promo.Document) {
		if after := promo.AttachedFiles(d); !slices.Equal(before, after) {
			_ = open.Attachments.Follow(before, after) // what cannot be moved stays where it is
			before = after
		}
	}
	follow(open.Session.Document())
	open.Session.Subscribe(func(c session.Change) {
		if c.Kind != session.Typed {
			follow(c.Document)
		}
	})
}

// withAttachments gives a document that was just made in a file the attachments that it has of an earlier
// one; err is the error of that. Without them it is removed again.
func withAttachments(d *Documents, file string, doc promo.Document, last Last, err error) (string, error) {
	if file == "" || last.Opened.File == "" {
		return file, err
	}
	to := store.Opened{File: file, Document: doc, Codec: &sealed.Codec{}}
	if key := last.key(); key != nil {
		to.Codec.Use(key.For(doc.ID))
	}
	if failed := takeAttachments(d, to, last.Opened); failed != nil {
		_ = d.library.Remove(file)
		return "", failed
	}
	return file, err
}

// Attach gives a document that was just made in a file, going on from this one, the
// attachments that its examples have. Errors: those of [attachments.Folder.Copy], and then the
// file is gone again.
func (l Last) Attach(d *Documents, file string, made promo.Document) error {
	_, err := withAttachments(d, file, made, l, nil)
	return err
}

// takeAttachments copies the attachments of a document to another that was made of it,
// as far as they are there.
func takeAttachments(d *Documents, to, from store.Opened) error {
	names := promo.AttachedFiles(to.Document)
	if len(names) == 0 {
		return nil
	}
	return attachmentsOf(d, to).CopyOf(attachmentsOf(d, from), names)
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

// ImageFolder returns the folder of the images of a document: that of its file, or that
// of the library for a document that was not read; and the name of the folder of its
// attachments in there. It may be called on any goroutine.
func (w *Workspace) ImageFolder(d promo.Document) (folder, attached string) {
	file, ok := w.Documents.folders.files.Load(d.ID)
	if !ok {
		return w.Documents.library.Documents(), ""
	}
	return filepath.Dir(file.(string)), filepath.Base(attachments.FolderOf(file.(string)))
}

// Images returns the files in that folder. It may be called on any goroutine. Errors:
// *disk.Missing, *disk.Refused.
func (w *Workspace) Images(d promo.Document) (images fs.FS, attached string, err error) {
	folder, attached := w.ImageFolder(d)
	if images, err = disk.Within(folder); err != nil {
		return nil, "", err
	}
	if codec, ok := w.Documents.folders.codec(d.ID).(*sealed.Codec); ok && codec.Key() != nil {
		images = attachments.Opening(images, codec)
	}
	return images, attached, nil
}

// Last is the document of an earlier cycle that a new one goes on from; the zero Last
// is none. A new document that goes on from a protected one has its passphrase.
type Last struct {
	Opened   store.Opened
	Examples []string // IDs of those that are copied
}

// key returns the key of the new document; nil for none.
func (l Last) key() *sealed.Key {
	if l.Opened.Codec == nil {
		return nil
	}
	return l.Opened.Codec.Key()
}

// Encode returns the content of the file of a new document, sealed if it goes on from a
// protected one.
func (l Last) Encode(doc promo.Document) ([]byte, error) {
	data, err := docfile.Write(doc)
	if key := l.key(); err == nil && key != nil {
		return key.For(doc.ID).Seal(data)
	}
	return data, err
}
