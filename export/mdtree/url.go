package mdtree

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanURL percent-encodes the characters of a URL that have a meaning in
// Markdown, white space and invisible characters. Letters of all scripts stay as
// they are, since people read addresses too. It is idempotent.
func CleanURL(url string) string {
	var out strings.Builder
	for i := 0; i < len(url); {
		r, size := utf8.DecodeRuneInString(url[i:])
		if r < utf8.RuneSelf && strings.ContainsRune("<>\"\\^`{|}", r) ||
			!unicode.IsGraphic(r) || unicode.IsSpace(r) {
			for _, b := range []byte(string(r)) {
				fmt.Fprintf(&out, "%%%02X", b)
			}
		} else {
			out.WriteRune(r)
		}
		i += size
	}
	return out.String()
}
