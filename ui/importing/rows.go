package importing

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
)

// rows is the list of the lines of the page.
type rows struct {
	work     *work
	commands rowCommands
	fieldIn  func(row int) fyne.CanvasObject // the field with which a row is edited, or nil

	list        *kit.VirtualList
	onlyLeftOut bool  // only the lines that are left out are listed
	shown       []int // the rows of the draft that are listed
	heights     []measured
}

// rowCommands are called when the user selects a line, and for what its keys do.
type rowCommands struct {
	selected   func() // called when another line is selected
	setVerdict func(ladder.Verdict)
	editTitle  func()
	editID     func()
	turn       func(at int)         // to one of the ways to find the levels
	more       func() []menu.Choice // what else can be done with the line
}

func newRows(w *work, commands rowCommands) *rows {
	l := &rows{work: w, commands: commands}
	l.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count: func() int { return len(l.shown) }, Height: l.height, New: newRow, Bind: l.fill,
		OnSelect: func(int) { commands.selected() }, OnKey: l.key, OnRune: l.typeLetter, OnPress: l.press,
		OnMenu: func(row int, onScreen fyne.Position) {
			l.list.Select(row)
			l.openMenu(onScreen)
		},
	})
	return l
}

// filter updates which rows of the draft are listed.
func (l *rows) filter() {
	l.shown = l.shown[:0]
	for i, r := range l.work.now.Rows {
		if !l.onlyLeftOut || r.Verdict == ladder.LeftOut {
			l.shown = append(l.shown, i)
		}
	}
}

// reload measures the rows again and keeps the selected one in view.
func (l *rows) reload() {
	l.list.Reload()
	l.list.Reveal(l.list.Selected())
}

// focus gives the keyboard to the list.
func (l *rows) focus() { kit.Focus(l.list) }

// selected returns the row of the draft that is selected, or none.
func (l *rows) selected() int {
	if at := l.list.Selected(); at < len(l.shown) {
		return l.shown[at]
	}
	return none
}

// selectRow selects a row of the draft if it is listed.
func (l *rows) selectRow(row int) {
	for at, r := range l.shown {
		if r == row {
			l.list.Select(at)
			return
		}
	}
}

// selectPlace selects the row of a place, and reports whether there is one.
func (l *rows) selectPlace(p ladder.Place) bool {
	row, found := l.work.now.RowAt(p)
	if found {
		l.selectRow(row)
	}
	return found
}

// part returns the index of the part that the selected line is in, or none. What
// is left out is the part after the paths.
func (l *rows) part() int {
	if l.onlyLeftOut {
		return len(l.work.paths)
	}
	return l.work.partOf(l.selected())
}

// key handles a key typed on the selected line.
func (l *rows) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		l.commands.editTitle()
	default:
		return false
	}
	return true
}

// typeLetter gives the selected line another verdict, or opens the field for the
// ID of its path.
func (l *rows) typeLetter(r rune) (used bool) {
	key := fyne.KeyName(unicode.ToUpper(r))
	if key == fyne.KeyI {
		l.commands.editID()
		return true
	}
	if r >= '1' && r <= '9' {
		l.commands.turn(int(r - '1'))
		return true
	}
	for _, k := range verdictKeys {
		if k.key == key {
			l.commands.setVerdict(k.verdict)
			return true
		}
	}
	return false
}

// press opens the menu of verdicts if the pointer pressed on one.
func (l *rows) press(_ int, where, onScreen fyne.Position) {
	w := widths(l.list.Size().Width)
	if where.X > 8+w.line+colGap+w.tag {
		return
	}
	l.openMenu(onScreen)
}

// openMenu opens the menu of the selected line: its verdicts, and what else can be done.
func (l *rows) openMenu(onScreen fyne.Position) {
	selected := l.selected()
	if selected == none {
		return
	}
	choices := l.work.now.Choices(selected)
	var items []menu.Choice
	for _, k := range verdictKeys {
		if slices.Contains(choices, k.verdict) {
			items = append(items, menu.Choice{Label: textsVerdict[k.verdict].Text(), Key: action.Key{Name: k.key}, Do: func() { l.commands.setVerdict(k.verdict) }})
		}
	}
	if len(items) > 0 {
		items = append(items, menu.Choice{})
	}
	menu.Open(l.list, onScreen, append(items, l.commands.more()...))
}

// fill shows a line in a row.
func (l *rows) fill(o fyne.CanvasObject, at int) {
	r, i := o.(*fyne.Container).Layout.(rowObject).row, l.shown[at]
	line := l.work.now.Rows[i]
	r.line.SetRuns(kit.Run{Text: fmt.Sprint(line.Line), Size: theme.Row, Color: theme.Muted})
	r.tag.Set(textsVerdict[line.Verdict].Text(), line.Verdict == ladder.AsConsideration || line.Verdict == ladder.AsPath)
	r.text.MaxRows(l.most(i)).SetRuns(l.words(i)...)
	r.why.MaxRows(l.most(i)).SetRuns(whyRun(line))
	r.large = line.Verdict == ladder.AsPath
	r.slot.Objects = nil
	field := l.fieldIn(i)
	if field != nil {
		r.slot.Objects = []fyne.CanvasObject{field}
	}
	kit.SetVisible(r.slot, field != nil)
}

// measured is the height of a line with all it depends on. The list asks for the
// heights of all lines at every key, though only one of them has changed.
type measured struct {
	text, title         string
	why                 ladder.Reason
	verdict             ladder.Verdict
	width, size, height float32
	most                int
	chosen              bool
}

// height returns the height of a line at a width of the list.
func (l *rows) height(at int, width float32) float32 {
	i := l.shown[at]
	line := l.work.now.Rows[i]
	for len(l.heights) <= i {
		l.heights = append(l.heights, measured{})
	}
	m := measured{
		text: line.Text, title: line.Title, why: line.Why, verdict: line.Verdict,
		width: width, size: theme.Scaled(1), most: l.most(i), chosen: i == l.selected(),
	}
	if l.work.begins(i) || l.fieldIn(i) != nil {
		return l.measure(i, width) // depends on ids and on the field as well
	}
	old := &l.heights[i]
	if m.height = old.height; m != *old {
		m.height = l.measure(i, width)
		*old = m
	}
	return m.height
}

func (l *rows) measure(i int, width float32) float32 {
	w := widths(width)
	h := kit.TextHeight(w.text, l.most(i), l.words(i)...)
	if field := l.fieldIn(i); field != nil {
		h += slotGap + kit.HeightFor(field, w.text)
	}
	why := kit.TextHeight(w.why, l.most(i), whyRun(l.work.now.Rows[i]))
	if w.below {
		return 2*rowPad + h + why + 1
	}
	return 2*rowPad + max(h, why) + 1
}

// most returns the maximum number of text rows of a line; 0 means all. The
// selected line and the titles of paths and sections are shown in full.
func (l *rows) most(i int) int {
	switch l.work.now.Rows[i].Verdict {
	case ladder.AsPath, ladder.AsSection:
		return 0
	}
	if i == l.selected() || l.work.begins(i) {
		return 0
	}
	return 2
}

// words returns the text of a line.
func (l *rows) words(i int) []kit.Run {
	line := l.work.now.Rows[i]
	text := plain(line.Text)
	title := strings.TrimSpace(line.Title)
	var runs []kit.Run
	switch line.Verdict {
	case ladder.AsPath:
		runs = append(runs, kit.Run{Text: firstNonEmpty(title, text), Size: theme.Title, Bold: true})
	case ladder.AsSection:
		runs = append(runs, kit.Run{Text: firstNonEmpty(title, text), Bold: true})
	case ladder.LeftOut:
		runs = append(runs, kit.Run{Text: firstNonEmpty(text, title), Color: theme.Muted})
	default:
		if title != "" && title != text {
			runs = append(runs, kit.Run{Text: title + "  ", Bold: true})
		}
		runs = append(runs, kit.Run{Text: text})
	}
	if l.work.begins(i) && l.fieldIn(i) == nil {
		runs = append(runs, l.aboutID(i)...)
	}
	if i == l.selected() {
		for _, address := range addresses(line.Text) {
			runs = append(runs, kit.Run{Text: "\n" + address, Size: theme.Label, Color: theme.Accent})
		}
	}
	return runs
}

func firstNonEmpty(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func whyRun(line ladder.Row) kit.Run {
	return kit.Run{Text: line.Why.String(), Size: theme.Label, Color: theme.Muted}
}

// aboutID returns what the first line of a path says about its ID.
func (l *rows) aboutID(row int) []kit.Run {
	p := l.work.paths[l.work.partOf(row)]
	id := l.work.ids.of[p.Row]
	switch owner := l.work.ids.owner(id.taken); {
	case id.taken != "" && owner != "":
		about := textIDChanged.Text("ID", id.id, "Taken", id.taken, "Owner", owner, "Key", action.Bare(fyne.KeyI))
		return []kit.Run{{Text: "\n" + about, Size: theme.Label, Color: theme.Hint}}
	case id.id != p.ID:
		return []kit.Run{{Text: "\n" + textIDInLine.Text("ID", id.id), Size: theme.Label, Color: theme.Muted}}
	}
	return nil
}
