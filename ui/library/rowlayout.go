package library

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// rowLayout arranges what a document is, how far it is, when it was changed, and
// what else can be done with its file, if there is something: side by side, or in a
// narrow list the others below the first.
type rowLayout struct {
	about [2]*kit.Text // the lines that say what it is
	ready *kit.Text    // says how far it is
}

// Measures of a row in pixels, before scaling but for the gaps.
const (
	progressWidth = 160
	endWidth      = 120
	narrowRow     = 560 // below this width
	rowGap        = 16
	belowGap      = 6
	besideTop     = 3 // so that small text is on the line of the title
	linkGap       = 2
)

// put places an object in a row.
type put func(o fyne.CanvasObject, x, y, width float32)

// HeightFor implements [kit.FlowLayout].
func (l rowLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return arrange(objects, width, func(fyne.CanvasObject, float32, float32, float32) {})
}

// Layout implements fyne.Layout.
func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if isNarrow(size.Width) {
		l.ready.Align(fyne.TextAlignLeading)
	} else {
		l.ready.Align(fyne.TextAlignTrailing)
	}
	arrange(objects, size.Width, func(o fyne.CanvasObject, x, y, width float32) {
		kit.SetBounds(o, x, y, width, kit.HeightFor(o, width))
	})
}

// MinSize implements fyne.Layout.
func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(progressWidth, l.HeightFor(objects, progressWidth))
}

// ToolArea implements [kit.ToolSpace]: all but the text that says what the document
// is and the link beside it, and in a narrow list the line below that text.
func (l rowLayout) ToolArea(objects []fyne.CanvasObject, size fyne.Size) (fyne.Position, fyne.Size) {
	var text float32
	for _, t := range l.about {
		text = max(text, t.TextWidth())
	}
	at := fyne.NewPos(text+rowGap, -padding)
	switch {
	case isNarrow(size.Width):
		at = fyne.NewPos(theme.Scaled(progressWidth)+rowGap, kit.HeightFor(objects[0], size.Width))
	case len(objects) > 3:
		at.X = size.Width - theme.Scaled(endWidth)
	}
	return at, fyne.NewSize(size.Width-at.X, size.Height+padding-at.Y)
}

// padding is above and below the content of a row.
const padding = 14

func isNarrow(width float32) bool { return width < theme.Scaled(narrowRow) }

// arrange places the objects of a row and returns its height.
func arrange(objects []fyne.CanvasObject, width float32, put put) float32 {
	if isNarrow(width) {
		return arrangeBelow(objects, width, put)
	}
	text, progress, when := objects[0], objects[1], objects[2]
	beside, last := theme.Scaled(progressWidth), theme.Scaled(endWidth)
	left := width - beside - last - 2*rowGap
	put(text, 0, 0, left)
	put(progress, left+rowGap, besideTop, beside)
	put(when, width-last, besideTop, last)
	height := max(kit.HeightFor(text, left), besideTop+kit.HeightFor(progress, beside))
	if len(objects) > 3 {
		link := objects[3]
		y, w := besideTop+kit.HeightFor(progress, beside)+linkGap, link.MinSize().Width
		put(link, left+rowGap+beside-w, y, w)
		height = max(height, y+link.MinSize().Height)
	}
	return height
}

// arrangeBelow is arrange for a narrow list. What can be done with the file is below
// how far the document is: links that appear at the end of the line do not cover it.
func arrangeBelow(objects []fyne.CanvasObject, width float32, put put) float32 {
	text, progress, when := objects[0], objects[1], objects[2]
	beside, moment := min(theme.Scaled(progressWidth), width), when.MinSize().Width+1
	put(text, 0, 0, width)
	y := kit.HeightFor(text, width) + belowGap
	put(progress, 0, y, beside)
	if moment+rowGap <= width-beside {
		put(when, width-moment, y, moment)
		y += kit.HeightFor(progress, beside)
	} else { // beside it would be cut
		y += kit.HeightFor(progress, beside) + belowGap
		put(when, 0, y, min(moment, width))
		y += kit.HeightFor(when, moment)
	}
	if len(objects) > 3 {
		link := objects[3]
		y += linkGap
		put(link, 0, y, link.MinSize().Width)
		y += link.MinSize().Height
	}
	return y
}
