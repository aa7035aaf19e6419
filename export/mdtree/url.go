package mdtree

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanURL writes an address so that it can stand anywhere in Markdown and
// still leads to the same place: blanks, invisible characters and those that
// close quotes, cells and brackets are percent-encoded. Letters of all scripts
// stay as they are, since people read addresses too. It changes nothing in an
// address that it made.
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
