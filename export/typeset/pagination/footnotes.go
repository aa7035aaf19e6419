package pagination

import (
	"math"
	"strings"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

// footnotes are the lines of a document's footnotes, in the order in which the column
// refers to the notes. A note is attached to the box that has the first mark of it.
type footnotes struct {
	lines []placed
	sum   []float64 // height of the lines before one, with the spaces above them
	begin []int32   // the first line of the note that a line is of
	// ends has the number of lines that are attached to the boxes before one. It is nil
	// if there are no notes.
	ends []int32
}

// attach attaches the notes among the parts to the boxes of the column. A note that
// only another note refers to follows that; one without a mark is attached to the last
// box.
func attach(column []placed, parts []*Part) footnotes {
	f := footnotes{sum: []float64{0}}
	pending := map[string]*Part{} // notes that are not attached, by anchor
	for _, part := range parts {
		if part.Note != "" {
			pending[part.Note] = part
		}
	}
	if len(pending) == 0 {
		return f
	}
	f.ends = make([]int32, len(column)+1)
	last := 0
	for i := range column {
		if column[i].EndsPage {
			f.ends[i+1] = f.ends[i]
			continue
		}
		f.attachMarked(column[i].Links, pending)
		f.ends[i+1], last = int32(len(f.lines)), i
	}
	for _, part := range parts {
		if pending[part.Note] == part {
			f.add(part, pending)
		}
	}
	for i := last + 1; i < len(f.ends); i++ {
		f.ends[i] = int32(len(f.lines))
	}
	return f
}

// attachMarked attaches the pending notes that links lead to.
func (f *footnotes) attachMarked(links []flow.Link, pending map[string]*Part) {
	for i := range links {
		anchor := links[i].Target.Anchor
		if !strings.HasPrefix(anchor, block.NotePrefix) {
			continue
		}
		if part := pending[anchor]; part != nil {
			f.add(part, pending)
		}
	}
}

// add attaches a note, and those that only it refers to.
func (f *footnotes) add(part *Part, pending map[string]*Part) {
	delete(pending, part.Note)
	begin := int32(len(f.lines))
	for i := range part.Boxes {
		box := &part.Boxes[i]
		if box.EndsPage {
			continue
		}
		f.lines = append(f.lines, placed{Box: box, offset: &part.Offset, keep: box.KeepWithNext})
		f.sum = append(f.sum, f.sum[len(f.sum)-1]+box.SpaceBefore+box.Height)
		f.begin = append(f.begin, begin)
	}
	for i := range part.Boxes {
		f.attachMarked(part.Boxes[i].Links, pending)
	}
}

// state is where a page begins: with a box, and below the text with the lines of notes
// that go over from the page before, which are attached to boxes before the box.
type state struct{ box, over int32 }

// noteLines returns the range of the lines of notes on a page.
func (b *breaker) noteLines(from, to state) (first, end int32) {
	if b.ends == nil {
		return 0, 0
	}
	return b.ends[from.box] - from.over, b.ends[to.box] - to.over
}

// heightOf returns the height of a range of lines of notes, with the rule above them.
func (b *breaker) heightOf(first, end int32) float64 {
	if first >= end {
		return 0
	}
	n := &b.notes
	rule := b.area.NoteRule
	return rule.SpaceBefore + rule.Height + n.sum[end] - n.sum[first] - n.lines[first].SpaceBefore
}

// notesHeight returns the height of the notes of a page.
func (b *breaker) notesHeight(from, to state) float64 {
	if b.ends == nil {
		return 0
	}
	return b.heightOf(b.noteLines(from, to))
}

// cutPage returns the choice of a page on which the last note begins and from which it
// goes over to the next. The cost is infinite if there is no such note.
func (b *breaker) cutPage(from state, e int) choice {
	none := choice{cost: math.Inf(1)}
	if b.ends == nil {
		return none
	}
	first, end := b.noteLines(from, state{box: int32(e)})
	if first == end {
		return none
	}
	begin := b.notes.begin[end-1]
	room := b.area.Height - b.height(int(from.box), e)
	if begin < first || b.heightOf(first, begin) >= room {
		return none
	}
	for p := end - 1; p > begin; p-- {
		if b.notes.lines[p-1].keep || b.heightOf(first, p) > room {
			continue
		}
		to := state{int32(e), end - p}
		cost := pageCost + cutNoteCost + overCost*float64(end-p) + b.after(to).cost
		if e < len(b.boxes) {
			cost += float64(b.cost[e])
		}
		return choice{cost: cost, to: to}
	}
	return none
}

// after returns the best choice of a page that begins in a state.
func (b *breaker) after(s state) choice {
	if s.over == 0 {
		return choice{cost: b.best[s.box], white: float64(b.white[s.box])}
	}
	c, known := b.carried[s]
	if !known {
		limit := int(s.box)
		for limit < len(b.boxes) && b.fits(int(s.box), limit+1) {
			limit++
		}
		c = b.search(s, limit)
		b.carried[s] = c
	}
	return c
}

// lastResort returns the choice of a page where nothing fits as it should: one of
// nothing but notes that go over from the page before, or one of boxes that are taller
// than a page, from which notes go over.
func (b *breaker) lastResort(from state) choice {
	to, room, cost := from, b.area.Height, pageCost+shortCost
	if from.over == 0 {
		cost = pageCost
		for to.box++; int(to.box) < len(b.boxes) && b.cost[to.box] < 0; {
			to.box++
		}
		room -= b.height(int(from.box), int(to.box))
	}
	if b.ends != nil {
		to.over = 0
		first, end := b.noteLines(from, to)
		for end > first && b.heightOf(first, end) > room {
			end--
		}
		if to.over = b.ends[to.box] - end; to == from {
			to.over-- // a line that is taller than a page
		}
	}
	return choice{cost: cost + b.after(to).cost, to: to}
}

// placeNotes places notes below the boxes of a page, at its foot.
func (b *breaker) placeNotes(boxes, notes []placed, height float64) []placed {
	rule := b.area.NoteRule
	y := b.area.Top + b.area.Height - height + rule.SpaceBefore
	if len(boxes) == 0 {
		y = b.area.Top
	}
	out := make([]placed, len(boxes), len(boxes)+1+len(notes))
	copy(out, boxes)
	out = append(out, placed{Box: rule, offset: notes[0].offset, y: y, repeated: true})
	y += rule.Height
	for i := range notes {
		line := notes[i]
		if i > 0 {
			line.above = line.SpaceBefore
		}
		line.y = y + line.above
		y = line.y + line.Height
		out = append(out, line)
	}
	return out
}
