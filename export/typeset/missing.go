package typeset

import (
	"fmt"
	"slices"

	"golang.org/x/text/unicode/runenames"
)

// maxMissing is how many characters are named before the rest are counted.
const maxMissing = 12

// noticeMissing names the characters that no face has, once each.
func (l *layout) noticeMissing() {
	runes := make([]rune, 0, len(l.missing))
	for r := range l.missing {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	for i, r := range runes {
		if i == maxMissing {
			l.notice("%d more characters are in no font either and are shown as □.", len(runes)-maxMissing)
			return
		}
		l.notice("The character %s is in no font and is shown as □; it still copies and searches right.", nameOf(r))
	}
}

// nameOf is a rune's code with its name.
func nameOf(r rune) string {
	name := runenames.Name(r)
	if name == "" {
		name = "unnamed"
	}
	return fmt.Sprintf("U+%04X %s", r, name)
}
