// Package cycle leads from one review cycle to the next: what a document takes over from
// an earlier one, which cycle follows, and how cycles follow one another in time. Its
// functions are pure. It must not know of files, screens or the clock. Package cyclediff
// says what became of one document in a later one.
package cycle

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"promodoc/app/promo"
)

// Next returns the cycle that follows another: of the same length, from the day, month
// or year after it, with the name moved on. What the cycle does not say stays empty. A
// name in which neither a year nor a half or quarter of one is found is replaced by the
// name of the time, if that is a half, a quarter or a whole year, else by none.
func Next(c promo.Cycle) promo.Cycle {
	next := promo.Cycle{}
	next.From, next.To = following(c.From, c.To)
	next.Name = nextName(c.Name, next)
	return next
}

// following returns the time after another, in whole years or months where that is in
// whole ones.
func following(from, to promo.Date) (promo.Date, promo.Date) {
	switch {
	case to.IsZero() || promo.Backwards(from, to):
		return promo.Date{}, promo.Date{}
	case from.IsZero():
		return like(to, to.Last().AddDate(0, 0, 1)), promo.Date{}
	}
	first, end := from.First(), to.Last().AddDate(0, 0, 1) // the first day after it
	next := end
	if first.Day() == end.Day() { // in whole months
		months := (end.Year()-first.Year())*12 + int(end.Month()-first.Month())
		end = next.AddDate(0, months, 0)
	} else {
		end = next.Add(end.Sub(first))
	}
	return like(from, next), like(to, end.AddDate(0, 0, -1))
}

// like returns a day as a date that is as exact as another one.
func like(exact promo.Date, t time.Time) promo.Date {
	d := promo.DateOf(t)
	if exact.Day == 0 {
		d.Day = 0
	}
	if exact.Month == 0 {
		d.Month = 0
	}
	return d
}

// parts of a year, such as H2 or Q3, and years, in the names of cycles.
var (
	partForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b([HhQqSsTt])([1-4])\b`) })
	yearForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(?:19|20)\d\d\b`) })
)

// nextName moves a name on by the half or the quarter that it has, else by a year if the
// cycle is one or has no days.
func nextName(name string, next promo.Cycle) string {
	year := yearForm().FindStringIndex(name)
	part := partForm().FindStringSubmatchIndex(name)
	switch {
	case year != nil && part != nil:
		parts := 2
		if strings.ContainsAny(name[part[2]:part[3]], "QqTt") {
			parts = 4
		}
		number, _ := strconv.Atoi(name[part[4]:part[5]])
		if number > parts {
			return nameOf(next)
		}
		turn := 0
		if number++; number > parts {
			number, turn = 1, 1
		}
		// The later of the two is replaced first, so that the other stays where it is.
		replaced := func(name string, from, to, value int) string { return name[:from] + strconv.Itoa(value) + name[to:] }
		at, _ := strconv.Atoi(name[year[0]:year[1]])
		if year[0] > part[4] {
			return replaced(replaced(name, year[0], year[1], at+turn), part[4], part[5], number)
		}
		return replaced(replaced(name, part[4], part[5], number), year[0], year[1], at+turn)
	case year != nil && part == nil && (next.From.IsZero() || isYear(next)):
		at, _ := strconv.Atoi(name[year[0]:year[1]])
		return name[:year[0]] + strconv.Itoa(at+1) + name[year[1]:]
	}
	return nameOf(next)
}

func isYear(c promo.Cycle) bool { return months(c) == 12 }

// months returns how many whole months a cycle has, 0 if it has not.
func months(c promo.Cycle) int {
	if c.From.IsZero() || c.To.IsZero() {
		return 0
	}
	first, end := c.From.First(), c.To.Last().AddDate(0, 0, 1)
	if first.Day() != end.Day() {
		return 0
	}
	return (end.Year()-first.Year())*12 + int(end.Month()-first.Month())
}

// nameOf returns the usual name of the half, the quarter or the whole year that a cycle
// is, and none for all others.
func nameOf(c promo.Cycle) string {
	first := c.From.First()
	month := int(first.Month()) - 1
	switch n := months(c); {
	case n == 0 || first.Day() != 1:
	case n == 12 && month == 0:
		return strconv.Itoa(first.Year())
	case n == 6 && month%6 == 0:
		return textHalf.Text("Half", month/6+1, "Year", first.Year())
	case n == 3 && month%3 == 0:
		return textQuarter.Text("Quarter", month/3+1, "Year", first.Year())
	}
	return ""
}
