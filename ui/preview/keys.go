package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit"
)

var (
	_ fyne.Focusable     = (*stack)(nil)
	_ fyne.Tappable      = (*stack)(nil)
	_ desktop.Keyable    = (*stack)(nil)
	_ desktop.Cursorable = (*stack)(nil)
)

// line is the distance that an arrow key scrolls.
const line = 48

// TypedKey scrolls, goes to the field in the middle of the view on Enter, and
// forwards other keys to the window.
func (s *stack) TypedKey(k *fyne.KeyEvent) {
	p := s.pane
	view := p.geometry.view
	switch k.Name {
	case fyne.KeyUp:
		p.scrollBy(0, -line)
	case fyne.KeyDown:
		p.scrollBy(0, line)
	case fyne.KeyLeft:
		p.scrollBy(-line, 0)
	case fyne.KeyRight:
		p.scrollBy(line, 0)
	case fyne.KeyPageUp:
		p.scrollBy(0, line-view.Height)
	case fyne.KeyPageDown:
		p.scrollBy(0, view.Height-line)
	case fyne.KeyHome:
		p.scrollTo(fyne.NewPos(p.scroll.Offset.X, 0))
	case fyne.KeyEnd:
		p.scrollTo(fyne.NewPos(p.scroll.Offset.X, p.geometry.size().Height))
	case fyne.KeyReturn, fyne.KeyEnter:
		s.jump(p.scroll.Offset.AddXY(view.Width/2, view.Height/2))
	default:
		kit.Forward(s, k, s.Shift())
	}
}

// TypedRune implements fyne.Focusable. Characters are ignored.
func (s *stack) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (s *stack) FocusGained() { s.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (s *stack) FocusLost() {
	s.ReleaseShift()
	s.setFocus(false)
}

func (s *stack) setFocus(on bool) {
	s.focused = on
	s.pane.footer.showFocus(on)
}
