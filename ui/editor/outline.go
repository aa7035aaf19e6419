package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// outline is the path at the left: every page with the state of each
// consideration. Its rows are kept while their number stays, so that the
// keyboard does not fall out of the row it is on.
type outline struct {
	editor *Editor
	object *kit.ScrollView
	rows   []outlineItem
	shown  []outlineRow
}

type outlineItem struct {
	tile        *kit.ListItem
	dot         *kit.ProgressDot
	title, note *kit.Text
	head        *kit.Text
	section     *kit.Text
}

func newOutline(e *Editor) *outline {
	return &outline{editor: e, object: kit.NewScrollView(kit.Gap(0, 0))}
}

// refresh shows the document's present outline.
func (o *outline) refresh() {
	rows := outlineRows(o.editor.doc())
	if len(rows) != len(o.shown) || !sameKinds(rows, o.shown) {
		o.build(rows)
	}
	o.shown = rows
	changed := false
	for i, r := range rows {
		changed = o.fill(&o.rows[i], r) || changed
	}
	if changed {
		o.object.Relayout()
	}
}

func sameKinds(a, b []outlineRow) bool {
	for i := range a {
		if a[i].to != b[i].to || (a[i].head == "") != (b[i].head == "") || a[i].section != b[i].section {
			return false
		}
	}
	return true
}

func (o *outline) build(rows []outlineRow) {
	offset := o.object.Offset()
	o.rows = make([]outlineItem, len(rows))
	var column []fyne.CanvasObject
	for i, r := range rows {
		item := outlineItem{title: kit.NewText(), note: kit.NewLabel().Trailing(), dot: kit.NewProgressDot(0), head: kit.GroupHeading(""), section: kit.SmallLabel("")}
		row := kit.TopRow(8, kit.Fill(item.title), item.note)
		if r.level >= 0 {
			row = kit.TopRow(8, kit.Inset(3, 0, 0, 0, item.dot), kit.Fill(item.title), item.note)
		}
		to := r.to
		item.tile = kit.NewRowItem(row, func() { o.press(to) })
		if r.head != "" {
			column = append(column, kit.Inset(12, 8, 2, 8, item.head))
		}
		if r.section != "" {
			column = append(column, kit.Inset(6, 8, 0, 8, item.section))
		}
		column = append(column, item.tile)
		o.rows[i] = item
	}
	o.object.SetContent(kit.Inset(12, 8, 16, 8, kit.Column(0, column...)))
	o.object.ScrollTo(offset)
}

// fill shows a row and reports whether its words are others now.
func (o *outline) fill(item *outlineItem, r outlineRow) bool {
	here := r.to == o.editor.at.page()
	title := item.title.SetRuns(kit.Run{Text: r.title, Size: theme.Row, Bold: here})
	note := item.note.SetRuns(kit.Run{Text: r.note, Size: theme.Label, Color: theme.Muted})
	head := item.head.SetRuns(kit.GroupHeadingRun(r.head))
	item.section.SetRuns(kit.Run{Text: r.section, Size: theme.Label, Color: theme.Muted})
	item.dot.SetLevel(r.level)
	item.tile.SetSelected(here)
	return title || note || head
}

// press goes to a page and on into it: a second press on the page that is
// shown already gives the keyboard to it.
func (o *outline) press(to place) {
	if o.editor.at.page() == to {
		o.editor.focusMain()
		return
	}
	o.editor.goTo(to)
	o.focus()
}

// focus gives the keyboard to the row of the page that is shown. It reports
// false where the outline is not on screen.
func (o *outline) focus() bool {
	if !o.editor.frame.SideShown() {
		return false
	}
	for i, r := range o.shown {
		if r.to == o.editor.at.page() {
			kit.Focus(o.rows[i].tile)
		}
	}
	return true
}
