package export

import (
	"io/fs"
	"path"
	"slices"

	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/readerset"
	"promodoc/export/doctree"
)

// build composes a document, or a draft of it, for the readers that the options name,
// and says what is to be looked at before they get it. linked is set for a format that
// has the attachments beside it.
func (o Options) build(d promo.Document, linked bool) (*doctree.Document, []string, error) {
	theirs, names, err := readerset.For(d, o.Readers)
	if err != nil {
		return nil, nil, err
	}
	set, _ := d.ReaderSet(o.Readers)
	options := doctree.Options{Draft: o.Draft || set.Draft, Names: names, Attached: o.attached(linked)}
	if names != nil {
		options.Letters = lettersIn(o.Files)
	}
	doc := doctree.BuildFor(theirs, options)
	return doc, unreplaced(doc.Unreplaced), nil
}

// attached returns the attachments as they are found.
func (o Options) attached(linked bool) doctree.Attached {
	if o.Files == nil || o.Attachments == "" {
		return doctree.Attached{}
	}
	pictures := picturesIn(o.Files)
	a := doctree.Attached{Folder: o.Attachments, Linked: linked}
	a.Look = func(file string) (doctree.AttachedFile, bool) {
		size, ok := sizeOf(o.Files, path.Join(o.Attachments, file))
		if !ok || path.Base(file) != file {
			return doctree.AttachedFile{}, false
		}
		shown, _ := pictures.Load(a.Address(file))
		return doctree.AttachedFile{Picture: shown != nil, Size: size}, true
	}
	return a
}

// sizeOf returns the size of a file in bytes. It reports false if there is none.
func sizeOf(files fs.FS, name string) (int64, bool) {
	if !fs.ValidPath(name) {
		return 0, false
	}
	if info, err := fs.Stat(files, name); err != nil || !info.Mode().IsRegular() {
		return 0, false // and it is not opened
	}
	f, err := files.Open(name)
	if err != nil {
		return 0, false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, false
	}
	return info.Size(), true
}

// beside returns attachments as files that go where an export does.
func (o Options) beside(attached []string) []pages.Beside {
	var all []pages.Beside
	for _, file := range attached {
		name := path.Join(o.Attachments, file)
		if !slices.ContainsFunc(all, func(b pages.Beside) bool { return b.Name == name }) {
			all = append(all, pages.Beside{Name: name, Read: func() ([]byte, error) { return fs.ReadFile(o.Files, name) }})
		}
	}
	return all
}

// lettersIn returns what returns the text in the drawings of a folder, and in those
// that a document has in its own text.
func lettersIn(files fs.FS) func(address string) string {
	if files == nil {
		files = noFiles{}
	}
	return picturesIn(files).DrawingText
}

// noFiles is a folder without files.
type noFiles struct{}

func (noFiles) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// unreplaced says what became of names that no words took the place of.
func unreplaced(u doctree.Unreplaced) []string {
	var all []string
	for _, l := range u.Left {
		all = append(all, textLeft.Text("Name", l.Name, "Forms", message.Comma(quoted(l.Forms))))
	}
	if u.Links > 0 {
		all = append(all, textLinks.Count(u.Links))
	}
	if u.Images > 0 {
		all = append(all, textImages.Count(u.Images))
	}
	if u.Seen > 0 {
		all = append(all, textSeen.Count(u.Seen))
	}
	return all
}

// maxForms is how many forms of a name are told.
const maxForms = 8

func quoted(forms []string) []string {
	var all []string
	for i, form := range forms {
		if i == maxForms {
			return append(all, "…")
		}
		all = append(all, textQuoted.Text("Words", form))
	}
	return all
}
