package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/look"
)

// RollOptions say what a Roll shows and what it does. All must be given.
type RollOptions struct {
	Rows   func() int
	Height func(row int, width float32) float32      // in pixels, at a width
	Make   func() fyne.CanvasObject                  // an empty row
	Show   func(o fyne.CanvasObject, row int)        // fills a row that Make made
	Chosen func(row int)                             // she chose another row
	Key    func(fyne.KeyName) bool                   // a key that does not choose; false where it means nothing
	Rune   func(rune)                                // a letter typed on the chosen row
	Press  func(row int, at, onScreen fyne.Position) // she pressed a row, at a place of it
}

// Roll is a list of any number of rows, of which only those in view are there
// at all. It has the keyboard as a whole: arrows choose a row, and what else is
// typed is for the row that is chosen.
type Roll struct {
	widget.BaseWidget
	o       RollOptions
	scroll  *container.Scroll
	body    *rollBody
	cells   map[int]*rollCell
	spare   []*rollCell
	tops    []float32 // of every row and, last, of what would follow
	width   float32
	chosen  int
	focused bool
	shift   Shift
}

// rollCell is a row on screen.
type rollCell struct {
	ground, line *Surface
	content      fyne.CanvasObject
}

// NewRoll returns a roll with its first row chosen.
func NewRoll(o RollOptions) *Roll {
	r := &Roll{o: o, cells: map[int]*rollCell{}}
	r.body = &rollBody{roll: r}
	r.body.ExtendBaseWidget(r.body)
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.arrange() }
	r.ExtendBaseWidget(r)
	return r
}

// Reload shows rows that may all be others now, as many as there are.
func (r *Roll) Reload() {
	r.measure()
	r.chosen = max(min(r.chosen, r.o.Rows()-1), 0)
	for row := range r.cells {
		r.put(row)
	}
	r.arrange()
}

// Chosen returns the chosen row.
func (r *Roll) Chosen() int { return r.chosen }

// Choose chooses a row, brings it into sight and tells.
func (r *Roll) Choose(row int) {
	if row < 0 || row >= r.o.Rows() {
		return
	}
	r.chosen = row
	r.o.Chosen(row)
	r.Reload()
	r.Reveal(row)
}

// Top scrolls so that a row stands at the top, where there is enough below it.
func (r *Roll) Top(row int) {
	if row >= 0 && row < len(r.tops)-1 {
		r.scrollTo(r.tops[row])
	}
}

// Reveal scrolls as little as needed to bring a row into sight, with some of
// its neighbours.
func (r *Roll) Reveal(row int) {
	const room = 40
	if row < 0 || row >= len(r.tops)-1 {
		return
	}
	offset, view := r.scroll.Offset.Y, r.scroll.Size().Height
	switch top, bottom := r.tops[row], r.tops[row+1]; {
	case top-room < offset:
		r.scrollTo(top - room)
	case bottom+room > offset+view:
		r.scrollTo(min(bottom+room-view, top-room))
	}
}

func (r *Roll) scrollTo(y float32) {
	bottom := max(r.height()-r.scroll.Size().Height, 0)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), bottom)))
	r.arrange()
}

// height is that of all rows, with some room below the last.
func (r *Roll) height() float32 {
	const room = 16
	if len(r.tops) == 0 {
		return 0
	}
	return r.tops[len(r.tops)-1] + room
}

// measure finds out where every row stands.
func (r *Roll) measure() {
	n := r.o.Rows()
	r.tops = make([]float32, n+1)
	for row := range n {
		r.tops[row+1] = r.tops[row] + whole(r.o.Height(row, r.width))
	}
	size := fyne.NewSize(r.width, r.height())
	if r.body.Size() != size {
		r.body.Resize(size)
		r.scroll.Refresh()
	}
}

// visible are the rows in view, from and up to but without to.
func (r *Roll) visible() (from, to int) {
	n := len(r.tops) - 1
	if n <= 0 {
		return 0, 0
	}
	top, bottom := r.scroll.Offset.Y, r.scroll.Offset.Y+r.scroll.Size().Height
	from = sort.Search(n, func(i int) bool { return r.tops[i+1] > top })
	to = sort.Search(n, func(i int) bool { return r.tops[i] >= bottom })
	return from, to
}

// arrange lets rows come and go, and puts those in view to their places.
func (r *Roll) arrange() {
	from, to := r.visible()
	changed := false
	for row, c := range r.cells {
		if row < from || row >= to {
			delete(r.cells, row)
			r.spare = append(r.spare, c)
			changed = true
		}
	}
	for row := from; row < to; row++ {
		if _, there := r.cells[row]; !there {
			r.cells[row] = r.cell()
			r.put(row)
			changed = true
		}
		r.lay(row)
	}
	if changed {
		r.body.collect(from, to)
	}
}

func (r *Roll) cell() *rollCell {
	if n := len(r.spare); n > 0 {
		c := r.spare[n-1]
		r.spare = r.spare[:n-1]
		return c
	}
	c := &rollCell{ground: NewSurface(look.Clear), line: HLine(), content: r.o.Make()}
	c.ground.corner = look.CornerButton
	return c
}

// put fills the cell of a row.
func (r *Roll) put(row int) {
	if row >= r.o.Rows() {
		return
	}
	c := r.cells[row]
	r.o.Show(c.content, row)
	r.mark(row)
}

// mark shows whether a row is chosen, and whether it has the keyboard.
func (r *Roll) mark(row int) {
	fill, edge := look.Clear, look.Clear
	if row == r.chosen {
		fill = look.Selected
		if r.focused {
			edge = look.Accent
		}
	}
	r.cells[row].ground.SetColors(fill, edge)
}

func (r *Roll) lay(row int) {
	c, top, height := r.cells[row], r.tops[row], r.tops[row+1]-r.tops[row]
	place(c.ground, 0, top, r.width, height-1)
	place(c.line, 0, top+height-1, r.width, 1)
	place(c.content, 0, top, r.width, height-1)
	// A container does not lay itself out again at the size it has.
	if o, ok := c.content.(*fyne.Container); ok {
		relayout(o)
	}
}

// at is the row at a height of the roll, -1 below the last.
func (r *Roll) at(y float32) int {
	n := len(r.tops) - 1
	row := sort.Search(n, func(i int) bool { return r.tops[i+1] > y })
	if row >= n {
		return -1
	}
	return row
}

// Held is for Holder.
func (r *Roll) Held() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, c := range r.cells {
		all = append(all, c.content)
	}
	return all
}

// Resize measures the rows at the new width.
func (r *Roll) Resize(size fyne.Size) {
	r.BaseWidget.Resize(size)
	r.scroll.Resize(size)
	if r.width != size.Width {
		r.width = size.Width
		r.measure()
	}
	r.arrange()
}

// MinSize is small: a roll takes the room it is given.
func (r *Roll) MinSize() fyne.Size { return fyne.NewSize(100, 60) }

// Refresh takes up another theme, in which rows may have other heights.
func (r *Roll) Refresh() {
	r.Reload()
	r.BaseWidget.Refresh()
}

// CreateRenderer is for Fyne.
func (r *Roll) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.scroll) }
