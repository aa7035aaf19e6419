package workspace

import (
	"errors"

	"promodoc/app/career"
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
	p := e.Parsed
	if e.Err == nil {
		p = e.Path
	}
	row := PathRow{
		ID: e.Parsed.ID, Title: p.Title, Version: p.Version, FromRole: p.FromRole, ToRole: p.ToRole, File: e.File, From: PathOwn,
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
		all = append(all, Fault{File: f.File, Line: f.Line, Column: f.Column, Message: f.Err.Error()})
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
