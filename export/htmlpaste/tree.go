package htmlpaste

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
	"promodoc/export/mdtree"
)

// blocks returns the children of a clean element as blocks.
func blocks(n *html.Node) []mdtree.Block {
	var out []mdtree.Block
	var run []*html.Node // inline nodes that are in no paragraph so far
	flush := func() {
		if text := paragraph(run); len(text) > 0 {
			out = append(out, &mdtree.Paragraph{Text: text})
		}
		run = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !isBlock(c) && !holdsBlock(c) {
			run = append(run, c)
			continue
		}
		flush()
		out = append(out, block(c)...)
	}
	flush()
	return out
}

// block returns an element that is or holds blocks.
func block(n *html.Node) []mdtree.Block {
	switch {
	case isHeading(n):
		if text := paragraph(children(n)); len(text) > 0 {
			return []mdtree.Block{&mdtree.Heading{Level: int(n.Data[1] - '0'), Text: text}}
		}
		return nil
	case isList(n):
		return list(n)
	}
	switch n.DataAtom {
	case atom.Blockquote:
		return []mdtree.Block{&mdtree.Quote{Blocks: blocks(n)}}
	case atom.Pre:
		return []mdtree.Block{&mdtree.Code{Text: strings.TrimRight(text(n), "\n") + "\n"}}
	case atom.Hr:
		return []mdtree.Block{&mdtree.Rule{}}
	case atom.Table:
		return table(n)
	}
	return blocks(n)
}

// list returns a list. It is tight if no item has several paragraphs.
func list(n *html.Node) []mdtree.Block {
	l := &mdtree.List{Ordered: n.DataAtom == atom.Ol, Start: 1, Tight: true}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isBlank(c) {
			continue
		}
		item := &mdtree.Item{Blocks: blocks(c)}
		paragraphs := 0
		for _, b := range item.Blocks {
			if _, ok := b.(*mdtree.Paragraph); ok {
				paragraphs++
			}
		}
		l.Tight = l.Tight && paragraphs < 2
		l.Items = append(l.Items, item)
	}
	if len(l.Items) == 0 {
		return nil
	}
	return []mdtree.Block{l}
}

// table returns a table, whose first row is its head.
func table(n *html.Node) []mdtree.Block {
	t := &mdtree.Table{}
	for _, row := range descendants(n) {
		if row.DataAtom != atom.Tr || isBlank(row) {
			continue
		}
		var cells []mdtree.Cell
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
				cells = append(cells, paragraph(children(c)))
			}
		}
		t.Rows = append(t.Rows, cells)
		for len(t.Align) < len(cells) {
			t.Align = append(t.Align, mdtree.AlignNone)
		}
	}
	for i, row := range t.Rows {
		for len(row) < len(t.Align) {
			row = append(row, nil)
		}
		t.Rows[i] = row
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []mdtree.Block{t}
}

// paragraph returns inline nodes as text without white space at its ends.
func paragraph(nodes []*html.Node) []mdtree.Inline {
	s := &spacing{atStart: true}
	text := s.inlines(nodes)
	text, _ = trimEnd(text)
	return text
}

// styles are the styles of the elements that [inlines] leaves.
var styles = map[atom.Atom]mdtree.Style{
	atom.Strong: mdtree.Bold, atom.Em: mdtree.Italic, atom.Del: mdtree.Struck, atom.U: mdtree.Underlined,
	atom.Mark: mdtree.Marked, atom.Sup: mdtree.Superscript, atom.Sub: mdtree.Subscript,
}

// spacing collapses white space as browsers do.
type spacing struct{ atStart bool } // white space, or the start of a line, was last

func (s *spacing) inlines(nodes []*html.Node) []mdtree.Inline {
	var out []mdtree.Inline
	for _, n := range nodes {
		out = append(out, s.inline(n)...)
	}
	return out
}

func (s *spacing) inline(n *html.Node) []mdtree.Inline {
	if n.Type == html.TextNode {
		if text := s.collapse(n.Data); text != "" {
			return []mdtree.Inline{mdtree.Text(text)}
		}
		return nil
	}
	if style, ok := styles[n.DataAtom]; ok {
		return s.around(n, func(text []mdtree.Inline) mdtree.Inline { return &mdtree.Emphasis{Style: style, Text: text} })
	}
	switch n.DataAtom {
	case atom.A:
		url := mdtree.CleanURL(htmlelement.Attribute(n, "href"))
		return s.around(n, func(text []mdtree.Inline) mdtree.Inline { return &mdtree.Link{URL: url, Text: text} })
	case atom.Code:
		s.atStart = false
		return []mdtree.Inline{mdtree.CodeSpan(strings.Join(strings.Fields(text(n)), " "))}
	case atom.Br:
		s.atStart = true
		return []mdtree.Inline{mdtree.Break{Hard: true}}
	}
	return s.inlines(children(n))
}

// around returns an element with the white space at its ends outside it.
func (s *spacing) around(n *html.Node, wrap func([]mdtree.Inline) mdtree.Inline) []mdtree.Inline {
	var out []mdtree.Inline
	text := s.inlines(children(n))
	if len(text) > 0 {
		if first, ok := text[0].(mdtree.Text); ok && strings.HasPrefix(string(first), " ") {
			out = append(out, mdtree.Text(" "))
			text[0] = mdtree.Text(strings.TrimLeft(string(first), " "))
		}
	}
	text, trimmed := trimEnd(text)
	if mdtree.PlainText(text) != "" {
		out = append(out, wrap(text))
	}
	if trimmed {
		out = append(out, mdtree.Text(" "))
	}
	return out
}

// trimEnd returns a text without the space at its end, and whether it had one.
func trimEnd(text []mdtree.Inline) (trimmed []mdtree.Inline, had bool) {
	for n := len(text) - 1; n >= 0; n-- {
		last, ok := text[n].(mdtree.Text)
		if !ok {
			break
		}
		rest := strings.TrimRight(string(last), " ")
		had = had || len(rest) < len(last)
		if rest != "" {
			text[n] = mdtree.Text(rest)
			break
		}
		text = text[:n]
	}
	return text, had
}

// collapse makes runs of white space one space, and none at the start of a line.
func (s *spacing) collapse(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r != ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f':
			out.WriteRune(r)
			s.atStart = false
		case !s.atStart:
			out.WriteByte(' ')
			s.atStart = true
		}
	}
	return out.String()
}
