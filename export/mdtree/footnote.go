package mdtree

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/export/mdsyntax"
)

// findFootnotes collects the footnotes of a text. The parser has numbered those
// that are referred to from 1, and given the others -1.
func (c *converter) findFootnotes(root ast.Node) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if def, ok := n.(*extast.Footnote); ok && entering {
			c.defs = append(c.defs, def)
			if def.Index > 0 {
				c.notes[def.Index] = &Footnote{}
			}
		}
		return ast.WalkContinue, nil
	})
}

// unreferencedFootnotes converts the footnotes of a list that nothing refers to
// into blocks that begin with the label: no reader would see them otherwise.
func (c *converter) unreferencedFootnotes(list ast.Node, depth int) []Block {
	var shown []Block
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		def, ok := n.(*extast.Footnote)
		if !ok || def.Index > 0 {
			continue
		}
		label := Text("[^" + mdsyntax.Unescape(def.Ref) + "]:")
		blocks := c.blocks(def, depth)
		if p, ok := first(blocks).(*Paragraph); ok {
			p.Text = append([]Inline{label, Text(" ")}, p.Text...)
		} else {
			blocks = append([]Block{&Paragraph{Text: []Inline{label}, Source: c.source(def.Pos())}}, blocks...)
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

// FootnotesOf returns the footnotes that blocks refer to, in the order of their
// first references, those that only other footnotes refer to last. It brings
// them into normal form.
func FootnotesOf(blocks []Block) []*Footnote {
	var notes []*Footnote
	seen := map[*Footnote]bool{}
	visit := func(in Inline) {
		if ref, ok := in.(*FootnoteRef); ok && !seen[ref.To] {
			seen[ref.To] = true
			notes = append(notes, ref.To)
		}
	}
	WalkInlines(blocks, visit)
	for i := 0; i < len(notes); i++ {
		notes[i].Blocks = NormalizeBlocks(notes[i].Blocks)
		WalkInlines(notes[i].Blocks, visit)
	}
	return notes
}
