package docfield

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Change is another value of a field: texts as a shell gives them, or a Node, which is taken
// as it is.
type Change struct {
	Field  string
	Values []string
	Node   *yaml.Node
}

// Set returns the document with another value in a field. A list of texts takes any number
// of values, all else one; a value that has parts is given as YAML or JSON. No value, or an
// empty one, removes the field. Notices are sentences about what it is set to. Errors: those
// of Get but for ErrUnset; ErrFixed and ErrElsewhere, of what is not set like this; and what
// is wrong with the value, with which nothing is changed.
func Set(doc promo.Document, changes ...Change) (set promo.Document, notices []string, err error) {
	root, err := Tree(doc)
	if err != nil {
		return doc, nil, err
	}
	field := ""
	for _, c := range changes {
		field = c.Field
		steps, err := split(field)
		if err == nil {
			err = checkFixed(field, steps)
		}
		if err != nil {
			return doc, nil, err
		}
		w := walk{doc: doc, field: field, steps: steps, change: c}
		if root, err = w.put(root, documentSchema()); err != nil {
			return doc, nil, err
		}
	}
	return read(field, root, doc)
}

// read reads a document from the mapping of its file, after a field of it was changed.
// Errors: what is wrong with it, and then the document is as it was.
func read(field string, root *yaml.Node, was promo.Document) (doc promo.Document, notices []string, err error) {
	data, _, err := yamldoc.RoundTrip(root)
	if err != nil {
		return was, nil, errRefused.Wrap(err, "Field", field)
	}
	doc, found, err := docfile.Read("document", data)
	var faults yamldoc.Faults
	if errors.As(err, &faults) && len(faults) > 0 {
		err = faults[0].Err // a place in a file that is not written says nothing
	}
	if err != nil {
		return was, nil, errRefused.Wrap(err, "Field", field)
	}
	if len(found) == 0 {
		return doc, nil, nil
	}
	data, _ = docfile.Write(was)
	_, before, _ := docfile.Read("document", data)
	known := map[string]bool{}
	for _, n := range before {
		known[n.Err.Error()] = true
	}
	for _, n := range found {
		if text := n.Err.Error(); !known[text] {
			notices = append(notices, text)
		}
	}
	return doc, notices, nil
}

// fixed are the fields that only the program sets.
var fixed = []string{"schema", "ends", "id", "updated", "path_snapshot"}

// elsewhere are the fields that other commands set.
var elsewhere = map[string]string{"name": "'promodoc rename'", "path": "'promodoc follow' and 'promodoc new --from'"}

func checkFixed(field string, steps []string) error {
	if command := elsewhere[steps[0]]; command != "" {
		return ErrElsewhere.Err("Field", field, "Command", command)
	}
	if slices.Contains(fixed, steps[0]) || len(steps) > 2 && steps[len(steps)-1] == "id" {
		return ErrFixed.Err("Field", field)
	}
	return nil
}

// put sets the value that the steps from the present one on lead to, and returns the value
// that it is in: nil if that is empty by now.
func (w walk) put(at *yaml.Node, s shape) (*yaml.Node, error) {
	if w.i == len(w.steps) {
		return w.value(s)
	}
	if s.isList() || s == nil && isKind(at, yaml.SequenceNode) {
		return w.putItem(at, s)
	}
	before, inner, err := w.step(at, s)
	if err != nil {
		return nil, err
	}
	next := w
	next.i++
	value, err := next.put(before, inner)
	if err != nil {
		return nil, err
	}
	if at == nil {
		at = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	}
	key := w.steps[w.i]
	switch i := keyAt(at, key); {
	case value == nil && i >= 0:
		at.Content = slices.Delete(at.Content, i, i+2)
	case i >= 0:
		at.Content[i+1] = value
	case value != nil:
		at.Content = append(at.Content, yamldoc.Text(key), value)
	}
	if len(at.Content) == 0 {
		return nil, nil
	}
	return at, nil
}

// putItem is put for an item of a list.
func (w walk) putItem(at *yaml.Node, s shape) (*yaml.Node, error) {
	key := w.steps[w.i]
	if at == nil {
		at = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	}
	i := itemAt(at, key)
	var before *yaml.Node
	if i >= 0 {
		before = at.Content[i]
	} else {
		var err error
		if before, err = w.newItem(at, s); err != nil {
			return nil, err
		}
	}
	next := w
	next.i++
	value, err := next.put(before, s.item())
	switch {
	case err != nil:
		return nil, err
	case i < 0 && value != nil:
		at.Content = append(at.Content, value)
	case value == nil && i >= 0:
		at.Content = slices.Delete(at.Content, i, i+1)
	case value != nil:
		at.Content[i] = value
	}
	if len(at.Content) == 0 {
		return nil, nil
	}
	return at, nil
}

// newItem returns a new item of a list: the next one of those that are known by their
// number, or a section or part of the document that it has, and nothing is kept of yet.
func (w walk) newItem(list *yaml.Node, s shape) (*yaml.Node, error) {
	_, hasID := s.item().field("id")
	key := w.steps[w.i]
	switch {
	case !hasID && key == strconv.Itoa(len(list.Content)):
		return nil, nil
	case w.before() == "examples":
		return nil, errAdd.Err("Field", w.soFar())
	case (w.before() == "sections" || w.before() == "parts") && hasPart(w.doc, key, w.before() == "sections"):
		return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{yamldoc.Text("id"), yamldoc.Text(key)}}, nil
	}
	return nil, w.noItem(list)
}

func hasPart(doc promo.Document, id string, prose bool) bool {
	return slices.ContainsFunc(promo.Parts(doc), func(p promo.Part) bool { return p.ID == id && (p.Prose || !prose) })
}

// value returns the value of a field, nil to remove it.
func (w walk) value(s shape) (*yaml.Node, error) {
	values := w.change.Values
	if w.change.Node != nil {
		return w.change.Node, nil
	}
	if slices.Contains(w.steps, "supports") {
		for _, id := range values {
			if err := w.supports(id); err != nil {
				return nil, err
			}
		}
	}
	if s.isList() && !s.item().isMapping() {
		values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })
		if len(values) == 0 {
			return nil, nil
		}
		return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: yamldoc.Nodes(values, yamldoc.Text)}, nil
	}
	if len(values) > 1 {
		return nil, errOne.Err("Field", w.field, "Count", len(values))
	}
	text := strings.Join(values, "")
	switch {
	case text == "":
		return nil, nil
	case s.isList() || s.isMapping():
		return w.structure(s, text)
	case s.isFlag():
		if on, err := strconv.ParseBool(text); err == nil && len(text) > 1 {
			return yamldoc.Literal(strconv.FormatBool(on)), nil
		}
		return nil, errBool.Err("Field", w.field, "Found", yamldoc.Quoted(text))
	case s.isNumber():
		if n, err := strconv.Atoi(text); err == nil && n >= 0 {
			return yamldoc.Literal(strconv.Itoa(n)), nil
		}
		return nil, errNumber.Err("Field", w.field, "Found", yamldoc.Quoted(text))
	}
	return yamldoc.Text(text), nil
}

// structure reads a value with parts.
func (w walk) structure(s shape, text string) (*yaml.Node, error) {
	node, err := Parse(text)
	if err != nil || s.isList() != (node.Kind == yaml.SequenceNode) || s.isMapping() != (node.Kind == yaml.MappingNode) {
		return nil, errStruct.Err("Field", w.field)
	}
	return node, nil
}

// Parse reads one value of YAML or JSON, of the kinds that documents have. Errors:
// yamldoc.Faults.
func Parse(text string) (*yaml.Node, error) {
	root, _, err := yamldoc.Parse("value", []byte("value:\n  "+strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n  ")+"\n"))
	if err != nil {
		return nil, err
	}
	return root.Content[1], nil
}
