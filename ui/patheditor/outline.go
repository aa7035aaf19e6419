package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// outline is the path's parts at the left. Rows are kept while their parts stay
// the same, so that the keyboard does not fall out of the row it is on.
type outline struct {
	editor *Editor
	object *kit.ScrollView
	tiles  []*kit.ListItem
	titles []*kit.Text
	notes  []*kit.Text
	shown  []career.Ref
}

func newOutline(e *Editor) *outline {
	return &outline{editor: e, object: kit.NewScrollView(kit.Gap(0, 0))}
}

func (o *outline) refresh() {
	parts := pathedit.Parts(o.editor.path())
	if !same(parts, o.shown) {
		o.build(parts)
	}
	changed := false
	for i, at := range o.shown {
		here := at == o.editor.at
		run := kit.Run{Text: rowTitle(o.editor.path(), at), Size: theme.Row, Bold: here || at.Part == career.PartSection || at.Part == career.PartPath}
		changed = o.titles[i].SetRuns(run) || changed
		changed = o.notes[i].SetRuns(kit.Run{Text: rowNote(o.editor, at), Size: theme.Label, Color: theme.Muted}) || changed
		o.tiles[i].SetSelected(here)
	}
	if changed {
		o.object.Relayout()
	}
}

func same(a, b []career.Ref) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (o *outline) build(parts []career.Ref) {
	offset := o.object.Offset()
	held := o.object.HoldsFocus()
	o.tiles, o.titles, o.notes, o.shown = nil, nil, nil, parts
	var column []fyne.CanvasObject
	head := ""
	for _, at := range parts {
		if h := groupOf(at); h != head && h != "" {
			column = append(column, kit.Inset(12, 8, 2, 8, kit.GroupHeading(h)))
		}
		head = groupOf(at)
		title, note := kit.NewText(), kit.NewLabel().Trailing()
		indent := float32(0)
		if (at.Part == career.PartConsideration || at.Part == career.PartPreparation) && at.Section >= 0 {
			indent = 12
		}
		tile := kit.NewRowItem(kit.TopRow(8, kit.Gap(indent, 1), kit.Fill(title), note), func() { o.press(at) })
		if at.Part == career.PartSection {
			column = append(column, kit.Gap(1, 6))
		}
		column = append(column, tile)
		o.tiles, o.titles, o.notes = append(o.tiles, tile), append(o.titles, title), append(o.notes, note)
	}
	o.object.SetContent(kit.Inset(12, 8, 16, 8, kit.Column(0, column...)))
	o.object.ScrollTo(offset)
	if held {
		o.focus()
	}
}

// groupOf is the name of the group that a part stands in.
func groupOf(at career.Ref) string {
	switch {
	case at.Part == career.PartSkeleton:
		return "Parts of the document"
	case at.Part == career.PartPreparation && at.Section < 0:
		return "Preparations"
	case at.Part != career.PartPath:
		return "What is asked for"
	}
	return ""
}

func rowTitle(p career.Path, at career.Ref) string {
	if at.Part == career.PartPath {
		return "The path itself"
	}
	text, _ := career.Text(p, at.In("title"))
	if text == "" && at.Part == career.PartSkeleton {
		text = builtInNames[career.ID(p, at)]
	}
	if text == "" {
		return "Without a title"
	}
	return text
}

func rowNote(e *Editor, at career.Ref) string {
	p := e.path()
	switch at.Part {
	case career.PartSection:
		if s := p.Sections[at.Section]; s.ToBeFilled {
			return "to be filled"
		}
	case career.PartConsideration:
		if c, ok := considerationAt(p, at); ok && c.ToBeFilled {
			return "to be filled"
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, at); ok {
			return kindNames[prep.Kind]
		}
	case career.PartPath:
		if n := len(e.faults); n > 0 {
			return kit.Count(n, "fault")
		}
	}
	return ""
}

// press shows a part; a second press gives the keyboard to its page.
func (o *outline) press(at career.Ref) {
	if o.editor.at == at {
		o.editor.focusMain()
		return
	}
	o.editor.goTo(at)
	o.focus()
}

// focus gives the keyboard to the row of the part that is shown.
func (o *outline) focus() {
	if !o.editor.frame.SideShown() {
		o.editor.focusMain()
		return
	}
	for i, at := range o.shown {
		if at == o.editor.at {
			kit.Focus(o.tiles[i])
		}
	}
}

// step is the part so many on from the one that is shown.
func (o *outline) step(by int) career.Ref {
	at := 0
	for i, part := range o.shown {
		if part == o.editor.at {
			at = i
		}
	}
	return o.shown[min(max(at+by, 0), len(o.shown)-1)]
}
