package yamldoc

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/nearest"
)

// Unknown is a key that is not known, with its value.
type Unknown struct {
	Key   string
	Value *yaml.Node
}

// Unknown returns the keys that no other method has read, in their order. It is
// for formats that keep unknown keys, to be called last.
func (m *Mapping) Unknown() []Unknown {
	var all []Unknown
	m.eachUnknown(func(key, value *yaml.Node) {
		all = append(all, Unknown{key.Value, value})
	})
	return all
}

// RefuseUnknown records a fault for each key that no other method has read, with
// the known key that it is most like. It is for formats without unknown keys, to
// be called last.
func (m *Mapping) RefuseUnknown() {
	m.eachUnknown(func(key, _ *yaml.Node) {
		if near := cmp.Or(nearest.Word(key.Value, m.known), m.begunWith(key.Value)); near != "" {
			m.reader.lost(key, errMistypedKey.Err("Key", Quoted(key.Value), "In", m.what, "Near", near))
			return
		}
		m.reader.lost(key, ErrUnknownKey.Err("Key", Quoted(key.Value), "In", m.what, "Known", message.Comma(m.known)))
	})
}

// begunWith returns the one known key whose first words a key is, such as from_role
// for "from". It is "" if there is none, or more than one.
func (m *Mapping) begunWith(key string) string {
	var found string
	for _, known := range m.known {
		if !strings.HasPrefix(known, strings.ToLower(key)+"_") {
			continue
		}
		if found != "" {
			return ""
		}
		found = known
	}
	return found
}

func (m *Mapping) eachUnknown(visit func(key, value *yaml.Node)) {
	if m.broken {
		return
	}
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if !slices.Contains(m.known, m.node.Content[i].Value) {
			visit(m.node.Content[i], m.node.Content[i+1])
		}
	}
}
