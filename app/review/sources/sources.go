// Package sources finds out whether a text names something that a reader can look at or ask
// for: an address, a file, the number of a ticket, a document by its title or its day. It
// goes by the form of words and by those beside them. It must not know the rules of the
// review or what they say.
package sources

import (
	"strings"

	"promodoc/app/review/phrase"
)

// addresses, numbers and documents are a text in which those are looked for.
type (
	addresses struct{ phrase.Text }
	numbers   struct{ phrase.Text }
	documents struct{ phrase.Text }
)

// Named reports whether a text names a source.
func Named(t phrase.Text) bool {
	if hasAddress(t.Source) {
		return true
	}
	for i, w := range t.Words {
		if (addresses{t}).isSource(i) || w.Digit && (numbers{t}).isSource(i) || (documents{t}).isSource(i) {
			return true
		}
	}
	return false
}

// digits are those of numbers.
const digits = "0123456789"

// consistsOf reports whether a text has only characters of a set; "" does.
func consistsOf(s, set string) bool { return strings.Trim(s, set) == "" }
