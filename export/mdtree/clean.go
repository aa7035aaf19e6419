package mdtree

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// cleaned is a text as the parser wants it: valid UTF-8, lines ending in a
// line feed, no NUL. It remembers where its bytes stood before.
type cleaned struct {
	text   []byte
	shifts []shift
}

// shift says that from the byte at on, a position in the cleaned text lies by
// bytes later in the text that was typed.
type shift struct {
	at, by int
}

func clean(typed string) cleaned {
	if isClean(typed) {
		return cleaned{text: []byte(typed)}
	}
	var c cleaned
	by := 0
	for i := 0; i < len(typed); {
		r, size := utf8.DecodeRuneInString(typed[i:])
		switch {
		case r == '\r':
			if strings.HasPrefix(typed[i+1:], "\n") {
				size = 2
			}
			r = '\n'
		case r == 0:
			r = utf8.RuneError
		}
		c.text = utf8.AppendRune(c.text, r)
		i += size
		if now := i - len(c.text); now != by {
			by = now
			c.shifts = append(c.shifts, shift{at: len(c.text), by: by})
		}
	}
	return c
}

func isClean(s string) bool {
	return !strings.ContainsAny(s, "\r\x00") && utf8.ValidString(s)
}

// typed is where a position in the cleaned text stood in the one that was
// typed.
func (c cleaned) typed(at int) int {
	i := sort.Search(len(c.shifts), func(i int) bool { return c.shifts[i].at > at })
	if i == 0 {
		return at
	}
	return at + c.shifts[i-1].by
}
