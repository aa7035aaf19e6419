package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
)

// maxScript is the length of the longest raised or lowered text, in bytes. Formulas
// and ordinals have a few.
const maxScript = 12

// scriptParser parses raised text between carets or lowered text between tildes, as
// in 10^6^ and H~2~O. It is next to a letter or a digit and has no spaces: elsewhere
// the signs have other meanings.
type scriptParser struct{ sign byte }

// Trigger implements [parser.InlineParser].
func (p scriptParser) Trigger() []byte { return []byte{p.sign} }

// Parse implements [parser.InlineParser].
func (p scriptParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	before := block.PrecendingCharacter()
	end := bytes.IndexByte(line[1:min(len(line), maxScript+2)], p.sign)
	if end <= 0 || before > 0x7f || !isAlnum(byte(before)) && before != ')' {
		return nil
	}
	inside, after := line[1:1+end], line[2+end:]
	if bytes.ContainsAny(inside, " \t\\^~`*_<>[]") || len(after) > 0 && (after[0] == p.sign || after[0] >= '0' && after[0] <= '9') {
		return nil
	}
	style := htmlelement.Raised
	if p.sign == '~' {
		style = htmlelement.Lowered
	}
	block.Advance(end + 2)
	span := &mdhtml.Span{Style: style}
	span.SetPos(at.Start)
	span.AppendChild(span, ast.NewTextSegment(text.NewSegment(at.Start+1, at.Start+1+end)))
	return span
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
