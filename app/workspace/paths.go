package workspace

import (
	"io/fs"
	"slices"
	"strconv"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/message"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// Paths are the career paths: those that come with the program, the user's own,
// and those in folders that others keep.
type Paths struct {
	fs          disk.FS
	bundled     fs.FS
	folder      string // of the user's own paths
	files       store.PathFiles
	preferences *Preferences
	watch       func(folders []string, changed func()) (stop func())
	post        func(func())
	notify      []func() // called when path files changed
	unwatch     func()   // stops watching; nil until it starts
	recovery    *Recovery
}

// UsablePaths returns the paths on which a document can begin, with their
// includes. Notices say which files are not among them and why.
func (p *Paths) UsablePaths() (paths []career.Path, notices []string) {
	catalog, err := p.catalog()
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

// Forms returns the forms that a document on any path can have: paths that are
// only a skeleton.
func (p *Paths) Forms() []career.Path {
	catalog, _ := p.catalog()
	var forms []career.Path
	for _, path := range catalog.Paths() {
		if path.IsForm() {
			forms = append(forms, path)
		}
	}
	return forms
}

// WithForm returns a path in the form of that ID, or the path itself for an
// empty ID. The error lists the forms there are.
func (p *Paths) WithForm(path career.Path, form string) (career.Path, error) {
	if form == "" {
		return path, nil
	}
	var ids []string
	for _, f := range p.Forms() {
		if f.ID == form {
			return career.WithForm(path, f), nil
		}
		ids = append(ids, f.ID)
	}
	return path, errNoForm.Err("ID", strconv.Quote(form), "Known", message.Comma(ids))
}

// catalog returns all paths, also those with faults. The error says which files
// could not be read; the others are in the catalog.
func (p *Paths) catalog() (*career.Catalog, error) {
	files, err := p.PathFiles()
	return career.NewCatalog(files), err
}

// PathFiles returns all path files, in the order in which they can claim an ID:
// bundled, own, and those of the folders in the settings. The error joins what
// could not be read; the other files are returned with it.
func (p *Paths) PathFiles() ([]career.File, error) {
	return p.readFiles(p.preferences.pathFolders())
}

// readFiles is PathFiles for given folders of others. It may be called on any
// goroutine.
func (p *Paths) readFiles(folders []string) ([]career.File, error) {
	return store.ReadPaths(p.fs, p.folder, p.bundled, folders...)
}

// OnPathsChanged registers a function to be called on the goroutine of the
// screens whenever path files change on disk or other folders of them are set.
// The first call starts watching and does not wait for it.
func (p *Paths) OnPathsChanged(notify func()) {
	p.notify = append(p.notify, notify)
	if p.unwatch == nil {
		p.restartWatch()
	}
}

// restartWatch watches the folders of the present settings.
func (p *Paths) restartWatch() {
	if p.unwatch != nil {
		p.unwatch()
	}
	if p.watch == nil {
		return
	}
	folders := append([]string{p.folder}, p.preferences.pathFolders()...)
	p.unwatch = p.watch(folders, func() { p.post(p.changed) })
}

func (p *Paths) changed() {
	for _, notify := range p.notify {
		notify()
	}
}

// settingsChanged watches other folders if others are set.
func (p *Paths) settingsChanged(before settings.Settings) {
	if len(p.notify) > 0 && !slices.Equal(before.PathFolders, p.preferences.settings.PathFolders) {
		p.restartWatch()
		p.changed()
	}
}
