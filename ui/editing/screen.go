// Package editing is what the editors of documents and of career paths have in
// common: the frame with an outline, a column of fields, a side pane and a
// status line; fields that are bound to a session; the keyboard's way through
// the panes; undo, zoom, and the guard against closing with unsaved text. It
// must never know what a document or a career path consists of.
package editing

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Options is what an editor brings along. D is the type of the document that
// the session holds, R names a field of it and L a location: what the outline
// leads to and the column of fields shows. Optional functions may be nil.
type Options[D any, R, L comparable] struct {
	Session  *session.Core[D, R]
	Outline  OutlineOptions[L]
	Page     PageOptions[L]
	Fields   FieldOptions[R]
	Frame    FrameOptions
	Commands Commands

	// Title returns the title of the window; SetTitle sets it.
	Title    func() string
	SetTitle func(string)
	// Reveal goes to a field after an undo or redo and selects a part of it.
	Reveal func(field R, selected session.Selection)
	// Changed follows a change of the document. It is called before the page is
	// refreshed or rebuilt. Optional.
	Changed func(session.ChangeOf[D, R])
}

// Screen is the part of an editor's screen that all editors share. It belongs
// to the goroutine of the screens.
type Screen[D any, R, L comparable] struct {
	panes                   // with the Frame that holds all
	Page    *kit.ScrollView // the column of fields
	Fields  *Fields[R]
	Outline *Outline[L]
	Banner  *Banner
	reporter

	o        Options[D, R, L]
	session  *session.Core[D, R]
	commands map[action.ID]Command
	at       L
	view     *View
	source   any // of the change that is being shown
	guard    closeGuard
	cancels  []func()
}

// New returns a screen without a page: Start shows the first one.
func New[D any, R, L comparable](o Options[D, R, L]) *Screen[D, R, L] {
	s := &Screen[D, R, L]{o: o, session: o.Session, view: &View{}}
	s.commands = map[action.ID]Command{}
	for _, c := range slices.Concat(s.common(), o.Commands.Own) {
		s.commands[c.ID] = c
	}
	s.Page = kit.NewScrollView(kit.Gap(0, 0))
	s.Fields = newFields(bindings[R]{FieldOptions: o.Fields, typed: s.session.Type, focused: s.fieldFocused})
	s.Outline = newOutline(outlineOptions[L]{
		OutlineOptions: o.Outline,
		goTo:           s.GoTo,
		shown:          func() bool { return s.Frame.SideShown() },
		focusMain:      s.FocusMain,
	})
	s.reporter = reporter{newStatusLine(o.Frame.Counts, []sentenceLink{
		{textUndo.Text(), s.session.CanUndo, func() { s.byLink(action.Undo) }},
		{textRedo.Text(), s.session.CanRedo, func() { s.byLink(action.Redo) }},
	}, o.Frame.Hints)}
	s.Banner = newBanner(o.Frame, s.Page, s.session.File(), s.dismissNotices)
	s.panes = panes{
		page:         s.Page,
		Frame:        kit.NewFrame(o.Frame.Bar, s.Outline.object, s.Banner.main, s.Status.object),
		stops:        []stop{s.Banner},
		focusMain:    s.FocusMain,
		focusOutline: s.Outline.Focus,
	}
	if o.Frame.Notice != nil {
		s.stops = append(s.stops, o.Frame.Notice)
	}
	return s
}

// Start follows the session from now on and shows the first page.
func (s *Screen[D, R, L]) Start(at L) {
	s.at, s.view.readOnly = at, s.ReadOnly()
	saved := func(st session.Status) {
		s.Status.saved(st)
		s.Banner.Refresh(st)
		if st.State == session.Saved {
			s.guard = closeGuard{}
		}
		if s.view.readOnly != s.ReadOnly() {
			s.Rebuild() // another window took the document over, or this one did
		}
	}
	s.cancels = append(s.cancels, s.session.Subscribe(s.changed), s.session.OnStatus(saved))
	saved(s.session.Status())
	s.Rebuild()
}

// Object returns the screen as one object.
func (s *Screen[D, R, L]) Object() fyne.CanvasObject { return s.Frame }

// Session returns the session that the screen edits.
func (s *Screen[D, R, L]) Session() *session.Core[D, R] { return s.session }

// ReadOnly reports whether the session takes no edits.
func (s *Screen[D, R, L]) ReadOnly() bool { return s.session.ReadOnly() }

// Shown is called when the screen has come into the window.
func (s *Screen[D, R, L]) Shown() {
	s.o.SetTitle(s.o.Title())
	if f := s.onShown; f != nil {
		s.onShown = nil
		f()
		return
	}
	s.FocusOutline()
}

// Spot is where the user is on a page.
type Spot[R comparable] struct {
	Field  R       // with the keyboard; zero if none has it
	Caret  int     // in it, in runes
	Unseen bool    // it is scrolled out of view
	Scroll float32 // of the page, in pixels
}

// Spot returns where the user is.
func (s *Screen[D, R, L]) Spot() Spot[R] {
	var spot Spot[R]
	spot.Field, spot.Caret = s.Fields.Focused()
	if p := s.Fields.Get(s.Fields.last); p != nil && s.Frame.Focused() == kit.PartPanel && s.beforePanel == kit.PartMain {
		spot.Field, spot.Caret = s.Fields.last, p.Caret() // where the panel leads back to
	}
	spot.Scroll = s.Page.Offset()
	if p := s.Fields.Get(spot.Field); p != nil {
		spot.Unseen = !p.CaretInView()
	}
	return spot
}

// GoBackTo has the screen go to a spot of its page when it is shown next.
func (s *Screen[D, R, L]) GoBackTo(spot Spot[R]) {
	s.onShown = func() {
		if !s.Fields.Focus(spot.Field, spot.Caret) {
			s.FocusOutline()
		}
		s.Page.ScrollTo(spot.Scroll)
		if p := s.Fields.Get(spot.Field); p != nil && !spot.Unseen && !p.CaretInView() {
			p.RevealCaret()
		}
	}
}

// Leave stops following the session and ends it.
func (s *Screen[D, R, L]) Leave() {
	for _, cancel := range s.cancels {
		cancel()
	}
	s.session.Discard()
}

// Notify adds sentences above the page, to be shown until the user dismisses
// them.
func (s *Screen[D, R, L]) Notify(sentences ...string) {
	s.Banner.notices = append(s.Banner.notices, sentences...)
	s.Banner.Refresh(s.session.Status())
}

// Announce shows a sentence above the page with links to what can be done about it,
// until one of them is followed or the user dismisses it.
func (s *Screen[D, R, L]) Announce(n Notification) { s.Banner.announce(n, s.FocusMain) }

// fieldFocused is called when a text field got or lost the keyboard.
func (s *Screen[D, R, L]) fieldFocused(on bool) {
	if !on {
		s.view.Refresh()
		s.Status.Recount() // what is said stays: it may be a link after it that is being pressed
		return
	}
	s.Status.Refresh()
}

// dismissNotices removes all that the user can dismiss.
func (s *Screen[D, R, L]) dismissNotices() {
	s.Banner.notices = nil
	s.session.DismissNotice()
	s.Banner.Refresh(s.session.Status())
	s.FocusMain()
}

// changed follows the session: fields take up text that did not come from
// themselves, and the page is rebuilt only when what is on it changed.
func (s *Screen[D, R, L]) changed(c session.ChangeOf[D, R]) {
	s.source = c.Source
	s.Outline.Refresh()
	s.Status.Refresh()
	if s.o.Changed != nil {
		s.o.Changed(c)
	}
	if s.Stale() {
		s.Rebuild()
		return
	}
	s.Fields.refresh(c.Source)
	s.view.Refresh()
}

// Edit makes a whole edit, one step of undo with a label, and reports whether
// the document changed. A session that is read-only refuses, and widgets that
// showed the edit already go back.
func (s *Screen[D, R, L]) Edit(label string, at R, edit func(D) D) bool {
	return s.EditFrom(nil, label, at, edit)
}

// EditFrom is Edit for a widget that shows the edit already.
func (s *Screen[D, R, L]) EditFrom(source any, label string, at R, edit func(D) D) bool {
	before := s.session.Revision()
	s.session.Do(label, at, source, edit)
	if s.session.Revision() == before {
		s.source = nil
		s.view.Refresh()
		return false
	}
	return true
}

// Amend is EditFrom for an edit that is made piece by piece, such as a date that
// is being typed; it is one step of undo.
func (s *Screen[D, R, L]) Amend(source any, label string, at R, edit func(D) D) {
	s.session.Amend(label, at, source, edit)
}

// IsSource reports whether the change that is being shown was made in a widget,
// which must be left alone then: setting its text would move the caret.
func (s *Screen[D, R, L]) IsSource(widget any) bool { return s.source == widget }
