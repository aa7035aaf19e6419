package docx

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"time"

	"promodoc/export/mark"
)

// The types of parts and of relations between them.
const (
	relationsBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageBase   = "http://schemas.openxmlformats.org/package/2006/"
	wordBase      = "application/vnd.openxmlformats-officedocument.wordprocessingml."

	typeDocument  = wordBase + "document.main+xml"
	typeFootnotes = wordBase + "footnotes+xml"
	typeComments  = wordBase + "comments+xml"
	typeThreads   = wordBase + "commentsExtended+xml"
	typeStyles    = wordBase + "styles+xml"
	typeNumbering = wordBase + "numbering+xml"
	typeSettings  = wordBase + "settings+xml"
	typeFonts     = wordBase + "fontTable+xml"
	typeHeader    = wordBase + "header+xml"
	typeFooter    = wordBase + "footer+xml"
	typeCore      = "application/vnd.openxmlformats-package.core-properties+xml"
	typeExtended  = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
	typeCustom    = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
)

// namespaces are declared by the root of every part with text.
var namespaces = []string{
	"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"xmlns:r", strings.TrimSuffix(relationsBase, "/"),
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
	"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

// extensions are declared where there may be boxes of tasks, which programs of before
// Word 2010 do not know.
var extensions = []string{
	"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006",
	"xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml",
	"mc:Ignorable", "w14",
}

// parts are the files in the Word file, in the order in which they were made.
type parts struct {
	all []*part
	// document has the relations of the document to other parts.
	document relations
}

// part is one file. Its content comes from the story or is data.
type part struct {
	name, kind string
	story      *story
	data       []byte
}

// story adds a part with text, and opens its root. The relations of the document are
// those of the parts that belong to it too.
func (p *parts) story(name, kind, root string) *story {
	s := &story{relations: &relations{}}
	declared := namespaces
	if kind == typeDocument || kind == typeFootnotes || kind == typeComments {
		declared = slices.Concat(namespaces, extensions)
	}
	if kind == typeDocument {
		s.relations = &p.document
	}
	s.out.WriteString(declaration)
	s.start(root, declared...)
	p.all = append(p.all, &part{name: name, kind: kind, story: s})
	return s
}

// belongs adds a part with text that the document refers to, and returns the ID of
// the relation.
func (p *parts) belongs(file, kind, root, relation string) (*story, string) {
	return p.story("word/"+file, kind, root), p.document.add(relationsBase+relation, file, false)
}

// add adds a part that is complete.
func (p *parts) add(name, kind string, data []byte) {
	p.all = append(p.all, &part{name: name, kind: kind, data: data})
}

// content returns the bytes of a part.
func (p *part) content() []byte {
	if p.story != nil {
		return p.story.out.Bytes()
	}
	return p.data
}

// relations are those of a part to others, or to addresses.
type relations struct {
	list []relation
	ids  map[relation]string
}

type relation struct {
	kind, target string
	external     bool
}

// add returns the ID of a relation, the same for the same relation.
func (r *relations) add(kind, target string, external bool) string {
	to := relation{kind, target, external}
	if id := r.ids[to]; id != "" {
		return id
	}
	if r.ids == nil {
		r.ids = map[relation]string{}
	}
	r.list = append(r.list, to)
	id := "rId" + number(len(r.list))
	r.ids[to] = id
	return id
}

// xml returns the relations as a part.
func (r *relations) xml() []byte {
	var w xmlWriter
	w.out.WriteString(declaration)
	w.start("Relationships", "xmlns", packageBase+"relationships")
	for i, to := range r.list {
		attributes := []string{"Id", "rId" + number(i+1), "Type", to.kind, "Target", to.target}
		if to.external {
			attributes = append(attributes, "TargetMode", "External")
		}
		w.empty("Relationship", attributes...)
	}
	w.end()
	return w.out.Bytes()
}

// zip returns the Word file. Its first file says what all others are, as readers
// expect.
func (p *parts) zip() []byte {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	put := func(name string, data []byte, extra string) {
		method := zip.Deflate
		if strings.HasSuffix(name, ".png") || strings.HasSuffix(name, ".jpg") {
			method = zip.Store
		}
		out, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: zipTime, Extra: []byte(extra)})
		if err == nil {
			_, _ = out.Write(data) // a buffer takes everything
		}
	}
	put("[Content_Types].xml", p.contentTypes(), mark.DocxExtra)
	put("_rels/.rels", p.root(), "")
	for _, part := range p.all {
		put(part.name, part.content(), "")
		if part.story != nil && len(part.story.relations.list) > 0 {
			folder, name, _ := strings.Cut(part.name, "/")
			put(folder+"/_rels/"+name+".rels", part.story.relations.xml(), "")
		}
	}
	_ = z.Close()
	return mark.Docx(file.Bytes())
}

// zipTime is when all files were made: the earliest time of the format, so that the
// same document gives the same bytes.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (p *parts) contentTypes() []byte {
	var w xmlWriter
	w.out.WriteString(declaration)
	w.start("Types", "xmlns", packageBase+"content-types")
	for _, d := range [][2]string{{"jpg", "image/jpeg"}, {"png", "image/png"},
		{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}} {
		w.empty("Default", "Extension", d[0], "ContentType", d[1])
	}
	for _, part := range p.all {
		if part.kind != "" {
			w.empty("Override", "PartName", "/"+part.name, "ContentType", part.kind)
		}
	}
	w.end()
	return w.out.Bytes()
}

// root returns the relations of the file to its main parts.
func (p *parts) root() []byte {
	var r relations
	kinds := map[string]string{
		typeDocument: relationsBase + "officeDocument", typeCore: packageBase + "relationships/metadata/core-properties",
		typeExtended: relationsBase + "extended-properties", typeCustom: relationsBase + "custom-properties",
	}
	for _, part := range p.all {
		if kind := kinds[part.kind]; kind != "" {
			r.add(kind, part.name, false)
		}
	}
	return r.xml()
}
