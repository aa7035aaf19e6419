// Package slug makes the anchors of headings, as GitHub makes them, so that a
// link within a document leads to the same place there and on our pages. It
// knows nothing of Markdown's syntax: headings are handed to it as plain text.
package slug

import (
	"strconv"
	"strings"
	"unicode"
)

// Of is the anchor of a heading's text: small letters, spaces as hyphens,
// letters, digits, marks, hyphens and underscores kept, all else dropped.
// Two headings may have the same one: see Counter.
func Of(heading string) string {
	var b strings.Builder
	b.Grow(len(heading))
	for _, r := range strings.TrimSpace(heading) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// Counter tells the headings of one document apart that have the same text:
// the second gets -1 behind its anchor, the third -2. Its zero value is ready.
type Counter struct {
	used map[string]int
}

// Next is the anchor of the document's next heading. No two calls return the
// same one.
func (c *Counter) Next(heading string) string {
	if c.used == nil {
		c.used = map[string]int{}
	}
	base := Of(heading)
	anchor := base
	for {
		n, taken := c.used[anchor]
		if !taken {
			c.used[anchor] = 0
			return anchor
		}
		c.used[base] = max(c.used[base], n) + 1
		anchor = base + "-" + strconv.Itoa(c.used[base])
	}
}
