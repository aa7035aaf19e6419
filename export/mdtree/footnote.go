package mdtree

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

type footnoteNode = extast.Footnote

// footnoteBlocks reads footnotes, but none inside another one: there the
// library hangs the outer note below itself and loses the text of both.
type footnoteBlocks struct{ parser.BlockParser }

// Open reads the beginning of a footnote.
func (b footnoteBlocks) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if _, inside := n.(*footnoteNode); inside {
			return nil, parser.NoChildren
		}
	}
	return b.BlockParser.Open(parent, r, pc)
}

// findFootnotes gathers the notes of a text. The parser has numbered those
// that are referred to from 1 on, and the others -1.
func (c *converter) findFootnotes(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if def, ok := n.(*footnoteNode); ok && entering {
			c.defs = append(c.defs, def)
			if def.Index > 0 {
				c.notes[def.Index] = &Footnote{}
			}
		}
		return ast.WalkContinue, nil
	})
}

// strayFootnotes shows the notes of a list that nothing refers to, with their
// label, where the list stands: no reader would see them otherwise.
func (c *converter) strayFootnotes(list ast.Node, depth int) []Block {
	var shown []Block
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		def, ok := n.(*footnoteNode)
		if !ok || def.Index > 0 {
			continue
		}
		label := Text("[^" + decode(def.Ref) + "]:")
		blocks := c.blocks(def, depth)
		if p, ok := first(blocks).(*Paragraph); ok {
			p.Text = append([]Inline{label, Text(" ")}, p.Text...)
		} else {
			blocks = append([]Block{&Paragraph{Text: []Inline{label}, From: c.from(def.Pos())}}, blocks...)
		}
		shown = append(shown, blocks...)
	}
	return shown
}

func first(blocks []Block) Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

// orderFootnotes sorts the notes by where they are first referred to, those
// inside notes last, and forgets those that nothing refers to any more.
func (t *Tree) orderFootnotes() {
	var order []*Footnote
	seen := map[*Footnote]bool{}
	note := func(in Inline) {
		if ref, ok := in.(*FootnoteRef); ok && !seen[ref.To] {
			seen[ref.To] = true
			order = append(order, ref.To)
		}
	}
	WalkInlines(t.Blocks, note)
	for i := 0; i < len(order); i++ {
		WalkInlines(order[i].Blocks, note)
	}
	t.Footnotes = order
}
