package mdwiki

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// lineParser parses the blocks of one line: headings, "h2. Title", and quotations,
// "bq. Text".
type lineParser struct{}

// Trigger implements [parser.BlockParser].
func (lineParser) Trigger() []byte { return []byte{'h', 'b'} }

// Open implements [parser.BlockParser].
func (lineParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || len(bytes.TrimSpace(line[pos:])) < 5 {
		return nil, parser.NoChildren
	}
	begin := line[pos : pos+4]
	content := mdsyntax.Trim(text.NewSegment(at.Start-at.Padding+pos+4, at.Stop), r.Source())
	var n ast.Node
	switch {
	case HeadingLevel(begin) > 0:
		n = ast.NewHeading(HeadingLevel(begin))
		n.Lines().Append(content)
	case string(begin) == "bq. ":
		n = ast.NewBlockquote()
		p := ast.NewParagraph()
		p.SetPos(content.Start)
		p.Lines().Append(content)
		n.AppendChild(n, p)
	default:
		return nil, parser.NoChildren
	}
	r.AdvanceToEOL()
	return n, parser.NoChildren
}

// HeadingLevel returns the level of the heading that begins with a line, 0 if none
// does.
func HeadingLevel(line []byte) int {
	if len(line) < 4 || line[0] != 'h' || line[1] < '1' || line[1] > '6' || line[2] != '.' || line[3] != ' ' {
		return 0
	}
	return int(line[1] - '0')
}

// Continue implements [parser.BlockParser].
func (lineParser) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// Close implements [parser.BlockParser].
func (lineParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (lineParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (lineParser) CanAcceptIndentedLine() bool { return false }
