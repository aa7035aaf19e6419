// Package dates finds out whether a word says when something was. It goes by the form of
// the word and by those beside it, as a number may count something and a month may be a
// name. It must not know the rules of the review or what they say.
package dates

import (
	"strconv"
	"strings"
	"time"

	"promodoc/app/review/phrase"
)

// At reports whether a word says when something was: a year that is no number of a
// thing, a day in digits, or a month that is nobody's name. In a text whose language is not
// English, only digits say so.
func At(t phrase.Text, i int, english bool) bool {
	w := t.Words[i]
	switch {
	case w.Digit && (IsDay(w.Lower) || isDayWithSlashes(t, i)):
		return true
	case w.Digit && isCompactDay(w.Lower):
		return !english || !t.Set.IsOf(t.Before(i), "numbered", "record", "ticket") // "case 20260214"
	case english && isDatedCompound(t.Set, w.Lower):
		return true
	case w.Digit && (IsYear(w.Lower) || isFiscalYear(w.Lower)):
		return !english || !countsOrNames(t, i)
	}
	return english && isMonthInTime(t, i)
}

// The years that documents are about.
const (
	firstYear = 1980
	endYear   = 2100 // the one after the last
)

func isYearNumber(n int) bool { return n >= firstYear && n < endYear }

// IsYear reports whether a word is a year, or a date that begins with one: "2026",
// "2026-03".
func IsYear(word string) bool {
	if len(word) < 4 || len(word) > 4 && word[4] != '-' {
		return false
	}
	year, err := strconv.Atoi(word[:4])
	return err == nil && isYearNumber(year)
}

// IsYearFirst reports whether a word is a year, alone or with a month, a day or another
// year after it: "2026-03-14", "2025-2026".
func IsYearFirst(word string) bool {
	if !IsYear(word) {
		return false
	}
	for _, part := range strings.Split(word, "-")[1:] {
		if len(part) > 2 && !IsYear(part) {
			return false
		}
	}
	return true
}

// IsDay reports whether a word is a date in digits, such as "12.03.2026", "2026-05" or
// "03.2026".
func IsDay(word string) bool {
	for _, mark := range []string{".", "-"} {
		if parts := strings.Split(word, mark); len(parts) == 2 || len(parts) == 3 {
			return isDayInParts(parts, mark)
		}
	}
	return false
}

// isDayInParts reports whether the parts of a word are a day, a month and a year, or two of
// them with the year.
func isDayInParts(parts []string, mark string) bool {
	years, short := 0, 0
	for _, p := range parts {
		n, err := strconv.Atoi(p)
		switch {
		case err != nil:
			return false
		case len(p) == 4 && isYearNumber(n):
			years++
		case len(p) > 2 || n < 1 || n > 31:
			return false
		case len(p) == 2:
			short++
		}
	}
	switch years {
	case 0: // "12.03.26"
		return short == 3
	case 1: // "5.2026" is a month, "2026.5" a version
		return len(parts) == 3 || mark == "-" || len(parts[1]) == 4
	}
	return false
}

// isDayWithSlashes reports whether a word begins a date such as "5/6/25", without spaces.
func isDayWithSlashes(t phrase.Text, i int) bool {
	if !t.Has(i+2) || t.Words[i].Muted {
		return false
	}
	text := t.Source[t.Words[i].From:t.Words[i+2].To]
	parts := strings.Split(text, "/")
	if len(parts) != 3 || strings.ContainsAny(text, " \n") {
		return false
	}
	var n [3]int
	for j, p := range parts {
		var err error
		if n[j], err = strconv.Atoi(p); err != nil || len(p) > 2 {
			return false
		}
	}
	isDay := func(n int) bool { return n >= 1 && n <= 31 } // or a month: which is first differs
	return isDay(n[0]) && isDay(n[1]) && n[2] >= 15 && n[2] < 40
}

// isCompactDay reports whether a word is a date without marks, such as "20260214".
func isCompactDay(word string) bool {
	const layout = "20060102"
	if len(word) != len(layout) {
		return false
	}
	d, err := time.Parse(layout, word)
	return err == nil && d.Year() >= 2000 && d.Year() < 2040
}

// isFiscalYear reports whether a word is a year with its kind, such as "FY26", "FY2026" or
// "Q1-2026".
func isFiscalYear(word string) bool {
	for _, kind := range []string{"fy", "cy", "q1-", "q2-", "q3-", "q4-"} {
		if rest, ok := strings.CutPrefix(word, kind); ok {
			n, err := strconv.Atoi(rest)
			return err == nil && (n >= 15 && n < 100 || isYearNumber(n))
		}
	}
	return false
}

// isDatedCompound reports whether a compound has a month or a year: "Jan-Mar", "mid-2025".
func isDatedCompound(set *phrase.Set, word string) bool {
	if !strings.Contains(word, "-") {
		return false
	}
	parts := strings.Split(word, "-")
	for i, p := range parts {
		switch {
		case set.Class("othertoo", p):
			if i > 0 && set.IsOf(parts[0], "partof", "month") { // "mid-May", and not "cold-spring"
				return true
			}
		case set.Class("month", p):
			return true
		case i > 0 && len(p) == 4 && IsYear(p) && (set.IsOf(parts[i-1], "when", "month") || IsYear(parts[i-1])):
			return true
		}
	}
	return false
}
