package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/feedback/inbox"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/comments"
	"promodoc/ui/editor/reviewing"
	"promodoc/ui/editor/skimming"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Feedback is how the comments of readers come into the document. Without Read none
// can be added.
type Feedback struct {
	Today func() promo.Date // nil if there is no calendar
	// Read reads the comments in a file, on any goroutine.
	Read func(d promo.Document, file string) (inbox.Read, error)
	// Choose asks the user for a file, to be given to AddFeedback.
	Choose func()
	// Review is what the user decided about the reviews of all documents.
	Review reviewing.Everywhere
	Work   latest.Options // of the review; Post is that of the Options
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

// show shows a range of a field, from where an open panel leads back. Without enter the focus stays.
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

// reviewed is the review of the document, on its screen.
type reviewed struct {
	review      *reviewing.Controller
	showReasons func()          // on the page of a consideration; nil on others
	skimmed     *skimming.Panel // nil while it is closed
	work        latest.Options  // for what reads the document, beside the screens
}

// Review returns what shows the review of the document.
func (r reviewed) Review() *reviewing.Controller { return r.review }

// newReview returns what shows the review.
func newReview(e *Editor, o Options) *reviewing.Controller {
	e.work = latest.Options{Clock: o.Feedback.Work.Clock, Go: o.Feedback.Work.Go, Post: o.Post}
	return reviewing.New(reviewing.Options{
		Document:   e.doc,
		Writable:   func() bool { return !e.ReadOnly() },
		Work:       e.work,
		Everywhere: o.Feedback.Review,
		Pages:      func() int { return e.pages.count },
		Each:       func(do func(promo.Ref, *textfield.Field)) { e.Fields.Each(do) },
		Focused:    func() (promo.Ref, int) { return e.Fields.Focused() },
		Show:       e.commented.show,
		Edit: func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool {
			return e.Edit(label, at, edit)
		},
		Open: func(p *reviewing.Panel) {
			e.commented.before, e.commented.went = origin{e.At(), e.Spot()}, false
			e.SetPanel(p.Object(), p.Focus)
			e.SetPanelOptions(editing.PanelOptions{Undoes: true, Closed: func(held bool) {
				e.review.Closed()
				if held && e.commented.went {
					e.commented.before.restore(e)
				}
			}})
		},
		Close: func() { e.SetPanel(nil, nil) },
		Relayout: func(ledTo fyne.CanvasObject) {
			e.Page.Relayout()
			at, _ := e.Fields.Focused()
			if field := e.Fields.Get(at); field != nil && ledTo != nil {
				e.Page.Reveal(ledTo, fyne.Position{}, ledTo.Size().Height)
				field.RevealCaret() // which is more important
			}
		},
		Reviewed: func() {
			if e.showReasons != nil {
				e.showReasons()
			}
		},
		Say: func(sentence string) { e.Say(sentence) },
	})
}

// reasons says below the header of a consideration what the review finds there, and
// opens it.
func (p page) reasons(id string) fyne.CanvasObject {
	said := kit.NewText()
	link := editing.QuietLink(textShowReview.Text("Key", action.KeyLabel(action.ShowReview)), func() { p.review.ShowUnder(id) })
	column := kit.Column(2, said, editing.AlignLeft(link))
	p.showReasons = func() {
		text := p.review.ReasonsText(id)
		if said.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Hint}) || column.Visible() != (text != "") {
			kit.SetVisible(column, text != "")
			p.Page.Relayout()
		}
	}
	p.view.OnRefresh(p.showReasons)
	return column
}

// skim opens the panel in which the document is seen as a committee sees it.
func skim(e *Editor) {
	e.skimmed = skimming.New(skimming.Options{
		Document: e.doc,
		People:   e.noted.people,
		Words:    func() []int { return e.pages.words },
		Show:     func(at promo.Ref) { e.commented.show(at, 0, 0, true) },
		Close:    func() { e.SetPanel(nil, nil) },
		Work:     e.work,
	})
	p := e.skimmed
	stop := e.Session().Subscribe(func(session.Change) { p.Changed() })
	e.SetPanel(p.Object(), p.Focus)
	e.SetPanelOptions(editing.PanelOptions{Closed: func(bool) {
		stop()
		p.Close()
		e.skimmed = nil
	}})
}
