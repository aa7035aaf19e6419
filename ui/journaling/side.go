package journaling

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"promodoc/app/doclang"
	"promodoc/app/journal"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// maxNames is how many tags and people the sidebar lists.
const maxNames = 12

// sidebar is a year at a glance and what the entries can be filtered by.
type sidebar struct{ *Screen }

func (s sidebar) column() fyne.CanvasObject {
	s.header.sideItems = nil
	column := kit.Column(0)
	s.addYear(column)
	column.Add(kit.Inset(16, 8, 4, 8, kit.GroupHeading(textGroupUse.Text())))
	for _, u := range []struct {
		usage journal.Usage
		label string
	}{{journal.AnyUse, textAll.Text()}, {journal.OnlyUnused, textNotUsed.Text()}, {journal.OnlyUsed, textOnlyUsed.Text()}} {
		f := journal.Filter{Used: u.usage, Uses: s.view.Uses}
		s.addChoice(column, u.label, len(journal.Choose(s.view.Entries, f)), s.filter.Used == u.usage, func() { s.filter.Used = u.usage })
	}
	s.addNames(column, textGroupTags.Text(), "#", func(e journal.Entry) []string { return e.Tags }, &s.filter.Tag)
	s.addNames(column, textGroupPeople.Text(), "@", func(e journal.Entry) []string { return e.People }, &s.filter.Person)
	return kit.Inset(12, 8, 12, 8, column)
}

// addChoice adds an item that changes the filter.
func (s sidebar) addChoice(column *fyne.Container, label string, count int, on bool, choose func()) {
	item := s.item(kit.Row(8,
		kit.Fill(kit.NewLabel(kit.Run{Text: label, Size: theme.Row, Bold: on})),
		kit.SmallLabel(strconv.Itoa(count))), func() {
		choose()
		s.show()
		s.leave()
	})
	item.SetSelected(on)
	column.Add(item)
}

// addNames adds the most frequent tags or people; pressing the chosen one chooses none.
func (s sidebar) addNames(column *fyne.Container, heading, mark string, of func(journal.Entry) []string, chosen *string) {
	names := journal.Names(s.view.Entries, of)
	if len(names) == 0 {
		return
	}
	column.Add(kit.Inset(16, 8, 4, 8, kit.GroupHeading(heading)))
	for i, n := range names {
		on := strings.EqualFold(*chosen, n.Name)
		if i >= maxNames && !on {
			continue
		}
		s.addChoice(column, mark+n.Name, n.Count, on, func() {
			if *chosen = n.Name; on {
				*chosen = ""
			}
		})
	}
}

// addYear adds the months of a year, each with a bar as long as it has entries, so that
// gaps are seen, and links to the years before and after.
func (s sidebar) addYear(column *fyne.Container) {
	years := yearsOf(s.view.Entries)
	if len(years) == 0 {
		return
	}
	year := s.filter.year
	if year == 0 {
		year = years[len(years)-1]
	}
	counts, whole, most := glance(s.view.Entries, year)
	column.Add(kit.Inset(4, 8, 6, 8, kit.Row(8,
		kit.Fill(kit.NewLabel(kit.Run{Text: strconv.Itoa(year), Bold: true})),
		s.yearLink("‹", year-1, years[0] < year), s.yearLink("›", year+1, years[len(years)-1] > year))))
	for m, n := range counts {
		column.Add(s.month(year, m+1, n, most))
	}
	if whole > 0 {
		column.Add(kit.Inset(4, 8, 0, 8, kit.Small(textWholeYear.Count(whole))))
	}
}

func (s sidebar) yearLink(label string, year int, on bool) fyne.CanvasObject {
	if !on {
		return kit.NewLabel(kit.Run{Text: label, Color: theme.Muted})
	}
	return kit.NewLink(label, theme.Body, func() {
		s.filter.year = year
		s.side.SetContent(s.column())
	})
}

// month is one month of the glance. Pressing it goes to its entries.
func (s sidebar) month(year, month, count, most int) fyne.CanvasObject {
	name := doclang.Of(doclang.Default).Month(time.Month(month))
	run := kit.Run{Text: string([]rune(name)[:3]), Size: theme.Label, Mono: true}
	number := kit.NewLabel(kit.Run{Text: padded(strconv.Itoa(count)), Size: theme.Label, Mono: true})
	var share float32
	if most > 0 {
		share = float32(count) / float32(most)
	}
	if count == 0 {
		run.Color = theme.Muted
		number = kit.NewLabel(kit.Run{Text: padded("–"), Size: theme.Label, Mono: true, Color: theme.Muted})
	}
	return s.item(kit.Row(8, kit.NewLabel(run), kit.Fill(kit.NewProgressBar(share)), number), func() { s.goToMonth(year, month) })
}

// padded returns a number in three columns.
func padded(number string) string {
	return strings.Repeat(" ", max(0, 3-utf8.RuneCountInString(number))) + number
}

// goToMonth selects the last entry of a month, or else the next before it.
func (s sidebar) goToMonth(year, month int) {
	for i, r := range s.rows {
		from := r.entry.From
		if r.entry.ID != "" && (from.Year < year || from.Year == year && from.Month <= month) {
			s.list.Select(i)
			s.list.ScrollTo(max(i-1, 0))
			break
		}
	}
	s.leave()
}

// yearsOf returns the first and the last year with entries; none if there are none.
func yearsOf(entries []journal.Entry) []int {
	if len(entries) == 0 {
		return nil
	}
	return []int{entries[0].From.Year, entries[len(entries)-1].From.Year}
}

// glance counts the entries of each month of a year, those of the year as a whole, and
// the most of a month in any year.
func glance(entries []journal.Entry, year int) (months [12]int, whole, most int) {
	all := map[[2]int]int{}
	for _, e := range entries {
		all[[2]int{e.From.Year, e.From.Month}]++
	}
	for key, n := range all {
		switch {
		case key[1] == 0 && key[0] == year:
			whole = n
		case key[1] == 0:
		case key[0] == year:
			months[key[1]-1] = n
		}
		if key[1] > 0 {
			most = max(most, n)
		}
	}
	return months, whole, most
}
