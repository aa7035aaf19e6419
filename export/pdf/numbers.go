package pdf

// numbers are the objects' numbers. The first and last of the library's are
// used for what there is one of; the others follow behind them.
type numbers struct {
	structure   int // where the structure begins
	metadata    int
	info        int // what the file says about itself
	catalog     int
	fonts       int // the first font's first object, and so on for what there are many of
	pages       int
	contents    int
	fontStreams int // the fonts' files and tables
	elements    int
	links       int // links' areas
	leaves      int // of the table from content to elements
	outline     int // entries, and behind them the outline itself if there is one
	streams     int // streams of objects
	xref        int
}

func (w *writer) number() numbers {
	last := max(len(w.lib.objects), contentOfPage+lastOfLibrary)
	n := numbers{structure: pageOfLibrary, metadata: contentOfPage, info: last - 1, catalog: last, fonts: last + 1}
	n.pages = n.fonts + fontObjects*len(w.embedded)
	n.contents = n.pages + len(w.book.Pages)
	n.fontStreams = n.contents + len(w.contents)
	n.elements = n.fontStreams + fontStreams*len(w.embedded)
	n.links = n.elements + len(w.tree.elements)
	n.leaves = n.links + len(w.tree.links)
	n.outline = n.leaves + (w.keys()+leafKeys-1)/leafKeys
	n.streams = n.outline
	if entries := len(w.book.Outline); entries > 0 {
		n.streams += entries + 1
	}
	return n
}

// page is the number of a page's object.
func (n *numbers) page(i int) int { return n.pages + i }

// keys is the number of keys of the table from content to elements: a page's
// for all its marked content, and behind them a link's for its area.
func (w *writer) keys() int { return len(w.book.Pages) + len(w.tree.links) }

// appendObject writes any object that is no stream.
func (f *file) appendObject(out []byte, number int) []byte {
	n := &f.numbers
	switch {
	case number >= n.outline:
		return f.appendOutline(out, number-n.outline)
	case number >= n.leaves:
		return f.appendLeaf(out, number-n.leaves)
	case number >= n.links:
		return f.appendLink(out, number-n.links)
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
