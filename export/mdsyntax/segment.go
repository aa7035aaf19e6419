package mdsyntax

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Trim returns a segment of a source without the white space around it.
func Trim(at text.Segment, src []byte) text.Segment {
	at = at.TrimLeftSpace(src)
	return at.TrimRightSpace(src)
}

// TrimLeft returns a segment of a source without the white space before it.
func TrimLeft(at text.Segment, src []byte) text.Segment { return at.TrimLeftSpace(src) }

// TrimRight returns a segment of a source without the white space behind it.
func TrimRight(at text.Segment, src []byte) text.Segment { return at.TrimRightSpace(src) }

// MergeTexts makes one text of those among the children of a node that follow each
// other in the source: the parser divides them wherever something might have begun.
func MergeTexts(parent ast.Node) {
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		t, ok := c.(*ast.Text)
		more, follows := next.(*ast.Text)
		if !ok || !follows || t.IsRaw() != more.IsRaw() || t.SoftLineBreak() || t.HardLineBreak() || t.Segment.Stop != more.Segment.Start {
			c = next
			continue
		}
		t.Segment = t.Segment.WithStop(more.Segment.Stop)
		t.SetSoftLineBreak(more.SoftLineBreak())
		t.SetHardLineBreak(more.HardLineBreak())
		parent.RemoveChild(parent, more)
	}
}

// LineValue returns the text of a line of a block.
func LineValue(lines *text.Segments, index int, src []byte) []byte {
	at := lines.At(index)
	return at.Value(src)
}
