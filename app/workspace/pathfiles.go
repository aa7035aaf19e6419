package workspace

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/filetype"
	"promodoc/app/ids"
	"promodoc/app/message"
	"promodoc/app/safefile"
	"promodoc/app/schema"
	"promodoc/app/textdecode"
)

// IDTaken is the error for a path whose ID another path has.
type IDTaken struct {
	ID   string
	By   string // the file that has it
	Free string // an ID like it that is free
	// Bundled says that the other path comes with the program, so that its file is not
	// the user's.
	Bundled bool
}

// Error returns the sentence.
func (e *IDTaken) Error() string {
	if e.Bundled {
		return errIDBundled.Err("ID", strconv.Quote(e.ID), "Free", strconv.Quote(e.Free)).Error()
	}
	return errIDTaken.Err("ID", strconv.Quote(e.ID), "By", e.By, "Free", strconv.Quote(e.Free)).Error()
}

// FreePathID returns the ID itself if no path has it and it is not in given,
// or else the next one that is free.
func (p *Paths) FreePathID(id string, given map[string]bool) string {
	catalog, _ := p.catalog()
	return ids.Free(id, func(id string) bool { return given[id] || has(catalog, id) })
}

func freeID(catalog *career.Catalog, id string) string {
	return ids.Free(id, func(id string) bool { return has(catalog, id) })
}

func has(catalog *career.Catalog, id string) bool {
	_, taken := catalog.Find(id)
	return taken
}

// checkFree returns *IDTaken if a path has the ID.
func checkFree(catalog *career.Catalog, id string) error {
	if e, taken := catalog.Find(id); taken {
		return &IDTaken{ID: id, By: e.File, Free: freeID(catalog, id), Bundled: e.Bundled}
	}
	return nil
}

// AddPath writes a new path and returns its file. Errors: *IDTaken;
// *disk.Refused.
func (p *Paths) AddPath(path career.Path) (file string, err error) {
	catalog, err := p.catalog()
	if err != nil && len(catalog.Entries()) == 0 {
		return "", err
	}
	if err := checkFree(catalog, path.ID); err != nil {
		return "", err
	}
	data, err := career.Write(path)
	if err != nil {
		return "", err
	}
	return p.createFile(path.ID, data)
}

// AddPaths is [Paths.AddPath] for several paths: with an error none of them is
// added, but for *disk.Unconfirmed, with which all are. If those that were written
// before an error cannot be removed again, they are returned, and the error names
// them.
func (p *Paths) AddPaths(paths []career.Path) (files []string, err error) {
	return writeAll(p.fs, paths, p.AddPath)
}

// WritePaths writes new path files into a folder, which is made if it is missing,
// each named after the ID of its path, and the schema that they name. It never
// replaces a file: that is a refusal of the kind ErrFileThere. Otherwise it is like
// AddPaths. Errors: *disk.Refused.
func (p *Paths) WritePaths(paths []career.Path, folder string) (files []string, err error) {
	return p.intoFolder(folder, func() ([]string, error) {
		return writeAll(p.fs, paths, func(path career.Path) (string, error) {
			data, err := career.Write(path)
			if err != nil {
				return "", err
			}
			return p.writeNew(filepath.Join(folder, path.ID+fileExtension), data)
		})
	})
}

// WritePathFiles is [Paths.WritePaths] for files of paths, byte for byte.
func (p *Paths) WritePathFiles(entries []career.Entry, folder string) (files []string, err error) {
	return p.intoFolder(folder, func() ([]string, error) {
		return writeAll(p.fs, entries, func(e career.Entry) (string, error) {
			return p.writeNew(filepath.Join(folder, e.Parsed.ID+fileExtension), e.Data)
		})
	})
}

// fileExtension is that of path files.
const fileExtension = ".yaml"

func (p *Paths) intoFolder(folder string, write func() ([]string, error)) (files []string, err error) {
	if err := disk.MakeFolder(p.fs, folder); err != nil {
		return nil, err
	}
	files, err = write()
	if disk.IgnoreUnconfirmed(err) == nil {
		_ = WritePathSchema(p.fs, folder) // as for createFile
	}
	return files, err
}

func (p *Paths) writeNew(file string, data []byte) (string, error) {
	err := disk.Create(p.fs, file, data)
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", ErrFileThere.Err("File", file)
	case disk.IgnoreUnconfirmed(err) != nil:
		return "", err
	}
	return file, err
}

// writeAll writes a file for each item, and removes them again if one cannot be
// written: half of what belongs together would be in the way of the next try.
func writeAll[T any](fsys disk.FS, items []T, write func(T) (file string, err error)) (files []string, err error) {
	var doubt error
	for _, item := range items {
		file, err := write(item)
		if file != "" {
			files = append(files, file)
		}
		if disk.IgnoreUnconfirmed(err) != nil {
			return removeAll(fsys, files, err)
		}
		doubt = cmp.Or(doubt, err)
	}
	return files, doubt
}

// removeAll removes files that were just written. It returns those that are left,
// and the reason for all this, which names them.
func removeAll(fsys disk.FS, files []string, reason error) (left []string, err error) {
	for _, file := range files {
		if err := disk.Remove(fsys, file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = append(left, file)
		}
	}
	if len(left) > 0 {
		reason = errHalfWritten.Wrap(reason, "Files", message.Comma(left))
	}
	return left, reason
}

// DuplicatePath makes an own path of another, with a free ID, and returns its
// file. The copy has the same includes.
func (p *Paths) DuplicatePath(idOrFile string) (file string, err error) {
	e, err := p.entry(idOrFile)
	if err != nil {
		return "", err
	}
	if e.Parsed.ID == "" {
		return "", errNoID.Err("File", e.File)
	}
	catalog, _ := p.catalog()
	path := e.Parsed
	path.ID = freeID(catalog, path.ID)
	path.Title = textCopyOf.Text("Title", e.Parsed.Title)
	for n := 2; hasTitle(catalog, path.Title); n++ {
		path.Title = textCopyNumberOf.Text("Number", n, "Title", e.Parsed.Title)
	}
	return p.AddPath(path)
}

func hasTitle(catalog *career.Catalog, title string) bool {
	for _, e := range catalog.Entries() {
		if e.Parsed.Title == title {
			return true
		}
	}
	return false
}

// DeletePath moves an own path to the trash, from which RestorePath brings it
// back.
func (p *Paths) DeletePath(file string) (safefile.Trashed, error) {
	e, err := p.entry(file)
	switch {
	case err != nil:
		return safefile.Trashed{}, err
	case e.Bundled:
		return safefile.Trashed{}, errDeleteBundled.Err()
	case e.Folder != "":
		return safefile.Trashed{}, errDeleteOthers.Err("Folder", e.Folder)
	}
	return p.files.Trash(e.File)
}

// RestorePath moves a path out of the trash again and returns its file.
func (p *Paths) RestorePath(t safefile.Trashed) (file string, err error) { return p.files.Restore(t) }

// ImportPathFile adds a path file from elsewhere to the user's own, byte for
// byte if it is in UTF-8, and returns the new file; asID, unless empty, is the ID it
// gets here. Errors: *IDTaken; the faults of the file.
func (p *Paths) ImportPathFile(file, asID string) (string, error) {
	data, err := disk.Read(p.fs, file)
	if err != nil {
		return "", err
	}
	path, err := career.Read(file, data)
	if err != nil {
		return "", err
	}
	if text, err := textdecode.Decode(data, textdecode.Plain); err == nil && text.Converted() {
		data = text.Data
	}
	id := path.ID
	if asID != "" {
		if !ids.IsSlug(asID) {
			return "", errIDForm.Err("ID", strconv.Quote(asID))
		}
		id = asID
	}
	catalog, _ := p.catalog()
	if err := checkFree(catalog, id); err != nil {
		return "", err
	}
	if id != path.ID {
		path.ID = id
		if data, err = career.Write(path); err != nil {
			return "", err
		}
	}
	return p.createFile(id, data)
}

// createFile writes a new own path file and, next to it, the schema that its
// first line names.
func (p *Paths) createFile(id string, data []byte) (file string, err error) {
	file, err = p.files.Create(id, data)
	if file != "" {
		// The path is there; without the schema only the help of text editors
		// is missing.
		_ = WritePathSchema(p.fs, p.folder)
	}
	return file, err
}

// WritePathSchema writes the JSON Schema of path files into a folder of them,
// unless it is there already. Errors: *disk.Refused.
func WritePathSchema(fsys disk.FS, folder string) error {
	file := filepath.Join(folder, career.SchemaFile)
	if there, err := disk.Read(fsys, file); err == nil && bytes.Equal(there, schema.Path()) {
		return nil
	}
	return disk.Replace(fsys, file, schema.Path())
}

// ExportPathFile writes a path's file, byte for byte, to a new file; it never
// replaces one.
func (p *Paths) ExportPathFile(idOrFile, to string) error {
	e, err := p.entry(idOrFile)
	if err != nil {
		return err
	}
	if info, err := disk.Stat(p.fs, to); err == nil && info.IsDir() {
		to = filepath.Join(to, e.Parsed.ID+fileExtension)
	}
	if filetype.Of(to) != filetype.YAML {
		to += fileExtension
	}
	if err := disk.MakeFolder(p.fs, filepath.Dir(to)); err != nil {
		return err
	}
	return disk.Create(p.fs, to, e.Data)
}
