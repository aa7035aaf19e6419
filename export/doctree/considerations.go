package doctree

import (
	"strconv"

	"promodoc/app/career"
	"promodoc/export/mdtree"
)

// glance returns a table of all considerations of the path with their examples, each on
// a row. With the page numbers that pages add it is the document's list of contents.
func (b *builder) glance() []mdtree.Block {
	if len(b.plan.considerations) == 0 {
		return nil
	}
	table := &mdtree.Table{
		Align: []mdtree.Align{mdtree.AlignNone, mdtree.AlignNone, mdtree.AlignNone},
		Rows:  [][]mdtree.Cell{{nil, b.words(textConsideration), b.words(textExamples)}},
	}
	for _, c := range b.plan.considerations {
		row := []mdtree.Cell{plain(strconv.Itoa(c.number)), {b.plainField(c.ref(), c.Title)}, nil}
		for _, examples := range b.examplesAtGlance(c) {
			row[2] = examples
			table.Rows = append(table.Rows, row)
			row = make([]mdtree.Cell, len(row))
		}
	}
	return []mdtree.Block{b.partHeading(career.SkeletonGlance, textGlance), table}
}

// examplesAtGlance returns the titles of a consideration's own examples. The last of them
// is followed by the numbers of those under other considerations. Without examples of its
// own it has the titles of those.
func (b *builder) examplesAtGlance(c consideration) []mdtree.Cell {
	own, also := c.own, c.elsewhere
	if len(own) == 0 {
		own, also = also, nil
	}
	if len(own) == 0 {
		return []mdtree.Cell{plain(noExamples)}
	}
	var cells []mdtree.Cell
	for _, e := range own {
		cells = append(cells, mdtree.Cell{b.linkTo(e.ref(), b.exampleLabel(e))})
	}
	if len(also) > 0 {
		var numbers [][]mdtree.Inline
		for _, e := range also {
			numbers = append(numbers, []mdtree.Inline{b.linkTo(e.ref(), e.number)})
		}
		last := len(cells) - 1
		cells[last] = append(cells[last], b.fill(textAndAlso, "Examples", join(numbers, separator))...)
	}
	return cells
}

// considerations returns the considerations that have examples or quotations. Each example is
// under the first consideration that it supports; the others refer to it.
func (b *builder) considerations() []mdtree.Block {
	var blocks []mdtree.Block
	for _, c := range b.plan.considerations {
		if len(c.own)+len(c.elsewhere)+len(b.plan.voices[c.ID]) == 0 {
			continue
		}
		number := mdtree.Text(strconv.Itoa(c.number) + " ")
		blocks = append(blocks, b.heading(2, c.ref(), number, b.plainField(c.ref(), c.Title)))
		if statement := c.OwnStatement(); singleLine(statement) != "" {
			blocks = append(blocks, paragraph(italic(b.plainField(c.ref(), statement))))
		}
		for _, e := range c.own {
			blocks = append(blocks, b.example(e, c.ID)...)
		}
		blocks = append(blocks, b.voices(c.ID)...)
		blocks = append(blocks, b.otherExamples(c)...)
	}
	if len(b.plan.unassigned) > 0 {
		blocks = append(blocks, &mdtree.Heading{Level: 2, Text: b.words(textFurther)})
		for _, e := range b.plan.unassigned {
			blocks = append(blocks, b.example(e, "")...)
		}
	}
	return blocks
}

// otherExamples returns links to the examples that are under other considerations.
func (b *builder) otherExamples(c consideration) []mdtree.Block {
	if len(c.elsewhere) == 0 {
		return nil
	}
	var links [][]mdtree.Inline
	for _, e := range c.elsewhere {
		links = append(links, []mdtree.Inline{b.linkTo(e.ref(), b.exampleLabel(e))})
	}
	text := textSee
	if len(c.own) > 0 {
		text = textSeeAlso
	}
	return []mdtree.Block{paragraph(b.fill(text, "Examples", join(links, separator))...)}
}
