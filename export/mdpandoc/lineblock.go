package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/export/mdextra"
	"promodoc/export/mdsyntax"
)

// lineBlockTransformer reads blocks of lines: each begins with a bar and a space, and
// is one on the page too.
type lineBlockTransformer struct{}

// Transform implements [parser.ParagraphTransformer].
func (lineBlockTransformer) Transform(p *ast.Paragraph, r text.Reader, _ parser.Context) {
	lines := p.Lines()
	for i := range lines.Len() {
		line := util.TrimRightSpace(mdsyntax.LineValue(lines, i, r.Source()))
		if !bytes.HasPrefix(line, []byte("| ")) || bytes.IndexByte(line[1:], '|') >= 0 {
			return // also what was meant as a table
		}
	}
	if lines.Len() < 2 {
		return
	}
	for i := range lines.Len() {
		at := lines.At(i)
		lines.Set(i, mdsyntax.TrimLeft(at.WithStart(at.Start+1), r.Source()))
	}
	mdextra.KeepLines(p)
}
