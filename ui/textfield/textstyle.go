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

// fontMetrics are the heights of a field's text at the scale of the theme. The
// toolkit is asked once: it finds each answer by hashing the text.
type fontMetrics struct {
	size      float32 // of the text
	height    float32 // of a row
	baselines map[fyne.TextStyle]float32
}

// update takes up the scale of the theme and reports whether it changed.
func (m *fontMetrics) update(style kit.Run) (changed bool) {
	size := style.ScaledSize()
	if m.size == size {
		return false
	}
	*m = fontMetrics{size: size, height: style.Measure("x").Height, baselines: map[fyne.TextStyle]float32{}}
	return true
}

// baseline returns the distance of the baseline of a face from the top of its text.
func (m *fontMetrics) baseline(face fyne.TextStyle) float32 {
	baseline, ok := m.baselines[face]
	if !ok {
		_, baseline = fyne.CurrentApp().Driver().RenderedTextSize("x", m.size, face, nil)
		m.baselines[face] = baseline
	}
	return baseline
}
