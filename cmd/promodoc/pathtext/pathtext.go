// Package pathtext writes a career path as text for a terminal. It must not know
// where paths come from or which of them there are.
package pathtext

import (
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/app/career"
	"promodoc/app/message"
)

// textWidth is the width of a line in the terminal, in cells.
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
			t.prose("", textNoDetails.Text())
		}
		for _, c := range section.Considerations {
			number++
			t.consideration(number, c)
		}
	}
	if preparations := p.AllPreparations(); len(preparations) > 0 {
		t.heading(textPreparations.Text())
		for _, preparation := range preparations {
			t.preparation(preparation)
		}
	}
	if len(p.Skeleton) > 0 {
		t.heading(textParts.Text())
		for _, entry := range p.Skeleton {
			t.part(entry)
		}
	}
}

// part writes a part of the skeleton: its guidance, and the text that is always
// in it.
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

// terminalText writes wrapped lines. It ignores errors of the writer: a reader
// that closed the pipe has read enough.
type terminalText struct{ w io.Writer }

func (t *terminalText) line(format string, args ...any) { fmt.Fprintf(t.w, format+"\n", args...) }

func (t *terminalText) heading(title string) {
	t.line("%s", title)
	t.line("%s", strings.Repeat("-", uniseg.StringWidth(title)))
	t.line("")
}

func (t *terminalText) facts(p career.Path) {
	t.fact(textID.Text(), p.ID)
	t.fact(textVersion.Text(), p.Version)
	t.fact(textRole.Text(), Roles(p))
	t.fact(textFamily.Text(), p.Family)
	t.fact(textIncludes.Text(), message.Comma(p.Includes))
	label := textSource.Text()
	for _, part := range []string{p.Source.Name, p.Source.URL, p.Source.Licence} {
		if t.fact(label, part) {
			label = ""
		}
	}
	t.line("")
}

// fact writes a label and a value, and reports whether there is a value.
func (t *terminalText) fact(label, value string) bool {
	if value == "" {
		return false
	}
	t.line("%-8s  %s", label, value)
	return true
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
	if statement := c.OwnStatement(); statement != "" {
		t.wrap("    ", "    ", statement)
	}
	t.line("")
	t.prose("    ", c.Guidance)
	for _, prompt := range c.Prompts {
		t.wrap("    ? ", "      ", prompt.Text)
	}
	if len(c.Prompts) > 0 {
		t.line("")
	}
	if len(c.AskColleagues) > 0 {
		t.line("    %s", textColleagues.Text())
		for _, question := range c.AskColleagues {
			t.wrap("    ? ", "      ", question)
		}
		t.line("")
	}
	t.line("    %s", textEnough.Count(c.Enough, "ID", c.ID))
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

// prose writes paragraphs of Markdown as they are, each wrapped.
func (t *terminalText) prose(indent, markdown string) {
	for _, paragraph := range strings.Split(strings.TrimSpace(markdown), "\n\n") {
		if strings.TrimSpace(paragraph) != "" {
			t.wrap(indent, indent, paragraph)
			t.line("")
		}
	}
}

// wrap writes one paragraph in lines of at most textWidth cells, but for longer
// words. Addresses stay whole, so that a terminal can open them.
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
