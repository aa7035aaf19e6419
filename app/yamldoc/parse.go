package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxDepth is how deep mappings and lists may nest. The program's formats need
// eight levels; the rest is for keys that a later version adds.
const maxDepth = 64

// Parse parses a file of one YAML mapping and returns the mapping's node. Lines
// and columns of nodes are those of the file, whose encoding package textdecode
// tells; if that is not UTF-8, a notice of the kind ErrConverted says so. The error
// is Faults: bytes that are no text, bad syntax, an empty file, several
// documents, or one line that says that the file is of another kind; or, together with the node so that a Reader can look for more, a
// repeated key, an anchor, an alias, a type tag, or nesting that is too deep.
func Parse(file string, data []byte) (*yaml.Node, []Notice, error) {
	s := decodeText(file, data)
	faults := append(s.faults, s.checkVisible()...)
	if len(faults) > 0 {
		return nil, s.notices, faults.Sorted()
	}
	if cause := s.otherText(); cause != nil {
		return nil, nil, Faults{{File: file, Line: 1, Column: 1, Err: cause}}
	}
	root, err := parseOne(file, s.text)
	if err != nil {
		return nil, s.notices, err
	}
	c := checker{file: file}
	c.node(root, 1)
	if len(c.faults) > 0 {
		return root, s.notices, c.faults.Sorted()
	}
	return root, s.notices, nil
}

// parseOne returns the mapping of the only document.
func parseOne(file string, text []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	err := decode(decoder, &doc)
	if errors.Is(err, io.EOF) {
		return nil, Faults{{File: file, Line: 1, Column: 1, Err: errEmpty.Err()}}
	}
	if err != nil {
		return nil, Faults{syntaxFault(file, text, err)}
	}
	var second yaml.Node
	err = decode(decoder, &second)
	if err == nil {
		return nil, Faults{faultAt(file, &second, errSecond.Err())}
	}
	if !errors.Is(err, io.EOF) {
		return nil, Faults{syntaxFault(file, text, err)}
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, Faults{faultAt(file, root, errNoMapping.Err("Found", describe(root)))}
	}
	if root.HeadComment == "" {
		root.HeadComment = doc.HeadComment + doc.LineComment + doc.FootComment
	}
	return root, nil
}

// decode decodes a document. Panics of the library on malformed input become
// errors, since no file may end the program.
func decode(d *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return d.Decode(into)
}

// maxChecked is how many faults of a file are collected before the rest of it is
// left unchecked.
const maxChecked = 100

// checker collects what YAML allows and the program's files do not.
type checker struct {
	file   string
	faults Faults
}

func (c *checker) fault(n *yaml.Node, err error) {
	c.faults = append(c.faults, faultAt(c.file, n, err))
}

func (c *checker) node(n *yaml.Node, depth int) {
	if len(c.faults) >= maxChecked {
		return
	}
	if depth > maxDepth {
		c.fault(n, errTooDeep.Err("Limit", maxDepth))
		return
	}
	if n.Kind == yaml.AliasNode {
		c.fault(n, errAlias.Err("Name", n.Value))
		return
	}
	if n.Anchor != "" {
		c.fault(n, errAnchor.Err("Name", n.Anchor))
	}
	if n.Style&yaml.TaggedStyle != 0 && n.Tag != "!!str" {
		c.fault(n, errTag.Err("Tag", n.Tag))
	}
	if n.Kind == yaml.MappingNode {
		c.keys(n)
	}
	for _, child := range n.Content {
		c.node(child, depth+1)
	}
}

// keys checks that the keys of a mapping are text and differ.
func (c *checker) keys(n *yaml.Node) {
	first := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			if key.Kind != yaml.AliasNode {
				c.fault(key, errNoKey.Err("Found", describe(key)))
			}
			continue
		}
		if before, repeated := first[key.Value]; repeated {
			if len(c.faults) >= maxChecked {
				return
			}
			c.fault(key, errRepeated.Err("Key", Quoted(key.Value), "Line", before.Line))
			continue
		}
		first[key.Value] = key
	}
}

// describe returns what a node is, to follow "found" in a sentence.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return textMapping.Text()
	case yaml.SequenceNode:
		return textList.Text()
	case yaml.AliasNode:
		return textAlias.Text()
	}
	switch n.Tag {
	case "!!null":
		return textNothing.Text()
	case "!!bool", "!!int", "!!float", "!!timestamp":
		return n.Value
	}
	return textText.Text("Text", Quoted(n.Value))
}

// maxQuoted is how many runes of a text Quoted shows.
const maxQuoted = 40

// Quoted returns a text between double quotes for a sentence, on one line and
// shortened if it is long.
func Quoted(s string) string {
	if runes := []rune(s[:min(len(s), 4*maxQuoted+4)]); len(runes) > maxQuoted {
		s = strings.ToValidUTF8(string(runes[:maxQuoted]), "") + "…"
	}
	return fmt.Sprintf("%q", s)
}
