package journal

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// decode reads the mapping of an entry and records what is wrong with it.
func decode(r *yamldoc.Reader, m *yamldoc.Mapping) Entry {
	e := decodeUnchecked(r, m)
	if r.Err() == nil {
		if err := e.Check(); err != nil {
			r.Fault(m.At(keyOf(e)), err)
		}
	}
	return e
}

// decodeUnchecked is decode for an entry that need not have what it must.
func decodeUnchecked(r *yamldoc.Reader, m *yamldoc.Mapping) Entry {
	e := Entry{
		ID: m.Text("id"), From: date(m, "date"), To: date(m, "to"), Text: m.Text("text"), Result: m.Text("result"), Part: m.Text("part"),
		Tags: m.Texts("tags"), People: m.Texts("people"),
	}
	for _, item := range m.Mappings("links", textLink) {
		l := promo.Evidence{Title: item.Text("title"), URL: item.Text("url")}
		l.Extra = extra(item)
		e.Links = append(e.Links, l)
	}
	if s := m.Mapping("source", textSource); s != nil {
		e.Source = Source{Kind: s.Text("kind"), Name: s.Text("name"), Keys: s.Texts("keys")}
		e.Source.Extra = extra(s)
	}
	e.Extra = extra(m)
	return e
}

// Encode returns an entry as text, also one that cannot be in the journal yet because
// something is missing. Errors: yamldoc.ErrNotPreserved.
func Encode(e Entry) ([]byte, error) { return yamldoc.Marshal(encode(e)) }

// Decode returns the entry of a text that [Encode] returned.
func Decode(text []byte) (Entry, error) {
	root, _, err := yamldoc.Parse("entry", text)
	if root == nil {
		return Entry{}, err
	}
	r := yamldoc.NewReader("entry", err)
	e := decodeUnchecked(r, r.Mapping(root, textEntry))
	return e, r.Err()
}

// keyOf returns the key that [Entry.Check] finds fault with.
func keyOf(e Entry) string {
	switch {
	case isBlank(e.Text):
		return "text"
	case e.From.IsZero():
		return "date"
	}
	return "to"
}

func date(m *yamldoc.Mapping, key string) promo.Date {
	d, err := promo.ParseDate(m.Text(key))
	if err != nil {
		m.Fault(key, errDate.Err("Key", key, "Found", yamldoc.Quoted(m.Text(key))))
	}
	return d
}

// extra returns the keys of a mapping that were not read; call it last.
func extra(m *yamldoc.Mapping) promo.Extra {
	var all promo.Extra
	for _, u := range m.Unknown() {
		all = append(all, promo.ExtraField{Key: u.Key, Value: u.Value})
	}
	return all
}

// encode returns the mapping of an entry.
func encode(e Entry) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", e.ID)
	f.Literal("date", e.From.String())
	f.Literal("to", e.To.String())
	f.Text("text", e.Text)
	f.Text("result", e.Result)
	f.Text("part", e.Part)
	f.List("links", yamldoc.Nodes(e.Links, func(l promo.Evidence) *yaml.Node {
		g := yamldoc.NewFields()
		g.Text("title", l.Title)
		g.Text("url", l.URL)
		return closed(g, l.Extra)
	}))
	f.Texts("tags", e.Tags)
	f.Texts("people", e.People)
	s := yamldoc.NewFields()
	s.Text("kind", e.Source.Kind)
	s.Text("name", e.Source.Name)
	s.Texts("keys", e.Source.Keys)
	closed(s, e.Source.Extra)
	f.Mapping("source", s)
	return closed(f, e.Extra)
}

// closed adds the unknown keys and returns the mapping.
func closed(f *yamldoc.Fields, extra promo.Extra) *yaml.Node {
	for _, x := range extra {
		if value, ok := x.Value.(*yaml.Node); ok {
			f.Add(x.Key, value)
		}
	}
	return f.Node()
}

// Same reports whether two entries are written alike, with their IDs.
func Same(a, b Entry) bool { return yamldoc.Equal(encode(a), encode(b)) }

// merge returns an entry with what ours and theirs changed in base, key by key. ok is
// false if both changed the same differently, or if the two do not go together.
func merge(base, ours, theirs Entry) (merged Entry, ok bool) {
	b, o, t := encode(base), encode(ours), encode(theirs)
	node := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, key := range keysOf(t, o) {
		was, our, their := valueOf(b, key), valueOf(o, key), valueOf(t, key)
		value := their
		switch {
		case yamldoc.Equal(our, their), yamldoc.Equal(our, was):
		case yamldoc.Equal(their, was):
			value = our
		default:
			return Entry{}, false
		}
		if value != nil {
			node.Content = append(node.Content, yamldoc.Text(key), value)
		}
	}
	r := yamldoc.NewReader("merged", nil)
	merged = decode(r, r.Mapping(node, textEntry))
	return merged, r.Err() == nil
}

// keysOf returns the keys of mappings, each once.
func keysOf(nodes ...*yaml.Node) []string {
	var keys []string
	seen := map[string]bool{}
	for _, n := range nodes {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if key := n.Content[i].Value; !seen[key] {
				seen[key] = true
				keys = append(keys, key)
			}
		}
	}
	return keys
}

func valueOf(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
