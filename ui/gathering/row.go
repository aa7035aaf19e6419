package gathering

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// line shows one row. It is reused for another when its own is scrolled away.
type line struct {
	ground           *kit.Surface
	box              *kit.TickBox
	fold             *kit.Text
	day, title, from *kit.Text
	size             fyne.Size
	fromWidth        float32
	heading          bool
}

type lineLayout struct{ *line }

// Measures of a row in pixels, before scaling but for the padding.
const (
	rowPadX, rowPadY = 12, 8
	colGap           = 12
	foldWidth        = 18
	boxAt            = rowPadX + foldWidth
	dayWidth         = 128
	fromShare        = 0.3
	minTitle         = 120 // below this width of a title there is no room for the day
	narrow           = 480 // below this width there is no room for where it comes from
)

func newLine() fyne.CanvasObject {
	l := &line{
		ground: kit.NewSurface(theme.Transparent), box: kit.NewTickBox(), fold: kit.NewLabel(),
		day: kit.NewLabel(), title: kit.NewLabel(), from: kit.NewLabel().Trailing(),
	}
	return &fyne.Container{Layout: lineLayout{l}, Objects: []fyne.CanvasObject{l.ground, l.box, l.fold, l.day, l.title, l.from}}
}

// MinSize implements fyne.Layout.
func (lineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (o lineLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	o.size = size
	kit.SetBounds(o.ground, 0, 0, size.Width, size.Height)
	put := func(t *kit.Text, x, width float32) {
		h := t.MinSize().Height
		kit.SetBounds(t, x, (size.Height-h)/2, max(width, 0), h)
	}
	put(o.fold, rowPadX, foldWidth)
	x := float32(boxAt)
	kit.SetBounds(o.box, x, (size.Height-kit.TickSide)/2, kit.TickSide, kit.TickSide)
	x += kit.TickSide + colGap
	from := min(o.fromWidth, size.Width*fromShare)
	if size.Width < theme.Scaled(narrow) && !o.heading {
		from = 0
	}
	kit.SetVisible(o.from, from > 0)
	day := !o.heading && size.Width-x-2*colGap-from-rowPadX-theme.Scaled(dayWidth) >= theme.Scaled(minTitle)
	kit.SetVisible(o.day, day)
	if day {
		put(o.day, x, theme.Scaled(dayWidth))
		x += theme.Scaled(dayWidth) + colGap
	}
	put(o.title, x, size.Width-x-colGap-from-rowPadX)
	put(o.from, size.Width-from-rowPadX, from)
}

// fill shows a heading or a proposal in a row.
func (l *rows) fill(o fyne.CanvasObject, at int) {
	line := o.(*fyne.Container).Layout.(lineLayout).line
	r := l.shown[at]
	line.heading = r.of == nil
	from, to := l.span()
	fill := theme.Transparent
	if from < to && at >= from && at <= to {
		fill = theme.SelectedRow
	}
	line.ground.SetColors(fill, theme.Transparent)
	var trailing kit.Run
	if line.heading {
		trailing = line.showGroup(r.group, l.doubled[r.group.name])
	} else {
		trailing = line.showProposal(r.of)
	}
	line.from.SetRuns(trailing)
	line.fromWidth = trailing.Measure(trailing.Text).Width + 1
	lineLayout{line}.Layout(nil, line.size)
}

// showGroup shows a group and returns what is at the end of its row.
func (l *line) showGroup(g *group, doubled bool) kit.Run {
	ticked := 0
	for _, p := range g.all {
		if p.ticked {
			ticked++
		}
	}
	mark := textOpen
	if g.folded {
		mark = textFolded
	}
	l.fold.SetRuns(kit.Run{Text: mark.Text(), Size: theme.Row, Color: theme.Muted})
	switch ticked {
	case 0:
		l.box.Set(kit.TickedNone)
	case len(g.all):
		l.box.Set(kit.TickedAll)
	default:
		l.box.Set(kit.TickedSome)
	}
	l.day.SetRuns()
	l.title.SetRuns(kit.Run{Text: g.title(doubled), Size: theme.Row, Bold: true})
	return kit.Run{Text: textTicked.Text("Ticked", ticked, "Count", len(g.all)), Size: theme.Label, Color: theme.Muted}
}

// title names a group, with its source if others have one of that name.
func (g *group) title(doubled bool) string {
	base := filepath.Base(g.path)
	switch {
	case g.name == "":
		return base
	case doubled:
		return textGroupOf.Text("Group", g.name, "Source", base)
	}
	return g.name
}

// showProposal shows a proposal and returns what is at the end of its row.
func (l *line) showProposal(p *proposal) kit.Run {
	l.fold.SetRuns()
	tick, color := kit.TickedNone, theme.Foreground
	if p.ticked {
		tick = kit.TickedAll
	}
	l.box.Set(tick)
	if p.unlikely && !p.ticked {
		color = theme.Muted
	}
	title := p.entry.Title()
	if n := len(p.parts); n > 0 {
		title = textJoined.Count(n, "Title", title)
	}
	l.day.SetRuns(kit.Run{Text: whenOf(p.entry), Size: theme.Row, Color: theme.Muted})
	l.title.SetRuns(kit.Run{Text: title, Size: theme.Row, Color: color})
	return kit.Run{Text: p.entry.Source.Name, Size: theme.Label, Color: theme.Muted}
}

// whenOf returns the time of an entry, of a longer one the months.
func whenOf(e journal.Entry) string {
	if e.To.IsZero() {
		return e.When()
	}
	month := func(d promo.Date) promo.Date { return promo.Date{Year: d.Year, Month: d.Month} }
	if from, to := month(e.From), month(e.To); from != to {
		return promo.Span(from, to, false)
	}
	return month(e.From).Long()
}
