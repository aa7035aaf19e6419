package docx

import (
	"strings"

	"golang.org/x/text/unicode/bidi"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// text writes the text of a paragraph.
func (w *writer) text(text []block.Inline, base runProps, rightToLeft bool) {
	for i := 0; i < len(text); {
		end := i + 1
		for end < len(text) && text[i].Link != nil && text[end].Link == text[i].Link && text[end].Style&block.Raised == 0 {
			end++
		}
		if text[i].Style&block.Raised != 0 {
			w.noteReference(&text[i])
			i = end
			continue
		}
		w.linked(text[i].Link, func(linked bool) {
			props := base
			if linked {
				props.style = styleLink
			}
			for k := i; k < end; k++ {
				for _, piece := range w.marks.divide(&text[k]) {
					w.inline(&piece, props, rightToLeft)
				}
			}
		})
		i = end
	}
}

// linked writes what is linked. Addresses that Word would not open are left out.
func (w *writer) linked(link *block.Link, content func(linked bool)) {
	switch {
	case link == nil:
	case link.Anchor != "" && w.marks.targets[link.Anchor] != "":
		w.start("w:hyperlink", "w:anchor", w.marks.targets[link.Anchor], "w:history", "1")
		content(true)
		w.end()
		return
	case link.URL != "":
		if address, ok := linkAddress(link.URL); ok {
			w.start("w:hyperlink", "r:id", w.relations.add(relationsBase+"hyperlink", address, true), "w:history", "1")
			content(true)
			w.end()
			return
		}
	}
	content(false)
}

// inline writes text in one style, with what begins or ends at it.
func (w *writer) inline(in *block.Inline, props runProps, rightToLeft bool) {
	w.marks.enterSpan(&w.xmlWriter, in.Span)
	for _, anchor := range in.Anchors {
		w.marks.anchor(&w.xmlWriter, anchor)
	}
	props.styles |= in.Style
	if in.Style&block.Code != 0 {
		if props.style == "" {
			props.style = styleInlineCode
		} else {
			props.font = codeFont
		}
		props.plain = true
	}
	if in.Style&block.Marked != 0 {
		props.shade = colorCode(w.doc.Sheet.Colors.Mark)
	}
	if in.Style&block.Small != 0 {
		props.size = w.doc.Sheet.Small.Size
	}
	switch {
	case in.Picture == nil:
		w.run(in.Text, props, rightToLeft)
	case !w.inlinePicture(in.Picture):
		w.run(w.doc.InPlaceOf(in.Picture), props, rightToLeft)
	}
	if in.Break {
		w.start("w:r")
		w.empty("w:br")
		w.end()
	}
	w.marks.leaveSpan(&w.xmlWriter, in.Span)
}

// run writes text, in runs of one direction each.
func (w *xmlWriter) run(text string, props runProps, rightToLeft bool) {
	for text != "" {
		n, reversed := directionRun(text, rightToLeft)
		props.rightToLeft = reversed
		w.start("w:r")
		props.write(w)
		w.characters(text[:n])
		w.end()
		text = text[n:]
	}
}

// characters writes text without its controls: a tab is an element of its own, and
// no line ends in a text.
func (w *xmlWriter) characters(text string) {
	for text != "" {
		i := strings.IndexAny(text, "\t\n\r")
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			w.element("w:t", text[:i], "xml:space", "preserve")
		}
		if i < len(text) {
			if text[i] == '\t' {
				w.empty("w:tab")
			} else {
				w.element("w:t", " ", "xml:space", "preserve")
			}
			i++
		}
		text = text[i:]
	}
}

// directionRun returns the length of the text at the beginning that runs in one
// direction, and whether it is from right to left. What has no direction, such as a
// space, belongs to what is before it; at the beginning, it runs as the paragraph.
func directionRun(text string, rightToLeft bool) (length int, reversed bool) {
	if isLatin(text) {
		return len(text), rightToLeft && !hasLetter(text)
	}
	reversed, known := rightToLeft, false
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		var strong bool
		switch p.Class() {
		case bidi.R, bidi.AL:
			strong = true
		case bidi.L:
		default:
			continue
		}
		if i == 0 || !known && strong == reversed {
			reversed, known = strong, true
			continue
		}
		if strong != reversed {
			return i, reversed
		}
		known = true
	}
	return len(text), reversed
}

// isLatin reports whether no character of a text is from a script of another
// direction: all are before Hebrew.
func isLatin(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x0590 && r != 0x2013 && r != 0x2019 })
}

func hasLetter(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r >= 'A' })
}

// field writes a field of the file with the text that it has until Word computes it.
func (w *xmlWriter) field(instruction, text string, props runProps) {
	part := func(content func()) {
		w.start("w:r")
		props.write(w)
		content()
		w.end()
	}
	char := func(kind string) { part(func() { w.empty("w:fldChar", "w:fldCharType", kind) }) }
	char("begin")
	part(func() { w.element("w:instrText", " "+instruction+" ", "xml:space", "preserve") })
	char("separate")
	part(func() { w.element("w:t", text, "xml:space", "preserve") })
	char("end")
}

// pages adds page numbers after the links to headings, where the pages have them.
func (w *writer) withPages(text []block.Inline, base runProps, rightToLeft bool) {
	from := 0
	for i := range text {
		if !w.isPageReference(text, i) {
			continue
		}
		w.text(text[from:i+1], base, rightToLeft)
		from = i + 1
		anchor := text[i].Link.Anchor
		before, after, _ := strings.Cut(w.doc.Words.OnPage(placeholder), placeholder)
		props := base
		props.styles |= text[i].Style & (block.Emphasis | block.Strong)
		w.run(before, props, rightToLeft)
		w.field("PAGEREF "+w.marks.targets[anchor]+` \h`, number(w.doc.Pages[anchor]+1), props)
		w.run(after, props, rightToLeft)
	}
	w.text(text[from:], base, rightToLeft)
}

// placeholder stands for a number in a text.
const placeholder = "\uE000"

// isPageReference reports whether a page number follows an inline: it is the end of a
// link to a heading, and the text does not continue with a page.
func (w *writer) isPageReference(text []block.Inline, i int) bool {
	in := &text[i]
	if in.Link == nil || in.Link.Anchor == "" || in.Style&block.Raised != 0 || w.marks.targets[in.Link.Anchor] == "" {
		return false
	}
	if _, known := w.doc.Pages[in.Link.Anchor]; !known {
		return false
	}
	if i+1 == len(text) {
		return true
	}
	before, _, _ := strings.Cut(w.doc.Words.OnPage(placeholder), placeholder)
	word := strings.TrimLeft(before, ", ")
	return text[i+1].Link != in.Link && !strings.HasPrefix(strings.TrimLeft(text[i+1].Text, " ,("), word)
}

// isAdded reports whether a span is that of text that the program added: it is empty.
func isAdded(s book.Span) bool { return s.To <= s.From }
