package tracker

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/dates"
	"promodoc/app/promo"
)

// forms are the patterns of dates in tables. They are compiled when a table is read.
var forms = sync.OnceValue(func() (f struct{ iso, clock, script, numbers *regexp.Regexp }) {
	f.iso = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)[T ]\d`)
	f.clock = regexp.MustCompile(`[,\sT]+\d{1,2}[:.h]\d{2}([:.]\d{2})?([.,]\d+)?\s*([AaPp]\.?\s?[Mm]\.?)?\s*(Z|[A-Z]{2,5}|(GMT|UTC)?[+-]\d{2}:?\d{2}.*)?$`)
	f.script = regexp.MustCompile(`^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2} \d{4}) \d\d:\d\d`)
	f.numbers = regexp.MustCompile(`^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*\d{2,4}$`)
	return f
})

// dateText returns the text of the day of a date with a time: "3/Nov/20" of
// "3/Nov/20 12:17 PM".
func dateText(value string) string {
	value = strings.TrimSpace(value)
	if len(value) > 100 {
		return ""
	}
	f := forms()
	if m := f.iso.FindStringSubmatch(value); m != nil {
		return m[1]
	}
	if m := f.script.FindStringSubmatch(value); m != nil {
		return m[1]
	}
	return strings.TrimSpace(f.clock.ReplaceAllString(value, ""))
}

// readDate returns the days that a value may mean, that with the day first before that
// with the month first. Today tells the century of two digits; a date that needs it for
// more is none.
func readDate(value string, today promo.Date) []promo.Date {
	text := dateText(value)
	if text == "" {
		return nil
	}
	if d, err := promo.ParseDate(text); err == nil {
		return []promo.Date{d}
	}
	if today.IsZero() {
		today = farAhead
	}
	read := dates.Reader{Today: today}.Read(text)
	before := today
	before.Year--
	if len(read) == 0 || !slices.Equal(read, dates.Reader{Today: before}.Read(text)) {
		return nil
	}
	var days []promo.Date
	for _, p := range read {
		if p.First.Day > 0 || len(read) == 1 {
			days = append(days, p.First)
		}
	}
	return days
}

// orderOf returns in which order a date made of numbers must be; Unsettled if it may be
// in either or is no such date.
func orderOf(value string) (o Order, numbers bool) {
	m := forms().numbers.FindStringSubmatch(dateText(value))
	if m == nil || m[2] == "." {
		return Unsettled, false
	}
	first, second := m[1], m[3]
	over := func(n string) bool { return len(n) == 2 && n > "12" }
	switch {
	case over(first) && !over(second):
		return DayFirst, true
	case over(second) && !over(first):
		return MonthFirst, true
	}
	return Unsettled, strings.TrimLeft(first, "0") != strings.TrimLeft(second, "0")
}

// settle finds the order of the dates by all of them, since one program wrote them all,
// and whether the keys are unique.
func (t *Table) settle() {
	counts := map[Order]int{}
	keys := map[string]bool{}
	t.ambiguous, t.unique = example{}, true
	for row := range t.body() {
		for i, c := range t.Columns {
			if i >= len(row.Cells) {
				break
			}
			switch c.Field {
			case Date, Begun:
				if o, numbers := orderOf(row.Cells[i]); numbers {
					if counts[o]++; o == Unsettled && t.ambiguous.line == 0 {
						t.ambiguous = example{row.Line, row.Cells[i]}
					}
				}
			case Key:
				if key := strings.TrimSpace(row.Cells[i]); t.kind == other {
					t.unique = t.unique && key != "" && !keys[key] && len(keys) < maxKeys
					keys[key] = true
				}
			}
		}
	}
	t.Order = Unsettled
	switch {
	case counts[DayFirst] > 0 && counts[MonthFirst] == 0:
		t.Order = DayFirst
	case counts[MonthFirst] > 0 && counts[DayFirst] == 0:
		t.Order = MonthFirst
	}
}

// maxKeys is how many keys are compared with one another.
const maxKeys = 100_000

// date returns what a value means in the order of the table: the year alone if that is
// not settled; zero if it is no date.
func (t Table) date(value string, today promo.Date) promo.Date {
	days := readDate(value, today)
	if len(days) == 0 {
		return promo.Date{}
	}
	if _, numbers := orderOf(value); !numbers || len(days) == 1 {
		return days[0]
	}
	switch t.Order {
	case DayFirst:
		return days[0]
	case MonthFirst:
		return days[1]
	}
	return promo.Date{Year: days[0].Year}
}
