package docx

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strings"

	"promodoc/export/book"
)

// Comment is a comment on a part of the text.
type Comment struct {
	// Name is the name of a bookmark around that part, as in Field.
	Name string
	// Span is the part in the source that the document was composed of. A comment on
	// what is not shown is at the end of the text.
	Span   book.Span
	Author string
	Date   string // 2026-03-14; anything else is left out
	Text   string // plain text, a paragraph a line
}

// comments writes comments beside the text: where each begins and ends, and the parts
// with what they say.
type comments struct {
	all   []Comment // in the order of their spans
	next  int       // the first that has not begun
	open  []openComment
	marks *bookmarks
}

// openComment is a comment that has begun.
type openComment struct{ index, bookmark int }

// enter is called before text from a span of the source is written.
func (c *comments) enter(w *xmlWriter, at book.Span) {
	c.close(w, at.From)
	for c.next < len(c.all) && c.all[c.next].Span.From < at.To {
		c.begin(w)
	}
}

// begin begins the next comment.
func (c *comments) begin(w *xmlWriter) {
	c.open = append(c.open, openComment{c.next, c.marks.start(w, c.all[c.next].Name)})
	w.empty("w:commentRangeStart", "w:id", number(c.next))
	c.next++
}

// close ends the comments that end at or before an offset of the source.
func (c *comments) close(w *xmlWriter, at int) {
	kept := c.open[:0]
	for _, o := range c.open {
		if c.all[o.index].Span.To > at {
			kept = append(kept, o)
			continue
		}
		w.empty("w:commentRangeEnd", "w:id", number(o.index))
		endBookmark(w, o.bookmark)
		w.start("w:r")
		w.empty("w:commentReference", "w:id", number(o.index))
		w.end()
	}
	c.open = kept
}

// finish ends all comments at the end of the text, in a paragraph of its own if one is
// left: what it is about, or its end, is not shown.
func (c *comments) finish(s *story) {
	c.marks.comments = nil
	if c.next == len(c.all) && len(c.open) == 0 {
		return
	}
	s.openParagraph(paragraphProps{style: styleGap})
	for c.next < len(c.all) {
		c.begin(&s.xmlWriter)
	}
	c.close(&s.xmlWriter, math.MaxInt)
	s.end()
}

// addComments adds the parts with the comments. There must be some: Google Drive
// refuses a file with an empty part of comments.
func (p *parts) addComments(all []Comment) {
	if len(all) == 0 {
		return
	}
	s, _ := p.belongs("comments.xml", typeComments, "w:comments", "comments")
	for i, c := range all {
		attributes := []string{"w:id", number(i), "w:author", c.Author}
		if day().MatchString(c.Date) {
			attributes = append(attributes, "w:date", c.Date+"T00:00:00Z")
		}
		s.start("w:comment", append(attributes, "w:initials", initials(c.Author))...)
		lines := strings.Split(c.Text, "\n")
		for k, line := range lines {
			var id []string
			if k == len(lines)-1 {
				id = []string{"w14:paraId", paragraphID(c)}
			}
			s.start("w:p", id...)
			(&paragraphProps{style: styleComment}).write(&s.xmlWriter)
			if k == 0 {
				s.start("w:r")
				s.empty("w:annotationRef")
				s.end()
			}
			s.run(line, runProps{}, false)
			s.end()
		}
		s.end()
	}
	s.end()
	p.addThreads(all)
}

// addThreads adds the part that says which comments are replies: none. Without it,
// two comments on the same words would be taken for a comment and its reply.
func (p *parts) addThreads(all []Comment) {
	var x xmlWriter
	x.out.WriteString(declaration)
	x.start("w15:commentsEx", "xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml")
	for _, c := range all {
		x.empty("w15:commentEx", "w15:paraId", paragraphID(c), "w15:done", "0")
	}
	x.end()
	p.add("word/commentsExtended.xml", typeThreads, x.out.Bytes())
	p.document.add("http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml", false)
}

// paragraphID returns the ID of the last paragraph of a comment, which names it: a
// number of 31 bits that is not 0.
func paragraphID(c Comment) string {
	sum := sha256.Sum256([]byte(c.Name))
	sum[0] &= 0x7f
	sum[3] |= 1
	return strings.ToUpper(hex.EncodeToString(sum[:4]))
}

// initials returns the first letters of the words of a name.
func initials(name string) string {
	var out []rune
	for word := range strings.FieldsSeq(name) {
		out = append(out, []rune(word)[0])
	}
	return string(out[:min(len(out), 4)])
}
