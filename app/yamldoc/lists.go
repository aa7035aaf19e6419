package yamldoc

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
)

// Item is one text of a list, with its node.
type Item struct {
	Text string
	Node *yaml.Node
}

// Items returns a list of texts; none if the key is missing.
func (m *Mapping) Items(key string) []Item {
	var items []Item
	for _, n := range m.list(key) {
		if n.Kind != yaml.ScalarNode {
			m.reader.lost(n, errWantText.Err("Key", key, "Found", describe(n)))
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

// Texts is Items without the nodes; nil if the list is missing or empty.
func (m *Mapping) Texts(key string) []string {
	var texts []string
	for _, item := range m.Items(key) {
		texts = append(texts, item.Text)
	}
	return texts
}

// Mappings returns a list of mappings. what names each in error messages.
func (m *Mapping) Mappings(key string, what *message.Message) []*Mapping {
	var all []*Mapping
	for _, n := range m.list(key) {
		if item := m.reader.Mapping(n, what); !item.broken {
			all = append(all, item)
		}
	}
	return all
}

// Mapping returns a mapping; nil if the key is missing.
func (m *Mapping) Mapping(key string, what *message.Message) *Mapping {
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

// Entries returns the mappings of a mapping whose keys are ids. what names
// each in error messages. An id without a value has an empty mapping.
func (m *Mapping) Entries(key string, what *message.Message) []Entry {
	value := m.Value(key)
	if value == nil {
		return nil
	}
	if value.Kind != yaml.MappingNode {
		m.reader.lost(value, errWantIDs.Err("Key", key, "Found", describe(value)))
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

// list returns the nodes of a list.
func (m *Mapping) list(key string) []*yaml.Node {
	value := m.Value(key)
	if value == nil {
		return nil
	}
	if value.Kind != yaml.SequenceNode {
		m.reader.lost(value, errWantList.Err("Key", key, "Found", describe(value)))
		return nil
	}
	return value.Content
}
