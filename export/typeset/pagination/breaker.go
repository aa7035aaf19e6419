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
// is the space between blocks, by at most a share of it. Footnotes take the height of
// the page that has their marks; where one goes over to the next page, that page is
// searched for once more, with the height that is left. The time is
// proportional to the number of boxes times the boxes near the foot of a page.
type breaker struct {
	area  Area
	boxes []placed
	sum   []float64 // height of the boxes before one, with the spaces above them
	give  []float64 // flexible space above the boxes before one
	cost  []float32 // of a page break before a box; forbidden if it is negative
	rest  []float32 // height of the rest of the paragraph that a break before a box tears
	row   []float32 // height of the rows that a break before a box carries over although a page may end after them
	best  []float64 // cost of the best pages from a box on
	white []float32 // lines that are missing on the first of those pages
	next  []int32   // the box after the last of that page

	notes   footnotes
	ends    []int32          // those of the notes for the boxes of the column, nil if there are no notes
	over    []int32          // lines of notes that go over from that page to the next
	carried map[state]choice // of the pages to which lines of notes go over
}

// choice is a page and the best pages after it.
type choice struct {
	cost  float64
	white float64 // lines that are missing on the page
	to    state
}

const (
	pageCost  = 20.0  // of each page
	shortCost = 450.0 // of a page of which more than shortLines are missing
	whiteCost = 2.0   // of a line that is missing at the foot, squared
	tornCost  = 120.0 // of a torn paragraph whose rest would fit
	// tornShortCost is added to it where the page would be short with the rest, too: the next
	// page is not to be filled by a tear.
	tornShortCost = 500.0
	stretchCost   = 2.0   // of spaces that give as much as they can
	shrinkCost    = 4.0   // of spaces that are as narrow as they can be
	unevenCost    = 0.3   // of a line that a page is deeper than the next, squared
	runtCost      = 300.0 // of a last page of less than runtLines
	fewCost       = 2.0   // of a line by which it is lower than fewShare, squared
	// endShortCost and endWhiteCost are shortCost and whiteCost of the last page but one
	// where the last begins with a heading and is lower than endShare of a page: rather a
	// whole section is carried over than its end.
	endShortCost = 60.0
	endWhiteCost = 0.7
	endShare     = 0.4

	cutNoteCost = 200.0 // of a footnote on two pages
	overCost    = 2.0   // of each of its lines on the second

	shortLines = 3
	runtLines  = 5
	fewShare   = 0.28 // of a page, below which a last page looks empty
	maxWhite   = 20   // lines at the foot of a page beyond which a break is the last resort
	maxShrink  = 3    // lines by which a page may be too high before its spaces shrink
	flexible   = 0.28 // how far a flexible space may give
	rounding   = 0.001
)

// run finds where the pages of a column end: next of the first box of each page.
func (b *breaker) run(boxes []placed) {
	b.prepare(boxes)
	n := len(b.boxes)
	b.best[n] = 0
	clear(b.carried)
	limit := n // pages that begin at the box do not end after it
	for i := n - 1; i >= 0; i-- {
		if i > 0 && b.cost[i] < 0 {
			continue
		}
		for limit > i+1 && !b.fits(i, limit) {
			limit--
		}
		c := b.search(state{box: int32(i)}, limit)
		b.best[i], b.white[i], b.next[i] = c.cost, float32(c.white), c.to.box
		if b.ends != nil {
			b.over[i] = c.to.over
		}
	}
}

// fits reports whether the boxes of a page may fit if spaces shrink.
func (b *breaker) fits(from, to int) bool {
	return b.sum[to]-b.sum[from]-b.boxes[from].SpaceBefore <= b.area.Height+maxShrink*b.area.Leading
}

// search finds the best page that begins in a state and ends at or before the limit.
func (b *breaker) search(from state, limit int) choice {
	out := choice{cost: math.Inf(1)}
	for e := limit; e > int(from.box); e-- {
		if e < len(b.boxes) && b.cost[e] < 0 {
			continue
		}
		c := b.page(from, e)
		if c.white > maxWhite && !math.IsInf(out.cost, 1) {
			break
		}
		if c.cost < out.cost {
			out = c
		}
	}
	if math.IsInf(out.cost, 1) {
		return b.lastResort(from)
	}
	return out
}

// page returns the choice of a page that ends before a box.
func (b *breaker) page(from state, e int) choice {
	i, to := int(from.box), state{box: int32(e)}
	left := b.area.Height - b.height(i, e)
	if b.ends != nil {
		left -= b.notesHeight(from, to)
	}
	give := flexible * (b.give[e] - b.give[i+1])
	if left < -give-rounding {
		return b.cutPage(from, e)
	}
	if e == len(b.boxes) {
		return choice{cost: b.lastPage(i, left), to: to}
	}
	cost, white := pageCost+float64(b.cost[e])+b.best[e], 0.0
	switch {
	case left < -rounding:
		cost += shrinkCost * (left / give) * (left / give)
	case left <= give:
		if give > 0 {
			cost += stretchCost * (left / give) * (left / give)
		}
	default:
		white = left / b.area.Leading
		cost += b.whiteCost(e, white)
		if rest := float64(b.rest[e]); rest > 0 && rest <= left {
			cost += tornCost
			if left-rest > (shortLines+0.9)*b.area.Leading {
				cost += tornShortCost
			}
		}
		if row := float64(b.row[e]); row > 0 && row <= left {
			cost += roomCost
		}
	}
	if int(b.next[e]) < len(b.boxes) {
		d := white - float64(b.white[e])
		cost += unevenCost * d * d
	}
	return choice{cost, white, to}
}

// lastPage returns the cost of the last page, with some height left.
func (b *breaker) lastPage(i int, left float64) float64 {
	cost := pageCost
	if left < -rounding {
		give := flexible * (b.give[len(b.boxes)] - b.give[i+1])
		cost += shrinkCost * (left / give) * (left / give)
	}
	if i == 0 {
		return cost
	}
	height := b.area.Height - left
	if height < runtLines*b.area.Leading {
		cost += runtCost
	}
	few := max(0, fewShare*b.area.Height-height) / b.area.Leading
	return cost + fewCost*few*few
}

// whiteCost returns the cost of some lines that are missing at the foot of a page that
// ends before a box.
func (b *breaker) whiteCost(e int, white float64) float64 {
	line, short := whiteCost, shortCost
	if int(b.next[e]) == len(b.boxes) && b.boxes[e].Heading != nil && b.height(e, len(b.boxes)) < endShare*b.area.Height {
		line, short = endWhiteCost, endShortCost
	}
	cost := line * white * white
	if white > shortLines+0.9 {
		cost += short
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
func (b *breaker) giving(from, to state) float64 {
	if from.box == to.box {
		return 0
	}
	space := b.give[to.box] - b.give[from.box+1]
	left := b.area.Height - b.height(int(from.box), int(to.box)) - b.notesHeight(from, to)
	if space <= 0 || left > flexible*space || left >= -rounding && int(to.box) == len(b.boxes) {
		return 0
	}
	return max(left/space, -flexible)
}
