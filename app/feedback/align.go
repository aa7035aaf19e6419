package feedback

// Words that were edited are found by a local alignment of the comment's words and
// those around it with the words of a field (Smith and Waterman, 1981): the words
// of the field that take the place of the quote are its place now.

// Scores of the alignment.
const (
	scoreMatch    = 3
	scoreMismatch = -2
	scoreGap      = -1
)

// What is aligned at most.
const (
	alignQuote   = 60 // words of the quote; of longer ones the first and last
	alignContext = 14 // words on either side
	alignCells   = 4_000_000
	minMatches   = 3
	fewWords     = 4 // a quote of fewer needs words around it
)

// pattern is a query as words.
type pattern struct {
	words    []string
	from, to int // the words of the quote
}

func newPattern(q query) pattern {
	var p pattern
	add := func(f *folded, from, to int) {
		for i := max(from, 0); i < min(to, len(f.words)); i++ {
			p.words = append(p.words, f.word(i))
		}
	}
	n := len(q.before.words)
	add(&q.before, n-alignContext, n)
	p.from = len(p.words)
	if n := len(q.quote.words); n <= alignQuote {
		add(&q.quote, 0, n)
	} else {
		add(&q.quote, 0, alignQuote/2)
		add(&q.quote, n-alignQuote/2, n)
	}
	p.to = len(p.words)
	add(&q.after, 0, alignContext)
	return p
}

// near returns the words in some fields that are most like those of a query, if at
// least a part of them is there.
func (l *Locator) near(q query, fields []int, enough float64) (Found, bool) {
	p := newPattern(q)
	var best Found
	part := 0.0
	for _, i := range fields {
		f := &l.fields[i]
		cells := len(f.folded.words) * len(p.words)
		if cells == 0 || cells > alignCells || cells > l.cells || float64(f.has(p.words)) < enough/2*float64(len(p.words)) {
			continue
		}
		l.cells -= cells
		a := p.align(&f.folded)
		if a.part >= enough && a.part > part {
			part = a.part
			best = Found{How: NearWord, Ref: f.ref}
			best.Start, best.End = a.rangeIn(f)
			if len(q.quote.runes) == 0 {
				best.End = best.Start
			}
		}
	}
	return best, part > 0
}

// alignment is where the words of a pattern are in a field.
type alignment struct {
	part     float64 // of the words of the pattern that are there
	from, to int     // the words that are in the place of the quote; equal if there are none
}

// rangeIn returns the range of the text that the words are in.
func (a alignment) rangeIn(f *fieldText) (start, end int) {
	switch {
	case a.to > a.from:
		return f.folded.span(a.from, a.to)
	case a.from > 0:
		_, end = f.folded.span(a.from-1, a.from)
		return end, end
	}
	start, _ = f.folded.span(0, 1)
	return start, start
}

// The steps of an alignment.
const (
	stop byte = iota
	diagonal
	up   // a word of the field that the pattern lacks
	left // a word of the pattern that the field lacks
)

// align aligns the pattern with the words of a field.
func (p pattern) align(f *folded) alignment {
	n, m := len(f.words), len(p.words)
	known := map[string]int32{}
	ids := make([]int32, m)
	for j, w := range p.words {
		if _, ok := known[w]; !ok {
			known[w] = int32(len(known) + 1)
		}
		ids[j] = known[w]
	}
	steps := make([]byte, n*m)
	row := make([]int32, m+1)
	best, bestAt := int32(0), -1
	for i := range n {
		id := known[f.word(i)]
		corner := int32(0) // the cell above and to the left
		for j := range m {
			s, step := corner+scoreMismatch, diagonal
			if id == ids[j] {
				s = corner + scoreMatch
			}
			if v := row[j+1] + scoreGap; v > s {
				s, step = v, up
			}
			if v := row[j] + scoreGap; v > s {
				s, step = v, left
			}
			if s <= 0 {
				s, step = 0, stop
			}
			corner, row[j+1] = row[j+1], s
			steps[i*m+j] = step
			if s > best {
				best, bestAt = s, i*m+j
			}
		}
	}
	if bestAt < 0 {
		return alignment{}
	}
	matched := p.trace(f, known, ids, steps, bestAt)
	return p.place(matched)
}

// trace returns for each word of the pattern the word of the field that is the same
// at its place, -1 for none.
func (p pattern) trace(f *folded, known map[string]int32, ids []int32, steps []byte, at int) []int {
	m := len(p.words)
	matched := make([]int, m)
	for j := range matched {
		matched[j] = -1
	}
	i, j := at/m, at%m
	for i >= 0 && j >= 0 {
		switch steps[i*m+j] {
		case stop:
			return matched
		case diagonal:
			if known[f.word(i)] == ids[j] {
				matched[j] = i
			}
			i, j = i-1, j-1
		case up:
			i--
		case left:
			j--
		}
	}
	return matched
}

// place returns the words of the field that are in the place of the quote, given
// what each word of the pattern matched.
func (p pattern) place(matched []int) alignment {
	all, inQuote := 0, 0
	first, last := -1, -1
	before, after := -1, -1 // the nearest matched words around the quote
	for j, i := range matched {
		if i < 0 {
			continue
		}
		all++
		switch {
		case j < p.from:
			before = i
		case j >= p.to:
			if after < 0 {
				after = i
			}
		default:
			inQuote++
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	a := alignment{part: float64(all) / float64(len(matched))}
	n := p.to - p.from
	if n >= fewWords {
		a.part = max(a.part, float64(inQuote)/float64(n))
	}
	if all < minMatches {
		return alignment{}
	}
	switch {
	case inQuote > 0:
		a.from, a.to = first, last+1
		reach := 2*(n-inQuote) + 2
		if before >= 0 && matched[p.from] < 0 && first-before-1 <= reach {
			a.from = before + 1
		}
		if after >= 0 && matched[p.to-1] < 0 && after-last-1 <= reach {
			a.to = after
		}
	case before >= 0 && after >= 0 && after-before-1 <= 2*n+2:
		a.from, a.to = before+1, after
	case before >= 0:
		a.from, a.to = before+1, before+1
	default:
		a.from, a.to = after, after
	}
	return a
}
