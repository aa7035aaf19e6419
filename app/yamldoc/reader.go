package yamldoc

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
)

// Reader reads a parsed file and collects its faults, so that the code of a
// format reads key by key and checks for an error once, at the end.
type Reader struct {
	file   string
	faults Faults
	parsed map[position]bool // of the faults that Parse found
	// instead is the only fault of a file that is another than was to be read.
	instead *Fault
}

type position struct{ line, column int }

// NewReader returns a Reader of a file. parsed is the error of Parse, whose
// faults the Reader begins with.
func NewReader(file string, parsed error) *Reader {
	r := &Reader{file: file, parsed: map[position]bool{}}
	r.faults, _ = parsed.(Faults)
	for _, f := range r.faults {
		r.parsed[position{f.Line, f.Column}] = true
	}
	return r
}

// Fault records that a value is wrong, which was read all the same, unless Parse
// found a fault at the same position.
func (r *Reader) Fault(at *yaml.Node, err error) {
	f := faultAt(r.file, at, err)
	f.Kept = true
	r.add(f, at)
}

// lost records that something could not be read.
func (r *Reader) lost(at *yaml.Node, err error) {
	r.add(faultAt(r.file, at, err), at)
}

func (r *Reader) add(f Fault, at *yaml.Node) {
	if !r.parsed[position{at.Line, at.Column}] {
		r.faults = append(r.faults, f)
	}
}

// Err returns the faults so far, sorted; nil if there are none.
func (r *Reader) Err() error {
	switch {
	case r.instead != nil:
		return Faults{*r.instead}
	case len(r.faults) == 0:
		return nil
	}
	return r.faults.Sorted()
}

// Mapping begins to read a mapping. what names it in error messages, such
// as "a section". A node that is not a mapping is a fault, and reads as empty.
func (r *Reader) Mapping(node *yaml.Node, what *message.Message) *Mapping {
	m := &Mapping{reader: r, what: what, node: node}
	if node.Kind != yaml.MappingNode {
		r.lost(node, errWantMapping.Err("What", what, "Found", describe(node)))
		m.broken = true
	}
	return m
}

// Mapping is a mapping being read. Each method that reads a key makes it a known
// one; Unknown returns the others. A key without a value counts as missing.
type Mapping struct {
	reader *Reader
	what   *message.Message
	node   *yaml.Node
	known  []string
	broken bool // the node is not a mapping, which is reported already
}

// Node returns the mapping's node, for the position of a fault.
func (m *Mapping) Node() *yaml.Node { return m.node }

// Fault records that the value of a key is wrong, or the mapping itself if it
// has no such key.
func (m *Mapping) Fault(key string, err error) {
	m.reader.Fault(m.At(key), err)
}

// At returns the node of a key's value, or of the mapping if it has no such
// key.
func (m *Mapping) At(key string) *yaml.Node {
	if value := m.find(key); value != nil {
		return value
	}
	return m.node
}

// Has reports whether there is a key with a value.
func (m *Mapping) Has(key string) bool { return m.Value(key) != nil }

// Value returns the value of a key; nil if it is missing.
func (m *Mapping) Value(key string) *yaml.Node {
	if !slices.Contains(m.known, key) {
		m.known = append(m.known, key)
	}
	value := m.find(key)
	if value == nil || (value.Kind == yaml.ScalarNode && value.Tag == "!!null") {
		return nil
	}
	return value
}

func (m *Mapping) find(key string) *yaml.Node {
	if m.broken {
		return nil
	}
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if m.node.Content[i].Value == key {
			return m.node.Content[i+1]
		}
	}
	return nil
}

// Text returns a text; "" if the key is missing. A number or a date is the
// text it is written as.
func (m *Mapping) Text(key string) string {
	value := m.Value(key)
	if value == nil {
		return ""
	}
	if value.Kind != yaml.ScalarNode {
		m.reader.lost(value, errWantText.Err("Key", key, "Found", describe(value)))
		return ""
	}
	return value.Value
}

// Required returns a text. It is a fault if the key is missing or the text is
// only white space.
func (m *Mapping) Required(key string) string {
	text := m.Text(key)
	if m.broken || strings.TrimSpace(text) != "" {
		return text
	}
	switch value := m.find(key); {
	case value == nil:
		m.reader.Fault(m.node, errMissingKey.Err("Key", key, "In", m.what))
	case value.Kind == yaml.ScalarNode:
		m.reader.Fault(value, ErrEmptyText.Err("Key", key, "In", m.what))
	}
	return text
}

// Bool returns true or false; false if the key is missing.
func (m *Mapping) Bool(key string) bool {
	value := m.Value(key)
	if value == nil {
		return false
	}
	if value.Kind == yaml.ScalarNode && value.Tag == "!!bool" {
		return strings.EqualFold(value.Value, "true")
	}
	m.reader.lost(value, errWantBool.Err("Key", key, "Found", describe(value)))
	return false
}

// Int returns a whole number; missing if the key is missing or its value is not
// a whole number.
func (m *Mapping) Int(key string, missing int) int {
	value := m.Value(key)
	if value == nil {
		return missing
	}
	if n, err := strconv.Atoi(value.Value); err == nil && value.Kind == yaml.ScalarNode {
		return n
	}
	m.reader.lost(value, errWantInt.Err("Key", key, "Found", describe(value)))
	return missing
}
