package template

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/filetype"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

const extension = ".yaml"

// Template is a template in a file.
type Template struct {
	File     string
	Document promo.Document // its name is the template's
}

// Read reads the content of a template's file. Errors: what the file is instead;
// yamldoc.Faults; *yamldoc.NewerSchema.
func Read(file string, data []byte) (promo.Document, error) {
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err != nil {
		return promo.Document{}, errNoTemplate.Wrap(err, "File", file)
	}
	if !filetype.HasSchema(text.Data, Schema) {
		return promo.Document{}, errNoTemplate.Err("File", file)
	}
	family, _, _ := strings.Cut(Schema, "/")
	as, _, _ := strings.Cut(promo.Schema, "/")
	t, _, err := docfile.Read(file, bytes.Replace(text.Data, []byte(family), []byte(as), 1))
	return t, err
}

// Write returns the content of a template's file. Errors: those of [docfile.Write].
func Write(t promo.Document) ([]byte, error) {
	data, err := docfile.Write(t)
	return bytes.Replace(data, []byte(promo.Schema), []byte(Schema), 1), err
}

// Store is the user's templates: the files of a folder.
type Store struct {
	FS     disk.FS
	Folder string
}

// List returns the templates by their names. Files that are none are left out. Errors:
// *disk.Refused.
func (s Store) List() ([]Template, error) {
	listed, err := disk.List(s.FS, s.Folder)
	if err != nil {
		return nil, err
	}
	var all []Template
	for _, e := range listed {
		if !strings.HasSuffix(e.Name(), extension) || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if t, err := s.read(filepath.Join(s.Folder, e.Name())); err == nil {
			all = append(all, t)
		}
	}
	slices.SortStableFunc(all, func(a, b Template) int {
		return strings.Compare(filename.Key(a.Document.Name), filename.Key(b.Document.Name))
	})
	return all, nil
}

func (s Store) read(file string) (Template, error) {
	data, err := disk.Read(s.FS, file)
	if err != nil {
		return Template{}, err
	}
	t, err := Read(file, data)
	if strings.TrimSpace(t.Name) == "" {
		t.Name = strings.TrimSuffix(filepath.Base(file), extension)
	}
	return Template{File: file, Document: t}, err
}

// Find returns a template by its name, or that of its file in the folder; or, if isFile is
// set, the one in any file. The error names those that there are.
func (s Store) Find(name string, isFile bool) (Template, error) {
	if isFile {
		return s.read(name)
	}
	all, err := s.List()
	if err != nil {
		return Template{}, err
	}
	var names []string
	for _, t := range all {
		if filename.Same(t.Document.Name, name) || filename.Same(strings.TrimSuffix(filepath.Base(t.File), extension), name) {
			return t, nil
		}
		names = append(names, t.Document.Name)
	}
	if len(names) == 0 {
		return Template{}, errNone.Err("Name", name)
	}
	return Template{}, errUnknown.Err("Name", name, "Known", message.Comma(names))
}

// maxNumber is the highest number that a search for a free name tries.
const maxNumber = 1000

// Save writes a template into the folder under its name, with the first number that makes
// it free, and returns it. Errors: those of [docfile.Write]; *disk.Refused;
// *disk.Unconfirmed, with which it is there; that there are thousands of the same name.
func (s Store) Save(t promo.Document) (Template, error) {
	if err := disk.MakeFolder(s.FS, s.Folder); err != nil {
		return Template{}, err
	}
	name := t.Name
	stem := filename.Slug(name, "template")
	for n := 1; n <= maxNumber; n++ {
		base := stem
		if n > 1 {
			t.Name, base = name+" "+strconv.Itoa(n), filename.Numbered(stem, n)
		}
		data, err := Write(t)
		if err != nil {
			return Template{}, err
		}
		file := filepath.Join(s.Folder, base+extension)
		err = disk.Create(s.FS, file, data)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if disk.IgnoreUnconfirmed(err) != nil {
			return Template{}, err
		}
		return Template{File: file, Document: t}, err
	}
	return Template{}, errNoName.Err("Name", name)
}

// Import adds a copy of a template that somebody shared. Errors: those of [Read] and of
// [Store.Save].
func (s Store) Import(file string) (Template, error) {
	t, err := s.read(file)
	if err != nil {
		return Template{}, err
	}
	return s.Save(t.Document)
}
