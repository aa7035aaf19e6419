package docx

import (
	"strconv"

	"promodoc/export/typeset/block"
)

// maxNumber is the largest number that an item of a list can have in Word.
const maxNumber = 32767

// marker is what marks an item of a list. The first paragraph of the item takes it.
type marker struct {
	number numberRef // the list 0 if the marker is typed
	indent indent
	task   block.Task
	typed  string // a number that Word cannot count to
	note   bool   // the number of a footnote
	taken  bool
}

// place gives a paragraph the marker.
func (m *marker) place(p *paragraphProps) {
	if m.note {
		return
	}
	if m.number.list != 0 {
		p.number = &m.number
	}
	if m.typed != "" || p.indent != nil {
		i := m.indent
		if p.indent != nil {
			i.right = p.indent.right
		}
		p.indent = &i
	}
}

// begin writes the beginning of the paragraph that has the marker.
func (m *marker) begin(w *writer, p paragraphProps) {
	switch {
	case m.note:
		w.start("w:r")
		(&runProps{style: styleNoteReference}).write(&w.xmlWriter)
		w.empty("w:footnoteRef")
		w.end()
		w.run(" ", runProps{}, p.rightToLeft)
	case m.task == block.Open, m.task == block.Done:
		w.checkBox(m.task)
		w.run("\t", runProps{}, p.rightToLeft)
	case m.task != block.NoTask:
		w.run(m.task.Sign()+"\t", runProps{}, p.rightToLeft)
	case m.typed != "":
		w.run(m.typed+"\t", runProps{}, p.rightToLeft)
	}
}

// takeMarker writes an empty paragraph for the marker of an item whose first block has
// none.
func (w *writer) takeMarker(r region) {
	if r.marker != nil && !r.marker.taken {
		w.startParagraph(paragraphProps{style: r.style}, r)
		w.end()
	}
}

// checkBox writes the box of a task, which can be clicked in Word.
func (w *xmlWriter) checkBox(task block.Task) {
	const font = "Segoe UI Symbol"
	state := map[block.Task]string{block.Open: "0", block.Done: "1"}[task]
	w.start("w:sdt")
	w.start("w:sdtPr")
	w.start("w14:checkbox")
	w.empty("w14:checked", "w14:val", state)
	w.empty("w14:checkedState", "w14:val", "2611", "w14:font", font)
	w.empty("w14:uncheckedState", "w14:val", "2610", "w14:font", font)
	w.end()
	w.end()
	w.start("w:sdtContent")
	w.start("w:r")
	w.start("w:rPr")
	w.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font)
	w.end()
	w.characters(task.Sign())
	w.end()
	w.end()
	w.end()
}

// list writes the items of a list.
func (w *writer) list(b *block.Block, r region) {
	if len(b.Children) == 0 {
		return
	}
	level := min(r.lists, maxLevel)
	hang := w.hanging(b)
	inner := r.inset(hang)
	inner.lists++
	inner.loose = !b.Tight
	if r.style != styleNote {
		inner.style = styleList
	}
	first, last := b.Children[0].Number, b.Children[len(b.Children)-1].Number
	countable := first >= 0 && last <= maxNumber && !w.lists.full()
	list := 0
	if !b.Ordered || countable {
		list = w.lists.add(listForm{ordered: b.Ordered, start: first, level: level, indent: inner.indent, hanging: hang})
	}
	unmarked := 0
	for i := range b.Children {
		item := &b.Children[i]
		m := &marker{number: numberRef{list, level}, indent: indent{left: inner.indent, hanging: hang}, task: item.Task}
		switch {
		case item.Task != block.NoTask:
			if unmarked == 0 {
				unmarked = w.lists.add(listForm{unmarked: true, level: level, indent: inner.indent, hanging: hang})
			}
			m.number.list = unmarked
		case list == 0:
			m.typed = strconv.Itoa(item.Number) + "."
		}
		inner.marker = m
		inner.last = (r.lists == 0 || r.last) && i == len(b.Children)-1
		w.item(item, inner)
	}
}

// item writes the blocks of an item. A table has no room for its marker.
func (w *writer) item(item *block.Block, r region) {
	if len(item.Children) == 0 || !takesMarker(&item.Children[0]) {
		w.takeMarker(r)
	}
	w.blocks(item.Children, r)
	w.takeMarker(r)
}

// takesMarker reports whether the first paragraph of a block can have the marker of
// an item.
func takesMarker(b *block.Block) bool {
	switch b.Kind {
	case block.Quote:
		return len(b.Children) > 0 && takesMarker(&b.Children[0])
	case block.Paragraph, block.Heading, block.CodeBlock, block.Image:
		return true
	}
	return false
}

// hanging returns the width of the column of a list's markers, in points.
func (w *writer) hanging(b *block.Block) float64 {
	s := w.doc.Sheet
	if !b.Ordered {
		return s.Indent + 1.5
	}
	digits := 0
	for _, i := range [...]int{0, len(b.Children) - 1} {
		digits = max(digits, len(strconv.Itoa(b.Children[i].Number)))
	}
	return max(s.Indent+1.5, (float64(digits)*0.56+0.9)*s.Body.Size)
}
