package table

import (
	"encoding/binary"
	"math"
	"strings"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
)

// Alike are the columns of tables that have the same: a reader who compares them looks for
// each at the same distance from the margin.
type Alike struct {
	columns
	from map[*block.Table]int // the first row of each among the rows of all
}

// LikenessOf returns what tables that are alike have in common: their head and the alignment
// of their columns. It is empty for a table that is like no other.
func LikenessOf(t *block.Table) string {
	var b strings.Builder
	named := false
	for i, cell := range t.Head.Cells {
		text := block.PlainLine(cell)
		named = named || text != ""
		b.WriteString(text)
		b.WriteByte(byte(t.Align[i]))
	}
	if !named {
		return ""
	}
	return b.String()
}

// FitAlike chooses the columns of tables with the same head in a region, by what is in all
// of them.
func FitAlike(p *paragraph.Composer, blocks []*block.Block, r flow.Region) *Alike {
	c := composer{p}
	first := blocks[0]
	all := &block.Table{Align: first.Table.Align, Head: first.Table.Head}
	from := map[*block.Table]int{}
	for _, b := range blocks {
		from[b.Table] = len(all.Rows)
		all.Rows = append(all.Rows, b.Table.Rows...)
	}
	merged := *first
	merged.Table = all
	return &Alike{c.columnsOf(&merged, nil, r), from}
}

// of returns the columns of one of the tables.
func (a *Alike) of(t *block.Table) columns {
	cols := a.columns
	if cols.decimals == nil {
		return cols
	}
	own := &decimals{tails: make([][]float64, len(cols.decimals.tails)), widest: cols.decimals.widest}
	for i, tails := range cols.decimals.tails {
		if tails != nil {
			own.tails[i] = tails[a.from[t] : a.from[t]+len(t.Rows)]
		}
	}
	cols.decimals = own
	return cols
}

// AppendKey appends what a table depends on that has these columns.
func (a *Alike) AppendKey(dst []byte) []byte {
	number := func(v float64) { dst = binary.BigEndian.AppendUint64(dst, math.Float64bits(v)) }
	number(a.style.Size)
	for i := range a.width {
		number(a.x[i])
		number(a.width[i])
		number(float64(a.align[i]))
		if a.decimals != nil {
			number(a.decimals.widest[i])
		}
	}
	return dst
}
