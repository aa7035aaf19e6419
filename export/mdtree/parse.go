package mdtree

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

var grammar = mdsyntax.NewParser()

// Parse reads Markdown that a person typed. Any text is right: what is no
// valid Markdown of some kind is text. Raw HTML becomes the text it was typed
// as. The tree is in the normal form that Normalize describes, and its leaves
// say that they come from the given field.
func Parse(typed string, field int) *Tree { return ParseWithin(typed, field, 0) }

// ParseWithin is Parse for a text whose tree will stand inside so many lists
// and quotes of another: it holds so many fewer of its own, so that the other
// tree stays one that Parse could have made.
func ParseWithin(typed string, field, containers int) *Tree {
	src := clean(typed)
	root := grammar.Parse(text.NewReader(src.text))
	c := &converter{src: src, field: field, notes: map[int]*Footnote{}}
	c.findFootnotes(root)
	t := &Tree{Blocks: c.blocks(root, containers)}
	for _, n := range c.defs {
		if note := c.notes[n.Index]; note != nil && n.Index > 0 {
			note.Blocks = c.blocks(n, 0)
		}
	}
	t.Normalize()
	return t
}

// converter turns one parsed text into a tree.
type converter struct {
	src   cleaned
	field int
	notes map[int]*Footnote  // by the parser's number, for those referred to
	defs  []*extast.Footnote // all of them, in the order of the text
}

// from is where a piece of the text was typed. The parser's positions may lie
// beyond the end where it counted tabs as columns.
func (c *converter) from(at int) Source {
	return Source{Field: c.field, Offset: c.src.typed(min(max(at, 0), len(c.src.text)))}
}

// lines joins the lines of a node as they were typed, less the syntax of the
// blocks around it.
func (c *converter) lines(n ast.Node) string {
	return string(n.Lines().Value(c.src.text))
}
