package dates

import (
	"strings"
	"time"

	"promodoc/app/promo"
)

// form is a text divided into tokens, to be read by its shape.
type form struct {
	Reader
	tokens []token
}

// shape returns the kinds of the tokens. A weekday before a date says nothing
// more and is left out, and so are separators beside words.
func (f *form) shape() string {
	var kept []token
	words := 0
	for _, t := range f.tokens {
		if strings.IndexByte("NOYA./-", byte(t.kind)) < 0 {
			words++
		}
	}
	dated := strings.Contains(kinds(f.tokens), "N") || strings.Contains(kinds(f.tokens), "O")
	for _, t := range f.tokens {
		switch {
		case t.kind == weekday && dated, words > 0 && strings.IndexByte("./-", byte(t.kind)) >= 0:
		default:
			kept = append(kept, t)
		}
	}
	f.tokens = kept
	return kinds(kept)
}

func kinds(tokens []token) string {
	shape := make([]byte, len(tokens))
	for i, t := range tokens {
		shape[i] = byte(t.kind)
	}
	return string(shape)
}

// get returns the value of the first token of a kind.
func (f form) get(k kind) int {
	for _, t := range f.tokens {
		if t.kind == k {
			return t.value
		}
	}
	return 0
}

// at returns the value of the i-th token.
func (f form) at(i int) int { return f.tokens[i].value }

// year returns the year that the text has; ok is false if it has none.
func (f form) year() (year int, ok bool) {
	for _, t := range f.tokens {
		switch t.kind {
		case fourth:
			return t.value, true
		case short:
			return f.fullYear(t.value), true
		}
	}
	return 0, false
}

// forms are the readers of the texts that are understood, by their shape.
var forms = map[string]func(form) []Period{}

func init() {
	add := func(read func(form) []Period, shapes string) {
		for shape := range strings.FieldsSeq(shapes) {
			forms[shape] = read
		}
	}
	add(form.yearAlone, "Y")
	add(form.yearMonthDay, "Y-N-N Y/N/N Y.N.N")
	add(form.yearMonth, "Y-N Y/N Y.N")
	add(form.monthYear, "N-Y N/Y N.Y")
	add(form.dayFirst, "N.N.Y N.N.N O.N.Y N.O.Y N.N N.O")
	add(form.anyOrder, "N/N/Y N/N/N N-N-Y N-N-N N/N N-N")
	add(form.named, "M MY YM MA NMY OMY MNY MOY YMN YMO NMA OMA MNA MOA NM OM MO MYN")
	add(form.namedShort, "MN")
	add(form.namedBoth, "NMN OMN MNN MON")
	add(form.part, "Q QY YQ QA H HY YH HA")
	add(form.partShort, "QN HN")
	add(form.relativeMonth, "LM ML TM MT XM MX")
	add(form.relativeUnit, "LU UL TU UT XU UX")
	add(form.counted, "NUG GNU UG GU")
	add(form.shifted, "D UBD")
	add(form.weekdayAlone, "W LW WL TW XW WX")
}

func (f form) yearAlone() []Period { return []Period{{First: promo.Date{Year: f.at(0)}}} }

func (f form) yearMonthDay() []Period { return needing(day(f.at(0), f.at(2), f.at(4))) }

func (f form) yearMonth() []Period { return needing(month(f.at(0), f.at(2))) }

func (f form) monthYear() []Period { return needing(month(f.at(2), f.at(0))) }

// needing returns a period unless its month or day is 0, which stands for none
// in a date and is no number of either.
func needing(p Period) []Period {
	if p.First.Month == 0 {
		return nil
	}
	return []Period{p}
}

// dayFirst reads numbers divided by full stops, which are hardly ever written
// month first: only if there is no such day they are read as other numbers.
func (f form) dayFirst() []Period {
	if all := f.numbers(f.at(0), f.at(2)); len(all) > 0 {
		return all
	}
	return f.anyOrder()
}

// anyOrder reads numbers that are written day first by some and month first by
// others.
func (f form) anyOrder() []Period {
	if len(f.tokens) > 4 && f.tokens[1].kind != f.tokens[3].kind {
		return nil
	}
	all := append(f.numbers(f.at(0), f.at(2)), f.numbers(f.at(2), f.at(0))...)
	if len(f.tokens) == 3 && f.plausible(f.at(2)) {
		all = append(all, needing(month(f.fullYear(f.at(2)), f.at(0)))...)
	}
	return all
}

// numbers returns the day with these numbers if there is one.
func (f form) numbers(d, m int) []Period {
	p := f.dated(func(year int) Period { return day(year, m, d) })
	if d == 0 || m == 0 || !valid(p.First) {
		return nil
	}
	return []Period{p}
}

// dated returns the period of the text's year, or of the year that a text
// without one means. Of two or three numbers the third is a year.
func (f form) dated(of func(year int) Period) Period {
	if year, ok := f.year(); ok {
		return of(year)
	}
	if shape := kinds(f.tokens); len(shape) == 5 {
		return of(f.fullYear(f.at(4)))
	}
	return f.yearless(of)
}

// named reads a month by its name, with or without a day and a year.
func (f form) named() []Period {
	d := max(f.get(number), f.get(ordinal))
	if d == 0 && len(f.tokens) > 1 && strings.ContainsAny(kinds(f.tokens), "NO") {
		return nil
	}
	return []Period{f.dated(func(year int) Period { return day(year, f.get(named), d) })}
}

// namedShort reads a month and two digits, which are a day or a year.
func (f form) namedShort() []Period {
	var all []Period
	if n := f.at(1); f.plausible(n) {
		all = append(all, month(f.fullYear(n), f.at(0)))
	}
	return append(all, f.named()...)
}

// namedBoth reads a month, a day and two digits of a year.
func (f form) namedBoth() []Period {
	d := f.at(0)
	if f.tokens[0].kind == named {
		d = f.at(1)
	}
	if d == 0 {
		return nil
	}
	return []Period{day(f.fullYear(f.at(2)), f.get(named), d)}
}

// part reads a quarter or a half of a year.
func (f form) part() []Period {
	n, months := f.get(quarter), 3
	if n == 0 {
		n, months = f.get(half), 6
	}
	return []Period{f.dated(func(year int) Period { return parts(year, n, months) })}
}

// partShort reads a quarter and two digits of a year.
func (f form) partShort() []Period {
	months := 3
	if f.tokens[0].kind == half {
		months = 6
	}
	return []Period{parts(f.fullYear(f.at(1)), f.at(0), months)}
}

// relation returns -1 for "last", 0 for "this" and 1 for "next".
func (f form) relation() int {
	for _, t := range f.tokens {
		switch t.kind {
		case last:
			return -1
		case next:
			return 1
		}
	}
	return 0
}

// relativeMonth reads "last March": the latest that is over.
func (f form) relativeMonth() []Period {
	if f.Today.IsZero() {
		return nil
	}
	m, year := f.get(named), f.Today.Year
	switch f.relation() {
	case -1:
		if m >= f.Today.Month {
			year--
		}
	case 1:
		if m <= f.Today.Month {
			year++
		}
	}
	return []Period{month(year, m)}
}

// relativeUnit reads "last quarter", "this week", "next year".
func (f form) relativeUnit() []Period {
	if f.Today.IsZero() {
		return nil
	}
	today, by := f.Today.First(), f.relation()
	switch f.get(unit) {
	case unitWeek:
		monday := today.AddDate(0, 0, 7*by-(int(today.Weekday())+6)%7)
		return []Period{{promo.DateOf(monday), promo.DateOf(monday.AddDate(0, 0, 6))}}
	case unitMonth:
		at := firstOfMonth(today).AddDate(0, by, 0)
		return []Period{month(at.Year(), int(at.Month()))}
	case unitQuarter:
		at := firstOfMonth(today).AddDate(0, 3*by, 0)
		return []Period{parts(at.Year(), (int(at.Month())+2)/3, 3)}
	case unitYear:
		return []Period{{First: promo.Date{Year: today.Year() + by}}}
	}
	return nil
}

func firstOfMonth(t time.Time) time.Time { return t.AddDate(0, 0, 1-t.Day()) }

// counted reads "3 weeks ago".
func (f form) counted() []Period {
	if f.Today.IsZero() {
		return nil
	}
	today, n := f.Today.First(), f.get(number)
	if !strings.Contains(kinds(f.tokens), "N") {
		n = 1
	}
	switch f.get(unit) {
	case unitDay:
		return []Period{{First: promo.DateOf(today.AddDate(0, 0, -n))}}
	case unitWeek:
		return []Period{{First: promo.DateOf(today.AddDate(0, 0, -7*n))}}
	case unitMonth:
		at := firstOfMonth(today).AddDate(0, -n, 0)
		return []Period{month(at.Year(), int(at.Month()))}
	case unitQuarter:
		at := firstOfMonth(today).AddDate(0, -3*n, 0)
		return []Period{parts(at.Year(), (int(at.Month())+2)/3, 3)}
	}
	return []Period{{First: promo.Date{Year: today.Year() - n}}}
}

// shifted reads "today", "yesterday" and "the day before yesterday".
func (f form) shifted() []Period {
	days := f.get(shift)
	if len(f.tokens) > 1 {
		if f.get(unit) != unitDay {
			return nil
		}
		days--
	}
	if f.Today.IsZero() {
		return nil
	}
	return []Period{{First: promo.DateOf(f.Today.First().AddDate(0, 0, days))}}
}

// weekdayAlone reads a weekday: the latest, or the nearest where the future is
// as likely.
func (f form) weekdayAlone() []Period {
	if f.Today.IsZero() {
		return nil
	}
	today := f.Today.First()
	back := (int(today.Weekday()) - f.get(weekday) + 7) % 7 // days since it was
	switch {
	case f.relation() < 0 && back == 0:
		back = 7
	case f.relation() > 0:
		back -= 7
	case f.relation() == 0 && f.Ahead && back > 3:
		back -= 7
	}
	return []Period{{First: promo.DateOf(today.AddDate(0, 0, -back))}}
}
