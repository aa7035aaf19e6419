package mdtree

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// cleanText is a text that the parser can read: valid UTF-8 without NUL whose
// lines end in a line feed. It maps its offsets to those of the original.
type cleanText struct {
	text   []byte
	shifts []shift // by from
}

// shift says that offsets in the clean text, beginning with from, are smaller by
// delta than those in the original.
type shift struct {
	from, delta int
}

func clean(typed string) cleanText {
	if isClean(typed) {
		return cleanText{text: []byte(typed)}
	}
	var c cleanText
	delta := 0
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
		if d := i - len(c.text); d != delta {
			delta = d
			c.shifts = append(c.shifts, shift{from: len(c.text), delta: delta})
		}
	}
	return c
}

func isClean(s string) bool {
	return !strings.ContainsAny(s, "\r\x00") && utf8.ValidString(s)
}

// original returns the offset in the original of an offset in the clean text.
func (c cleanText) original(offset int) int {
	i := sort.Search(len(c.shifts), func(i int) bool { return c.shifts[i].from > offset })
	if i == 0 {
		return offset
	}
	return offset + c.shifts[i-1].delta
}
