package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/reviewing"
	"promodoc/ui/editor/skimming"
	"promodoc/ui/kit"
)

// Offers returns the actions of a document's screen, in the order of the sheet
// of keys.
func Offers() []action.Offer {
	return editing.Offers(append([]action.Offer{
		{ID: action.ExportDocument, Label: textOfferExport.Text()},
		{ID: action.PrintDocument, Label: textOfferPrint.Text()},
		{ID: action.RenameDocument, Label: textOfferRename.Text()},
		{ID: action.FindInDocument, Label: textOfferFind.Text()},
		{ID: action.FindNext, Label: textOfferFindNext.Text()},
		{ID: action.FindPrevious, Label: textOfferFindPrevious.Text()},
		{ID: action.ReplaceInDocument, Label: textOfferReplace.Text()},
		{ID: action.NextMisspelling, Label: textOfferNextMisspelling.Text()},
		{ID: action.PreviousMisspelling, Label: textOfferPreviousMisspelling.Text()},
		{ID: action.ShowHistory, Label: textOfferHistory.Text()},
		{ID: action.ShowFeedback, Label: textOfferFeedback.Text()},
		{ID: action.NextComment, Label: textOfferNextComment.Text()},
		{ID: action.PreviousComment, Label: textOfferPreviousComment.Text()},
		{ID: action.AnswerComment, Label: textOfferAnswerComment.Text()},
		{ID: action.NextConsideration, Label: textOfferNextConsideration.Text()},
		{ID: action.PreviousConsideration, Label: textOfferPreviousConsideration.Text()},
		{ID: action.NextExample, Label: textOfferNextExample.Text()},
		{ID: action.PreviousExample, Label: textOfferPreviousExample.Text()},
		{ID: action.AddExample, Label: textAddExample.Text()},
		{ID: action.AddGrowthArea, Label: textOfferAddGrowthArea.Text()},
		{ID: action.MoveExampleUp, Label: textOfferMoveUp.Text()},
		{ID: action.MoveExampleDown, Label: textOfferMoveDown.Text()},
		{ID: action.DuplicateExample, Label: textDuplicateExample.Text()},
		{ID: action.DeleteExample, Label: textOfferDelete.Text()},
		{ID: action.AddPart, Label: textOfferAddSection.Text()},
		{ID: action.MovePartUp, Label: textOfferMovePartUp.Text()},
		{ID: action.MovePartDown, Label: textOfferMovePartDown.Text()},
		{ID: action.HidePart, Label: textOfferHidePart.Text()},
		{ID: action.DeletePart, Label: textOfferRemovePart.Text()},
		{ID: action.AskColleague, Label: textAskColleague.Text()},
		{ID: action.AttachFile, Label: textOfferAttachFile.Text()},
		{ID: action.SuggestEntries, Label: textOfferSuggestEntries.Text()},
		{ID: action.CompareEntries, Label: textOfferCompareEntries.Text()},
		{ID: action.AskManager, Label: textOfferAskManager.Text()},
		{ID: action.SaveTemplate, Label: textOfferSaveTemplate.Text()},
		{ID: action.ProtectDocument, Label: textOfferProtect.Text()},
		{ID: action.BeginCycle, Label: textOfferNextCycle.Text()},
		{ID: action.MoveToPath, Label: textOfferMovePath.Text()},
	}, append(reviewing.Offers(), skimming.Offers()...)...)...)
}

// Offers returns the actions of the screen.
func (e *Editor) Offers() []action.Offer { return Offers() }

// commands are the document's own actions.
func (e *Editor) commands() editing.Commands {
	hasExamples := func() bool { return len(examplesAt(e.doc(), e.At())) > 0 }
	onPage := func(a area) func() bool { return func() bool { return e.At().area == a } }
	canEdit := func() bool { return !e.ReadOnly() && e.At().example != "" }
	return editing.Commands{
		Own: append(partCommands(e), []editing.Command{
			{ID: action.FindInDocument, Do: e.finder.openToFind},
			{ID: action.FindNext, Do: func() { e.finder.step(1) }},
			{ID: action.FindPrevious, Do: func() { e.finder.step(-1) }},
			{ID: action.ReplaceInDocument, Do: e.finder.openToReplace},
			{ID: action.NextMisspelling, Do: func() { e.speller.Step(1) }, Can: func() bool { return e.speller.Can() }},
			{ID: action.PreviousMisspelling, Do: func() { e.speller.Step(-1) }, Can: func() bool { return e.speller.Can() }},
			{ID: action.ShowFeedback, Do: e.comments.Show},
			{ID: action.NextComment, Do: func() { e.comments.Step(1) }},
			{ID: action.PreviousComment, Do: func() { e.comments.Step(-1) }},
			{ID: action.AnswerComment, Do: func() { e.comments.Answer() }, Can: func() bool { return e.comments.CanAnswer() }},
			{ID: action.ShowReview, Do: func() { e.review.Show() }},
			{ID: action.SkimDocument, Do: func() { skim(e) }},
			{ID: action.NextFinding, Do: func() { e.review.Step(1) }},
			{ID: action.PreviousFinding, Do: func() { e.review.Step(-1) }},
			{ID: action.NextConsideration, Do: func() { e.StepRow(1) }},
			{ID: action.PreviousConsideration, Do: func() { e.StepRow(-1) }},
			{ID: action.NextExample, Do: func() { e.open(exampleFrom(e.doc(), e.At(), 1)) }, Can: hasExamples},
			{ID: action.PreviousExample, Do: func() { e.open(exampleFrom(e.doc(), e.At(), -1)) }, Can: hasExamples},
			{ID: action.AddExample, Do: e.addExample, Can: onPage(areaConsideration)},
			{ID: action.AddGrowthArea, Do: e.addGrowthArea, Can: onPage(areaGrowth)},
			{ID: action.MoveExampleUp, Do: func() { e.moveExample(-1) }, Can: canEdit},
			{ID: action.MoveExampleDown, Do: func() { e.moveExample(1) }, Can: canEdit},
			{ID: action.DuplicateExample, Do: e.duplicateExample, Can: canEdit},
			{ID: action.DeleteExample, Do: e.deleteExample, Can: canEdit},
			{ID: action.AttachFile, Do: func() { e.gallery.Ask() }, Can: func() bool { return canEdit() && e.gallery.Usable() }},
			{ID: action.AskColleague, Do: e.askColleague, Can: func() bool { return !e.ReadOnly() }},
			{ID: action.TogglePage, Do: e.togglePages},
			{ID: action.ProtectDocument, Do: e.passphrase.Show, Can: func() bool { return e.passphrase.Show != nil && !e.ReadOnly() }},
		}...),
		Escape: e.escape,
		Pane:   e.shownPages,
	}
}

// escape goes from the changes of the path back to where the user was before,
// and from a field to the open example as a whole.
func (e *Editor) escape() {
	if e.At().area == areaChanges {
		e.offer.leave()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.Frame); c != nil {
		c.Unfocus()
	}
}

// open opens an example of the current page and puts the caret into it. What was open
// below the chips of another one is closed; its own dates are shown if one of them is
// not understood.
func (e *Editor) open(id string) {
	at := e.At()
	if id == "" || id == at.example {
		return
	}
	at.example, e.cards.detail = id, detailNone
	if e.cards.dates[promo.ExampleRef(id, "from")].Pending() || e.cards.dates[promo.ExampleRef(id, "to")].Pending() {
		e.cards.detail = detailDates
	}
	e.GoTo(at)
	e.Fields.Focus(promo.ExampleRef(id, firstUnwritten(e.doc(), id)), 0)
}

// closeExample closes the open example.
func (e *Editor) closeExample() {
	e.GoTo(e.At().page())
	e.FocusMain()
}

// firstUnwritten returns the field of an example to write next.
func firstUnwritten(d promo.Document, id string) promo.FieldKey {
	x, _ := d.Example(id)
	for _, f := range []struct {
		name promo.FieldKey
		text string
	}{
		{"title", x.Title}, {"situation", x.Situation}, {"action", x.Action}, {"result", x.Result},
	} {
		if strings.TrimSpace(f.text) == "" {
			return f.name
		}
	}
	return "title"
}

// addExample adds an example to the consideration that is shown.
func (e *Editor) addExample() {
	if e.At().area != areaConsideration {
		e.Say(textChooseConsideration.Text())
		return
	}
	id, c, after := e.Session().NewID(), e.At().consideration, e.At().example
	added := e.Edit(textAddExample.Text(), promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
		return promo.AddExample(d, id, c, after)
	})
	if added {
		e.open(id)
	}
}

func (e *Editor) moveExample(by int) {
	if id := e.At().example; id != "" {
		e.Edit(textMoveExample.Text(), promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
			return promo.MoveExample(d, id, by)
		})
	}
}

func (e *Editor) duplicateExample() {
	from, id := e.At().example, e.Session().NewID()
	if from == "" {
		e.Say(textOpenToDuplicate.Text())
		return
	}
	added := e.Edit(textDuplicateExample.Text(), promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document {
		return promo.DuplicateExample(d, from, id)
	})
	if added {
		e.open(id)
	}
}

func (e *Editor) deleteExample() {
	x, ok := e.doc().Example(e.At().example)
	if !ok {
		e.Say(textOpenToDelete.Text())
		return
	}
	deleted := e.Edit(textDeleteExample.Text(), promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
		return promo.DeleteExample(d, x.ID)
	})
	if deleted {
		e.Say(textDeleted.Text("Title", short(exampleTitle(x)), "Key", action.KeyLabel(action.Undo)))
	}
}

// addField makes an edit that adds a text field, and gives it the keyboard.
func (e *Editor) addField(label string, field promo.Ref, edit func(promo.Document) promo.Document) {
	e.Edit(label, field, edit)
	e.Fields.Focus(field, 0)
}

// addGrowthArea adds a growth area on the page of those.
func (e *Editor) addGrowthArea() {
	e.GoTo(location{area: areaGrowth})
	at := promo.Ref{Kind: promo.KindGrowth, Index: len(e.doc().Growth), Field: "title"}
	e.addField(textAddGrowthArea.Text(), at, promo.AddGrowth)
}

// actionLink returns a small link that carries an action out, be it the window's.
func (e *Editor) actionLink(label string, id action.ID) *kit.Link {
	return editing.QuietLink(label, func() {
		if !e.Do(id) {
			e.host.Do(id)
		}
	})
}
