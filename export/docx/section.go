package docx

import (
	"strings"

	"promodoc/export/typeset/style"
)

// section writes the properties of the pages, with their heads and feet.
func (w *writer) section() {
	document := w.story
	head := w.head("header1.xml", true)
	firstHead := w.head("header2.xml", false)
	foot := w.foot("footer1.xml")
	w.story = document
	page, paper := &w.doc.Sheet.Page, w.doc.Paper
	w.start("w:sectPr")
	for _, part := range [][3]string{{"w:headerReference", "default", head}, {"w:headerReference", "first", firstHead},
		{"w:footerReference", "default", foot}, {"w:footerReference", "first", foot}} {
		w.empty(part[0], "w:type", part[1], "r:id", part[2])
	}
	w.empty("w:pgSz", "w:w", number(twips(paper.Width)), "w:h", number(twips(paper.Height)))
	x, _ := page.Column(paper)
	side := number(twips(x))
	w.empty("w:pgMar", "w:top", number(twips(page.Top)), "w:right", side, "w:bottom", number(twips(page.Bottom)), "w:left", side,
		"w:header", number(twips(page.HeadAt-w.doc.Sheet.Label.Size)), "w:footer", number(twips(page.FootAt-0.3*w.doc.Sheet.Label.Size)), "w:gutter", "0")
	w.empty("w:cols", "w:space", "720")
	w.empty("w:titlePg")
	w.end()
}

// head adds a running head, an empty one for the first page, and returns the ID of the
// relation.
func (w *writer) head(file string, shown bool) string {
	s, id := w.parts.belongs(file, typeHeader, "w:hdr", "header")
	w.story = s
	h := w.doc.Head
	w.start("w:p")
	p := paragraphProps{style: styleHeader}
	if thickness := w.doc.Sheet.Rules.Head; shown && thickness > 0 {
		p.borders = []border{{side: "bottom", thickness: thickness, space: 3, color: colorCode(w.doc.Sheet.Colors.Rule)}}
	}
	p.write(&w.xmlWriter)
	if shown && h.Left+h.Right != "" {
		room := w.measure()
		if h.Right != "" {
			room *= 0.6
		}
		w.run(shorten(h.Left, room, w.doc.Sheet.Label), runProps{}, false)
		w.run("\t", runProps{}, false)
		w.run(shorten(h.Right, room, w.doc.Sheet.Label), runProps{}, false)
	}
	w.end()
	w.end()
	return id
}

// shorten cuts a text that would take more than about a width, after a word, and ends it
// with an ellipsis.
func shorten(text string, width float64, t style.Text) string {
	most := int(width / (t.Size * 0.5))
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		return strings.TrimRight(cut[:at], " ,;:·–—-") + "\u00a0…"
	}
	return cut + "…"
}

// foot adds the page number, and returns the ID of the relation.
func (w *writer) foot(file string) string {
	s, id := w.parts.belongs(file, typeFooter, "w:ftr", "footer")
	w.story = s
	w.start("w:p")
	p := paragraphProps{style: styleFooter, align: alignment(w.doc.Sheet.Page.Number, false)}
	p.write(&w.xmlWriter)
	const page, count = "\uE000", "\uE001"
	text := w.doc.Words.PageNumber(page, count)
	for text != "" {
		at := strings.IndexAny(text, page+count)
		if at < 0 {
			at = len(text)
		}
		w.run(text[:at], runProps{}, false)
		text = text[at:]
		switch {
		case strings.HasPrefix(text, page):
			w.field("PAGE", "1", runProps{})
		case strings.HasPrefix(text, count):
			w.field("NUMPAGES", "1", runProps{})
		}
		text = strings.TrimPrefix(strings.TrimPrefix(text, page), count)
	}
	w.end()
	w.end()
	return id
}
