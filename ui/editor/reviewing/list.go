package reviewing

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/review"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// maxListed is how many findings are listed at once: those around the current one.
const maxListed = 40

// list lists findings. Its widgets are kept while the user goes through it.
type list struct {
	panel          *Panel
	object         *fyne.Container
	rows           []*row
	shown          []review.Finding // one a row
	current        int              // of shown; -1 for none
	earlier, later *kit.Text
}

// row is a finding in the list: what a reader will miss, and where.
type row struct {
	item            *kit.ListItem
	sentence, where *kit.Text
}

func newList(p *Panel) list {
	return list{panel: p, object: kit.Column(2), current: -1, earlier: kit.Small(""), later: kit.Small("")}
}

func (l *list) newRow(i int) *row {
	r := &row{sentence: kit.NewText(), where: kit.Small("")}
	r.item = kit.NewRowItem(kit.Column(1, r.sentence, r.where), func() { l.panel.c.goTo(l.shown[i], true) })
	r.item.OnKey = l.key
	r.item.OnRune = l.typed
	return r
}

// key goes through the list. The focus stays in it.
func (l *list) key(k fyne.KeyName) bool {
	c := l.panel.c
	all := c.listed()
	at := max(c.index(), 0)
	switch k {
	case fyne.KeyDown:
		at = min(at+1, len(all)-1)
	case fyne.KeyUp:
		at = max(at-1, 0)
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = len(all) - 1
	default:
		return false
	}
	if at >= 0 && at < len(all) {
		c.goTo(all[at], false)
		l.focus()
	}
	return true
}

// typed takes the letters that do something with the current finding. No other one is
// typed into the text from here.
func (l *list) typed(r rune) bool {
	c := l.panel.c
	switch r {
	case ' ':
		return false
	case 'l', 'L':
		if c.o.Writable() {
			c.leave("")
		}
	case 'r', 'R':
		if c.o.Writable() {
			c.setOff(c.choice.current.Rule, true)
		}
	}
	return true
}

// show shows findings, with what belongs to the current one below it.
func (l *list) show(all []review.Finding, current int) {
	first := max(0, min(current-maxListed/2, len(all)-maxListed))
	l.shown = all[first:min(len(all), first+maxListed)]
	l.current = -1
	if current >= 0 {
		l.current = current - first
	}
	for len(l.rows) < len(l.shown) {
		l.rows = append(l.rows, l.newRow(len(l.rows)))
	}
	var objects []fyne.CanvasObject
	if first > 0 {
		l.earlier.SetRuns(kit.Run{Text: textEarlier.Count(first), Size: theme.Label, Color: theme.Muted})
		objects = append(objects, l.earlier)
	}
	for i, f := range l.shown {
		l.rows[i].show(l.panel.c, f, i == l.current)
		objects = append(objects, l.rows[i].item)
		if i == l.current {
			objects = append(objects, l.panel.card.object)
		}
	}
	if rest := len(all) - first - len(l.shown); rest > 0 {
		l.later.SetRuns(kit.Run{Text: textLater.Count(rest), Size: theme.Label, Color: theme.Muted})
		objects = append(objects, l.later)
	}
	l.object.Objects = objects
	l.object.Refresh()
}

// show shows a finding.
func (r *row) show(c *Controller, f review.Finding, current bool) {
	r.item.SetSelected(current)
	r.sentence.MaxRows(2)
	if current {
		r.sentence.MaxRows(0)
	}
	color := theme.Foreground
	if f.Severity == review.Polish {
		color = theme.Muted
	}
	r.sentence.SetRuns(kit.Run{Text: f.Sentence, Size: theme.Row, Color: color, Bold: f.Severity == review.Missing})
	quote := ""
	if !f.Whole() && !strings.Contains(f.Sentence, f.Quote) {
		quote = f.Quote
	}
	where := whereOf(c.o.Document(), f.At, quote)
	r.where.SetRuns(kit.Run{Text: where, Size: theme.Label, Color: theme.Muted})
	kit.SetVisible(r.where, !strings.Contains(f.Sentence, where))
}

// focus gives the focus to the row of the current finding, or to the first one. It
// reports false if there is none.
func (l *list) focus() bool {
	at := max(l.current, 0)
	if at >= len(l.shown) {
		return false
	}
	kit.Focus(l.rows[at].item)
	return true
}

// currentRow returns the row of the current finding, nil if it is not listed.
func (l *list) currentRow() *row {
	if l.current < 0 {
		return nil
	}
	return l.rows[l.current]
}
