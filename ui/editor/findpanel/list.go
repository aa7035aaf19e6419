package findpanel

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// maxListed is how many matches are listed.
const maxListed = 60

// list lists the first matches. Its widgets are kept while the user writes.
type list struct {
	object *fyne.Container
	rows   []row
	enter  func(i int)
	more   *kit.Text
}

type row struct {
	item        *kit.ListItem
	line, where *kit.Text
}

func newList(enter func(i int)) list {
	return list{object: kit.Column(0), enter: enter, more: kit.Small("")}
}

// show shows matches. While something is to be replaced, it is said which ones
// stay.
func (l *list) show(hits []promo.Hit, current int, replacing bool) {
	n := min(len(hits), maxListed)
	for len(l.rows) < n {
		i := len(l.rows)
		r := row{line: kit.NewText(), where: kit.Small("")}
		r.item = kit.NewRowItem(kit.Column(0, r.line, r.where), func() { l.enter(i) })
		l.rows = append(l.rows, r)
	}
	shown := make([]fyne.CanvasObject, 0, n+1)
	for i, h := range hits[:n] {
		r, where := l.rows[i], h.Where
		if h.Fixed && replacing {
			where = textStays.Text("Where", where)
		}
		line := []rune(h.Line)
		r.line.SetRuns(
			kit.Run{Text: string(line[:h.From]), Size: theme.Row},
			kit.Run{Text: string(line[h.From:h.To]), Size: theme.Row, Bold: true},
			kit.Run{Text: string(line[h.To:]), Size: theme.Row})
		r.where.SetRuns(kit.Run{Text: where, Size: theme.Label, Color: theme.Muted})
		r.item.SetSelected(i == current)
		shown = append(shown, r.item)
	}
	if more := len(hits) - n; more > 0 {
		l.more.SetRuns(kit.Run{Text: textMore.Count(more), Size: theme.Label, Color: theme.Muted})
		shown = append(shown, kit.Inset(8, 8, 0, 8, l.more))
	}
	l.object.Objects = shown
	l.object.Refresh()
}

// reveal scrolls to a match, if it is listed.
func (l *list) reveal(page *kit.ScrollView, i int) {
	if i < len(l.rows) && i < maxListed {
		page.Reveal(l.rows[i].item, fyne.NewPos(0, 0), l.rows[i].item.Size().Height)
	}
}
