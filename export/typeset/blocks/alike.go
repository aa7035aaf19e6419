package blocks

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/table"
)

// Alike is what the blocks of a document have in common, so that those of one kind look
// alike.
type Alike struct {
	// Tables are the columns of tables that have the same ones.
	Tables map[*block.Table]*table.Alike
	// CodeScale is the size of code that is set down so that its lines fit, of the usual
	// one: one for all of a document. It is 1 if there is none.
	CodeScale float64
}

// FindAlike finds what the blocks of a document have in common in a region.
func FindAlike(c *Composer, all []block.Block, r flow.Region) Alike {
	a := Alike{Tables: map[*block.Table]*table.Alike{}, CodeScale: 1}
	groups := map[string][]*block.Block{}
	var order []string
	for i := range all {
		b := &all[i]
		if b.Kind != block.TableBlock || len(b.Table.Align) == 0 || table.IsStacked(b, r) || table.IsGlance(b) || i == 1 && table.IsFacts(b) {
			continue
		}
		key := table.LikenessOf(b.Table)
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], b)
	}
	for _, key := range order {
		if same := groups[key]; key != "" && len(same) > 1 {
			columns := table.FitAlike(c.Composer, same, r)
			for _, b := range same {
				a.Tables[b.Table] = columns
			}
		}
	}
	a.code(c, all, r)
	return a
}

// code finds the size of code that is set down, but not of drawings, which have sizes of their
// own. Code in an item is measured as if the item had a bullet.
func (a *Alike) code(c *Composer, all []block.Block, r flow.Region) {
	for i := range all {
		b := &all[i]
		inner := r
		switch b.Kind {
		case block.CodeBlock:
			if p, _, scale := fitCode(c, b, r); !p.drawing {
				a.CodeScale = min(a.CodeScale, scale)
			}
			continue
		case block.List, block.Quote:
			inner = r.Inset(c.Sheet.Indent, false)
		}
		a.code(c, b.Children, inner)
	}
}
