package career

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/yamldoc"
)

// Read reads a path file and checks it. file names it in messages. The error
// is yamldoc.Faults: everything that is wrong, each with its place and what was
// expected there. A path is returned even then, as far as it could be read.
// Bytes that are not UTF-8 are read as U+FFFD; a Catalog tells of them.
func Read(file string, data []byte) (Path, error) {
	p, _, err := read(file, data)
	return p, err
}

// places remembers where a path file says what only the other paths can tell
// to be wrong.
type places struct {
	id       *yaml.Node
	includes []yamldoc.Item
	notices  []yamldoc.Notice
}

func read(file string, data []byte) (Path, places, error) {
	root, notices, err := yamldoc.Parse(file, data)
	if root == nil {
		return Path{}, places{}, err
	}
	r := yamldoc.NewReader(file, err)
	m := r.Mapping(root, "a path")
	if newer := m.Schema(Schema); newer != nil {
		return Path{ID: m.Text("id"), Title: m.Text("title")}, places{}, yamldoc.Faults{newer.Fault}
	}
	d := decoder{reader: r, strict: true, taken: map[string]int{}}
	p := d.path(m)
	d.places.id, d.places.notices = m.At("id"), notices
	return p, d.places, r.Err()
}

// FromMapping reads a path that is embedded in another file, such as the
// snapshot in a document. It is taken as it stands: only a value of the wrong
// kind is a fault, since what was once right must open for good. whole is
// false where the mapping has keys that a Path cannot hold.
func FromMapping(r *yamldoc.Reader, m *yamldoc.Mapping) (p Path, whole bool) {
	m.Value("schema")
	d := decoder{reader: r}
	p = d.path(m)
	return p, !d.left
}

// HasComments reports whether a path file has comments, which Write does not
// keep. SchemaLine is none: it is written anew.
func HasComments(data []byte) bool {
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	if string(bytes.TrimSpace(first)) == strings.TrimSpace(SchemaLine) {
		data = rest
	}
	root, _, _ := yamldoc.Parse("", data)
	return root != nil && yamldoc.Commented(root) != nil
}
