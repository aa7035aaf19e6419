// Package contents makes the table of contents: it chooses the headings to list
// and composes the list with its page numbers.
package contents

import (
	"strconv"

	"promodoc/app/doclang"
	"promodoc/export/composition"
	"promodoc/export/typeset/block"
)

const (
	// minPages is the number of pages from which a document gets a table of
	// contents by itself.
	minPages = 8
	// minEntries is the number of entries from which a table is of use.
	minEntries = 3
	// maxAutomatic is the number of entries up to which a document gets a table
	// by itself: nobody finds anything in one of thirty pages.
	maxAutomatic = 1500
	// maxConsiderations is the number of considerations up to which a promotion
	// document has its table of considerations for a list of contents.
	maxConsiderations = 15
	// maxTwoLevels bounds a table of two levels to about three pages. A longer
	// one has the first level only.
	maxTwoLevels = 150
)

// List is the content of the table.
type List struct {
	entries []entry
	// digits is the number of digits of the widest page number. It is fixed
	// before the list is composed, so that no number moves what it refers to.
	digits int
	// tight is set if there is less space between the lines.
	tight bool
}

// entry is a line of the list.
type entry struct {
	heading *block.Block
	level   int // 0 or 1
}

// NewList returns a list of the headings of the two outermost levels, or of the
// outermost alone if those are too many. Titled says that the document begins
// with its title, which is not listed unless other headings are of its level.
func NewList(blocks []block.Block, titled bool) *List {
	var all []*block.Block
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != block.Heading || b.Slug == "" || block.PlainLine(b.Text) == "" {
			continue
		}
		all = append(all, b)
		titled = titled && (len(all) == 1 || b.Level > 1)
	}
	if titled && len(all) > 0 {
		all = all[1:]
	}
	outermost := 6
	for _, b := range all {
		outermost = min(outermost, b.Level)
	}
	entries := ofLevels(all, outermost, 2)
	if len(entries) > maxTwoLevels {
		entries = ofLevels(all, outermost, 1)
	}
	return &List{entries: entries}
}

// ofLevels are the headings of the first n levels.
func ofLevels(all []*block.Block, outermost, n int) []entry {
	var out []entry
	for _, b := range all {
		if level := b.Level - outermost; level < n {
			out = append(out, entry{b, level})
		}
	}
	return out
}

// Tight returns the list with less space between its lines.
func (l *List) Tight() *List {
	out := *l
	out.tight = true
	return &out
}

// Outermost returns the list without the entries of its second level, nil if there are none
// or if too few would be left.
func (l *List) Outermost() *List {
	out := *l
	out.entries = nil
	for _, e := range l.entries {
		if e.level == 0 {
			out.entries = append(out.entries, e)
		}
	}
	if n := len(out.entries); n < minEntries || n == len(l.entries) {
		return nil
	}
	return &out
}

// Entries returns the lines of the list.
func (l *List) Entries() []composition.Entry {
	all := make([]composition.Entry, len(l.entries))
	for i, e := range l.entries {
		all[i] = composition.Entry{Heading: e.heading, Level: e.level}
	}
	return all
}

// Title returns the heading of the list.
func Title(l *doclang.Language) string { return l.Text(textContents) }

// Empty reports whether there is nothing to list.
func (l *List) Empty() bool { return len(l.entries) == 0 }

// Useful reports whether a document of a number of pages should have the list
// without being asked.
func (l *List) Useful(pages int) bool {
	n := len(l.entries)
	return pages >= minPages && n >= minEntries && n <= maxAutomatic
}

// Long reports whether a promotion document tells of so many considerations, which are
// numbered, that it should have the list without being asked.
func (l *List) Long() bool {
	n := 0
	for _, e := range l.entries {
		if number, _ := block.SplitNumber(e.heading.Text); e.level == 0 && number != nil {
			n++
		}
	}
	return n > maxConsiderations
}

// Reserve makes room for the page numbers of a document that has a number of
// pages without the list.
func (l *List) Reserve(pages int) {
	l.digits = max(2, len(strconv.Itoa(pages+len(l.entries)/20+2)))
}
