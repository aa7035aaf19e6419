package promo

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a day, a month or a year. The zero Date means that none is given.
// Month and Day are 0 if the date is a year or a month.
type Date struct {
	Year, Month, Day int
}

// ParseDate parses "2026", "2026-03" or "2026-03-14". The empty string is the
// zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() == 0 {
			break
		}
		d := Date{Year: t.Year()}
		if len(layout) > 4 {
			d.Month = int(t.Month())
		}
		if len(layout) > 7 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, errDate.Err("Text", strconv.Quote(s))
}

// DateOf returns the day of t.
func DateOf(t time.Time) Date {
	return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// IsZero reports whether no date is given.
func (d Date) IsZero() bool { return d == Date{} }

// String formats the date as ParseDate parses it.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// First returns the first day of the date, at midnight UTC.
func (d Date) First() time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last returns the last day of the date, at midnight UTC.
func (d Date) Last() time.Time {
	switch {
	case d.Month == 0:
		return time.Date(d.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		return time.Date(d.Year, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return d.First()
}

// Long formats the date for readers: "14 March 2026", "March 2026", "2026".
func (d Date) Long() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%d", d.Year)
	case d.Day == 0:
		return textMonthYear.Text("Month", time.Month(d.Month), "Year", d.Year)
	}
	return textDay.Text("Day", d.Day, "Month", time.Month(d.Month), "Year", d.Year)
}

// Span formats a period for readers: "June – July 2026", "since March 2026",
// "2026". Either date may be zero.
func Span(from, to Date, ongoing bool) string {
	switch {
	case ongoing && !from.IsZero():
		return textSince.Text("Date", from.Long())
	case from.IsZero():
		return to.Long()
	case to.IsZero() || from == to:
		return from.Long()
	case from.Year == to.Year && from.Month > 0 && to.Month > 0:
		if from.Day == 0 && to.Day == 0 {
			return textPeriod.Text("From", time.Month(from.Month), "To", to.Long())
		}
		if from.Day > 0 && to.Day > 0 && from.Month == to.Month {
			return textPeriod.Text("From", from.Day, "To", to.Long())
		}
		if from.Day > 0 && to.Day > 0 {
			return textPeriod.Text("From", textDayMonth.Text("Day", from.Day, "Month", time.Month(from.Month)), "To", to.Long())
		}
	}
	return textPeriod.Text("From", from.Long(), "To", to.Long())
}
