package doctree

import (
	"slices"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// exampleLevel is the level of an example's heading.
const exampleLevel = 3

// example is an example below the consideration with the id under, or "" for
// none.
func (b *builder) example(e example, under string) []mdtree.Block {
	var title []mdtree.Inline
	if e.number != "" {
		title = append(title, mdtree.Text(e.number+" "))
	}
	title = append(title, b.plainField(e.ref(), b.exampleTitle(e)))
	blocks := []mdtree.Block{b.heading(exampleLevel, e.ref(), title...)}
	if about := b.about(e, under); len(about) > 0 {
		blocks = append(blocks, paragraph(italic(about...)))
	}
	blocks = append(blocks, b.exampleField(e, "situation", e.Situation)...)
	blocks = append(blocks, b.exampleField(e, "action", e.Action)...)
	if result := b.exampleField(e, "result", e.Result); len(result) > 0 {
		blocks = append(blocks, runIn(b.words(textResult), result)...)
	}
	return slices.Concat(blocks, b.evidence(e), b.voices(e.ID))
}

func (b *builder) exampleField(e example, name promo.FieldKey, text string) []mdtree.Block {
	return b.field(promo.ExampleRef(e.ID, name), text, exampleLevel)
}

// about says when an example was, where it comes from and what else it supports.
func (b *builder) about(e example, under string) []mdtree.Inline {
	var parts [][]mdtree.Inline
	if when := promo.SpanIn(b.language, e.From, e.To, e.Ongoing); when != "" {
		parts = append(parts, []mdtree.Inline{b.plainField(promo.ExampleRef(e.ID, "from"), when)})
	}
	if where := originText(e.Origin); where != nil {
		parts = append(parts, b.words(where))
	}
	if also := b.alsoSupports(e, under); len(also) > 0 {
		parts = append(parts, also)
	}
	return join(parts, separator)
}

func (b *builder) alsoSupports(e example, under string) []mdtree.Inline {
	var links [][]mdtree.Inline
	for _, id := range e.Supports {
		n := b.plan.numbers[id]
		if n == 0 || id == under {
			continue
		}
		c := b.plan.considerations[n-1]
		links = append(links, []mdtree.Inline{b.linkTo(c.ref(), c.label())})
	}
	if len(links) == 0 {
		return nil
	}
	return b.fill(textAlsoSupports, "Considerations", b.and(links))
}

// evidence lists on one line what a reader can open or ask for.
func (b *builder) evidence(e example) []mdtree.Block {
	var items [][]mdtree.Inline
	for i, v := range e.Evidence {
		if item := b.evidenceItem(e.ID, i, v); len(item) > 0 {
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []mdtree.Block{paragraph(b.fill(textEvidence, "Evidence", join(items, separator))...)}
}

func (b *builder) evidenceItem(id string, index int, v promo.Evidence) []mdtree.Inline {
	title := promo.ExampleRef(id, "evidence_title")
	url := promo.ExampleRef(id, "evidence_url")
	title.Index, url.Index = index, index
	address, linked := webAddress(v.URL)
	switch {
	case singleLine(v.Title) == "" && singleLine(v.URL) == "":
		return nil
	case singleLine(v.Title) == "" && linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(url, v.URL)}}}
	case singleLine(v.Title) == "":
		return []mdtree.Inline{b.plainField(url, v.URL)}
	case linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(title, v.Title)}}}
	case singleLine(v.URL) != "":
		return withURL([]mdtree.Inline{b.plainField(title, v.Title)}, singleLine(v.URL))
	}
	if address, linked := webAddress(v.Title); linked {
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plainField(title, v.Title)}}}
	}
	return []mdtree.Inline{b.plainField(title, v.Title)}
}

func (b *builder) exampleTitle(e example) string {
	return firstNonEmpty(e.Title, b.language.Text(textUntitled))
}

// exampleLabel returns the text of a link to an example.
func (b *builder) exampleLabel(e example) string { return e.number + " " + b.exampleTitle(e) }
