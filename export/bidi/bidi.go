// Package bidi orders text that runs in both directions (Unicode Standard Annex
// 9): it resolves the embedding levels of a paragraph and reorders the parts of
// a line. It knows neither fonts nor widths.
package bidi

import (
	"unicode/utf8"

	algorithm "github.com/go-text/typesetting/bidi"
	classes "golang.org/x/text/unicode/bidi"
)

// Level is an embedding level. Text of even levels runs from left to right, text
// of odd levels from right to left.
type Level uint8

// RightToLeft reports whether text of the level runs from right to left.
func (l Level) RightToLeft() bool { return l%2 == 1 }

// HasRightToLeft reports whether any of a text may run from right to left. It is
// fast: most texts need nothing else of this package.
func HasRightToLeft(text string) bool {
	for i := range len(text) {
		if text[i] < 0xD6 { // the first byte of U+0580; the bytes behind a first one are less
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[i:])
		// East Asian scripts are between the right-to-left ones.
		if r >= 0x2070 && r < 0xFB1D {
			continue
		}
		switch class(r) {
		case classes.R, classes.AL, classes.AN, classes.RLE, classes.RLO, classes.RLI:
			return true
		}
	}
	return false
}

// ParagraphLevel returns the embedding level of a paragraph, which is that of its
// first letter with a direction (rules P2 and P3), and whether there is one.
func ParagraphLevel(text string) (level Level, found bool) {
	isolated := 0
	for _, r := range text {
		switch class(r) {
		case classes.LRI, classes.RLI, classes.FSI:
			isolated++
		case classes.PDI:
			isolated = max(0, isolated-1)
		case classes.L:
			if isolated == 0 {
				return 0, true
			}
		case classes.R, classes.AL:
			if isolated == 0 {
				return 1, true
			}
		}
	}
	return 0, false
}

func class(r rune) classes.Class {
	p, _ := classes.LookupRune(r)
	return p.Class()
}

// Resolver resolves embedding levels. It reuses its memory: use one for each
// goroutine.
type Resolver struct {
	paragraph algorithm.Paragraph
	runes     []rune
	levels    []Level
}

// Levels returns the level of each byte of a text in a paragraph of level base.
// The result is valid until the next call.
func (res *Resolver) Levels(text string, base Level) []Level {
	res.runes = res.runes[:0]
	for _, r := range text {
		res.runes = append(res.runes, r)
	}
	res.levels = res.levels[:0]
	for rest := res.runes; len(rest) > 0; {
		n := partLength(rest)
		for part := rest[:n]; len(part) > 0; {
			part = res.addParagraph(part, base)
		}
		rest = rest[n:]
	}
	return res.levels
}

// maxRunes is the number of runes of a paragraph that are resolved together. It
// is more than anyone writes, and bounds the time, which in the library grows
// with the square of the isolates.
const maxRunes = 1 << 14

// partLength returns the number of runes of the first paragraph of a text,
// including its separator. A longer one than maxRunes is divided after a space.
func partLength(runes []rune) int {
	space := 0
	for i, r := range runes[:min(len(runes), maxRunes)] {
		switch class(r) {
		case classes.B:
			return i + 1
		case classes.WS:
			space = i + 1
		}
	}
	switch {
	case len(runes) <= maxRunes:
		return len(runes)
	case space > 0:
		return space
	}
	return maxRunes
}

// addParagraph appends the levels of a paragraph and its separator. It returns
// the runes after them.
func (res *Resolver) addParagraph(runes []rune, base Level) []rune {
	direction := algorithm.LeftToRight
	if base.RightToLeft() {
		direction = algorithm.RightToLeft
	}
	runs := res.paragraph.Segment(runes, direction)
	at := 0
	letter := classes.L // the class of the last letter with a direction
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		part := runes[run.Start:run.End]
		res.addRun(part, Level(run.Level), base, letter)
		at, letter = run.End, lastLetter(part, letter)
	}
	if at < len(runes) { // the paragraph separator
		res.add(runes[at], base)
		at++
	}
	return runes[at:]
}

// addRun appends the levels of one run. The library joins neighboring runs whose
// levels are both even. In a left-to-right paragraph these are letters, and
// numbers embedded in right-to-left text: those after such text, and Arabic
// digits anywhere.
func (res *Resolver) addRun(run []rune, level, base Level, letter classes.Class) {
	if level.RightToLeft() || base.RightToLeft() {
		for _, r := range run {
			res.add(r, level)
		}
		return
	}
	number := 0
	if letter != classes.L {
		number = numberLength(run, letter == classes.AL)
	}
	for i, r := range run {
		level := base
		if i < number || isArabicNumber(run, i) {
			level = base + 2
		}
		res.add(r, level)
	}
}

// lastLetter returns the class of the last letter with a direction, or before if
// there is none.
func lastLetter(runes []rune, before classes.Class) classes.Class {
	for i := len(runes) - 1; i >= 0; i-- {
		if c := class(runes[i]); c == classes.L || c == classes.R || c == classes.AL {
			return c
		}
	}
	return before
}

// isArabicNumber reports whether a rune is an Arabic digit or a separator between
// two of them.
func isArabicNumber(runes []rune, i int) bool {
	c := class(runes[i])
	return c == classes.AN || c == classes.CS && i > 0 && i+1 < len(runes) &&
		class(runes[i-1]) == classes.AN && class(runes[i+1]) == classes.AN
}

// numberLength returns the length of the number that a run begins with, after
// right-to-left text: digits with separators, and after Hebrew also terminators
// such as currency and percent signs next to European digits (rules W2 and W5).
func numberLength(runes []rune, arabic bool) int {
	n := 0
	european := false // whether the number so far ends with a European digit
	for i := 0; i < len(runes); i++ {
		switch c := class(runes[i]); {
		case c == classes.EN || c == classes.AN:
			n, european = i+1, c == classes.EN && !arabic
		case c == classes.ET:
			j := i
			for j < len(runes) && class(runes[j]) == classes.ET {
				j++
			}
			switch {
			case european && n == i:
				n = j
			case arabic || j == len(runes) || class(runes[j]) != classes.EN:
				return n
			}
			i = j - 1
		case c == classes.NSM && n == i:
			n = i + 1
		case c != classes.ES && c != classes.CS && c != classes.BN:
			return n
		}
	}
	return n
}

func (res *Resolver) add(r rune, level Level) {
	for range utf8.RuneLen(r) {
		res.levels = append(res.levels, level)
	}
}

// Reorder appends the visual order, from left to right, of the parts of a line
// with given levels to dst (rule L2).
func Reorder(levels []Level, dst []int) []int {
	from := len(dst)
	var highest Level
	for i, l := range levels {
		dst = append(dst, i)
		highest = max(highest, l)
	}
	order := dst[from:]
	for l := highest; l > 0; l-- {
		for i := 0; i < len(levels); i++ {
			j := i
			for j < len(levels) && levels[order[j]] >= l {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = j
		}
	}
	return dst
}
