package workspace

import (
	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/session"
)

// PathFile is the file of one path, opened.
type PathFile struct {
	File     string
	Own      career.Path // without its includes
	Data     []byte
	ReadOnly error                           // why the path cannot be changed; nil if it can
	Saver    session.SaverOf[pathedit.Draft] // nil if ReadOnly
	Comments bool                            // the file has comments, which saving a path would lose
}

// OpenPath opens a path by its file, or by its ID. Only the user's own paths
// can be changed.
func (p *Paths) OpenPath(idOrFile string) (PathFile, error) {
	e, err := p.entry(idOrFile)
	if err != nil {
		return PathFile{}, err
	}
	opened := PathFile{File: e.File, Own: e.Parsed, Data: e.Data}
	switch {
	case e.Bundled:
		opened.ReadOnly = ErrBundled.Err()
	case e.Folder != "":
		opened.ReadOnly = ErrKeptByOthers.Err("Folder", e.Folder)
	default:
		data, file, err := p.files.Read(e.File)
		if err != nil {
			return PathFile{}, err
		}
		opened.Data, opened.Saver = data, pathSaver{file}
	}
	opened.Comments = career.HasComments(opened.Data)
	return opened, nil
}

// Check is the result of checking a path together with all others.
type Check struct {
	Resolved career.Path // with its includes
	Faults   []Fault
}

// CheckPath returns a job that checks data as the content of a path file. The
// job reads all other path files too, and may run on any goroutine.
func (p *Paths) CheckPath(file string, data []byte) (job func() Check) {
	folders := p.preferences.pathFolders()
	return func() Check {
		files, _ := p.readFiles(folders)
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
			return Check{e.Path, faultsOf(file, e.Err)}
		}
	}
	return Check{}
}

// KeepPathCopy saves a copy of a path file next to it, before its comments are
// lost, and returns the copy's name.
func (p *Paths) KeepPathCopy(file string, data []byte) (string, error) {
	return p.files.KeepCopy(file, data, "with comments")
}
