package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/filetype"
)

// deepestFolder is how far below a folder path files are looked for.
const deepestFolder = 8

// ReadPathFolder reads the path files in a folder that others keep, such as a
// team's checkout, and below it: every YAML file that names the schema of
// paths, in any version. Hidden folders are skipped. Files are sorted by name.
// The error joins what could not be read; the other files are returned with it.
func ReadPathFolder(fsys disk.FS, folder string) ([]career.File, error) {
	r := folderReader{fsys: fsys, folder: folder}
	if _, err := disk.Stat(fsys, folder); err != nil {
		return nil, err
	}
	r.read(folder, deepestFolder)
	return r.files, errors.Join(r.faults...)
}

type folderReader struct {
	fsys   disk.FS
	folder string
	files  []career.File
	faults []error
}

func (r *folderReader) read(dir string, depth int) {
	entries, err := disk.List(r.fsys, dir)
	if err != nil {
		r.faults = append(r.faults, err)
	}
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case entry.IsDir():
			if depth > 0 {
				r.read(name, depth-1)
			}
		case entry.Type()&fs.ModeType == 0:
			r.file(name)
		}
	}
}

func (r *folderReader) file(name string) {
	if _, ok := stem(name); !ok {
		return
	}
	data, err := disk.Read(r.fsys, name)
	if err != nil {
		r.faults = append(r.faults, err)
		return
	}
	if filetype.HasSchema(data, career.Schema) { // a checkout has other YAML files
		r.files = append(r.files, career.File{Name: name, Data: data, Folder: r.folder})
	}
}
