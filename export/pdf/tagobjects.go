package pdf

import (
	"fmt"
	"slices"
	"strconv"

	"promodoc/export/book"
)

// leafKeys is the number of keys in a leaf of the parent tree.
const leafKeys = 64

func appendRef(out []byte, number int) []byte {
	return append(strconv.AppendInt(out, int64(number), 10), " 0 R"...)
}

// appendRoot writes the root of the structure tree with the parent tree and the
// ids of notes.
func (f *file) appendRoot(out []byte) []byte {
	n := &f.numbers
	out = append(out, "<</Type /StructTreeRoot /K "...)
	out = appendRef(out, n.elements)
	out = append(out, " /ParentTree <</Kids ["...)
	for leaf := n.leaves; leaf < n.outline; leaf++ {
		out = append(appendRef(out, leaf), ' ')
	}
	out = append(out, "]>> /ParentTreeNextKey "...)
	out = strconv.AppendInt(out, int64(f.w.keys()), 10)
	if notes := f.w.tree.notes; len(notes) > 0 {
		out = append(out, " /IDTree <</Names ["...)
		for i, e := range notes {
			out = append(append(out, noteID(i)...), ' ')
			out = append(appendRef(out, n.elements+int(e)), ' ')
		}
		out = append(out, "]>>"...)
	}
	return append(out, ">>"...)
}

// noteID returns the id of a note. The ids of notes are sorted as the notes are.
func noteID(i int) string { return fmt.Sprintf("(note%08d)", i) }

// appendElement writes an element with its kids. Marked content on another page
// than that of the element says on which.
func (f *file) appendElement(out []byte, i int) []byte {
	t, n := &f.w.tree, &f.numbers
	e := &t.elements[i]
	out = append(append(out, "<</S /"...), e.tag...)
	out = append(out, " /P "...)
	if i == 0 {
		out = appendRef(out, n.structure)
	} else {
		out = appendRef(out, n.elements+int(e.parent))
	}
	page := int32(-1)
	for k := e.first; k > 0 && page < 0; k = t.kids[k-1].next {
		if t.kids[k-1].kind != kidElement {
			page = t.kids[k-1].page
		}
	}
	if page >= 0 {
		out = appendRef(append(out, " /Pg "...), f.numbers.page(int(page)))
	}
	out = f.appendAttributes(out, int32(i))
	if e.first > 0 {
		out = append(out, " /K ["...)
		for k := e.first; k > 0; k = t.kids[k-1].next {
			out = append(f.appendKid(out, &t.kids[k-1], page), ' ')
		}
		out[len(out)-1] = ']'
	}
	return append(out, ">>"...)
}

func (f *file) appendKid(out []byte, k *kid, page int32) []byte {
	switch {
	case k.kind == kidElement:
		return appendRef(out, f.numbers.elements+int(k.id))
	case k.kind == kidContent && k.page == page:
		return strconv.AppendInt(out, int64(k.id), 10)
	case k.kind == kidContent:
		out = appendRef(append(out, "<</Type /MCR /Pg "...), f.numbers.page(int(k.page)))
		out = strconv.AppendInt(append(out, " /MCID "...), int64(k.id), 10)
		return append(out, ">>"...)
	}
	out = append(out, "<</Type /OBJR "...)
	if k.page != page {
		out = append(appendRef(append(out, "/Pg "...), f.numbers.page(int(k.page))), ' ')
	}
	out = appendRef(append(out, "/Obj "...), f.numbers.annotations+int(k.id))
	return append(out, ">>"...)
}

// appendAttributes writes the attributes of an element.
func (f *file) appendAttributes(out []byte, i int32) []byte {
	t := &f.w.tree
	e := &t.elements[i]
	switch e.tag {
	case "L":
		numbering := "Disc"
		if e.node >= 0 && t.book.Nodes[e.node].Level == 1 {
			numbering = "Decimal"
		}
		return append(append(append(out, " /A <</O /List /ListNumbering /"...), numbering...), ">>"...)
	case "TH":
		return append(out, " /A <</O /Table /Scope /Column>>"...)
	case "Note":
		at, _ := slices.BinarySearch(t.notes, i)
		return append(append(out, " /ID "...), noteID(at)...)
	case "Figure":
		return f.appendFigure(out, e)
	}
	return out
}

// appendFigure writes the alternative text and the area of an image.
func (f *file) appendFigure(out []byte, e *element) []byte {
	k := f.w.tree.kids[e.first-1]
	images := f.w.book.Pages[k.page].Images
	at := slices.IndexFunc(images, func(im book.Image) bool { return im.Node == e.node })
	im := &images[at]
	out = appendString(append(out, " /Alt "...), im.Alt)
	placement := "Block"
	if im.Inline {
		placement = "Inline"
	}
	out = append(append(append(out, " /A <</O /Layout /Placement /"...), placement...), " /BBox "...)
	return append(f.appendBox(out, im.X, im.Y, im.W, im.H), ">>"...)
}

// appendBox writes a rectangle as its lower left and upper right corners.
func (f *file) appendBox(out []byte, x, y, w, h float64) []byte {
	out = append(out, '[')
	bottom := f.w.book.Paper.Height - y - h
	for _, v := range [...]float64{x, bottom, x + w, bottom + h} {
		out = append(appendNumber(out, v, 2), ' ')
	}
	out[len(out)-1] = ']'
	return out
}

// appendAnnotation writes the annotation of a link to a URL or a destination in the file,
// with a description for screen readers.
func (f *file) appendAnnotation(out []byte, i int) []byte {
	a := &f.w.tree.annotations[i]
	if a.note != nil {
		return f.appendNote(out, i, a)
	}
	l := a.link
	out = append(out, "<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect "...)
	out = f.appendBox(out, l.X, l.Y, l.W, l.H)
	out = strconv.AppendInt(append(out, " /StructParent "...), int64(len(f.w.book.Pages)+i), 10)
	title := l.Title
	if title == "" {
		title = l.URL
	}
	if title == "" {
		title = f.pageNames[l.Page]
	}
	out = appendString(append(out, " /Contents "...), title)
	if l.URL != "" {
		out = appendLiteral(append(out, " /A <</S /URI /URI "...), asciiURL(l.URL))
		return append(out, ">>>>"...)
	}
	return append(f.appendDestination(append(out, " /Dest "...), l.Page, l.Top), ">>"...)
}

// appendNote writes the annotation of a note (ISO 32000-1, 12.5.6.4), which readers
// answer. Programs draw it as they draw their own, always of the same size.
func (f *file) appendNote(out []byte, i int, a *annotation) []byte {
	n := a.note
	out = append(out, "<</Type /Annot /Subtype /Text /Name /Comment /F 28 /C [1 0.82 0.25] /Rect "...)
	out = f.appendBox(out, n.X, n.Y, book.NoteSize, book.NoteSize)
	out = strconv.AppendInt(append(out, " /StructParent "...), int64(len(f.w.book.Pages)+i), 10)
	out = appendRef(append(out, " /P "...), f.numbers.page(int(a.page)))
	when := "D:" + date(n.Date).Format("20060102150405")
	for _, p := range [...][2]string{{"/NM", n.Name}, {"/T", n.Author}, {"/Contents", n.Text}, {"/CreationDate", when}, {"/M", when}} {
		out = appendString(append(append(append(out, ' '), p[0]...), ' '), p[1])
	}
	return append(out, ">>"...)
}

// asciiURL percent-encodes all but the characters that a URL in a PDF may have.
func asciiURL(url string) string {
	var out []byte
	for i := range len(url) {
		if c := url[i]; c > ' ' && c < 0x7F {
			out = append(out, c)
		} else {
			out = fmt.Appendf(out, "%%%02X", c)
		}
	}
	return string(out)
}

// appendLeaf writes a leaf of the parent tree (ISO 32000-1, 14.7.4.4).
func (f *file) appendLeaf(out []byte, leaf int) []byte {
	t, first := &f.w.tree, f.numbers.elements
	from := leaf * leafKeys
	to := min(from+leafKeys, f.w.keys())
	out = fmt.Appendf(out, "<</Limits [%d %d] /Nums [", from, to-1)
	for key := from; key < to; key++ {
		out = append(strconv.AppendInt(out, int64(key), 10), ' ')
		if k := key - len(f.w.book.Pages); k >= 0 {
			out = append(appendRef(out, first+int(t.annotations[k].element)), ' ')
			continue
		}
		out = append(out, '[')
		for _, e := range t.marked[t.markedStarts[key]:t.markedStarts[key+1]] {
			out = append(appendRef(out, first+int(e)), ' ')
		}
		out = append(out, ']')
	}
	return append(out, "]>>"...)
}
