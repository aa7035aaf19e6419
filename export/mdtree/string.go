package mdtree

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// String returns the structure of the tree and all its text, without sources, for
// tests and debugging. Trees of the same String look the same.
func (t *Tree) String() string {
	o := printer{notes: t.Footnotes}
	o.blocks(t.Blocks, 0)
	for i, note := range t.Footnotes {
		o.line(0, "footnote %d", i+1)
		o.blocks(note.Blocks, 1)
	}
	return o.out.String()
}

var (
	alignNames = [...]string{"", " left", " center", " right"}
	styleNames = [...]string{"italic", "bold", "struck", "underlined", "marked", "superscript", "subscript", "small"}
)

type printer struct {
	out   strings.Builder
	notes []*Footnote
}

func (o *printer) line(depth int, format string, args ...any) {
	o.out.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(&o.out, format+"\n", args...)
}

func (o *printer) blocks(blocks []Block, depth int) {
	for _, b := range blocks {
		o.block(b, depth)
	}
}

func (o *printer) block(b Block, depth int) {
	switch b := b.(type) {
	case *Paragraph:
		o.line(depth, "paragraph%s %s", alignNames[b.Align], o.text(b.Text))
	case *Heading:
		o.line(depth, "heading %d%s %s", b.Level, alignNames[b.Align], o.text(b.Text))
	case *Quote:
		o.line(depth, "quote")
		o.blocks(b.Blocks, depth+1)
	case *Box:
		o.line(depth, "box %s", o.text(b.Title))
		o.blocks(b.Blocks, depth+1)
	case *List:
		o.list(b, depth)
	case *Code:
		o.line(depth, "code %q %q", b.Info, b.Text)
	case *Rule:
		o.line(depth, "rule")
	case *PageBreak:
		o.line(depth, "page break")
	case *Table:
		o.line(depth, "table %v", b.Align)
		for _, row := range b.Rows {
			var cells []string
			for _, cell := range row {
				cells = append(cells, o.text(cell))
			}
			o.line(depth+1, "row %s", strings.Join(cells, " | "))
		}
	}
}

func (o *printer) list(l *List, depth int) {
	o.line(depth, "list ordered=%t start=%d tight=%t", l.Ordered, l.Start, l.Tight)
	for _, item := range l.Items {
		o.line(depth+1, "item%s", [...]string{"", " to do", " done"}[item.Task])
		o.blocks(item.Blocks, depth+2)
	}
}

func (o *printer) text(text []Inline) string {
	var parts []string
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			parts = append(parts, strconv.Quote(plain.String()))
			plain.Reset()
		}
	}
	for _, in := range unmarked(text) {
		if t, ok := in.(Text); ok {
			plain.WriteString(string(t))
			continue
		}
		flush()
		parts = append(parts, o.inline(in))
	}
	flush()
	return strings.Join(parts, " ")
}

func (o *printer) inline(in Inline) string {
	switch in := in.(type) {
	case Break:
		if in.Hard {
			return "//"
		}
		return "/"
	case CodeSpan:
		return fmt.Sprintf("code(%q)", string(in))
	case *Emphasis:
		return styleNames[in.Style] + "(" + o.text(in.Text) + ")"
	case *Link:
		return fmt.Sprintf("link(%q %q %s)", in.URL, in.Title, o.text(in.Text))
	case *Image:
		if in.Width > 0 {
			return fmt.Sprintf("image(%q %q %q %g)", in.URL, in.Title, in.Alt, in.Width)
		}
		return fmt.Sprintf("image(%q %q %q)", in.URL, in.Title, in.Alt)
	case *Anchor:
		return fmt.Sprintf("anchor(%q)", in.Name)
	case *FootnoteRef:
		return fmt.Sprintf("note(%d)", slices.Index(o.notes, in.To)+1)
	}
	return fmt.Sprintf("%T", in)
}

// unmarked returns a text with every Mark replaced by what is in it.
func unmarked(text []Inline) []Inline {
	var out []Inline
	for _, in := range text {
		if m, ok := in.(*Mark); ok {
			out = append(out, unmarked(m.Text)...)
			continue
		}
		out = append(out, in)
	}
	return out
}
