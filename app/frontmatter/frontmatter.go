// Package frontmatter reads the settings at the top of a Markdown file: YAML between
// two lines of dashes, TOML between two lines of plus signs, JSON, or Pandoc's title
// block. It knows neither Markdown nor what the values are used for.
package frontmatter

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Matter is the values of the front matter as text, each on one line but the abstract.
// Missing ones are empty.
type Matter struct {
	Title        string
	Subtitle     string
	Abstract     string // Markdown, perhaps of several paragraphs
	Author       string // several are separated by commas
	Candidate    string
	ProposedRole string
	Cycle        string
	Date         string // as written, usually 2026-03-14
	Version      string // as written
	Document     string // the document's ID, which only exports of Promodoc have
	Export       string // the export's ID, likewise
	Language     string // a BCP 47 tag, or what else is written
	Draft        string // "true" for a draft; other programs write it too
}

// names are the keys of each field, in lower case. Other programs have other names
// for some; of several that are there, the first that has a value counts.
func (m *Matter) names() []name {
	return []name{
		{&m.Title, []string{"title"}}, {&m.Subtitle, []string{"subtitle"}}, {&m.Author, []string{"author", "authors"}}, {&m.Candidate, []string{"candidate"}},
		{&m.ProposedRole, []string{"proposed_role"}}, {&m.Cycle, []string{"cycle"}},
		{&m.Date, []string{"date"}}, {&m.Version, []string{"version"}}, {&m.Document, []string{"document"}}, {&m.Export, []string{"checksum"}},
		{&m.Language, []string{"language", "lang", "languagecode", "locale"}}, {&m.Draft, []string{"draft"}},
	}
}

type name struct {
	field *string
	keys  []string
}

// take takes the values of the keys that are known, and reports whether one is.
func (m *Matter) take(values map[string]any) (known bool) {
	lower := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if strings.EqualFold(key, "abstract") && m.Abstract == "" {
			m.Abstract = paragraphs(values[key])
			known = known || m.Abstract != ""
		}
		if s := valueText(values[key]); s != "" {
			lower[strings.ToLower(key)] = s
		}
	}
	for _, n := range m.names() {
		for _, key := range n.keys {
			if s := lower[key]; s != "" && *n.field == "" {
				*n.field, known = s, true
			}
		}
	}
	language, _, _ := strings.Cut(m.Language, ".") // de_DE.UTF-8
	m.Language = strings.ReplaceAll(language, "_", "-")
	return known
}

// Split returns the front matter of a file and the offset in bytes at which the
// Markdown begins. Without front matter the offset is 0, or 3 after a byte order
// mark. Text between the lines that is no mapping of keys to values is Markdown: a
// file may also begin with a thematic break. YAML with a mistake, such as a value
// with a colon that is not quoted, is read line by line if all lines have a key or
// belong to one. Unknown keys are ignored, and so are values that are neither
// scalars nor, as authors often are, lists of them. As in Pandoc, YAML may also end
// with a line of dots. As in Hugo, a file may begin with an object in JSON, if that
// has a known key.
func Split(src []byte) (Matter, int) {
	start := 0
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	values, end, ok := parse(src, start)
	var m Matter
	if !ok || !m.take(values) && src[start] == '{' {
		return Matter{}, start
	}
	return m, end
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
	case bool, int64, float64, json.Number:
		return fmt.Sprint(v)
	}
	return ""
}

// paragraphs returns a value as a text with lines, which may be a list of paragraphs or
// a mapping with one.
func paragraphs(value any) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		var all []string
		for _, item := range v {
			if s := paragraphs(item); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, "\n\n")
	case map[string]any:
		return paragraphs(v["text"])
	}
	return ""
}

// oneLine joins the lines of a value, which may become a running head or a
// property of the file. Bytes that are not UTF-8 are U+FFFD, as in the Markdown.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
