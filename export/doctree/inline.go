package doctree

import (
	"strings"
	"unicode"

	"promodoc/app/message"
	"promodoc/export/mdtree"
)

func plain(s string) []mdtree.Inline { return []mdtree.Inline{mdtree.Text(s)} }

func italic(text ...mdtree.Inline) mdtree.Inline {
	return &mdtree.Emphasis{Style: mdtree.Italic, Text: text}
}

func paragraph(text ...mdtree.Inline) *mdtree.Paragraph {
	return &mdtree.Paragraph{Text: text}
}

// runIn puts a bold heading at the beginning of the first paragraph of some
// blocks, or in a paragraph of its own if they begin with something else.
func runIn(heading []mdtree.Inline, blocks []mdtree.Block) []mdtree.Block {
	bold := &mdtree.Emphasis{Style: mdtree.Bold, Text: heading}
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*mdtree.Paragraph); ok {
			rest := &mdtree.Mark{Source: p.Source, Text: p.Text}
			p.Text, p.Source = []mdtree.Inline{bold, mdtree.Text(" "), rest}, mdtree.Source{}
			return blocks
		}
	}
	return append([]mdtree.Block{paragraph(bold)}, blocks...)
}

// join concatenates texts with a separator between them.
func join(texts [][]mdtree.Inline, separator string) []mdtree.Inline {
	var out []mdtree.Inline
	for i, t := range texts {
		if i > 0 {
			out = append(out, mdtree.Text(separator))
		}
		out = append(out, t...)
	}
	return out
}

// words returns a text in the language of the document.
func (b *builder) words(m *message.Message) []mdtree.Inline { return plain(b.language.Text(m)) }

// fill returns the text of a message, in the language of the document, whose
// arguments are inline nodes. The args are names and values in turn, each value a
// list of inline nodes.
func (b *builder) fill(m *message.Message, args ...any) []mdtree.Inline {
	var nodes [][]mdtree.Inline
	for i := 1; i < len(args); i += 2 {
		nodes = append(nodes, args[i].([]mdtree.Inline))
		args[i] = placeholder(len(nodes) - 1)
	}
	return expand(b.language.Text(m, args...), nodes)
}

// Placeholders are characters of the private use area of plane 15, which are in no
// message.
const firstPlaceholder, lastPlaceholder = '\U000F0000', '\U000FFFFD'

// placeholder returns the placeholder of nodes[i] in a text for [expand].
func placeholder(i int) string { return string(firstPlaceholder + rune(i)) }

// expand returns a text with its placeholders replaced by nodes.
func expand(text string, nodes [][]mdtree.Inline) []mdtree.Inline {
	var out []mdtree.Inline
	for text != "" {
		at := strings.IndexFunc(text, func(r rune) bool { return r >= firstPlaceholder && r <= lastPlaceholder })
		if at < 0 {
			return append(out, mdtree.Text(text))
		}
		if at > 0 {
			out = append(out, mdtree.Text(text[:at]))
		}
		r := []rune(text[at : at+len(placeholder(0))])[0]
		out = append(out, nodes[r-firstPlaceholder]...)
		text = text[at+len(placeholder(0)):]
	}
	return out
}

// and lists texts as in "a, b and c".
func (b *builder) and(texts [][]mdtree.Inline) []mdtree.Inline {
	items := make([]string, len(texts))
	for i := range items {
		items[i] = placeholder(i)
	}
	return expand(b.language.And(items), texts)
}

// singleLine returns a text on one line: line feeds, tabs and control characters
// become spaces, and neighbouring spaces one.
func singleLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// firstNonEmpty returns the first text that is not empty, as a single line.
func firstNonEmpty(texts ...string) string {
	for _, t := range texts {
		if t = singleLine(t); t != "" {
			return t
		}
	}
	return ""
}
