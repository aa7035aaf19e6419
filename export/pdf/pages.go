package pdf

import "fmt"

// catalog is where readers begin.
func (f *file) catalog() []byte {
	out := fmt.Appendf(nil, "<</Type /Catalog /Pages %d 0 R /Lang (%s) /ViewerPreferences <</DisplayDocTitle true>>"+
		" /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R",
		pagesObject, language(f.w.book.Meta.Language), f.numbers.structure, f.numbers.metadata)
	if n := len(f.entries) - 1; n > 0 {
		out = fmt.Appendf(out, " /Outlines %d 0 R /PageMode /UseOutlines", f.numbers.outline+n)
	}
	return append(out, ">>"...)
}

// annots tells for each page where its links begin in the tree's list, and at
// last where they end.
func (w *writer) annots() []int {
	starts := make([]int, len(w.book.Pages)+1)
	for _, a := range w.tree.links {
		starts[a.page+1]++
	}
	for i := range w.book.Pages {
		starts[i+1] += starts[i]
	}
	return starts
}

// appendPages writes the list of pages.
func (f *file) appendPages(out []byte) []byte {
	paper := f.w.book.Paper
	out = append(out, "<</Type /Pages /MediaBox [0 0 "...)
	out = append(appendNumber(out, paper.Width, 2), ' ')
	out = append(appendNumber(out, paper.Height, 2), "] /Kids ["...)
	for i := range f.w.book.Pages {
		out = append(appendRef(out, f.numbers.page(i)), ' ')
	}
	return fmt.Appendf(out, "] /Count %d>>", len(f.w.book.Pages))
}

// appendPage writes a page's object.
func (f *file) appendPage(out []byte, i int) []byte {
	out = fmt.Appendf(out, "<</Type /Page /Parent %d 0 R /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S",
		pagesObject, resourcesObject, f.numbers.contents+i, i)
	if len(f.w.book.Pages[i].Images) > 0 {
		out = append(out, " /Group <</Type /Group /S /Transparency /CS /DeviceRGB>>"...)
	}
	if f.annots[i] < f.annots[i+1] {
		out = append(out, " /Annots ["...)
		for k := f.annots[i]; k < f.annots[i+1]; k++ {
			out = append(appendRef(out, f.numbers.links+k), ' ')
		}
		out[len(out)-1] = ']'
	}
	return append(out, ">>"...)
}

// appendResources writes what names in the pages' contents stand for.
func (f *file) appendResources(out []byte) []byte {
	out = append(out, "<</Font <<"...)
	for i, use := range f.w.inUse {
		out = fmt.Appendf(out, "/F%d %d 0 R ", use.index, f.numbers.fonts+fontObjects*i)
	}
	out = append(out, ">> /XObject <<"...)
	for i, number := range f.w.lib.pictures {
		out = fmt.Appendf(out, "/I%d %d 0 R ", i, number)
	}
	return append(out, ">>>>"...)
}
