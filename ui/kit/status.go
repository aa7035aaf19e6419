package kit

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Status is the line at the bottom of a screen: a sentence, and what keys do. In
// a narrow window the sentence hides the keys that there is no room for.
type Status struct {
	text *Text
	row  *fyne.Container
}

// NewStatus returns a line with what keys do; see [KeyHint].
func NewStatus(hints ...fyne.CanvasObject) *Status {
	s := &Status{text: SmallLabel("")}
	s.row = StatusRow(14, []fyne.CanvasObject{s.text}, hints)
	return s
}

// SetHints sets what keys do; see [KeyHint].
func (s *Status) SetHints(hints ...fyne.CanvasObject) {
	s.row.Objects = append([]fyne.CanvasObject{s.text}, hints...)
	s.row.Refresh()
}

// Object returns the line as one object.
func (s *Status) Object() fyne.CanvasObject { return s.row }

// Show shows a sentence in a colour of the theme.
func (s *Status) Show(sentence string, color fyne.ThemeColorName) {
	if s.text.SetRuns(Run{Text: sentence, Size: theme.Label, Color: color}) {
		s.row.Refresh()
	}
}

// String returns the sentence.
func (s *Status) String() string { return s.text.String() }

// StatusRow arranges texts and, at the end, hints side by side, vertically
// centered. The last text takes the remaining width. Hints that there is no room
// for beside all of the texts are hidden, the first of them first. It must be
// refreshed when a text changed.
func StatusRow(gap float32, texts, hints []fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{
		Layout:  statusLayout{gap: gap, texts: len(texts)},
		Objects: append(append([]fyne.CanvasObject{}, texts...), hints...),
	}
}

type statusLayout struct {
	gap   float32
	texts int
}

func (l statusLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(0, h)
}

func (l statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	need := -l.gap
	for _, o := range objects {
		need += o.MinSize().Width + l.gap
	}
	put := func(o fyne.CanvasObject, x, width float32) {
		h := o.MinSize().Height
		SetBounds(o, x, (size.Height-h)/2, width, h)
	}
	right := size.Width
	texts, hints := objects[:l.texts], objects[l.texts:]
	for _, o := range hints {
		fits := need <= size.Width
		SetVisible(o, fits)
		if !fits {
			need -= o.MinSize().Width + l.gap
		}
	}
	for i := len(hints) - 1; i >= 0 && hints[i].Visible(); i-- {
		width := hints[i].MinSize().Width
		put(hints[i], right-width, width)
		right -= width + l.gap
	}
	var x float32
	for i, o := range texts {
		width := o.MinSize().Width
		if i == len(texts)-1 {
			width = right - x
		}
		put(o, x, max(width, 0))
		x += width + l.gap
	}
}
