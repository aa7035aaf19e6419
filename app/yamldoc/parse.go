package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxDepth bounds how deep mappings and lists may nest. Our own formats need
// eight levels; the rest is for keys that a later version adds.
const maxDepth = 64

// Parse reads a file of one YAML mapping and returns the mapping's node. Lines
// and columns of nodes are those of the file. Bytes that are not UTF-8 are
// read as U+FFFD, which a notice says. The error is Faults: bad syntax, an
// empty file, several documents; or, together with the node so that a Reader
// can look for more, a duplicate key, an anchor, an alias, a type mark, or
// nesting deeper than any file of ours.
func Parse(file string, data []byte) (*yaml.Node, []Notice, error) {
	text, notices, faults := clean(file, data)
	if len(faults) > 0 {
		return nil, notices, faults
	}
	root, err := parseOne(file, text)
	if err != nil {
		return nil, notices, err
	}
	c := checker{file: file}
	c.node(root, 1)
	if len(c.faults) > 0 {
		return root, notices, c.faults.Sorted()
	}
	return root, notices, nil
}

// parseOne returns the only document's mapping.
func parseOne(file string, text []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var doc yaml.Node
	err := decode(decoder, &doc)
	if errors.Is(err, io.EOF) {
		return nil, Faults{{File: file, Line: 1, Column: 1, Message: "the file is empty: expected keys and their values, such as \"title: ...\""}}
	}
	if err != nil {
		return nil, Faults{syntaxFault(file, text, err)}
	}
	var second yaml.Node
	err = decode(decoder, &second)
	if err == nil {
		return nil, Faults{faultAt(file, &second, "a second document starts here: expected one document a file, so remove the line \"---\" or move the rest to a file of its own")}
	}
	if !errors.Is(err, io.EOF) {
		return nil, Faults{syntaxFault(file, text, err)}
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, Faults{faultAt(file, root, "expected keys and their values, such as \"title: ...\", found %s", describe(root))}
	}
	if root.HeadComment == "" {
		root.HeadComment = doc.HeadComment + doc.LineComment + doc.FootComment
	}
	return root, nil
}

// decode guards against the library's panics on malformed input: they become
// errors, since a file from outside must never end the program.
func decode(d *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return d.Decode(into)
}

// checker walks a parsed tree and collects what YAML allows and our files do
// not.
type checker struct {
	file   string
	faults Faults
}

func (c *checker) fault(n *yaml.Node, format string, args ...any) {
	c.faults = append(c.faults, faultAt(c.file, n, format, args...))
}

func (c *checker) node(n *yaml.Node, depth int) {
	if depth > maxDepth {
		c.fault(n, "nested deeper than %d levels: no file of this program is, so look for a wrong indentation", maxDepth)
		return
	}
	if n.Kind == yaml.AliasNode {
		c.fault(n, "\"*%s\" repeats text from elsewhere, which these files do not use: write the text out", n.Value)
		return
	}
	if n.Anchor != "" {
		c.fault(n, "\"&%s\" names text to be repeated, which these files do not use: remove it, or put the text in quotes", n.Anchor)
	}
	if n.Style&yaml.TaggedStyle != 0 && n.Tag != "!!str" {
		c.fault(n, "\"%s\" is a type mark, which these files do not use: remove it, or put the text in quotes", n.Tag)
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
				c.fault(key, "expected a key, found %s", describe(key))
			}
			continue
		}
		if before, twice := first[key.Value]; twice {
			c.fault(key, "key %s stands twice, first on line %d: keep one of them", Quoted(key.Value), before.Line)
			continue
		}
		first[key.Value] = key
	}
}

// describe says what a node is, for the second half of "expected ..., found".
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	switch n.Tag {
	case "!!null":
		return "nothing"
	case "!!bool", "!!int", "!!float", "!!timestamp":
		return n.Value
	}
	return "the text " + Quoted(n.Value)
}

// Quoted puts a text between double quotes for a message, shortened where it
// is long and on one line.
func Quoted(s string) string {
	const most = 40
	if runes := []rune(s[:min(len(s), 4*most+4)]); len(runes) > most {
		s = strings.ToValidUTF8(string(runes[:most]), "") + "…"
	}
	return fmt.Sprintf("%q", s)
}
