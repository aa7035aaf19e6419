package yamldoc

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Reader takes a parsed file apart and collects every fault on the way, so
// that the code of a format reads field by field and checks once at the end.
type Reader struct {
	file   string
	faults Faults
	parsed map[place]bool // where Parse found some
}

type place struct{ line, column int }

// NewReader returns a Reader for the file of that name. It starts with the
// faults that Parse found, if it found any.
func NewReader(file string, parsed error) *Reader {
	r := &Reader{file: file, parsed: map[place]bool{}}
	r.faults, _ = parsed.(Faults)
	for _, f := range r.faults {
		r.parsed[place{f.Line, f.Column}] = true
	}
	return r
}

// Faultf records that a value that was read is wrong, at the place of a node,
// unless Parse found a fault there already.
func (r *Reader) Faultf(at *yaml.Node, format string, args ...any) {
	f := faultAt(r.file, at, format, args...)
	f.Kept = true
	r.add(f, at)
}

// lostf records that something could not be read.
func (r *Reader) lostf(at *yaml.Node, format string, args ...any) {
	r.add(faultAt(r.file, at, format, args...), at)
}

func (r *Reader) add(f Fault, at *yaml.Node) {
	if !r.parsed[place{at.Line, at.Column}] {
		r.faults = append(r.faults, f)
	}
}

// Err returns the faults so far, sorted, as an error; nil where there is none.
func (r *Reader) Err() error {
	if len(r.faults) == 0 {
		return nil
	}
	return r.faults.Sorted()
}

// Mapping starts to read a mapping. what names it in messages, as in "a
// section". Should the node be something else, that is a fault and the mapping
// reads as empty.
func (r *Reader) Mapping(node *yaml.Node, what string) *Mapping {
	m := &Mapping{reader: r, what: what, node: node}
	if node.Kind != yaml.MappingNode {
		r.lostf(node, "expected %s as keys and values, found %s", what, describe(node))
		m.broken = true
	}
	return m
}

// Mapping is one mapping being read. Each method asks for a key and thereby
// makes it known; Unknown then tells which keys nobody asked for. A key with
// no value counts as missing.
type Mapping struct {
	reader *Reader
	what   string
	node   *yaml.Node
	asked  []string
	broken bool // no mapping at all: that is said, and nothing more
}

// Node is the mapping's node, for the place of a fault.
func (m *Mapping) Node() *yaml.Node { return m.node }

// Faultf records that the value of a key is wrong, or that the mapping itself is
// where it has no such key.
func (m *Mapping) Faultf(key, format string, args ...any) {
	m.reader.Faultf(m.At(key), format, args...)
}

// At is the node of a key's value, or of the mapping where it has no such key.
func (m *Mapping) At(key string) *yaml.Node {
	if value := m.find(key); value != nil {
		return value
	}
	return m.node
}

// Has reports whether the key stands there with a value.
func (m *Mapping) Has(key string) bool { return m.Value(key) != nil }

// Value asks for any value; nil where there is none.
func (m *Mapping) Value(key string) *yaml.Node {
	if !slices.Contains(m.asked, key) {
		m.asked = append(m.asked, key)
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

// Text asks for a text; "" where the key is missing. A number or a date counts
// as the text it is written as.
func (m *Mapping) Text(key string) string {
	value := m.Value(key)
	if value == nil {
		return ""
	}
	if value.Kind != yaml.ScalarNode {
		m.reader.lostf(value, "%q: expected text, found %s", key, describe(value))
		return ""
	}
	return value.Value
}

// Need asks for a text that must be there and not be blank; it is a fault
// otherwise.
func (m *Mapping) Need(key string) string {
	text := m.Text(key)
	if m.broken || strings.TrimSpace(text) != "" {
		return text
	}
	switch value := m.find(key); {
	case value == nil:
		m.reader.Faultf(m.node, "missing key %q: %s needs it, with a text", key, m.what)
	case value.Kind == yaml.ScalarNode:
		m.reader.Faultf(value, "%q is empty: %s needs a text there", key, m.what)
	}
	return text
}

// Bool asks for true or false; false where the key is missing.
func (m *Mapping) Bool(key string) bool {
	value := m.Value(key)
	if value == nil {
		return false
	}
	if value.Kind == yaml.ScalarNode && value.Tag == "!!bool" {
		return strings.EqualFold(value.Value, "true")
	}
	m.reader.lostf(value, "%q: expected true or false, found %s", key, describe(value))
	return false
}

// Int asks for a whole number; missing where the key is missing or its value
// is none.
func (m *Mapping) Int(key string, missing int) int {
	value := m.Value(key)
	if value == nil {
		return missing
	}
	if n, err := strconv.Atoi(value.Value); err == nil && value.Kind == yaml.ScalarNode {
		return n
	}
	m.reader.lostf(value, "%q: expected a whole number, found %s", key, describe(value))
	return missing
}
