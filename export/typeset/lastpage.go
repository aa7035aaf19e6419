package typeset

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/pagination"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
)

// referenceSettings are how the list of references may be set: the size and the leading of
// its text, of the usual ones. The last is still as large as the notes of many books.
var referenceSettings = [...]struct{ size, leading float64 }{{1, 1}, {0.96, 0.93}, {0.92, 0.88}}

// maxFitted is the number of pages up to which the end of a document is fitted.
const maxFitted = 60

// referenceText returns the style of the list of references.
func (l *layout) referenceText() style.Text {
	how, small := referenceSettings[l.referencesSet], l.options.Sheet.Small
	return style.Text{Size: small.Size * how.size, Leading: small.Leading * how.leading}
}

// fitReferences has a list of references that would be alone on the last of some pages
// take less room, if the pages before it then have room for it. It returns the pages.
func (l *layout) fitReferences(sections []section, pages []*pagination.Page) []*pagination.Page {
	n := len(pages)
	from := l.endingReferences(sections)
	if n < 2 || n > maxFitted || from <= 0 || len(l.paginate(sections[:from])) != n-1 {
		return pages
	}
	set := func(to int) {
		l.referencesSet = to
		l.compose(sections, func(sec *section) bool { return sec.kind == referencesSection || sec.kind == besideSection })
	}
	for to := 1; to < len(referenceSettings); to++ {
		set(to)
		if fitted := l.paginate(sections); len(fitted) < n {
			return fitted
		}
	}
	set(0)
	return l.paginate(sections)
}

// endingReferences returns the index of the heading of the list of references that ends a
// document, -1 if there is none.
func (l *layout) endingReferences(sections []section) int {
	for i := len(sections) - 1; i >= 0; i-- {
		switch sec := &sections[i]; {
		case sec.kind == referencesSection || sec.kind == besideSection || sec.kind == noteSection:
		case sec.kind == plainSection && sec.blocks[0].Kind == block.Heading && refs.IsList(sec.blocks[0], l.language):
			return i
		default:
			return -1
		}
	}
	return -1
}
