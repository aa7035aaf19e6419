// Package front parses the front matter of a Markdown file: the YAML between two
// lines of dashes at its very beginning. It knows neither Markdown nor what the
// values are used for.
package front

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Matter is the values of the front matter as text. Missing ones are empty.
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
	Document     string // the document's ID, which only exports of Promodoc have
	Language     string // a BCP 47 tag
}

// fields returns the field of each key.
func (m *Matter) fields() map[string]*string {
	return map[string]*string{
		"title": &m.Title, "candidate": &m.Candidate, "team": &m.Team,
		"current_role": &m.CurrentRole, "proposed_role": &m.ProposedRole,
		"manager": &m.Manager, "cycle": &m.Cycle, "from": &m.From, "to": &m.To,
		"path": &m.Path, "date": &m.Date, "document": &m.Document, "language": &m.Language,
	}
}

// Split returns the front matter of a file and the offset in bytes at which the
// Markdown begins. Without front matter the offset is 0, or 3 after a byte order
// mark. Text between dashes that is not a YAML mapping is Markdown: a file may
// also begin with a thematic break. Unknown keys and values that are not scalars
// are ignored. As in Pandoc, the front matter may also end with a line of dots.
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

// oneLine joins the lines of a value, which may become a running head or a
// property of the file.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// maxYAML is the greatest length of the front matter in bytes. It is more than
// anyone needs, and bounds the time for hostile files.
const maxYAML = 64 << 10

// fence finds the YAML between the fences and the end of the second one. end is 0
// if there are not two fences.
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

// isEnd reports whether a line is the end marker of a YAML document.
func isEnd(line []byte) bool {
	return bytes.Equal(bytes.TrimRight(line, " \t\r\n"), []byte("..."))
}

func lineEnd(src []byte, at int) int {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(src)
}
