// Package word reads the comments and tracked changes of a Word file (ECMA-376),
// as Word, LibreOffice and Google Docs write them. It must not know what the text
// of the file is of.
//
// Nothing of a file is trusted: what it unpacks to, how deep it nests and how much
// it says are bounded, and the time is linear in its size.
package word

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/promo"
)

// File is what a Word file has to say.
type File struct {
	Document string // the ID of the document that it was exported from; "" if it does not say
	Export   string // the ID of the export
	Comments []feedback.Comment
}

// Is reports whether the bytes of a file seem to be those of a Word file.
func Is(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	for _, f := range z.File[:min(len(z.File), maxParts)] {
		if f.Name == "[Content_Types].xml" {
			return true
		}
	}
	return false
}

// Read returns the comments of a file and its tracked changes as suggestions: the
// first comments of threads in their order in the file, then replies, then
// suggestions in the order of the text. Errors: of the kinds ErrNotWord, ErrDamaged and ErrTooLarge.
func Read(data []byte) (File, error) {
	p, err := openParts(data)
	if err != nil {
		return File{}, err
	}
	said, err := p.comments()
	if err != nil {
		return File{}, err
	}
	if err := p.extended(said); err != nil {
		return File{}, err
	}
	b := newBody()
	for _, name := range append([]string{p.main}, p.related("footnotes", "endnotes")...) {
		if err := p.walk(name, b); err != nil {
			return File{}, err
		}
	}
	f := File{Comments: b.place(said)}
	f.Comments = append(f.Comments, b.suggestions()...)
	f.Document, f.Export = p.origin()
	return f, nil
}

// place returns the comments with what they are about.
func (b *body) place(all []*comment) []feedback.Comment {
	keys := keyer{}
	threads(all, b.ranges)
	for _, c := range all {
		c.key = keys.key(c.author, c.date, c.text)
		if at, ok := b.ranges[c.id]; ok && c.root() == c {
			c.key = cmp.Or(b.question(at), c.key)
		}
	}
	var heads, replies []feedback.Comment
	for _, c := range all {
		out := feedback.Comment{Key: c.key, Author: c.author, Day: day(c.date), Text: c.text, Resolved: c.resolved}
		if root := c.root(); root != c {
			out.Parent = root.key
			replies = append(replies, out)
			continue
		}
		if r, ok := b.ranges[c.id]; ok {
			b.anchor(&out, r.start, r.end)
		}
		heads = append(heads, out)
	}
	return append(heads, replies...)
}

// anchor sets what a comment on a range of the text is about.
func (b *body) anchor(c *feedback.Comment, start, end int) {
	end = max(start, min(end, len(b.text)))
	// Only some of a range is of use; that of a whole document may be huge.
	c.Quote = strings.Trim(string(b.text[start:min(end, start+feedback.MaxQuote)]), "\n")
	c.Before = string(b.text[max(0, start-contextLength):start])
	c.After = string(b.text[end:min(len(b.text), end+contextLength)])
	c.Bookmarks = b.bookmarksAt(start, end)
}

// contextLength is how many runes on either side of a range are given.
const contextLength = 200

// suggestions returns the tracked changes.
func (b *body) suggestions() []feedback.Comment {
	keys := keyer{}
	var all []feedback.Comment
	for _, c := range joined(b.changes) {
		if strings.TrimSpace(c.old) == "" && strings.TrimSpace(c.new) == "" {
			continue // only a paragraph was divided or joined
		}
		out := feedback.Comment{
			Key: keys.key("change", c.author, c.date, c.old, c.new), Author: c.author, Day: day(c.date),
			Suggestion: promo.Suggestion{Old: c.old, New: c.new},
		}
		if c.moved && c.new == "" {
			out.Text = textMovedFrom.Text()
		} else if c.moved {
			out.Text = textMovedTo.Text()
		}
		b.anchor(&out, c.start, c.end)
		out.Quote = c.old
		all = append(all, out)
	}
	return all
}

// keyer makes the keys of what a file says. Equal comments are numbered.
type keyer map[string]int

func (k keyer) key(parts ...string) string {
	hash := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(hash, "%d:%s", len(p), p)
	}
	key := "word-" + hex.EncodeToString(hash.Sum(nil)[:12])
	k[key]++
	if n := k[key]; n > 1 {
		key += fmt.Sprintf("-%d", n)
	}
	return key
}

// day returns the day of a date of XML Schema; zero if it is none.
func day(date string) promo.Date {
	d, err := promo.ParseDate(date[:min(len(date), len("2026-03-14"))])
	if err != nil {
		return promo.Date{}
	}
	return d
}

// comment is a comment of the file.
type comment struct {
	id, author, date string
	text             string
	paragraphs       []string // their IDs
	resolved         bool
	extended         bool // commentsExtended knows it
	parent           *comment
	key              string
}

// root returns the comment that a thread begins with.
func (c *comment) root() *comment {
	for range maxThread {
		if c.parent == nil || c.parent == c {
			return c
		}
		c = c.parent
	}
	return c
}

// maxThread bounds chains of replies: Word has only one level.
const maxThread = 100

// threads finds the replies that commentsExtended does not name: Google Docs gives
// them the range of the comment that they reply to.
func threads(all []*comment, ranges map[string]span) {
	first := map[span]*comment{}
	for _, c := range all {
		r, ok := ranges[c.id]
		if !ok {
			continue
		}
		if c.parent == nil {
			if head := first[r]; head != nil && !c.extended {
				c.parent = head
			}
		}
		if first[r] == nil {
			first[r] = c.root()
		}
	}
}
