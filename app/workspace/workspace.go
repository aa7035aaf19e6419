// Package workspace owns what a person does in the window with what lies
// outside it: list, begin, open, duplicate and delete documents, choose among
// paths, export, keep settings. It joins the packages below it into those
// uses and holds no state of its own but the settings. It must never know how
// any of it is shown.
package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/place"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// Ports are what a workspace needs from outside. All but Watch must be set.
type Ports struct {
	FS        disk.FS
	Now       func() time.Time
	NewID     func() string // of a document
	Bundled   fs.FS         // the paths that come with the program
	Sample    []byte        // the sample document, as a file
	Publisher publish.Publisher
	Formats   []pages.Format
	Designs   []pagesetup.Design
	// Lay lays a document out on pages; slow, and on any goroutine.
	Lay func(promo.Document, pagesetup.Setup) (pages.Pages, error)
	// Watch calls changed, on any goroutine, after path files in the folders
	// changed, until it is stopped; nil where nothing is watched.
	Watch func(folders []string, changed func()) (stop func())
	// Session is given to every document that is opened; file, stamp and saver
	// are set here.
	Session session.Options
}

// Workspace is the library, the paths and the settings of one person. It
// belongs to one goroutine, Export and the jobs of Lay aside.
type Workspace struct {
	ports    Ports
	folders  place.Folders
	library  *store.Library
	settings settings.Settings
	tell     []func() // whom to tell that path files changed
	unwatch  func()   // ends the watching of path files, nil until it begins
}

// New returns the workspace of the folders. Notices are sentences to show her,
// such as that her settings were damaged and are kept beside.
func New(folders place.Folders, ports Ports) (w *Workspace, notices []string, err error) {
	s, notices, err := settings.Load(ports.FS, folders.Settings())
	if err != nil {
		return nil, notices, err
	}
	folders = folders.WithLibrary(s.Library)
	library := store.Open(folders.Library, store.Ports{FS: ports.FS, Now: ports.Now, NewID: ports.NewID})
	return &Workspace{ports: ports, folders: folders, library: library, settings: s}, notices, nil
}

// Folders are where things lie.
func (w *Workspace) Folders() place.Folders { return w.folders }

// Now is the time.
func (w *Workspace) Now() time.Time { return w.ports.Now() }

// Settings are the present ones.
func (w *Workspace) Settings() settings.Settings { return w.settings }

// KeepSettings checks settings, writes them and takes them up.
func (w *Workspace) KeepSettings(s settings.Settings) error {
	if err := settings.Check(s); err != nil {
		return err
	}
	if err := settings.Save(w.ports.FS, w.folders.Settings(), s); err != nil {
		return err
	}
	before := w.settings
	w.settings = s
	w.tookSettings(before)
	return nil
}

// Window is what the program remembers of its window; nothing where that
// cannot be read.
func (w *Workspace) Window() settings.Window {
	kept, _, _ := settings.LoadWindow(w.ports.FS, w.folders.Window())
	return kept
}

// KeepWindow remembers the window. Nobody is told when that fails: nothing of
// hers is in it.
func (w *Workspace) KeepWindow(kept settings.Window) {
	_ = settings.SaveWindow(w.ports.FS, w.folders.Window(), kept)
}

// Paths are the paths a document can be begun on, with what they include.
// Notices say which files are not among them and why.
func (w *Workspace) Paths() (paths []career.Path, notices []string) {
	catalog, err := w.catalog()
	if err != nil {
		notices = append(notices, err.Error())
	}
	for _, e := range catalog.Entries() {
		switch {
		case e.Err != nil:
			notices = append(notices, e.Err.Error())
		case len(e.Path.Considerations()) > 0:
			paths = append(paths, e.Path)
		}
	}
	return paths, notices
}

// Forms are the forms that a document can have, whatever its path: paths that
// are nothing but a skeleton.
func (w *Workspace) Forms() []career.Path {
	catalog, _ := w.catalog()
	var forms []career.Path
	for _, p := range catalog.Paths() {
		if p.IsForm() {
			forms = append(forms, p)
		}
	}
	return forms
}

// Formed is a path in the form of that id; the path as it is for an empty id.
// Errors: one that says which forms there are.
func (w *Workspace) Formed(path career.Path, form string) (career.Path, error) {
	if form == "" {
		return path, nil
	}
	var ids []string
	for _, f := range w.Forms() {
		if f.ID == form {
			return career.WithForm(path, f), nil
		}
		ids = append(ids, f.ID)
	}
	return path, fmt.Errorf("there is no form %q: choose one of %s", form, strings.Join(ids, ", "))
}

// catalog is all paths there are, also those with faults. The error says which
// files could not even be read; the others are in the catalog.
func (w *Workspace) catalog() (*career.Catalog, error) {
	files, err := w.PathFiles()
	return career.NewCatalog(files), err
}

// PathFiles are all path files there are: the bundled ones, hers, and those of
// the folders in her settings, in the order in which an id is theirs. The error
// joins what could not be read; the others are returned with it.
func (w *Workspace) PathFiles() ([]career.File, error) {
	return w.readPaths(w.pathFolders())
}

// readPaths is PathFiles with the folders of others; it may be called on any
// goroutine.
func (w *Workspace) readPaths(others []string) ([]career.File, error) {
	return store.ReadPaths(w.ports.FS, w.folders.Paths(), w.ports.Bundled, others...)
}

// isConflict tells a save that succeeded though the file had been changed
// elsewhere, which is to be told and not to be tried again.
func isConflict(err error) (*safefile.Conflict, bool) {
	var c *safefile.Conflict
	ok := errors.As(err, &c)
	return c, ok && c.Saved
}
