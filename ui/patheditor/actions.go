package patheditor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// Do carries an action out and reports whether it is one of the editor's.
func (e *Editor) Do(id action.ID) bool {
	does, ok := map[action.ID]func(){
		action.Save:           e.session.SaveNow,
		action.Undo:           func() { e.follow("Undone", e.session.Undo) },
		action.Redo:           func() { e.follow("Done again", e.session.Redo) },
		action.NextPart:       func() { e.turnTo(e.outline.step(1)) },
		action.PreviousPart:   func() { e.turnTo(e.outline.step(-1)) },
		action.AddPart:        e.add,
		action.MovePartUp:     func() { e.move(-1) },
		action.MovePartDown:   func() { e.move(1) },
		action.DuplicatePart:  e.duplicate,
		action.ExportPath:     e.o.Export,
		action.ShowPaths:      e.o.Back,
		action.DuplicatePath:  e.o.Duplicate,
		action.DeletePart:     e.delete,
		action.ToggleOutline:  e.toggleOutline,
		action.TogglePage:     e.beside.toggle,
		action.TogglePathFile: e.beside.toggleFile,
		action.ZoomIn:         e.zoom((*preview.Pane).ZoomIn),
		action.ZoomOut:        e.zoom((*preview.Pane).ZoomOut),
		action.FitWidth:       e.zoom((*preview.Pane).FitWidth),
		action.NextPane:       func() { e.stepPane(1) },
		action.PreviousPane:   func() { e.stepPane(-1) },
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
		by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[k]
		if e.frame.Focused() == kit.PartSide {
			e.turnTo(e.outline.step(by))
			return true
		}
		e.page.ScrollBy(60 * float32(by))
	case fyne.KeyPageDown:
		e.page.ScrollBy(400)
	case fyne.KeyPageUp:
		e.page.ScrollBy(-400)
	case fyne.KeyF2:
		e.fields.focus(e.at.In("title"), 1<<20)
	default:
		return false
	}
	return true
}

func (e *Editor) escape() {
	if e.frame.Panel() != nil {
		e.SetPanel(nil, nil)
		return
	}
	if e.frame.Focused() == kit.PartSide || e.frame.Focused() == kit.PartNone {
		e.o.Back()
		return
	}
	e.outline.focus()
}

// turnTo shows a part and gives the keyboard to its row.
func (e *Editor) turnTo(at career.Ref) {
	e.goTo(at)
	e.outline.focus()
}

// follow undoes or redoes and goes to where it happened.
func (e *Editor) follow(verb string, f func() (pathedit.Step, bool)) {
	step, ok := f()
	if !ok {
		e.o.Host.Say("There is nothing more to " + map[string]string{"Undone": "undo", "Done again": "redo"}[verb] + ".")
		return
	}
	e.goTo(step.At)
	if step.At.Part == pathedit.PartText {
		e.beside.focusFile(step.Cursor)
	} else {
		e.fields.focus(step.At, step.Cursor)
	}
	e.o.Host.Say(verb + ": " + strings.ToLower(step.Label))
}

// added does an edit that makes a part, and begins to name it.
func (e *Editor) added(label string, f func(career.Path) (career.Path, career.Ref)) {
	_, to := f(e.path())
	if e.edit(label, to.In("title"), func(p career.Path) career.Path { p, _ = f(p); return p }) {
		e.goTo(to)
		if field, ok := e.fields.byRef[to.In("title")]; ok {
			kit.Focus(field)
			field.SelectAll()
		}
	}
}

// place is the section that the chosen part stands in, and the item behind
// which another one goes; -1 for the front.
func (e *Editor) place(part career.Part) (section, after int) {
	at := e.at
	switch {
	case at.Part == part:
		return at.Section, at.Item
	case at.Part == career.PartSection:
		return at.Section, -1
	case at.Part == career.PartConsideration || at.Part == career.PartPreparation:
		if at.Section < 0 {
			return 0, -1
		}
		return at.Section, 1 << 20
	}
	return max(len(e.path().Sections)-1, 0), 1 << 20
}

// add adds what is most wanted where she is.
func (e *Editor) add() {
	if _, ok := e.question(); ok {
		e.addPrompt()
		return
	}
	switch e.at.Part {
	case career.PartPreparation:
		e.addPreparation()
	case career.PartSkeleton:
		e.addPart()
	default:
		section, after := e.place(career.PartConsideration)
		e.added("Add consideration", func(p career.Path) (career.Path, career.Ref) {
			return career.AddConsideration(p, section, min(after, 1<<20))
		})
	}
}

func (e *Editor) addSection() {
	after := len(e.path().Sections) - 1
	if e.at.Part == career.PartSection || e.at.Part == career.PartConsideration {
		after = e.at.Section
	}
	e.added("Add section", func(p career.Path) (career.Path, career.Ref) { return career.AddSection(p, after) })
}

func (e *Editor) addPreparation() {
	section, after := e.place(career.PartPreparation)
	if e.at.Part == career.PartPath || len(e.path().Sections) == 0 {
		section, after = -1, len(e.path().Preparations)-1
	}
	e.added("Add preparation", func(p career.Path) (career.Path, career.Ref) { return career.AddPreparation(p, section, after) })
}

// addPart adds a part to the document's skeleton. A path without one gets the
// usual parts first, so that the new one has a place among them.
func (e *Editor) addPart() {
	after := 1 << 20
	if e.at.Part == career.PartSkeleton {
		after = e.at.Item
	}
	e.added("Add part of the document", func(p career.Path) (career.Path, career.Ref) {
		if len(p.Skeleton) == 0 {
			for _, id := range []string{"summary", career.SkeletonGlance, career.SkeletonConsiderations, career.SkeletonGrowth, career.SkeletonPreparations, career.SkeletonReferences} {
				p, _ = career.AddSkeletonPart(p, len(p.Skeleton), id, "")
			}
			after = 0
		}
		return career.AddSkeletonPart(p, after, "", "New part")
	})
}

// move moves the question she is writing or else the chosen part by one place,
// and goes with it.
func (e *Editor) move(by int) {
	if at, ok := e.question(); ok {
		e.moveQuestion(at, by)
		return
	}
	at := e.at
	_, to := career.Move(e.path(), at, by)
	if to == at {
		return
	}
	if e.edit("Move", to, func(p career.Path) career.Path { p, _ = career.Move(p, at, by); return p }) {
		e.turnTo(to)
	}
}

func (e *Editor) moveTo(section int) {
	at := e.at
	_, to := career.MoveTo(e.path(), at, section, true)
	if to != at && e.edit("Move to another section", to, func(p career.Path) career.Path { p, _ = career.MoveTo(p, at, section, true); return p }) {
		e.turnTo(to)
	}
}

func (e *Editor) duplicate() {
	at := e.at
	_, to := career.Duplicate(e.path(), at)
	if to != at && e.edit("Duplicate", to, func(p career.Path) career.Path { p, _ = career.Duplicate(p, at); return p }) {
		e.turnTo(to)
	}
}

func (e *Editor) delete() {
	at := e.at
	if at.Part == career.PartPath {
		e.o.Host.Say("The path as a whole is deleted in the list of paths.")
		return
	}
	name := rowTitle(e.path(), at)
	if e.edit("Delete", at, func(p career.Path) career.Path { return career.Remove(p, at) }) {
		e.turnTo(e.at)
		e.o.Host.Say("Deleted “" + name + "”. " + action.KeyLabel(action.Undo) + " brings it back.")
	}
}

func (e *Editor) toggleOutline() {
	from := e.frame.Focused()
	e.frame.ToggleSide()
	if from == kit.PartSide && !e.frame.SideShown() {
		e.focusMain()
	}
}

func (e *Editor) zoom(f func(*preview.Pane)) func() {
	return func() {
		if e.frame.PageShown() && e.beside.shows == besideDocument {
			f(e.beside.pane)
			return
		}
		e.o.Host.Say("Show the document first.")
	}
}

// stepPane gives the keyboard to the next part of the window.
func (e *Editor) stepPane(by int) {
	switch e.frame.Next(by, e.panel != nil) {
	case kit.PartSide:
		e.outline.focus()
	case kit.PartMain:
		e.focusMain()
	case kit.PartPage:
		e.beside.focus()
	case kit.PartPanel:
		e.panel()
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
