package svg

import (
	"bytes"
	"encoding/xml"
	"strings"

	"golang.org/x/net/html/charset"

	"promodoc/export/picture/dataurl"
)

const (
	maxNodes = 60_000 // of the file
	maxDepth = 100
)

// node is an element of the file, or a piece of text in one, which has no name.
type node struct {
	name     string
	text     string
	attr     map[string]string
	children []*node
	size     int // of the attributes in bytes
}

// document is a parsed file.
type document struct {
	root *node
	ids  map[string]*node
	// rules are the style sheet's, by selector: "path", ".class" or "#id".
	rules   map[string]style
	leftOut LeftOut
}

// parse reads a file.
func parse(data []byte) (*document, error) {
	if len(data) > MaxSize {
		return nil, errTooComplex
	}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.Strict = false
	decoder.Entity = xml.HTMLEntity
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
		return p.characters(string(t))
	}
	return nil
}

// characters adds the text of the style sheet, or of a text element.
func (p *parser) characters(text string) error {
	if len(p.open) == 0 {
		return nil
	}
	last := p.open[len(p.open)-1]
	switch {
	case last.name == "style":
		p.css.WriteString(text)
	case p.isInText():
		return p.add(&node{text: text, size: len(text)})
	}
	return nil
}

func (p *parser) isInText() bool {
	for _, n := range p.open {
		if n.name == "text" {
			return true
		}
	}
	return false
}

func (p *parser) start(t *xml.StartElement) error {
	if len(p.open) >= maxDepth {
		return errTooComplex
	}
	n := &node{name: t.Name.Local, attr: make(map[string]string, len(t.Attr))}
	for _, a := range t.Attr {
		n.attr[a.Name.Local] = a.Value
		n.size += len(a.Value)
	}
	if p.root == nil {
		if n.name != "svg" {
			return errNoDrawing
		}
		p.root = n
	} else if err := p.add(n); err != nil {
		return err
	}
	if id := n.attr["id"]; id != "" && p.ids[id] == nil {
		p.ids[id] = n
	}
	p.leftOut |= p.leavesOut(n)
	p.open = append(p.open, n)
	return nil
}

// add adds a node to the innermost open element.
func (p *parser) add(n *node) error {
	if p.nodes++; p.nodes > maxNodes {
		return errTooComplex
	}
	if len(p.open) > 0 {
		last := p.open[len(p.open)-1]
		last.children = append(last.children, n)
	}
	return nil
}

// leavesOut returns what would be seen of an element but is not drawn. Other elements
// that are not drawn, such as titles, would not be seen either.
func (p *parser) leavesOut(n *node) LeftOut {
	href := strings.TrimSpace(n.attr["href"])
	switch n.name {
	case "foreignObject":
		// In a switch it is one choice of several.
		if len(p.open) == 0 || p.open[len(p.open)-1].name != "switch" {
			return HTML
		}
	case "image", "feImage":
		if !dataurl.Is(href) && href != "" {
			return OtherFiles
		}
	case "use":
		if !strings.HasPrefix(href, "#") && href != "" {
			return OtherFiles
		}
	case "pattern", "textPath":
		return Effects
	}
	if strings.HasPrefix(n.name, "fe") && !primitives[n.name] {
		return Effects
	}
	return 0
}
