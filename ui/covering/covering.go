// Package covering is what the screens have in common that cover a document's with
// a list: the frame with a line above and a status line below, the panes, and the
// way back. It must not know what is listed.
package covering

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what a screen is made of. All must be given.
type Options struct {
	Bar    fyne.CanvasObject
	Header fyne.CanvasObject // above the list; it scrolls where it is high
	List   *kit.VirtualList
	Body   fyne.CanvasObject // what is below the header: the list, or it and more
	Width  float32           // of header and list at most, before scaling
	Hints  []fyne.CanvasObject
	Back   func() // leaves the screen
}

// Screen is a list over a document, to be embedded.
type Screen struct {
	frame  *kit.Frame
	status *kit.Status
	list   *kit.VirtualList
	back   func()
}

// headerShare is how much of the height the header takes at most.
const headerShare = 0.45

// New returns the screen.
func New(o Options) *Screen {
	s := &Screen{status: kit.NewStatus(o.Hints...), list: o.List, back: o.Back}
	main := kit.Centered(o.Width, 12, kit.WithBanner(headerShare, kit.NewScrollView(o.Header), o.Body))
	s.frame = kit.NewFrame(o.Bar, nil, main, s.status.Object())
	return s
}

// Offers returns the actions of all such screens after a screen's own.
func Offers(own ...action.Offer) []action.Offer {
	return append(own,
		action.Offer{ID: action.NextPane, Label: textNextPane.Text()},
		action.Offer{ID: action.PreviousPane, Label: textPreviousPane.Text()})
}

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the list.
func (s *Screen) Shown() { kit.Focus(s.list) }

// Relayout arranges the screen again after something in the header changed.
func (s *Screen) Relayout() { s.frame.Refresh() }

// SetPanel opens a panel beside the list, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.Shown)
}

// InPanel reports whether a panel has the keyboard.
func (s *Screen) InPanel() bool { return s.frame.Focused() == kit.PartPanel }

// Do goes to the list, and reports whether the action means that. One that edits
// does nothing while a panel has the keyboard.
func (s *Screen) Do(id action.ID) bool {
	switch {
	case id.Edits() && s.InPanel():
	case id == action.NextPane, id == action.PreviousPane:
		s.Shown()
	default:
		return false
	}
	return true
}

// Key closes the panel or leaves, and goes through the list. It reports whether
// the key was used.
func (s *Screen) Key(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyEscape && s.frame.Panel() != nil:
		s.SetPanel(nil, nil)
	case k == fyne.KeyEscape:
		s.back()
	case s.InPanel():
		return false
	case k == fyne.KeyUp || k == fyne.KeyDown:
		s.Shown()
		s.list.TypedKey(&fyne.KeyEvent{Name: k})
	default:
		return false
	}
	return true
}

// SetHints sets what the status line says of keys; see [kit.KeyHint].
func (s *Screen) SetHints(hints ...fyne.CanvasObject) { s.status.SetHints(hints...) }

// Say shows a sentence in the status line.
func (s *Screen) Say(sentence string) { s.Show(sentence, theme.Accent) }

// Fail shows in the status line what failed.
func (s *Screen) Fail(sentence string) { s.Show(sentence, theme.Error) }

// Show shows a sentence in the status line in a colour of the theme.
func (s *Screen) Show(sentence string, color fyne.ThemeColorName) { s.status.Show(sentence, color) }

// Status returns the text of the status line.
func (s *Screen) Status() string { return s.status.String() }
