package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Status is the line at the bottom of a screen: a sentence, what can be done about it, and
// what keys do. In a narrow window the sentence hides the keys that there is no room for,
// and one that is still too long makes the line higher.
type Status struct {
	text   *Text
	row    *fyne.Container
	layout *statusLayout
	hints  []fyne.CanvasObject
}

// NewStatus returns a line with what keys do; see [KeyHint].
func NewStatus(hints ...fyne.CanvasObject) *Status {
	s := &Status{text: SmallLabel(""), hints: hints}
	s.row = StatusRow(14, []fyne.CanvasObject{s.text}, nil, hints)
	s.layout = s.row.Layout.(*statusLayout)
	return s
}

// SetHints sets what keys do; see [KeyHint].
func (s *Status) SetHints(hints ...fyne.CanvasObject) {
	s.hints = hints
	s.setRow(s.row.Objects[1 : 1+s.layout.links])
}

// SetLinks sets what can be pressed after the sentence, of which what is marked by [When]
// is shown while that holds.
func (s *Status) SetLinks(links ...fyne.CanvasObject) { s.setRow(links) }

func (s *Status) setRow(links []fyne.CanvasObject) {
	s.layout.links = len(links)
	s.row.Objects = slices.Concat([]fyne.CanvasObject{s.text}, links, s.hints)
	s.row.Refresh()
}

// Refresh shows the links that apply now.
func (s *Status) Refresh() { s.row.Refresh() }

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

// StatusRow arranges texts, links and, at the end, hints side by side, vertically
// centered. The last text takes the remaining width; links, of which what is marked by
// [When] is shown while that holds, are right after it. Hints that there is no room
// for beside all of the texts are hidden, the first of them first. Where the last text
// does not fit even so, it wraps, and the [Frame] that the row is in makes room for it.
// The row must be refreshed when a text changed.
func StatusRow(gap float32, texts, links, hints []fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{
		Layout:  &statusLayout{gap: gap, texts: len(texts), links: len(links)},
		Objects: slices.Concat(texts, links, hints),
	}
}

// maxStatusRows is how many rows a sentence has at most: it must not take the screen.
const maxStatusRows = 4

type statusLayout struct {
	gap    float32
	texts  int
	links  int    // after the texts; shown whatever room there is
	resize func() // arranges the frame again, whose status line needs another height; may be nil
}

func (l *statusLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objects {
		h = max(h, inOneRow(o).Height)
	}
	return fyne.NewSize(0, h)
}

// inOneRow returns the size that an object has if it does not wrap.
func inOneRow(o fyne.CanvasObject) fyne.Size {
	if t, ok := o.(*Text); ok {
		return t.oneRow()
	}
	return o.MinSize()
}

// HeightFor implements [FlowLayout].
func (l *statusLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := StatusHeight()
	if text, room, wraps := l.folded(objects, width); wraps {
		const padding = 5
		height = max(height, TextHeight(room, maxStatusRows, text.runs...)+2*padding)
	}
	return height
}

// folded returns the last text, the room that it has without hints, and whether it has
// to wrap there.
func (l *statusLayout) folded(objects []fyne.CanvasObject, width float32) (text *Text, room float32, wraps bool) {
	text, ok := objects[l.texts-1].(*Text)
	if !ok {
		return nil, 0, false
	}
	room = width
	for _, o := range objects[:l.texts-1] {
		room -= inOneRow(o).Width + l.gap
	}
	room -= l.linksWidth(objects)
	const least = 120 // below it, a column of single words would be worse than a cut
	return text, room, room > least && inOneRow(text).Width > room
}

// linksWidth returns the width of the links that are shown, each with the gap before it.
func (l *statusLayout) linksWidth(objects []fyne.CanvasObject) (width float32) {
	for _, o := range objects[l.texts : l.texts+l.links] {
		if showWhen(o); o.Visible() {
			width += l.gap + o.MinSize().Width
		}
	}
	return width
}

func (l *statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.resize != nil && l.HeightFor(objects, size.Width) != size.Height {
		l.resize() // which comes back with the height
		return
	}
	if text, _, wraps := l.folded(objects, size.Width); text != nil {
		text.setWrapping(wraps)
	}
	l.arrange(objects, size)
}

func (l *statusLayout) arrange(objects []fyne.CanvasObject, size fyne.Size) {
	texts, links, hints := objects[:l.texts], objects[l.texts:l.texts+l.links], objects[l.texts+l.links:]
	beside := l.linksWidth(objects)
	need := beside - l.gap
	for _, o := range slices.Concat(texts, hints) {
		need += inOneRow(o).Width + l.gap
	}
	put := func(o fyne.CanvasObject, x, width float32) {
		h := HeightFor(o, width)
		SetBounds(o, x, (size.Height-h)/2, width, h)
	}
	right := size.Width
	for _, o := range hints {
		fits := need <= size.Width
		SetVisible(o, fits)
		if !fits {
			need -= inOneRow(o).Width + l.gap
		}
	}
	for i := len(hints) - 1; i >= 0 && hints[i].Visible(); i-- {
		width := hints[i].MinSize().Width
		put(hints[i], right-width, width)
		right -= width + l.gap
	}
	var x float32
	for i, o := range texts {
		width := inOneRow(o).Width
		switch room := right - x - beside; {
		case i < len(texts)-1:
		case beside > 0: // the links are right after it
			width = min(width+1, room)
		default:
			width = room
		}
		put(o, x, max(width, 0))
		x += width + l.gap
	}
	for _, o := range links {
		if o.Visible() {
			put(o, x, o.MinSize().Width)
			x += o.MinSize().Width + l.gap
		}
	}
}
