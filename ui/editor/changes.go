package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// changesWidth is how wide the page of changes may be: two columns to read in.
const changesWidth = 880

// buildChanges makes the page of what changed on the path: what is gone and
// what becomes of it, what reads otherwise, old beside new, and what is new.
func buildChanges(e *Editor, v *pageView) {
	o, d := e.offer, e.doc()
	o.choices = map[choiceKey]fyne.Focusable{}
	v.width = changesWidth
	c := o.now.Changes
	column := []fyne.CanvasObject{
		kit.Column(6,
			kit.Small(d.Path.Title+versions(d.Path.Version, o.now.Path.Version)),
			kit.Headline("What changed on the path")),
		kit.Body("The document can follow the path as it is now. Every example stays, and " + action.KeyLabel(action.Undo) + " takes it back."),
	}
	all := append(append([]pathdiff.Item{}, c.Considerations...), c.Preparations...)
	column = append(column, e.changeGroup("Not asked for any more", pathdiff.Removed, all, func(i pathdiff.Item) fyne.CanvasObject { return e.removed(v, i) })...)
	column = append(column, e.changeGroup("Reworded", pathdiff.Reworded, all, reworded)...)
	column = append(column, e.changeGroup("New", pathdiff.Added, all, added)...)
	column = append(column, e.changeGroup("Moved", pathdiff.Moved, all, movedLine)...)
	column = append(column, e.changeGroup("Under another id, in the same words", pathdiff.Renamed, all, renamedLine)...)
	column = append(column, aroundThem(c)...)
	run := kit.NewPrimaryButton("Follow the path as it is now", "", o.follow)
	v.firstOf(run)
	column = append(column, kit.Inset(12, 0, 0, 0, kit.Row(16, run, kit.NewLink("Not now", theme.Body, o.decline).Muted(), kit.Spacer())))
	v.object = kit.Column(12, column...)
}

func versions(was, now string) string {
	if was == now || now == "" {
		return ""
	}
	if was == "" {
		return " · version " + now
	}
	return " · version " + was + " → " + now
}

// changeGroup is what happened to items in one way, under a heading.
func (e *Editor) changeGroup(name string, kind pathdiff.Kind, items []pathdiff.Item, show func(pathdiff.Item) fyne.CanvasObject) []fyne.CanvasObject {
	var group []fyne.CanvasObject
	for _, i := range items {
		if i.Kind() == kind {
			group = append(group, show(i))
		}
	}
	if len(group) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{kit.Inset(12, 0, 0, 0, kit.Heading(name+" — "+countNote(len(group))))}, group...)
}

func card(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Stack(kit.NewCard(), kit.Inset(12, 16, 14, 16, kit.Column(6, objects...)))
}

func itemTitle(i pathdiff.Item, note string) fyne.CanvasObject {
	return kit.NewText(kit.Run{Text: orElse(i.Title(), partName(i)), Bold: true}, kit.Run{Text: "  " + note, Size: theme.Label, Color: theme.Muted})
}

// reworded is an item whose words are others now, field by field.
func reworded(i pathdiff.Item) fyne.CanvasObject {
	var notes []string
	if i.Moved {
		notes = append(notes, strings.ToLower(moveOf(i)))
	}
	if i.Was.ID != i.Now.ID {
		notes = append(notes, "was “"+i.Was.Title+"”")
	}
	parts := []fyne.CanvasObject{itemTitle(i, strings.Join(notes, " · "))}
	for _, t := range i.Texts {
		parts = append(parts, fieldBeside(t))
	}
	return card(parts...)
}

// fieldBeside is a field in both wordings.
func fieldBeside(t pathdiff.Text) fyne.CanvasObject {
	switch t.Field {
	case "prompts", "links", "looks for": // a list, an entry a line
	default:
		t.Was, t.Now = kit.PlainText(t.Was), kit.PlainText(t.Now)
	}
	return sideBySide(capital(t.Field)+", as it was", t.Was, capital(t.Field)+" now", t.Now)
}

// sideBySide is two texts under their names, what differs set off; one below
// the other where there is no room beside it.
func sideBySide(wasName, wasText, nowName, nowText string) fyne.CanvasObject {
	var was, now []kit.Run
	for _, p := range pathdiff.Words(wasText, nowText) {
		switch p.Mark {
		case pathdiff.Gone:
			was = append(was, kit.Run{Text: p.Text, Bold: true, Color: theme.Error})
		case pathdiff.New:
			now = append(now, kit.Run{Text: p.Text, Bold: true, Color: theme.Accent})
		default:
			was, now = append(was, kit.Run{Text: p.Text, Color: theme.Muted}), append(now, kit.Run{Text: p.Text})
		}
	}
	return kit.Pair(200, 24, side(wasName, was), side(nowName, now))
}

func side(name string, runs []kit.Run) fyne.CanvasObject {
	if len(runs) == 0 {
		runs = []kit.Run{{Text: "nothing", Color: theme.Muted}}
	}
	return kit.Column(2, kit.Small(name), kit.NewText(runs...))
}

// added is an item the path has now: what it asks, and what shows it. The rest
// stands where she will write.
func added(i pathdiff.Item) fyne.CanvasObject {
	parts := []fyne.CanvasObject{itemTitle(i, i.Now.Section)}
	for _, t := range i.Texts {
		switch t.Field {
		case "statement", "text":
			parts = append(parts, kit.NewText(kit.Run{Text: kit.PlainText(t.Now)}))
		case "guidance":
			parts = append(parts, kit.Body(kit.PlainText(t.Now)))
		}
	}
	return card(parts...)
}

func movedLine(i pathdiff.Item) fyne.CanvasObject { return itemTitle(i, moveOf(i)) }

func moveOf(i pathdiff.Item) string {
	if i.Was.Section != i.Now.Section && i.Now.Section != "" {
		return "Now in “" + i.Now.Section + "”"
	}
	return "Now elsewhere in the order"
}

func renamedLine(i pathdiff.Item) fyne.CanvasObject { return itemTitle(i, i.Was.ID+" → "+i.Now.ID) }

// aroundThem is what changed around the items: sections, the form, the path's
// own words.
func aroundThem(c pathdiff.Changes) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, t := range c.Frame {
		rows = append(rows, card(fieldBeside(t)))
	}
	for _, part := range []struct {
		name  string
		items []pathdiff.Item
	}{{"Section", c.Sections}, {"Part of the document", c.Skeleton}} {
		for _, i := range part.items {
			switch i.Kind() {
			case pathdiff.Same:
			case pathdiff.Reworded:
				rows = append(rows, reworded(i))
			default:
				rows = append(rows, kit.NewText(
					kit.Run{Text: orElse(i.Title(), partName(i)), Bold: true},
					kit.Run{Text: "  " + part.name + " " + i.Kind().String(), Size: theme.Label, Color: theme.Muted}))
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{kit.Inset(12, 0, 0, 0, kit.Heading("Around them"))}, rows...)
}

// partName is what a part of the document is called that the path gives no
// title.
func partName(i pathdiff.Item) string {
	id := orElse(i.Now.ID, i.Was.ID)
	names := map[string]string{
		promo.SummaryID: "Summary", career.SkeletonGlance: "At a glance", career.SkeletonConsiderations: "Considerations",
		career.SkeletonGrowth: "Growth areas", career.SkeletonPreparations: "Preparations", career.SkeletonReferences: "References",
	}
	return orElse(names[id], id)
}

// statementOf is what a consideration or preparation of a path says.
func statementOf(p career.Path, id string) string {
	if c, ok := p.Consideration(id); ok {
		return kit.PlainText(c.Statement)
	}
	for _, prep := range p.AllPreparations() {
		if prep.ID == id {
			return kit.PlainText(prep.Text)
		}
	}
	return ""
}

// hersAt counts what of hers stands under an item: examples, and a note or a
// tick beside it.
func hersAt(d promo.Document, id string) (examples int, kept []string) {
	for _, x := range d.Examples {
		if supports(x, id) {
			examples++
		}
	}
	if d.Considerations[id].Note != "" || d.Preparations[id].Note != "" {
		kept = append(kept, "a note to self")
	}
	if d.Preparations[id].Done {
		kept = append(kept, "the tick")
	}
	return examples, kept
}
