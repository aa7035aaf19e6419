package yamldoc

import "go.yaml.in/yaml/v3"

// Item is one text of a list and where it stands.
type Item struct {
	Text string
	Node *yaml.Node
}

// Items asks for a list of texts; none where the key is missing.
func (m *Mapping) Items(key string) []Item {
	var items []Item
	for _, n := range m.list(key) {
		if n.Kind != yaml.ScalarNode {
			m.reader.lostf(n, "%q: expected text, found %s", key, describe(n))
			continue
		}
		text := n.Value
		if n.Tag == "!!null" {
			text = ""
		}
		items = append(items, Item{text, n})
	}
	return items
}

// Texts is Items without the places; nil where the list is missing or empty.
func (m *Mapping) Texts(key string) []string {
	var texts []string
	for _, item := range m.Items(key) {
		texts = append(texts, item.Text)
	}
	return texts
}

// Mappings asks for a list of mappings, each called what in messages.
func (m *Mapping) Mappings(key, what string) []*Mapping {
	var all []*Mapping
	for _, n := range m.list(key) {
		if item := m.reader.Mapping(n, what); !item.broken {
			all = append(all, item)
		}
	}
	return all
}

// Mapping asks for a mapping; nil where the key is missing.
func (m *Mapping) Mapping(key, what string) *Mapping {
	value := m.Value(key)
	if value == nil {
		return nil
	}
	return m.reader.Mapping(value, what)
}

// Entry is one key of a mapping whose keys are ids.
type Entry struct {
	Key     string
	Mapping *Mapping
}

// Entries asks for a mapping from ids to mappings, each called what in
// messages. An id with no value stands for an empty mapping.
func (m *Mapping) Entries(key, what string) []Entry {
	value := m.Value(key)
	if value == nil {
		return nil
	}
	if value.Kind != yaml.MappingNode {
		m.reader.lostf(value, "%q: expected ids, each with its keys and values, found %s", key, describe(value))
		return nil
	}
	var entries []Entry
	for i := 0; i+1 < len(value.Content); i += 2 {
		id, node := value.Content[i].Value, value.Content[i+1]
		if node.Tag == "!!null" {
			node = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: node.Line, Column: node.Column}
		}
		if entry := m.reader.Mapping(node, what); !entry.broken {
			entries = append(entries, Entry{id, entry})
		}
	}
	return entries
}

// list asks for a list of anything.
func (m *Mapping) list(key string) []*yaml.Node {
	value := m.Value(key)
	if value == nil {
		return nil
	}
	if value.Kind != yaml.SequenceNode {
		m.reader.lostf(value, "%q: expected a list, each item on a line that starts with \"- \", found %s", key, describe(value))
		return nil
	}
	return value.Content
}
