package library

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// rowLayout arranges what a document is, how far it is, when it was changed, and
// the link to its history: side by side, or in a narrow list the others below the
// first.
type rowLayout struct {
	ready *kit.Text // says how far it is
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

func isNarrow(width float32) bool { return width < theme.Scaled(narrowRow) }

// arrange places the objects of a row and returns its height.
func arrange(objects []fyne.CanvasObject, width float32, put put) float32 {
	if isNarrow(width) {
		return arrangeBelow(objects, width, put)
	}
	text, progress, when, history := objects[0], objects[1], objects[2], objects[3]
	beside, last, link := theme.Scaled(progressWidth), theme.Scaled(endWidth), history.MinSize().Width
	left := width - beside - last - 2*rowGap
	put(text, 0, 0, left)
	put(progress, left+rowGap, besideTop, beside)
	put(when, width-last, besideTop, last)
	y := besideTop + kit.HeightFor(when, last) + linkGap
	put(history, width-link, y, link)
	return max(kit.HeightFor(text, left), besideTop+kit.HeightFor(progress, beside), y+history.MinSize().Height)
}

// arrangeBelow is arrange for a narrow list.
func arrangeBelow(objects []fyne.CanvasObject, width float32, put put) float32 {
	text, progress, when, history := objects[0], objects[1], objects[2], objects[3]
	beside, moment, link := theme.Scaled(progressWidth), when.MinSize().Width+1, history.MinSize().Width
	put(text, 0, 0, width)
	y := kit.HeightFor(text, width) + belowGap
	put(progress, 0, y, min(beside, width))
	height := kit.HeightFor(progress, beside)
	if beside+moment+link+2*rowGap > width {
		y += height + belowGap
		height = history.MinSize().Height
		put(when, 0, y, min(moment, width-link))
	} else {
		put(when, width-link-rowGap-moment, y, moment)
	}
	put(history, width-link, y, link)
	return y + height
}
