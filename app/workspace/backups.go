package workspace

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/folders"
	"promodoc/app/pack"
	"promodoc/app/pdfdocument"
	"promodoc/app/redact"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/settings"
	"promodoc/app/sharing"
	"promodoc/app/signature"
	"promodoc/app/store"
)

// reminderAge is how old the last backup gets before the user is reminded, and
// how long a declined reminder keeps quiet.
const reminderAge = 30 * 24 * time.Hour

// maxClockError is how far in the future a time may be that was written by this
// machine. One beyond it comes from a clock that was wrong, and is not believed.
const maxClockError = 24 * time.Hour

// Backups backs the library and the settings up, restores them, and packs single
// documents. The jobs that its methods return may be run on any goroutine.
type Backups struct {
	fs          disk.FS
	now         func() time.Time
	newID       func() string
	library     *store.Library
	preferences *Preferences
	history     *History
	documents   *Documents
	paths       *Paths
	sharing     *sharing.Ports // as in Ports
	isExport    func(document string, data []byte) bool
	lock        func(file string) (release func(), err error)

	mu sync.Mutex // guards the file of State
}

// BackupRequest says what to back up, and where to.
type BackupRequest struct {
	File    string // the ZIP file, or a folder to make one in, named after the day
	Exports bool   // also backs up the exported files
	Replace bool   // also replaces a file that is not a backup
}

// RestoreRequest says what to restore, and where to.
type RestoreRequest struct {
	File    string
	To      string // a folder to restore everything below, in place of the user's own folders
	Replace bool   // replaces present files that differ, which are kept
	Damaged bool   // restores what is left of a damaged backup
	DryRun  bool   // only says what would happen
}

// BackUp returns a job that writes a backup and remembers when it did. The error
// is one of [backup.Backups.Write].
func (b *Backups) BackUp(r BackupRequest) (job func(context.Context, backup.Progress) (backup.Result, error)) {
	roots := b.roots()
	if !r.Exports {
		roots.Exports = ""
	}
	work := b.work()
	return func(ctx context.Context, progress backup.Progress) (backup.Result, error) {
		request := backup.Request{Roots: roots, File: b.fileIn(r.File), Replace: r.Replace}
		disk.RemoveOldTemps(b.fs, filepath.Dir(request.File), b.now())
		result, err := work.Write(ctx, request, progress)
		if result.File != "" {
			b.remember(func(s *settings.Backup) {
				s.AddMade(result.File)
				if len(result.LeftOut) == 0 {
					s.Last, s.File, s.Library = b.now().Truncate(time.Second), result.File, roots.Library
				}
			})
		}
		return result, err
	}
}

// Restore returns a job that restores a backup. The settings keep the library
// where it is: the backup may come from another machine. The error is one of
// [backup.Backups.Restore].
func (b *Backups) Restore(r RestoreRequest) (job func(context.Context, backup.Progress) (backup.Report, error)) {
	request := backup.RestoreRequest{Roots: b.roots(), File: r.File, Replace: r.Replace, Damaged: r.Damaged, DryRun: r.DryRun}
	library := b.preferences.settings.Library
	request.Adapt = func(data []byte) []byte { return settings.WithLibrary(data, library) }
	if r.To != "" {
		request.Roots, request.Adapt = backup.Below(r.To), nil
	}
	work := b.work()
	return func(ctx context.Context, progress backup.Progress) (backup.Report, error) {
		return work.Restore(ctx, request, progress)
	}
}

func (b *Backups) work() backup.Backups { return backup.Backups{FS: b.fs, Now: b.now} }

func (b *Backups) roots() backup.Roots {
	f := b.preferences.folders
	roots := backup.Roots{Library: f.Library, Config: f.Config, Exports: f.Exports, State: f.State}
	if chosen := b.preferences.settings.ExportFolder; chosen != "" {
		roots.Exports = folders.Expand(chosen)
	}
	if chosen := b.preferences.settings.HistoryFolder; chosen != "" {
		roots.History = b.history.history.Root()
	}
	return roots
}

// Protect returns a job that protects what earlier backups have of a document, or
// removes it, see [redact.Earlier]: in those that this machine made, as far as they
// are remembered, and in those that are asked for. The document has its key
// already. The error is that of the context.
func (b *Backups) Protect(opened store.Opened, earlier Earlier, asked ...string) (job func(context.Context, backup.Progress) ([]redact.Outcome, error)) {
	request := redact.Request{
		Document: redact.Document{
			ID: opened.Document.ID, File: opened.File, Versions: filepath.Base(b.history.Of(opened).Folder()),
			IsExport: func(data []byte) bool { return b.isExport(opened.Document.ID, data) },
		},
		Asked: asked,
	}
	if earlier == ProtectEarlier {
		request.Key = opened.Codec.Key()
	}
	work := b.work()
	return func(ctx context.Context, progress backup.Progress) ([]redact.Outcome, error) {
		state := b.State()
		request.Known, request.Folder = state.Made, state.Folder
		if state.File != "" && !slices.Contains(state.Made, state.File) { // of a version that remembered only the last
			request.Known = append(request.Known, state.File)
		}
		outcomes, deleted, err := redact.Earlier(ctx, work, request, progress)
		if len(deleted) > 0 {
			b.remember(func(s *settings.Backup) {
				s.Made = slices.DeleteFunc(s.Made, func(file string) bool { return slices.Contains(deleted, file) })
			})
		}
		return outcomes, err
	}
}

// fileIn returns the file of a new backup: file itself or, if that is a folder,
// one in it that is named after the day and has a free name.
func (b *Backups) fileIn(file string) string {
	info, err := disk.Stat(b.fs, file)
	if err != nil || !info.IsDir() {
		return file
	}
	name := b.now().Format("promodoc-backup-2006-01-02")
	for n := 1; ; n++ {
		free := filepath.Join(file, name+".zip")
		if n > 1 {
			free = filepath.Join(file, filename.Numbered(name, n)+".zip")
		}
		if there, err := disk.Exists(b.fs, free); err != nil || !there || n == safefile.MaxNumber {
			return free
		}
	}
}

// State returns what is remembered of backups: nothing if it cannot be read.
func (b *Backups) State() settings.Backup {
	state, _, _ := settings.LoadBackup(b.fs, b.preferences.folders.Backup())
	return state
}

// remember changes what is remembered. Failures are ignored: at worst the user
// is reminded once too often.
func (b *Backups) remember(change func(*settings.Backup)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	file := b.preferences.folders.Backup()
	if release, err := b.lock(file); err == nil { // else another program's may be forgotten
		defer release()
	}
	state, _, err := settings.LoadBackup(b.fs, file)
	if err != nil {
		return
	}
	change(&state)
	_ = settings.SaveBackup(b.fs, file, state)
}

// RememberFolder remembers the folder that the user backs up to.
func (b *Backups) RememberFolder(folder string) {
	b.remember(func(s *settings.Backup) { s.Folder = folder })
}

// LastBackup returns when the library was last backed up; zero if never.
func (b *Backups) LastBackup() time.Time {
	state := b.State()
	if state.Library != b.preferences.folders.Library {
		return time.Time{}
	}
	return b.believed(state.Last)
}

// believed returns a time that was remembered, or zero for one in the future.
func (b *Backups) believed(t time.Time) time.Time {
	if t.Sub(b.now()) > maxClockError {
		return time.Time{}
	}
	return t
}

// ReminderDue reports whether the user should be reminded of a backup: the
// library has had documents for a month, and neither was there a backup of it in
// that time nor was the reminder declined. oldest is when the document was
// changed that was not changed for longest; zero for an empty library.
func (b *Backups) ReminderDue(oldest time.Time) bool {
	if oldest.IsZero() {
		return false
	}
	state := b.State()
	since := b.believed(state.Since)
	if since.IsZero() {
		since = b.now().Truncate(time.Second)
		b.remember(func(s *settings.Backup) { s.Since = since })
	}
	if oldest.Before(since) {
		since = oldest
	}
	for _, t := range []time.Time{since, b.LastBackup(), b.believed(state.Snoozed)} {
		if !t.IsZero() && b.now().Sub(t) < reminderAge {
			return false
		}
	}
	return true
}

// SnoozeReminder declines the reminder for a month.
func (b *Backups) SnoozeReminder() {
	b.remember(func(s *settings.Backup) { s.Snoozed = b.now().Truncate(time.Second) })
}

// Pack packs a document, which is a file or a name in the library, into a file;
// into one named after it if file is a folder. It returns the packed file and
// how many files are in it. Errors: those of [store.Library.Find] and
// [pack.Packs.Pack].
func (b *Backups) Pack(ctx context.Context, document, file string, history, replace bool) (packed string, files int, err error) {
	document, err = b.library.Find(document)
	if err != nil {
		return "", 0, err
	}
	if info, err := disk.Stat(b.fs, file); err == nil && info.IsDir() {
		file = filepath.Join(file, pack.FileName(document))
	}
	files, err = b.packs().Pack(ctx, pack.Request{Document: document, File: file, History: history, Replace: replace})
	return file, files, err
}

// Unpack adds a packed document to the library, see [pack.Packs.Unpack], or the document that
// a PDF file carries, as a new one.
func (b *Backups) Unpack(ctx context.Context, file string) (pack.Unpacked, error) {
	if pdf, err := isPDF(b.fs, file); err != nil || !pdf {
		return b.packs().Unpack(ctx, file)
	}
	data, err := disk.Read(b.fs, file)
	if err != nil {
		return pack.Unpacked{}, err
	}
	carried, err := pdfdocument.Read(filepath.Base(file), data)
	if err != nil {
		return pack.Unpacked{}, err
	}
	added, err := b.addCarried(safefile.Stem(file), carried)
	return pack.Unpacked{File: added}, err
}

// isPDF reports whether a file is a PDF file.
func isPDF(fsys disk.FS, file string) (bool, error) {
	head, err := headOf(fsys, file)
	return err == nil && signature.Of(head) == signature.PDF, err
}

// CarriesDocument reports whether a file is a PDF file that carries a document. Errors: for a
// PDF file without one those of [pdfdocument.Read].
func (b *Backups) CarriesDocument(file string) (bool, error) {
	if pdf, err := isPDF(b.fs, file); err != nil || !pdf {
		return false, nil // whoever opens it says what is wrong
	}
	data, err := disk.Read(b.fs, file)
	if err == nil {
		_, err = pdfdocument.Read(filepath.Base(file), data)
	}
	return err == nil, err
}

// addCarried adds a document that a file carried to the library as a new one, with its
// attachments, and returns its file.
func (b *Backups) addCarried(name string, carried pdfdocument.Carried) (file string, err error) {
	doc := carried.Document
	doc.ID, doc.Name = b.newID(), name
	if file, err = b.documents.createFree(doc, nil); file == "" {
		return "", err
	}
	attached := attachmentsOf(b.documents, store.Opened{File: file, Document: doc, Codec: &sealed.Codec{}})
	if failed := attached.Fill(carried.Files); failed != nil {
		_ = b.library.Remove(file)
		return "", failed
	}
	return file, err
}

func (b *Backups) packs() pack.Packs {
	return pack.Packs{FS: b.fs, Now: b.now, NewID: b.newID, Library: b.library, History: b.versionsOf}
}

// versionsOf returns the folder of the versions of the document with an ID.
func (b *Backups) versionsOf(id string) string { return b.history.history.Of(id, nil).Folder() }
