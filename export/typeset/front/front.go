// Package front reads the front matter of a Markdown file: the YAML between
// two lines of dashes at its very beginning; the second may be one of dots. It knows nothing of Markdown
// itself nor of what the values are used for.
package front

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Matter is the front matter's values as text; what is not there is "".
type Matter struct {
	Title        string
	Candidate    string
	Team         string
	CurrentRole  string
	ProposedRole string
	Manager      string
	Cycle        string
	From, To     string
	Path         string
	Date         string // as written, usually 2026-03-14
	Document     string // the document's id; only Promodoc's own exports have one
	Language     string // a BCP 47 tag
}

// fields gives each key of the front matter its place.
func (m *Matter) fields() map[string]*string {
	return map[string]*string{
		"title": &m.Title, "candidate": &m.Candidate, "team": &m.Team,
		"current_role": &m.CurrentRole, "proposed_role": &m.ProposedRole,
		"manager": &m.Manager, "cycle": &m.Cycle, "from": &m.From, "to": &m.To,
		"path": &m.Path, "date": &m.Date, "document": &m.Document, "language": &m.Language,
	}
}

// Split parts a file into its front matter and the offset in bytes at which
// the Markdown begins. A file without front matter has offset 0 (or 3 behind a
// byte order mark). What stands between the dashes but is no YAML mapping is
// taken for Markdown, as a thematic break may open a file too. Keys that are
// not known and values that are not plain are passed over.
func Split(src []byte) (Matter, int) {
	var m Matter
	start := 0
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	yamlFrom, yamlTo, end := fence(src, start)
	if end == 0 {
		return m, start
	}
	var root yaml.Node
	if err := yaml.Unmarshal(src[yamlFrom:yamlTo], &root); err != nil {
		return m, start
	}
	if root.Kind == 0 {
		return m, end
	}
	if root.Kind != yaml.DocumentNode || root.Content[0].Kind != yaml.MappingNode {
		return m, start
	}
	fill(&m, root.Content[0])
	return m, end
}

func fill(m *Matter, mapping *yaml.Node) {
	fields := m.fields()
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		if field := fields[key.Value]; field != nil && value.Kind == yaml.ScalarNode && value.Tag != "!!null" {
			*field = oneLine(value.Value)
		}
	}
}

// oneLine makes a value fit for a running head or a property of the file,
// which have no lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// maxYAML is more than any front matter needs and keeps a hostile file from
// keeping the YAML reader busy.
const maxYAML = 64 << 10

// fence finds the lines of dashes. End is 0 when there are not two of them.
func fence(src []byte, start int) (from, to, end int) {
	from = lineEnd(src, start)
	if !isFence(src[start:from]) {
		return 0, 0, 0
	}
	for at := from; at < len(src) && at-from < maxYAML; {
		next := lineEnd(src, at)
		if isFence(src[at:next]) || isEnd(src[at:next]) {
			return from, at, next
		}
		at = next
	}
	return 0, 0, 0
}

func isFence(line []byte) bool {
	return bytes.Equal(bytes.TrimRight(line, " \t\r\n"), []byte("---"))
}

// isEnd tells YAML's own end of a document, which pandoc takes too.
func isEnd(line []byte) bool {
	return bytes.Equal(bytes.TrimRight(line, " \t\r\n"), []byte("..."))
}

func lineEnd(src []byte, at int) int {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(src)
}
