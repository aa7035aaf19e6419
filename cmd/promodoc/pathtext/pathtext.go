// Package pathtext writes a career path as text for a terminal. It must not know
// where paths come from or which of them there are.
package pathtext

import (
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/app/career"
)

// textWidth is the widest line of text for a terminal, in cells.
const textWidth = 78

// Write writes a path as text to be read in a terminal.
func Write(w io.Writer, p career.Path) {
	t := &terminalText{w: w}
	t.line("%s", p.Title)
	t.line("%s", strings.Repeat("=", uniseg.StringWidth(p.Title)))
	t.line("")
	t.facts(p)
	t.prose("", p.Introduction)
	number := 0
	for _, section := range p.Sections {
		t.heading(section.Title)
		t.prose("", section.Introduction)
		if section.ToBeFilled && len(section.Considerations) == 0 {
			t.prose("", "Details are still to be added.")
		}
		for _, c := range section.Considerations {
			number++
			t.consideration(number, c)
		}
	}
	if preparations := p.AllPreparations(); len(preparations) > 0 {
		t.heading("Preparations")
		for _, preparation := range preparations {
			t.preparation(preparation)
		}
	}
	if len(p.Skeleton) > 0 {
		t.heading("Parts of the document")
		for _, entry := range p.Skeleton {
			t.part(entry)
		}
	}
}

// part is a part of the skeleton: what is said of it while it is written, and
// the text that stands in it.
func (t *terminalText) part(e career.SkeletonEntry) {
	name := e.Title
	if name == "" {
		name = "(" + e.ID + ")"
	}
	t.wrap("- ", "  ", name)
	t.prose("  ", e.Guidance)
	if e.Text != "" {
		t.prose("  | ", e.Text)
	}
}

// terminalText writes wrapped lines. Errors of the writer are left to its
// owner: a closed pipe is how a reader says that it has seen enough.
type terminalText struct{ w io.Writer }

func (t *terminalText) line(format string, args ...any) { fmt.Fprintf(t.w, format+"\n", args...) }

func (t *terminalText) heading(title string) {
	t.line("%s", title)
	t.line("%s", strings.Repeat("-", uniseg.StringWidth(title)))
	t.line("")
}

func (t *terminalText) facts(p career.Path) {
	t.line("id        %s", p.ID)
	if p.Version != "" {
		t.line("version   %s", p.Version)
	}
	if p.FromRole != "" || p.ToRole != "" {
		t.line("role      %s", Roles(p))
	}
	if len(p.Includes) > 0 {
		t.line("includes  %s", strings.Join(p.Includes, ", "))
	}
	label := "source  "
	for _, part := range []string{p.Source.Name, p.Source.URL, p.Source.Licence} {
		if part != "" {
			t.line("%-8s  %s", label, part)
			label = ""
		}
	}
	t.line("")
}

// Roles returns the step that a path is for: "Engineer -> Senior Engineer".
func Roles(p career.Path) string {
	if p.FromRole == "" || p.ToRole == "" {
		return p.FromRole + p.ToRole
	}
	return p.FromRole + " -> " + p.ToRole
}

func (t *terminalText) consideration(number int, c career.Consideration) {
	t.wrap(fmt.Sprintf("%2d. ", number), "    ", c.Title)
	t.wrap("    ", "    ", c.Statement)
	t.line("")
	t.prose("    ", c.Guidance)
	for _, prompt := range c.Prompts {
		t.wrap("    ? ", "      ", prompt.Text)
	}
	if len(c.Prompts) > 0 {
		t.line("")
	}
	examples := "one example is"
	if c.Enough > 1 {
		examples = fmt.Sprintf("%d examples are", c.Enough)
	}
	t.line("    %s enough; id %s", examples, c.ID)
	t.line("")
}

func (t *terminalText) preparation(p career.Preparation) {
	title := p.Title
	if p.Kind != "" {
		title = string(p.Kind) + ": " + title
	}
	t.wrap("  - ", "    ", title)
	if p.Text != "" {
		t.wrap("    ", "    ", p.Text)
	}
	for _, link := range p.Links {
		t.line("    %s", link.URL)
	}
	t.line("")
}

// prose writes paragraphs of Markdown as they stand, each wrapped, and nothing
// for none.
func (t *terminalText) prose(indent, markdown string) {
	for _, paragraph := range strings.Split(strings.TrimSpace(markdown), "\n\n") {
		if strings.TrimSpace(paragraph) != "" {
			t.wrap(indent, indent, paragraph)
			t.line("")
		}
	}
}

// wrap writes one paragraph in lines of textWidth at most, where a word allows
// it. Addresses stay whole, so that a terminal can open them.
func (t *terminalText) wrap(first, indent, text string) {
	line, width := first, uniseg.StringWidth(first)
	start := true
	for _, word := range strings.Fields(text) {
		w := uniseg.StringWidth(word)
		switch {
		case start:
			line, width = line+word, width+w
		case width+1+w > textWidth:
			t.line("%s", line)
			line, width = indent+word, uniseg.StringWidth(indent)+w
		default:
			line, width = line+" "+word, width+1+w
		}
		start = false
	}
	if !start {
		t.line("%s", line)
	}
}
