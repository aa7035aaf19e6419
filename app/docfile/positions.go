package docfile

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Positions finds fields in the file of a document, for messages that editors can jump
// to. The zero Positions finds nothing.
type Positions struct {
	root  *yaml.Node
	lines []string
}

// NewPositions returns the positions of a file. In one that cannot be read, such as that
// of a protected document, nothing is found.
func NewPositions(data []byte) Positions {
	root, _, err := yamldoc.Parse("", data)
	if err != nil {
		return Positions{}
	}
	return Positions{root: root, lines: strings.Split(string(data), "\n")}
}

// Of returns the line and the column, in characters, of a byte of a field's text. A
// field that is not in the file is at the part that it would be in; what is not found at
// all is at the beginning of the file.
func (p Positions) Of(d promo.Document, at promo.Ref, offset int) (line, column int) {
	node, exact := p.node(at)
	if node == nil {
		return 1, 1
	}
	text, ok := promo.Text(d, at)
	if !exact || !ok || node.Kind != yaml.ScalarNode || offset > len(text) {
		return max(node.Line, 1), max(node.Column, 1)
	}
	if node.Style&yaml.LiteralStyle != 0 {
		return p.inBlock(node, text, offset)
	}
	return p.inLine(node, text, offset)
}

// inBlock returns the position in a text that is written line by line below its key.
func (p Positions) inBlock(node *yaml.Node, text string, offset int) (line, column int) {
	begin := strings.LastIndexByte(text[:offset], '\n') + 1
	line = node.Line + 1 + strings.Count(text[:offset], "\n")
	if line > len(p.lines) {
		return node.Line, node.Column
	}
	content, _, _ := strings.Cut(text[begin:], "\n")
	raw := strings.TrimSuffix(p.lines[line-1], "\r")
	indent := max(len(raw)-len(content), 0)
	return line, indent + 1 + utf8.RuneCountInString(text[begin:offset])
}

// inLine returns the position in a text that is written in the line of its key, if it is
// there as it is.
func (p Positions) inLine(node *yaml.Node, text string, offset int) (line, column int) {
	if node.Line < 1 || node.Line > len(p.lines) {
		return 1, 1
	}
	raw := p.lines[node.Line-1]
	at := strings.Index(raw, text)
	if at < 0 {
		return node.Line, node.Column
	}
	return node.Line, utf8.RuneCountInString(raw[:at+offset]) + 1
}

// node returns the node of a field, or of the part that it belongs to; exact says which.
func (p Positions) node(at promo.Ref) (n *yaml.Node, exact bool) {
	if p.root == nil {
		return nil, false
	}
	var part *yaml.Node
	switch at.Kind {
	case promo.KindExample:
		part = withID(valueOf(p.root, "examples"), at.ID)
	case promo.KindSection:
		part = withID(valueOf(p.root, "sections"), at.ID)
	case promo.KindGrowth:
		if list := valueOf(p.root, "growth"); list != nil && at.Index < len(list.Content) {
			part = list.Content[at.Index]
		}
	case promo.KindConsideration:
		part = considerationIn(valueOf(p.root, "path_snapshot"), at.ID)
	}
	if part == nil {
		return nil, false
	}
	field := valueOf(part, string(at.Field))
	if at.Field == "step" {
		if list := valueOf(part, "steps"); list != nil && at.Sub < len(list.Content) {
			field = list.Content[at.Sub]
		}
	}
	if field == nil {
		return part, false
	}
	return field, true
}

// considerationIn returns a consideration of a path.
func considerationIn(path *yaml.Node, id string) *yaml.Node {
	sections := valueOf(path, "sections")
	if sections == nil {
		return nil
	}
	for _, s := range sections.Content {
		if found := withID(valueOf(s, "considerations"), id); found != nil {
			return found
		}
	}
	return nil
}

// withID returns the mapping of a list that has an ID.
func withID(list *yaml.Node, id string) *yaml.Node {
	if list == nil {
		return nil
	}
	for _, item := range list.Content {
		if v := valueOf(item, "id"); v != nil && v.Value == id {
			return item
		}
	}
	return nil
}

// valueOf returns the value of a key, or nil.
func valueOf(mapping *yaml.Node, key string) *yaml.Node {
	if mapping == nil || mapping.Kind != yaml.MappingNode || key == "" {
		return nil
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}
