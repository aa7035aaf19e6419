package career

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/yamldoc"
)

// Read reads a path file and checks it. file is its name for the faults. The error
// is yamldoc.Faults, all that is wrong; the path is returned even then, as far as
// it could be read. That the file is not in UTF-8 is no fault if its encoding can be
// told; a Catalog has a notice then.
func Read(file string, data []byte) (Path, error) {
	p, _, err := read(file, data)
	return p, err
}

// positions are the nodes of a path file that may be wrong in view of other paths.
type positions struct {
	id       *yaml.Node
	includes []yamldoc.Item
	sameAs   []yamldoc.Item // those that are written as PATH/ID
	scopes   []yamldoc.Item
	notices  []yamldoc.Notice
}

func read(file string, data []byte) (Path, positions, error) {
	root, notices, err := yamldoc.Parse(file, data)
	if root == nil {
		return Path{}, positions{}, err
	}
	r := yamldoc.NewReader(file, err)
	m := r.Mapping(root, textPath)
	if newer := m.Schema(Schema); newer != nil {
		return Path{ID: m.Text("id"), Title: m.Text("title")}, positions{}, yamldoc.Faults{newer.Fault}
	}
	d := decoder{reader: r, strict: true, taken: map[string]int{}}
	p := d.path(m)
	d.positions.id, d.positions.notices = m.At("id"), notices
	return p, d.positions, r.Err()
}

// FromMapping reads a path that is embedded in another file, such as the snapshot
// in a document. Only a value of the wrong type is a fault, since a document must
// open even if the rules for paths have changed. complete is false if the
// mapping has keys that a Path does not have.
func FromMapping(r *yamldoc.Reader, m *yamldoc.Mapping) (p Path, complete bool) {
	m.Value("schema")
	d := decoder{reader: r}
	p = d.path(m)
	return p, !d.hasUnknown
}

// HasComments reports whether a path file has comments, which Write does not keep.
// SchemaLine does not count.
func HasComments(data []byte) bool {
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	if string(bytes.TrimSpace(first)) == strings.TrimSpace(SchemaLine) {
		data = rest
	}
	root, _, _ := yamldoc.Parse("", data)
	return root != nil && yamldoc.Commented(root) != nil
}
