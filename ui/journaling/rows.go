package journaling

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// row is a row of the list: an entry or, if that has no ID, the heading of a month.
type row struct {
	heading string
	entry   journal.Entry
}

// rowsOf returns the rows of entries, the last first, each month below its heading.
func rowsOf(entries []journal.Entry) []row {
	rows := make([]row, 0, len(entries)+len(entries)/8)
	last := promo.Date{}
	for i := len(entries) - 1; i >= 0; i-- {
		month := monthOf(entries[i])
		if month != last || i == len(entries)-1 {
			rows = append(rows, row{heading: month.Long()})
			last = month
		}
		rows = append(rows, row{entry: entries[i]})
	}
	return rows
}

// monthOf returns the month, or the year, that an entry is listed in.
func monthOf(e journal.Entry) promo.Date {
	return promo.Date{Year: e.From.Year, Month: e.From.Month}
}

func (s *Screen) newList() *kit.VirtualList {
	var height float32 // of each row, measured anew with the first one
	return kit.NewVirtualList(kit.VirtualListOptions{
		Count: func() int { return len(s.rows) },
		Height: func(row int, _ float32) float32 {
			if row == 0 {
				height = 2*rowPadY + kit.RowHeight() + 1
			}
			return height
		},
		New:      newRow,
		Bind:     s.fill,
		OnSelect: s.skipHeading,
		OnKey:    s.keyInList,
		OnRune: func(r rune) bool {
			if r == ' ' {
				marker{s}.mark()
			}
			return r == ' '
		},
		OnPress: marker{s}.press, OnMenu: marker{s}.openMenu,
	})
}

// skipHeading goes on from the heading of a month to an entry, in the direction in which
// the user went.
func (s *Screen) skipHeading(at int) {
	before := s.at
	s.at = at
	if s.list.Held()&fyne.KeyModifierShift == 0 {
		s.markFrom = at
	}
	if at < 0 || at >= len(s.rows) || s.rows[at].entry.ID != "" {
		return
	}
	if at < before && at > 0 {
		s.list.Select(at - 1)
		return
	}
	s.list.Select(at + 1) // below each heading is an entry
}

func (s *Screen) keyInList(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.openSelected()
	case fyne.KeySpace: // its character marks
		return false
	case fyne.KeyDelete:
		s.delete()
	default:
		return false
	}
	return true
}

// line shows one row. It is reused for another when its own is scrolled away.
type line struct {
	box               *kit.TickBox
	day, title, marks *kit.Text
	size              fyne.Size
	heading           bool
	marksWidth        float32 // that the marks take on one row
}

type lineLayout struct{ *line }

// Measures of a row in pixels, before scaling but for the padding.
const (
	rowPadX, rowPadY = 12, 8
	colGap           = 14
	dayWidth         = 84
	marksShare       = 0.34
	narrow           = 420 // below this width there is no room for tags and people
	narrowDayWidth   = 52
	narrowest        = 260 // nor here for the day, which the heading of the month nearly says
)

func newRow() fyne.CanvasObject {
	l := &line{box: kit.NewTickBox(), day: kit.NewLabel(), title: kit.NewLabel(), marks: kit.NewLabel().Trailing()}
	return &fyne.Container{Layout: lineLayout{l}, Objects: []fyne.CanvasObject{l.box, l.day, l.title, l.marks}}
}

// MinSize implements fyne.Layout.
func (lineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (o lineLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	o.size = size
	x, height := float32(rowPadX), kit.RowHeight()
	put := func(t *kit.Text, width float32) {
		h := t.MinSize().Height
		kit.SetBounds(t, x, rowPadY+(height-h)/2, max(width, 0), h)
		x += width + colGap
	}
	kit.SetVisible(o.box, !o.heading)
	if o.heading {
		put(o.title, size.Width-2*rowPadX)
		return
	}
	kit.SetBounds(o.box, x, (size.Height-kit.TickSide)/2, kit.TickSide, kit.TickSide)
	x += kit.TickSide + colGap
	marks := min(o.marksWidth, size.Width*marksShare)
	if size.Width < theme.Scaled(narrow) {
		marks = 0
	}
	kit.SetVisible(o.marks, marks > 0)
	kit.SetVisible(o.day, size.Width >= theme.Scaled(narrowest))
	switch {
	case size.Width >= theme.Scaled(narrow):
		put(o.day, theme.Scaled(dayWidth))
	case o.day.Visible():
		put(o.day, theme.Scaled(narrowDayWidth))
	}
	put(o.title, size.Width-x-colGap-marks-rowPadX)
	put(o.marks, marks)
}

// fill shows a heading or an entry in a row.
func (s *Screen) fill(o fyne.CanvasObject, at int) {
	l := o.(*fyne.Container).Layout.(lineLayout).line
	r := s.rows[at]
	l.heading = r.entry.ID == ""
	if l.heading {
		l.day.SetRuns()
		l.marks.SetRuns()
		l.title.SetRuns(kit.Run{Text: r.heading, Size: theme.Row, Bold: true, Color: theme.Muted})
	} else {
		tick := kit.TickedNone
		if s.marked[r.entry.ID] {
			tick = kit.TickedAll
		}
		l.box.Set(tick)
		l.day.SetRuns(kit.Run{Text: dayOf(r.entry), Size: theme.Row, Color: theme.Muted})
		l.title.SetRuns(kit.Run{Text: r.entry.Title(), Size: theme.Row})
		l.marks.SetRuns(marksOf(r.entry, s.view.Uses[r.entry.ID])...)
		l.marksWidth = l.marks.MinSize().Width + 1
	}
	lineLayout{l}.Layout(nil, l.size)
}

// dayOf returns the days of an entry below the heading of its month.
func dayOf(e journal.Entry) string {
	last := e.Last()
	switch {
	case e.From.Day == 0:
		return ""
	case last == e.From:
		return textDay.Text("Day", e.From.Day, "Weekday", shortWeekday(e.From.First()))
	case monthOf(e) == (promo.Date{Year: last.Year, Month: last.Month}):
		return textDays.Text("First", e.From.Day, "Last", last.Day)
	}
	return textDaysOn.Text("First", e.From.Day)
}

// shortWeekday returns the abbreviated weekday in the language of the screens.
func shortWeekday(t time.Time) string { return strings.Fields(textWeekdays.Text())[t.Weekday()] }

// marksOf returns whether an entry is used, which must not be cut, and its tags, people
// and source.
func marksOf(e journal.Entry, uses []journal.Use) []kit.Run {
	all := e.Marks()
	if e.Source.Name != "" {
		all = append(all, e.Source.Name)
	}
	others := kit.Run{Text: strings.Join(all, "  "), Size: theme.Label, Color: theme.Muted}
	if len(uses) == 0 {
		return []kit.Run{others}
	}
	used := kit.Run{Text: textUsed.Count(len(uses)), Size: theme.Label, Color: theme.Accent}
	for _, u := range uses {
		if u.Changed {
			used.Text, used.Color = textUsedChanged.Text(), theme.Hint
		}
	}
	if len(all) > 0 {
		used.Text += "  "
	}
	return []kit.Run{used, others}
}
