package gathering

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

// rows is the list of what was found, as far as the filter and folded groups leave it.
type rows struct {
	work    *work
	list    *kit.VirtualList
	shown   []row
	anchor  int             // the row at the other end of those that are selected
	filter  func() string   // words
	doubled map[string]bool // names of groups that several sources have
	// tick ticks what is selected, edit opens it, and folded is called after a group was
	// folded or opened. menu opens the menu of a row at a position on the canvas.
	tick, edit, folded func()
	menu               func(row int, at fyne.Position)
}

func (l *rows) init() {
	var height float32 // of each row, measured anew with the first one
	l.list = kit.NewVirtualList(kit.VirtualListOptions{
		Count: func() int { return len(l.shown) },
		Height: func(row int, _ float32) float32 {
			if row == 0 {
				height = 2*rowPadY + kit.RowHeight() + 1
			}
			return height
		},
		New: newLine, Bind: l.fill, OnSelect: l.extend, OnKey: l.key,
		OnRune: func(r rune) bool {
			if r == ' ' {
				l.tick()
			}
			return r == ' '
		},
		OnPress: l.press, OnMenu: l.menu,
	})
}

// reload lists everything anew, with the same row selected.
func (l *rows) reload() {
	selected := l.selectedRow()
	l.shown = l.work.rows(l.filter())
	l.doubled = l.work.doubled()
	l.list.Reload()
	l.selectRow(selected)
}

// extend selects a row alone, or with Shift all from the one that was selected alone.
func (l *rows) extend(at int) {
	if !l.list.Shift() {
		l.anchor = at
	}
}

// selectAlone selects no other row than that of the list.
func (l *rows) selectAlone() {
	l.anchor = l.list.Selected()
	l.list.Reload()
}

// press ticks what was pressed at its box or while Ctrl is held, folds a group, or edits a
// proposal; with Shift it only selects.
func (l *rows) press(at int, where, _ fyne.Position) {
	g, p := l.shown[at].group, l.shown[at].of
	switch {
	case l.list.Shift():
	case l.list.Held()&fyne.KeyModifierShortcutDefault != 0, where.X >= boxAt && where.X < boxAt+kit.TickSide+colGap/2:
		l.tick()
	case p == nil:
		l.fold(g, !g.folded)
	default:
		l.edit()
	}
}

func (l *rows) key(k fyne.KeyName) bool {
	r := l.selectedRow()
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch {
	case r.group == nil:
		return false
	case enter && r.of != nil:
		l.edit()
	case enter:
		l.fold(r.group, !r.group.folded)
	case k == fyne.KeyLeft && r.of != nil:
		l.selectRow(row{group: r.group})
	case k == fyne.KeyLeft, k == fyne.KeyRight:
		l.fold(r.group, k == fyne.KeyLeft)
	default:
		return false
	}
	return true
}

// fold hides the proposals of a group, or shows them.
func (l *rows) fold(g *group, on bool) {
	if g.folded != on {
		g.folded = on
		l.folded()
	}
}

// selectedRow returns the selected row; the zero row if there is none.
func (l *rows) selectedRow() row {
	if at := l.list.Selected(); at >= 0 && at < len(l.shown) {
		return l.shown[at]
	}
	return row{}
}

// selectRow selects the row of a proposal alone, or else that of its group.
func (l *rows) selectRow(want row) {
	at := slices.Index(l.shown, want)
	if at < 0 {
		at = slices.Index(l.shown, row{group: want.group})
	}
	if at >= 0 {
		l.list.Select(at)
	}
	l.selectAlone()
}

// selected returns the proposals that are selected, without those of a filter that are not
// listed: all of the group if its heading is selected.
func (l *rows) selected() []*proposal {
	from, to := l.span()
	if r := l.selectedRow(); from == to && r.of == nil && r.group != nil {
		return l.listed(r.group)
	}
	var all []*proposal
	for _, r := range l.shown[min(from, len(l.shown)):min(to+1, len(l.shown))] {
		if r.of != nil {
			all = append(all, r.of)
		}
	}
	return all
}

// listed returns the proposals of a group: those that the filter has, or all.
func (l *rows) listed(g *group) []*proposal {
	if strings.TrimSpace(l.filter()) == "" {
		return g.all
	}
	var all []*proposal
	for _, r := range l.shown {
		if r.group == g && r.of != nil {
			all = append(all, r.of)
		}
	}
	return all
}

// span returns the first and the last row that are selected.
func (l *rows) span() (from, to int) {
	at := l.list.Selected()
	return min(at, l.anchor), max(at, l.anchor)
}

// groupOf returns the group that a proposal is listed in.
func (l *rows) groupOf(p *proposal) *group {
	at := slices.IndexFunc(l.shown, func(r row) bool { return r.of == p })
	if at < 0 {
		return nil
	}
	return l.shown[at].group
}

// joined returns the proposals that one is made of: those that are selected; if that is
// one row, what is ticked of its group.
func (l *rows) joined() []*proposal {
	if from, to := l.span(); from < to {
		return l.selected()
	}
	group := l.selectedRow().group
	if group == nil {
		return nil
	}
	var all []*proposal
	for _, p := range l.listed(group) {
		if p.ticked {
			all = append(all, p)
		}
	}
	return all
}

// canSplit reports whether the selected proposal was joined.
func (l *rows) canSplit() bool {
	p := l.selectedRow().of
	return p != nil && len(p.parts) > 0
}
