// Package frontmatter reads the settings at the top of a Markdown file: YAML between
// two lines of dashes, or TOML between two lines of plus signs. It knows neither
// Markdown nor what the values are used for.
package frontmatter

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// Matter is the values of the front matter as text, each on one line. Missing ones
// are empty.
type Matter struct {
	Title        string
	Author       string // several are separated by commas
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

// fields returns the field of each key. Other programs have other names for some.
func (m *Matter) fields() map[string]*string {
	return map[string]*string{
		"title": &m.Title, "author": &m.Author, "authors": &m.Author, "candidate": &m.Candidate, "team": &m.Team,
		"current_role": &m.CurrentRole, "proposed_role": &m.ProposedRole,
		"manager": &m.Manager, "cycle": &m.Cycle, "from": &m.From, "to": &m.To,
		"path": &m.Path, "date": &m.Date, "document": &m.Document,
		"language": &m.Language, "lang": &m.Language, "languagecode": &m.Language,
	}
}

// Split returns the front matter of a file and the offset in bytes at which the
// Markdown begins. Without front matter the offset is 0, or 3 after a byte order
// mark. Text between the lines that is no mapping of keys to values is Markdown: a
// file may also begin with a thematic break. YAML with a mistake, such as a value
// with a colon that is not quoted, is read line by line if all lines have a key or
// belong to one. Unknown keys are ignored, and so are values that are neither
// scalars nor, as authors often are, lists of them. As in Pandoc, YAML may also end
// with a line of dots.
func Split(src []byte) (Matter, int) {
	start := 0
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	f, ok := find(src, start)
	if !ok {
		return Matter{}, start
	}
	var values map[string]any
	text := src[f.from:f.to]
	if f.toml {
		if toml.Unmarshal(text, &values) != nil {
			return Matter{}, start
		}
	} else if values, ok = parseYAML(text); !ok {
		return Matter{}, start
	}
	var m Matter
	fields := m.fields()
	for key, value := range values {
		if field := fields[strings.ToLower(key)]; field != nil {
			if s := valueText(value); s != "" {
				*field = s
			}
		}
	}
	return m, f.end
}

// valueText returns a value as text: of a list the values, of a mapping its name.
func valueText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return oneLine(v)
	case []any:
		var all []string
		for _, item := range v {
			if s := valueText(item); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	case map[string]any:
		return valueText(v["name"])
	case time.Time:
		// TOML has dates, and YAML is read without them.
		if h, m, s := v.Clock(); h+m+s == 0 {
			return v.Format(time.DateOnly)
		}
		return v.Format(time.RFC3339)
	case bool, int64, float64:
		return fmt.Sprint(v)
	}
	return ""
}

// oneLine joins the lines of a value, which may become a running head or a
// property of the file.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// maxSize is the greatest length of the front matter in bytes. It is more than
// anyone needs, and bounds the time for hostile files.
const maxSize = 64 << 10

// found is where the front matter is, and where what follows it begins.
type found struct {
	from, to, end int
	toml          bool
}

// find finds the text between the lines that enclose it.
func find(src []byte, start int) (f found, ok bool) {
	f.from = lineEnd(src, start)
	fence := string(bytes.TrimRight(src[start:f.from], " \t\r\n"))
	if fence != "---" && fence != "+++" {
		return found{}, false
	}
	f.toml = fence == "+++"
	for at := f.from; at < len(src) && at-f.from < maxSize; {
		next := lineEnd(src, at)
		line := string(bytes.TrimRight(src[at:next], " \t\r\n"))
		if line == fence || line == "..." && !f.toml {
			f.to, f.end = at, next
			return f, true
		}
		at = next
	}
	return found{}, false
}

func lineEnd(src []byte, at int) int {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(src)
}

// parseYAML returns the values of a mapping, its scalars as they are written.
func parseYAML(text []byte) (map[string]any, bool) {
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return parseLines(string(text))
	}
	switch {
	case root.Kind == 0:
		return nil, true
	case root.Kind != yaml.DocumentNode || root.Content[0].Kind != yaml.MappingNode:
		return nil, false
	}
	return mapping(root.Content[0], 0), true
}

// maxNesting is how deep values are read.
const maxNesting = 3

func mapping(n *yaml.Node, depth int) map[string]any {
	out := map[string]any{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		out[n.Content[i].Value] = value(n.Content[i+1], depth+1)
	}
	return out
}

func value(n *yaml.Node, depth int) any {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case depth > maxNesting:
	case n.Kind == yaml.SequenceNode:
		var all []any
		for _, item := range n.Content {
			all = append(all, value(item, depth+1))
		}
		return all
	case n.Kind == yaml.MappingNode:
		return mapping(n, depth)
	}
	return nil
}

// lineForms match a line with a key and its value, and one that belongs to the key
// above it.
var lineForms = sync.OnceValue(func() (f struct{ pair, more *regexp.Regexp }) {
	f.pair = regexp.MustCompile(`^([A-Za-z_][A-Za-z0-9_. -]*):(?:[ \t]+(.*))?$`)
	f.more = regexp.MustCompile(`^(?:[ \t]+.*|-[ \t].*|#.*|)$`)
	return f
})

// parseLines returns the values of lines that are nearly YAML.
func parseLines(text string) (map[string]any, bool) {
	out := map[string]any{}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if pair := lineForms().pair.FindStringSubmatch(line); pair != nil {
			out[strings.TrimSpace(pair[1])] = strings.Trim(pair[2], `"' `)
		} else if !lineForms().more.MatchString(line) {
			return nil, false
		}
	}
	return out, len(out) > 0
}
