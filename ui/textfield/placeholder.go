package textfield

import (
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// placeholder is the text that an empty field shows.
type placeholder struct {
	text string
	size float32 // of the text of the field
}

// style returns the run that the placeholder is drawn in.
func (p placeholder) style() kit.Run { return kit.Run{Size: p.size, Color: theme.Muted} }

// rows returns the placeholder wrapped at a width.
func (p placeholder) rows(width float32) []textedit.Row {
	style := p.style()
	m := textedit.New(func(s string) float32 { return style.Measure(s).Width }, false)
	m.SetText(p.text)
	m.SetWidth(width)
	return m.Rows()
}
