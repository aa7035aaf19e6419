package pdf

import (
	"fmt"

	"promodoc/app/doclang"
)

// catalog returns the document catalog.
func (f *file) catalog() []byte {
	out := fmt.Appendf(nil, "<</Type /Catalog /Pages %d 0 R /Lang (%s) /ViewerPreferences <</DisplayDocTitle true>>"+
		" /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R",
		pagesObject, language(f.w.book.Meta.Language), f.numbers.structure, f.numbers.metadata)
	if n := len(f.entries) - 1; n > 0 {
		out = fmt.Appendf(out, " /Outlines %d 0 R /PageMode /UseOutlines", f.numbers.outline+n)
	}
	return append(out, ">>"...)
}

// annotationStarts returns, for each page, the index of its first annotation in the
// tree and, at the end, the number of all.
func (w *writer) annotationStarts() []int {
	starts := make([]int, len(w.book.Pages)+1)
	for _, a := range w.tree.annotations {
		starts[a.page+1]++
	}
	for i := range w.book.Pages {
		starts[i+1] += starts[i]
	}
	return starts
}

// pageNames returns the names of the pages that are link destinations, for links
// without a title. Other pages have none.
func (w *writer) pageNames() []string {
	names := make([]string, len(w.book.Pages))
	for _, a := range w.tree.annotations {
		if l := a.link; l != nil && l.Title == "" && l.URL == "" && names[l.Page] == "" {
			names[l.Page] = doclang.Of(w.book.Meta.Language).Text(textPage, "Number", l.Page+1)
		}
	}
	return names
}

// appendPages writes the page tree, which has a single node.
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

// appendPage writes the object of a page.
func (f *file) appendPage(out []byte, i int) []byte {
	out = fmt.Appendf(out, "<</Type /Page /Parent %d 0 R /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S",
		pagesObject, resourcesObject, f.numbers.contents+i, i)
	if len(f.w.book.Pages[i].Images) > 0 {
		out = append(out, " /Group <</Type /Group /S /Transparency /CS /DeviceRGB>>"...)
	}
	if f.annotationStarts[i] < f.annotationStarts[i+1] {
		out = append(out, " /Annots ["...)
		for k := f.annotationStarts[i]; k < f.annotationStarts[i+1]; k++ {
			out = append(appendRef(out, f.numbers.annotations+k), ' ')
		}
		out[len(out)-1] = ']'
	}
	return append(out, ">>"...)
}

// appendResources writes the fonts and images that the contents of pages name.
func (f *file) appendResources(out []byte) []byte {
	out = append(out, "<</Font <<"...)
	for i, use := range f.w.inUse {
		out = fmt.Appendf(out, "/F%d %d 0 R ", use.index, f.numbers.fonts+fontObjects*i)
	}
	out = append(out, ">> /XObject <<"...)
	for i, number := range f.w.lib.images {
		out = fmt.Appendf(out, "/I%d %d 0 R ", i, number)
	}
	return append(out, ">>>>"...)
}
