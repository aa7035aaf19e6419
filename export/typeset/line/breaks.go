// Package line decides where lines of text end: where they may, by the rules
// of Unicode, and where they should, so that the right edge is even and no
// word stands alone. It knows widths only, neither fonts nor pages.
package line

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Opportunity is a place at which a line may end.
type Opportunity struct {
	// At is the offset in bytes of what would stand on the next line.
	At int
	// Must is set where the text itself ends the line.
	Must bool
}

// Opportunities appends the places at which a text may be broken (Unicode
// Standard Annex 14) to dst, its end excluded.
//
// Most words of most texts are letters between spaces and need no rules but
// one. They are passed over quickly; only what stands around other characters
// is looked up in Unicode's tables, together with the words beside it, since
// the rules look no further than over a run of spaces.
func Opportunities(text string, dst []Opportunity) []Opportunity {
	hard := 0                      // where the stretch that needs the tables begins
	needs := false                 // whether it does
	start, end, _ := word(text, 0) // the word before the boundary at hand
	safe := easy(text[start:end])
	for {
		from, to, ok := word(text, end)
		if !ok {
			break
		}
		next := easy(text[from:to])
		if safe && next {
			if needs {
				dst = byTables(text, hard, end, dst)
				needs = false
			}
			dst = append(dst, Opportunity{At: from})
		} else if !needs {
			hard, needs = start, true
		}
		start, end, safe = from, to, next
	}
	if needs || !safe {
		if !needs {
			hard = start
		}
		dst = byTables(text, hard, len(text), dst)
	}
	return dst
}

// word finds the next stretch without spaces at or after an offset.
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

// easy tells whether a word has no place to break inside and breaks from other
// such words at every space: ASCII letters and digits with the marks that end
// clauses behind them and apostrophes between letters.
func easy(w string) bool {
	if w == "" || !alnum(w[0]) {
		return false
	}
	for i := 1; i < len(w); i++ {
		switch c := w[i]; {
		case digit(c) && mark(w[i-1]):
			if i < 2 || !digit(w[i-2]) {
				return false // a comma parts a number from a word, not from a number
			}
		case alnum(c), mark(c):
		case c == '\'' && alnum(w[i-1]) && i+1 < len(w) && alnum(w[i+1]):
		default:
			return false
		}
	}
	return true
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
func mark(c byte) bool  { return c == ',' || c == '.' || c == ';' || c == ':' }

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || digit(c)
}

// clings tells whether a line should not begin with what follows a blank,
// though Unicode lets it: dashes and dots that part things belong to the end
// of the line before.
func clings(text string) bool {
	return strings.HasPrefix(text, "– ") || strings.HasPrefix(text, "— ") || strings.HasPrefix(text, "· ")
}

// byTables appends the opportunities inside text[from:to].
func byTables(text string, from, to int, dst []Opportunity) []Opportunity {
	state := -1
	for rest := text[from:to]; rest != ""; {
		var segment string
		var must bool
		segment, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		from += len(segment)
		if from == to || clings(text[from:]) || must && !uniseg.HasTrailingLineBreakInString(segment) {
			// The library ends lines behind some emoji, where nothing says so.
			continue
		}
		dst = append(dst, Opportunity{At: from, Must: must})
	}
	return dst
}
