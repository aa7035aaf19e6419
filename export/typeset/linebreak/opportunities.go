// Package linebreak decides where lines of text end: where they may end, by the
// rules of Unicode, and where they should, so that the right edge is even and no
// word is alone on the last line. It knows widths only, neither fonts nor pages.
package linebreak

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Opportunity is a position at which a line may end.
type Opportunity struct {
	// Offset is the position in bytes, from which the next line begins.
	Offset int
	// Mandatory is set if the text itself ends the line.
	Mandatory bool
	// Close is set between words that are read better in one line: a number and what it
	// counts, and the ends of a range.
	Close bool
}

// Opportunities appends the break opportunities of a text to dst, without the
// end of the text (Unicode Standard Annex 14).
//
// Most words of most texts are letters between spaces and break at every space.
// They take a fast path. Other words are looked up in Unicode's tables together
// with their neighbors, since no rule looks further than across a run of spaces.
//
// It differs from the standard in two points: lines do not begin with a dash or
// a dot between spaces, unless the text itself ends the line before, and do not end after an emoji for its sake alone.
func Opportunities(text string, dst []Opportunity) []Opportunity {
	from := 0                      // begin of the text that needs the tables
	pending := false               // whether there is such text
	start, end, _ := word(text, 0) // the word before the current boundary
	simple := isSimple(text[start:end])
	for {
		nextStart, nextEnd, ok := word(text, end)
		if !ok {
			break
		}
		next := isSimple(text[nextStart:nextEnd])
		if simple && next {
			if pending {
				dst = lookUp(text, from, end, dst)
				pending = false
			}
			dst = append(dst, Opportunity{Offset: nextStart})
		} else if !pending {
			from, pending = start, true
		}
		start, end, simple = nextStart, nextEnd, next
	}
	if pending || !simple {
		if !pending {
			from = start
		}
		dst = lookUp(text, from, len(text), dst)
	}
	return dst
}

// word finds the next word, which has no spaces, at or after an offset.
func word(text string, at int) (from, to int, ok bool) {
	for at < len(text) && text[at] == ' ' {
		at++
	}
	if at == len(text) {
		return at, at, false
	}
	if i := strings.IndexByte(text[at:], ' '); i >= 0 {
		return at, at + i, true
	}
	return at, len(text), true
}

// isSimple reports whether a word has no opportunity inside and one between it
// and another such word: ASCII letters and digits, with punctuation after them
// and apostrophes between letters.
func isSimple(w string) bool {
	if w == "" || !isAlnum(w[0]) {
		return false
	}
	for i := 1; i < len(w); i++ {
		switch c := w[i]; {
		case isDigit(c) && isPunct(w[i-1]):
			if i < 2 || !isDigit(w[i-2]) {
				return false // a line may end after the comma of "x,12", but not of "3,14"
			}
		case isAlnum(c), isPunct(c):
		case c == '\'' && isAlnum(w[i-1]) && i+1 < len(w) && isAlnum(w[i+1]):
		default:
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isPunct(c byte) bool { return c == ',' || c == '.' || c == ';' || c == ':' }

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c)
}

// isSeparator reports whether a text begins with a dash or a dot between spaces,
// which belongs at the end of the line before although Unicode allows a break.
func isSeparator(text string) bool {
	return strings.HasPrefix(text, "– ") || strings.HasPrefix(text, "— ") || strings.HasPrefix(text, "· ")
}

// lookUp appends the opportunities inside text[from:to] by Unicode's tables.
func lookUp(text string, from, to int, dst []Opportunity) []Opportunity {
	state := -1
	for rest := text[from:to]; rest != ""; {
		var segment string
		var mandatory bool
		segment, rest, mandatory, state = uniseg.FirstLineSegmentInString(rest, state)
		from += len(segment)
		if from == to || !mandatory && isSeparator(text[from:]) || mandatory && !uniseg.HasTrailingLineBreakInString(segment) {
			// The library reports mandatory breaks after some emoji, where the
			// text has none.
			continue
		}
		dst = append(dst, Opportunity{Offset: from, Mandatory: mandatory})
	}
	return dst
}
