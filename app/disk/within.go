package disk

import (
	"io/fs"
	"os"
)

// Within returns the files in a folder and below it, for reading. A symbolic
// link is followed only to what is in the folder too, so that a document that
// somebody else wrote cannot bring other files of the user into an export. The
// folder is open only while one of its files is, so that it can be moved. The files
// of the same folder are equal. Errors: *Missing, *Refused.
func Within(dir string) (fs.FS, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, refuse(ActionRead, dir, err)
	}
	_ = root.Close() // nothing was written
	return within(dir), nil
}

// within is the name of a folder.
type within string

// Open implements [fs.FS].
func (w within) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(w))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.FS().Open(name)
}

// Stat implements [fs.StatFS]. It does not open the file, which may be a pipe.
func (w within) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(w))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return fs.Stat(root.FS(), name)
}
