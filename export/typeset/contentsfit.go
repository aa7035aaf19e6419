package typeset

import (
	"slices"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/contents"
	"promodoc/export/typeset/flow"
)

// contentsFit is how the table of contents fits on the pages.
type contentsFit struct {
	list  *contents.List // as the pages have it
	at    int            // the number of blocks before it
	whole bool           // it is kept on one page
}

// addContents inserts the table of contents into a document of a number of pages and
// composes it.
func (l *layout) addContents(sections []section, pages int) []section {
	l.contents.Reserve(pages)
	l.contentsFit.list = l.contents
	at := l.contentsPosition(sections)
	l.contentsFit.at = 0
	for i := range sections[:at] {
		l.contentsFit.at += len(sections[i].blocks)
	}
	out := slices.Insert(sections, at, section{kind: contentsSection})
	l.compose(out, func(*section) bool { return false })
	l.fitContents(out[:at+1])
	return out
}

// maxIntroduction is the share of a page up to which the text before the first section is
// an introduction, which the table of contents follows.
const maxIntroduction = 0.3

// contentsPosition returns the index of the section before which the table of contents is:
// after the table of considerations, or else after the opening and a short introduction.
func (l *layout) contentsPosition(sections []section) int {
	if at := glanceOf(sections); at >= 0 {
		return at + 1
	}
	opening := 0
	if len(sections) > 0 && sections[0].kind == openingSection {
		opening = 1
	}
	if l.doc.Front.Document != "" || opening == 0 {
		return opening
	}
	for at := opening; at < len(sections); at++ {
		switch sections[at].blocks[0].Kind {
		case block.Heading:
			if l.isHigher(sections[opening:at], maxIntroduction) {
				return opening
			}
			return at
		case block.Paragraph, block.Quote, block.List, block.Image, block.FigureRow:
		default:
			return opening
		}
	}
	return opening
}

// maxContentsTail is the share of a page below which the part of a table of contents on
// page two is a tail.
const maxContentsTail = 0.25

// keepWhole keeps all boxes of a table together.
func keepWhole(boxes []flow.Box) {
	if n := len(boxes); n > 0 {
		flow.KeepAll(boxes[:n-1])
	}
}

// fitContents has a table of contents whose last lines would be on page two end on page
// one: it has less space between its lines, or else only its first level. The sections are
// those up to the table.
func (l *layout) fitContents(sections []section) {
	if !l.isHigher(sections, 1) || l.isHigher(sections, 1+maxContentsTail) {
		return
	}
	outermost := l.contents.Outermost()
	for _, list := range []*contents.List{l.contents.Tight(), outermost, l.contents} {
		if list == nil {
			continue
		}
		l.contentsFit.list = list
		l.compose(sections, func(sec *section) bool { return sec.kind == contentsSection })
		if l.contentsFit.whole = len(l.paginate(sections)) == 1; l.contentsFit.whole {
			keepWhole(sections[len(sections)-1].Boxes)
			return
		}
	}
}
