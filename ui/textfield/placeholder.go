package textfield

import (
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// placeholder is the text that an empty field shows.
type placeholder struct {
	options
	model *textedit.Model
}

func newPlaceholder(text string, size float32) *placeholder {
	p := &placeholder{}
	p.options.style = kit.Run{Size: size, Color: theme.Muted}
	p.model = textedit.New(p.measure, false)
	p.model.SetText(text)
	return p
}
