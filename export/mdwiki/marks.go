package mdwiki

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// marksTransformer gives marks in a line the meaning that they have in a wiki: code in
// double braces, inserted, deleted, raised and lowered text, citations, and double
// backslashes, which end a line. Most mean nothing or something else in Markdown, and
// so they do here unless the text is plainly that of a wiki.
type marksTransformer struct{}

// Transform implements [parser.ASTTransformer].
func (marksTransformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	src := r.Source()
	if !IsPlainlyWiki(src) {
		return
	}
	var parents []ast.Node
	var struck []*extast.Strikethrough
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
			return ast.WalkSkipChildren, nil
		case *extast.Strikethrough:
			if entering && isSingle(n, src) {
				struck = append(struck, n)
			}
		case *ast.Text:
			if entering && !n.IsRaw() && bytes.ContainsAny(n.Segment.Value(src), `{(+-^~?\`) {
				if k := len(parents); k == 0 || parents[k-1] != n.Parent() {
					parents = append(parents, n.Parent())
				}
			}
		}
		return ast.WalkContinue, nil
	})
	for _, p := range parents {
		transformMarks(p, src)
	}
	for _, n := range struck {
		lower(n)
	}
}

// IsPlainlyWiki reports whether a text has what only wikis have: their headings,
// tables, macros, or names of their users.
func IsPlainlyWiki(src []byte) bool {
	if bytes.Contains(src, []byte("[~")) {
		return true
	}
	for line := range bytes.Lines(src) {
		switch line[0] {
		case 'h':
			if HeadingLevel(line) > 0 {
				return true
			}
		case '|':
			if line = bytes.TrimSpace(line); bytes.HasPrefix(line, []byte("||")) && bytes.HasSuffix(line, []byte("||")) && len(bytes.Trim(line, "| ")) > 0 {
				return true
			}
		case '{':
			if bytes.HasPrefix(line, []byte("{code")) || bytes.HasPrefix(line, []byte("{noformat")) || bytes.HasPrefix(line, []byte("{color")) {
				return true
			}
		}
	}
	return false
}

// isSingle reports whether struck text is between single tildes, which lower text in a
// wiki.
func isSingle(n *extast.Strikethrough, src []byte) bool {
	first, ok := n.FirstChild().(*ast.Text)
	if !ok || first.Segment.Start < 1 || src[first.Segment.Start-1] != '~' {
		return false
	}
	return first.Segment.Start == 1 || src[first.Segment.Start-2] != '~'
}

func lower(n ast.Node) {
	span := &mdhtml.Span{Style: htmlelement.Lowered}
	span.SetPos(n.Pos())
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		span.AppendChild(span, c)
	}
	n.Parent().ReplaceChild(n.Parent(), n, span)
}

// mark is a piece of a text with its marks, and what it means.
type mark struct {
	from, to int
	inside   [2]int // without the marks
	style    htmlelement.Style
	breaks   bool // the line ends there
	sign     string
}

// transformMarks gives the marks in the texts among the children of a node their
// meaning.
func transformMarks(parent ast.Node, src []byte) {
	mdsyntax.MergeTexts(parent)
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		if t, ok := c.(*ast.Text); ok && !t.IsRaw() {
			if m, ok := findMark(t.Segment.Value(src)); ok {
				next = takeMark(t, m, src)
			}
		}
		c = next
	}
}

// takeMark makes a node of a piece of a text, and returns the text behind it.
func takeMark(t *ast.Text, m mark, src []byte) ast.Node {
	parent, at := t.Parent(), t.Segment.Start
	after := ast.NewTextSegment(t.Segment.WithStart(at + m.to))
	after.SetSoftLineBreak(t.SoftLineBreak())
	after.SetHardLineBreak(t.HardLineBreak())
	t.SetSoftLineBreak(false)
	t.SetHardLineBreak(false)
	t.Segment = t.Segment.WithStop(at + m.from)
	var n ast.Node
	switch {
	case m.breaks:
		b := &mdhtml.Break{}
		b.SetPos(at + m.from)
		n = b
	case m.sign != "":
		words := &mdhtml.Text{Value: m.sign, Segment: text.NewSegment(at+m.from, at+m.to)}
		words.SetPos(at + m.from)
		n = words
	default:
		span := &mdhtml.Span{Style: m.style}
		span.SetPos(at + m.from)
		inside := text.NewSegment(at+m.inside[0], at+m.inside[1])
		if m.style == htmlelement.Code {
			span.AppendChild(span, &mdhtml.Text{Value: string(inside.Value(src)), Segment: inside})
		} else {
			span.AppendChild(span, ast.NewTextSegment(inside))
		}
		n = span
	}
	parent.InsertAfter(parent, t, n)
	parent.InsertAfter(parent, n, after)
	return after
}

// findMark returns the first mark of a text.
func findMark(value []byte) (mark, bool) {
	for i := 0; i < len(value); i++ {
		if value[i] == '\\' {
			if m, ok := lineEnd(value, i); ok {
				return m, true
			}
			i++ // what it escapes
			continue
		}
		if m, ok := pictureSign(value, i); ok {
			return m, true
		}
		for _, s := range signs {
			if m, ok := s.at(value, i); ok {
				return m, true
			}
		}
	}
	return mark{}, false
}

// lineEnd returns the double backslash at an offset, with the spaces behind it. One
// before a name begins that of a computer in a network.
func lineEnd(value []byte, i int) (mark, bool) {
	if i+1 >= len(value) || value[i+1] != '\\' {
		return mark{}, false
	}
	to := i + 2
	for to < len(value) && value[to] == ' ' {
		to++
	}
	begins := i == 0 || value[i-1] == ' '
	if begins && to == i+2 && to < len(value) {
		return mark{}, false
	}
	return mark{from: i, to: to, breaks: true}, true
}

// pictureSigns are the signs that a wiki shows as little pictures.
var pictureSigns = map[byte]string{'/': "✓", 'x': "✗", '!': "⚠"}

// pictureSign returns the sign in parentheses at an offset, between words.
func pictureSign(value []byte, i int) (mark, bool) {
	if value[i] != '(' || i+2 >= len(value) || value[i+2] != ')' || pictureSigns[value[i+1]] == "" ||
		i > 0 && value[i-1] != ' ' || i+3 < len(value) && value[i+3] != ' ' {
		return mark{}, false
	}
	return mark{from: i, to: i + 3, sign: pictureSigns[value[i+1]]}, true
}

// sign is what is on both sides of text.
type sign struct {
	open, close string
	style       htmlelement.Style
	within      bool // may be next to a letter
}

var signs = []sign{
	{"{{", "}}", htmlelement.Code, true},
	{"??", "??", htmlelement.Emphasis, false},
	{"+", "+", htmlelement.Underlined, false},
	{"-", "-", htmlelement.Struck, false},
	{"^", "^", htmlelement.Raised, true},
	{"~", "~", htmlelement.Lowered, true},
}

// maxMarked is the length of the longest text between signs, in bytes.
const maxMarked = 200

// at returns the text between the signs that begin at an offset.
func (s sign) at(value []byte, i int) (mark, bool) {
	if !bytes.HasPrefix(value[i:], []byte(s.open)) || !s.within && i > 0 && !isGap(value[i-1]) {
		return mark{}, false
	}
	from := i + len(s.open)
	rest := value[from:min(len(value), from+maxMarked)]
	length := bytes.Index(rest, []byte(s.close))
	if length <= 0 {
		return mark{}, false
	}
	inside, to := rest[:length], from+length+len(s.close)
	if inside[0] == ' ' || inside[length-1] == ' ' || !s.within && to < len(value) && !isGap(value[to]) {
		return mark{}, false
	}
	if s.style != htmlelement.Code && (!isLetter(inside[0]) || bytes.ContainsAny(inside, "{}[]|")) {
		return mark{}, false
	}
	return mark{from: i, to: to, inside: [2]int{from, from + length}, style: s.style}, true
}

// isGap reports whether a byte is between words.
func isGap(c byte) bool { return bytes.IndexByte([]byte(" \t.,;:!?()[]{}|/\"'*_"), c) >= 0 }

// isLetter reports whether a byte may begin a word.
func isLetter(c byte) bool {
	return c >= 0x80 || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
