package traces

import (
	"math"
	"strconv"
	"strings"
)

// A row has the numbers of a word, lengths in tenths of a point, and its text. There
// are many words, and one long text is read and written several times as fast as a
// list of objects.

// rows returns words as lines.
func rows(words []Word) string {
	var out []byte
	for _, w := range words {
		for _, n := range [...]int{w.Page, tenths(w.X), tenths(w.Y), tenths(w.W), tenths(w.H), w.Field, w.Offset} {
			out = append(strconv.AppendInt(out, int64(n), 10), ' ')
		}
		out = append(append(out, w.Text...), '\n')
	}
	return string(out)
}

func tenths(points float64) int { return int(math.Round(points * 10)) }

// wordsOf reads lines. A field that is not one of the number counts as none.
func wordsOf(rows string, fields int) []Word {
	var all []Word
	for line := range strings.Lines(rows) {
		rest := strings.TrimSuffix(line, "\n")
		var n [7]int
		ok := true
		for i := range n {
			number, after, found := strings.Cut(rest, " ")
			value, err := strconv.Atoi(number)
			ok = ok && found && err == nil
			n[i], rest = value, after
		}
		if !ok || n[0] < 0 || n[6] < 0 {
			continue
		}
		points := func(n int) float64 { return float64(n) / 10 }
		w := Word{Page: n[0], X: points(n[1]), Y: points(n[2]), W: points(n[3]), H: points(n[4]), Field: n[5], Offset: n[6], Text: rest}
		if w.Field < -1 || w.Field >= fields {
			w.Field = -1
		}
		all = append(all, w)
	}
	return all
}
