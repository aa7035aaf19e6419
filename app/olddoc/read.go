// Package olddoc makes a document of a text that was written elsewhere: a Word file,
// Markdown or a web page, also an earlier export. What is found for sure - sections,
// considerations of the path, examples under them, results - gets its field; all other
// text waits as examples to be placed, so that no word is lost. It must not know how
// Markdown or HTML is parsed.
package olddoc

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/feedback/word"
	"promodoc/app/filetype"
	"promodoc/app/frontmatter"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

// Heading is a heading of a Markdown text.
type Heading struct {
	Level      int    // from 1
	Title      string // plain
	Start, End int    // offsets in bytes of its lines, with the line feed
}

// Ports read what this package does not.
type Ports struct {
	// HTML returns a web page as Markdown. It reports false for what is too large or no
	// page.
	HTML func(data []byte) (markdown string, ok bool)
	// Headings returns the headings of a text that are in no quote, list or table, in
	// their order.
	Headings func(markdown string) []Heading
}

// Text is a text that was read.
type Text struct {
	Name     string // of the file, without folder and extension
	markdown string
	headings []Heading
	own      bool              // it is an export of this program
	facts    map[string]string // of an own export: what its front matter says
	matter   string            // the front matter of another one
}

// IsZero reports whether nothing was read.
func (t Text) IsZero() bool { return t.markdown == "" && t.matter == "" }

// PathID returns the ID of the path that an export of this program names; empty if the
// text does not say.
func (t Text) PathID() string { return t.facts["path_id"] }

// Facts returns what an export of this program says of its candidate and cycle; what it
// does not say is empty.
func (t Text) Facts() (promo.Candidate, promo.Cycle) {
	c := promo.Cycle{Name: t.facts["cycle"]}
	c.From, _ = promo.ParseDate(t.facts["from"]) // what is no date is none
	c.To, _ = promo.ParseDate(t.facts["to"])
	return promo.Candidate{
		Name: t.facts["candidate"], Team: t.facts["team"], Manager: t.facts["manager"],
		CurrentRole: t.facts["current_role"], ProposedRole: t.facts["proposed_role"],
	}, c
}

// Extensions are the endings of the files that can be read.
func Extensions() []string { return []string{".docx", ".md", ".markdown", ".txt", ".html", ".htm"} }

// Takes reports whether a file can be read, by its ending.
func Takes(file string) bool {
	return slices.Contains(Extensions(), strings.ToLower(filepath.Ext(file)))
}

// Read reads a file. Errors: what it is instead, or that nothing is in it; those of
// package word.
func Read(file string, data []byte, p Ports) (Text, error) {
	base := filepath.Base(file)
	t := Text{Name: strings.TrimSuffix(base, filepath.Ext(base))}
	switch {
	case word.Is(data):
		text, err := word.Markdown(data)
		if err != nil {
			return Text{}, err
		}
		t.markdown, t.own = text.Markdown, text.Document != ""
	case filetype.OfContent(base, data) == filetype.HTML:
		text, ok := "", false
		if p.HTML != nil {
			text, ok = p.HTML(data)
		}
		if !ok {
			return Text{}, errPage.Err("File", base)
		}
		t.markdown, t.own = text, bytes.Contains(data, []byte(`name="promodoc-document"`))
	default:
		decoded, _, err := textdecode.DecodeFile(base, data, textdecode.Plain)
		if err != nil {
			return Text{}, err
		}
		t.takeMatter(string(decoded.Data))
	}
	if p.Headings != nil {
		t.headings = p.Headings(t.markdown)
	}
	if strings.TrimSpace(t.markdown) == "" && t.matter == "" {
		return Text{}, errEmpty.Err("File", base)
	}
	return t, nil
}

// takeMatter divides a Markdown text into its front matter and the rest.
func (t *Text) takeMatter(text string) {
	matter, end := frontmatter.Split([]byte(text))
	t.markdown = text[end:]
	if t.own = matter.Document != ""; !t.own {
		t.matter = strings.TrimSpace(text[:end])
		return
	}
	t.facts = map[string]string{}
	var values map[string]any
	inner := strings.TrimSuffix(strings.TrimSpace(text[:end]), "---")
	if err := yaml.Unmarshal([]byte(inner), &values); err != nil {
		t.own, t.matter = false, strings.TrimSpace(text[:end])
		return
	}
	for key, value := range values {
		if s, ok := value.(string); ok {
			t.facts[key] = s
		}
	}
	for _, line := range strings.Split(inner, "\n") { // dates, as they are written
		if key, value, ok := strings.Cut(line, ": "); ok && t.facts[key] == "" {
			t.facts[key] = strings.Trim(value, `"`)
		}
	}
}
