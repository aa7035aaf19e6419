package xlsx

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// element is a token of a part: the start of an element, a text in it, or its end.
type element struct {
	xml.Token
	depth int
}

// errLimit is of a part that unpacks to more than is read.
var errLimit = errors.New("too large")

// errStop ends the reading of a part.
var errStop = errors.New("enough")

// is reports whether an element of the name starts.
func (e element) is(name string) bool {
	start, ok := e.Token.(xml.StartElement)
	return ok && start.Name.Local == name
}

// ends reports whether an element of the name ends.
func (e element) ends(name string) bool {
	end, ok := e.Token.(xml.EndElement)
	return ok && end.Name.Local == name
}

// attribute returns the value of an attribute of the start of an element.
func (e element) attribute(name string) string {
	start, ok := e.Token.(xml.StartElement)
	if !ok {
		return ""
	}
	for _, a := range start.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// relation returns the attribute that names a relationship.
func (e element) relation() string {
	start, _ := e.Token.(xml.StartElement)
	for _, a := range start.Attr {
		if a.Name.Local == "id" && strings.HasSuffix(a.Name.Space, "/relationships") {
			return a.Value
		}
	}
	return ""
}

// isTrue reports whether an attribute is set.
func (e element) isTrue(name string) bool {
	value := e.attribute(name)
	return value == "1" || value == "true"
}

// each calls a function for every token of a part; a part that is missing has
// none. Entities other than those of XML itself are faults, so that none can grow.
func (p *parts) each(name string, do func(element) error) error {
	f := p.files[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return ErrDamaged.Wrap(err)
	}
	defer in.Close()
	limited := &limitedReader{in: in, left: min(maxPart, p.left)}
	before := limited.left
	defer func() { p.left -= before - limited.left }()
	decoder := xml.NewDecoder(limited)
	depth := 0
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errLimit):
			return ErrTooLarge.Err()
		case err != nil:
			return ErrDamaged.Wrap(err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return ErrTooLarge.Err()
			}
		case xml.EndElement:
			depth--
		}
		switch err := do(element{token, depth}); {
		case errors.Is(err, errStop):
			return nil
		case err != nil:
			return err
		}
	}
}

// limitedReader reads so many bytes, and then fails.
type limitedReader struct {
	in   io.Reader
	left int64
}

// Read implements io.Reader.
func (r *limitedReader) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, errLimit
	}
	n, err := r.in.Read(p[:min(int64(len(p)), r.left)])
	r.left -= int64(n)
	return n, err
}
