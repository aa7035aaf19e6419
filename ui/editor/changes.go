package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/worddiff"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// changesWidth is how wide the page of changes may be: two columns to read in.
const changesWidth = 880

// changesPage builds the page of what changed on the path: what was removed and
// what becomes of it, what was reworded, old beside new, and what was added.
type changesPage struct {
	page
	offer *followOffer
}

func (p changesPage) build() {
	d, update := p.doc(), p.offer.update
	p.view.Width = changesWidth
	clear(p.offer.matches.chips)
	column := p.head(d, update.Path)
	all := slices.Concat(update.Changes.Considerations, update.Changes.Preparations)
	for _, group := range []struct {
		heading *message.Message
		kind    pathdiff.Kind
		show    func(pathdiff.Item) fyne.CanvasObject
	}{
		{textGroupRemoved, pathdiff.Removed, p.removed},
		{textGroupReworded, pathdiff.Reworded, rewordedItem},
		{textGroupAdded, pathdiff.Added, addedItem},
		{textGroupMoved, pathdiff.Moved, movedItem},
		{textGroupRenamed, pathdiff.Renamed, renamedItem},
	} {
		column = append(column, changeGroup(group.heading, group.kind, all, group.show)...)
	}
	column = append(column, otherChanges(update.Changes)...)
	label := textFollow.Text()
	if p.offer.moving {
		label = textMove.Text()
	}
	follow := kit.NewPrimaryButton(label, "", p.offer.follow)
	p.view.SetInitialFocus(follow)
	notNow := kit.NewLink(textNotNow.Text(), theme.Body, p.offer.decline).Muted()
	column = append(column, kit.Inset(12, 0, 0, 0, kit.Row(16, follow, notNow, kit.Spacer())))
	p.view.Object = kit.Column(12, column...)
}

// head is above what changed: which path it is of, and what the document can do.
func (p changesPage) head(d promo.Document, path career.Path) []fyne.CanvasObject {
	small, headline, advice := pathVersions(d.Path.Title, d.Path.Version, path.Version), textChangesHeadline.Text(), textChangesAdvice
	if p.offer.moving {
		small = textRoles.Text("From", orElse(d.Path.Title, d.Path.ID), "To", orElse(path.Title, path.ID))
		headline, advice = textMoveHeadline.Text("Title", orElse(path.Title, path.ID)), textMoveAdvice
	}
	return []fyne.CanvasObject{pageHeader(small, headline), kit.Body(advice.Text("Key", action.KeyLabel(action.Undo)))}
}

// pathVersions returns the title of a path with its versions, if it has any.
func pathVersions(title, was, now string) string {
	switch {
	case was == now || now == "":
		return title
	case was == "":
		return textPathVersion.Text("Title", title, "Version", now)
	}
	return textPathVersions.Text("Title", title, "Was", was, "Now", now)
}

// changeGroup is the items to which one kind of change happened, below a
// heading.
func changeGroup(heading *message.Message, kind pathdiff.Kind, items []pathdiff.Item, show func(pathdiff.Item) fyne.CanvasObject) []fyne.CanvasObject {
	var group []fyne.CanvasObject
	for _, i := range items {
		if i.Kind() == kind {
			group = append(group, show(i))
		}
	}
	return below(heading.Text("Count", len(group)), group)
}

// below puts a heading above objects, if there are any.
func below(heading string, objects []fyne.CanvasObject) []fyne.CanvasObject {
	if len(objects) == 0 {
		return nil
	}
	return slices.Insert(objects, 0, fyne.CanvasObject(kit.Inset(12, 0, 0, 0, kit.Heading(heading))))
}

// itemLine is the title of an item with a note after it.
func itemLine(i pathdiff.Item, note string) fyne.CanvasObject {
	return kit.NewText(kit.Run{Text: itemTitle(i), Bold: true}, kit.Run{Text: "  " + note, Size: theme.Label, Color: theme.Muted})
}

// rewordedItem is an item whose wording changed, field by field.
func rewordedItem(i pathdiff.Item) fyne.CanvasObject {
	var notes []string
	if i.Moved {
		notes = append(notes, moveNote(i))
	}
	if i.Was.ID != i.Now.ID {
		notes = append(notes, textWasTitled.Text("Title", i.Was.Title))
	}
	parts := []fyne.CanvasObject{itemLine(i, strings.Join(notes, " · "))}
	for _, t := range i.Fields {
		parts = append(parts, bothWordings(t))
	}
	return card(12, 6, parts...)
}

// bothWordings is a field as it was and as it is now.
func bothWordings(t pathdiff.FieldChange) fyne.CanvasObject {
	if !t.Field.IsList() {
		t.Was, t.Now = kit.PlainText(t.Was), kit.PlainText(t.Now)
	}
	label := t.Field.Label()
	return sideBySide(textFieldWas.Text("Field", label), t.Was, textFieldNow.Text("Field", label), t.Now)
}

// sideBySide is two texts below their names, with what differs set off; one
// below the other if there is not enough room.
func sideBySide(wasName, wasText, nowName, nowText string) fyne.CanvasObject {
	var was, now []kit.Run
	for _, p := range worddiff.Words(wasText, nowText) {
		switch p.Mark {
		case worddiff.Deleted:
			was = append(was, kit.Run{Text: p.Text, Bold: true, Color: theme.Error})
		case worddiff.Inserted:
			now = append(now, kit.Run{Text: p.Text, Bold: true, Color: theme.Accent})
		default:
			was, now = append(was, kit.Run{Text: p.Text, Color: theme.Muted}), append(now, kit.Run{Text: p.Text})
		}
	}
	return kit.Pair(200, 24, wording(wasName, was), wording(nowName, now))
}

func wording(name string, runs []kit.Run) fyne.CanvasObject {
	if len(runs) == 0 {
		runs = []kit.Run{{Text: textEmptyField.Text(), Color: theme.Muted}}
	}
	return kit.Column(2, kit.Small(name), kit.NewText(runs...))
}

// addedItem is an item that the path has now: what it asks, and what shows it.
// Its other fields are on the page where the user writes.
func addedItem(i pathdiff.Item) fyne.CanvasObject {
	parts := []fyne.CanvasObject{itemLine(i, i.Now.Section)}
	for _, t := range i.Fields {
		switch asked := (career.Consideration{Title: i.Now.Title, Statement: t.Now}); {
		case t.Field == pathdiff.FieldStatement && asked.OwnStatement() == "":
		case t.Field == pathdiff.FieldStatement, t.Field == pathdiff.FieldText:
			parts = append(parts, kit.NewText(kit.Run{Text: kit.PlainText(t.Now)}))
		case t.Field == pathdiff.FieldGuidance:
			parts = append(parts, kit.Body(kit.PlainText(t.Now)))
		}
	}
	return card(12, 6, parts...)
}

func movedItem(i pathdiff.Item) fyne.CanvasObject { return itemLine(i, moveNote(i)) }

func moveNote(i pathdiff.Item) string {
	if i.Was.Section != i.Now.Section && i.Now.Section != "" {
		return textMovedToSection.Text("Section", i.Now.Section)
	}
	return textMovedInOrder.Text()
}

func renamedItem(i pathdiff.Item) fyne.CanvasObject {
	return itemLine(i, textRenamed.Text("Was", i.Was.ID, "Now", i.Now.ID))
}

// otherChanges is what changed around the items: the path's own texts, its
// sections and the parts of the document.
func otherChanges(c pathdiff.Changes) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, t := range c.Path {
		rows = append(rows, card(12, 6, bothWordings(t)))
	}
	rows = append(rows, partRows(c.Sections, sectionNotes)...)
	rows = append(rows, partRows(c.Skeleton, partNotes)...)
	return below(textOtherChanges.Text(), rows)
}

// Notes on what happened to a section or a part of the document.
var (
	sectionNotes = map[pathdiff.Kind]*message.Message{
		pathdiff.Added: textSectionAdded, pathdiff.Removed: textSectionRemoved,
		pathdiff.Moved: textSectionMoved, pathdiff.Renamed: textSectionRenamed,
	}
	partNotes = map[pathdiff.Kind]*message.Message{
		pathdiff.Added: textPartAdded, pathdiff.Removed: textPartRemoved,
		pathdiff.Moved: textPartMoved, pathdiff.Renamed: textPartRenamed,
	}
)

func partRows(items []pathdiff.Item, notes map[pathdiff.Kind]*message.Message) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, i := range items {
		switch kind := i.Kind(); kind {
		case pathdiff.Same:
		case pathdiff.Reworded:
			rows = append(rows, rewordedItem(i))
		default:
			rows = append(rows, itemLine(i, notes[kind].Text()))
		}
	}
	return rows
}

// builtInParts are the names of the parts of the document to which a path need
// not give a title.
var builtInParts = map[string]*message.Message{
	promo.SummaryID:               textSummary,
	career.SkeletonGlance:         textGlance,
	career.SkeletonConsiderations: textConsiderations,
	career.SkeletonGrowth:         textGrowthAreas,
	career.SkeletonPreparations:   textPreparations,
	career.SkeletonReferences:     textReferences,
}

// itemTitle returns the title of an item; of a part without one, its usual name.
func itemTitle(i pathdiff.Item) string {
	id := orElse(i.Now.ID, i.Was.ID)
	if name := builtInParts[id]; i.Title() == "" && name != nil {
		return name.Text()
	}
	return orElse(i.Title(), id)
}
