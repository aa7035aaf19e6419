package store

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/filename"
)

// PathFiles are her own path files, in a folder of their own. What is in them
// is for others to judge: a file is saved as it is typed. What is thrown away
// goes to the trash of the library.
type PathFiles struct {
	library *Library
	dir     string
}

// PathFiles gives the path files in a folder, which is made when the first is
// written.
func (l *Library) PathFiles(dir string) PathFiles { return PathFiles{library: l, dir: dir} }

// Read reads a path file, hers or not. Errors: *disk.Missing, *disk.Refused.
func (p PathFiles) Read(file string) ([]byte, Stamp, error) {
	data, err := disk.Read(p.library.ports.FS, file)
	if err != nil {
		return nil, Stamp{}, err
	}
	return data, stampOf(data), nil
}

// Create writes a new file, named after the path's id, and returns it. It never
// writes over another: where the name is taken a number is put behind it.
// Errors: *disk.Refused, and *disk.Unconfirmed, with which the file is there.
func (p PathFiles) Create(id string, data []byte) (file string, stamp Stamp, err error) {
	if err := disk.MakeFolder(p.library.ports.FS, p.dir); err != nil {
		return "", Stamp{}, err
	}
	name := filename.Slug(id, "path")
	for n := 1; ; n++ {
		file = filepath.Join(p.dir, name+extension)
		if n > 1 {
			file = filepath.Join(p.dir, filename.Numbered(name, n)+extension)
		}
		err := disk.Create(p.library.ports.FS, file, data)
		var unconfirmed *disk.Unconfirmed
		switch {
		case err == nil, errors.As(err, &unconfirmed):
			return file, stampOf(data), err
		case n == maxNumber || !errors.Is(err, fs.ErrExist):
			return "", Stamp{}, err
		}
	}
}

// Save writes a file anew. What somebody else wrote into it since the stamp was
// taken is kept beside. The errors are those of Library.Save.
func (p PathFiles) Save(file string, data []byte, stamp Stamp) (Stamp, error) {
	return p.library.save(file, data, stamp)
}

// Trash throws a file away; Restore of the library brings it back.
func (p PathFiles) Trash(file string) (Trashed, error) {
	return p.library.throwAway(file, filepath.Join(p.library.trash(), "paths"))
}

// Keep puts a copy of a file beside it, as it is now, under a name that says
// why, such as "with comments", and returns that name.
func (p PathFiles) Keep(file string, data []byte, why string) (string, error) {
	ext := filepath.Ext(file)
	for n := 1; ; n++ {
		suffix := " (" + why + ")"
		if n > 1 {
			suffix = filename.Numbered(suffix, n)
		}
		// Not a path file: its id would be taken by the file it was kept from.
		kept := filepath.Join(filepath.Dir(file), filename.With(stemOf(file), suffix)+ext+".kept")
		err := disk.Create(p.library.ports.FS, kept, data)
		var unconfirmed *disk.Unconfirmed
		if err == nil || errors.As(err, &unconfirmed) {
			return kept, nil
		}
		if n == maxNumber || !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}
