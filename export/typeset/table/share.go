package table

import "math"

const (
	// maxShared is the number of rows by which the widths of columns are chosen. Those
	// of longer tables are sampled.
	maxShared = 96
	// dividedWord is what a word that a column divides costs, in lines.
	dividedWord = 1.2
	// filled is the part of its column that a line of several takes on average.
	filled = 0.92
	// firstShare and lastShare are the widths that columns give to each other, in
	// points: halved from the first to the last.
	firstShare, lastShare = 64.0, 2.0
	// maxShares bounds how often columns give to each other, for each of those widths.
	maxShares = 24
)

// share chooses the widths of columns that have not room for all of their texts on one
// line, so that the table is as low as possible: short texts keep their lines, and long
// ones take the rest. It begins with some widths and moves width from one column to
// another as long as that makes the table lower. No column becomes narrower than its
// longest word, unless that is an identifier, which may be divided.
//
// HTML's automatic tables (CSS 2.1, 17.5.2.2) divide the room by the length of the
// longest texts instead, which makes columns of a word a line.
func share(width []float64, m measures) {
	rows := m.sample()
	best := costOf(rows, width)
	for by := firstShare; by >= lastShare; by /= 2 {
		for range maxShares {
			from, to, cost := bestShare(rows, width, m.columns, by)
			if cost > best-0.01 {
				break
			}
			width[from] -= by
			width[to] += by
			best = cost
		}
	}
}

// bestShare finds the two columns of which one gives a width to the other with the least
// cost. The cost is infinite if no column can.
func bestShare(rows [][]extent, width []float64, columns []extent, by float64) (from, to int, cost float64) {
	cost = math.Inf(1)
	for i := range width {
		if width[i]-by < columns[i].least {
			continue
		}
		for k := range width {
			if k == i || width[k] >= columns[k].max {
				continue
			}
			width[i] -= by
			width[k] += by
			if c := costOf(rows, width); c < cost {
				from, to, cost = i, k, c
			}
			width[i] += by
			width[k] -= by
		}
	}
	return from, to, cost
}

// costOf returns about the number of lines of rows with columns of some widths, and what
// divided words and uneven columns cost.
func costOf(rows [][]extent, width []float64) float64 {
	const uneven = 0.05 // of all lines, so that a column gives although no line is saved yet
	var sum float64
	for _, row := range rows {
		height := 1.0
		for i, e := range row {
			lines := 1.0
			if e.max > width[i] {
				exact := e.max / (filled * width[i])
				lines = max(2, math.Ceil(exact))
				sum += uneven * exact
			}
			if e.min > width[i] {
				sum += dividedWord * math.Ceil(e.min/width[i]-1)
			}
			height = max(height, lines)
		}
		sum += height
	}
	return sum
}
