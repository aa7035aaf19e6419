package pagination

import "promodoc/export/typeset/flow"

const (
	forbidden = -1

	tailCost     = 250.0 // of the last line or two of a section at the top of a page
	widowCost    = 8.0   // the same, but of a paragraph that begins on the page before
	exampleCost  = 160.0 // of a section of less than half a page on two pages
	tableCost    = 220.0 // of a cut table that would fit on a page
	smallCost    = 300.0 // of a cut table of less than a third of a page
	leadInCost   = 500.0 // of a page break between a table and a heading with a line or two that lead to it
	longCost     = 4.0   // of a cut table that would not fit on one
	fewRowsCost  = 15.0  // of a table of which only two rows are on a page
	startRowCost = 12.0  // of each row by which fewer than startRows are on its first page
	roomCost     = 100.0 // of a cut above rows that would fit
	tornRowCost  = 600.0 // of a row on two pages
	crowdedCost  = 300.0 // of a break in boxes that belong together but are too high for a page
	headingBreak = 600.0 // the same, after a heading

	minFlexible = 4.0 // points from which a space gives

	startRows = 5 // rows from which on a table begins well

	tailLines    = 2.6 // the height of two lines and the space above them, in lines
	maxTailLines = 4.0 // that of two in a box or with large letters, but of no picture
)

// prepare computes what the search needs of the boxes of a column.
func (b *breaker) prepare(boxes []placed) {
	n := len(boxes)
	b.boxes = boxes
	b.sum, b.give, b.best = resized(b.sum, n+1), resized(b.give, n+1), resized(b.best, n+1)
	b.cost, b.rest, b.white = resized(b.cost, n+1), resized(b.rest, n+1), resized(b.white, n+1)
	b.row, b.next = resized(b.row, n+1), resized(b.next, n+1)
	clear(b.row)
	if b.ends != nil {
		b.over = resized(b.over, n+1)
	}
	b.sum[0], b.give[0], b.next[n], b.white[n] = 0, 0, int32(n), 0
	for i := range boxes {
		box := boxes[i].Box
		b.sum[i+1] = b.sum[i] + box.SpaceBefore + box.Height
		b.give[i+1], b.cost[i+1], b.rest[i+1] = b.give[i], box.Penalty, 0
		if gives(box) {
			b.give[i+1] += box.SpaceBefore
		}
		if boxes[i].keep {
			b.cost[i+1] = forbidden
		}
	}
	b.addRests()
	b.addTables()
	b.addSections()
	b.openGroups()
}

// gives reports whether the space above a box is flexible: those between blocks are,
// those between the items of a tight list and below headings are not.
func gives(box *flow.Box) bool { return box.SpaceBefore > minFlexible }

// resized returns a slice of a length, in the memory of one if it suffices.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// addRests finds the height of the rest of each paragraph that may be torn.
func (b *breaker) addRests() {
	end := len(b.boxes) // of the paragraph
	for i := len(b.boxes) - 1; i > 0; i-- {
		before := b.boxes[i-1].Box
		if before.Penalty == 0 || b.boxes[i].SpaceBefore > 0 {
			end = i
		} else if b.cost[i] >= 0 {
			b.rest[i] = float32(b.sum[end] - b.sum[i])
		}
	}
}

// addTables adds the costs of cutting tables. At least two rows are on either side.
func (b *breaker) addTables() {
	for i := 0; i < len(b.boxes); {
		head := b.boxes[i].TableHead
		if len(head) == 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(b.boxes) && len(b.boxes[end].TableHead) > 0 && &b.boxes[end].TableHead[0] == &head[0] {
			end++
		}
		b.addTable(i, end)
		i = end
	}
}

// addTable adds the costs of cutting a table with rows in a range of boxes.
func (b *breaker) addTable(from, to int) {
	b.addLeadIn(from - len(b.boxes[from].TableHead))
	cost := float32(tableCost)
	if height := b.height(from, to); height > b.area.Height {
		cost = longCost
	} else if 3*height < b.area.Height {
		cost = smallCost
	}
	var ends []int // boxes that begin a row, but the first
	for i := from + 1; i < to; i++ {
		if !b.boxes[i-1].keep && b.boxes[i-1].Penalty == 0 {
			ends = append(ends, i)
		} else if b.cost[i] >= 0 {
			b.cost[i] += max(cost, tornRowCost)
		}
	}
	last := len(ends) - 1
	for k, i := range ends {
		switch {
		case k == 0 || k == last:
			b.cost[i] = forbidden
		case k == 1 || k == last-1:
			b.cost[i] += cost + fewRowsCost
		default:
			b.cost[i] += cost
		}
		if rows := k + 1; rows < startRows && b.cost[i] >= 0 {
			b.cost[i] += startRowCost * float32(startRows-rows)
		}
	}
	b.addRoom(ends, to)
}

// addRoom notes for each break between rows how much room those have that could be above it.
func (b *breaker) addRoom(ends []int, to int) {
	next := to // the break after one
	for k := len(ends) - 1; k >= 0; k-- {
		if i := ends[k]; b.cost[i] >= 0 {
			b.row[i] = float32(b.sum[next] - b.sum[i])
			next = i
		}
	}
}

// addLeadIn adds the cost of a page break before a table below a heading and at most two
// lines, which lead to it.
func (b *breaker) addLeadIn(table int) {
	for i := table - 1; i >= max(0, table-3); i-- {
		if b.boxes[i].Heading != nil {
			if b.cost[table] >= 0 {
				b.cost[table] += leadInCost
			}
			return
		}
	}
}

// addSections adds the costs of breaks between a heading and the next.
func (b *breaker) addSections() {
	end := len(b.boxes)
	small := false // the section is lower than half a page
	begin := end   // the box from which small is known
	for i := end - 1; i > 0; i-- {
		if i < begin {
			begin = i
			for begin > 0 && b.boxes[begin].Heading == nil {
				begin--
			}
			small = b.sum[end]-b.sum[begin] < b.area.Height/2
		}
		if b.cost[i] >= 0 && b.boxes[i].Heading == nil {
			if small {
				b.cost[i] += exampleCost
			}
			if b.isTail(i, end) {
				b.cost[i] += b.tailCost(i)
			}
		}
		if b.boxes[i].Heading != nil {
			end, begin = i, i
		}
	}
}

// isTail reports whether the boxes of a range are at most two lines, of whatever height.
func (b *breaker) isTail(from, to int) bool {
	height := b.sum[to] - b.sum[from]
	return height < tailLines*b.area.Leading || to-from <= 2 && height < maxTailLines*b.area.Leading
}

// tailCost returns the cost of a page that begins with a box and has only one or two
// lines before the next heading.
func (b *breaker) tailCost(i int) float32 {
	if b.rest[i] > 0 {
		return widowCost
	}
	return tailCost
}

// openGroups allows breaks in boxes that are kept together but fit on no page.
func (b *breaker) openGroups() {
	for from := 0; from < len(b.boxes); {
		to := from + 1
		for to < len(b.boxes) && b.cost[to] < 0 {
			to++
		}
		if b.height(from, to) > b.area.Height {
			for i := from + 1; i < to; i++ {
				b.cost[i] = crowdedCost
				if b.boxes[i-1].Heading != nil {
					b.cost[i] = headingBreak
				}
			}
		}
		from = to
	}
}
