package editing

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// Commands is what an editor does on actions and keys. Optional functions may
// be nil.
type Commands struct {
	// Own are the actions that only this editor offers.
	Own []Command
	// Escape goes one step out of the page.
	Escape func()
	// Key handles a bare key of the editor's own. Optional.
	Key func(fyne.KeyName) bool
	// Pane returns the pages that are on screen, nil when none are.
	Pane func() *preview.Pane
}

// Offers returns the actions of an editor in the order of the sheet of keys: its
// own, among those that all editors offer.
func Offers(own ...action.Offer) []action.Offer {
	return slices.Concat([]action.Offer{
		{ID: action.Save, Label: textSave.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.Redo, Label: textRedo.Text()},
	}, own, []action.Offer{
		{ID: action.ToggleOutline, Label: textToggleOutline.Text()},
		{ID: action.TogglePage, Label: textTogglePage.Text()},
		{ID: action.ZoomIn, Label: textZoomIn.Text()},
		{ID: action.ZoomOut, Label: textZoomOut.Text()},
		{ID: action.FitWidth, Label: textFitWidth.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPreviousPane.Text()},
	})
}

// Command is an action as a screen carries it out.
type Command struct {
	ID action.ID
	Do func()
	// Can reports whether the action does something now; nil means always.
	Can func() bool
}

// Distances that keys scroll the page by, in pixels.
const (
	scrollLine = 60
	scrollPage = 400
	scrollFar  = 1e6 // to an end
)

// common are the commands that all editors offer.
func (s *Screen[D, R, L]) common() []Command {
	return []Command{
		{ID: action.Save, Do: s.session.SaveNow},
		{ID: action.Undo, Do: s.Undo, Can: s.session.CanUndo},
		{ID: action.Redo, Do: s.Redo, Can: s.session.CanRedo},
		{ID: action.ToggleOutline, Do: s.ToggleOutline},
		s.zoom(action.ZoomIn, (*preview.Pane).ZoomIn),
		s.zoom(action.ZoomOut, (*preview.Pane).ZoomOut),
		s.zoom(action.FitWidth, (*preview.Pane).FitWidth),
		{ID: action.NextPane, Do: func() { s.panes.step(1) }},
		{ID: action.PreviousPane, Do: func() { s.panes.step(-1) }},
	}
}

// Do carries an action out and reports whether the editor has it. Actions that
// edit do nothing while a panel has the keyboard.
func (s *Screen[D, R, L]) Do(id action.ID) bool {
	c, ok := s.commands[id]
	if ok && !s.behindPanel(id) {
		c.Do()
	}
	return ok
}

// Can reports whether an action does something now.
func (s *Screen[D, R, L]) Can(id action.ID) bool {
	c, ok := s.commands[id]
	return ok && !s.behindPanel(id) && (c.Can == nil || c.Can())
}

// behindPanel reports whether an action would edit what is behind the panel
// that has the keyboard.
func (s *Screen[D, R, L]) behindPanel(id action.ID) bool {
	if s.panel.Undoes && (id == action.Undo || id == action.Redo) {
		return false
	}
	return id.Edits() && s.Frame.Focused() == kit.PartPanel
}

// Key handles a bare key that no widget wanted, and reports whether it did.
func (s *Screen[D, R, L]) Key(k fyne.KeyName) bool {
	if s.Frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyEscape:
		s.escape()
	case fyne.KeyDown:
		s.arrow(1)
	case fyne.KeyUp:
		s.arrow(-1)
	case fyne.KeyPageDown:
		s.Page.ScrollBy(scrollPage)
	case fyne.KeyPageUp:
		s.Page.ScrollBy(-scrollPage)
	case fyne.KeyHome:
		s.end(-1)
	case fyne.KeyEnd:
		s.end(1)
	default:
		return s.o.Commands.Key != nil && s.o.Commands.Key(k)
	}
	return true
}

// arrow goes along the outline while that has the keyboard, and else scrolls.
func (s *Screen[D, R, L]) arrow(by int) {
	if s.Frame.Focused() == kit.PartSide {
		s.StepRow(by)
		return
	}
	s.Page.ScrollBy(scrollLine * float32(by))
}

// end goes to the end of the outline while that has the keyboard, to its first row
// if side is negative, and else scrolls to that end of the page.
func (s *Screen[D, R, L]) end(side int) {
	if s.Frame.Focused() == kit.PartSide {
		s.StepRow(side * len(s.Outline.Rows()))
		return
	}
	s.Page.ScrollBy(float32(side) * scrollFar)
}

// escape closes the panel, or goes one step out of the page.
func (s *Screen[D, R, L]) escape() {
	if s.Frame.Panel() != nil {
		s.SetPanel(nil, nil)
		return
	}
	s.o.Commands.Escape()
}

// StepRow shows the next location of the outline, or the previous one when by
// is negative, and gives the keyboard to its row.
func (s *Screen[D, R, L]) StepRow(by int) {
	to := s.Outline.step(by)
	if to == s.o.Outline.Current() {
		return
	}
	s.GoTo(to)
	s.FocusOutline()
}

// Undo takes the last step back and goes to where it was made.
func (s *Screen[D, R, L]) Undo() { s.travel(s.session.Undo, textUndone, textNothingToUndo) }

// Redo makes the last step again that was undone and goes there.
func (s *Screen[D, R, L]) Redo() { s.travel(s.session.Redo, textRedone, textNothingToRedo) }

func (s *Screen[D, R, L]) travel(step func() (session.StepOf[R], bool), done, none *message.Message) {
	to, ok := step()
	if !ok {
		s.Say(none.Text())
		return
	}
	if p := s.Fields.Get(to.At); p != nil && to.SameText {
		to.Selected.Anchor, to.Selected.Cursor = p.Selection()
	}
	s.o.Reveal(to.At, to.Selected)
	s.Say(done.Text("Step", to.Label))
}

// byLink does an action for the user who pressed a link for it, which must not keep the
// keyboard: that is given back first, since another page may come with it.
func (s *Screen[D, R, L]) byLink(id action.ID) {
	s.FocusMain()
	s.Do(id)
}

// zoom returns an action on the pages that are on screen.
func (s *Screen[D, R, L]) zoom(id action.ID, f func(*preview.Pane)) Command {
	return Command{
		ID: id,
		Do: func() {
			pane := s.o.Commands.Pane()
			if pane == nil {
				s.Say(textShowPages.Text())
				return
			}
			f(pane)
		},
		Can: func() bool { return s.o.Commands.Pane() != nil },
	}
}
