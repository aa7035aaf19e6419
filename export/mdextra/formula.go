package mdextra

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
)

// formulaParser parses a formula of TeX in a line, which is shown as it is written:
// its backslashes and underscores have no meaning of Markdown's.
type formulaParser struct{}

// Trigger implements [parser.InlineParser].
func (formulaParser) Trigger() []byte { return []byte{'$'} }

// Parse implements [parser.InlineParser]. Prices have the sign too: as in Pandoc, no
// space is next to the signs inside and no digit follows, and there is a sign of TeX's.
func (formulaParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	sign := line[:1]
	if bytes.HasPrefix(line, []byte("$$")) {
		sign = line[:2]
	}
	inside, after, ok := bytes.Cut(line[len(sign):], sign)
	if !ok || len(inside) == 0 || isWhite(inside[0]) && len(sign) == 1 || isWhite(inside[len(inside)-1]) && len(sign) == 1 ||
		len(after) > 0 && '0' <= after[0] && after[0] <= '9' || !bytes.ContainsAny(inside, `\^_{`) || bytes.IndexByte(inside, '`') >= 0 {
		return nil
	}
	length := len(line) - len(after)
	block.Advance(length)
	// TeX has no command for an equals sign: a program that writes Markdown escaped it.
	value := strings.ReplaceAll(string(line[:length]), `\=`, "=")
	n := &mdhtml.Text{Value: value, Segment: text.NewSegment(at.Start, at.Start+length)}
	n.SetPos(at.Start)
	return n
}

func isWhite(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
