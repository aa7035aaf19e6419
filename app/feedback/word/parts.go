package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"promodoc/app/pages"
)

// Limits of a file, above which it is surely no document that people comment on.
const (
	maxParts  = 10_000
	maxPart   = 64 << 20  // bytes of a part, unpacked
	maxTotal  = 160 << 20 // of all parts that are read
	maxDepth  = 256       // of elements
	maxText   = 8 << 20   // runes
	maxRels   = 10_000
	maxMarks  = 200_000 // bookmarks, ranges and changes
	maxAuthor = 200     // runes
)

// parts are the parts of a package (ECMA-376, part 2).
type parts struct {
	files map[string]*zip.File
	left  int64  // how many bytes may still be unpacked
	main  string // the name of the document's text
	rels  []relation
}

// relation is a relationship of a part to another one.
type relation struct{ kind, target string }

func openParts(data []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrNotWord.Wrap(err)
	}
	if len(z.File) > maxParts {
		return nil, ErrTooLarge.Err()
	}
	p := &parts{files: map[string]*zip.File{}, left: maxTotal}
	for _, f := range z.File {
		if name := strings.ToLower(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	top, err := p.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	p.main = "word/document.xml"
	for _, r := range top {
		if r.kind == "officeDocument" {
			p.main = r.target
		}
	}
	if p.files[strings.ToLower(p.main)] == nil {
		return nil, ErrNotWord.Err()
	}
	folder, base := path.Split(p.main)
	p.rels, err = p.relations(folder+"_rels/"+base+".rels", folder)
	return p, err
}

// relations reads the relationships in a part; there are none if it is missing.
func (p *parts) relations(name, folder string) ([]relation, error) {
	var all []relation
	err := p.each(name, func(token xml.Token, _ int) error {
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" || len(all) >= maxRels || attribute(e, "TargetMode") == "External" {
			return nil
		}
		target := attribute(e, "Target")
		if rooted, ok := strings.CutPrefix(target, "/"); ok {
			target = rooted
		} else {
			target = path.Join(folder, target)
		}
		all = append(all, relation{path.Base(attribute(e, "Type")), target})
		return nil
	})
	return all, err
}

// related returns the names of the parts of some kinds that are there.
func (p *parts) related(kinds ...string) []string {
	var all []string
	for _, kind := range kinds {
		name := path.Dir(p.main) + "/" + kind + ".xml" // where it is if no relationship says so
		for _, r := range p.rels {
			if r.kind == kind {
				name = r.target
			}
		}
		if p.files[strings.ToLower(name)] != nil {
			all = append(all, name)
		}
	}
	return all
}

// each calls a function for every token of a part, with its depth; a part that is
// missing has none. Entities other than those of XML itself are faults, so that
// none can grow.
func (p *parts) each(name string, do func(token xml.Token, depth int) error) error {
	f := p.files[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return ErrDamaged.Wrap(err, "Part", name)
	}
	defer in.Close()
	limited := &limitedReader{in: in, left: min(maxPart, p.left)}
	d := xml.NewDecoder(limited)
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			p.left -= limited.read
			return nil
		}
		if errors.Is(err, errLimit) {
			return ErrTooLarge.Err()
		}
		if err != nil {
			return ErrDamaged.Wrap(err, "Part", name)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return ErrTooLarge.Err()
			}
			err = do(token, depth)
		case xml.EndElement:
			err = do(token, depth)
			depth--
		default:
			err = do(token, depth)
		}
		if err != nil {
			return err
		}
	}
}

// visitor reads the elements of a part.
type visitor interface {
	start(e xml.StartElement, depth int) error
	end(e xml.EndElement, depth int) error
	chars(text string) error
}

// visible visits the elements of a part, but for alternatives that say the same
// again for older programs.
func (p *parts) visible(name string, v visitor) error {
	skipped := 0 // the depth of such an alternative
	return p.each(name, func(token xml.Token, depth int) error {
		switch t := token.(type) {
		case xml.StartElement:
			if skipped == 0 && t.Name.Local == "Fallback" {
				skipped = depth
			}
			if skipped == 0 {
				return v.start(t, depth)
			}
		case xml.EndElement:
			if skipped == 0 {
				return v.end(t, depth)
			}
			if depth == skipped {
				skipped = 0
			}
		case xml.CharData:
			if skipped == 0 {
				return v.chars(string(t))
			}
		}
		return nil
	})
}

var errLimit = errors.New("limit reached")

// limitedReader fails after a number of bytes.
type limitedReader struct {
	in         io.Reader
	left, read int64
}

// Read implements io.Reader.
func (l *limitedReader) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, errLimit
	}
	n, err := l.in.Read(b[:min(int64(len(b)), l.left)])
	l.left -= int64(n)
	l.read += int64(n)
	return n, err
}

// attribute returns an attribute by its local name, "" if there is none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reports whether an attribute that is on or off is on.
func isOn(value string) bool { return value == "1" || value == "true" || value == "on" }

// origin returns the IDs of the document and of the export that the properties of
// the file name. Properties that cannot be read say nothing.
func (p *parts) origin() (document, export string) {
	element, property := "", ""
	read := func(token xml.Token, _ int) error {
		switch t := token.(type) {
		case xml.StartElement:
			element = t.Name.Local
			if element == "property" {
				property = attribute(t, "name")
			}
		case xml.EndElement:
			element = ""
		case xml.CharData:
			text := strings.TrimSpace(string(t[:min(len(t), 1000)]))
			if element != "lpwstr" || text == "" {
				break
			}
			switch property {
			case pages.DocumentProperty:
				document = text
			case pages.ExportProperty:
				export = text
			}
		}
		return nil
	}
	_ = p.each("docProps/custom.xml", read)
	return document, export
}
