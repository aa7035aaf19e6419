package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// view is what the side pane shows.
type view int

const (
	viewAsked    view = iota // the part as it appears while writing a document
	viewDocument             // the typeset pages of a sample
	viewFile                 // the text of the file
)

// viewNames are the labels of the views in their order.
var viewNames = []*message.Message{textViewAsked, textViewDocument, textViewFile}

// sidePane shows beside the fields what becomes of the path.
type sidePane struct {
	editor *Editor
	shows  view
	object *fyne.Container
	chips  []*kit.Chip
	body   *fyne.Container
	asked  *kit.ScrollView
	pane   *preview.Pane
	file   *fileView
}

func newSidePane(e *Editor) *sidePane {
	s := &sidePane{editor: e, asked: kit.NewScrollView(kit.Gap(0, 0)), file: newFileView(e)}
	s.pane = preview.New(preview.Options{LayOut: e.options.LayOut, Post: e.options.Post, OnJump: s.jump, Clock: e.options.Clock, Go: e.options.Go})
	row := kit.Row(8)
	for i, name := range viewNames {
		chip := kit.NewChip(name.Text(), i == 0, func() { s.turn(view(i)) })
		s.chips = append(s.chips, chip)
		row.Add(chip)
	}
	row.Add(kit.Spacer())
	s.body = kit.Stack(s.asked)
	s.object = kit.WithHeader(kit.Inset(8, 16, 8, 16, row), s.body)
	e.SetSidePane(s.object, true, s.focus)
	return s
}

// turn shows another view.
func (s *sidePane) turn(to view) {
	if !s.editor.Frame.PageShown() {
		s.editor.Frame.TogglePage()
	}
	s.shows = to
	for i, chip := range s.chips {
		chip.Set(chip.Text(), i == int(to))
	}
	s.body.Objects = []fyne.CanvasObject{[]fyne.CanvasObject{s.asked, s.pane, s.file.page}[to]}
	kit.SetVisible(s.pane, to == viewDocument) // a hidden pane does no work
	s.fill()
	s.body.Refresh()
	s.object.Refresh()
}

// fill brings the current view up to date.
func (s *sidePane) fill() {
	switch s.shows {
	case viewAsked:
		s.asked.SetContent(kit.Inset(8, 20, 24, 20, s.partPreview()))
	case viewDocument:
		s.pane.SetDocument(s.sample())
		s.moved()
	case viewFile:
		s.file.fill()
	}
}

func (s *sidePane) sample() promo.Document { return s.editor.options.Sample(s.editor.check.resolved) }

// changed follows a change of the path that was made in source. The pages wait
// for the check.
func (s *sidePane) changed(source any) {
	switch s.shows {
	case viewAsked:
		s.fill()
	case viewFile:
		if source != any(s.file.text) {
			s.file.setText()
		}
	}
}

// moved follows the editor to another part.
func (s *sidePane) moved() {
	e := s.editor
	switch s.shows {
	case viewAsked:
		s.fill()
	case viewDocument:
		at := promo.Ref{Kind: promo.KindCandidate, Field: "name"}
		if e.At().Part == career.PartConsideration {
			at = promo.Ref{Kind: promo.KindConsideration, ID: career.ID(e.path(), e.At())}
		}
		s.pane.Follow(pages.Spot{Ref: at}, false)
	}
}

// jump goes to the part that a spot on the pages of the sample comes from.
func (s *sidePane) jump(to pages.Spot) {
	e := s.editor
	id := to.Ref.ID
	if to.Ref.Kind == promo.KindExample {
		if x, ok := s.sample().Example(id); ok && len(x.Supports) > 0 {
			id = x.Supports[0]
		}
	}
	for _, at := range pathedit.Parts(e.path()) {
		if at.Part != career.PartPath && career.ID(e.path(), at) == id {
			e.turnTo(at)
			return
		}
	}
	e.turnTo(career.Ref{Part: career.PartPath})
}

// shownPages returns the pages that are on screen, nil when they are not.
func (s *sidePane) shownPages() *preview.Pane {
	if s.editor.Frame.PageShown() && s.shows == viewDocument {
		return s.pane
	}
	return nil
}

// focus gives the keyboard to the current view.
func (s *sidePane) focus() {
	switch s.shows {
	case viewDocument:
		s.pane.Focus()
	case viewFile:
		s.file.focus()
	default:
		kit.Focus(s.chips[s.shows])
	}
}

// focusFile gives the keyboard to the text of the file and selects a part of it.
func (s *sidePane) focusFile(selected session.Selection) {
	s.turn(viewFile)
	s.file.focusText(selected)
}

// toggle goes on to the next view, and after the pages hides the pane. The file
// has a key of its own.
func (s *sidePane) toggle() {
	e := s.editor
	from := e.Frame.Focused()
	switch {
	case !e.Frame.PageShown():
		s.turn(viewAsked)
	case s.shows == viewAsked:
		s.turn(viewDocument)
	default:
		e.Frame.TogglePage()
		e.RescueFocus(from)
	}
}

// toggleFile shows the file and gives it the keyboard, or goes back to the
// fields.
func (s *sidePane) toggleFile() {
	e := s.editor
	if e.Frame.PageShown() && s.shows == viewFile {
		s.turn(viewAsked)
		e.FocusMain()
		return
	}
	s.turn(viewFile)
	if len(s.file.faults) > 0 {
		s.focus()
		return
	}
	s.file.focusText(session.Caret(itemOffset(s.file.text.Text(), career.ID(e.path(), e.At()))))
}
