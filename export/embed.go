package export

import (
	"bytes"
	"io/fs"
	"path"
	"slices"

	"promodoc/app/docfile"
	"promodoc/app/doclang"
	"promodoc/app/handout"
	"promodoc/app/promo"
	"promodoc/app/readerset"
	"promodoc/export/doctree"
	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
	"promodoc/export/pdf"
)

// documentName is the name of the document in a PDF file.
const documentName = "document.yaml"

// embedded returns the document for its PDF file to carry, less all that readers do not
// get, and the attachments in its pages; nothing unless that is asked for. The notices say
// why it is not carried.
func (o Options) embedded(d promo.Document, doc *doctree.Document) (files []pdf.Embedded, notices []string, err error) {
	if !o.WithDocument {
		return nil, nil, nil
	}
	theirs, names, err := readerset.For(d, o.Readers)
	if err != nil {
		return nil, nil, err
	}
	if names != nil {
		return nil, []string{textNotEmbedded.Text()}, nil
	}
	given := handout.Of(theirs, cleaner(theirs))
	for i := range given.Examples {
		x := &given.Examples[i]
		x.Attachments = slices.DeleteFunc(x.Attachments, func(a promo.Attachment) bool { return !slices.Contains(doc.Attached, a.File) })
	}
	data, err := docfile.Write(given)
	if err != nil {
		return nil, nil, err
	}
	files = []pdf.Embedded{{Name: documentName, Type: "application/yaml", Source: true, Data: data}}
	for _, file := range promo.AttachedFiles(given) {
		content, err := fs.ReadFile(o.Files, path.Join(o.Attachments, file))
		if err != nil {
			return nil, nil, err
		}
		files = append(files, pdf.Embedded{Name: file, Type: "application/octet-stream", Data: content})
	}
	return files, nil, nil
}

// cleaner returns what takes out of a text all that its pages do not show: comments, passages
// that only the candidate is to see, and definitions that nothing refers to.
func cleaner(d promo.Document) func(text string) string {
	language := doclang.Of(d.Language())
	return func(text string) string {
		clean, _ := mdwrite.WriteWithBoxes(mdtree.ParseIn(language, text, 0, 0))
		return string(bytes.TrimSuffix(clean, []byte("\n")))
	}
}
