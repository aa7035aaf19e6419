package workspace

import (
	"errors"

	"promodoc/app/career"
	"promodoc/app/yamldoc"
)

// PathOrigin says where a path file comes from.
type PathOrigin int

// The origins of path files.
const (
	PathBundled PathOrigin = iota // comes with the program
	PathOwn                       // in the user's folder of paths
	PathFolder                    // in a folder that others keep, see settings
)

// PathSummary sums up a path file for a list.
type PathSummary struct {
	ID, Title, Version string
	FromRole, ToRole   string
	File               string
	Origin             PathOrigin
	Folder             string // the folder that others keep
	Considerations     int
	Preparations       int
	ToBeFilled         bool // has no content yet
	Form               bool // is only the form of a document
	Faults             []Fault
	Notices            []string
}

// Usable reports whether documents can begin on the path and other paths can
// include it: the file has no faults.
func (s PathSummary) Usable() bool { return len(s.Faults) == 0 }

// Fault is one fault of a file, for a screen.
type Fault struct {
	File    string
	Line    int // counted from 1
	Column  int // in runes, counted from 1
	Message string
}

// ListPaths returns all path files, also those with faults, by title. The error
// says which files could not be read.
func (p *Paths) ListPaths() ([]PathSummary, error) {
	catalog, err := p.catalog()
	var all []PathSummary
	for _, e := range catalog.Entries() {
		all = append(all, pathSummary(e))
	}
	return all, err
}

func pathSummary(e career.Entry) PathSummary {
	p := e.Parsed
	if e.Err == nil {
		p = e.Path
	}
	s := PathSummary{
		ID: e.Parsed.ID, Title: p.Title, Version: p.Version, FromRole: p.FromRole, ToRole: p.ToRole,
		File: e.File, Origin: PathOwn,
		Considerations: len(p.Considerations()), Preparations: len(p.AllPreparations()),
		Faults: faultsOf(e.File, e.Err),
	}
	s.ToBeFilled, s.Form = p.ToBeFilled(), p.IsForm()
	if e.Bundled {
		s.Origin = PathBundled
	} else if e.Folder != "" {
		s.Origin, s.Folder = PathFolder, e.Folder
	}
	for _, n := range e.Notices {
		s.Notices = append(s.Notices, n.String())
	}
	return s
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

// entry returns the catalog's entry of a path ID or of a file.
func (p *Paths) entry(idOrFile string) (career.Entry, error) {
	catalog, err := p.catalog()
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
