package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row shows one line of the page. It is reused for another line when its own is
// scrolled away.
type row struct {
	line, text, why *kit.Text
	tag             *kit.Badge
	slot            *fyne.Container // holds the field while the row is being edited
	large           bool            // its text is a path's title
}

// rowObject is a row's container, with the row it belongs to.
type rowObject struct {
	rowLayout
	*row
}

func newRow() fyne.CanvasObject {
	r := &row{line: kit.SmallLabel("").Trailing(), text: kit.NewText(), why: kit.NewText(), tag: kit.NewBadge(), slot: kit.Column(0)}
	return &fyne.Container{Layout: rowObject{rowLayout{&r.large}, r}, Objects: []fyne.CanvasObject{r.line, r.tag.Container, r.text, r.why, r.slot}}
}

// Measures of a row in pixels.
const (
	rowPad  = 9
	slotGap = 8
	colGap  = 14
	narrow  = 640 // below this width the reason is shown under the text
)

// columns are the widths of a row's parts.
type columns struct {
	line, tag, text, why float32
	below                bool
}

func widths(width float32) columns {
	c := columns{line: theme.Scaled(40), tag: theme.Scaled(104), why: theme.Scaled(200)}
	c.below = width < theme.Scaled(narrow)
	c.text = width - 8 - c.line - c.tag - 2*colGap - 12
	if c.below {
		c.why = c.text
		return c
	}
	c.text -= c.why + colGap
	return c
}

// rowLayout places the parts of a row side by side, aligned with the first row of
// its text.
type rowLayout struct{ large *bool }

// first returns the height of the text's first row.
func (l rowLayout) first() float32 {
	size := theme.Body
	if *l.large {
		size = theme.Title
	}
	return theme.Scaled(size * theme.LineHeight)
}

func (rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := widths(size.Width)
	x := float32(8)
	put := func(o fyne.CanvasObject, y, width float32) float32 {
		h := kit.HeightFor(o, width)
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, h))
		return y + h
	}
	first := l.first()
	put(o[0], rowPad+(first-o[0].MinSize().Height)/2, w.line)
	x += w.line + colGap
	tag := o[1].MinSize()
	put(o[1], rowPad+(first-tag.Height)/2, min(tag.Width, w.tag))
	x += w.tag + colGap
	y := put(o[2], rowPad, w.text)
	if o[4].Visible() {
		y = put(o[4], y+slotGap, w.text)
	}
	if w.below {
		put(o[3], y, w.why)
		return
	}
	x += w.text + colGap
	put(o[3], rowPad+(first-o[0].MinSize().Height)/2, w.why)
}
