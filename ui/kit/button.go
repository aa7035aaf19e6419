package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/theme"
)

// Button is a push button. It shows the key that does the same.
type Button struct {
	control
	label   string
	key     string
	primary bool
	compact bool // the key is not shown, for lack of room
}

// NewButton returns a button. The key is shown next to the label; it may be empty.
func NewButton(label, key string, tapped func()) *Button {
	b := &Button{label: label, key: key}
	b.onTap = tapped
	b.extend(b)
	return b
}

// NewPrimaryButton returns a button for the main action of a screen.
func NewPrimaryButton(label, key string, tapped func()) *Button {
	b := NewButton(label, key, tapped)
	b.primary = true
	return b
}

// showsKey reports whether the key is beside the label.
func (b *Button) showsKey() bool { return b.key != "" && !b.compact }

// setCompact has the button leave out the key, or show it.
func (b *Button) setCompact(on bool) {
	if b.compact != on {
		b.compact = on
		b.Refresh()
	}
}

// SetLabel changes the label.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Label returns the label.
func (b *Button) Label() string { return b.label }

// SetEnabled enables or disables the button.
func (b *Button) SetEnabled(on bool) {
	if b.disabled == on {
		b.disabled = !on
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
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

// capGap returns the space between the label and the key cap.
func capGap() float32 { return theme.Scaled(6) }

func (r *buttonRenderer) MinSize() fyne.Size {
	s := r.label.MinSize()
	if r.b.showsKey() {
		s.Width += capGap() + r.cap.MinSize().Width - 6 // the cap has padding of its own
	}
	return s.AddWidthHeight(2*buttonPadX, 2*buttonPadY)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	l := r.label.MinSize()
	SetBounds(r.label, buttonPadX, (size.Height-l.Height)/2, l.Width+1, l.Height)
	c := r.cap.MinSize()
	SetBounds(r.cap, buttonPadX+l.Width+capGap(), (size.Height-c.Height)/2, c.Width, c.Height)
}

func (r *buttonRenderer) Refresh() {
	fill, foreground, edge := theme.Card, theme.Foreground, theme.Hairline
	switch {
	case r.b.primary:
		fill, foreground, edge = theme.Accent, theme.OnAccent, theme.Accent
	case r.b.hovered:
		fill = theme.SelectedRow
	}
	if r.b.disabled {
		fill, foreground, edge = theme.Transparent, theme.Muted, theme.Hairline
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(fill), theme.Color(edge), 1
	if r.b.focused {
		r.box.StrokeWidth = 2
		r.box.StrokeColor = theme.Color(theme.Accent)
		if r.b.primary {
			r.box.StrokeColor = theme.Color(theme.Foreground)
		}
	}
	r.label.SetRuns(Run{Text: r.b.label, Size: theme.Body, Color: foreground, Bold: r.b.primary})
	r.cap.set(r.b.key, foreground, fill)
	SetVisible(r.cap, r.b.showsKey())
	r.Layout(r.b.Size())
	canvas.Refresh(r.box)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.label, r.cap}
}

func (r *buttonRenderer) Destroy() {}

// Link is text that can be pressed, in the accent colour.
type Link struct {
	control
	text  string
	size  float32
	color fyne.ThemeColorName
	bold  bool
}

// NewLink returns a link in one of the text sizes of package theme.
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

// Bold has the link differ from text of its colour beside it, and returns it.
func (l *Link) Bold() *Link {
	l.bold = true
	return l
}

// SetText changes the text.
func (l *Link) SetText(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// Text returns the text.
func (l *Link) Text() string { return l.text }

// CreateRenderer implements fyne.Widget.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{l: l, background: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), text: NewLabel()}
	r.background.CornerRadius = 3
	r.Refresh()
	return r
}

type linkRenderer struct {
	l                *Link
	background, line *canvas.Rectangle
	text             *Text
}

func (r *linkRenderer) MinSize() fyne.Size { return r.text.MinSize() }

func (r *linkRenderer) Layout(size fyne.Size) {
	SetBounds(r.background, -3, 0, size.Width+6, size.Height)
	SetBounds(r.text, 0, 0, size.Width+1, size.Height)
	SetBounds(r.line, 0, size.Height-2, min(size.Width, r.text.MinSize().Width), 1)
}

func (r *linkRenderer) Refresh() {
	r.text.SetRuns(Run{Text: r.l.text, Size: r.l.size, Color: r.l.color, Bold: r.l.bold})
	r.background.FillColor = theme.Color(theme.Transparent)
	r.background.StrokeWidth = 0
	r.line.FillColor = theme.Color(theme.Transparent)
	if r.l.hovered {
		r.line.FillColor = theme.Color(r.l.color)
	}
	if r.l.focused {
		r.background.StrokeWidth, r.background.StrokeColor = 2, theme.Color(theme.Accent)
	}
	canvas.Refresh(r.background)
	canvas.Refresh(r.line)
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.background, r.text, r.line}
}

func (r *linkRenderer) Destroy() {}
