package pagination

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

// mark puts the marks of notes on a line.
func mark(line *flow.Box, notes ...int) {
	for _, n := range notes {
		line.Links = append(line.Links, flow.Link{Target: &block.Link{Anchor: fmt.Sprint(block.NotePrefix, n)}})
	}
}

// noteOf returns the part of a note of some lines.
func noteOf(n, lines int) *Part {
	boxes := make([]flow.Box, lines)
	for i := range boxes {
		boxes[i].Height = 8
	}
	flow.AvoidWidows(boxes)
	boxes[0].SpaceBefore = 2
	anchor := fmt.Sprint(block.NotePrefix, n)
	boxes[0].Anchors = []string{anchor}
	return &Part{Note: anchor, Fragment: &flow.Fragment{Boxes: boxes}}
}

// withNotes describes the pages of a text with notes: the number of lines of the text,
// and of each note, on each page.
func withNotes(t *testing.T, boxes []flow.Box, notes ...*Part) string {
	t.Helper()
	of := map[*flow.Box]string{}
	for _, n := range notes {
		for i := range n.Boxes {
			of[&n.Boxes[i]] = strings.TrimPrefix(n.Note, block.NotePrefix)
		}
	}
	in := area
	in.NoteRule = &flow.Box{SpaceBefore: 10, Height: 6}
	var out []string
	for k, p := range Paginate(append([]*Part{{Fragment: &flow.Fragment{Boxes: boxes}}}, notes...), in) {
		text, lines, order := 0, map[string]int{}, []string(nil)
		y := in.Top
		for i := range p.boxes {
			b := &p.boxes[i]
			if b.y < y-2*rounding {
				t.Errorf("page %d: a box at %.1f overlaps that above, which ends at %.1f", k+1, b.y, y)
			}
			y = b.y + b.Height
			note, is := of[b.Box]
			switch {
			case b.repeated:
			case is:
				if lines[note]++; lines[note] == 1 {
					order = append(order, note)
				}
			default:
				text++
			}
		}
		if y > in.Top+in.Height+2*rounding {
			t.Errorf("page %d is %.1f points too high", k+1, y-in.Top-in.Height)
		}
		if len(order) > 0 && text > 0 && y < in.Top+in.Height-2*rounding {
			t.Errorf("page %d: the notes end %.1f points above the foot", k+1, in.Top+in.Height-y)
		}
		s := fmt.Sprint(text)
		for _, note := range order {
			s += fmt.Sprintf(" +%s:%d", note, lines[note])
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestNotesAreOnThePageOfTheirMarks(t *testing.T) {
	lines := func(n int, marks map[int][]int) []flow.Box {
		out := make([]flow.Box, n)
		for i := range out {
			out[i].Height = 10
			mark(&out[i], marks[i]...)
		}
		return out
	}
	for _, c := range []struct {
		name  string
		boxes []flow.Box
		notes []*Part
		want  string
	}{
		{"of a short text", lines(3, map[int][]int{1: {1}}), []*Part{noteOf(1, 2)}, "3 +1:2"},
		{"of the first page", lines(50, map[int][]int{3: {1}}), []*Part{noteOf(1, 2)}, "36 +1:2, 14"},
		{"of the second page", lines(50, map[int][]int{45: {1}}), []*Part{noteOf(1, 2)}, "40, 10 +1:2"},
		{"a line goes with its note", lines(60, map[int][]int{38: {1}}), []*Part{noteOf(1, 2)}, "38, 22 +1:2"},
		{"the order of the marks", lines(10, map[int][]int{1: {2}, 2: {1, 3}}), []*Part{noteOf(1, 1), noteOf(2, 1), noteOf(3, 1)}, "10 +2:1 +1:1 +3:1"},
		{"two marks of one", lines(60, map[int][]int{1: {1}, 50: {1}}), []*Part{noteOf(1, 1)}, "37 +1:1, 23"},
		{"without a mark", lines(50, nil), []*Part{noteOf(1, 1)}, "40, 10 +1:1"},
		{"goes over", lines(60, map[int][]int{30: {1}}), []*Part{noteOf(1, 20)}, "31 +1:9, 29 +1:11"},
		{"longer than pages", lines(3, map[int][]int{1: {1}}), []*Part{noteOf(1, 120)}, "2 +1:45, 0 +1:48, 1 +1:27"},
		{"long, in a long text", lines(60, map[int][]int{1: {1}}), []*Part{noteOf(1, 60)}, "2 +1:45, 26 +1:15, 32"},
		{"before a new page", append(append(lines(39, map[int][]int{38: {1}}), flow.Box{EndsPage: true}), lines(2, nil)...), []*Part{noteOf(1, 5)}, "37, 2 +1:5, 2"},
		{"without a text", nil, []*Part{noteOf(1, 5)}, "0 +1:5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := withNotes(t, c.boxes, c.notes...); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// A note that only another refers to is below that.
func TestNotesOfNotes(t *testing.T) {
	text := paragraphs(5)
	mark(&text[2], 2)
	first, second := noteOf(1, 2), noteOf(2, 2)
	mark(&second.Boxes[1], 1)
	if got := withNotes(t, text, first, second); got != "5 +2:2 +1:2" {
		t.Error(got)
	}
}

// notesAt returns where the notes of a page begin.
func notesAt(p *Page) float64 {
	for i := range p.boxes {
		if p.boxes[i].repeated && p.boxes[i].TableHead == nil && len(p.boxes[i].Rects) > 0 {
			return p.boxes[i].y
		}
	}
	return 0
}

// All lines of random texts with notes are on pages, once and in order, and a note begins
// on the page of its mark, unless notes take half of that.
func TestAllNotesAreOnPages(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		text := random(seed, 30)
		var notes []*Part
		marked := map[*flow.Box]string{}
		for i := range text {
			if r.IntN(20) == 0 {
				note := noteOf(len(notes)+1, 1+r.IntN(2+r.IntN(2+r.IntN(60))))
				notes = append(notes, note)
				mark(&text[i], len(notes))
				marked[&text[i]] = note.Note
			}
		}
		if len(notes) == 0 {
			continue
		}
		in := area
		in.NoteRule = &flow.Box{SpaceBefore: 10, Height: 6, Rects: []book.Rect{{}}}
		var got []*flow.Box
		for k, p := range Paginate(append([]*Part{{Fragment: &flow.Fragment{Boxes: text}}}, notes...), in) {
			for i := range p.boxes {
				b := &p.boxes[i]
				if note := marked[b.Box]; note != "" && p.boxes[len(p.boxes)-1].y-notesAt(p) < in.Height/2 && !slices.ContainsFunc(p.boxes, func(o placed) bool { return slices.Contains(o.Anchors, note) }) {
					t.Errorf("%d: page %d has the mark of %s, which begins elsewhere", seed, k+1, note)
				}
				if !b.repeated {
					got = append(got, b.Box)
				}
			}
		}
		at := map[*flow.Box]int{}
		for i, b := range got {
			at[b] = i
		}
		want := len(text)
		for _, n := range notes {
			want += len(n.Boxes)
		}
		if len(at) != want || len(got) != want {
			t.Errorf("%d: %d boxes, %d of them once, want %d", seed, len(got), len(at), want)
		}
		for _, boxes := range append([]*Part{{Fragment: &flow.Fragment{Boxes: text}}}, notes...) {
			for i := 1; i < len(boxes.Boxes); i++ {
				if at[&boxes.Boxes[i]] < at[&boxes.Boxes[i-1]] {
					t.Errorf("%d: boxes are out of order", seed)
				}
			}
		}
	}
}
