package svg

import (
	"bytes"
	"encoding/xml"
	"strings"

	"golang.org/x/net/html/charset"
)

const (
	maxNodes = 60_000 // of the file, and of the drawing with what it refers to
	maxDepth = 100
)

// node is an element of the file.
type node struct {
	name     string
	attr     map[string]string
	children []*node
}

// document is a parsed file.
type document struct {
	root *node
	ids  map[string]*node
	// rules are the style sheet's, by selector: "path", ".class" or "#id".
	rules   map[string]style
	partial bool
}

// leftOut are the elements that would be seen but are not drawn. Others that are not
// drawn, such as titles, would not be seen either.
var leftOut = map[string]bool{
	"text": true, "image": true, "foreignObject": true, "filter": true, "mask": true, "pattern": true,
	"marker": true, "clipPath": true,
}

// parse reads a file.
func parse(data []byte) (*document, error) {
	if len(data) > MaxSize {
		return nil, errTooComplex
	}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.Strict = false
	decoder.CharsetReader = charset.NewReaderLabel
	p := parser{document: &document{ids: map[string]*node{}, rules: map[string]style{}}}
	for {
		token, err := decoder.RawToken()
		if err != nil {
			break // what there is of a file that was cut is drawn
		}
		if err := p.token(token); err != nil {
			return nil, err
		}
	}
	if p.root == nil {
		return nil, errNoDrawing
	}
	p.addRules(p.css.String())
	return p.document, nil
}

// parser collects the elements of a file.
type parser struct {
	*document
	open  []*node
	nodes int
	css   strings.Builder
}

func (p *parser) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(&t)
	case xml.EndElement:
		// An end without its beginning is passed over.
		for i := len(p.open) - 1; i >= 0; i-- {
			if p.open[i].name == t.Name.Local {
				p.open = p.open[:i]
				break
			}
		}
	case xml.CharData:
		if n := len(p.open); n > 0 && p.open[n-1].name == "style" {
			p.css.Write(t)
		}
	}
	return nil
}

func (p *parser) start(t *xml.StartElement) error {
	if p.nodes++; p.nodes > maxNodes || len(p.open) >= maxDepth {
		return errTooComplex
	}
	n := &node{name: t.Name.Local, attr: make(map[string]string, len(t.Attr))}
	for _, a := range t.Attr {
		n.attr[a.Name.Local] = a.Value
	}
	if p.root == nil {
		if n.name != "svg" {
			return errNoDrawing
		}
		p.root = n
	} else if len(p.open) > 0 {
		last := p.open[len(p.open)-1]
		last.children = append(last.children, n)
	}
	if id := n.attr["id"]; id != "" && p.ids[id] == nil {
		p.ids[id] = n
	}
	p.partial = p.partial || leftOut[n.name]
	p.open = append(p.open, n)
	return nil
}
