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
	"promodoc/app/ids"
	"promodoc/app/safefile"
	"promodoc/app/schema"
	"promodoc/app/store"
)

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

// FreePathID is the id itself where no path has it and it is none of those given
// already, else the next that is free.
func (w *Workspace) FreePathID(id string, given map[string]bool) string {
	catalog, _ := w.catalog()
	return ids.Free(id, func(id string) bool { return given[id] || has(catalog, id) })
}

func freeID(catalog *career.Catalog, id string) string {
	return ids.Free(id, func(id string) bool { return has(catalog, id) })
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
	if e.Parsed.ID == "" {
		return "", fmt.Errorf("%s has no id, so it cannot be duplicated: mend its faults first", e.File)
	}
	catalog, _ := w.catalog()
	p := e.Parsed
	p.ID = freeID(catalog, p.ID)
	p.Title = "Copy of " + p.Title
	for n := 2; hasTitle(catalog, p.Title); n++ {
		p.Title = "Copy " + strconv.Itoa(n) + " of " + e.Parsed.Title
	}
	return w.AddPath(p)
}

func hasTitle(catalog *career.Catalog, title string) bool {
	for _, e := range catalog.Entries() {
		if e.Parsed.Title == title {
			return true
		}
	}
	return false
}

// DeletePath throws a path of hers away; RestorePath brings it back.
func (w *Workspace) DeletePath(file string) (safefile.Trashed, error) {
	e, err := w.entry(file)
	switch {
	case err != nil:
		return safefile.Trashed{}, err
	case e.Bundled:
		return safefile.Trashed{}, errors.New("this path comes with the program and cannot be deleted")
	case e.Folder != "":
		return safefile.Trashed{}, fmt.Errorf("this path is kept in %s by others: take that folder out of the settings to be rid of its paths", e.Folder)
	}
	return w.pathFiles().Trash(e.File)
}

// RestorePath takes a path out of the trash again.
func (w *Workspace) RestorePath(t safefile.Trashed) (file string, err error) {
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
		if !ids.IsSlug(asID) {
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
	file, err = w.pathFiles().Create(id, data)
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
		to = filepath.Join(to, e.Parsed.ID+".yaml")
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
