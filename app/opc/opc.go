// Package opc reads the parts of a package (Open Packaging Conventions, ECMA-376,
// part 2): the ZIP file with XML in it that Word files and workbooks are. It must not
// know what the parts say.
//
// Nothing of a file is trusted: what it unpacks to and how deep it nests are bounded.
package opc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// Limits are the limits of a package, above which it is surely none that people made.
type Limits struct {
	Parts int   // also of the relationships of a part
	Part  int64 // bytes of a part, unpacked
	Total int64 // bytes of all parts that are read
	Depth int   // of elements
}

// ErrTooLarge is of a package that has more of something than its limits allow.
var ErrTooLarge = errors.New("too large")

// ErrNoMain is of a package without the part that it is about.
var ErrNoMain = errors.New("no main part")

// PartError is of a part that cannot be unpacked, or is no XML.
type PartError struct {
	Part string
	Err  error
}

// Error implements error.
func (e *PartError) Error() string { return e.Part + ": " + e.Err.Error() }

// Unwrap returns what is wrong with the part.
func (e *PartError) Unwrap() error { return e.Err }

// Package is a package in memory.
type Package struct {
	limits Limits
	files  map[string]*zip.File
	left   int64 // how many bytes may still be unpacked
}

// Relation is a relationship of a part, or of the package, to another part.
type Relation struct {
	ID     string
	Kind   string // the last element of the address that is its type, such as "comments"
	Target string // the name of the other part
}

// Open opens a package. Errors: those of archive/zip, ErrTooLarge.
func Open(data []byte, limits Limits) (*Package, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	if len(z.File) > limits.Parts {
		return nil, ErrTooLarge
	}
	p := &Package{limits: limits, files: map[string]*zip.File{}, left: limits.Total}
	for _, f := range z.File {
		if name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// file returns the file of a part, nil if it is missing. Names are the same in upper
// and in lower case.
func (p *Package) file(part string) *zip.File { return p.files[strings.ToLower(part)] }

// Has reports whether a part is there.
func (p *Package) Has(part string) bool { return p.file(part) != nil }

// RelationsOf returns the name of the part with the relationships of a part, or for ""
// of those of the package.
func RelationsOf(part string) string {
	folder, base := path.Split(part)
	return folder + "_rels/" + base + ".rels"
}

// Relations returns the relationships of a part to other parts, or for "" those of the
// package. Errors: those of [Package.Each].
func (p *Package) Relations(part string) ([]Relation, error) {
	var all []Relation
	folder, _ := path.Split(part)
	err := p.Each(RelationsOf(part), func(token xml.Token, _ int) error {
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" || len(all) >= p.limits.Parts || Attribute(e, "TargetMode") == "External" {
			return nil
		}
		target, isRooted := strings.CutPrefix(Attribute(e, "Target"), "/")
		if !isRooted {
			target = path.Join(folder, target)
		}
		all = append(all, Relation{Attribute(e, "Id"), path.Base(Attribute(e, "Type")), target})
		return nil
	})
	return all, err
}

// Main returns the name of the part that the package is about, and its relationships:
// the last one that the package calls so and whose name is reports true for, or else
// the one that is usual. Errors: ErrNoMain; those of [Package.Each].
func (p *Package) Main(usual string, is func(name string) bool) (name string, relations []Relation, err error) {
	top, err := p.Relations("")
	if err != nil {
		return "", nil, err
	}
	name = usual
	for _, r := range top {
		if r.Kind == "officeDocument" && is(r.Target) {
			name = r.Target
		}
	}
	if !p.Has(name) {
		return "", nil, ErrNoMain
	}
	relations, err = p.Relations(name)
	return name, relations, err
}

// Each calls a function for every token of a part, with its depth, until that returns
// an error; a part that is missing has none. Entities other than those of XML itself
// are faults, so that none can grow. Errors: *PartError, ErrTooLarge, those of the
// function.
func (p *Package) Each(part string, do func(token xml.Token, depth int) error) error {
	f := p.file(part)
	if f == nil {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return &PartError{part, err}
	}
	defer in.Close()
	limited := &limitedReader{in: in, left: min(p.limits.Part, p.left)}
	before := limited.left
	defer func() { p.left -= before - limited.left }()
	decoder := xml.NewDecoder(limited)
	depth := 0
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, ErrTooLarge):
			return ErrTooLarge
		case err != nil:
			return &PartError{part, err}
		}
		if _, starts := token.(xml.StartElement); starts {
			depth++
		}
		if depth > p.limits.Depth {
			return ErrTooLarge
		}
		if err := do(token, depth); err != nil {
			return err
		}
		if _, ends := token.(xml.EndElement); ends {
			depth--
		}
	}
}

// Attribute returns an attribute of an element by its local name, "" if there is none.
func Attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// limitedReader reads so many bytes, and then fails with ErrTooLarge.
type limitedReader struct {
	in   io.Reader
	left int64
}

// Read implements io.Reader.
func (r *limitedReader) Read(b []byte) (int, error) {
	if r.left <= 0 {
		return 0, ErrTooLarge
	}
	n, err := r.in.Read(b[:min(int64(len(b)), r.left)])
	r.left -= int64(n)
	return n, err
}
