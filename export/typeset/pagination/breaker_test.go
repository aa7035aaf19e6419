package pagination

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"promodoc/export/typeset/flow"
)

// area has 40 lines of 10 points.
var area = Area{Top: 50, Height: 400, Leading: 10}

// paragraphs returns the boxes of paragraphs of some numbers of lines.
func paragraphs(lines ...int) []flow.Box {
	var out []flow.Box
	for i, n := range lines {
		all := make([]flow.Box, n)
		for k := range all {
			all[k].Height = 10
		}
		flow.AvoidWidows(all)
		all[0].SpaceBefore = 5
		all[0].Anchors = []string{fmt.Sprint(i)}
		out = append(out, all...)
	}
	return out
}

// divided returns lines of a paragraph of which some end in the middle of a word.
func divided(lines []flow.Box, at ...int) []flow.Box {
	for _, i := range at {
		lines[i].Divided = flow.DividedWord
	}
	flow.AvoidWidows(lines)
	return lines
}

func heading(level int) flow.Box {
	return flow.Box{SpaceBefore: 20, Height: 15, KeepWithNext: true, Heading: &flow.Heading{Level: level}}
}

func table(rows int) []flow.Box {
	head := []flow.Box{{SpaceBefore: 10, Height: 15, KeepWithNext: true}}
	out := slices.Clone(head)
	for range rows {
		out = append(out, flow.Box{Height: 15, TableHead: head})
	}
	return out
}

// figure returns the box of an image of a height, in lines.
func figure(lines float64) []flow.Box {
	return []flow.Box{{SpaceBefore: 5, Height: 10 * lines}}
}

// highTable returns a table of which two rows do not fit where two of table do.
func highTable(rows int) []flow.Box {
	out := table(rows)
	for i := range out[1:] {
		out[i+1].Height += 3
	}
	return out
}

// paginate returns the number of boxes of each page, without repeated heads.
func paginate(t *testing.T, boxes []flow.Box) []int {
	t.Helper()
	var sizes []int
	sum := 0
	for i, p := range Paginate([]*Part{{Fragment: &flow.Fragment{Boxes: boxes}}}, area) {
		n := 0
		y := area.Top
		for k := range p.boxes {
			b := &p.boxes[k]
			if b.y < y-rounding {
				t.Errorf("page %d: a box at %.1f overlaps that above, which ends at %.1f", i+1, b.y, y)
			}
			if y = b.y + b.Height; !b.repeated {
				n++
			}
		}
		if y > area.Top+area.Height+2*rounding && n > 1 {
			t.Errorf("page %d is %.2f points too high", i+1, y-area.Top-area.Height)
		}
		sum += n
		sizes = append(sizes, n)
	}
	if sum != len(boxes) {
		t.Errorf("%d boxes are on pages, want %d", sum, len(boxes))
	}
	return sizes
}

// random returns the boxes of headings, paragraphs and tables.
func random(seed uint64, parts int) []flow.Box {
	r := rand.New(rand.NewPCG(seed, 1))
	var out []flow.Box
	for range parts {
		switch r.IntN(5) {
		case 0:
			out = append(out, heading(2+r.IntN(2)))
			out = append(out, paragraphs(2+r.IntN(6))...)
		case 1:
			out = append(out, table(2+r.IntN(8))...)
		default:
			out = append(out, paragraphs(1+r.IntN(12))...)
		}
	}
	return out
}

func TestEveryBoxIsOnAPage(t *testing.T) {
	for seed := range uint64(300) {
		paginate(t, random(seed, 40))
	}
	paginate(t, []flow.Box{{Height: 1000}, {Height: 10}, {Height: 500, KeepWithNext: true}, {Height: 10}})
	headings := slices.Repeat([]flow.Box{heading(2)}, 200)
	paginate(t, headings)
}

// After an edit the pages are those of before as soon as one of them begins where one
// began before.
func TestAnEditChangesFewPages(t *testing.T) {
	met := 0
	for seed := range uint64(100) {
		before := random(seed, 80)
		after := append(paragraphs(1+int(seed%7)), before...)
		fromEnd := func(sizes []int) []int {
			var out []int
			for i, n := len(sizes)-1, 0; i >= 0; i-- {
				n += sizes[i]
				out = append(out, n) // boxes from the beginning of the page to the end
			}
			return out
		}
		a, b := fromEnd(paginate(t, before)), fromEnd(paginate(t, after))
		common := -1 // the earliest page that both begin at the same box
		for i, n := range a {
			if slices.Contains(b, n) {
				common = i
			}
		}
		if common >= 0 && !slices.Equal(a[:common+1], b[:common+1]) {
			t.Errorf("%d: pages after a common one differ: %v, %v", seed, a, b)
		}
		if common > len(a)/2 {
			met++
		}
	}
	if met < 40 {
		t.Errorf("in %d of 100 documents the second half of the pages is as before", met)
	}
}

func TestPagesAreBrokenWell(t *testing.T) {
	for _, c := range []struct {
		name  string
		boxes []flow.Box
		want  []int
	}{
		{"a last page has five lines", paragraphs(10, 10, 10, 10), []int{35, 5}},
		{"three rows are not cut", append(paragraphs(17, 16), table(3)...), []int{33, 4}},
		{"two rows are on either side", append(paragraphs(17, 16), table(12)...), []int{36, 10}},
		{"a heading is with two lines of what follows", slices.Concat(paragraphs(18, 17), []flow.Box{heading(2)}, paragraphs(9)), []int{35, 10}},
		{"a page ends with a whole word", divided(paragraphs(50), 39), []int{39, 11}},
		{"a page of divided words is full", divided(paragraphs(60), 30, 31, 32, 33, 34, 35, 36, 37, 38, 39), []int{40, 20}},
		{"a last page is not almost empty", paragraphs(46), []int{37, 9}},
		{"a whole section is carried over", slices.Concat(paragraphs(10, 20), []flow.Box{heading(2)}, paragraphs(2, 2, 2, 2)), []int{30, 9}},
		{"a paragraph is whole on a page with room for it", slices.Concat(paragraphs(18, 5), figure(34), figure(34), paragraphs(4)), []int{23, 1, 5}},
		{"a heading and its lead-in are with their table", slices.Concat(paragraphs(10, 20), []flow.Box{heading(2)}, paragraphs(1), highTable(12)), []int{30, 15}},
		{"spaces shrink for a last line", slices.Concat(paragraphs(3, 3, 3, 3, 3, 3, 3, 3, 3), paragraphs(9)), []int{36}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := paginate(t, c.boxes); !slices.Equal(got, c.want) {
				t.Errorf("pages of %v boxes, want %v", got, c.want)
			}
		})
	}
}

// A row of several lines is on one page, also where the rest of it would fill the page.
func TestRowsAreNotTorn(t *testing.T) {
	const lines = 5                       // of a row
	for above := 1; above < 28; above++ { // below more lines not even two rows have room
		head := table(0)
		boxes := append(paragraphs(above), head...)
		for range 30 {
			for line := range lines {
				b := flow.Box{Height: 10, TableHead: head}
				if line < lines-1 {
					b.Penalty = 10
				}
				boxes = append(boxes, b)
			}
		}
		end := 0
		for _, n := range paginate(t, boxes) {
			end += n
			if at := end - above - len(head); at > 0 && at%lines != 0 {
				t.Errorf("below %d lines a page ends within a row, after %d of its lines", above, at%lines)
			}
		}
	}
}

// Rows that have room on a page are there, and a table that has to be cut begins with some
// of them.
func TestRowsFillThePage(t *testing.T) {
	for lines := 20; lines < 34; lines++ {
		boxes := append(paragraphs(lines), table(40)...)
		b := breaker{area: area}
		first := paginate(t, boxes)[0]
		rows := first - lines - 1
		if first > lines && rows < 3 {
			t.Errorf("below %d lines a table begins with %d rows", lines, rows)
		}
		height := 0.0
		for i := range boxes[:first] {
			height += boxes[i].SpaceBefore + boxes[i].Height
		}
		if left := b.area.Height - height; first > lines && left > 15+5 {
			t.Errorf("below %d lines and %d rows %.0f points are left", lines, rows, left)
		}
	}
}
