package doctree

import (
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// title returns the title of the document with a table of facts below it, one
// column for each: the candidate, their role, manager, cycle and the date.
func (b *builder) title() []mdtree.Block {
	ref := promo.Ref{Kind: promo.KindCandidate, Field: "proposed_role"}
	if singleLine(b.doc.Candidate.ProposedRole) == "" {
		ref = promo.Ref{Kind: promo.KindPath}
	}
	blocks := []mdtree.Block{b.heading(1, ref, b.plainField(ref, titleOf(b.doc)))}
	facts := &mdtree.Table{Rows: make([][]mdtree.Cell, 2)}
	add := func(name *message.Message, value mdtree.Cell) {
		if len(value) == 0 {
			return
		}
		facts.Align = append(facts.Align, mdtree.AlignNone)
		facts.Rows[0] = append(facts.Rows[0], b.words(name))
		facts.Rows[1] = append(facts.Rows[1], value)
	}
	c, cycle := b.doc.Candidate, b.doc.Cycle
	add(textCandidate, b.fact(candidateField("name", c.Name)))
	add(textCurrentRole, b.fact(candidateField("current_role", c.CurrentRole), candidateField("team", c.Team)))
	add(textManager, b.fact(candidateField("manager", c.Manager)))
	add(textCycle, b.fact(
		plainText{promo.Ref{Kind: promo.KindCycle, Field: "name"}, cycle.Name},
		plainText{promo.Ref{Kind: promo.KindCycle, Field: "from"}, promo.SpanIn(b.language, cycle.From, cycle.To, false)}))
	if !b.doc.Updated.IsZero() {
		date := textDate
		if b.draft {
			date = textDraftOf
		}
		add(date, plain(b.doc.Updated.LongIn(b.language)))
	}
	if len(facts.Align) > 0 {
		blocks = append(blocks, facts)
	}
	return blocks
}

// plainText is a field of a single line.
type plainText struct {
	ref  promo.Ref
	text string
}

func candidateField(name promo.FieldKey, text string) plainText {
	return plainText{promo.Ref{Kind: promo.KindCandidate, Field: name}, text}
}

// fact joins the fields that are not empty.
func (b *builder) fact(fields ...plainText) mdtree.Cell {
	var texts [][]mdtree.Inline
	for _, f := range fields {
		if singleLine(f.text) != "" {
			texts = append(texts, []mdtree.Inline{b.plainField(f.ref, f.text)})
		}
	}
	return join(texts, ", ")
}
