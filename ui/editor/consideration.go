package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/tray"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// consideration builds the page of one consideration: what it asks, what a
// strong example shows, and its examples.
func (p page) consideration() {
	d := p.doc()
	c, _ := d.Snapshot.Consideration(p.At().consideration)
	column := []fyne.CanvasObject{pageHeader(positionLine(d, c.ID), c.Statement), p.reasons(c.ID), p.guidance(c)}
	column = append(column, p.examples(c)...)
	column = append(column, p.referringExamples(c.ID)...)
	if len(examplesAt(d, p.At())) == 0 {
		column = append(column, promptList(c))
	}
	add := kit.NewButton(textAddExample.Text(), action.KeyLabel(action.AddExample), p.addExample)
	p.view.SetInitialFocus(add)
	note := promo.Ref{Kind: promo.KindConsideration, ID: c.ID, Field: "note"}
	column = append(column,
		kit.Row(16, add, p.actionLink(textAskColleague.Text(), action.AskColleague), p.fromJournal(), kit.Spacer()),
		p.voicesOn(c.ID),
		kit.Inset(16, 0, 0, 0, p.multiline(textNote.Text(), textNotExported.Text(), note)))
	p.view.Object = kit.Column(12, column...)
}

// fromJournal returns a link to the entries of the journal that may show the
// consideration.
func (p page) fromJournal() fyne.CanvasObject {
	return editing.QuietLink(textFromJournal.Text(), func() { p.host.Do(action.SuggestEntries) })
}

// positionLine says which consideration of the path it is and how many examples
// are enough.
func positionLine(d promo.Document, id string) string {
	all := d.Snapshot.Considerations()
	for i, c := range all {
		if c.ID == id {
			return textPosition.Count(max(c.Enough, 1), "Number", i+1, "Total", len(all))
		}
	}
	return ""
}

// guidance is what a strong example shows. The user can hide it, on all pages
// at once.
func (p page) guidance(c career.Consideration) fyne.CanvasObject {
	if c.Guidance == "" {
		return kit.Gap(0, 0)
	}
	if p.cards.guidanceHidden {
		return editing.AlignLeft(editing.QuietLink(textShowGuidance.Text(), p.toggleGuidance))
	}
	text := kit.NewText(
		kit.Run{Text: textGuidance.Text() + " ", Bold: true},
		kit.Run{Text: kit.PlainText(c.Guidance), Color: theme.Muted},
	)
	return kit.Quote(kit.Column(2, text, editing.AlignLeft(editing.QuietLink(textHide.Text(), p.toggleGuidance))))
}

func (e *Editor) toggleGuidance() {
	e.cards.guidanceHidden = !e.cards.guidanceHidden
	e.Rebuild()
	e.FocusMain()
}

// promptList returns the questions of a consideration that has no example yet.
func promptList(c career.Consideration) fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewText(kit.Run{Text: textNoExamples.Text(), Bold: true})}
	for _, q := range c.Prompts {
		rows = append(rows, kit.TopRow(8, kit.NewLabel(kit.Run{Text: "–", Color: theme.Muted}), kit.Fill(kit.Body(q.Text))))
	}
	return kit.Inset(4, 0, 4, 0, kit.Column(4, rows...))
}

// examples are the cards of the examples of the page. The open one can be
// edited.
func (p page) examples(c career.Consideration) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, x := range examplesAt(p.doc(), p.At()) {
		if x.ID == p.At().example {
			cards = append(cards, exampleCard{p, x.ID, c}.object(x))
		} else {
			cards = append(cards, p.closedCard(x))
		}
	}
	return cards
}

// closedCard shows the title of an example and a line about it.
func (p page) closedCard(x promo.Example) *kit.ListItem {
	title, about := kit.NewText(), kit.Small("")
	shown, begun := promo.Example{}, false
	p.view.OnRefresh(func() {
		now, ok := p.doc().Example(x.ID)
		if !ok || begun && sameInCard(&now, &shown) { // nearly every key is typed in another one
			return
		}
		shown, begun = now, true
		title.SetRuns(kit.Run{Text: exampleTitle(now), Size: theme.Body, Bold: true})
		about.SetRuns(kit.Run{Text: aboutExample(p.doc(), now, p.At(), p.noted.marks(now)...), Size: theme.Label, Color: theme.Muted})
	})
	tile := kit.NewCardItem(kit.Column(2, title, about), func() { p.open(x.ID) })
	p.view.SetInitialFocus(tile)
	return tile
}

// sameInCard reports whether the closed card of an example says the same of two
// versions of it.
func sameInCard(x, y *promo.Example) bool {
	return x.Title == y.Title && x.Situation == y.Situation && x.Action == y.Action && x.Result == y.Result &&
		x.From == y.From && x.To == y.To && x.Ongoing == y.Ongoing && x.Origin == y.Origin && x.Confidential == y.Confidential &&
		slices.Equal(x.Supports, y.Supports) &&
		slices.EqualFunc(x.Evidence, y.Evidence, func(a, b promo.Evidence) bool { return a.Title == b.Title && a.URL == b.URL })
}

// referringExamples lists the examples under others that support this
// consideration too.
func (p page) referringExamples(id string) []fyne.CanvasObject {
	list := promo.ExamplesReferredBy(p.doc(), id)
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{kit.Small(textAlsoSupportedBy.Text())}
	for _, x := range list {
		link := kit.NewLink(exampleTitle(x), theme.Body, func() { p.reveal(promo.ExampleRef(x.ID, "title"), session.Caret(0)) })
		rows = append(rows, editing.AlignLeft(link))
	}
	return []fyne.CanvasObject{kit.Inset(4, 0, 4, 0, kit.Column(2, rows...))}
}

// offPath builds the page of what is under no consideration of the path: examples that
// wait to be placed, and notes on what the path no longer asks for. All is kept until
// the user deletes it.
func (p page) offPath() {
	d := p.doc()
	var column []fyne.CanvasObject
	if waiting := examplesAt(d, p.At()); len(waiting) > 0 {
		column = append(column, pageHeader(textToPlaceKept.Count(len(waiting)), textToPlace.Text()), kit.Body(textToPlaceAdvice.Text()))
		column = append(column, p.toPlace(waiting)...)
	} else {
		column = append(column, pageHeader(textOffPathKept.Text(), textOffPath.Text()))
	}
	considerations, preparations := promo.KeptOffPath(d)
	for _, id := range considerations {
		column = append(column, p.keptNote(promo.KindConsideration, id, textKeptNote.Text()))
	}
	for _, id := range preparations {
		explanation := textKeptNote
		if d.Preparations[id].Done {
			explanation = textKeptNoteDone
		}
		column = append(column, p.keptNote(promo.KindPreparation, id, explanation.Text()))
	}
	p.view.Object = kit.Column(12, column...)
}

// toPlace are the examples that wait to be placed, below the considerations that they
// can be placed under by one key.
func (p page) toPlace(waiting []promo.Example) []fyne.CanvasObject {
	places := tray.New(tray.Options{
		Considerations: p.doc().Snapshot.Considerations(),
		Title: func(id string) string {
			x, _ := p.doc().Example(id)
			return short(exampleTitle(x))
		},
		Place: p.placeExample,
	})
	p.Editor.cards.places = places
	column := []fyne.CanvasObject{}
	if !p.ReadOnly() && len(p.doc().Snapshot.Considerations()) > 0 {
		column = append(column, places.Object())
	}
	for _, x := range waiting {
		if x.ID == p.At().example {
			column = append(column, exampleCard{p, x.ID, career.Consideration{}}.object(x))
			continue
		}
		card := p.closedCard(x)
		places.Add(x.ID, card)
		column = append(column, card)
	}
	return column
}

// TypeUnfocused takes a character while no field has the keyboard: where examples wait it
// may place the selected one. It reports whether it did.
func (e *Editor) TypeUnfocused(r rune) bool {
	return e.At().area == areaOffPath && !e.ReadOnly() && len(promo.Unplaced(e.doc())) > 0 && e.cards.places.Type(r)
}

// placeExample places an example that waits for it, and goes on with the next one or,
// after the last, to where that is now.
func (e *Editor) placeExample(id string, under career.Consideration) {
	x, _ := e.doc().Example(id)
	next := exampleFrom(e.doc(), location{area: areaOffPath, example: id}, 1)
	if next == id {
		next = exampleFrom(e.doc(), location{area: areaOffPath, example: id}, -1)
	}
	title := promo.ExampleRef(id, "title")
	placed := e.Edit(textPlaceExample.Text(), title, func(d promo.Document) promo.Document { return promo.PlaceExample(d, id, under.ID) })
	if !placed {
		return
	}
	if e.At().area != areaOffPath || !e.cards.places.Focus(next) {
		e.GoTo(locationOf(e.doc(), title).page())
		e.FocusMain()
	}
	e.Say(textPlaced.Text("Title", short(exampleTitle(x)), "Consideration", short(under.Title), "Key", action.KeyLabel(action.Undo)))
}

// keptNote returns the note on something that is not on the path any more. All
// that is known of it is its ID.
func (p page) keptNote(kind promo.Kind, id, explanation string) fyne.CanvasObject {
	note := promo.Ref{Kind: kind, ID: id, Field: "note"}
	o := p.multiline(id, explanation, note)
	p.view.SetInitialFocus(p.Fields.Get(note))
	return kit.Inset(8, 0, 0, 0, o)
}

// noted are the entries of the journal that examples were made of.
type noted struct {
	editor  *Editor
	entries map[string]journal.Entry // by their IDs; nil until the journal is read
}

// JournalRead takes up what the journal says now: an example shows when an entry that it
// was made of changed since.
func (n *noted) JournalRead(entries map[string]journal.Entry) {
	n.entries = entries
	if n.editor.Stale() {
		n.editor.Rebuild()
	}
}

// people are those whom the entries of the journal name.
func (n *noted) people() []string {
	var all []string
	for _, e := range n.entries {
		all = append(all, e.People...)
	}
	return all
}

// references are the entries of an example that changed, as one value.
func (n *noted) references(x promo.Example) string {
	var all []string
	for _, e := range journal.ChangedSince(x, n.entries) {
		all = append(all, journal.Reference(e))
	}
	return strings.Join(all, " ")
}

// marks are what the line about an example says of its entries.
func (n *noted) marks(x promo.Example) []string {
	if len(journal.ChangedSince(x, n.entries)) == 0 {
		return nil
	}
	return []string{textFactEntryChanged.Text()}
}

// changedEntries says that entries that the example was made of changed since, with what
// can be done about it. It is empty if none did.
func (c exampleCard) changedEntries(x promo.Example) fyne.CanvasObject {
	changed := journal.ChangedSince(x, c.noted.entries)
	if len(changed) == 0 {
		none := kit.Gap(0, 0)
		none.Hide()
		return none
	}
	var links []fyne.CanvasObject
	if !c.ReadOnly() {
		compare := kit.NewLink(textCompareEntries.Text("Key", action.KeyLabel(action.CompareEntries)), theme.Label, func() { c.host.Do(action.CompareEntries) })
		links = append(links, compare, editing.QuietLink(textLeaveEntries.Text(), func() {
			if c.edit(textStepLeaveEntries, func(d promo.Document) promo.Document { return logbook.Accept(d, c.id, c.noted.entries) }) {
				c.Say(textEntriesLeft.Text("Key", action.KeyLabel(action.Undo)))
			}
		}))
	}
	sentence := textEntriesChanged.Count(len(changed), "Title", short(changed[0].Title()))
	return kit.Offer(12, kit.NewText(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Hint}), links...)
}
