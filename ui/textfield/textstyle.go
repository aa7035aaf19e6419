package textfield

import (
	"fyne.io/fyne/v2"

	"promodoc/app/markup"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// look is how the runs of one style are drawn.
type look struct {
	face  fyne.TextStyle
	color fyne.ThemeColorName
}

// lookOf returns how a style looks in a field whose plain text looks like base.
// What is a heading is as high as other text, so that all rows are.
func lookOf(base kit.Run, style markup.Style) look {
	l := look{face: base.Style(), color: base.Color}
	if l.color == "" {
		l.color = theme.Foreground
	}
	has := func(s markup.Style) bool { return style&s != 0 }
	l.face.Bold = l.face.Bold || has(markup.Bold|markup.Heading)
	l.face.Italic = has(markup.Italic)
	l.face.Monospace = l.face.Monospace || has(markup.Code)
	l.face.Strikethrough = has(markup.Struck)
	switch {
	case has(markup.Marker):
		l.color = theme.Accent
	case has(markup.Quiet):
		l.color = theme.Muted
	case has(markup.Link):
		l.color = theme.Accent
	case has(markup.Quote):
		l.color = theme.Muted
	}
	return l
}

// measure returns the width of a text of a style.
func (o options) measure(s string, style markup.Style) float32 {
	return fyne.MeasureText(s, o.style.ScaledSize(), lookOf(o.style, style).face).Width
}

// rise returns by how much the runs of a face are moved down to stand on the
// baseline of the plain text, in pixels.
func (o options) rise(face fyne.TextStyle) float32 {
	if face == o.style.Style() {
		return 0
	}
	return o.baseline(o.style.Style()) - o.baseline(face)
}

func (o options) baseline(face fyne.TextStyle) float32 {
	_, baseline := fyne.CurrentApp().Driver().RenderedTextSize("x", o.style.ScaledSize(), face, nil)
	return baseline
}
