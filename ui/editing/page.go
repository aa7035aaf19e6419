package editing

import (
	"reflect"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// PageOptions is how the pages of an editor are built.
type PageOptions[L comparable] struct {
	// Valid returns the location itself if the document still has it, else
	// the nearest one.
	Valid func(L) L
	// Structure returns what the current page consists of, texts aside. When
	// the values change the page is rebuilt; else only texts are refreshed.
	Structure func() []any
	// Build builds the current page.
	Build func(*View)
	// Moved is called after another location was shown, Rebuilt after the page
	// was rebuilt. Optional.
	Moved   func()
	Rebuilt func()
}

// View is a page as it is being built and then shown.
type View struct {
	// Object is the page; Width is how wide it may be at most.
	Object fyne.CanvasObject
	Width  float32

	initialFocus fyne.Focusable // gets the keyboard when no field had it
	structure    []any
	readOnly     bool // it was built for reading only
	refreshes    []func()
}

// SetInitialFocus makes p the widget that gets the focus when the page opens,
// unless the page has one already.
func (v *View) SetInitialFocus(p fyne.Focusable) {
	if v.initialFocus == nil {
		v.initialFocus = p
	}
}

// OnRefresh calls f now and whenever the document changed.
func (v *View) OnRefresh(f func()) {
	f()
	v.refreshes = append(v.refreshes, f)
}

// Refresh brings what is not a text field up to date.
func (v *View) Refresh() {
	for _, f := range v.refreshes {
		f()
	}
}

// At returns the location that is shown.
func (s *Screen[D, R, L]) At() L { return s.at }

// View returns the page that is shown.
func (s *Screen[D, R, L]) View() *View { return s.view }

// GoTo shows a location.
func (s *Screen[D, R, L]) GoTo(at L) {
	if at != s.at {
		s.at = at
		s.Rebuild()
		s.Page.ScrollTo(0)
	}
	s.Outline.Refresh()
	s.Status.Refresh()
	if s.o.Page.Moved != nil {
		s.o.Page.Moved()
	}
}

// Stale reports whether the page has to be rebuilt.
func (s *Screen[D, R, L]) Stale() bool {
	return !reflect.DeepEqual(s.o.Page.Structure(), s.view.structure)
}

// Rebuild builds the page of the current location. The keyboard goes to the
// same field of the new page, or to its first: it must not stay with a field
// that is no longer on screen.
func (s *Screen[D, R, L]) Rebuild() {
	s.Status.steady = true // a page may be built anew when a picture on it was read
	s.at = s.o.Page.Valid(s.at)
	held := s.Page.HoldsFocus()
	selection, offset := s.Fields.keep(), s.Page.Offset()
	s.Fields.clear()
	s.view = &View{Width: theme.ColumnWidth, structure: s.o.Page.Structure(), readOnly: s.ReadOnly()}
	s.o.Page.Build(s.view)
	s.Page.SetContent(kit.Centered(s.view.Width, 24, kit.Inset(24, 0, 48, 0, s.view.Object)))
	s.Page.ScrollTo(offset)
	if restored := s.Fields.restore(selection); held && !restored {
		s.FocusMain()
	}
	s.Outline.Refresh()
	s.Status.Refresh()
	s.Status.steady = false
	if s.o.Page.Rebuilt != nil {
		s.o.Page.Rebuilt()
	}
}

// FocusMain gives the keyboard to the field that had it last, or to what comes
// first on the page.
func (s *Screen[D, R, L]) FocusMain() {
	if !s.Fields.Resume() && s.view.initialFocus != nil {
		kit.Focus(s.view.initialFocus)
	}
}

// Labelled returns an object below its label and a quiet explanation.
func Labelled(label, explanation string, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(label, explanation), o)
}

// QuietLink returns a small link that stays in the background.
func QuietLink(label string, pressed func()) *kit.Link {
	return kit.NewLink(label, theme.Label, pressed).Muted()
}

// AlignLeft returns a row with an object at its left end.
func AlignLeft(o fyne.CanvasObject) fyne.CanvasObject { return kit.Row(0, o, kit.Spacer()) }
