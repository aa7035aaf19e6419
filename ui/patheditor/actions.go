package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// last is an index beyond every list: what is added there goes to the end.
const last = 1 << 20

// Offers returns the actions of a path's screen, in the order of the sheet of
// keys.
func Offers() []action.Offer {
	return editing.Offers(
		action.Offer{ID: action.ExportPath, Label: textOfferExport.Text()},
		action.Offer{ID: action.NextPart, Label: textOfferNext.Text()},
		action.Offer{ID: action.PreviousPart, Label: textOfferPrevious.Text()},
		action.Offer{ID: action.AddPart, Label: textOfferAdd.Text()},
		action.Offer{ID: action.MovePartUp, Label: textOfferMoveUp.Text()},
		action.Offer{ID: action.MovePartDown, Label: textOfferMoveDown.Text()},
		action.Offer{ID: action.DuplicatePart, Label: textOfferDuplicate.Text()},
		action.Offer{ID: action.DuplicatePath, Label: textOfferDuplicatePath.Text()},
		action.Offer{ID: action.DeletePart, Label: textOfferDelete.Text()},
		action.Offer{ID: action.TogglePathFile, Label: textOfferFile.Text()},
	)
}

// Offers returns the actions of the screen.
func (e *Editor) Offers() []action.Offer { return Offers() }

// commands are the path's own actions.
func (e *Editor) commands() editing.Commands {
	whole := func() bool { return e.At().Part == career.PartPath }
	canEdit := func() bool { return !e.locked() && !whole() }
	return editing.Commands{
		Own: []editing.Command{
			{ID: action.ShowPaths, Do: e.options.Back},
			{ID: action.ExportPath, Do: e.options.Export},
			{ID: action.NextPart, Do: func() { e.StepRow(1) }},
			{ID: action.PreviousPart, Do: func() { e.StepRow(-1) }},
			{ID: action.AddPart, Do: e.add, Can: func() bool { return !e.locked() }},
			{ID: action.MovePartUp, Do: func() { e.move(-1) }, Can: canEdit},
			{ID: action.MovePartDown, Do: func() { e.move(1) }, Can: canEdit},
			{ID: action.DuplicatePart, Do: e.duplicate, Can: func() bool { return !e.ReadOnly() && !whole() }},
			{ID: action.DuplicatePath, Do: e.options.Duplicate, Can: func() bool { return e.ReadOnly() || whole() }},
			{ID: action.DeletePart, Do: e.delete, Can: canEdit},
			{ID: action.TogglePage, Do: func() { e.side.toggle() }},
			{ID: action.TogglePathFile, Do: func() { e.side.toggleFile() }},
		},
		Escape: e.escape,
		Key:    e.key,
		Pane:   func() *preview.Pane { return e.side.shownPages() },
	}
}

// key handles F2: the title of the part gets the keyboard, the caret at its
// end.
func (e *Editor) key(k fyne.KeyName) bool {
	if k == fyne.KeyF2 {
		e.Fields.Focus(e.At().WithField("title"), last)
	}
	return k == fyne.KeyF2
}

// escape goes from the fields to the outline, and from there back to the list
// of paths.
func (e *Editor) escape() {
	at := e.Frame.Focused()
	if at == kit.PartSide || at == kit.PartNone || !e.Frame.SideShown() {
		e.options.Back()
		return
	}
	e.FocusOutline()
}

// addNamed makes an edit that adds a part, and begins to name it.
func (e *Editor) addNamed(step *message.Message, add func(career.Path) (career.Path, career.Ref)) {
	_, to := add(e.path())
	title := to.WithField("title")
	if !e.edit(step.Text(), title, func(p career.Path) career.Path { p, _ = add(p); return p }) {
		return
	}
	e.GoTo(to)
	if field := e.Fields.Get(title); field != nil {
		kit.Focus(field)
		field.SelectAll()
	}
}

// insertAt returns the section to which an item of a kind is added, and the
// index of the item after which it goes, -1 for the front.
func (e *Editor) insertAt(part career.PartKind) (section, after int) {
	at := e.At()
	switch {
	case at.Part == part:
		return at.Section, at.Item
	case at.Part == career.PartSection:
		return at.Section, -1
	case at.Part == career.PartConsideration || at.Part == career.PartPreparation:
		if at.Section < 0 {
			return 0, -1
		}
		return at.Section, last
	}
	return max(len(e.path().Sections)-1, 0), last
}

// add adds a question while one has the keyboard, else another item like the
// one that is shown.
func (e *Editor) add() {
	if _, ok := e.focusedQuestion(); ok {
		e.addQuestion()
		return
	}
	switch e.At().Part {
	case career.PartPreparation:
		e.addPreparation()
	case career.PartSkeleton:
		e.addPart()
	default:
		section, after := e.insertAt(career.PartConsideration)
		e.addNamed(textStepAddConsideration, func(p career.Path) (career.Path, career.Ref) {
			return career.AddConsideration(p, section, after)
		})
	}
}

func (e *Editor) addSection() {
	after := len(e.path().Sections) - 1
	if at := e.At(); at.Part == career.PartSection || at.Part == career.PartConsideration {
		after = at.Section
	}
	e.addNamed(textStepAddSection, func(p career.Path) (career.Path, career.Ref) { return career.AddSection(p, after) })
}

func (e *Editor) addPreparation() {
	section, after := e.insertAt(career.PartPreparation)
	if e.At().Part == career.PartPath || len(e.path().Sections) == 0 {
		section, after = -1, len(e.path().Preparations)-1
	}
	e.addNamed(textStepAddPreparation, func(p career.Path) (career.Path, career.Ref) { return career.AddPreparation(p, section, after) })
}

// usualParts are the parts of a document on a path that lists none.
var usualParts = []string{
	promo.SummaryID, career.SkeletonGlance, career.SkeletonConsiderations,
	career.SkeletonGrowth, career.SkeletonPreparations, career.SkeletonReferences,
}

// addPart adds a part to the document. A path that lists none gets the usual
// parts first, so that the new one has a position among them.
func (e *Editor) addPart() {
	after := last
	if at := e.At(); at.Part == career.PartSkeleton {
		after = at.Item
	}
	e.addNamed(textStepAddPart, func(p career.Path) (career.Path, career.Ref) {
		if len(p.Skeleton) == 0 {
			for _, id := range usualParts {
				p, _ = career.AddSkeletonPart(p, len(p.Skeleton), id, "")
			}
			after = 0
		}
		return career.AddSkeletonPart(p, after, "", textPartNew.Text())
	})
}

// move moves the question that has the keyboard, or else the part that is
// shown, and goes with it.
func (e *Editor) move(by int) {
	if at, ok := e.focusedQuestion(); ok {
		e.moveQuestion(at, by)
		return
	}
	at := e.At()
	e.goAlong(textStepMove, func(p career.Path) (career.Path, career.Ref) { return career.Move(p, at, by) })
}

func (e *Editor) moveTo(section int) {
	at := e.At()
	e.goAlong(textStepMoveToSection, func(p career.Path) (career.Path, career.Ref) { return career.MoveTo(p, at, section, true) })
}

// duplicate duplicates the part that is shown.
func (e *Editor) duplicate() {
	at := e.At()
	e.goAlong(textStepDuplicate, func(p career.Path) (career.Path, career.Ref) { return career.Duplicate(p, at) })
}

// goAlong makes an edit after which the part that is shown is elsewhere, and
// goes there.
func (e *Editor) goAlong(step *message.Message, edit func(career.Path) (career.Path, career.Ref)) {
	_, to := edit(e.path())
	if to != e.At() && e.edit(step.Text(), to, func(p career.Path) career.Path { p, _ = edit(p); return p }) {
		e.turnTo(to)
	}
}

func (e *Editor) delete() {
	at := e.At()
	if at.Part == career.PartPath {
		e.Say(textDeleteInList.Text())
		return
	}
	name := rowTitle(e.path(), at)
	if e.edit(textStepDelete.Text(), at, func(p career.Path) career.Path { return career.Remove(p, at) }) {
		e.turnTo(e.At())
		e.Say(textDeleted.Text("Title", name, "Key", action.KeyLabel(action.Undo)))
	}
}
