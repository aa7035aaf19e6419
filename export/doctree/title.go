package doctree

import (
	"promodoc/app/dates"
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
	period := promo.SpanIn(b.language, cycle.From, cycle.To, false)
	if saysPeriod(cycle, period) {
		period = ""
	}
	add(textCycle, b.fact(
		plainText{promo.Ref{Kind: promo.KindCycle, Field: "name"}, cycle.Name},
		plainText{promo.Ref{Kind: promo.KindCycle, Field: "from"}, period}))
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

// saysPeriod reports whether the name of a cycle says all of its period to a reader: the
// name is the year or the month that it lasts, or the period itself. The name of a half
// or a quarter does not: readers may not know when theirs begin.
func saysPeriod(c promo.Cycle, period string) bool {
	if singleLine(c.Name) == period {
		return true
	}
	read := dates.Reader{}.Read(c.Name)
	if len(read) != 1 || !read[0].Last.IsZero() || c.From.IsZero() || c.To.IsZero() {
		return false
	}
	named := read[0].First
	return named.First().Equal(c.From.First()) && named.Last().Equal(c.To.Last())
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
