package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/theme"
)

// Button is a labelled thing to press, with the key that does the same.
type Button struct {
	control
	label   string
	key     string
	primary bool
}

// NewButton returns a button; key is shown on it and may be empty.
func NewButton(label, key string, tapped func()) *Button {
	b := &Button{label: label, key: key}
	b.onTap = tapped
	b.extend(b)
	return b
}

// NewPrimaryButton returns the one button of a screen that does what it is for.
func NewPrimaryButton(label, key string, tapped func()) *Button {
	b := NewButton(label, key, tapped)
	b.primary = true
	return b
}

// SetLabel changes what stands on the button.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Label returns what stands on the button.
func (b *Button) Label() string { return b.label }

// SetEnabled makes the button pressable or not.
func (b *Button) SetEnabled(on bool) {
	if b.off == on {
		b.off = !on
		b.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, box: canvas.NewRectangle(nil), label: NewLabel(), cap: NewKeyCap("")}
	r.box.CornerRadius = theme.CornerButton
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b     *Button
	box   *canvas.Rectangle
	label *Text
	cap   *KeyCap
}

const buttonPadX, buttonPadY = 13, 7

func (r *buttonRenderer) MinSize() fyne.Size {
	s := r.label.MinSize()
	if r.b.key != "" {
		s.Width += 4 + r.cap.MinSize().Width - 6
	}
	return s.AddWidthHeight(2*buttonPadX, 2*buttonPadY)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	l := r.label.MinSize()
	Place(r.label, buttonPadX, (size.Height-l.Height)/2, l.Width+1, l.Height)
	c := r.cap.MinSize()
	Place(r.cap, buttonPadX+l.Width+4, (size.Height-c.Height)/2, c.Width, c.Height)
}

func (r *buttonRenderer) Refresh() {
	ground, ink, edge := theme.Card, theme.Foreground, theme.Hairline
	switch {
	case r.b.primary:
		ground, ink, edge = theme.Accent, theme.OnAccent, theme.Accent
	case r.b.hovered:
		ground = theme.SelectedRow
	}
	if r.b.off {
		ground, ink, edge = theme.Transparent, theme.Muted, theme.Hairline
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(ground), theme.Color(edge), 1
	if r.b.focused {
		r.box.StrokeWidth = 2
		r.box.StrokeColor = theme.Color(theme.Accent)
		if r.b.primary {
			r.box.StrokeColor = theme.Color(theme.Foreground)
		}
	}
	r.label.SetRuns(Run{Text: r.b.label, Size: theme.Body, Color: ink, Bold: r.b.primary})
	r.cap.set(r.b.key, ink, ground)
	if r.b.key == "" {
		r.cap.Hide()
	} else {
		r.cap.Show()
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.box)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.label, r.cap}
}

func (r *buttonRenderer) Destroy() {}

// Link is words to press, in the accent colour.
type Link struct {
	control
	text  string
	size  float32
	color fyne.ThemeColorName
}

// NewLink returns a link of a type size of look's.
func NewLink(text string, size float32, tapped func()) *Link {
	l := &Link{text: text, size: size, color: theme.Accent}
	l.onTap = tapped
	l.extend(l)
	return l
}

// Muted gives the link the colour of secondary text and returns it.
func (l *Link) Muted() *Link {
	l.color = theme.Muted
	return l
}

// SetText changes the words.
func (l *Link) SetText(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// Text returns the words.
func (l *Link) Text() string { return l.text }

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{l: l, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), text: NewLabel()}
	r.ground.CornerRadius = 3
	r.Refresh()
	return r
}

type linkRenderer struct {
	l            *Link
	ground, line *canvas.Rectangle
	text         *Text
}

func (r *linkRenderer) MinSize() fyne.Size { return r.text.MinSize() }

func (r *linkRenderer) Layout(size fyne.Size) {
	Place(r.ground, -3, 0, size.Width+6, size.Height)
	Place(r.text, 0, 0, size.Width+1, size.Height)
	Place(r.line, 0, size.Height-2, min(size.Width, r.text.MinSize().Width), 1)
}

func (r *linkRenderer) Refresh() {
	r.text.SetRuns(Run{Text: r.l.text, Size: r.l.size, Color: r.l.color})
	r.ground.FillColor = theme.Color(theme.Transparent)
	r.ground.StrokeWidth = 0
	r.line.FillColor = theme.Color(theme.Transparent)
	if r.l.hovered {
		r.line.FillColor = theme.Color(r.l.color)
	}
	if r.l.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 2, theme.Color(theme.Accent)
	}
	canvas.Refresh(r.ground)
	canvas.Refresh(r.line)
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.line}
}

func (r *linkRenderer) Destroy() {}
