package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
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

func (s *Screen) newRow() fyne.CanvasObject {
	r := &row{line: kit.SmallLabel("").Trailing(), text: kit.NewText(), why: kit.NewText(), tag: kit.NewBadge(), slot: kit.Column(0)}
	return &fyne.Container{Layout: rowObject{rowLayout{&r.large}, r}, Objects: []fyne.CanvasObject{r.line, r.tag.Container, r.text, r.why, r.slot}}
}

// fill shows a line in a row.
func (s *Screen) fill(o fyne.CanvasObject, at int) {
	r, i := o.(*fyne.Container).Layout.(rowObject).row, s.shown[at]
	line := s.work.now.Rows[i]
	r.line.SetRuns(kit.Run{Text: fmt.Sprint(line.Line), Size: theme.Row, Color: theme.Muted})
	r.tag.Set(textsVerdict[line.Verdict].Text(), line.Verdict == ladder.AsConsideration || line.Verdict == ladder.AsPath)
	r.text.MaxRows(s.most(i)).SetRuns(s.words(i)...)
	r.why.MaxRows(s.most(i)).SetRuns(whyRun(line))
	r.large = line.Verdict == ladder.AsPath
	r.slot.Objects = nil
	if s.edit.row == i {
		r.slot.Objects = []fyne.CanvasObject{s.edit.object}
	}
	kit.SetVisible(r.slot, s.edit.row == i)
}

// measured is the height of a line with all it depends on. The list asks for the
// heights of all lines at every key, though only one of them has changed.
type measured struct {
	text, title         string
	why                 ladder.Reason
	verdict             ladder.Verdict
	width, size, height float32
	most                int
	chosen              bool
}

// height returns the height of a line at a width of the list.
func (s *Screen) height(at int, width float32) float32 {
	i := s.shown[at]
	line := s.work.now.Rows[i]
	for len(s.heights) <= i {
		s.heights = append(s.heights, measured{})
	}
	m := measured{
		text: line.Text, title: line.Title, why: line.Why, verdict: line.Verdict,
		width: width, size: theme.Scaled(1), most: s.most(i), chosen: i == s.row(),
	}
	if s.begins(i) || s.edit.row == i {
		return s.measure(i, width) // depends on ids and on the field as well
	}
	old := &s.heights[i]
	if m.height = old.height; m != *old {
		m.height = s.measure(i, width)
		*old = m
	}
	return m.height
}

func (s *Screen) measure(i int, width float32) float32 {
	w := widths(width)
	h := kit.TextHeight(w.text, s.most(i), s.words(i)...)
	if s.edit.row == i {
		h += slotGap + kit.HeightFor(s.edit.object, w.text)
	}
	why := kit.TextHeight(w.why, s.most(i), whyRun(s.work.now.Rows[i]))
	if w.below {
		return 2*rowPad + h + why + 1
	}
	return 2*rowPad + max(h, why) + 1
}

// most returns the maximum number of text rows of a line; 0 means all. The
// selected line and the titles of paths and sections are shown in full.
func (s *Screen) most(i int) int {
	switch s.work.now.Rows[i].Verdict {
	case ladder.AsPath, ladder.AsSection:
		return 0
	}
	if i == s.row() || s.begins(i) {
		return 0
	}
	return 2
}

// words returns the text of a line.
func (s *Screen) words(i int) []kit.Run {
	line := s.work.now.Rows[i]
	text := plain(line.Text)
	title := strings.TrimSpace(line.Title)
	var runs []kit.Run
	switch line.Verdict {
	case ladder.AsPath:
		runs = append(runs, kit.Run{Text: firstNonEmpty(title, text), Size: theme.Title, Bold: true})
	case ladder.AsSection:
		runs = append(runs, kit.Run{Text: firstNonEmpty(title, text), Bold: true})
	case ladder.LeftOut:
		runs = append(runs, kit.Run{Text: firstNonEmpty(text, title), Color: theme.Muted})
	default:
		if title != "" && title != text {
			runs = append(runs, kit.Run{Text: title + "  ", Bold: true})
		}
		runs = append(runs, kit.Run{Text: text})
	}
	if s.begins(i) && s.edit.row != i {
		runs = append(runs, s.aboutID(i)...)
	}
	if i == s.row() {
		for _, address := range addresses(line.Text) {
			runs = append(runs, kit.Run{Text: "\n" + address, Size: theme.Label, Color: theme.Accent})
		}
	}
	return runs
}

func firstNonEmpty(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func whyRun(line ladder.Row) kit.Run {
	return kit.Run{Text: line.Why.String(), Size: theme.Label, Color: theme.Muted}
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

// first is the height of the text's first row.
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
