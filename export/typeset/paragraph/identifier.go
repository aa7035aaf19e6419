package paragraph

import (
	"strings"

	"promodoc/export/face"
)

// IsIdentifier reports whether a piece of the loaded text is code, an address or a path:
// a word that may be divided where it has to be.
func (c *Composer) IsIdentifier(i int) bool {
	pc := &c.text.pieces[i]
	s := &c.text.styles[pc.inline]
	return s.face == face.Mono || strings.ContainsAny(c.text.text[pc.from:pc.to], `/\_`)
}
