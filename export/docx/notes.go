package docx

import (
	"slices"

	"promodoc/export/typeset/block"
)

// notes are the footnotes in the order in which the text refers to them, which Word
// numbers by that order.
type notes struct {
	all      map[string]*block.Block // by anchor
	referred []*block.Block
	numbers  map[string]int // by anchor; belowText for those that are there
	last     int            // the number that was given last
	inNotes  bool           // whether the notes themselves are written
	nested   []*block.Block // notes that only the present note refers to
}

// belowText is in place of the number of a footnote that the text does not lead to.
const belowText = -1

// The IDs of the lines between text and footnotes. Those of footnotes follow.
const separatorID, continuationID = "-1", "0"

// noteReference writes the number of a footnote, which refers to it.
func (w *writer) noteReference(in *block.Inline) {
	note := w.notes.find(in.Link)
	if note == nil || w.notes.numbers[note.Slug] == belowText {
		w.run(in.Text, runProps{style: styleNoteReference}, false)
		return
	}
	n := &w.notes
	known := n.numbers[note.Slug]
	mark := "_note" + number(known)
	reference := runProps{style: styleNoteReference}
	switch {
	case known != 0 && !n.inNotes:
		reference.styles = block.Superscript // for readers that know no such field
		w.field("NOTEREF "+mark+` \f \h`, number(known), reference)
	case known != 0:
		w.run(number(known), reference, false)
	case n.inNotes: // Word has no footnotes of footnotes
		n.last++
		n.numbers[note.Slug] = n.last
		n.nested = append(n.nested, note)
		w.run(number(n.numbers[note.Slug]), reference, false)
	default:
		n.last++
		id := n.last
		n.numbers[note.Slug] = id
		n.referred = append(n.referred, note)
		bookmark := w.marks.start(&w.xmlWriter, "_note"+number(id))
		w.start("w:r")
		reference.write(&w.xmlWriter)
		w.empty("w:footnoteReference", "w:id", number(id))
		w.end()
		endBookmark(&w.xmlWriter, bookmark)
	}
}

// unreferred writes the footnotes that the text does not lead to, also by way of
// another one, below it: Word shows no footnote without a reference.
func (w *writer) unreferred() {
	n := &w.notes
	reached, followed := map[string]bool{}, 0
	for i := range w.doc.Notes {
		n.follow(n.referred[followed:], reached)
		followed = len(n.referred)
		if note := &w.doc.Notes[i]; !reached[note.Slug] {
			n.numbers[note.Slug] = belowText
			w.container(note.Children, region{style: styleNote, width: w.measure()})
		}
	}
}

// follow adds the anchors of footnotes, and of all that these lead to, to reached.
func (n *notes) follow(from []*block.Block, reached map[string]bool) {
	for next := slices.Clone(from); len(next) > 0; next = next[1:] {
		if note := next[0]; !reached[note.Slug] {
			reached[note.Slug] = true
			block.EachText(note.Children, func(text []block.Inline) {
				for i := range text {
					if to := n.find(text[i].Link); to != nil && n.numbers[to.Slug] != belowText {
						next = append(next, to)
					}
				}
			})
		}
	}
}

// find returns the footnote that a link leads to, nil if it does not.
func (n *notes) find(link *block.Link) *block.Block {
	if link == nil {
		return nil
	}
	return n.all[link.Anchor]
}

// footnotes writes the footnotes. A field that has some has a bookmark of its own in
// them, since one cannot reach from the text into its notes.
func (w *writer) footnotes() {
	n := &w.notes
	if len(n.referred) == 0 {
		return
	}
	w.story, _ = w.parts.belongs("footnotes.xml", typeFootnotes, "w:footnotes", "footnotes")
	n.inNotes = true
	w.separator("separator", separatorID, "w:separator")
	w.separator("continuationSeparator", continuationID, "w:continuationSeparator")
	for i, note := range n.referred {
		w.start("w:footnote", "w:id", number(i+1))
		r := region{style: styleNote, width: w.measure(), marker: &marker{note: true}}
		if len(note.Children) == 0 || !takesMarker(&note.Children[0]) {
			w.takeMarker(r)
		}
		w.container(note.Children, r)
		for len(n.nested) > 0 {
			nested := n.nested[0]
			n.nested = n.nested[1:]
			w.container(numbered(nested, n.numbers[nested.Slug]), region{style: styleNote, width: w.measure()})
		}
		w.marks.closeField(&w.xmlWriter)
		w.end()
	}
	w.end()
}

func (w *xmlWriter) separator(kind, id, element string) {
	w.start("w:footnote", "w:type", kind, "w:id", id)
	w.start("w:p")
	(&paragraphProps{spacing: &spacing{after: 0, line: 12}}).write(w)
	w.start("w:r")
	w.empty(element)
	w.end()
	w.end()
	w.end()
}

// numbered returns the blocks of a footnote with its number before them, for one below
// the footnote that refers to it.
func numbered(note *block.Block, n int) []block.Block {
	label := []block.Inline{{Text: number(n) + " ", Style: block.Superscript}}
	children := note.Children
	if len(children) > 0 && children[0].Kind == block.Paragraph {
		first := children[0]
		first.Text = append(label, first.Text...)
		return append([]block.Block{first}, children[1:]...)
	}
	return append([]block.Block{{Kind: block.Paragraph, Text: label}}, children...)
}
