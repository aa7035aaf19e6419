package markdown

import (
	"strconv"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// glance is every consideration of the path with the numbers of its examples.
func (b *builder) glance() []mdtree.Block {
	if len(b.plan.considerations) == 0 {
		return nil
	}
	table := &mdtree.Table{
		Align: []mdtree.Align{mdtree.AlignNone, mdtree.AlignNone, mdtree.AlignNone},
		Rows:  [][]mdtree.Cell{{nil, {mdtree.Text(wordConsideration)}, {mdtree.Text(wordExamples)}}},
	}
	for _, c := range b.plan.considerations {
		var numbers [][]mdtree.Inline
		for _, examples := range [][]example{c.told, c.referred} {
			for _, e := range examples {
				numbers = append(numbers, []mdtree.Inline{b.linkTo(e.ref(), e.number)})
			}
		}
		cell := between(dot, numbers)
		if len(cell) == 0 {
			cell = []mdtree.Inline{mdtree.Text(wordNone)}
		}
		table.Rows = append(table.Rows, []mdtree.Cell{
			{mdtree.Text(strconv.Itoa(c.number))},
			{b.plain(c.ref(), c.Title)},
			cell,
		})
	}
	return []mdtree.Block{b.partTitle("glance", wordGlance), table}
}

// considerations tells the examples, each under the first consideration it
// supports; the others refer to it.
func (b *builder) considerations() []mdtree.Block {
	var blocks []mdtree.Block
	for _, c := range b.plan.considerations {
		if len(c.told)+len(c.referred) == 0 {
			continue
		}
		number := mdtree.Text(strconv.Itoa(c.number) + " ")
		blocks = append(blocks, b.heading(2, c.ref(), number, b.plain(c.ref(), c.Title)))
		if line(c.Statement) != "" {
			blocks = append(blocks, paragraph(italic(b.plain(c.ref(), c.Statement))))
		}
		for _, e := range c.told {
			blocks = append(blocks, b.example(e, c)...)
		}
		blocks = append(blocks, b.elsewhere(c)...)
	}
	if len(b.plan.further) > 0 {
		blocks = append(blocks, &mdtree.Heading{Level: 2, Text: []mdtree.Inline{mdtree.Text(wordFurther)}})
		for _, e := range b.plan.further {
			blocks = append(blocks, b.example(e, consideration{})...)
		}
	}
	return blocks
}

// elsewhere refers to the examples that are told elsewhere.
func (b *builder) elsewhere(c consideration) []mdtree.Block {
	if len(c.referred) == 0 {
		return nil
	}
	words := wordSee
	if len(c.told) > 0 {
		words = wordSeeAlso
	}
	var links [][]mdtree.Inline
	for _, e := range c.referred {
		links = append(links, []mdtree.Inline{b.linkTo(e.ref(), e.label())})
	}
	text := append([]mdtree.Inline{mdtree.Text(words)}, between(dot, links)...)
	return []mdtree.Block{paragraph(append(text, mdtree.Text("."))...)}
}

func italic(text ...mdtree.Inline) mdtree.Inline {
	return &mdtree.Emphasis{Style: mdtree.Italic, Text: text}
}

func (e example) ref() promo.Ref { return promo.ExampleRef(e.ID, "title") }
