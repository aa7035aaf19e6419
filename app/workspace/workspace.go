// Package workspace offers what a user does with documents, career paths,
// exports and settings: it joins the packages below it into those uses. It has
// one type for each use, and no state but the settings. It must not know how
// any of it is shown.
package workspace

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"promodoc/app/crash"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback/inbox"
	"promodoc/app/feedback/traces"
	"promodoc/app/filelock"
	"promodoc/app/folders"
	"promodoc/app/journal"
	"promodoc/app/journal/draft"
	"promodoc/app/logbook"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/sharing"
	"promodoc/app/spelling"
	"promodoc/app/store"
	"promodoc/app/template"
	"promodoc/app/yamldoc"
)

// Ports are what a workspace needs from outside. All but Watch must be set.
type Ports struct {
	Version   string // of the program
	FS        disk.FS
	Now       func() time.Time
	NewID     func() string // of a document
	Bundled   fs.FS         // the paths that come with the program
	Samples   Samples       // that come with the program
	Publisher publish.Publisher
	Formats   []pages.Format
	Designs   []pagesetup.Design
	// LayOut lays a document out on pages. It is slow, and may be called on any
	// goroutine.
	LayOut func(promo.Document, pagesetup.Setup) (pages.Pages, error)
	// Watch calls changed, on any goroutine, whenever YAML files in the folders
	// change, until it is stopped; nil if nothing is watched.
	Watch func(folders []string, changed func()) (stop func())
	// Sharing keeps open documents in step with other windows and programs; nil if
	// nothing does, as for commands.
	Sharing *sharing.Ports
	// Session is used for every document that is opened; the file and the saver
	// are set here.
	Session session.Options
	// PassphraseWork is the cost of a new passphrase, see [sealed.NewKey]; zero
	// means sealed.DefaultWork.
	PassphraseWork int
}

// Workspace is what one user has: a library of documents, career paths and
// settings. It belongs to one goroutine, but for the methods and jobs that say
// otherwise.
type Workspace struct {
	Preferences *Preferences
	Documents   *Documents
	Paths       *Paths
	Exports     *Exports
	Imports     *Imports
	Inbox       *inbox.Inbox
	History     *History
	Logbook     *logbook.Logbook
	Recovery    *Recovery
	Backups     *Backups
	Templates   *Templates
	Spelling    *spelling.Service // set by whoever opens documents to write in them; else nil
	Crashes     crash.Reports     // of the program, for reading

	library *store.Library
}

// New returns the workspace of the folders. Notices are sentences for the user,
// such as that the settings file was damaged and a copy of it was kept.
func New(folders folders.Folders, ports Ports) (w *Workspace, notices []string, err error) {
	s, notices, err := settings.Load(ports.FS, folders.Settings())
	if err != nil {
		return nil, notices, err
	}
	folders = folders.WithLibrary(s.Library)
	lock := filelock.Writers{Folder: folders.Locks()}.Lock
	library := store.Open(folders.Library, store.Ports{FS: ports.FS, Now: ports.Now, NewID: ports.NewID, Lock: lock})
	preferences := newPreferences(ports, folders, s)
	paths := &Paths{
		fs: ports.FS, bundled: ports.Bundled, folder: folders.Paths(), files: library.PathFiles(folders.Paths()),
		preferences: preferences, watch: ports.Watch, post: ports.Session.Post,
	}
	history := newHistory(ports, preferences)
	preferences.changed = func(before settings.Settings) {
		paths.settingsChanged(before)
		history.settingsChanged(before)
	}
	documents := &Documents{
		fs: ports.FS, library: library, now: ports.Now, newID: ports.NewID, samples: ports.Samples, session: ports.Session,
		history: history, shared: newShared(ports.Sharing), work: cmp.Or(ports.PassphraseWork, sealed.DefaultWork),
		traces: traces.Store{FS: ports.FS, Folder: folders.Traces()},
	}
	logs := newRecovery(folders.Recovery(), ports, documents, paths)
	book := &logbook.Logbook{Journal: newJournal(ports, library, lock, history), Documents: library.List, WatchFiles: ports.Watch, Versions: history.eachOfYear}
	logs.drafts = &draft.Drafts{Logs: logs.folder, FS: ports.FS, Journal: book.Journal.Folder, Go: ports.Session.Go}
	in := &inbox.Inbox{FS: ports.FS, Traces: documents.traces, Codec: documents.folders.codec, Text: textOf(ports.Publisher)}
	return &Workspace{
		library:     library,
		Crashes:     crash.Reports{FS: ports.FS, Folder: folders.State, Now: ports.Now},
		Preferences: preferences,
		Documents:   documents,
		Paths:       paths,
		Recovery:    logs,
		Exports: &Exports{
			preferences: preferences, publisher: ports.Publisher,
			formats: ports.Formats, designs: ports.Designs, layOut: ports.LayOut,
		},
		Imports:   &Imports{fs: ports.FS, inbox: in},
		Inbox:     in,
		History:   history,
		Templates: &Templates{template.Store{FS: ports.FS, Folder: folders.Templates()}, documents},
		Logbook:   book,
		Backups: &Backups{
			documents: documents,
			fs:        ports.FS, now: ports.Now, newID: ports.NewID, library: library, preferences: preferences, history: history, paths: paths, lock: lock, sharing: ports.Sharing,
			isExport: func(document string, data []byte) bool {
				return document != "" && ports.Publisher.Origin(data).Document == document
			},
		},
	}, notices, nil
}

// FindDocument returns the file of the document that an argument of the command line
// names; see [store.Library.Find].
func (w *Workspace) FindDocument(arg string) (file string, err error) { return w.library.Find(arg) }

// RenameLoaded is [Documents.Rename] for a command, which has no session: of a document that
// was loaded and that no window has open. Errors: those of Rename; those of
// [History.SaveEdited].
func (w *Workspace) RenameLoaded(loaded store.Opened, name string) (renamed string, err error) {
	if name = strings.TrimSpace(name); name == "" {
		return "", errNoName.Err()
	}
	if renamed, err = w.library.RenamedFile(loaded.File, name); err != nil {
		return "", err
	}
	doc := loaded.Document
	was := doc.Name
	doc.Name = name
	if _, err := w.History.SaveEdited(w.Documents, loaded, doc); err != nil {
		return "", err
	}
	return renamed, w.Documents.moveRenamed(loaded, renamed, was)
}

// Templates are the user's templates of documents.
type Templates struct {
	template.Store
	documents *Documents
}

// NewDocument returns a new document that begins with a template and is in no file yet.
// The path of the choice is not used.
func (t *Templates) NewDocument(from promo.Document, c Choice) promo.Document {
	d := t.documents
	return template.Begin(from, promo.Seed{ID: d.newID(), Name: c.Name, Candidate: c.Candidate, Cycle: c.Cycle, Today: promo.DateOf(d.now())})
}

// Create makes a document in the library that begins with a template, and returns its
// file. Errors: those of [Documents.Create].
func (t *Templates) Create(from promo.Document, c Choice) (file string, err error) {
	if c.Name != "" {
		return t.documents.library.Create(t.NewDocument(from, c))
	}
	return t.documents.createFree(t.NewDocument(from, c), nil)
}

// newJournal returns the journal of a library, wherever that moves.
func newJournal(ports Ports, library *store.Library, lock func(string) (func(), error), history *History) *journal.Journal {
	return journal.Open(func() string { return filepath.Join(library.Root(), "journal") }, journal.Ports{
		FS: ports.FS, Now: ports.Now, Lock: lock, Keep: history.keepYear,
	})
}

// RemoveOldTemps returns a job that removes what saves and exports that were cut
// short left in the folders that the program writes to. It may be run on any
// goroutine. A program that only reads has no need to: it leaves nothing.
func (w *Workspace) RemoveOldTemps() (job func()) {
	p := w.Preferences
	f, fsys, now := p.folders, p.fs, w.Documents.now
	return func() {
		for _, dir := range append(w.library.Folders(), w.Logbook.Journal.Folder(), f.Config, f.Paths(), f.Templates(), f.Exports, f.State, f.Recovery()) {
			disk.RemoveOldTemps(fsys, dir, now())
		}
	}
}

// Samples are the documents, as files, that show what a finished one looks like.
// The first is the one that is meant where nobody names another.
type Samples [][]byte

// SoftwareSamplePath is the path of the sample of a software engineer.
const SoftwareSamplePath = "senior-software-engineer"

// On returns the sample on the path with an ID, or the first if that is empty. The
// error says which paths have one.
func (s Samples) On(path string) (promo.Document, error) {
	var paths []string
	for _, data := range s {
		doc, _, err := docfile.Read("sample", data)
		if err != nil {
			return promo.Document{}, errSample.Wrap(err)
		}
		if path == "" || doc.Path.ID == path {
			return doc, nil
		}
		paths = append(paths, doc.Path.ID)
	}
	return promo.Document{}, errNoSample.Err("Path", yamldoc.Quoted(path), "Known", message.Comma(paths))
}

// Paths returns the IDs of the paths that have a sample.
func (s Samples) Paths() []string {
	var all []string
	for _, data := range s {
		if doc, _, err := docfile.Read("sample", data); err == nil {
			all = append(all, doc.Path.ID)
		}
	}
	return all
}
