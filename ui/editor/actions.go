package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// Do carries an action out and reports whether it is one of the editor's.
func (e *Editor) Do(id action.ID) bool {
	does, ok := map[action.ID]func(){
		action.Save:                  e.session.SaveNow,
		action.Undo:                  func() { e.follow("Undone", e.session.Undo) },
		action.Redo:                  func() { e.follow("Done again", e.session.Redo) },
		action.NextConsideration:     func() { e.goToPage(step(e.doc(), e.at, 1)) },
		action.PreviousConsideration: func() { e.goToPage(step(e.doc(), e.at, -1)) },
		action.NextExample:           func() { e.open(stepExample(e.doc(), e.at, 1)) },
		action.PreviousExample:       func() { e.open(stepExample(e.doc(), e.at, -1)) },
		action.AddExample:            e.addExample,
		action.AddGrowthArea:         e.addGrowth,
		action.MoveExampleUp:         func() { e.moveExample(-1) },
		action.MoveExampleDown:       func() { e.moveExample(1) },
		action.DuplicateExample:      e.duplicateExample,
		action.DeleteExample:         e.deleteExample,
		action.ToggleOutline:         e.toggleOutline,
		action.TogglePage:            e.togglePage,
		action.ZoomIn:                e.zoom((*preview.Pane).ZoomIn),
		action.ZoomOut:               e.zoom((*preview.Pane).ZoomOut),
		action.FitWidth:              e.zoom((*preview.Pane).FitWidth),
		action.FindInDocument:        e.openFind,
		action.NextPane:              func() { e.panes.step(e, 1) },
		action.PreviousPane:          func() { e.panes.step(e, -1) },
	}[id]
	if ok && !(id.Edits() && e.frame.Focused() == kit.PartPanel) {
		does()
	}
	return ok
}

// Key handles a bare key that no field wanted.
func (e *Editor) Key(k fyne.KeyName) bool {
	if e.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyEscape:
		e.escape()
	case fyne.KeyDown, fyne.KeyUp:
		if e.frame.Focused() != kit.PartSide {
			e.page.ScrollBy(map[fyne.KeyName]float32{fyne.KeyDown: 60, fyne.KeyUp: -60}[k])
			return true
		}
		e.goToPage(step(e.doc(), e.at, map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[k]))
	case fyne.KeyPageDown, fyne.KeyPageUp:
		e.page.ScrollBy(map[fyne.KeyName]float32{fyne.KeyPageDown: 400, fyne.KeyPageUp: -400}[k])
	default:
		return false
	}
	return true
}

// escape goes one step out: from the panel to the page, from a field to the
// open example as a whole.
func (e *Editor) escape() {
	if e.frame.Panel() != nil {
		e.SetPanel(nil, nil)
		return
	}
	if e.at.area == areaChanges {
		e.offer.leave()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.frame); c != nil {
		c.Unfocus()
	}
}

// follow undoes or redoes and goes to where it happened.
func (e *Editor) follow(verb string, f func() (session.Step, bool)) {
	step, ok := f()
	if !ok {
		return
	}
	if step.At.Field == "from" || step.At.Field == "to" {
		e.detail = detailDates
	}
	e.goTo(placeOf(e.doc(), step.At))
	e.fields.focus(step.At, step.Cursor)
	e.host.Say(verb + ": " + strings.ToLower(step.Label))
}

// goToPage shows a page and, on a consideration that has examples, leaves them
// closed so that she sees what there is.
func (e *Editor) goToPage(p place) {
	if p == e.at.page() {
		return
	}
	e.goTo(p)
	e.focusOutline()
}

// toggleOutline hides the outline or shows it, and leaves the keyboard where
// it can be seen.
func (e *Editor) toggleOutline() {
	from := e.frame.Focused()
	e.frame.ToggleSide()
	if from == kit.PartSide && !e.frame.SideShown() {
		e.focusMain()
	}
}

// focusOutline gives the keyboard to the outline, or to the page where there
// is no outline on screen.
func (e *Editor) focusOutline() {
	if !e.outline.focus() {
		e.focusMain()
	}
}

// open opens an example of the present page and puts the caret into it.
func (e *Editor) open(id string) {
	if id == "" || id == e.at.example {
		return
	}
	p := e.at
	p.example = id
	e.goTo(p)
	e.fields.focus(promo.ExampleRef(id, firstUnwritten(e.doc(), id)), 0)
}

// firstUnwritten is the field of an example to write next.
func firstUnwritten(d promo.Document, id string) string {
	x, _ := d.Example(id)
	for _, f := range []struct{ name, text string }{
		{"title", x.Title}, {"situation", x.Situation}, {"action", x.Action}, {"result", x.Result},
	} {
		if strings.TrimSpace(f.text) == "" {
			return f.name
		}
	}
	return "title"
}

func (e *Editor) addExample() {
	if e.at.area != areaConsideration {
		e.host.Say("An example belongs to a consideration: choose one in the outline first.")
		return
	}
	id, c, after := e.session.NewID(), e.at.consideration, e.at.example
	done := e.edit("Add example", promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
		return promo.AddExample(d, id, c, after)
	})
	if done {
		e.open(id)
	}
}

func (e *Editor) moveExample(by int) {
	if id := e.at.example; id != "" {
		e.edit("Move example", promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
			return promo.MoveExample(d, id, by)
		})
	}
}

func (e *Editor) duplicateExample() {
	if e.at.example == "" {
		e.host.Say("Open the example that you want to duplicate first.")
		return
	}
	from, id := e.at.example, e.session.NewID()
	done := e.edit("Duplicate example", promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
		return promo.DuplicateExample(d, from, id)
	})
	if done {
		e.open(id)
	}
}

func (e *Editor) deleteExample() {
	x, ok := e.doc().Example(e.at.example)
	if !ok {
		e.host.Say("Open the example that you want to delete first.")
		return
	}
	done := e.edit("Delete example", promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
		return promo.DeleteExample(d, x.ID)
	})
	if done {
		e.host.Say("Deleted “" + short(exampleTitle(x)) + "”. " + action.KeyLabel(action.Undo) + " brings it back.")
	}
}

func (e *Editor) addGrowth() {
	at := promo.Ref{Kind: promo.KindGrowth, Index: len(e.doc().Growth), Field: "title"}
	e.edit("Add growth area", at, promo.AddGrowth)
	e.fields.focus(at, 0)
}

// short cuts a title to what fits into a sentence.
func short(title string) string {
	const most = 60
	if runes := []rune(title); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return title
}

// panes are the parts that F6 goes around.
type panes struct {
	before kit.Part // which had the keyboard when the panel was opened
	panel  func()   // gives the panel the keyboard; nil when none is open
}

func (p *panes) step(e *Editor, by int) {
	if by > 0 && e.offer.focused() {
		e.focusMain()
		return
	}
	switch e.frame.Next(by, p.panel != nil) {
	case kit.PartSide:
		e.outline.focus()
	case kit.PartMain:
		if by < 0 || !e.offer.focus() {
			e.focusMain()
		}
	case kit.PartPage:
		e.beside.pane.Focus()
	case kit.PartPanel:
		p.panel()
	}
}

// focusMain gives the keyboard to the field she was in, or the page's first.
func (e *Editor) focusMain() {
	if p, ok := e.fields.byRef[e.fields.last]; ok {
		kit.Focus(p)
		return
	}
	if e.view.first != nil {
		kit.Focus(e.view.first)
	}
}
