package pdf

// numbers are the numbers of the objects. Those of gofpdf's own objects are
// used for single objects; all others follow.
type numbers struct {
	structure   int // the root of the structure tree
	metadata    int
	info        int // the document information dictionary
	catalog     int
	fonts       int // the first object of the first font; below too, the first of several
	pages       int
	contents    int
	fontStreams int
	elements    int
	annotations int
	leaves      int // of the parent tree
	outline     int // items, and after them the outline itself if there is one
	streams     int // object streams
	xref        int
}

func (w *writer) number() numbers {
	last := max(len(w.lib.objects), gofpdfContent+gofpdfTrailer)
	n := numbers{structure: gofpdfPage, metadata: gofpdfContent, info: last - 1, catalog: last, fonts: last + 1}
	n.pages = n.fonts + fontObjects*len(w.embedded)
	n.contents = n.pages + len(w.book.Pages)
	n.fontStreams = n.contents + len(w.contents)
	n.elements = n.fontStreams + fontStreams*len(w.embedded)
	n.annotations = n.elements + len(w.tree.elements)
	n.leaves = n.annotations + len(w.tree.annotations)
	n.outline = n.leaves + (w.keys()+leafKeys-1)/leafKeys
	n.streams = n.outline
	if entries := len(w.book.Outline); entries > 0 {
		n.streams += entries + 1
	}
	return n
}

// page returns the number of the object of a page.
func (n *numbers) page(i int) int { return n.pages + i }

// keys returns the number of keys of the parent tree: one for each page and, after
// them, one for each annotation.
func (w *writer) keys() int { return len(w.book.Pages) + len(w.tree.annotations) }

// appendObject writes an object that is not a stream.
func (f *file) appendObject(out []byte, number int) []byte {
	n := &f.numbers
	switch {
	case number >= n.outline:
		return f.appendOutline(out, number-n.outline)
	case number >= n.leaves:
		return f.appendLeaf(out, number-n.leaves)
	case number >= n.annotations:
		return f.appendAnnotation(out, number-n.annotations)
	case number >= n.elements:
		return f.appendElement(out, number-n.elements)
	case number >= n.pages:
		return f.appendPage(out, number-n.pages)
	case number >= n.fonts:
		return f.appendFont(out, number-n.fonts)
	case number == n.structure:
		return f.appendRoot(out)
	case number == pagesObject:
		return f.appendPages(out)
	case number == resourcesObject:
		return f.appendResources(out)
	}
	return append(out, f.w.lib.body(number)...)
}
