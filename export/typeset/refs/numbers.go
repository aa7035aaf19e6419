package refs

import (
	"strconv"
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// referencePrefix begins the anchors of the items of a list of references. No heading
// has such an anchor: it would have no capitals.
const referencePrefix = "REFERENCE-"

// ForPages returns a document as pages show it: the numbers in the list of references
// are raised at the links, footnotes then have letters, so that no mark has two meanings,
// and links to numbered headings are not broken after the number. It shares what it does
// not change with doc, which stays as it is.
func ForPages(doc *block.Doc, language *doclang.Language) *block.Doc {
	n := numberer{numbers: map[string]int{}}
	out := *doc
	out.Blocks = append([]block.Block(nil), doc.Blocks...)
	inList := false
	for i := range out.Blocks {
		b := &out.Blocks[i]
		if b.Kind == block.Heading {
			inList = IsList(b, language)
		} else if inList && b.Kind == block.List && b.Ordered {
			n.list(b)
		}
	}
	if n.letters = len(n.numbers) > 0; n.letters && len(doc.Notes) > 0 {
		n.marks = &numberer{letters: true}
		n.marks.marks = n.marks
	}
	out.Blocks = n.blocks(out.Blocks)
	out.Notes = n.notes(doc.Notes)
	return &out
}

// numberer adds the numbers of a list of references to the links of a document.
type numberer struct {
	numbers map[string]int // by address
	letters bool           // footnotes are marked with letters
	// marks adds the letters alone, to what has no numbers; nil if there are none.
	marks *numberer
}

// notes returns footnotes with numbers at their links, with letters if those have numbers.
func (n *numberer) notes(all []block.Block) []block.Block {
	out := n.blocks(all)
	if !n.letters || len(all) == 0 {
		return out
	}
	if &out[0] == &all[0] {
		out = append([]block.Block(nil), all...)
	}
	for i := range out {
		out[i].Lettered = true
	}
	return out
}

// Mark returns the mark of a footnote: its number, or a letter.
func Mark(note *block.Block) string {
	if note.Lettered {
		return letter(note.Number)
	}
	return strconv.Itoa(note.Number)
}

// letter returns the mark of the nth footnote: a to z, then aa and so on.
func letter(n int) string {
	mark := ""
	for ; n > 0; n = (n - 1) / 26 {
		mark = string(rune('a'+(n-1)%26)) + mark
	}
	return mark
}

// list makes the items of a list of references link targets.
func (n *numberer) list(list *block.Block) {
	list.Children = append([]block.Block(nil), list.Children...)
	for i := range list.Children {
		item := &list.Children[i]
		if len(item.Children) == 0 || len(item.Children[0].Text) == 0 {
			continue
		}
		item.Children = append([]block.Block(nil), item.Children...)
		p := &item.Children[0]
		p.Text = append([]block.Inline(nil), p.Text...)
		anchors := p.Text[0].Anchors
		p.Text[0].Anchors = append(anchors[:len(anchors):len(anchors)], anchorOf(item.Number))
		for k := range p.Text {
			if l := p.Text[k].Link; l != nil && l.URL != "" && n.numbers[l.URL] == 0 {
				n.numbers[l.URL] = item.Number
			}
		}
	}
}

func anchorOf(number int) string { return referencePrefix + strconv.Itoa(number) }

// blocks returns blocks with numbers. Headings and lists of references have only the
// letters of footnotes.
func (n *numberer) blocks(all []block.Block) []block.Block {
	var out []block.Block // nil as long as nothing changed
	for i := range all {
		b, of := all[i], n
		if b.Kind == block.Heading || isReferences(&b) {
			if of = n.marks; of == nil {
				continue
			}
		}
		if !of.block(&b) {
			continue
		}
		if out == nil {
			out = append([]block.Block(nil), all...)
		}
		out[i] = b
	}
	if out == nil {
		return all
	}
	return out
}

// isReferences reports whether a list is one of references.
func isReferences(b *block.Block) bool {
	if b.Kind != block.List || len(b.Children) == 0 || len(b.Children[0].Children) == 0 {
		return false
	}
	for _, in := range b.Children[0].Children[0].Text {
		for _, name := range in.Anchors {
			if strings.HasPrefix(name, referencePrefix) {
				return true
			}
		}
	}
	return false
}

// block adds numbers to a block and reports whether it has changed.
func (n *numberer) block(b *block.Block) bool {
	text, changed := n.text(b.Text)
	b.Text = text
	if children := n.blocks(b.Children); len(children) > 0 && &children[0] != &b.Children[0] {
		b.Children, changed = children, true
	}
	if b.Table == nil {
		return changed
	}
	grid, copied := *b.Table, false
	for i := range b.Table.Rows {
		for k, cell := range b.Table.Rows[i].Cells {
			numbered, has := n.text(cell)
			if !has {
				continue
			}
			if !copied {
				grid.Rows, copied = append([]block.Row(nil), grid.Rows...), true
			}
			row := &grid.Rows[i]
			if &row.Cells[0] == &b.Table.Rows[i].Cells[0] {
				row.Cells = append([][]block.Inline(nil), row.Cells...)
			}
			row.Cells[k] = numbered
		}
	}
	if copied {
		b.Table = &grid
	}
	return changed || copied
}

// text returns a text with numbers, and whether it has any.
func (n *numberer) text(text []block.Inline) (_ []block.Inline, changed bool) {
	var out []block.Inline
	for i := range text {
		in := text[i]
		joined := in.Link != nil && in.Link.Anchor != "" && (i == 0 || text[i-1].Link != in.Link) && (n.markNote(&in) || joinNumber(&in))
		number := 0
		if in.Link != nil && in.Picture == nil && (i+1 == len(text) || text[i+1].Link != in.Link) {
			number = n.numbers[in.Link.URL]
		}
		if out == nil && (joined || number > 0) {
			out = append(make([]block.Inline, 0, len(text)+2), text[:i]...)
		}
		if out == nil {
			continue
		}
		broken := in.Break
		in.Break = in.Break && number == 0
		out = append(out, in)
		if number > 0 {
			end := book.Span{From: in.Span.To, To: in.Span.To}
			out = append(out, block.Inline{Text: apart + strconv.Itoa(number), Style: block.Superscript, Span: end, Break: broken,
				Link: &block.Link{Anchor: anchorOf(number)}})
		}
	}
	if out == nil {
		return text, false
	}
	return out, true
}

// apart separates a raised mark from the word before it for those who copy it.
const apart = "\u00a0"

// markNote gives the mark of a footnote its letter, and reports whether there is one.
func (n *numberer) markNote(in *block.Inline) bool {
	if !n.letters || in.Style&block.Raised == 0 {
		return false
	}
	number, err := strconv.Atoi(strings.TrimPrefix(in.Link.Anchor, block.NotePrefix))
	if err != nil {
		return false
	}
	in.Text = apart + letter(number)
	return true
}

// joinNumber puts a no-break space after the number that a text begins with, and reports
// whether there is one.
func joinNumber(in *block.Inline) bool {
	number, rest, ok := strings.Cut(in.Text, " ")
	if !ok || number == "" || strings.Trim(number, "0123456789.") != "" {
		return false
	}
	in.Text = number + "\u00a0" + rest
	return true
}
