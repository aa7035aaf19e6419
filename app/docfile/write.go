package docfile

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"sync"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// Write returns the content of a document's file: keys in their fixed order,
// unknown ones last, prose as block scalars, and YAML's marker for the end of a
// document, by which a file that was cut off is told from a complete one. The
// bytes are read back and compared with the document before they are returned.
// The error is of the kind yamldoc.ErrNotPreserved if they are not equal, for
// example because two examples have one ID.
func Write(doc promo.Document) ([]byte, error) { return write(doc, nil) }

// write is Write with the comments of the mapping of a file; nil for none.
func write(doc promo.Document, commented *yaml.Node) ([]byte, error) {
	doc.Extra = withoutStaleSnapshot(doc)
	node, err := nodeOf(doc)
	if err != nil {
		return nil, err
	}
	if commented != nil {
		node = yamldoc.WithComments(node, commented)
	}
	data, back, err := yamldoc.RoundTrip(node)
	if err != nil {
		return nil, err
	}
	d := decoder{reader: yamldoc.NewReader("written", nil), file: "written"}
	read, _ := d.root(back)
	if err := d.reader.Err(); err != nil {
		return nil, yamldoc.ErrNotPreserved.Wrap(err)
	}
	if !same(reflect.ValueOf(doc), reflect.ValueOf(read)) {
		return nil, yamldoc.ErrNotPreserved.Err()
	}
	return data, nil
}

// Writer writes the states of one document as Write does. The state that was written
// last is not written and read back again: it is saved, and kept as a version too.
// Methods may be called from several goroutines; each waits for the one before.
type Writer struct {
	// Source is the file that the document was read from, whose comments are kept.
	Source []byte

	mu        sync.Mutex
	once      sync.Once
	commented *yaml.Node     // the mapping of Source; nil if it has no comments
	doc       promo.Document // written last
	data      []byte         // nil if nothing is
}

// Write returns the content of the file of a document, which the caller must not
// change. Errors: those of [Write].
func (w *Writer) Write(doc promo.Document) ([]byte, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.data != nil && isShared(reflect.ValueOf(doc), reflect.ValueOf(w.doc)) {
		return w.data, nil
	}
	w.once.Do(func() {
		if !bytes.Contains(w.Source, []byte("#")) {
			return
		}
		if root, _, err := yamldoc.Parse("source", w.Source); err == nil && yamldoc.Commented(root) != nil {
			w.commented = root
		}
		w.Source = nil
	})
	data, err := write(doc, w.commented)
	if err == nil {
		w.doc, w.data = doc, data
	}
	return data, err
}

// Encode returns a document in the form of Write, but with all text in quotes and
// without reading it back, which takes most of the time of Write: for what is
// kept between two saves. Read reads it. Errors: yamldoc.ErrNotPreserved.
func Encode(doc promo.Document) ([]byte, error) {
	doc.Extra = withoutStaleSnapshot(doc)
	node, err := nodeOf(doc)
	if err != nil {
		return nil, err
	}
	return yamldoc.Encode(node), nil
}

func nodeOf(doc promo.Document) (*yaml.Node, error) {
	e := &encoder{}
	node := e.document(doc)
	return node, e.err
}

// encoder builds the mappings of a document and records the first error.
type encoder struct{ err error }

func (e *encoder) document(doc promo.Document) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("schema", promo.Schema)
	f.Text(endsKey, endsMarked)
	f.Text("id", doc.ID)
	f.Text("name", doc.Name)
	e.mapping(f, "candidate", candidateFields(doc.Candidate), doc.Candidate.Extra)
	e.mapping(f, "path", pathFields(doc.Path), doc.Path.Extra)
	e.mapping(f, "cycle", cycleFields(doc.Cycle), doc.Cycle.Extra)
	f.Text("language", doc.Setup.Language)
	if doc.Setup.HardLineBreaks {
		f.Text("line_breaks", hardBreaks)
	}
	f.Int("page_budget", doc.Setup.PageBudget, 0)
	f.Texts("words", doc.Setup.Words)
	f.Literal("updated", doc.Updated.String())
	f.List("parts", yamldoc.Nodes(doc.Setup.Parts, e.part))
	f.List("sections", yamldoc.Nodes(doc.Sections, e.section))
	f.List("examples", yamldoc.Nodes(doc.Examples, e.example))
	addByID(f, "considerations", doc.Considerations, e.consideration)
	f.List("growth", yamldoc.Nodes(doc.Growth, e.growthArea))
	addByID(f, "preparations", doc.Preparations, e.preparation)
	e.dialogue(f, doc.Setup.Dialogue)
	e.review(f, doc.Setup.Review)
	if snapshot := career.Node(doc.Snapshot); len(snapshot.Content) > 0 && keptSnapshot(doc) == nil {
		f.Add(snapshotKey, snapshot)
	}
	return e.close(f, doc.Extra)
}

func (e *encoder) part(c promo.PartChoice) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", c.ID)
	f.Text("title", c.Title)
	f.Bool("hidden", c.Hidden)
	return e.close(f, c.Extra)
}

// close adds the unknown keys and returns the mapping.
func (e *encoder) close(f *yamldoc.Fields, extra promo.Extra) *yaml.Node {
	for _, x := range extra {
		value, ok := x.Value.(*yaml.Node)
		if !ok && e.err == nil {
			e.err = yamldoc.ErrNotPreserved.Wrap(fmt.Errorf("the value of key %q is a %T, which is not from a file", x.Key, x.Value))
			continue
		}
		f.Add(x.Key, value)
	}
	return f.Node()
}

// mapping adds an inner mapping, unless it is empty.
func (e *encoder) mapping(f *yamldoc.Fields, key string, inner *yamldoc.Fields, extra promo.Extra) {
	e.close(inner, extra)
	f.Mapping(key, inner)
}

func candidateFields(c promo.Candidate) *yamldoc.Fields {
	f := yamldoc.NewFields()
	f.Text("name", c.Name)
	f.Text("team", c.Team)
	f.Text("current_role", c.CurrentRole)
	f.Text("proposed_role", c.ProposedRole)
	f.Text("manager", c.Manager)
	return f
}

func pathFields(p promo.PathRef) *yamldoc.Fields {
	f := yamldoc.NewFields()
	f.Text("id", p.ID)
	f.Text("title", p.Title)
	f.Text("version", p.Version)
	f.Text("hash", p.Hash)
	f.Text("form", p.Form)
	return f
}

func cycleFields(c promo.Cycle) *yamldoc.Fields {
	f := yamldoc.NewFields()
	f.Text("name", c.Name)
	f.Literal("from", c.From.String())
	f.Literal("to", c.To.String())
	return f
}

func (e *encoder) section(s promo.Section) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", s.ID)
	f.Text("title", s.Title)
	f.Text("body", s.Body)
	return e.close(f, s.Extra)
}

func (e *encoder) consideration(n promo.ConsiderationNote) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("note", n.Note)
	f.Texts("left_as_is", n.LeftAsIs)
	return e.close(f, n.Extra)
}

func (e *encoder) growthArea(g promo.GrowthArea) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("title", g.Title)
	f.Text("text", g.Text)
	f.Texts("steps", g.Steps)
	return e.close(f, g.Extra)
}

func (e *encoder) preparation(p promo.PreparationStatus) *yaml.Node {
	f := yamldoc.NewFields()
	f.Bool("done", p.Done)
	f.Text("note", p.Note)
	return e.close(f, p.Extra)
}

// addByID adds a mapping by IDs, sorted so that the same document always gives
// the same bytes.
func addByID[T any](f *yamldoc.Fields, key string, items map[string]T, node func(T) *yaml.Node) {
	inner := yamldoc.NewFields()
	ids := make([]string, 0, len(items))
	for id := range items {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		inner.Add(id, node(items[id]))
	}
	f.Mapping(key, inner)
}
