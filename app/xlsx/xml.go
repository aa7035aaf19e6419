package xlsx

import (
	"encoding/xml"
	"errors"
	"strings"
)

// element is a token of a part: the start of an element, a text in it, or its end.
type element struct{ xml.Token }

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

// each calls a function for every token of a part; a part that is missing has none.
func (p *parts) each(name string, do func(element) error) error {
	err := p.Each(name, func(token xml.Token, _ int) error { return do(element{token}) })
	if errors.Is(err, errStop) {
		return nil
	}
	return fault(err)
}
