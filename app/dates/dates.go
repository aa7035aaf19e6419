// Package dates understands dates as people write them: "April 2026",
// "10.4.2026", "Q2 2026", "last March", "yesterday", in the languages of its
// table of words. It never chooses between a day and a month: a text that may
// mean several dates gives all of them, for the user to choose. It must not know
// of fields, files or the clock: today is given.
package dates

import (
	"slices"
	"strings"
	"time"

	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// Period is what a text means: one date, or a longer time such as a quarter.
type Period struct {
	First promo.Date
	Last  promo.Date // zero unless the time is longer than First
}

// String writes the period for readers: "April – June 2026".
func (p Period) String() string { return promo.Span(p.First, p.Last, false) }

// Reader reads dates. The zero Reader has no today and understands nothing that
// depends on it.
type Reader struct {
	Today promo.Date // a day
	// Ahead says that dates in the future are as likely as others: a text
	// without a year means the nearest time then, otherwise the latest that has
	// begun.
	Ahead bool
}

// Read returns what a text means: nothing if it is not understood, several
// periods if it may mean several.
func (r Reader) Read(text string) []Period {
	folded := strings.TrimSpace(textfind.Fold(text))
	if folded == "" || len(folded) > 100 {
		return nil
	}
	if all := r.single(folded); all != nil {
		return all
	}
	for _, between := range []string{"–", "—", " - ", " to ", " until ", " till ", " bis ", " through ", "-"} {
		if left, right, found := strings.Cut(folded, between); found && !strings.Contains(right, between) {
			return r.between(left, right)
		}
	}
	return nil
}

// single reads one date or period.
func (r Reader) single(folded string) []Period {
	tokens, ok := tokenize(folded)
	if !ok {
		return nil
	}
	f := form{Reader: r, tokens: tokens}
	read := forms[f.shape()]
	if read == nil {
		return nil
	}
	var all []Period
	for _, p := range read(f) {
		if valid(p.First) && (p.Last.IsZero() || valid(p.Last)) && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	return all
}

// between reads a time from one date to another. What the first lacks is that of
// the last: "10 – 12 April 2026".
func (r Reader) between(left, right string) []Period {
	var all []Period
	for i, last := range r.single(right) {
		end := last.First
		if !last.Last.IsZero() {
			end = last.Last
		}
		for j, first := range r.before(left, end) {
			if i != j && len(r.single(right)) > 1 {
				continue // the first is read in the order of the last
			}
			p := Period{first.First, end}
			if p.Last.Last().After(p.First.First()) && !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

// before reads the first date of a time that ends with another.
func (r Reader) before(left string, end promo.Date) []Period {
	tokens, ok := tokenize(left)
	if !ok {
		return nil
	}
	if len(tokens) == 1 && end.Day > 0 && (tokens[0].kind == number || tokens[0].kind == ordinal) {
		d := promo.Date{Year: end.Year, Month: end.Month, Day: tokens[0].value}
		if !valid(d) {
			return nil
		}
		return []Period{{First: d}}
	}
	return Reader{Today: promo.DateOf(end.Last())}.single(left)
}

// valid reports whether there is such a date.
func valid(d promo.Date) bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Month == 0 && d.Day > 0 {
		return false
	}
	parsed, err := promo.ParseDate(d.String())
	return err == nil && parsed == d
}

// month returns a period of one month.
func month(year, m int) Period { return Period{First: promo.Date{Year: year, Month: m}} }

// day returns a period of one day.
func day(year, m, d int) Period { return Period{First: promo.Date{Year: year, Month: m, Day: d}} }

// parts returns the n-th of the parts of a year of so many months each.
func parts(year, n, months int) Period {
	return Period{promo.Date{Year: year, Month: (n-1)*months + 1}, promo.Date{Year: year, Month: n * months}}
}

// fullYear returns the year that two digits mean.
func (r Reader) fullYear(digits int) int {
	if year := 2000 + digits; year <= r.Today.Year+10 {
		return year
	}
	return 1900 + digits
}

// plausible reports whether two digits after a month are likely to be a year.
func (r Reader) plausible(digits int) bool {
	year := r.fullYear(digits)
	return year >= r.Today.Year-5 && year <= r.Today.Year+1
}

// yearless returns the period of the year that a text without one means; of
// makes it for a year.
func (r Reader) yearless(of func(year int) Period) Period {
	if r.Today.IsZero() {
		return Period{}
	}
	var best Period
	for year := r.Today.Year + 1; year >= r.Today.Year-8; year-- { // 29 February is not in every year
		p := of(year)
		switch {
		case !valid(p.First):
		case best == Period{}, r.better(p.First, best.First):
			best = p
		}
	}
	return best
}

// better reports whether date is what a text without a year is more likely to
// mean than best, which is later.
func (r Reader) better(date, best promo.Date) bool {
	today := r.Today.First()
	if r.Ahead {
		return distance(date.First(), today) < distance(best.First(), today)
	}
	return best.First().After(today)
}

func distance(a, b time.Time) time.Duration { return max(a.Sub(b), b.Sub(a)) }
