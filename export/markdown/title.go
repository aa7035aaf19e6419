package markdown

import (
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// title is the title of the document, and directly below it a table with one
// row: who is proposed, from where, by whom, for when.
func (b *builder) title() []mdtree.Block {
	role := promo.Ref{Kind: promo.KindCandidate, Field: "proposed_role"}
	if line(b.doc.Candidate.ProposedRole) == "" {
		role = promo.Ref{Kind: promo.KindPath}
	}
	blocks := []mdtree.Block{b.heading(1, role, b.plain(role, documentTitle(b.doc)))}
	facts := &mdtree.Table{Rows: make([][]mdtree.Cell, 2)}
	fact := func(name string, value mdtree.Cell) {
		if len(value) == 0 {
			return
		}
		facts.Align = append(facts.Align, mdtree.AlignNone)
		facts.Rows[0] = append(facts.Rows[0], mdtree.Cell{mdtree.Text(name)})
		facts.Rows[1] = append(facts.Rows[1], value)
	}
	c := b.doc.Candidate
	fact(wordCandidate, b.values(candidateValue("name", c.Name)))
	fact(wordRole, b.values(candidateValue("current_role", c.CurrentRole), candidateValue("team", c.Team)))
	fact(wordManager, b.values(candidateValue("manager", c.Manager)))
	cycle := b.doc.Cycle
	fact(wordCycle, b.values(
		value{promo.Ref{Kind: promo.KindCycle, Field: "name"}, cycle.Name},
		value{promo.Ref{Kind: promo.KindCycle, Field: "from"}, promo.Span(cycle.From, cycle.To, false)}))
	if !b.doc.Updated.IsZero() {
		fact(wordDate, mdtree.Cell{mdtree.Text(b.doc.Updated.Long())})
	}
	if len(facts.Align) > 0 {
		blocks = append(blocks, facts)
	}
	return blocks
}

// value is the text of a field of a single line.
type value struct {
	ref  promo.Ref
	text string
}

func candidateValue(field, text string) value {
	return value{promo.Ref{Kind: promo.KindCandidate, Field: field}, text}
}

// values joins those that are not empty.
func (b *builder) values(all ...value) mdtree.Cell {
	var pieces [][]mdtree.Inline
	for _, v := range all {
		if line(v.text) != "" {
			pieces = append(pieces, []mdtree.Inline{b.plain(v.ref, v.text)})
		}
	}
	return between(", ", pieces)
}
