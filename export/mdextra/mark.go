package mdextra

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
)

// markParser parses ==marked text==.
type markParser struct{}

// Trigger implements [parser.InlineParser].
func (markParser) Trigger() []byte { return []byte{'='} }

// Parse implements [parser.InlineParser].
func (markParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, at := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 2, markDelimiters{})
	if d == nil || d.OriginalLength != 2 || before == '=' {
		return nil
	}
	d.Segment = at.WithStop(at.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

type markDelimiters struct{}

// IsDelimiter implements [parser.DelimiterProcessor].
func (markDelimiters) IsDelimiter(b byte) bool { return b == '=' }

// CanOpenCloser implements [parser.DelimiterProcessor].
func (markDelimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements [parser.DelimiterProcessor].
func (markDelimiters) OnMatch(int) ast.Node { return &mdhtml.Span{Style: htmlelement.Marked} }
