package yamldoc

import (
	"strconv"

	"go.yaml.in/yaml/v3"
)

// Fields builds a mapping to be written, key by key in the order of the calls.
// Empty values are left out.
type Fields struct {
	node *yaml.Node
}

// NewFields returns an empty mapping.
func NewFields() *Fields {
	return &Fields{node: &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}}
}

// Node returns the mapping so far.
func (f *Fields) Node() *yaml.Node { return f.node }

// IsEmpty reports whether nothing was added.
func (f *Fields) IsEmpty() bool { return len(f.node.Content) == 0 }

// Add adds a value, also an empty one.
func (f *Fields) Add(key string, value *yaml.Node) {
	f.node.Content = append(f.node.Content, Text(key), value)
}

// Text adds a text unless it is empty.
func (f *Fields) Text(key, s string) {
	if s != "" {
		f.Add(key, Text(s))
	}
}

// Literal adds a number or a date as it is written, unless it is empty.
func (f *Fields) Literal(key, value string) {
	if value != "" {
		f.Add(key, Literal(value))
	}
}

// Bool adds true; false is left out.
func (f *Fields) Bool(key string, b bool) {
	if b {
		f.Add(key, Literal("true"))
	}
}

// Int adds a number unless it is the value of a missing key.
func (f *Fields) Int(key string, n, missing int) {
	if n != missing {
		f.Add(key, Literal(strconv.Itoa(n)))
	}
}

// Texts adds a list of texts unless it is empty.
func (f *Fields) Texts(key string, texts []string) {
	f.List(key, Nodes(texts, Text))
}

// List adds a list of values unless it is empty.
func (f *Fields) List(key string, nodes []*yaml.Node) {
	if len(nodes) > 0 {
		f.Add(key, &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: nodes})
	}
}

// Mapping adds a mapping unless it is empty.
func (f *Fields) Mapping(key string, inner *Fields) {
	if !inner.IsEmpty() {
		f.Add(key, inner.Node())
	}
}

// Nodes returns the node of each item, for [Fields.List].
func Nodes[T any](items []T, node func(T) *yaml.Node) []*yaml.Node {
	nodes := make([]*yaml.Node, len(items))
	for i, item := range items {
		nodes[i] = node(item)
	}
	return nodes
}
