// Package direction knows which way text runs: it finds the levels of text that
// mixes writing from left to right and from right to left, and the order in
// which its parts stand on a line (Unicode Standard Annex 9). It knows neither
// fonts nor widths.
package direction

import (
	"unicode/utf8"

	algorithm "github.com/go-text/typesetting/bidi"
	classes "golang.org/x/text/unicode/bidi"
)

// Level is how deep a part of a text is nested in parts that run the other
// way. Even levels run from left to right, odd ones from right to left.
type Level uint8

// RightToLeft tells whether the level's text runs from right to left.
func (l Level) RightToLeft() bool { return l%2 == 1 }

// Mixed tells whether any of a text may run from right to left. It is quick:
// most texts are left alone after it.
func Mixed(text string) bool {
	for i := 0; i < len(text); {
		if text[i] < 0xD6 { // the first byte of U+0580
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		// Scripts of the far east lie between those written to the left.
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

// Base is the level of a paragraph: that of its first letter that has a
// direction (rules P2 and P3). The second value is false where none has.
func Base(text string) (level Level, found bool) {
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

// Finder finds levels. It keeps its memory: use one a layout.
type Finder struct {
	paragraph algorithm.Paragraph
	runes     []rune
	levels    []Level
}

// Levels returns the level of each byte of a text in a paragraph of a level.
// The result is valid until the next call.
func (f *Finder) Levels(text string, base Level) []Level {
	f.runes = f.runes[:0]
	for _, r := range text {
		f.runes = append(f.runes, r)
	}
	f.levels = f.levels[:0]
	for rest := f.runes; len(rest) > 0; {
		n := stretch(rest)
		for part := rest[:n]; len(part) > 0; {
			part = f.line(part, base)
		}
		rest = rest[n:]
	}
	return f.levels
}

// longest is how many runes of a paragraph are looked at together, more than
// anybody writes. The library's time grows with the square of the isolates.
const longest = 1 << 14

// stretch is how many runes the first paragraph of a text has, its end
// included. One that is far too long is cut behind a blank.
func stretch(runes []rune) int {
	blank := 0
	for i, r := range runes[:min(len(runes), longest)] {
		switch class(r) {
		case classes.B:
			return i + 1
		case classes.WS:
			blank = i + 1
		}
	}
	switch {
	case len(runes) <= longest:
		return len(runes)
	case blank > 0:
		return blank
	}
	return longest
}

// line appends the levels up to the next end of a paragraph, and its own.
func (f *Finder) line(runes []rune, base Level) []rune {
	way := algorithm.LeftToRight
	if base.RightToLeft() {
		way = algorithm.RightToLeft
	}
	runs := f.paragraph.Segment(runes, way)
	at := 0
	letter := classes.L // the class of the last letter with a direction
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		part := runes[run.Start:run.End]
		f.run(part, Level(run.Level), base, letter)
		at, letter = run.End, lastLetter(part, letter)
	}
	if at < len(runes) { // what ends a paragraph
		f.add(runes[at], base)
		at++
	}
	return runes[at:]
}

// run appends the levels of one run. The library joins neighbours whose levels
// are both even. In a paragraph from left to right these are letters, and
// numbers of text to the left, which are nested in it: those behind such text,
// and Arabic digits anywhere.
func (f *Finder) run(run []rune, level, base Level, letter classes.Class) {
	if level.RightToLeft() || base.RightToLeft() {
		for _, r := range run {
			f.add(r, level)
		}
		return
	}
	number := 0
	if letter != classes.L {
		number = numberAt(run, letter == classes.AL)
	}
	for i, r := range run {
		deep := base
		if i < number || arabicNumber(run, i) {
			deep = base + 2
		}
		f.add(r, deep)
	}
}

// lastLetter is the class of the last letter with a direction, that of the
// letter before where there is none.
func lastLetter(runes []rune, before classes.Class) classes.Class {
	for i := len(runes) - 1; i >= 0; i-- {
		if c := class(runes[i]); c == classes.L || c == classes.R || c == classes.AL {
			return c
		}
	}
	return before
}

// arabicNumber tells whether a rune is an Arabic digit or parts two of them.
func arabicNumber(runes []rune, i int) bool {
	c := class(runes[i])
	return c == classes.AN || c == classes.CS && i > 0 && i+1 < len(runes) &&
		class(runes[i-1]) == classes.AN && class(runes[i+1]) == classes.AN
}

// numberAt is the length of the number a run begins with, behind text to the
// left: digits with what parts them, and behind Hebrew also signs such as those
// of currencies and per cent on either side of European digits (rules W2, W5).
func numberAt(runes []rune, arabic bool) int {
	n := 0
	european := false // whether the number ends with a European digit so far
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

func (f *Finder) add(r rune, level Level) {
	for range utf8.RuneLen(r) {
		f.levels = append(f.levels, level)
	}
}

// Order appends the order in which parts of these levels stand on a line, from
// left to right, to dst (rule L2).
func Order(levels []Level, dst []int) []int {
	from := len(dst)
	var deepest Level
	for i, l := range levels {
		dst = append(dst, i)
		deepest = max(deepest, l)
	}
	order := dst[from:]
	for l := deepest; l > 0; l-- {
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
