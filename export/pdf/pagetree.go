package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

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
	return append(f.appendCarried(out), ">>"...)
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

// Embedded is a file that a PDF file carries, associated with the whole of it
// (ISO 32000-2, 7.11.4 and 14.13). Programs show it in their list of attachments.
type Embedded struct {
	Name   string // with its extension
	Type   string // its media type
	Source bool   // the pages are made of it; else it belongs to them
	Data   []byte
}

// embeddedObjects is the number of objects of a file: its stream and its specification.
const embeddedObjects = 2

// embedded returns the number of the first object of a file that is carried: they come
// after the object streams. Its specification follows.
func (f *file) embedded(i int) int { return f.numbers.xref - embeddedObjects*(len(f.w.carried)-i) }

func (f *file) specification(i int) int { return f.embedded(i) + 1 }

// writeEmbedded writes the files that are carried. Their specifications have what PDF/UA-1
// asks for (ISO 14289-1, 7.11): the keys F and UF.
func (f *file) writeEmbedded() {
	when := date(f.w.book.Meta.Date).Format("20060102150405")
	for i, e := range f.w.carried {
		stream := f.embedded(i)
		f.begin(stream)
		f.writeStream(fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d /ModDate (D:%s)>> ", nameOf(e.Type), len(e.Data), when), compress(e.Data))
		relation := "Supplement"
		if e.Source {
			relation = "Source"
		}
		f.begin(f.specification(i))
		name := string(appendString(nil, e.Name))
		f.print("<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /%s /EF <</F %d 0 R /UF %d 0 R>>>>\nendobj\n", name, name, name, relation, stream, stream)
	}
}

// nameOf returns a media type as a name of a PDF file (7.3.5).
func nameOf(mediaType string) string { return strings.ReplaceAll(mediaType, "/", "#2F") }

// appendCarried writes the entries of the catalog about the files that are carried.
func (f *file) appendCarried(out []byte) []byte {
	if len(f.w.carried) == 0 {
		return out
	}
	order := make([]int, len(f.w.carried))
	out = append(out, " /AF ["...)
	for i := range f.w.carried {
		order[i] = i
		out = append(appendRef(out, f.specification(i)), ' ')
	}
	// The keys of a tree of names are in the order of their bytes (7.9.6).
	key := func(i int) string { return textString(f.w.carried[i].Name) }
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(key(a), key(b)) })
	out = append(out, "] /Names <</EmbeddedFiles <</Names ["...)
	for _, i := range order {
		out = append(appendLiteral(out, key(i)), ' ')
		out = append(appendRef(out, f.specification(i)), ' ')
	}
	return append(out, "]>>>>"...)
}
