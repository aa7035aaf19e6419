package editing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

// FrameOptions is what is around the page. Optional fields may be nil.
type FrameOptions struct {
	Bar   fyne.CanvasObject
	Hints []fyne.CanvasObject // keys, at the end of the status line
	// Counts says in the status line how much there is.
	Counts func() string
	// Notice is a row between banner and page. Optional.
	Notice Notice
	// Problem says in the banner what is wrong with what is edited; empty when
	// nothing is. Remedy is shown beside it. Both are optional.
	Problem func() string
	Remedy  *kit.Link
}

// Notice is a row above the page that has something to press. F6 stops there
// on the way to the page.
type Notice interface {
	Object() fyne.CanvasObject
	Focus() bool // gives the row the keyboard; false if it is not on screen
	HasFocus() bool
}

// panes is where the keyboard goes between the parts of the frame.
type panes struct {
	beforePanel kit.Part // had the keyboard when the panel was opened
	focusPanel  func()   // nil when no panel is open that takes the keyboard
	focusSide   func()   // gives the side pane the keyboard
}

// SetSidePane puts a pane at the right of the page, shown or hidden. focus
// gives it the keyboard.
func (s *Screen[D, R, L]) SetSidePane(o fyne.CanvasObject, shown bool, focus func()) {
	s.panes.focusSide = focus
	s.Frame.SetPage(o, shown)
}

// SetPanel opens a panel in place of the side pane, or closes it when nil; the
// keyboard goes back where it was then.
func (s *Screen[D, R, L]) SetPanel(panel fyne.CanvasObject, focus func()) {
	if s.Frame.Panel() == nil {
		s.panes.beforePanel = s.Frame.Focused()
	}
	s.Frame.SetPanel(panel)
	s.panes.focusPanel = focus
	switch {
	case focus != nil:
		focus()
	case s.panes.beforePanel == kit.PartPage && s.Frame.PageShown():
		s.panes.focusSide()
	case s.panes.beforePanel == kit.PartSide:
		s.FocusOutline()
	default:
		s.FocusMain()
	}
}

// stepPane gives the keyboard to the next part of the frame, or the previous
// one when by is negative.
func (s *Screen[D, R, L]) stepPane(by int) {
	notice := s.o.Frame.Notice
	if by > 0 && notice != nil && notice.HasFocus() {
		s.FocusMain()
		return
	}
	switch s.Frame.Next(by, s.panes.focusPanel != nil) {
	case kit.PartSide:
		s.Outline.Focus()
	case kit.PartMain:
		if by < 0 || notice == nil || !notice.Focus() {
			s.FocusMain()
		}
	case kit.PartPage:
		s.panes.focusSide()
	case kit.PartPanel:
		s.panes.focusPanel()
	}
}

// FocusMain gives the keyboard to the field that had it last, or to what comes
// first on the page.
func (s *Screen[D, R, L]) FocusMain() {
	if !s.Fields.focusLast() && s.view.first != nil {
		kit.Focus(s.view.first)
	}
}

// FocusOutline gives the keyboard to the outline, or to the page if the
// outline is not on screen.
func (s *Screen[D, R, L]) FocusOutline() {
	if !s.Outline.Focus() {
		s.FocusMain()
	}
}

// ToggleOutline shows or hides the outline. The keyboard never stays in what is
// hidden.
func (s *Screen[D, R, L]) ToggleOutline() {
	from := s.Frame.Focused()
	s.Frame.ToggleSide()
	s.RescueFocus(from)
}

// RescueFocus gives the keyboard to the page when the part that had it is no
// longer on screen.
func (s *Screen[D, R, L]) RescueFocus(from kit.Part) {
	if from == kit.PartPage && !s.Frame.PageShown() || from == kit.PartSide && !s.Frame.SideShown() {
		s.FocusMain()
	}
}
