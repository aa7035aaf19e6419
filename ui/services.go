package ui

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/backup"
	"promodoc/app/career"
	"promodoc/app/crash"
	"promodoc/app/evidence"
	"promodoc/app/evidence/tracker"
	"promodoc/app/feedback/inbox"
	"promodoc/app/folders"
	"promodoc/app/history"
	"promodoc/app/journal/draft"
	"promodoc/app/ladder"
	"promodoc/app/markup"
	"promodoc/app/olddoc"
	"promodoc/app/pack"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/redact"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/store"
	"promodoc/app/template"
	"promodoc/app/workspace"
	"promodoc/ui/editor/speller"
	"promodoc/ui/library"
	"promodoc/ui/paths"
)

// Services are what the window needs of the rest of the program. All must be
// given, but for Clipboard, Content and Frame. Their methods are called on the screens' goroutine unless they say
// otherwise.
type Services struct {
	Documents DocumentStore
	Paths     PathStore
	Importer  Importer
	Publisher Publisher
	Settings  SettingsStore
	Recovery  RecoveryStore
	Backups   BackupStore
	History   HistoryStore
	Crashes   CrashStore
	Journal   JournalStore
	Templates TemplateStore
	Clipboard Clipboard
	Content   Content
	// Frame knows the frame of the window; nil where nothing is known of it.
	Frame Frame
}

// Content is what knows of what is in documents.
type Content struct {
	Spelling speller.Service // nil checks nothing
	// Markup makes what knows the markup of one text of a document; nil if texts
	// are plain.
	Markup func() markup.Text
	// Thumbnail returns a picture at no more than a size in pixels, nil for a file that is
	// none; on any goroutine. Nil if pictures are not shown.
	Thumbnail func(data []byte, most image.Point) image.Image
}

// Clipboard is what the system has beside the clipboard for plain text.
type Clipboard struct {
	// Primary is the primary selection, which the middle button pastes; nil where
	// there is none.
	Primary fyne.Clipboard
	// Formatted returns what the clipboard has besides plain text, in the markup of the
	// user's texts; nil where the system does not say.
	Formatted func() (text string, ok bool)
	// Picture returns the picture on the clipboard, as a PNG file; nil where the system does not
	// say. It is slow, and may be called on any goroutine.
	Picture func() (data []byte, ok bool)
}

// Frame knows the frame of a window that is shown.
type Frame interface {
	Maximized(fyne.Window) (maximized, ok bool) // ok is false if that is not known
	Maximize(fyne.Window)
	Room(fyne.Window) fyne.Size // the largest size on its screen; zero if that is not known
}

// DocumentStore keeps the documents of the library.
type DocumentStore interface {
	library.DocumentList
	Open(file string) (workspace.OpenDocument, error)
	Load(file string) (store.Opened, error)    // without opening it for editing
	NameTaken(file, name string) (taken error) // nil if the document can have the name
	TakeOver(*session.Session)                 // from another window; it may take some seconds
	LookForChanges()                           // of others in the open documents
	Create(workspace.Choice) (file string, err error)
	Sample(path string) (file string, err error) // the first sample if path is empty
	SampleOn(career.Path) promo.Document
	KeptCopies(store.Opened) ([]store.KeptCopy, error)             // on any goroutine
	ReadKept(store.Opened, store.KeptCopy) (promo.Document, error) // on any goroutine
	Protector
	LastCandidate() promo.Candidate
	Now() time.Time
}

// Protector protects documents with passphrases.
type Protector interface {
	OpenLoaded(store.Opened) workspace.OpenDocument

	// These are slow, and may be called on any goroutine.
	Unlock(file, passphrase string) (store.Opened, error)
	NewKey(opened store.Opened, passphrase string) (*sealed.Key, error)
	ProtectEarlier(opened store.Opened, earlier workspace.Earlier) error
	UnprotectEarlier(opened store.Opened, key *sealed.Key) error
}

// TemplateStore keeps the templates of documents.
type TemplateStore interface {
	List() ([]template.Template, error)
	Save(promo.Document) (template.Template, error)
	Import(file string) (template.Template, error)
	Create(from promo.Document, c workspace.Choice) (file string, err error)
}

// PathStore keeps the career paths.
type PathStore interface {
	paths.PathList
	UsablePaths() (paths []career.Path, notices []string)
	Forms() []career.Path
	OpenPath(file string) (workspace.PathFile, error)
	AddPath(career.Path) (file string, err error)
	FreePathID(id string, given map[string]bool) string
	ImportPathFile(file, asID string) (newFile string, err error)
	ExportPathFile(idOrFile, to string) error
	KeepPathCopy(file string, data []byte) (kept string, err error)
	OnPathsChanged(notify func())

	// The jobs that these return may be run on any goroutine.
	CheckPath(file string, data []byte) (job func() workspace.Check)
	PathUpdate(d promo.Document) (job func() (workspace.PathUpdate, error))
}

// Importer reads files that the user gives to the program.
type Importer interface {
	Classify(file string) (workspace.Incoming, error)
	WithoutDocument(file string) error                              // why feedback cannot be added
	ReadPage(file, base string) (ladder.Draft, error)               // on any goroutine
	ReadFeedback(d promo.Document, file string) (inbox.Read, error) // on any goroutine
	ReadOld(file string) (olddoc.Text, error)                       // a document that was written elsewhere; on any goroutine
	ReadAnswer(file string) (text string, err error)                // of a colleague; on any goroutine
	// ReadEvidence reads what a folder or a file proposes for the journal; on any goroutine.
	EvidenceTable(path string) (tracker.Table, bool) // that the file is read as; on any goroutine
	ReadEvidence(ctx context.Context, path string, o evidence.Options, progress func(evidence.Progress)) (evidence.Found, error)
}

// Publisher lays documents out and exports them.
type Publisher interface {
	Formats() []pages.Format
	Designs() []pagesetup.Design
	Of(document string) (job func() (files []string))                                                     // the job: on any goroutine
	LayOut(d promo.Document) (job func() (pages.Pages, error))                                            // the job: on any goroutine
	LayOutFor(d promo.Document, setup pagesetup.Setup) (job func() (pages.Pages, error))                  // likewise
	Export(d promo.Document, request publish.Request) ([]publish.Written, error)                          // on any goroutine
	PrintFile(d promo.Document, name string, setup pagesetup.Setup) (job func() (file string, err error)) // likewise
	Folder() string                                                                                       // of exports
	SaveText(folder, name, text string) (file string, err error)                                          // on any goroutine
	Copier() (put func(promo.Document, pagesetup.Setup) error)                                            // put: on any goroutine; nil if the clipboard takes no formatting
}

// SettingsStore keeps the settings and the state of the window.
type SettingsStore interface {
	Settings() settings.Settings
	SaveSettings(settings.Settings) error
	ReloadSettings() error // after the file was written by something else
	Window() settings.Window
	SaveWindow(settings.Window)
	Places() *places.Places // where the user was in each document
	SavePlaces()            // without waiting for it
	Folders() folders.Folders
	Imported() settings.Imports                          // what is remembered of imports into the journal
	RememberImport(func(*settings.Imports))              // changes that
	CountPathFiles(folder string) (files int, err error) // on any goroutine
}

// RecoveryStore has what programs that ended unexpectedly left unsaved.
type RecoveryStore interface {
	List() ([]workspace.Recovered, error)
	SaveAsNew(workspace.Recovered) (file string, err error)
	Discard(workspace.Recovered) error
	Took(workspace.OpenDocument, workspace.Recovered)
	Drafts() *draft.Drafts // of entries of the journal
}

// BackupStore backs the library up and restores it, and adds packed documents to
// it. The jobs may be run on any goroutine.
type BackupStore interface {
	BackUp(workspace.BackupRequest) (job func(context.Context, backup.Progress) (backup.Result, error))
	Restore(workspace.RestoreRequest) (job func(context.Context, backup.Progress) (backup.Report, error))
	Protect(opened store.Opened, earlier workspace.Earlier, asked ...string) (job func(context.Context, backup.Progress) ([]redact.Outcome, error))
	State() settings.Backup
	LastBackup() time.Time // zero if never
	RememberFolder(folder string)
	ReminderDue(oldest time.Time) bool // for a library whose oldest document was changed then
	SnoozeReminder()
	MoveLibrary(to string) (*workspace.Move, error)
	Unpack(ctx context.Context, file string) (pack.Unpacked, error) // on any goroutine
}

// CrashStore has the reports of crashes.
type CrashStore interface {
	Unseen() (report crash.Report, found bool)
	Seen() error
}

// HistoryStore keeps the versions of the documents.
type HistoryStore interface {
	Of(loaded store.Opened) history.Versions
	YearVersions(year int) workspace.YearVersions // of the journal
	Text() string                                 // on any goroutine
	// Move prepares a job that may be run on any goroutine.
	Move() (job func() (moved bool, err error))
}

// ServicesOf returns the services of one workspace.
func ServicesOf(w *workspace.Workspace) Services {
	s := Services{
		Documents: w.Documents, Paths: w.Paths, Importer: w.Imports, Publisher: w.Exports,
		Settings: w.Preferences, Recovery: w.Recovery, Backups: w.Backups, History: w.History, Crashes: w.Crashes, Journal: w.Logbook, Templates: w.Templates,
	}
	if w.Spelling != nil { // a nil pointer in an interface is not nil
		s.Content.Spelling = w.Spelling
	}
	return s
}
