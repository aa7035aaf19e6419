package pagination

import "math"

// breaker breaks a column of boxes into pages, all pages at once. It reuses its memory
// from one column to the next.
//
// It finds the pages of least total cost by dynamic programming, as Knuth and Plass do
// for the lines of a paragraph ("Breaking paragraphs into lines", 1981) and Plass for
// pages ("Optimal pagination techniques for automatic typesetting systems", 1981). It
// differs from them in three points. It goes from the last box to the first: what is
// found for the pages from a box on depends only on the boxes after it, so that as soon
// as a page of an edited text begins where one began before, all pages after it are the
// same as before. There are no classes of pages: the depth of a page is compared with
// that of the best page after it alone. And since there are no floats, all that gives
// is the space between blocks, by at most a share of it. The time is
// proportional to the number of boxes times the boxes near the foot of a page.
type breaker struct {
	area  Area
	boxes []placed
	sum   []float64 // height of the boxes before one, with the spaces above them
	give  []float64 // flexible space above the boxes before one
	cost  []float32 // of a page break before a box; forbidden if it is negative
	rest  []float32 // height of the rest of the paragraph that a break before a box tears
	best  []float64 // cost of the best pages from a box on
	white []float32 // lines that are missing on the first of those pages
	next  []int32   // the box after the last of that page
}

const (
	pageCost    = 20.0  // of each page
	shortCost   = 450.0 // of a page of which more than shortLines are missing
	whiteCost   = 2.0   // of a line that is missing at the foot, squared
	tornCost    = 60.0  // of a torn paragraph whose rest would fit
	stretchCost = 2.0   // of spaces that give as much as they can
	shrinkCost  = 4.0   // of spaces that are as narrow as they can be
	unevenCost  = 0.3   // of a line that a page is deeper than the next, squared
	runtCost    = 300.0 // of a last page of less than runtLines

	shortLines = 3
	runtLines  = 5
	maxWhite   = 20  // lines at the foot of a page beyond which a break is the last resort
	maxShrink  = 3   // lines by which a page may be too high before its spaces shrink
	flexible   = 0.2 // how far a flexible space may give
	rounding   = 0.001
)

// run finds where the pages of a column end: next of the first box of each page.
func (b *breaker) run(boxes []placed) {
	b.prepare(boxes)
	n := len(b.boxes)
	b.best[n] = 0
	limit := n // pages that begin at the box do not end after it
	for i := n - 1; i >= 0; i-- {
		if i > 0 && b.cost[i] < 0 {
			continue
		}
		for limit > i+1 && b.sum[limit]-b.sum[i]-b.boxes[i].SpaceBefore > b.area.Height+maxShrink*b.area.Leading {
			limit--
		}
		b.search(i, limit)
	}
}

// search finds the best page that begins at a box and ends at or before the limit.
func (b *breaker) search(i, limit int) {
	b.best[i] = math.Inf(1)
	for e := limit; e > i; e-- {
		if e < len(b.boxes) && b.cost[e] < 0 {
			continue
		}
		cost, white := b.page(i, e)
		if white > maxWhite && !math.IsInf(b.best[i], 1) {
			break
		}
		if cost < b.best[i] {
			b.best[i], b.white[i], b.next[i] = cost, float32(white), int32(e)
		}
	}
	if !math.IsInf(b.best[i], 1) {
		return
	}
	e := i + 1 // what is taller than a page has one of its own
	for e < len(b.boxes) && b.cost[e] < 0 {
		e++
	}
	b.best[i], b.white[i], b.next[i] = b.best[e]+pageCost, 0, int32(e)
}

// page returns the cost of a page and of the best pages after it, and the lines that
// are missing on it.
func (b *breaker) page(i, e int) (cost, white float64) {
	left := b.area.Height - b.height(i, e)
	if e == len(b.boxes) {
		return b.lastPage(i, left), 0
	}
	give := flexible * (b.give[e] - b.give[i+1])
	if left < -give-rounding {
		return math.Inf(1), 0
	}
	cost = pageCost + float64(b.cost[e]) + b.best[e]
	switch {
	case left < -rounding:
		cost += shrinkCost * (left / give) * (left / give)
	case left <= give:
		if give > 0 {
			cost += stretchCost * (left / give) * (left / give)
		}
	default:
		white = left / b.area.Leading
		cost += whiteCost * white * white
		if white > shortLines+0.9 {
			cost += shortCost
		}
		if rest := float64(b.rest[e]); rest > 0 && rest <= left {
			cost += tornCost
		}
	}
	if int(b.next[e]) < len(b.boxes) {
		d := white - float64(b.white[e])
		cost += unevenCost * d * d
	}
	return cost, white
}

// lastPage returns the cost of the last page, with some height left.
func (b *breaker) lastPage(i int, left float64) float64 {
	cost := pageCost
	if give := flexible * (b.give[len(b.boxes)] - b.give[i+1]); left < -give-rounding {
		return math.Inf(1)
	} else if left < -rounding {
		cost += shrinkCost * (left / give) * (left / give)
	}
	if i > 0 && b.area.Height-left < runtLines*b.area.Leading {
		cost += runtCost
	}
	return cost
}

// height returns the natural height of a page.
func (b *breaker) height(from, to int) float64 {
	first := &b.boxes[from]
	height := b.sum[to] - b.sum[from] - first.SpaceBefore
	for i := range first.TableHead {
		height += first.TableHead[i].Height
		if i > 0 {
			height += first.TableHead[i].SpaceBefore
		}
	}
	return height
}

// giving returns the share of themselves by which the flexible spaces of a page grow,
// so that its last line is at its foot, or shrink. A last page only shrinks.
func (b *breaker) giving(from, to int) float64 {
	space := b.give[to] - b.give[from+1]
	left := b.area.Height - b.height(from, to)
	if space <= 0 || left > flexible*space || left >= -rounding && to == len(b.boxes) {
		return 0
	}
	return max(left/space, -flexible)
}
