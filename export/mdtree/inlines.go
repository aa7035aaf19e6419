package mdtree

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// inlines converts the children of a node.
func (c *converter) inlines(parent ast.Node, depth int) []Inline {
	var out []Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, c.inline(n, depth)...)
	}
	return out
}

func (c *converter) inline(n ast.Node, depth int) []Inline {
	switch n := n.(type) {
	case *ast.Text:
		return c.text(n)
	case *ast.String:
		return []Inline{Text(n.Value)}
	case *ast.CodeSpan:
		return c.code(n)
	case *ast.RawHTML:
		return c.rawHTML(n)
	case *ast.AutoLink:
		if mdsyntax.IsTag(n, c.src.text) {
			return []Inline{Text("<" + string(n.Label(c.src.text)) + ">")}
		}
		return []Inline{c.autoLink(n)}
	case *ast.Image:
		return []Inline{&Image{
			URL:   CleanURL(mdsyntax.Unescape(n.Destination)),
			Title: singleLine(mdsyntax.Unescape(n.Title)),
			Alt:   strings.TrimSpace(PlainText(c.inlines(n, depth+1))),
			Width: width(n),
		}}
	case *extast.FootnoteLink:
		if note := c.notes[n.Index]; note != nil {
			return []Inline{&FootnoteRef{To: note}}
		}
		return nil
	case *extast.TaskCheckBox:
		return checkBoxInHeading(n)
	}
	if extra, ok := c.extraInline(n); ok {
		return extra
	}
	return c.nesting(n, depth)
}

// maxNesting is how deep inline nodes may be nested, as maxDepth is for containers.
const maxNesting = 64

// nesting converts the inline nodes that have others in them.
func (c *converter) nesting(n ast.Node, depth int) []Inline {
	if isCode(n) {
		c.inCode++
		defer func() { c.inCode-- }()
	}
	inside := c.inlines(n, depth+1)
	if depth >= maxNesting {
		return inside
	}
	switch n := n.(type) {
	case *ast.Emphasis:
		style := Italic
		if n.Level == 2 {
			style = Bold
		}
		return []Inline{&Emphasis{Style: style, Text: inside}}
	case *extast.Strikethrough:
		return []Inline{&Emphasis{Style: Struck, Text: inside}}
	case *mdhtml.Span:
		return span(n, inside)
	case *ast.Link:
		return []Inline{&Link{
			URL:   CleanURL(mdsyntax.Unescape(n.Destination)),
			Title: singleLine(mdsyntax.Unescape(n.Title)),
			Text:  inside,
		}}
	}
	return inside
}

func (c *converter) text(n *ast.Text) []Inline {
	raw := n.Segment.Value(c.src.text)
	var out []Inline
	if endsLine(n) {
		raw = bytes.TrimRight(raw, " \t")
	}
	if len(raw) > 0 {
		s := string(raw)
		if !n.IsRaw() {
			s = mdsyntax.Unescape(raw)
		}
		out = c.mark(Text(s), n.Segment.Start)
	}
	switch {
	case n.HardLineBreak():
		out = append(out, Break{Hard: true})
	case n.SoftLineBreak():
		out = append(out, Break{})
	}
	return out
}

// endsLine reports whether a line break follows a text. The parser makes the
// spaces before one texts of their own, some of them empty.
func endsLine(n *ast.Text) bool {
	for {
		if n.HardLineBreak() || n.SoftLineBreak() {
			return true
		}
		next, ok := n.NextSibling().(*ast.Text)
		if !ok || next.Segment.Len() > 0 {
			return false
		}
		n = next
	}
}

func (c *converter) code(n *ast.CodeSpan) []Inline {
	var s strings.Builder
	pos := n.Pos()
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			if s.Len() == 0 {
				pos = t.Segment.Start - 1 // of the delimiter before it
			}
			s.Write(t.Segment.Value(c.src.text))
		}
	}
	return c.mark(codeSpan(s.String()), pos)
}

func codeSpan(s string) CodeSpan { return CodeSpan(strings.ReplaceAll(singleLine(s), "\t", " ")) }

// checkBoxInHeading converts the check box of a task. It belongs to the item, but
// in a heading it is text.
func checkBoxInHeading(box *extast.TaskCheckBox) []Inline {
	switch {
	case box.Parent().Kind() != ast.KindHeading:
		return nil
	case box.IsChecked:
		return []Inline{Text("[x] ")}
	}
	return []Inline{Text("[ ] ")}
}

func (c *converter) rawHTML(n *ast.RawHTML) []Inline {
	var out []Inline
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		line, more := strings.CutSuffix(string(seg.Value(c.src.text)), "\n")
		out = append(out, Text(strings.Trim(line, " \t")))
		if more {
			out = append(out, Break{})
		}
	}
	return out
}

func (c *converter) autoLink(n *ast.AutoLink) *Link {
	return &Link{
		URL:  CleanURL(mdsyntax.LinkURL(n, c.src.text)),
		Text: c.mark(Text(n.Label(c.src.text)), n.Pos()),
	}
}
