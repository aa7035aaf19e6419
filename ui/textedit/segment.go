package textedit

import (
	"slices"
	"sort"

	"github.com/rivo/uniseg"
)

// segment is the text between two opportunities to break a line (UAX #14), with the
// white space at its end.
type segment struct {
	end   int  // the column after it
	must  bool // a line ends after it
	width float32
	solid float32 // the width without the spaces at the end; negative when not measured
}

// lineSegments are the segments of a paragraph. Nil means that they are to be
// computed.
type lineSegments struct {
	segments []segment
}

// segmentContext is the number of segments around an edit that are computed again.
// The rules of UAX #14 look no further than the spaces around a break.
const segmentContext = 2

// ensure computes the segments if there are none.
func (l *lineSegments) ensure(runes []rune) {
	if l.segments == nil {
		l.segments = make([]segment, 0, len(runes)/6+1)
		appendSegments(runes, 0, func(s segment) bool {
			l.segments = append(l.segments, s)
			return true
		})
	}
}

// splice updates the segments after the runes from up to to were replaced by n
// others. runes is the text as it is now.
func (l *lineSegments) splice(runes []rune, from, to, n int) {
	if l.segments == nil {
		return
	}
	head := sort.Search(len(l.segments), func(i int) bool { return l.segments[i].end >= from })
	head = max(head-segmentContext, 0)
	for head > 0 && !spaceBefore(runes, l.segments[head-1].end) {
		head--
	}
	start := 0
	if head > 0 {
		start = l.segments[head-1].end
	}
	delta := n - (to - from)
	// A boundary that is found again, after white space, ends what an edit can
	// change.
	tail := sort.Search(len(l.segments), func(i int) bool { return l.segments[i].end >= to })
	var fresh []segment
	same := 0
	appendSegments(runes, start, func(s segment) bool {
		fresh = append(fresh, s)
		for tail < len(l.segments) && l.segments[tail].end+delta < s.end {
			tail++
		}
		if tail == len(l.segments) || l.segments[tail].end+delta != s.end || !spaceBefore(runes, s.end) {
			return true
		}
		same++
		return same <= segmentContext
	})
	if tail < len(l.segments) {
		tail++
	}
	if len(fresh) == 0 || fresh[len(fresh)-1].end == len(runes) {
		tail = len(l.segments)
	}
	for i := range l.segments[tail:] {
		l.segments[tail+i].end += delta
	}
	l.segments = slices.Replace(l.segments, head, tail, fresh...)
}

// spaceBefore reports whether there is white space before a column.
func spaceBefore(runes []rune, col int) bool { return col > 0 && runes[col-1] == ' ' }

// appendSegments calls add with the segments from a boundary on until it returns
// false.
func appendSegments(runes []rune, start int, add func(segment) bool) {
	rest, state, col := string(runes[start:]), -1, start
	for rest != "" {
		var part string
		part, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		col += len([]rune(part))
		if !add(segment{end: col, must: endsLine(runes[col-1]), solid: -1}) {
			return
		}
	}
}

// endsLine reports whether a line ends after a rune within a paragraph. Carriage
// returns and other controls, which Unicode has end a line too, are shown as
// pictures, and do not.
func endsLine(r rune) bool { return r == '\u2028' || r == '\u2029' || r == '\u0085' }

// forgetWidths has the segments that touch a range of runes measured again.
func (l *lineSegments) forgetWidths(from, to int) {
	first := sort.Search(len(l.segments), func(i int) bool { return l.segments[i].end > from })
	for i := first; i < len(l.segments); i++ {
		l.segments[i].solid = -1
		if l.segments[i].end >= to {
			return
		}
	}
}
