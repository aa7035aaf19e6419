package word

import (
	"encoding/xml"
	"errors"
	"path"
	"strings"

	"promodoc/app/opc"
	"promodoc/app/pages"
)

// Limits of a file, above which it is surely no document that people comment on.
const (
	maxParts  = 10_000
	maxPart   = 64 << 20  // bytes of a part, unpacked
	maxTotal  = 160 << 20 // of all parts that are read
	maxDepth  = 256       // of elements
	maxText   = 8 << 20   // runes
	maxMarks  = 200_000   // bookmarks, ranges and changes
	maxAuthor = 200       // runes
)

// parts are the parts of a Word file.
type parts struct {
	*opc.Package
	main string // the name of the document's text
	rels []opc.Relation
}

func openParts(data []byte) (*parts, error) {
	file, err := opc.Open(data, opc.Limits{Parts: maxParts, Part: maxPart, Total: maxTotal, Depth: maxDepth})
	if errors.Is(err, opc.ErrTooLarge) {
		return nil, fault(err)
	}
	if err != nil {
		return nil, ErrNotWord.Wrap(err)
	}
	p := &parts{Package: file}
	p.main, p.rels, err = file.Main("word/document.xml", func(string) bool { return true })
	return p, fault(err)
}

// fault says what is wrong with a package.
func fault(err error) error {
	var damaged *opc.PartError
	switch {
	case errors.Is(err, opc.ErrTooLarge):
		return ErrTooLarge.Err()
	case errors.Is(err, opc.ErrNoMain):
		return ErrNotWord.Err()
	case errors.As(err, &damaged):
		return ErrDamaged.Wrap(damaged.Err, "Part", damaged.Part)
	}
	return err
}

// related returns the names of the parts of some kinds that are there.
func (p *parts) related(kinds ...string) []string {
	var all []string
	for _, kind := range kinds {
		name := path.Dir(p.main) + "/" + kind + ".xml" // where it is if no relationship says so
		for _, r := range p.rels {
			if r.Kind == kind {
				name = r.Target
			}
		}
		if p.Has(name) {
			all = append(all, name)
		}
	}
	return all
}

// each calls a function for every token of a part, with its depth; a part that is
// missing has none.
func (p *parts) each(name string, do func(token xml.Token, depth int) error) error {
	return fault(p.Each(name, do))
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
				property = opc.Attribute(t, "name")
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
