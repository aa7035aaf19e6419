package promo

import (
	"fmt"
	"strconv"
	"time"

	"promodoc/app/doclang"
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

// Backwards reports whether a time ends before it begins. If either date is zero it
// does not, nor if one is the month or the year that the other is in.
func Backwards(from, to Date) bool {
	return !from.IsZero() && !to.IsZero() && to.Last().Before(from.First())
}

// Long formats the date for readers in the language of the screens: "14 March
// 2026", "March 2026", "2026".
func (d Date) Long() string { return d.LongIn(doclang.Of(doclang.Default)) }

// LongIn is Long in the language of a document.
func (d Date) LongIn(l *doclang.Language) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%d", d.Year)
	case d.Day == 0:
		return l.Text(textMonthYear, "Month", l.Month(time.Month(d.Month)), "Year", d.Year)
	}
	return l.Text(textDay, "Day", l.Day(d.Day), "Month", l.Month(time.Month(d.Month)), "Year", d.Year)
}

// Span formats a period for readers in the language of the screens: "June – July
// 2026", "since March 2026", "2026". Either date may be zero.
func Span(from, to Date, ongoing bool) string {
	return SpanIn(doclang.Of(doclang.Default), from, to, ongoing)
}

// SpanIn is Span in the language of a document.
func SpanIn(l *doclang.Language, from, to Date, ongoing bool) string {
	switch {
	case ongoing && !from.IsZero():
		return l.Text(textSince, "Date", from.LongIn(l))
	case from.IsZero():
		return to.LongIn(l)
	case to.IsZero() || from == to:
		return from.LongIn(l)
	case from.Year == to.Year && from.Month > 0 && to.Month > 0:
		month := func(d Date) string { return l.Month(time.Month(d.Month)) }
		switch {
		case from.Day == 0 && to.Day == 0:
			return l.Text(textPeriod, "From", month(from), "To", to.LongIn(l))
		case from.Day > 0 && to.Day > 0 && from.Month == to.Month:
			return l.Text(textDays, "From", l.Day(from.Day), "To", l.Day(to.Day), "Month", month(to), "Year", to.Year)
		case from.Day > 0 && to.Day > 0:
			return l.Text(textPeriod, "From", l.Text(textDayMonth, "Day", l.Day(from.Day), "Month", month(from)), "To", to.LongIn(l))
		}
	}
	return l.Text(textPeriod, "From", from.LongIn(l), "To", to.LongIn(l))
}
