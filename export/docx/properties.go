package docx

import (
	"promodoc/export/typeset/block"
)

// paragraphProps are the properties of a paragraph or of its style. Empty ones are
// those of the style.
type paragraphProps struct {
	style                            string
	keepNext, keepLines, breakBefore bool
	number                           *numberRef
	borders                          []border // in the order top, left, bottom, right
	shade                            string
	tabs                             []tab
	rightToLeft                      bool
	spacing                          *spacing
	indent                           *indent
	contextual                       string // "1" or "0": whether there is no space between paragraphs of the style
	align                            string
	outline                          int // the level in the outline, from 1
}

// numberRef makes a paragraph an item of a list. The list 0 is none.
type numberRef struct{ list, level int }

// border is a line beside a paragraph or a table, with its thickness and distance in
// points.
type border struct {
	side             string
	thickness, space float64
	color            string
}

// tab is a tab stop, at a distance in points.
type tab struct {
	align, leader string
	at            float64
}

// spacing is the space around a paragraph and between its lines, in points. Lines
// grow with what is in them. A negative space, and lines of 0, are those of the
// style.
type spacing struct{ before, after, line float64 }

// indent is the indent of a paragraph, in points. hanging is how far the first line
// begins before the others.
type indent struct{ left, right, hanging float64 }

// write writes the properties in the order that the schema asks for (CT_PPr).
func (p *paragraphProps) write(w *xmlWriter) {
	w.start("w:pPr")
	w.optional("w:pStyle", p.style)
	w.flag("w:keepNext", p.keepNext)
	w.flag("w:keepLines", p.keepLines)
	w.flag("w:pageBreakBefore", p.breakBefore)
	if p.number != nil {
		w.start("w:numPr")
		w.value("w:ilvl", number(p.number.level))
		w.value("w:numId", number(p.number.list))
		w.end()
	}
	writeBorders(w, "w:pBdr", p.borders)
	if p.shade != "" {
		w.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", p.shade)
	}
	if len(p.tabs) > 0 {
		w.start("w:tabs")
		for _, t := range p.tabs {
			attributes := []string{"w:val", t.align}
			if t.leader != "" {
				attributes = append(attributes, "w:leader", t.leader)
			}
			w.empty("w:tab", append(attributes, "w:pos", number(twips(t.at)))...)
		}
		w.end()
	}
	w.flag("w:bidi", p.rightToLeft)
	p.spacing.write(w)
	if i := p.indent; i != nil {
		w.empty("w:ind", "w:left", number(twips(i.left)), "w:right", number(twips(i.right)), "w:hanging", number(twips(i.hanging)))
	}
	w.optional("w:contextualSpacing", p.contextual)
	w.optional("w:jc", p.align)
	if p.outline > 0 {
		w.value("w:outlineLvl", number(p.outline-1))
	}
	w.end()
}

func (s *spacing) write(w *xmlWriter) {
	if s == nil {
		return
	}
	var attributes []string
	if s.before >= 0 {
		attributes = append(attributes, "w:before", number(twips(s.before)))
	}
	if s.after >= 0 {
		attributes = append(attributes, "w:after", number(twips(s.after)))
	}
	if s.line > 0 {
		attributes = append(attributes, "w:line", number(twips(s.line)), "w:lineRule", "atLeast")
	}
	w.empty("w:spacing", attributes...)
}

func writeBorders(w *xmlWriter, name string, borders []border) {
	if len(borders) == 0 {
		return
	}
	w.start(name)
	for _, b := range borders {
		if b.thickness == 0 {
			w.empty("w:"+b.side, "w:val", "nil")
			continue
		}
		w.empty("w:"+b.side, "w:val", "single", "w:sz", eighths(b.thickness), "w:space", number(int(b.space+0.5)), "w:color", b.color)
	}
	w.end()
}

// runProps are the properties of text or of its style.
type runProps struct {
	style       string
	font        string
	styles      block.Style
	caps, plain bool // plain text has no spelling
	color       string
	tracking    float64 // in points
	size        float64 // in points
	shade       string
	rightToLeft bool
	// language is a tag that Word knows.
	language string
}

// write writes the properties in the order that the schema asks for (CT_RPr), or
// nothing if there are none.
func (r *runProps) write(w *xmlWriter) {
	if *r == (runProps{}) {
		return
	}
	w.start("w:rPr")
	w.optional("w:rStyle", r.style)
	if f := r.font; f != "" {
		w.empty("w:rFonts", "w:ascii", f, "w:hAnsi", f, "w:cs", f)
	}
	w.flag("w:b", r.styles&block.Strong != 0)
	w.flag("w:bCs", r.styles&block.Strong != 0)
	w.flag("w:i", r.styles&block.Emphasis != 0)
	w.flag("w:iCs", r.styles&block.Emphasis != 0)
	w.flag("w:caps", r.caps)
	w.flag("w:strike", r.styles&block.Struck != 0)
	w.flag("w:noProof", r.plain)
	w.optional("w:color", r.color)
	if r.tracking != 0 {
		w.value("w:spacing", number(twips(r.tracking)))
	}
	if r.size > 0 {
		w.value("w:sz", halfPoints(r.size))
		w.value("w:szCs", halfPoints(r.size))
	}
	if r.styles&block.Underlined != 0 {
		w.value("w:u", "single")
	}
	if r.shade != "" {
		w.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", r.shade)
	}
	switch {
	case r.styles&block.Superscript != 0:
		w.value("w:vertAlign", "superscript")
	case r.styles&block.Subscript != 0:
		w.value("w:vertAlign", "subscript")
	}
	w.flag("w:rtl", r.rightToLeft)
	if r.language != "" {
		reversed := "ar-SA" // of text from right to left in other languages, as Word has it
		if isRightToLeft(r.language) {
			reversed = r.language
		}
		w.empty("w:lang", "w:val", r.language, "w:eastAsia", r.language, "w:bidi", reversed)
	}
	w.end()
}

// flag writes a property that is on.
func (w *xmlWriter) flag(name string, on bool) {
	if on {
		w.empty(name)
	}
}

// optional writes a property unless its value is empty.
func (w *xmlWriter) optional(name, value string) {
	if value != "" {
		w.value(name, value)
	}
}
