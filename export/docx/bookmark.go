package docx

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// bookmarks writes the bookmarks of a document: of its fields, and of what links lead
// to.
type bookmarks struct {
	fields []Field
	next   int // the first field that has not begun
	open   int // the ID of the bookmark of the field before, 0 if none is open
	end    int // where the open field ends

	comments *comments // on the text; nil if there are none

	last    int               // the ID of the last bookmark
	targets map[string]string // the names of those that links lead to, by anchor
	written map[string]bool   // the anchors whose bookmarks are written
}

// enterSpan is called before text from a span of the source is written: fields and
// comments begin and end here.
func (f *bookmarks) enterSpan(w *xmlWriter, at book.Span) {
	if isAdded(at) {
		return
	}
	if f.open != 0 && f.end <= at.From {
		f.closeField(w)
	}
	for f.next < len(f.fields) && f.fields[f.next].Span.To <= at.From {
		f.next++ // nothing of it is shown
	}
	if f.open == 0 && f.next < len(f.fields) && f.fields[f.next].Span.From < at.To {
		field := f.fields[f.next]
		f.next++
		f.open, f.end = f.start(w, field.Name), field.Span.To
	}
	if f.comments != nil {
		f.comments.enter(w, at)
	}
}

// divide divides text where a field begins or ends in it: several fields may be in one
// text, such as the facts of a candidate. Text that has another length than its
// source is not divided; the bookmark is around all of it.
func (f *bookmarks) divide(in *block.Inline) []block.Inline {
	rest := *in
	if rest.Picture != nil || rest.Span.To-rest.Span.From != len(rest.Text) {
		return []block.Inline{rest}
	}
	var out []block.Inline
	for _, cut := range f.boundaries(rest.Span) {
		n := cut - rest.Span.From
		if n <= 0 || n >= len(rest.Text) || !utf8.RuneStart(rest.Text[n]) {
			continue
		}
		first := rest
		first.Text, first.Span.To, first.Break = rest.Text[:n], cut, false
		out = append(out, first)
		rest.Text, rest.Span.From, rest.Anchors = rest.Text[n:], cut, nil
	}
	return append(out, rest)
}

// boundaries are where fields begin and end in a span, in order.
func (f *bookmarks) boundaries(at book.Span) []int {
	var all []int
	if f.open != 0 && f.end < at.To {
		all = append(all, f.end)
	}
	for i := f.next; i < len(f.fields) && f.fields[i].Span.From < at.To; i++ {
		all = append(all, f.fields[i].Span.From, f.fields[i].Span.To)
	}
	return all
}

// leaveSpan is called after text from a span was written.
func (f *bookmarks) leaveSpan(w *xmlWriter, at book.Span) {
	if f.comments != nil && !isAdded(at) {
		f.comments.close(w, at.To)
	}
	if f.open != 0 && !isAdded(at) && f.end <= at.To {
		f.closeField(w)
	}
}

// closeField ends the bookmark of the field that is open.
func (f *bookmarks) closeField(w *xmlWriter) {
	if f.open != 0 {
		endBookmark(w, f.open)
		f.open = 0
	}
}

// start begins a bookmark and returns its ID.
func (f *bookmarks) start(w *xmlWriter, name string) (id int) {
	f.last++
	w.empty("w:bookmarkStart", "w:id", number(f.last), "w:name", name)
	return f.last
}

func endBookmark(w *xmlWriter, id int) { w.empty("w:bookmarkEnd", "w:id", number(id)) }

// anchor writes the bookmark of a link target, once.
func (f *bookmarks) anchor(w *xmlWriter, anchor string) {
	if id := f.startAnchor(w, anchor); id != 0 {
		endBookmark(w, id)
	}
}

// startAnchor begins the bookmark of a link target and returns its ID, 0 if there is
// none or it was written before.
func (f *bookmarks) startAnchor(w *xmlWriter, anchor string) (id int) {
	name := f.targets[anchor]
	if name == "" || f.written[anchor] {
		return 0
	}
	f.written[anchor] = true
	return f.start(w, name)
}

// findTargets names the bookmarks of the link targets in blocks.
func (f *bookmarks) findTargets(blocks []block.Block) {
	inText := func(text []block.Inline) {
		for i := range text {
			for _, anchor := range text[i].Anchors {
				f.targets[anchor] = targetName(anchor)
			}
		}
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == block.Heading && b.Slug != "" {
			f.targets[b.Slug] = targetName(b.Slug)
		}
		inText(b.Text)
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					inText(cell)
				}
			}
		}
		f.findTargets(b.Children)
	}
}

// targetName returns the name of the bookmark of a link target. Word hides bookmarks
// that begin with an underscore.
func targetName(anchor string) string {
	sum := sha256.Sum256([]byte(anchor))
	return "_to" + hex.EncodeToString(sum[:12])
}
