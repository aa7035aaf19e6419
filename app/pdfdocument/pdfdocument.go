// Package pdfdocument finds the document that a PDF file carries, and its attachments:
// files in it that are associated with it (ISO 32000-2, 7.11 and 14.13). The file may come
// from anywhere: what is read of it is bounded. The package must not know what becomes of
// the document.
package pdfdocument

import (
	"promodoc/app/attachments"
	"promodoc/app/docfile"
	"promodoc/app/filetype"
	"promodoc/app/pdfobject"
	"promodoc/app/promo"
)

// Carried is what a PDF file carries.
type Carried struct {
	Document promo.Document
	// Files are the contents of the document's attachments, as far as they are there, by name.
	Files map[string][]byte
}

// The bounds of what is looked at.
const (
	maxFiles = 1000 // in a PDF file
	maxDepth = 16   // of the tree of their names
	maxBytes = 100 << 20
)

// Read returns the document that a PDF file carries. Errors: of the kind ErrNone if it has
// none; those of [pdfobject.Open]; those of [docfile.Read], for one that is damaged or of a newer version.
func Read(name string, data []byte) (Carried, error) {
	f, err := pdfobject.Open(data)
	if err != nil {
		return Carried{}, err
	}
	r := reader{file: f}
	catalog := f.Dict(f.Trailer()["Root"])
	for _, spec := range f.Array(catalog["AF"]) {
		r.add(f.Dict(spec))
	}
	r.names(f.Dict(f.Dict(catalog["Names"])["EmbeddedFiles"]), 0)
	for _, found := range r.found {
		content := f.Stream(found.stream)
		if !filetype.HasSchema(content, promo.Schema) {
			continue
		}
		doc, _, err := docfile.Read(name, content)
		if err != nil {
			return Carried{}, err
		}
		return Carried{Document: doc, Files: r.files(doc)}, nil
	}
	return Carried{}, ErrNone.Err("File", name)
}

// reader finds the files in a PDF file.
type reader struct {
	file  *pdfobject.File
	found []embedded
}

// embedded is a file in a PDF file.
type embedded struct {
	name   string
	stream pdfobject.Ref
}

// names goes through a tree of names (7.9.6).
func (r *reader) names(node pdfobject.Dict, depth int) {
	if node == nil || depth > maxDepth || len(r.found) >= maxFiles {
		return
	}
	for i, value := range r.file.Array(node["Names"]) {
		if i%2 == 1 {
			r.add(r.file.Dict(value))
		}
	}
	for i, kid := range r.file.Array(node["Kids"]) {
		if i < maxFiles {
			r.names(r.file.Dict(kid), depth+1)
		}
	}
}

// add adds the file of a file specification (7.11.3).
func (r *reader) add(spec pdfobject.Dict) {
	if spec == nil || len(r.found) >= maxFiles {
		return
	}
	stream, ok := r.file.Dict(spec["EF"])["F"].(pdfobject.Ref)
	if !ok {
		return
	}
	for _, known := range r.found {
		if known.stream == stream {
			return
		}
	}
	name := r.file.Text(spec["UF"])
	if name == "" {
		name = r.file.Text(spec["F"])
	}
	r.found = append(r.found, embedded{name, stream})
}

// files returns the attachments of a document.
func (r *reader) files(doc promo.Document) map[string][]byte {
	all := map[string][]byte{}
	room := maxBytes
	for _, name := range promo.AttachedFiles(doc) {
		for _, found := range r.found {
			if found.name != name || all[name] != nil {
				continue
			}
			if data := r.file.Stream(found.stream); data != nil && len(data) <= min(room, attachments.MaxSize) {
				all[name], room = data, room-len(data)
			}
		}
	}
	return all
}
