package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Root is the content of a window: a screen, and the handler of the shortcuts
// that the focused widget does not use. Fyne gives a shortcut to the focused
// widget alone, and a canvas offers no way to hand it back.
type Root struct {
	widget.BaseWidget
	content   fyne.CanvasObject
	shortcuts fyne.Shortcutable
}

// NewRoot returns a root around the content of a window.
func NewRoot(content fyne.CanvasObject, shortcuts fyne.Shortcutable) *Root {
	r := &Root{content: content, shortcuts: shortcuts}
	r.ExtendBaseWidget(r)
	return r
}

// Children implements Parent.
func (r *Root) Children() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// CreateRenderer implements fyne.Widget.
func (r *Root) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
