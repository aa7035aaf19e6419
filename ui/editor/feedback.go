package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/feedback/inbox"
	"promodoc/app/promo"
	"promodoc/ui/editing"
	"promodoc/ui/editor/comments"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
)

// Feedback is how the comments of readers come into the document. Without Read none
// can be added.
type Feedback struct {
	Today func() promo.Date // nil if there is no calendar
	// Read reads the comments in a file, on any goroutine.
	Read func(d promo.Document, file string) (inbox.Read, error)
	// Choose asks the user for a file, to be given to AddFeedback.
	Choose func()
}

// commented is what readers said of the document, on its screen.
type commented struct {
	editor   *Editor
	comments *comments.Controller
	before   origin // where the user was before the panel was opened
	went     bool   // a comment elsewhere was shown
}

// newComments returns what shows the feedback.
func newComments(e *Editor, o Options) *comments.Controller {
	today := o.Feedback.Today
	if today == nil {
		today = func() promo.Date { return promo.Date{} }
	}
	return comments.New(comments.Options{
		Document: e.doc,
		Writable: func() bool { return !e.ReadOnly() },
		Today:    today,
		Work:     latest.Options{Clock: o.Spelling.Clock, Go: o.Spelling.Go, Post: o.Post},
		Each:     func(do func(promo.Ref, *textfield.Field)) { e.Fields.Each(do) },
		Focused:  func() (promo.Ref, int) { return e.Fields.Focused() },
		Show:     e.commented.show,
		Edit: func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool {
			if at == (promo.Ref{}) {
				at = e.At().ref()
			}
			return e.Edit(label, at, edit)
		},
		Open:   e.commented.open,
		Close:  func() { e.SetPanel(nil, nil) },
		Read:   o.Feedback.Read,
		Choose: o.Feedback.Choose,
		Say:    func(sentence string) { e.Say(sentence) },
		Fail:   func(sentence string) { e.Fail(sentence) },
	})
}

// open opens the panel.
func (c *commented) open(p *comments.Panel) {
	e := c.editor
	c.before, c.went = origin{e.At(), e.Spot()}, false
	e.SetPanel(p.Object(), p.Focus)
	e.SetPanelOptions(editing.PanelOptions{Closed: c.closed, Undoes: true})
}

// AddFeedback adds the comments in a file to the document.
func (c *commented) AddFeedback(file string) { c.comments.AddFile(file) }

// show shows a range of a field. Without enter the focus stays.
func (c *commented) show(at promo.Ref, from, to int, enter bool) {
	e := c.editor
	c.went = true
	e.GoTo(locationOf(e.doc(), at))
	field := e.Fields.Get(at)
	switch {
	case field == nil && enter:
		e.FocusMain()
	case field == nil:
	case enter:
		kit.Focus(field)
		field.Select(from, to)
	default:
		field.PutSelection(from, to)
		field.RevealCaret()
		e.Fields.Prefer(at)
	}
}

// closed takes the user back to where they were, if the focus was in the panel.
func (c *commented) closed(held bool) {
	c.comments.Closed()
	if held && c.went {
		c.before.restore(c.editor)
	}
}

// rows adds to an outline how much of what readers said is open.
func (c *commented) rows(rows []outlineRow) []outlineRow {
	open := map[location]int{}
	for at, n := range c.comments.OpenIn() {
		open[locationOf(c.editor.doc(), at).page()] += n
	}
	for i := range rows {
		rows[i].Badge = countNote(open[rows[i].To])
	}
	return rows
}

// offer gives the fields of a page the menus of the comments in them, above
// what they have.
func (c *commented) offer() {
	c.editor.Fields.Each(func(at promo.Ref, f *textfield.Field) {
		others := f.OnMenu
		f.OnMenu = func(caret int) []*fyne.MenuItem {
			items := c.comments.Menu(at, f, caret)
			if others == nil {
				return items
			}
			below := others(caret)
			if len(items) > 0 && len(below) > 0 {
				items = append(items, fyne.NewMenuItemSeparator())
			}
			return append(items, below...)
		}
	})
}
