package markdown

import (
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// exampleLevel is the level of an example's heading.
const exampleLevel = 3

// example tells an example under a consideration, or under none.
func (b *builder) example(e example, under consideration) []mdtree.Block {
	var title []mdtree.Inline
	if e.number != "" {
		title = append(title, mdtree.Text(e.number+" "))
	}
	title = append(title, b.plain(e.ref(), e.title()))
	blocks := []mdtree.Block{b.heading(exampleLevel, e.ref(), title...)}
	if about := b.about(e, under); len(about) > 0 {
		blocks = append(blocks, paragraph(italic(about...)))
	}
	blocks = append(blocks, b.field(e, "situation", e.Situation)...)
	blocks = append(blocks, b.field(e, "action", e.Action)...)
	if result := b.field(e, "result", e.Result); len(result) > 0 {
		blocks = append(blocks, lead([]mdtree.Inline{mdtree.Text(wordResult)}, result)...)
	}
	return append(blocks, b.evidence(e)...)
}

func (b *builder) field(e example, name, text string) []mdtree.Block {
	return b.prose(promo.ExampleRef(e.ID, name), text, exampleLevel)
}

// about says when it was, where it comes from and what else it supports.
func (b *builder) about(e example, under consideration) []mdtree.Inline {
	var parts [][]mdtree.Inline
	if when := promo.Span(e.From, e.To, e.Ongoing); when != "" {
		parts = append(parts, []mdtree.Inline{b.plain(promo.ExampleRef(e.ID, "from"), when)})
	}
	if where := originWords(e.Origin); where != "" {
		parts = append(parts, []mdtree.Inline{mdtree.Text(where)})
	}
	if also := b.alsoSupports(e, under); len(also) > 0 {
		parts = append(parts, also)
	}
	return between(dot, parts)
}

func (b *builder) alsoSupports(e example, under consideration) []mdtree.Inline {
	var links []mdtree.Inline
	for _, id := range e.Supports {
		n := b.plan.number[id]
		if n == 0 || id == under.ID {
			continue
		}
		c := b.plan.considerations[n-1]
		links = append(links, b.linkTo(c.ref(), c.label()))
	}
	if len(links) == 0 {
		return nil
	}
	text := []mdtree.Inline{mdtree.Text(wordAlsoSupports)}
	for i, l := range links {
		switch {
		case i == 0:
		case i == len(links)-1:
			text = append(text, mdtree.Text(wordAnd))
		default:
			text = append(text, mdtree.Text(", "))
		}
		text = append(text, l)
	}
	return text
}

// evidence is what a reader can open or ask for, on one line.
func (b *builder) evidence(e example) []mdtree.Block {
	var pieces [][]mdtree.Inline
	for i, v := range e.Evidence {
		if piece := b.evidencePiece(e.ID, i, v); len(piece) > 0 {
			pieces = append(pieces, piece)
		}
	}
	if len(pieces) == 0 {
		return nil
	}
	text := append([]mdtree.Inline{mdtree.Text(wordEvidence)}, between(dot, pieces)...)
	return []mdtree.Block{paragraph(text...)}
}

func (b *builder) evidencePiece(id string, index int, v promo.Evidence) []mdtree.Inline {
	title := promo.ExampleRef(id, "evidence_title")
	url := promo.ExampleRef(id, "evidence_url")
	title.Index, url.Index = index, index
	address, linked := webAddress(v.URL)
	switch {
	case line(v.Title) == "" && line(v.URL) == "":
		return nil
	case line(v.Title) == "" && linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plain(url, v.URL)}}}
	case line(v.Title) == "":
		return []mdtree.Inline{b.plain(url, v.URL)}
	case linked:
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plain(title, v.Title)}}}
	case line(v.URL) != "":
		return withAddress([]mdtree.Inline{b.plain(title, v.Title)}, line(v.URL))
	}
	if address, linked := webAddress(v.Title); linked {
		return []mdtree.Inline{&mdtree.Link{URL: address, Text: []mdtree.Inline{b.plain(title, v.Title)}}}
	}
	return []mdtree.Inline{b.plain(title, v.Title)}
}
