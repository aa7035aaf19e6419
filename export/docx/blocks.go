package docx

import (
	"strings"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
)

// blocks writes the blocks of a container.
func (w *writer) blocks(all []block.Block, r region) {
	var prev *block.Block
	last := r.last
	for i := range all {
		r.last = last && i == len(all)-1
		_, w.captioned = w.doc.Captioned(all, i)
		w.block(&all[i], prev, r)
		prev = &all[i]
	}
}

// container writes the blocks of a container that must not be empty and not end in a
// table: a cell or a footnote.
func (w *writer) container(all []block.Block, r region) {
	before := w.paragraphs
	w.afterTable = false
	w.blocks(all, r)
	w.takeMarker(r)
	if w.paragraphs == before || w.afterTable {
		w.afterTable = false
		w.gap()
	}
}

func (w *writer) block(b, prev *block.Block, r region) {
	switch b.Kind {
	case block.Paragraph:
		w.paragraph(b, prev, r)
	case block.Heading:
		w.heading(b, r)
	case block.List:
		w.list(b, r)
	case block.Quote:
		w.quote(b, r)
	case block.CodeBlock:
		if prev != nil && prev.Kind == block.CodeBlock {
			w.gap() // or both would be on one ground
		}
		w.code(b, r)
	case block.TableBlock:
		w.table(b, r)
	case block.Rule:
		w.rule(b, r)
	case block.Image:
		w.image(b, r)
	case block.FigureRow:
		figureRow(w, b, r)
	case block.Box:
		w.box(b, r)
	case block.PageBreak:
		w.breakPage = true
	}
}

// startParagraph opens a paragraph and writes its properties. It takes the marker of
// the item that it begins, and the page break before it.
func (w *writer) startParagraph(p paragraphProps, r region) {
	if w.breakPage && r.lists == 0 {
		p.breakBefore, w.breakPage = true, false
	}
	m := r.marker
	if m != nil && m.taken {
		m = nil
	}
	if m != nil {
		m.place(&p)
	} else if r.indent > 0 && p.indent == nil {
		p.indent = &indent{left: r.indent}
	}
	w.openParagraph(p)
	if m != nil {
		m.taken = true
		m.begin(w, p)
	}
}

// openParagraph opens a paragraph that takes nothing from what is around it.
func (w *story) openParagraph(p paragraphProps) {
	if w.afterTable && p.spacing == nil && !strings.HasPrefix(p.style, headingPrefix) {
		p.spacing = &spacing{before: spaceAfterTable, after: -1}
	}
	w.start("w:p")
	p.write(&w.xmlWriter)
	w.paragraphs++
	w.afterTable = false
}

// spaceAfterTable is the space between a table and what is below it, in points.
// Headings have more.
const spaceAfterTable = 8

// gap writes an empty paragraph where the file needs one. It is hardly seen.
func (w *story) gap() {
	w.openParagraph(paragraphProps{style: styleGap, breakBefore: w.breakPage})
	w.breakPage = false
	w.end()
}

// paragraph writes a paragraph. One that is emphasized as a whole right below a
// heading says what the heading is about, and is set as pages do.
func (w *writer) paragraph(b, prev *block.Block, r region) {
	p := paragraphProps{style: r.style, rightToLeft: paragraph.RightToLeft(b)}
	p.align = alignment(b.Align, p.rightToLeft)
	props, text := r.run, b.Text
	if r.loose || r.last {
		p.contextual = "0"
	}
	if of, ok := w.doc.Captions[b.ID]; ok {
		p.style, p.keepNext = styleCaption, prev == nil || prev.ID != of
		text = upright(text)
	}
	if prev != nil && prev.Kind == block.Heading && block.IsEmphasized(text) {
		p.style = styleStatement
		if prev.Level >= 3 {
			p.style = styleDetails
		}
		text = upright(text)
	}
	w.startParagraph(p, r)
	w.withPages(text, props, p.rightToLeft)
	w.end()
}

// upright returns a text without its emphasis.
func upright(text []block.Inline) []block.Inline {
	out := make([]block.Inline, len(text))
	for i, in := range text {
		in.Style &^= block.Emphasis
		out[i] = in
	}
	return out
}

// alignment returns the value for an alignment: in text from right to left Word takes
// the left for the right.
func alignment(a block.Align, rightToLeft bool) string {
	switch {
	case a == block.Center:
		return "center"
	case a == block.Left && rightToLeft, a == block.Right && !rightToLeft:
		return "right"
	case a == block.Right && rightToLeft, a == block.Left:
		return "left"
	}
	return ""
}

// heading writes a heading. The levels begin with that below the title.
func (w *writer) heading(b *block.Block, r region) {
	p := paragraphProps{style: headingStyle(w.headings.levelOf(b.Level)), rightToLeft: paragraph.RightToLeft(b)}
	p.align = alignment(b.Align, p.rightToLeft)
	text := b.Text
	// In other texts than promotion documents a number may be part of the words.
	if w.doc.Front.Document != "" && r.lists == 0 && r.marker == nil {
		p.number, text = w.headings.take(b, &w.lists)
		if p.number != nil {
			r.indent = 0
		}
	}
	w.startParagraph(p, r)
	w.headingText(b, text, p.rightToLeft)
	w.end()
}

// headingText writes the text of a heading within its bookmark.
func (w *writer) headingText(b *block.Block, text []block.Inline, rightToLeft bool) {
	target := w.marks.startAnchor(&w.xmlWriter, b.Slug)
	w.text(text, runProps{}, rightToLeft)
	if target != 0 {
		endBookmark(&w.xmlWriter, target)
	}
}

// quote writes the blocks of a quote.
func (w *writer) quote(b *block.Block, r region) {
	r = r.inset(w.doc.Sheet.Indent)
	r.style = styleQuote
	w.blocks(b.Children, r)
}

// code writes a block of code as one paragraph.
func (w *writer) code(b *block.Block, r region) {
	const short = 12 // the number of lines up to which code is kept on one page
	pad := w.doc.Sheet.Panel.PadX
	p := paragraphProps{style: styleCode, keepLines: len(b.Lines) <= short, indent: &indent{left: r.indent + pad, right: pad}}
	w.startParagraph(p, r)
	for i := range b.Lines {
		l := &b.Lines[i]
		w.marks.enterSpan(&w.xmlWriter, l.Span)
		w.start("w:r")
		w.characters(strings.ReplaceAll(l.Expanded(), "\t", " "))
		if i < len(b.Lines)-1 {
			w.empty("w:br")
		}
		w.end()
		w.marks.leaveSpan(&w.xmlWriter, l.Span)
	}
	w.end()
}

// rule writes a thematic break: a short line in the middle of the column.
func (w *writer) rule(_ *block.Block, r region) {
	const length = 72
	side := max(0, (r.width-length)/2)
	w.startParagraph(paragraphProps{style: styleRule, indent: &indent{left: r.indent + side, right: side}}, r)
	w.end()
}
