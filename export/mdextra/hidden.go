package mdextra

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// KindHidden is the kind of Hidden.
var KindHidden = ast.NewNodeKind("Hidden")

// Hidden is text that only its writer sees, in Obsidian between %%. There it may
// stand in a line, or a line may begin with the first signs and another end with
// the last.
type Hidden struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*Hidden) Kind() ast.NodeKind { return KindHidden }

// Dump implements [ast.Node].
func (n *Hidden) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// InlineHidden is Hidden in a line.
type InlineHidden struct{ ast.BaseInline }

// Kind implements [ast.Node].
func (*InlineHidden) Kind() ast.NodeKind { return KindHidden }

// Dump implements [ast.Node].
func (n *InlineHidden) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

var percents = []byte("%%")

// hiddenParser parses hidden text in a line. Percent signs are also in formulas
// and patterns: text is hidden only if the signs stand like quotation marks around
// it.
type hiddenParser struct{}

// Trigger implements [parser.InlineParser].
func (hiddenParser) Trigger() []byte { return []byte{'%'} }

// Parse implements [parser.InlineParser].
func (hiddenParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, at := block.PeekLine()
	if !bytes.HasPrefix(line, percents) || !(unicode.IsSpace(before) || unicode.IsPunct(before) && before != '%') {
		return nil
	}
	end := bytes.Index(line[2:], percents)
	if end <= 0 || bytes.IndexByte(line[2:2+end], '`') >= 0 {
		return nil
	}
	after := bytes.TrimLeft(line[2+end+2:], "%")
	if r, _ := utf8.DecodeRune(after); len(after) > 0 && !unicode.IsSpace(r) && !unicode.IsPunct(r) {
		return nil
	}
	block.Advance(2 + end + 2)
	n := &InlineHidden{}
	n.SetPos(at.Start)
	return n
}

// hiddenBlockParser parses the lines between two that only have the signs. A loose one
// parses those from a line that begins with the signs to one that ends with them.
type hiddenBlockParser struct{ loose bool }

// Trigger implements [parser.BlockParser].
func (hiddenBlockParser) Trigger() []byte { return []byte{'%'} }

// Open implements [parser.BlockParser].
func (p hiddenBlockParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	if pc.BlockOffset() < 0 || !p.begins(line) || !p.hasEnd(r.Source()[at.Stop:]) {
		return nil, parser.NoChildren
	}
	n := &Hidden{}
	n.SetPos(at.Start)
	return n, parser.NoChildren
}

// BeginsHidden reports whether hidden lines may begin with a line: it has the signs
// at its beginning only. Lines of percent signs are rules, and two of them begin
// comments of TeX, which are text.
func BeginsHidden(line []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), percents)
	return ok && !bytes.Contains(rest, percents) && !bytes.HasPrefix(rest, percents[:1])
}

func (p hiddenBlockParser) begins(line []byte) bool {
	if p.loose {
		return BeginsHidden(line)
	}
	return bytes.Equal(bytes.TrimSpace(line), percents)
}

func (p hiddenBlockParser) ends(line []byte) bool {
	if !p.loose {
		return p.begins(line)
	}
	rest, ok := bytes.CutSuffix(bytes.TrimSpace(line), percents)
	return ok && !bytes.Contains(rest, percents) && !bytes.HasSuffix(rest, percents[:1])
}

// hasEnd reports whether a line follows that ends hidden text, before any that
// begins other: without one the first would hide all that follows.
func (p hiddenBlockParser) hasEnd(rest []byte) bool {
	for line := range bytes.Lines(rest) {
		switch {
		case p.ends(line):
			return true
		case p.begins(line):
			return false
		}
	}
	return false
}

// Continue implements [parser.BlockParser].
func (p hiddenBlockParser) Continue(_ ast.Node, r text.Reader, _ parser.Context) parser.State {
	line, _ := r.PeekLine()
	r.AdvanceToEOL()
	if p.ends(line) {
		return parser.Close
	}
	return parser.Continue | parser.NoChildren
}

// Close implements [parser.BlockParser].
func (hiddenBlockParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (hiddenBlockParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (hiddenBlockParser) CanAcceptIndentedLine() bool { return false }
