package export

import (
	"io/fs"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/readerset"
	"promodoc/export/doctree"
)

// build composes a document, or a draft of it, for the readers that the options name,
// and says what is to be looked at before they get it.
func (o Options) build(d promo.Document) (*doctree.Document, []string, error) {
	theirs, names, err := readerset.For(d, o.Readers)
	if err != nil {
		return nil, nil, err
	}
	set, _ := d.ReaderSet(o.Readers)
	options := doctree.Options{Draft: o.Draft || set.Draft, Names: names}
	if names != nil {
		options.Letters = lettersIn(o.Files)
	}
	doc := doctree.BuildFor(theirs, options)
	return doc, unreplaced(doc.Unreplaced), nil
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
