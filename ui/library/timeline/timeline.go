// Package timeline draws the periods of documents as bars on a line of time. It must not
// know what the documents are.
package timeline

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Span is a part of the line: from the beginning of a day to the end of another.
type Span struct{ From, To time.Time }

// around returns the years around some spans, each from its first day on.
func around(spans []Span) Span {
	var all Span
	for i, s := range spans {
		if i == 0 || s.From.Before(all.From) {
			all.From = s.From
		}
		if i == 0 || s.To.After(all.To) {
			all.To = s.To
		}
	}
	year := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	return Span{year(all.From.Year()), year(all.To.Year()+1).AddDate(0, 0, -1)}
}

// Line is a line of time on which the bars of several rows are measured alike.
type Line struct{ span Span }

// NewLine returns the line of the years that some spans are in.
func NewLine(spans ...Span) Line { return Line{around(spans)} }

// at returns where a moment is on a line of a width.
func (l Line) at(t time.Time, width float32) float32 {
	whole := l.span.To.AddDate(0, 0, 1).Sub(l.span.From).Seconds()
	if whole <= 0 {
		return 0
	}
	return float32(t.Sub(l.span.From).Seconds()/whole) * width
}

// of returns where a span begins and how wide it is.
func (l Line) of(s Span, width float32) (x, w float32) {
	x = l.at(s.From, width)
	return x, l.at(s.To.AddDate(0, 0, 1), width) - x
}

// Measures in pixels, before scaling.
const (
	barHeight = 10
	minBar    = 6 // so that a week is seen on a line of ten years
	gapHeight = 2
	dash      = 5
	yearGap   = 10 // between the labels of years
)

// Axis returns the years of the line, as many as there is room to label.
func (l Line) Axis() fyne.CanvasObject {
	a := axis{line: l}
	var objects []fyne.CanvasObject
	for y := l.span.From.Year(); y <= l.span.To.Year(); y++ {
		objects = append(objects, kit.VLine(), kit.NewLabel(kit.Run{Text: strconv.Itoa(y), Size: theme.Label, Color: theme.Muted}))
	}
	return &fyne.Container{Layout: a, Objects: append(objects, kit.HLine())}
}

// axis arranges a line and a label for each year, and the line below them.
type axis struct{ line Line }

// HeightFor implements [kit.FlowLayout].
func (axis) HeightFor(objects []fyne.CanvasObject, _ float32) float32 {
	return objects[1].MinSize().Height + 3
}

// MinSize implements fyne.Layout.
func (a axis) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60, a.HeightFor(objects, 60))
}

// Layout implements fyne.Layout.
func (a axis) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	years := (len(objects) - 1) / 2
	widest := float32(0)
	for i := range years {
		widest = max(widest, objects[2*i+1].MinSize().Width)
	}
	every := 1
	for float32(every)*size.Width/float32(years) < widest+yearGap && every < years {
		every++
	}
	for i := range years {
		tick, label := objects[2*i], objects[2*i+1]
		x := a.line.at(a.line.span.From.AddDate(i, 0, 0), size.Width)
		kit.SetBounds(tick, x, size.Height-6, 1, 6)
		kit.SetVisible(label, i%every == 0)
		kit.SetBounds(label, x+4, 0, label.MinSize().Width, label.MinSize().Height)
	}
	kit.SetBounds(objects[len(objects)-1], 0, size.Height-1, size.Width, 1)
}

// Bar is what is drawn in one row.
type Bar struct {
	Span Span
	Gap  Span // before it, in which there is nothing; zero for none
	// Overlap is the part of the span in which others are, too; zero for none.
	Overlap Span
	Open    bool // one of its ends is not known
}

// Track returns the row of a bar. Colours are not needed to read it: a gap is a dashed
// line, an overlap is a step in the bar, and an open end is hollow.
func (l Line) Track(b Bar) fyne.CanvasObject {
	t := track{line: l, bar: b}
	ground, bar, overlap := kit.NewSurface(theme.Inactive), kit.NewSurface(theme.Accent), kit.NewSurface(theme.Background)
	if b.Open {
		bar.SetColors(theme.Background, theme.Accent)
	}
	overlap.SetColors(theme.AccentTint, theme.Accent)
	objects := []fyne.CanvasObject{ground, bar, overlap}
	if b.Gap != (Span{}) {
		for range maxDashes {
			objects = append(objects, kit.NewSurface(theme.Hint))
		}
	}
	return &fyne.Container{Layout: t, Objects: objects}
}

// maxDashes is how many dashes a gap has at most: they are longer in a longer one.
const maxDashes = 24

type track struct {
	line Line
	bar  Bar
}

// HeightFor implements [kit.FlowLayout].
func (track) HeightFor([]fyne.CanvasObject, float32) float32 { return theme.Scaled(barHeight) }

// MinSize implements fyne.Layout.
func (t track) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, t.HeightFor(o, 60)) }

// Layout implements fyne.Layout.
func (t track) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := theme.Scaled(barHeight)
	middle := (height - gapHeight) / 2
	kit.SetBounds(objects[0], 0, middle+gapHeight/2, size.Width, 1)
	x, w := t.line.of(t.bar.Span, size.Width)
	w = max(w-1, minBar) // two that follow each other are told apart
	x = max(min(x, size.Width-w), 0)
	kit.SetBounds(objects[1], x, 0, w, height)
	kit.SetVisible(objects[2], t.bar.Overlap != Span{})
	if t.bar.Overlap != (Span{}) {
		at, width := t.line.of(t.bar.Overlap, size.Width)
		kit.SetBounds(objects[2], at, height/2, max(width, 2), height-height/2)
	}
	t.layOutGap(objects[3:], middle, size.Width)
}

// layOutGap arranges the dashes of the gap.
func (t track) layOutGap(dashes []fyne.CanvasObject, y, width float32) {
	if len(dashes) == 0 {
		return
	}
	x, w := t.line.of(t.bar.Gap, width)
	n := max(min(int(w/(2*dash)), len(dashes)), 1)
	step := w / float32(n)
	for i, d := range dashes {
		kit.SetVisible(d, i < n)
		kit.SetBounds(d, x+float32(i)*step+step/4, y, step/2, gapHeight)
	}
}
