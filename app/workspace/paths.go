package workspace

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/pathedit"
	"promodoc/app/schema"
	"promodoc/app/session"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

// PathFrom says where a path's file is from.
type PathFrom int

// Where path files are from.
const (
	PathBundled PathFrom = iota // comes with the program
	PathOwn                     // in her folder of paths
	PathFolder                  // in a folder that others keep, see settings
)

// PathRow is a path file, summed up.
type PathRow struct {
	ID, Title, Version string
	FromRole, ToRole   string
	File               string
	From               PathFrom
	Folder             string // the folder that others keep
	Considerations     int
	Preparations       int
	ToBeFilled         bool // asks for nothing yet
	Form               bool // it is nothing but the form of a document
	Usable             bool // a document can be begun on it, or another path include it
	Faults             []Fault
	Notices            []string
}

// Fault is one thing wrong in a file, for a screen.
type Fault struct {
	File    string
	Line    int // counted from 1
	Column  int // in runes, counted from 1
	Message string
}

// PathFile is the file of one path, opened.
type PathFile struct {
	File        string
	Own         career.Path // as it stands in the file, includes not joined in
	Data        []byte
	ReadOnly    bool
	ReadOnlyWhy string
	Stamp       string // hand it to the PathSaver
	Comments    bool   // there are comments in it, which saving a path would lose
}

// IDTaken says that another path has the id.
type IDTaken struct {
	ID   string
	By   string // the file that has it
	Free string // an id like it that is free
}

// Error says so in one sentence.
func (e *IDTaken) Error() string {
	return fmt.Sprintf("the path id %q is taken by %s: choose another, %q is free", e.ID, e.By, e.Free)
}

// PathRows are all path files there are, also those with faults, by title. The
// error tells of files that could not even be read.
func (w *Workspace) PathRows() ([]PathRow, error) {
	catalog, err := w.catalog()
	var rows []PathRow
	for _, e := range catalog.Entries() {
		rows = append(rows, w.pathRow(e))
	}
	return rows, err
}

func (w *Workspace) pathRow(e career.Entry) PathRow {
	p := e.Own
	if e.Err == nil {
		p = e.Path
	}
	row := PathRow{
		ID: e.Own.ID, Title: p.Title, Version: p.Version, FromRole: p.FromRole, ToRole: p.ToRole, File: e.File, From: PathOwn,
		Considerations: len(p.Considerations()), Preparations: len(p.AllPreparations()), Usable: e.Err == nil, Faults: faultsOf(e.File, e.Err),
	}
	row.ToBeFilled, row.Form = p.ToBeFilled(), p.IsForm()
	if e.Bundled {
		row.From = PathBundled
	} else if e.Folder != "" {
		row.From, row.Folder = PathFolder, e.Folder
	}
	for _, n := range e.Notices {
		row.Notices = append(row.Notices, n.String())
	}
	return row
}

func faultsOf(file string, err error) []Fault {
	if err == nil {
		return nil
	}
	var found yamldoc.Faults
	if !errors.As(err, &found) {
		return []Fault{{File: file, Line: 1, Column: 1, Message: err.Error()}}
	}
	var all []Fault
	for _, f := range found {
		all = append(all, Fault{File: f.File, Line: f.Line, Column: f.Column, Message: f.Message})
	}
	return all
}

// entry is the catalog's entry of a path id or of a file.
func (w *Workspace) entry(idOrFile string) (career.Entry, error) {
	catalog, err := w.catalog()
	for _, e := range catalog.Entries() {
		if e.File == idOrFile {
			return e, nil
		}
	}
	if e, ok := catalog.Find(idOrFile); ok {
		return e, nil
	}
	if err == nil {
		_, err = catalog.Path(idOrFile)
	}
	return career.Entry{}, err
}

// OpenPath opens a path by its file, or by its id. One that is not hers can
// only be read.
func (w *Workspace) OpenPath(idOrFile string) (PathFile, error) {
	e, err := w.entry(idOrFile)
	if err != nil {
		return PathFile{}, err
	}
	opened := PathFile{File: e.File, Own: e.Own, Data: e.Data}
	switch {
	case e.Bundled:
		opened.ReadOnly, opened.ReadOnlyWhy = true, "This path comes with the program. Duplicate it to change it."
	case e.Folder != "":
		opened.ReadOnly, opened.ReadOnlyWhy = true, "This path is kept in "+e.Folder+" by others. Duplicate it to change it."
	default:
		data, stamp, err := w.pathFiles().Read(e.File)
		if err != nil {
			return PathFile{}, err
		}
		opened.Data, opened.Stamp = data, stamp.String()
	}
	opened.Comments = career.HasComments(opened.Data)
	return opened, nil
}

// Check is what a path is found to be in the company of all others: as it
// stands in its file, with what it includes joined in, and what is wrong with it.
type Check struct {
	Own, Resolved career.Path
	Faults        []Fault
}

// CheckPath returns what reads a path as it would stand in a file. That reads all
// other path files too, and may be called on any goroutine.
func (w *Workspace) CheckPath(file string, data []byte) func() Check {
	folders := w.pathFolders()
	return func() Check {
		files, _ := store.ReadPaths(w.ports.FS, w.folders.Paths(), w.ports.Bundled, folders...)
		return checkAmong(files, file, data)
	}
}

func checkAmong(files []career.File, file string, data []byte) Check {
	found := false
	for i := range files {
		if files[i].Name == file {
			files[i].Data, found = data, true
		}
	}
	if !found {
		files = append(files, career.File{Name: file, Data: data})
	}
	for _, e := range career.NewCatalog(files).Entries() {
		if e.File == file {
			return Check{e.Own, e.Path, faultsOf(file, e.Err)}
		}
	}
	return Check{}
}

// savePath writes a path over its file. What somebody else wrote into it since
// it was opened is kept beside; the error tells of that, and the file is saved
// all the same.
func savePath(files store.PathFiles, file string, data []byte, stamp string) (string, error) {
	known, err := store.ParseStamp(stamp)
	if err != nil {
		return stamp, err
	}
	next, err := files.Save(file, data, known)
	if c, ok := isConflict(err); ok {
		err = notice{c}
	}
	return next.String(), err
}

// PathSaver saves a path that is open for editing.
func (w *Workspace) PathSaver() session.SaverOf[pathedit.Draft] {
	return pathSaver{w.pathFiles()}
}

type pathSaver struct{ files store.PathFiles }

// Save writes the path. It is called off the screens' goroutine.
func (s pathSaver) Save(file string, d pathedit.Draft, stamp string) (string, error) {
	data, err := d.Bytes()
	if err != nil {
		return stamp, err
	}
	return savePath(s.files, file, data, stamp)
}

// KeepPathFile puts a copy of a path file beside it, before the comments in it
// go, and returns the copy's name.
func (w *Workspace) KeepPathFile(file string, data []byte) (string, error) {
	return w.pathFiles().Keep(file, data, "with comments")
}

// FreePathID is the id itself where no path has it and it is none of those given
// already, else the next that is free.
func (w *Workspace) FreePathID(id string, given map[string]bool) string {
	catalog, _ := w.catalog()
	return career.FreeID(id, func(id string) bool { return given[id] || has(catalog, id) })
}

func freeID(catalog *career.Catalog, id string) string {
	return career.FreeID(id, func(id string) bool { return has(catalog, id) })
}

func has(catalog *career.Catalog, id string) bool {
	_, taken := catalog.Find(id)
	return taken
}

// AddPath writes a new path of hers and returns its file. Errors: *IDTaken;
// *disk.Refused.
func (w *Workspace) AddPath(p career.Path) (file string, err error) {
	catalog, err := w.catalog()
	if err != nil && len(catalog.Entries()) == 0 {
		return "", err
	}
	if e, taken := catalog.Find(p.ID); taken {
		return "", &IDTaken{ID: p.ID, By: e.File, Free: freeID(catalog, p.ID)}
	}
	data, err := career.Write(p)
	if err != nil {
		return "", err
	}
	return w.createPath(p.ID, data)
}

// DuplicatePath makes a path of hers out of another, under an id that is free,
// and returns its file. What the path includes it goes on including.
func (w *Workspace) DuplicatePath(idOrFile string) (file string, err error) {
	e, err := w.entry(idOrFile)
	if err != nil {
		return "", err
	}
	if e.Own.ID == "" {
		return "", fmt.Errorf("%s has no id, so it cannot be duplicated: mend its faults first", e.File)
	}
	catalog, _ := w.catalog()
	p := e.Own
	p.ID = freeID(catalog, p.ID)
	p.Title = "Copy of " + p.Title
	for n := 2; hasTitle(catalog, p.Title); n++ {
		p.Title = "Copy " + strconv.Itoa(n) + " of " + e.Own.Title
	}
	return w.AddPath(p)
}

func hasTitle(catalog *career.Catalog, title string) bool {
	for _, e := range catalog.Entries() {
		if e.Own.Title == title {
			return true
		}
	}
	return false
}

// DeletePath throws a path of hers away; RestorePath brings it back.
func (w *Workspace) DeletePath(file string) (store.Trashed, error) {
	e, err := w.entry(file)
	switch {
	case err != nil:
		return store.Trashed{}, err
	case e.Bundled:
		return store.Trashed{}, errors.New("this path comes with the program and cannot be deleted")
	case e.Folder != "":
		return store.Trashed{}, fmt.Errorf("this path is kept in %s by others: take that folder out of the settings to be rid of its paths", e.Folder)
	}
	return w.pathFiles().Trash(e.File)
}

// RestorePath takes a path out of the trash again.
func (w *Workspace) RestorePath(t store.Trashed) (file string, err error) {
	return w.library.Restore(t)
}

// ImportPathFile adds a path file from elsewhere to hers, byte for byte, and
// returns the new file; asID, unless empty, is the id it gets here. Errors:
// *IDTaken; the faults of the file.
func (w *Workspace) ImportPathFile(file, asID string) (string, error) {
	data, err := disk.Read(w.ports.FS, file)
	if err != nil {
		return "", err
	}
	p, err := career.Read(file, data)
	if err != nil {
		return "", err
	}
	id := p.ID
	if asID != "" {
		if !career.IsSlug(asID) {
			return "", fmt.Errorf("%q is no id: expected lower case letters, digits and hyphens", asID)
		}
		id = asID
	}
	catalog, _ := w.catalog()
	if e, taken := catalog.Find(id); taken {
		return "", &IDTaken{ID: id, By: e.File, Free: freeID(catalog, id)}
	}
	if id != p.ID {
		p.ID = id
		if data, err = career.Write(p); err != nil {
			return "", err
		}
	}
	return w.createPath(id, data)
}

// createPath writes a new path file of hers, and beside it the schema that its
// first line names.
func (w *Workspace) createPath(id string, data []byte) (file string, err error) {
	file, _, err = w.pathFiles().Create(id, data)
	if file != "" {
		// The path is there; without the schema only an editor's help is missing.
		_ = KeepPathSchema(w.ports.FS, w.folders.Paths())
	}
	return file, err
}

// KeepPathSchema writes the JSON Schema of path files into a folder of theirs,
// unless it is there as it is now. Errors: *disk.Refused.
func KeepPathSchema(fsys disk.FS, folder string) error {
	file := filepath.Join(folder, career.SchemaFile)
	if there, err := disk.Read(fsys, file); err == nil && bytes.Equal(there, schema.Path()) {
		return nil
	}
	return disk.Replace(fsys, file, schema.Path())
}

// ExportPathFile writes a path's file, byte for byte, to another place, never
// over a file that is there.
func (w *Workspace) ExportPathFile(idOrFile, to string) error {
	e, err := w.entry(idOrFile)
	if err != nil {
		return err
	}
	if info, err := disk.Stat(w.ports.FS, to); err == nil && info.IsDir() {
		to = filepath.Join(to, e.Own.ID+".yaml")
	}
	if !strings.EqualFold(filepath.Ext(to), ".yaml") && !strings.EqualFold(filepath.Ext(to), ".yml") {
		to += ".yaml"
	}
	if err := disk.MakeFolder(w.ports.FS, filepath.Dir(to)); err != nil {
		return err
	}
	return disk.Create(w.ports.FS, to, e.Data)
}

func (w *Workspace) pathFiles() store.PathFiles { return w.library.PathFiles(w.folders.Paths()) }
