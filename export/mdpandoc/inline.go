package mdpandoc

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// inlineTransformer gives spans in brackets their style, and leaves out attributes
// behind links, images and code, which no reader wants to see.
type inlineTransformer struct{}

// Transform implements [parser.ASTTransformer].
func (inlineTransformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	var parents []ast.Node
	if !mayHaveAttributes(r.Source()) {
		return
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering && bytes.IndexByte(t.Segment.Value(r.Source()), '{') >= 0 {
			if k := len(parents); k == 0 || parents[k-1] != n.Parent() {
				parents = append(parents, n.Parent())
			}
		}
		return ast.WalkContinue, nil
	})
	for _, p := range parents {
		transformInlines(p, r.Source())
	}
}

// mayHaveAttributes reports whether attributes are behind anything in a text.
func mayHaveAttributes(src []byte) bool {
	for _, begin := range []string{"]{", "){", "`{", ">{"} {
		if bytes.Contains(src, []byte(begin)) {
			return true
		}
	}
	return false
}

// transformInlines gives the children of a node the meaning of the braces among them.
func transformInlines(parent ast.Node, src []byte) {
	mdsyntax.MergeTexts(parent)
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		if t, ok := c.(*ast.Text); ok && !t.IsRaw() {
			joinAttributes(parent, t, src)
			next = transformText(parent, t, src)
		}
		c = next
	}
}

// joinAttributes joins a text with that of the next line, if attributes go on there.
func joinAttributes(parent ast.Node, t *ast.Text, src []byte) {
	next, ok := t.NextSibling().(*ast.Text)
	value := t.Segment.Value(src)
	begin := bytes.LastIndexByte(value, '{')
	if !ok || begin < 0 || !t.SoftLineBreak() || bytes.IndexByte(value[begin:], '}') >= 0 || next.Segment.Start < t.Segment.Stop ||
		begin > 0 && value[begin-1] != ']' || begin == 0 && !takesAttributes(t.PreviousSibling()) {
		return
	}
	if _, length := parseAttributes(string(src[t.Segment.Start+begin : next.Segment.Stop])); length > 0 {
		t.Segment = t.Segment.WithStop(next.Segment.Stop)
		t.SetSoftLineBreak(next.SoftLineBreak())
		t.SetHardLineBreak(next.HardLineBreak())
		parent.RemoveChild(parent, next)
	}
}

// transformText handles the first braces of a text, and returns the node to go on
// with.
func transformText(parent ast.Node, t *ast.Text, src []byte) ast.Node {
	value := string(t.Segment.Value(src))
	if a, length := parseAttributes(value); length > 0 && takesAttributes(t.PreviousSibling()) {
		if image, ok := t.PreviousSibling().(*ast.Image); ok {
			mdhtml.SetImageSize(image, a.pairs["width"], a.pairs["height"])
		}
		t.Segment = t.Segment.WithStart(t.Segment.Start + length)
		if a.id != "" {
			parent.InsertBefore(parent, t, newAnchor(a.id, t.Segment.Start))
		}
		return t // more may follow
	}
	from := 0
	for {
		i := strings.Index(value[from:], "]{")
		if i < 0 {
			return t.NextSibling()
		}
		end := from + i
		from = end + 1
		a, length := parseAttributes(value[from:])
		if length == 0 || a.isComment() {
			continue
		}
		if begin, offset := opener(t, end, src); begin != nil {
			return wrap(parent, begin, offset, t, end, end+1+length, a)
		}
	}
}

// isComment reports whether attributes are those of a remark on a text, which Pandoc
// writes into it.
func (a attributes) isComment() bool {
	for _, c := range a.classes {
		if strings.HasPrefix(c, "comment-") {
			return true
		}
	}
	return false
}

// takesAttributes reports whether attributes behind a node belong to it.
func takesAttributes(n ast.Node) bool {
	switch n.(type) {
	case *ast.Link, *ast.Image, *ast.AutoLink, *ast.CodeSpan:
		return true
	}
	return false
}

// opener returns the text before or in t, and the offset in it, of the bracket that
// one at an offset of t closes.
func opener(t *ast.Text, end int, src []byte) (*ast.Text, int) {
	depth := 0
	for n := ast.Node(t); n != nil; n = n.PreviousSibling() {
		c, ok := n.(*ast.Text)
		if !ok || c.IsRaw() {
			continue
		}
		value := c.Segment.Value(src)
		if c == t {
			value = value[:end]
		}
		for i := len(value) - 1; i >= 0; i-- {
			switch {
			case i > 0 && value[i-1] == '\\':
			case value[i] == ']':
				depth++
			case value[i] == '[' && depth > 0:
				depth--
			case value[i] == '[':
				return c, i
			}
		}
	}
	return nil, 0
}

// styles are what classes do to text.
var styles = map[string]htmlelement.Style{
	"underline": htmlelement.Underlined, "ul": htmlelement.Underlined, "insertion": htmlelement.Underlined,
	"mark": htmlelement.Marked, "highlight": htmlelement.Marked,
	"deletion": htmlelement.Struck, "strikeout": htmlelement.Struck,
}

// wrap gives what is between two brackets, the first at an offset of the text begin,
// the other at that of t, the style that attributes ask for. What follows in t begins
// at rest. It returns the node of that.
func wrap(parent ast.Node, begin *ast.Text, offset int, t *ast.Text, end, rest int, a attributes) ast.Node {
	pos := begin.Segment.Start + offset
	inside, after := cutOut(parent, piece{begin, offset, offset + 1}, piece{t, end, rest})
	if a.id != "" {
		parent.InsertBefore(parent, after, newAnchor(a.id, pos))
	}
	for _, c := range a.classes {
		if style, ok := styles[c]; ok {
			span := &mdhtml.Span{Style: style}
			span.SetPos(pos)
			for _, n := range inside {
				span.AppendChild(span, n)
			}
			inside = []ast.Node{span}
			break
		}
	}
	for _, n := range inside {
		parent.InsertBefore(parent, after, n)
	}
	return after
}

// piece is a range of a text.
type piece struct {
	*ast.Text
	from, to int
}

// cutOut takes what is between two pieces of texts, and the pieces themselves, out of
// a node. It returns the content and the text that follows.
func cutOut(parent ast.Node, begin, end piece) (inside []ast.Node, after ast.Node) {
	rest := ast.NewTextSegment(end.Segment.WithStart(end.Segment.Start + end.to))
	moveBreak(rest, end.Text)
	if begin.Text == end.Text {
		inside = append(inside, ast.NewTextSegment(text.NewSegment(begin.Segment.Start+begin.to, end.Segment.Start+end.from)))
	} else {
		first := ast.NewTextSegment(begin.Segment.WithStart(begin.Segment.Start + begin.to))
		moveBreak(first, begin.Text)
		inside = append(inside, first)
		for n := begin.NextSibling(); n != ast.Node(end.Text); n = begin.NextSibling() {
			parent.RemoveChild(parent, n)
			inside = append(inside, n)
		}
		inside = append(inside, ast.NewTextSegment(end.Segment.WithStop(end.Segment.Start+end.from)))
	}
	parent.InsertAfter(parent, end.Text, rest)
	if begin.Text != end.Text {
		parent.RemoveChild(parent, end.Text)
	}
	begin.Segment = begin.Segment.WithStop(begin.Segment.Start + begin.from)
	return inside, rest
}

// moveBreak moves the line break behind a text.
func moveBreak(to, from *ast.Text) {
	to.SetSoftLineBreak(from.SoftLineBreak())
	to.SetHardLineBreak(from.HardLineBreak())
	from.SetSoftLineBreak(false)
	from.SetHardLineBreak(false)
}

func newAnchor(name string, pos int) ast.Node {
	n := &mdhtml.Anchor{Name: name}
	n.SetPos(pos)
	return n
}
