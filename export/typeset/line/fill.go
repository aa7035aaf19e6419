package line

// Kind tells whether a line may end behind an item.
type Kind uint8

// What may happen behind an item.
const (
	Never Kind = iota
	May
	Must
)

// Item is a piece of text that is not broken inside. Widths may be in any
// unit as long as it is one.
type Item struct {
	Width float64
	// Space is the width of the blanks behind, which vanish at a line's end.
	Space float64
	// Hyphen is the width of what is added when the line ends here.
	Hyphen float64
	// Cost makes ending here less welcome. A line that is half empty costs 25,
	// a whole line more costs 50.
	Cost  float64
	Break Kind
}

// Mode is what a good set of lines is.
type Mode uint8

const (
	// Ragged fills lines evenly and leaves what is over to the last one, which
	// shall not be a single word.
	Ragged Mode = iota
	// Balanced makes the last line as long as the others, as headings want it.
	Balanced
)

const (
	lineCost    = 50.0  // of one line more
	loneCost    = 30.0  // of a last line of one short word
	shortCost   = 6.0   // of a last line that is very short
	fullCost    = 100.0 // of an empty line
	overfull    = 1e7   // of a line wider than the measure
	shortShare  = 0.14
	loneShare   = 0.3 // of the measure: a longer word, such as an address, is a line
	maxLookBack = 400 // items a line may have; more would make time grow with its square
)

// Filler breaks paragraphs into lines. It keeps its memory between them: use
// one a layout, by one goroutine at a time.
type Filler struct {
	sum  []float64 // width of the items before, spaces included
	best []float64 // cost of the best lines that end behind an item
	from []int     // where the last of those lines begins
	ends []int
}

// Fill returns for each line the index behind its last item; together the
// lines have all items. The result is valid until the next call.
//
// Among all ways to break it takes the one whose squares of unused widths sum
// to the least, by dynamic programming: its time grows with the number of
// items times those that fit a line.
func (f *Filler) Fill(items []Item, measure float64, mode Mode) []int {
	n := len(items)
	f.ends = f.ends[:0]
	if n == 0 {
		return f.ends
	}
	f.prepare(items)
	if f.sum[n]-items[n-1].Space <= measure && !hasMust(items) {
		return append(f.ends, n)
	}
	for j := 1; j <= n; j++ {
		if j < n && items[j-1].Break == Never {
			f.best[j] = -1
			continue
		}
		f.search(items, j, measure, mode)
	}
	for j := n; j > 0; j = f.from[j] {
		f.ends = append(f.ends, j)
	}
	for a, b := 0, len(f.ends)-1; a < b; a, b = a+1, b-1 {
		f.ends[a], f.ends[b] = f.ends[b], f.ends[a]
	}
	return f.ends
}

func (f *Filler) prepare(items []Item) {
	n := len(items)
	if cap(f.sum) <= n {
		f.sum, f.best, f.from = make([]float64, n+1, 2*n+1), make([]float64, n+1, 2*n+1), make([]int, n+1, 2*n+1)
	}
	f.sum, f.best, f.from = f.sum[:n+1], f.best[:n+1], f.from[:n+1]
	f.sum[0], f.best[0] = 0, 0
	for i := range items {
		f.sum[i+1] = f.sum[i] + items[i].Width + items[i].Space
	}
}

func hasMust(items []Item) bool {
	for i := range items {
		if items[i].Break == Must && i < len(items)-1 {
			return true
		}
	}
	return false
}

// search finds the best beginning of a line that ends behind item j-1.
func (f *Filler) search(items []Item, j int, measure float64, mode Mode) {
	last := j == len(items) || items[j-1].Break == Must
	end := f.sum[j] - items[j-1].Space + items[j-1].Hyphen
	f.best[j] = -1
	for i := j - 1; i >= 0; i-- {
		if i < j-1 && items[i].Break == Must {
			break
		}
		if f.best[i] < 0 {
			continue
		}
		width := end - f.sum[i]
		if f.best[j] >= 0 && (width > measure || j-i > maxLookBack) {
			break
		}
		cost := f.best[i] + lineCost + items[j-1].Cost + f.cost(items, i, j, width/measure, last, mode)
		if f.best[j] < 0 || cost < f.best[j] {
			f.best[j], f.from[j] = cost, i
		}
	}
}

// cost is that of one line of items i to j-1 that fills a share of the measure.
func (f *Filler) cost(items []Item, i, j int, share float64, last bool, mode Mode) float64 {
	const rounding = 1e-9
	switch {
	case share > 1+rounding:
		return overfull * share
	case !last || mode == Balanced:
		return fullCost * (1 - share) * (1 - share)
	case i == 0 || items[i-1].Break == Must:
		return 0 // a paragraph of one line, or a line the text itself ended
	case share < loneShare && lone(items[i:j]):
		return loneCost
	case share < shortShare:
		return shortCost
	}
	return 0
}

// lone tells whether items are one word, in however many pieces.
func lone(items []Item) bool {
	for i := range items[:len(items)-1] {
		if items[i].Space > 0 {
			return false
		}
	}
	return true
}
