// Package slug makes the anchors of headings by GitHub's rules, so that links within
// a document work there and on our pages. Ids in files follow other rules, those of
// package ids. The package must not know Markdown.
package slug

import (
	"strconv"
	"strings"
	"unicode"
)

// Of returns the anchor of a heading with the given plain text: lower case letters
// of all scripts, digits, marks, hyphens and underscores, with hyphens for spaces.
// Two headings may have the same anchor, see [Counter].
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

// Counter makes the anchors of a document's headings unique: the second of the same
// text ends in -1, the third in -2. Its zero value is ready to use.
type Counter struct {
	used map[string]int
}

// Next returns the anchor of the next heading of the document. No two calls return
// the same one.
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
