package mdtree

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"promodoc/app/htmlelement"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
)

func (c *converter) paragraph(n ast.Node) Block {
	return &Paragraph{Text: c.run(n), Align: c.align(n), Source: c.source(n.Pos())}
}

// heading converts a heading. The attribute that names it becomes an Anchor.
func (c *converter) heading(n *ast.Heading) *Heading {
	var text []Inline
	for _, name := range mdextra.TakeAttributes(n, c.src.text) {
		text = append(text, &Anchor{Name: name})
	}
	return &Heading{Level: n.Level, Text: append(text, c.run(n)...), Align: c.align(n), Source: c.source(n.Pos())}
}

// box converts a box with its title.
func (c *converter) box(n *mdhtml.Box, depth int) *Box {
	b := &Box{}
	if title, ok := n.FirstChild().(*mdhtml.Title); ok {
		n.RemoveChild(n, title)
		b.Title, b.Source = c.run(title), c.source(title.Pos())
	}
	b.Blocks = c.blocks(n, depth+1)
	return b
}

// extra converts the other blocks that Markdown itself does not have.
func (c *converter) extra(n ast.Node) []Block {
	switch n := n.(type) {
	case *mdhtml.Title: // of no box
		title := &Emphasis{Style: Bold, Text: c.run(n)}
		return []Block{&Paragraph{Text: []Inline{title}, Source: c.source(n.Pos())}}
	case *mdhtml.Preformatted:
		return []Block{c.preformatted(n)}
	case *mdhtml.PageBreak:
		return []Block{&PageBreak{Source: c.source(n.Pos())}}
	case *mdextra.Hidden:
		c.hidden++
	}
	return nil
}

func (c *converter) preformatted(n *mdhtml.Preformatted) *Code {
	code := &Code{Source: c.source(n.Pos())}
	var lines strings.Builder
	for i, l := range n.Content {
		if i == 0 {
			// The position of a fence above the text, as it is written.
			code.Source = c.source(max(l.Segment.Start-len("```\n"), 0))
		}
		lines.WriteString(l.Text + "\n")
	}
	code.Text = codeText(lines.String())
	return code
}

// align returns the alignment that the HTML around a block asks for.
func (c *converter) align(n ast.Node) Align {
	if c.containers > 0 || !c.extras {
		return AlignNone
	}
	value, _ := n.AttributeString(mdhtml.AlignAttribute)
	switch value {
	case "left":
		return AlignLeft
	case "center":
		return AlignCenter
	case "right":
		return AlignRight
	}
	return AlignNone
}

// run converts the content of a block. Its texts get Marks if they are not written
// as they were typed, so that each of them can be found where it was typed.
func (c *converter) run(n ast.Node) []Inline {
	c.marking = c.extras && c.field != 0 && hasExtras(n)
	return c.inlines(n, 0)
}

// hasExtras reports whether there are nodes in a block that Markdown itself does not
// have.
func hasExtras(block ast.Node) bool {
	found := false
	_ = ast.Walk(block, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *mdhtml.Span, *mdhtml.Text, *mdhtml.Break, *mdhtml.Anchor, *mdextra.InlineHidden:
			found = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return found
}

// mark returns a text or code that begins at a position of the parser, in a Mark if
// the present block has them.
func (c *converter) mark(in Inline, pos int) []Inline {
	if t, ok := in.(Text); ok && c.inCode > 0 {
		in, pos = codeSpan(string(t)), pos-1 // of the delimiter before it
	}
	if !c.marking {
		return []Inline{in}
	}
	return []Inline{&Mark{Source: c.source(pos), Text: []Inline{in}}}
}

// styles are the styles of elements. Code is none.
var styles = map[htmlelement.Style]Style{
	htmlelement.Strong: Bold, htmlelement.Emphasis: Italic, htmlelement.Struck: Struck, htmlelement.Underlined: Underlined,
	htmlelement.Marked: Marked, htmlelement.Raised: Superscript, htmlelement.Lowered: Subscript, htmlelement.Small: Small,
}

func isCode(n ast.Node) bool {
	s, ok := n.(*mdhtml.Span)
	return ok && s.Style == htmlelement.Code
}

// span converts an inline element with what is inside it.
func span(n *mdhtml.Span, inside []Inline) []Inline {
	if n.Style == htmlelement.Code {
		return mapText(inside, func(in Inline) []Inline {
			if t, ok := in.(Text); ok {
				return []Inline{codeSpan(string(t))}
			}
			return []Inline{in}
		})
	}
	return []Inline{&Emphasis{Style: styles[n.Style], Text: inside}}
}

// extraInline converts an inline node that Markdown itself does not have and that has
// no others in it. It reports false for other nodes.
func (c *converter) extraInline(n ast.Node) ([]Inline, bool) {
	switch n := n.(type) {
	case *mdhtml.Text:
		return c.htmlText(n), true
	case *mdhtml.Break:
		return []Inline{Break{Hard: true}}, true
	case *mdhtml.Anchor:
		return []Inline{&Anchor{Name: singleLine(n.Name)}}, true
	case *mdextra.InlineHidden:
		c.hidden++
		return nil, true
	}
	return nil, false
}

func (c *converter) htmlText(n *mdhtml.Text) []Inline {
	if n.Value == "" {
		return nil
	}
	raw := string(n.Segment.Value(c.src.text))
	pos := n.Segment.Start + len(raw) - len(strings.TrimLeft(raw, lineSpace))
	if strings.HasPrefix(n.Value, " ") {
		pos-- // one space is left of the white space
	}
	return c.mark(Text(n.Value), max(pos, n.Segment.Start))
}

// width returns the width that an image is to have, in points, or 0.
func width(n *ast.Image) float64 {
	value, _ := n.AttributeString(mdhtml.WidthAttribute)
	points, _ := value.(float64)
	return points
}
