package linebreak

import "slices"

// Kind says whether a line may end after an item.
type Kind uint8

// The kinds of breaks, named as in Unicode Standard Annex 14.
const (
	Prohibited Kind = iota
	Allowed
	Mandatory
)

// Item is a piece of text that is not broken inside. Widths may be in any unit.
type Item struct {
	Width float64
	// Space is the width of the spaces behind, which vanish at the end of a
	// line.
	Space float64
	// Hyphen is the width of the hyphen that is added if the line ends here.
	Hyphen float64
	// Penalty discourages a break after the item. For comparison, a line that
	// is half empty costs 25 and each line costs 50.
	Penalty float64
	Break   Kind
}

// Mode says which lines are good.
type Mode uint8

const (
	// Ragged fills lines evenly. What is left is on the last line, which should
	// not be a single word.
	Ragged Mode = iota
	// Balanced makes the last line as long as the others, for headings.
	Balanced
)

const (
	lineCost     = 50.0  // of each line
	emptyCost    = 100.0 // of an empty line, as the square of the empty share
	loneWordCost = 60.0  // of a last line of one short word
	dentCost     = 3000  // of a line in which the next word had room, as the square of dents
	dentFrom     = 0.08  // the empty share from which such a line is a dent
	dentTo       = 0.18  // the one from which it is not worse
	shortCost    = 1.0   // of a very short last line
	overfullCost = 1e7   // of a line wider than the measure
	shortShare   = 0.14  // of the measure, below which a last line is very short
	loneShare    = 0.3   // below which a word is short; an address alone is not a fault
	maxItems     = 400   // items of a line; it bounds the time, which grows with their square
	thirdCost    = 1000  // of a third line in a row that ends with a hyphen
	needlessCost = 1000  // of a hyphen in a word that the line has room for
)

// Breaker breaks paragraphs into lines. It reuses its memory: use one for each
// goroutine.
type Breaker struct {
	sum  []float64 // total width before an item, with spaces
	word []float64 // width from an item to the end of its word
	// best are the costs of the best lines that end before an item, -1 for none. An
	// item has two: of lines of which the last alone ends with a hyphen, or does not,
	// and of those of which the last two do.
	best []float64
	from []int // of the lines that end before the last of those, the index in best
	ends []int
}

// Break returns the index after the last item of each line. All items are on
// some line. The result is valid until the next call.
//
// It finds the lines of least total cost by dynamic programming, as Knuth and
// Plass do ("Breaking paragraphs into lines", 1981). Unlike theirs, spaces do
// not stretch or shrink: the cost of a line is the square of its empty share, and
// more if a word that it had room for is pulled down to the next line.
// The time is proportional to the number of items times the items of a line.
func (b *Breaker) Break(items []Item, measure float64, mode Mode) []int {
	n := len(items)
	b.ends = b.ends[:0]
	if n == 0 {
		return b.ends
	}
	b.prepare(items)
	if b.sum[n]-items[n-1].Space <= measure && !hasMandatory(items) {
		return append(b.ends, n)
	}
	b.measureWords(items)
	for j := 1; j <= n; j++ {
		b.best[2*j], b.best[2*j+1] = -1, -1
		if j == n || items[j-1].Break != Prohibited {
			b.search(items, j, measure, mode)
		}
	}
	for at := 2 * n; at > 1; at = b.from[at] {
		b.ends = append(b.ends, at/2)
	}
	slices.Reverse(b.ends)
	return b.ends
}

func (b *Breaker) prepare(items []Item) {
	n := len(items)
	if cap(b.sum) <= n {
		b.sum, b.best, b.from = make([]float64, n+1, 2*n+1), make([]float64, 2*n+2, 4*n+2), make([]int, 2*n+2, 4*n+2)
		b.word = make([]float64, n+1, 2*n+1)
	}
	b.sum, b.best, b.from, b.word = b.sum[:n+1], b.best[:2*n+2], b.from[:2*n+2], b.word[:n+1]
	b.sum[0], b.best[0], b.best[1] = 0, 0, -1
	for i := range items {
		b.sum[i+1] = b.sum[i] + items[i].Width + items[i].Space
	}
}

// measureWords finds the widths of words, up to their ends, from every item on, with the
// words that are to be in their line.
func (b *Breaker) measureWords(items []Item) {
	for i := len(items) - 1; i >= 0; i-- {
		b.word[i] = items[i].Width
		if it := &items[i]; i+1 < len(items) && it.Break != Mandatory && (it.Space == 0 || it.Break == Prohibited || it.Penalty > 0) {
			b.word[i] += it.Space + b.word[i+1]
		}
	}
}

func hasMandatory(items []Item) bool {
	for i := range items {
		if items[i].Break == Mandatory && i < len(items)-1 {
			return true
		}
	}
	return false
}

// search finds the best first item of a line that ends after item j-1.
func (b *Breaker) search(items []Item, j int, measure float64, mode Mode) {
	last := j == len(items) || items[j-1].Break == Mandatory
	hyphen := j < len(items) && items[j-1].Hyphen > 0
	end := b.sum[j] - items[j-1].Space + items[j-1].Hyphen
	found := false
	for i := j - 1; i >= 0; i-- {
		if i < j-1 && items[i].Break == Mandatory {
			break
		}
		if b.best[2*i] < 0 && b.best[2*i+1] < 0 {
			continue
		}
		width := end - b.sum[i]
		if found && (width > measure || j-i > maxItems) {
			break
		}
		found = true
		cost := lineCost + items[j-1].Penalty + b.cost(items, i, j, width/measure, last, mode)
		if hyphen && width-items[j-1].Hyphen+b.word[j] <= measure {
			cost += needlessCost
		}
		if !last && mode == Ragged && width < (1-dentFrom)*measure {
			cost += b.dent(items, j, width, measure)
		}
		if hyphen && i > 0 && items[i-1].Hyphen > 0 {
			b.keep(2*j+1, 2*i, cost)
			b.keep(2*j+1, 2*i+1, cost+thirdCost)
		} else {
			b.keep(2*j, 2*i, cost)
			if b.best[2*i+1] >= 0 {
				b.keep(2*j, 2*i+1, cost)
			}
		}
	}
}

// dent returns what it costs that a line of a width that ends before item j had room for
// the next word.
func (b *Breaker) dent(items []Item, j int, width, measure float64) float64 {
	if items[j-1].Space == 0 || width+items[j-1].Space+b.word[j] > measure {
		return 0
	}
	dent := min(1-width/measure, dentTo) - dentFrom
	return dentCost * dent * dent
}

// keep keeps lines that go on from others, at a cost, if they are the best.
func (b *Breaker) keep(to, from int, cost float64) {
	if b.best[from] < 0 {
		return
	}
	if cost += b.best[from]; b.best[to] < 0 || cost < b.best[to] {
		b.best[to], b.from[to] = cost, from
	}
}

// cost returns the cost of a line of items i to j-1 that fills a share of the
// measure.
func (b *Breaker) cost(items []Item, i, j int, share float64, last bool, mode Mode) float64 {
	const rounding = 1e-9
	switch {
	case share > 1+rounding:
		return overfullCost * share
	case !last || mode == Balanced:
		return emptyCost * (1 - share) * (1 - share)
	case i == 0 || items[i-1].Break == Mandatory:
		return 0 // the only line of a paragraph, or up to a mandatory break
	case share < loneShare && isOneWord(items[i:j]):
		return loneWordCost
	case share < shortShare:
		return shortCost
	}
	return 0
}

// isOneWord reports whether items are the pieces of one word.
func isOneWord(items []Item) bool {
	for i := range items[:len(items)-1] {
		if items[i].Space > 0 {
			return false
		}
	}
	return true
}
