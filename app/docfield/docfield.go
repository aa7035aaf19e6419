// Package docfield reads and sets the fields of a document by their names in its file, with
// dots between them: candidate.name, sections.summary.body, examples.k3f9.title,
// growth.0.steps.1. Items of a list are named by their ID or by their number, counted from
// 0. Which fields there are is what the schema of documents says, and unknown keys of a file
// are fields too. The package must not know of files.
package docfield

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Tree returns a document as the mapping of its file. Errors: those of [docfile.Write].
func Tree(doc promo.Document) (*yaml.Node, error) {
	data, err := docfile.Write(doc)
	if err != nil {
		return nil, err
	}
	root, _, err := yamldoc.Parse("document", data)
	return root, err
}

// Get returns the value of a field. Errors: of the kinds ErrUnknown and ErrMistyped;
// ErrUnset, ErrNoItem and ErrNoItems, if only this document has no such value; those of
// Tree.
func Get(doc promo.Document, field string) (*yaml.Node, error) {
	root, err := Tree(doc)
	if err != nil {
		return nil, err
	}
	steps, err := split(field)
	if err != nil {
		return nil, err
	}
	at, s := root, documentSchema()
	for i := range steps {
		w := walk{doc: doc, field: field, steps: steps, i: i}
		if at, s, err = w.step(at, s); err != nil {
			return nil, err
		}
	}
	if isNothing(at) {
		return nil, ErrUnset.Err("Field", field)
	}
	return at, nil
}

// split returns the steps of a field.
func split(field string) ([]string, error) {
	steps := strings.Split(field, ".")
	if slices.Contains(steps, "") {
		return nil, errNoField.Err()
	}
	return steps, nil
}

// walk is where a field is followed to.
type walk struct {
	doc    promo.Document
	field  string
	steps  []string
	i      int    // the present step
	change Change // that is made there, if one is
}

// soFar is the field up to the present step, and before up to the one before.
func (w walk) soFar() string  { return strings.Join(w.steps[:w.i+1], ".") }
func (w walk) before() string { return strings.Join(w.steps[:w.i], ".") }

// step returns the value that the present step leads to, nil if the document has none,
// and its shape.
func (w walk) step(at *yaml.Node, s shape) (*yaml.Node, shape, error) {
	key := w.steps[w.i]
	switch {
	case s.isList() || s == nil && isKind(at, yaml.SequenceNode):
		if at == nil && w.i == len(w.steps)-1 || at == nil || itemAt(at, key) < 0 {
			return nil, nil, w.noItem(at)
		}
		return at.Content[itemAt(at, key)], s.item(), nil
	case s.isMapping() || isKind(at, yaml.MappingNode):
		value := valueOf(at, key)
		inner, known := s.field(key)
		if s.isByID() && value == nil {
			if err := w.onPath(key); err != nil {
				return nil, nil, err
			}
		}
		if !known && value == nil {
			return nil, nil, w.unknown(s)
		}
		return value, inner, nil
	}
	return nil, nil, errPlain.Err("Field", w.before())
}

// unknown returns the error for a key that no document has.
func (w walk) unknown(s shape) error {
	known := s.keys()
	if near := nearest.Word(w.steps[w.i], known); near != "" {
		return ErrMistyped.Err("Field", w.soFar(), "Near", strings.Join(append(slices.Clone(w.steps[:w.i]), near), "."))
	}
	in := w.before()
	if in == "" {
		in = textDocument.Text()
	}
	return ErrUnknown.Err("Field", w.soFar(), "In", in, "Known", message.And(known))
}

// noItem returns the error for an item that a list does not have.
func (w walk) noItem(list *yaml.Node) error {
	var known []string
	if list != nil {
		for i, item := range list.Content {
			id := idOf(item)
			if id == "" {
				id = strconv.Itoa(i)
			}
			known = append(known, id)
		}
	}
	name := w.steps[w.i-1]
	if len(known) == 0 {
		return ErrNoItems.Err("Field", w.soFar(), "List", name)
	}
	return ErrNoItem.Err("Field", w.soFar(), "List", name, "Known", message.And(known))
}

// onPath returns an error unless the path of the document has a consideration or a
// preparation with an ID, of which nothing is kept yet.
func (w walk) onPath(id string) error {
	switch w.before() {
	case "considerations":
		return w.supports(id)
	case "preparations":
		var known []string
		for _, p := range w.doc.Snapshot.AllPreparations() {
			known = append(known, p.ID)
		}
		return isKnown(id, known)
	}
	return nil
}

// supports returns an error unless the path of the document has a consideration with an ID.
func (w walk) supports(id string) error {
	var known []string
	for _, c := range w.doc.Snapshot.Considerations() {
		known = append(known, c.ID)
	}
	if id == "" || len(known) == 0 {
		return nil
	}
	return isKnown(id, known)
}

func isKnown(id string, known []string) error {
	if slices.Contains(known, id) {
		return nil
	}
	if near := nearest.Word(id, known); near != "" {
		return errNotOfDid.Err("ID", yamldoc.Quoted(id), "Near", near)
	}
	return errNotOf.Err("ID", yamldoc.Quoted(id), "Known", message.And(known))
}

func isKind(n *yaml.Node, kind yaml.Kind) bool { return n != nil && n.Kind == kind }

func isNothing(n *yaml.Node) bool {
	return n == nil || n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null"
}

// valueOf returns the value of a key of a mapping; nil if it has none.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if i := keyAt(n, key); i >= 0 {
		return n.Content[i+1]
	}
	return nil
}

// keyAt returns the index of a key in a mapping, -1 if it has none.
func keyAt(n *yaml.Node, key string) int {
	if !isKind(n, yaml.MappingNode) {
		return -1
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return i
		}
	}
	return -1
}

// itemAt returns the index of the item of a list with an ID or a number, -1 if there is
// none. An ID is looked for first.
func itemAt(n *yaml.Node, key string) int {
	if n == nil {
		return -1
	}
	for i, item := range n.Content {
		if idOf(item) == key {
			return i
		}
	}
	if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(n.Content) {
		return i
	}
	return -1
}

// idOf returns the ID of an item of a list, "" if it has none.
func idOf(item *yaml.Node) string {
	if id := valueOf(item, "id"); id != nil {
		return id.Value
	}
	return ""
}
