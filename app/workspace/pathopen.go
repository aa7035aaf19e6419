package workspace

import (
	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/safefile"
	"promodoc/app/session"
)

// PathFile is the file of one path, opened.
type PathFile struct {
	File        string
	Own         career.Path // as it stands in the file, includes not joined in
	Data        []byte
	ReadOnly    bool
	ReadOnlyWhy string
	Saver       session.SaverOf[pathedit.Draft] // nil if ReadOnly
	Comments    bool                            // there are comments in it, which saving a path would lose
}

// OpenPath opens a path by its file, or by its id. One that is not hers can
// only be read.
func (w *Workspace) OpenPath(idOrFile string) (PathFile, error) {
	e, err := w.entry(idOrFile)
	if err != nil {
		return PathFile{}, err
	}
	opened := PathFile{File: e.File, Own: e.Parsed, Data: e.Data}
	switch {
	case e.Bundled:
		opened.ReadOnly, opened.ReadOnlyWhy = true, "This path comes with the program. Duplicate it to change it."
	case e.Folder != "":
		opened.ReadOnly, opened.ReadOnlyWhy = true, "This path is kept in "+e.Folder+" by others. Duplicate it to change it."
	default:
		data, handle, err := w.pathFiles().Read(e.File)
		if err != nil {
			return PathFile{}, err
		}
		opened.Data, opened.Saver = data, pathSaver{handle}
	}
	opened.Comments = career.HasComments(opened.Data)
	return opened, nil
}

// Check is what a path is found to be in the company of all others: with what it
// includes joined in, and what is wrong with it.
type Check struct {
	Resolved career.Path
	Faults   []Fault
}

// CheckPath returns what reads a path as it would stand in a file. That reads all
// other path files too, and may be called on any goroutine.
func (w *Workspace) CheckPath(file string, data []byte) func() Check {
	folders := w.pathFolders()
	return func() Check {
		files, _ := w.readPaths(folders)
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

// pathSaver saves one path that is open for editing.
type pathSaver struct{ file *safefile.File }

// Save writes the path. It is called on one goroutine at a time.
func (s pathSaver) Save(d pathedit.Draft) error {
	data, err := d.Bytes()
	if err != nil {
		return err
	}
	return withNotice(s.file.Save(data))
}

// KeepPathFile puts a copy of a path file beside it, before the comments in it
// go, and returns the copy's name.
func (w *Workspace) KeepPathFile(file string, data []byte) (string, error) {
	return w.pathFiles().KeepCopy(file, data, "with comments")
}
