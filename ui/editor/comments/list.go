package comments

import (
	"fyne.io/fyne/v2"

	"promodoc/app/feedback"
	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// maxListed is how many threads are listed at once: those around the current one.
const maxListed = 60

// list lists threads. Its widgets are kept while the user goes through it.
type list struct {
	panel          *Panel
	object         *fyne.Container
	rows           []*row
	shown          []feedback.Thread // one a row
	current        int               // of shown; -1 for none
	earlier, later *kit.Text
}

// row is a thread in the list: who said what, and where.
type row struct {
	item                    *kit.ListItem
	who, state, text, where *kit.Text
}

func newList(p *Panel) list {
	return list{panel: p, object: kit.Column(2), current: -1, earlier: kit.Small(""), later: kit.Small("")}
}

func (l *list) newRow(i int) *row {
	r := &row{who: kit.NewText(), state: kit.SmallLabel(""), text: kit.NewText(), where: kit.Small("")}
	r.item = kit.NewRowItem(kit.Column(1, kit.TopRow(8, kit.Fill(r.who), r.state), r.text, r.where), func() {
		l.panel.c.goTo(l.shown[i], true)
	})
	r.item.OnKey = func(k fyne.KeyName) bool { return l.key(k) }
	r.item.OnRune = func(r rune) bool { return l.typed(r) }
	return r
}

// key goes through the list. The focus stays in it.
func (l *list) key(k fyne.KeyName) bool {
	all := l.panel.c.listed()
	at := 0
	for i, t := range all {
		if t.ID() == l.panel.c.choice.current {
			at = i
		}
	}
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
	l.panel.c.goTo(all[at], false)
	return true
}

// typed takes the letters that do something with the current thread. No other one
// is typed into the text from here.
func (l *list) typed(r rune) bool {
	c := l.panel.c
	switch r {
	case ' ':
		return false
	case 'd', 'D':
		c.toggleDone()
	case 't', 'T':
		c.take()
	case 'a', 'A', 'r', 'R':
		if l.panel.card != nil {
			l.panel.card.focusAnswer()
		}
	}
	return true
}

// show shows threads, with what can be done with the current one below it.
func (l *list) show(all []feedback.Thread, current string) {
	at := -1
	for i, t := range all {
		if t.ID() == current {
			at = i
		}
	}
	first := max(0, min(at-maxListed/2, len(all)-maxListed))
	l.shown = all[first:min(len(all), first+maxListed)]
	l.current = at - first
	if at < 0 {
		l.current = -1
	}
	for len(l.rows) < len(l.shown) {
		l.rows = append(l.rows, l.newRow(len(l.rows)))
	}
	var objects []fyne.CanvasObject
	if first > 0 {
		l.earlier.SetRuns(kit.Run{Text: textEarlier.Count(first), Size: theme.Label, Color: theme.Muted})
		objects = append(objects, l.earlier)
	}
	for i, t := range l.shown {
		l.rows[i].show(l.panel.c, t, i == l.current)
		objects = append(objects, l.rows[i].item)
		if i == l.current && l.panel.card != nil {
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

// show shows a thread: the current one as a whole.
func (r *row) show(c *Controller, t feedback.Thread, current bool) {
	d := c.o.Document()
	r.item.SetSelected(current)
	r.who.SetRuns(kit.Run{Text: byLine(t), Size: theme.Row, Bold: true})
	state := textStates[t.State()].Text()
	if c.choice.state != "" {
		state = "" // all of them have it
	}
	r.state.SetRuns(kit.Run{Text: state, Size: theme.Label, Color: theme.Muted})
	text, place := message.CutLine(saidIn(t), maxLine), where(d, t)
	if n := len(t.Replies); n > 0 && !current {
		place = textJoined.Text("First", place, "Rest", textReplies.Count(n))
	}
	if current {
		text = saidIn(t)
	}
	r.text.MaxRows(0)
	if !current {
		r.text.MaxRows(2)
	}
	r.text.SetRuns(kit.Run{Text: text, Size: theme.Row})
	r.where.SetRuns(kit.Run{Text: place, Size: theme.Label, Color: theme.Muted})
}

// focus gives the focus to the row of the current thread, or to the first one. It
// reports false if there is none.
func (l *list) focus() bool {
	at := max(l.current, 0)
	if at >= len(l.shown) {
		return false
	}
	kit.Focus(l.rows[at].item)
	return true
}

// currentRow returns the row of the current thread, nil if it is not listed.
func (l *list) currentRow() *row {
	if l.current < 0 {
		return nil
	}
	return l.rows[l.current]
}
