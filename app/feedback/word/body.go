package word

import (
	"encoding/xml"
	"slices"
	"sort"
	"strings"

	"promodoc/app/opc"
	"promodoc/app/promo"
)

// span is a range of the text.
type span struct{ start, end int }

// bookmark is a bookmark of one of our fields.
type bookmark struct {
	span
	name string
}

// change is a tracked change: old, at a range of the text, becomes new.
type change struct {
	span
	author, date string
	old, new     string
	moved        bool // elsewhere, or from there
}

// body is the text of a file as it was before the tracked changes, with paragraphs
// divided by line feeds, and what is marked in it.
type body struct {
	text      []rune
	ranges    map[string]span // of comments, by their IDs
	open      map[string]int  // ranges that began
	bookmarks []bookmark
	byID      map[string]int    // the bookmarks that began, as indexes
	questions []bookmark        // around what our questions are about
	asking    map[string]int    // those that began, as indexes
	asked     map[span][]string // the names of those that no comment was found for yet
	changes   []change
	marks     int

	// The state of the walk.
	path     []string // the local names of the open elements
	tracked  []tracked
	inserted *tracked // set if the mark of the paragraph was
}

// tracked is an open element of a tracked change.
type tracked struct {
	depth        int
	isInsertion  bool
	isMove       bool
	author, date string
}

func newBody() *body {
	return &body{ranges: map[string]span{}, open: map[string]int{}, byID: map[string]int{}, asking: map[string]int{}}
}

// walk reads a part of the text.
func (p *parts) walk(name string, b *body) error {
	b.path, b.tracked = nil, nil
	return p.visible(name, b)
}

// check returns an error if there is more than any document has.
func (b *body) check() error {
	if len(b.text) > maxText || b.marks > maxMarks {
		return ErrTooLarge.Err()
	}
	return nil
}

func (b *body) chars(text string) error {
	if n := len(b.path); n > 0 && (b.path[n-1] == "t" || b.path[n-1] == "delText") {
		b.write(text)
	}
	return b.check()
}

func (b *body) start(e xml.StartElement, depth int) error {
	b.path = append(b.path, e.Name.Local)
	switch e.Name.Local {
	case "p":
		b.inserted = nil
	case "tab":
		if b.inRun() {
			b.write("\t")
		}
	case "br", "cr":
		b.write("\n")
	case "noBreakHyphen":
		b.write("-")
	case "commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd":
		b.marks++
		b.mark(e)
	case "ins", "moveTo", "del", "moveFrom":
		b.marks++
		isInsertion := e.Name.Local == "ins" || e.Name.Local == "moveTo"
		isMove := e.Name.Local == "moveTo" || e.Name.Local == "moveFrom"
		t := tracked{depth, isInsertion, isMove, cutRunes(opc.Attribute(e, "author"), maxAuthor), opc.Attribute(e, "date")}
		if n := len(b.path); n > 2 && b.path[n-2] == "rPr" && b.path[n-3] == "pPr" {
			if isInsertion {
				b.inserted = &t
			}
			break
		}
		b.tracked = append(b.tracked, t)
	}
	return b.check()
}

// inRun reports whether the innermost element is in a run of text: tabs are also
// settings of paragraphs.
func (b *body) inRun() bool { return len(b.path) > 1 && b.path[len(b.path)-2] == "r" }

func (b *body) end(e xml.EndElement, depth int) error {
	switch e.Name.Local {
	case "p":
		b.endParagraph()
	case "ins", "moveTo", "del", "moveFrom":
		if n := len(b.tracked); n > 0 && b.tracked[n-1].depth == depth {
			b.tracked = b.tracked[:n-1]
		}
	}
	b.path = b.path[:len(b.path)-1]
	return b.check()
}

// endParagraph ends a paragraph of the text; an end that was inserted is part of
// what was.
func (b *body) endParagraph() {
	if by := b.inserted; by != nil {
		here := span{len(b.text), len(b.text)}
		b.changes = append(b.changes, change{span: here, author: by.author, date: by.date, new: "\n\n"})
	} else {
		b.text = append(b.text, '\n')
	}
	b.inserted = nil
}

// write adds words to the text, to a tracked change, or to both.
func (b *body) write(s string) {
	if len(b.tracked) == 0 {
		b.text = append(b.text, []rune(s)...)
		return
	}
	isInsertion, isDeletion := false, false
	for _, t := range b.tracked {
		isInsertion, isDeletion = isInsertion || t.isInsertion, isDeletion || !t.isInsertion
	}
	if isInsertion && isDeletion {
		return // added and taken away again
	}
	by := b.tracked[len(b.tracked)-1]
	c := change{span: span{len(b.text), len(b.text)}, author: by.author, date: by.date, moved: by.isMove}
	if isInsertion {
		c.new = s
	} else {
		c.old = s
		b.text = append(b.text, []rune(s)...)
		c.end = len(b.text)
	}
	b.marks++
	b.changes = append(b.changes, c)
}

// mark notes where a range of a comment or a bookmark begins or ends.
func (b *body) mark(e xml.StartElement) {
	id, here := opc.Attribute(e, "id"), len(b.text)
	switch e.Name.Local {
	case "commentRangeStart":
		b.open[id] = here
		b.ranges[id] = span{here, here}
	case "commentRangeEnd":
		if start, ok := b.open[id]; ok {
			b.ranges[id] = span{start, here}
		} else {
			b.ranges[id] = span{here, here}
		}
	case "commentReference":
		if _, ok := b.ranges[id]; !ok {
			b.ranges[id] = span{here, here}
		}
	case "bookmarkStart":
		if name := opc.Attribute(e, "name"); promo.IsQuestionName(name) {
			b.asking[id] = len(b.questions)
			b.questions = append(b.questions, bookmark{span{here, here}, name})
		}
		if name, ok := promo.FieldBookmark(opc.Attribute(e, "name")); ok {
			b.byID[id] = len(b.bookmarks)
			b.bookmarks = append(b.bookmarks, bookmark{span{here, here}, name})
		}
	case "bookmarkEnd":
		if i, ok := b.byID[id]; ok {
			b.bookmarks[i].end = here
			delete(b.byID, id)
		}
		if i, ok := b.asking[id]; ok {
			b.questions[i].end = here
			delete(b.asking, id)
		}
	}
}

// bookmarksAt returns the names of the bookmarks of our fields that a range is in,
// and of those around it.
func (b *body) bookmarksAt(start, end int) []string {
	// They are in the order of the text, and fields do not overlap.
	next := sort.Search(len(b.bookmarks), func(i int) bool { return b.bookmarks[i].start > start })
	var names []string
	add := func(i int) {
		if i >= 0 && i < len(b.bookmarks) && !slices.Contains(names, b.bookmarks[i].name) {
			names = append(names, b.bookmarks[i].name)
		}
	}
	add(next - 1)
	if next < len(b.bookmarks) && b.bookmarks[next].start < end {
		add(next)
	}
	add(next - 2)
	add(next)
	return names
}

// question returns the name of the question that a comment on a range is, "" if it is
// none: the first comments on the words of a question are the questions themselves.
func (b *body) question(at span) string {
	if b.asked == nil {
		b.asked = map[span][]string{}
		for _, q := range b.questions {
			b.asked[q.span] = append(b.asked[q.span], q.name)
		}
	}
	names := b.asked[at]
	if len(names) == 0 {
		return ""
	}
	b.asked[at] = names[1:]
	return names[0]
}

// joined joins the changes of one person that follow each other without a word
// between them.
func joined(all []change) []change {
	var out []change
	var olds, news strings.Builder
	flush := func() {
		if n := len(out); n > 0 {
			out[n-1].old, out[n-1].new = olds.String(), news.String()
		}
		olds.Reset()
		news.Reset()
	}
	for _, c := range all {
		n := len(out)
		if n == 0 || out[n-1].author != c.author || out[n-1].moved != c.moved || c.start != out[n-1].end {
			flush()
			out = append(out, c)
		} else {
			out[n-1].end = c.end
		}
		olds.WriteString(c.old)
		news.WriteString(c.new)
	}
	flush()
	return out
}
