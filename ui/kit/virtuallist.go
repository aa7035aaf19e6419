package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// VirtualListOptions are the content and the callbacks of a [VirtualList]. All
// but OnMenu are required.
type VirtualListOptions struct {
	Count    func() int                                   // the number of rows
	Height   func(row int, width float32) float32         // of a row at a width, in pixels
	New      func() fyne.CanvasObject                     // makes an empty row
	Bind     func(o fyne.CanvasObject, row int)           // fills a row that New made
	OnSelect func(row int)                                // the user selected a row
	OnKey    func(fyne.KeyName) (used bool)               // a key that does not change the selection
	OnRune   func(rune) (used bool)                       // a character typed on the selected row
	OnPress  func(row int, inRow, onCanvas fyne.Position) // the user pressed a row
	OnMenu   func(row int, onCanvas fyne.Position)        // the user wants the menu of a row, which is not selected by that
}

// VirtualList is a list of any number of rows, of which only those in view
// exist as objects. It has the focus as a whole: arrow keys select a row, and
// other input goes to the selected row.
type VirtualList struct {
	widget.BaseWidget
	ShiftTracker
	options  VirtualListOptions
	scroll   *Scroller
	body     *listBody
	cells    map[int]*listCell // by row
	spare    []*listCell
	tops     []float32 // the top of each row, and the bottom of the last
	width    float32
	selected int
	focused  bool
	held     fyne.KeyModifier // while a row is being pressed
}

// listCell is a row on screen.
type listCell struct {
	background, line *Surface
	content          fyne.CanvasObject
}

// NewVirtualList returns a list with its first row selected.
func NewVirtualList(o VirtualListOptions) *VirtualList {
	l := &VirtualList{options: o, cells: map[int]*listCell{}}
	l.body = &listBody{list: l}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = NewScroller(l.body, container.ScrollVerticalOnly)
	l.scroll.OnScrolled = func(fyne.Position) { l.arrange() }
	l.ExtendBaseWidget(l)
	return l
}

// Reload shows the rows again after any of them, or their number, changed.
func (l *VirtualList) Reload() {
	l.measure()
	l.selected = max(min(l.selected, l.options.Count()-1), 0)
	for row := range l.cells {
		l.bind(row)
	}
	l.arrange()
}

// Selected returns the selected row.
func (l *VirtualList) Selected() int { return l.selected }

// Select selects a row, calls OnSelect and scrolls to the row.
func (l *VirtualList) Select(row int) {
	if row < 0 || row >= l.options.Count() {
		return
	}
	l.selected = row
	l.options.OnSelect(row)
	l.Reload()
	l.Reveal(row)
}

// Below returns the place under a row, relative to the list.
func (l *VirtualList) Below(row int) fyne.Position {
	if row < 0 || row >= len(l.tops)-1 {
		return fyne.Position{}
	}
	return fyne.NewPos(0, l.tops[row+1]-l.scroll.Offset.Y)
}

// ScrollTo scrolls a row to the top of the view, as far as there is enough below
// it.
func (l *VirtualList) ScrollTo(row int) {
	if row >= 0 && row < len(l.tops)-1 {
		l.scrollTo(l.tops[row])
	}
}

// Reveal scrolls as little as needed to bring a row into view, with part of its
// neighbours.
func (l *VirtualList) Reveal(row int) {
	const context = 40
	if row < 0 || row >= len(l.tops)-1 {
		return
	}
	offset, view := l.scroll.Offset.Y, l.scroll.Size().Height
	switch top, bottom := l.tops[row], l.tops[row+1]; {
	case top-context < offset:
		l.scrollTo(top - context)
	case bottom+context > offset+view:
		l.scrollTo(min(bottom+context-view, top-context))
	}
}

func (l *VirtualList) scrollTo(y float32) {
	bottom := max(l.height()-l.scroll.Size().Height, 0)
	l.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), bottom)))
	l.arrange()
}

// height returns the height of all rows and the space below the last.
func (l *VirtualList) height() float32 {
	const space = 16
	if len(l.tops) == 0 {
		return 0
	}
	return l.tops[len(l.tops)-1] + space
}

// measure computes the position of every row.
func (l *VirtualList) measure() {
	n := l.options.Count()
	l.tops = make([]float32, n+1)
	for row := range n {
		l.tops[row+1] = l.tops[row] + round(l.options.Height(row, l.width))
	}
	size := fyne.NewSize(l.width, l.height())
	if l.body.Size() != size {
		l.body.Resize(size)
		l.scroll.Refresh()
	}
}

// visible returns the range of rows [from, to) that are in view.
func (l *VirtualList) visible() (from, to int) {
	n := len(l.tops) - 1
	if n <= 0 {
		return 0, 0
	}
	top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	from = sort.Search(n, func(i int) bool { return l.tops[i+1] > top })
	to = sort.Search(n, func(i int) bool { return l.tops[i] >= bottom })
	return from, to
}

// arrange adds and removes cells so that the rows in view have one, and
// positions them.
func (l *VirtualList) arrange() {
	from, to := l.visible()
	changed := false
	for row, c := range l.cells {
		if row < from || row >= to {
			delete(l.cells, row)
			l.spare = append(l.spare, c)
			changed = true
		}
	}
	for row := from; row < to; row++ {
		if _, ok := l.cells[row]; !ok {
			l.cells[row] = l.newCell()
			l.bind(row)
			changed = true
		}
		l.layOut(row)
	}
	if changed {
		l.body.collect(from, to)
	}
}

// newCell returns a spare cell, or a new one when there is none.
func (l *VirtualList) newCell() *listCell {
	if n := len(l.spare); n > 0 {
		c := l.spare[n-1]
		l.spare = l.spare[:n-1]
		return c
	}
	c := &listCell{background: NewSurface(theme.Transparent), line: HLine(), content: l.options.New()}
	c.background.corner = theme.CornerButton
	return c
}

// bind fills the cell of a row.
func (l *VirtualList) bind(row int) {
	if row >= l.options.Count() {
		return
	}
	l.options.Bind(l.cells[row].content, row)
	l.mark(row)
}

// mark shows whether a row is selected and whether it has the focus.
func (l *VirtualList) mark(row int) {
	fill, edge := theme.Transparent, theme.Transparent
	if row == l.selected {
		fill = theme.SelectedRow
		if l.focused {
			edge = theme.Accent
		}
	}
	l.cells[row].background.SetColors(fill, edge)
}

func (l *VirtualList) layOut(row int) {
	c, top, height := l.cells[row], l.tops[row], l.tops[row+1]-l.tops[row]
	SetBounds(c.background, 0, top, l.width, height-1)
	SetBounds(c.line, 0, top+height-1, l.width, 1)
	SetBounds(c.content, 0, top, l.width, height-1)
	// A container does not lay itself out again when its size stays the same.
	if o, ok := c.content.(*fyne.Container); ok {
		relayout(o)
	}
}

// rowAt returns the row at a height of the list, -1 below the last.
func (l *VirtualList) rowAt(y float32) int {
	n := len(l.tops) - 1
	row := sort.Search(n, func(i int) bool { return l.tops[i+1] > y })
	if row >= n {
		return -1
	}
	return row
}

// Children implements [Parent].
func (l *VirtualList) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, c := range l.cells {
		all = append(all, c.content)
	}
	return all
}

// Resize measures the rows at the new width.
func (l *VirtualList) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	l.scroll.Resize(size)
	if l.width != size.Width {
		l.width = size.Width
		l.measure()
	}
	l.arrange()
}

// MinSize implements fyne.CanvasObject. It is small since the list scrolls.
func (l *VirtualList) MinSize() fyne.Size { return fyne.NewSize(100, 60) }

// Refresh shows the list in the current theme, in which rows may have other
// heights.
func (l *VirtualList) Refresh() {
	l.Reload()
	l.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *VirtualList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }
