package workspace

import (
	"cmp"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"promodoc/app/disk"
	"promodoc/app/folders"
	"promodoc/app/history"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// History has the versions of the documents.
type History struct {
	fs          disk.FS
	history     *history.History
	now         func() time.Time
	folder      string // unless the settings name another
	preferences *Preferences

	mu      sync.Mutex
	limit   int64     // bytes
	thinned time.Time // when the history was thinned last
}

func newHistory(ports Ports, preferences *Preferences) *History {
	h := &History{
		fs: ports.FS, now: ports.Now, preferences: preferences,
		folder: filepath.Join(preferences.folders.Library, "history"),
	}
	h.history = history.Open(h.folderOf(preferences.settings), history.Ports{FS: ports.FS, Now: ports.Now})
	h.limit = limitOf(preferences.settings)
	return h
}

// folderOf returns the folder of the versions.
func (h *History) folderOf(s settings.Settings) string {
	if s.HistoryFolder == "" {
		return h.folder
	}
	return folders.Expand(s.HistoryFolder)
}

// limitOf returns how many bytes all versions may have together.
func limitOf(s settings.Settings) int64 {
	return int64(cmp.Or(s.HistoryLimit, settings.DefaultHistory)) << 20
}

// settingsChanged takes up the limit of the settings. A new folder is taken up
// by Move.
func (h *History) settingsChanged(settings.Settings) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.limit = limitOf(h.preferences.settings)
}

// Move returns a job that moves the versions to the folder of the settings, if
// it is another one. The job may run on any goroutine; moved says whether there
// was anything to do. Errors: those of [history.History.MoveTo].
func (h *History) Move() (job func() (moved bool, err error)) {
	to := h.folderOf(h.preferences.settings)
	return func() (bool, error) {
		return filepath.Clean(to) != filepath.Clean(h.history.Root()), h.history.MoveTo(to)
	}
}

// Of returns the versions of a document that was loaded. What they do may be
// done on any goroutine.
func (h *History) Of(loaded store.Opened) history.Versions {
	return h.OfID(loaded.Document.ID, loaded.File, loaded.Codec)
}

// historyID returns the ID under which versions of a document are kept. One that
// was written by hand and has none is known by its file.
func historyID(id, file string) string {
	if id != "" {
		return id
	}
	if abs, err := filepath.Abs(file); err == nil {
		file = abs
	}
	return "file:" + file
}

// OfID is Of for a document that could not be loaded. The file is of use if the
// ID is empty; a nil codec reads what is not protected.
func (h *History) OfID(id, file string, codec *sealed.Codec) history.Versions {
	return h.history.Of(historyID(id, file), codec)
}

// Restore replaces a document that was loaded by one of its versions and saves
// it; the present one is kept as a version first. The notice is that of
// [Documents.SaveLoaded]. Errors: those of [history.Versions.Keep], which keep
// the document as it is, and of SaveLoaded.
func (h *History) Restore(d *Documents, loaded store.Opened, to promo.Document) (notice string, err error) {
	if loaded.ReadOnly() {
		return "", &store.ErrReadOnly{File: loaded.File}
	}
	if _, _, err := h.Of(loaded).Keep(loaded.Document); err != nil {
		return "", err
	}
	return d.SaveLoaded(loaded, to)
}

// SaveEdited is [Documents.SaveLoaded] for an edit that the user makes without a window:
// the document is kept as a version before and after it. Errors: those of Restore.
func (h *History) SaveEdited(d *Documents, loaded store.Opened, doc promo.Document) (notice string, err error) {
	if notice, err = h.Restore(d, loaded, doc); err == nil {
		doc.Updated = promo.DateOf(h.now())
		_, _, _ = h.Of(loaded).Keep(doc) // it is in the file, and is kept before the next edit otherwise
		h.thin()
	}
	return notice, err
}

// yearID returns the ID under which versions of a year of the journal are kept.
func yearID(year int) string { return fmt.Sprintf("journal-%04d", year) }

// Year returns the versions of a year of the journal.
func (h *History) Year(year int) history.Versions { return h.history.Of(yearID(year), nil) }

// eachOfYear hands the versions of a year of the journal to a function, the last first,
// until that says stop. Those that cannot be read are left out.
func (h *History) eachOfYear(year int, each func(data []byte) (stop bool)) {
	versions := h.Year(year)
	all, err := versions.List()
	if err != nil {
		return
	}
	for _, v := range all {
		if data, err := versions.Bytes(v); err == nil && each(data) {
			return
		}
	}
}

// YearVersions are the versions of a year of the journal. What they do may be done on any
// goroutine.
type YearVersions struct {
	versions history.Versions
	year     int
}

// YearVersions returns the versions of a year of the journal as entries.
func (h *History) YearVersions(year int) YearVersions { return YearVersions{h.Year(year), year} }

// List returns the versions in their order, the oldest first. Errors: those of
// [history.Versions.List].
func (y YearVersions) List() ([]history.Version, error) { return y.versions.List() }

// Read returns the entries of a version that can be read. Errors: those of
// [history.Versions.Bytes].
func (y YearVersions) Read(v history.Version) ([]journal.Entry, error) {
	data, err := y.versions.Bytes(v)
	if err != nil {
		return nil, err
	}
	entries, _ := journal.Read(fmt.Sprintf("%04d.yaml", y.year), data) // a broken entry was broken then
	return entries, nil
}

// Describe says which entries differ from those of the version before, which is nil for
// the first. Errors: as for Read.
func (y YearVersions) Describe(v history.Version, before *history.Version) (history.Description, error) {
	now, err := y.Read(v)
	if err != nil {
		return history.Description{}, err
	}
	d := history.Description{First: before == nil}
	for _, e := range now {
		d.Words += promo.CountWords(e.Text) + promo.CountWords(e.Result) + promo.CountWords(e.Part)
	}
	if before == nil {
		return d, nil
	}
	was, _ := y.Read(*before) // if it cannot be read all of it counts as new
	differs, added := journal.Restoring(y.year, now, was)
	for _, c := range differs {
		what := history.Changed
		if c.Before.ID == "" {
			what = history.Removed
		}
		d.Changed = append(d.Changed, history.Piece{Kind: promo.KindExample, ID: c.After.ID, Title: c.After.Title(), Change: what})
	}
	for _, c := range added {
		d.Changed = append(d.Changed, history.Piece{Kind: promo.KindExample, ID: c.Before.ID, Title: c.Before.Title(), Change: history.Added})
	}
	return d, nil
}

// keepYear keeps the file of a year of the journal as a version. It may be called on any
// goroutine. Errors: those of [history.Versions.KeepFile].
func (h *History) keepYear(year int, data []byte) error {
	if _, kept, err := h.Year(year).KeepFile(data); err != nil || !kept {
		return err
	}
	h.thin()
	return nil
}

// Text says in a sentence how far the history is thinned because it reached its
// limit; it is empty otherwise.
func (h *History) Text() string {
	h.mu.Lock()
	limit := h.limit
	h.mu.Unlock()
	return h.history.Thinned().Text(limit)
}

// thinEvery is how often the history is thinned while versions are kept.
const thinEvery = time.Hour

// thin thins the history if that was not done lately. It returns a sentence the
// first time that it goes further because of the limit. Versions that cannot be
// removed are no reason to tell the user anything.
func (h *History) thin() string {
	h.mu.Lock()
	now, limit := h.now(), h.limit
	since := now.Sub(h.thinned)
	due := since < 0 || since >= thinEvery
	if due {
		h.thinned = now
	}
	h.mu.Unlock()
	if !due {
		return ""
	}
	if further, err := h.history.Thin(limit); err == nil && further {
		return h.history.Thinned().Text(limit)
	}
	return ""
}

// keeper keeps versions of one open document for its session.
type keeper struct {
	history  *History
	versions history.Versions
	bytes    func(promo.Document) ([]byte, error) // as a save writes it, which often has just been done
	failing  bool                                 // the last version could not be kept, and the user was told
}

// keeperOf returns what keeps versions of a document that was loaded.
func (h *History) keeperOf(loaded store.Opened) session.VersionsOf[promo.Document] {
	versions := h.Of(loaded)
	disk.RemoveOldTemps(h.fs, versions.Folder(), h.now())
	return &keeper{history: h, versions: versions, bytes: loaded.Bytes}
}

// Keep keeps a version. What the user should know is returned once. It is called
// on one goroutine at a time.
func (k *keeper) Keep(d promo.Document) error {
	data, err := k.bytes(d)
	kept := false
	if err == nil {
		_, kept, err = k.versions.KeepBytes(d, data)
	}
	if disk.IgnoreUnconfirmed(err) != nil { // that a power cut may take it is bearable: it is one of many
		told := k.failing
		k.failing = true
		if told {
			return nil
		}
		return errNoVersion.Wrap(err)
	}
	k.failing = false
	if !kept {
		return nil
	}
	if text := k.history.thin(); text != "" {
		return errThinned.Err("Text", text)
	}
	return nil
}
