package editing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// OutlineOptions is what an outline shows.
type OutlineOptions[L comparable] struct {
	// Rows derives the rows from the document.
	Rows func() []Row[L]
	// Current returns the row of the location that is shown.
	Current func() L
}

// Row is one row of an outline.
type Row[L comparable] struct {
	To     L
	Title  string
	Note   string // at the right
	Badge  string // behind the note, highlighted: what waits there for the user
	Strong bool   // in bold
	// Dot says that the row begins with a dot, filled as far as Level says: 0
	// not at all, 1 by half, 2 in full.
	Dot   bool
	Level int
	// Indent moves the row to the right, Space down, in pixels.
	Indent, Space float32
	// Group and Section are headings above the row, empty if they go on.
	Group, Section string
}

// sameShape reports whether the widgets made for one row can show another.
func (r Row[L]) sameShape(s Row[L]) bool {
	return r.To == s.To && r.Dot == s.Dot && r.Indent == s.Indent && r.Space == s.Space &&
		(r.Badge == "") == (s.Badge == "") &&
		(r.Group == "") == (s.Group == "") && (r.Section == "") == (s.Section == "")
}

// Outline lists the locations of a document at the left. Its widgets are kept
// while the rows keep their shape, so that the keyboard stays on its row.
type Outline[L comparable] struct {
	o      outlineOptions[L]
	object *kit.ScrollView
	rows   []Row[L]
	items  []outlineItem
}

type outlineOptions[L comparable] struct {
	OutlineOptions[L]
	goTo      func(L)
	shown     func() bool // the outline is on screen
	focusMain func()
}

// outlineItem is the widgets of a row.
type outlineItem struct {
	tile                        *kit.ListItem
	dot                         *kit.ProgressDot
	title, note, group, section *kit.Text
	badge                       *kit.Badge
}

func newOutline[L comparable](o outlineOptions[L]) *Outline[L] {
	return &Outline[L]{o: o, object: kit.NewScrollView(kit.Gap(0, 0))}
}

// Rows returns the rows that are shown.
func (o *Outline[L]) Rows() []Row[L] { return o.rows }

// OutlineLink returns a link for the toolbar that shows or hides the outline, see
// [kit.Bar]. It is there where the outline is not, see [kit.Frame.SideFolded].
func OutlineLink(toggle func(), folded func() bool) fyne.CanvasObject {
	return kit.When(folded, kit.NewLink(textOutline.Text(), theme.Body, toggle).Muted())
}

// Refresh shows the current rows.
func (o *Outline[L]) Refresh() {
	rows := o.o.Rows()
	if !sameShape(rows, o.rows) {
		o.build(rows)
	}
	o.rows = rows
	changed := false
	for i, r := range rows {
		changed = fill(o.items[i], r, r.To == o.o.Current()) || changed
	}
	if changed {
		o.object.Relayout()
	}
}

func sameShape[L comparable](a, b []Row[L]) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].sameShape(b[i]) {
			return false
		}
	}
	return true
}

func (o *Outline[L]) build(rows []Row[L]) {
	offset, held := o.object.Offset(), o.object.HoldsFocus()
	o.rows, o.items = rows, make([]outlineItem, len(rows))
	var column []fyne.CanvasObject
	for i, r := range rows {
		item := outlineItem{
			title: kit.NewText(), note: kit.NewLabel().Trailing(), dot: kit.NewProgressDot(0),
			group: kit.GroupHeading(""), section: kit.SmallLabel(""),
		}
		item.badge = kit.NewBadge()
		row := kit.TopRow(8, kit.Fill(item.title), item.note)
		if r.Dot {
			row = kit.TopRow(8, kit.Inset(3, 0, 0, 0, item.dot), kit.Fill(item.title), item.note)
		}
		if r.Badge != "" {
			row.Add(item.badge.Container)
		}
		item.tile = kit.NewRowItem(kit.Inset(0, 0, 0, r.Indent, row), func() { o.press(r.To) })
		if r.Group != "" {
			column = append(column, kit.Inset(12, 8, 2, 8, item.group))
		}
		if r.Section != "" {
			column = append(column, kit.Inset(6, 8, 0, 8, item.section))
		}
		if r.Space > 0 {
			column = append(column, kit.Gap(1, r.Space))
		}
		column = append(column, item.tile)
		o.items[i] = item
	}
	o.object.SetContent(kit.Inset(12, 8, 16, 8, kit.Column(0, column...)))
	o.object.ScrollTo(offset)
	if held {
		o.Focus()
	}
}

// fill shows a row in its widgets and reports whether its text changed.
func fill[L comparable](item outlineItem, r Row[L], current bool) bool {
	title := item.title.SetRuns(kit.Run{Text: r.Title, Size: theme.Row, Bold: current || r.Strong})
	note := item.note.SetRuns(kit.Run{Text: r.Note, Size: theme.Label, Color: theme.Muted})
	group := item.group.SetRuns(kit.GroupHeadingRun(r.Group))
	section := item.section.SetRuns(kit.Run{Text: r.Section, Size: theme.Label, Color: theme.Muted})
	badge := item.badge.Text() != r.Badge
	item.badge.Set(r.Badge, true)
	item.dot.SetLevel(r.Level)
	item.tile.SetSelected(current)
	return title || note || group || section || badge
}

// press goes to a location; a second press gives the keyboard to its page.
func (o *Outline[L]) press(to L) {
	if o.o.Current() == to {
		o.o.focusMain()
		return
	}
	o.o.goTo(to)
	o.Focus()
}

// Focus gives the keyboard to the current row. It reports false if the
// outline is not on screen.
func (o *Outline[L]) Focus() bool {
	if !o.o.shown() {
		return false
	}
	for i, r := range o.rows {
		if r.To == o.o.Current() {
			kit.Focus(o.items[i].tile)
		}
	}
	return true
}

// step returns the row by rows below the current one, or above it when by is
// negative, within the ends.
func (o *Outline[L]) step(by int) L {
	at := 0
	for i, r := range o.rows {
		if r.To == o.o.Current() {
			at = i
		}
	}
	return o.rows[min(max(at+by, 0), len(o.rows)-1)].To
}
