package dates

import (
	"strings"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
	"promodoc/app/units"
)

// IsMonth reports whether a word is the name of a month, or of a quarter. "May" and
// "march" are other words as well, so months have their capital.
func IsMonth(t phrase.Text, i int) bool {
	switch {
	case !t.Has(i) || !t.Words[i].Capital:
		return false
	case t.IsOneOf(i, "may", "march"):
		return t.Words[i].Proper || t.IsNumber(i+1)
	}
	return t.Is(i, "month")
}

// isMonthInTime reports whether a word is a month or a season and means that time here.
func isMonthInTime(t phrase.Text, i int) bool {
	switch {
	case t.Words[i].Capital && !t.Is(i, "foreignmonth"):
		return IsMonth(t, i) && !isOtherWord(t, i)
	case t.Is(i, "fullmonth"):
		return true
	case t.Is(i, "month"):
		return t.Set.Class("beforetime", t.Before(i)) // "in march", and not "we march on"
	case t.Is(i, "foreignmonth"):
		return t.IsNumber(i-1) || t.IsNumber(i+1) || t.Before(i) == "de" // "12 mai"
	}
	return false
}

// isOtherWord reports whether what may be a month or a season is another word here: "June
// and I", "Spring Boot".
func isOtherWord(t phrase.Text, i int) bool {
	if t.IsOneOf(i, "spring") {
		return t.SameSentence(i, i+1) && t.Is(i+1, "springproduct")
	}
	return t.Is(i, "nametoo") && !isBesideTime(t, i) && !isSecondMonth(t, i)
}

// isBesideTime reports whether a word beside what may be a month says that it is one: "5
// June", "in June", "June of last year".
func isBesideTime(t phrase.Text, i int) bool {
	if t.IsNumber(i-1) || t.Is(i-1, "when", "month") {
		return true
	}
	if !t.SameSentence(i, i+1) {
		return false
	}
	heads := i == 0 && t.Words[i+1].Break // "June: moved the last shop"
	return heads || t.IsNumber(i+1) || t.IsOneOf(i+1, "of") || t.Is(i+1, "month")
}

// isSecondMonth reports whether what may be a month is joined to one: "in May and June".
func isSecondMonth(t phrase.Text, i int) bool {
	return t.Is(i-1, "joint") && t.Is(i-2, "month") && !isOtherWord(t, i-2)
}

// countsOrNames reports whether a number that looks like a year is one of something, or a
// part of a name: "2019 tests", "room 2024", "Windows Server 2019".
func countsOrNames(t phrase.Text, i int) bool {
	switch {
	case t.Follows(i) && t.Is(i-1, "numbered"): // "room 2024"
		return true
	case isAmountOrStandard(t.Source[:t.Words[i].From]):
		return true
	case !t.Follows(i + 1):
		return false
	case isCountedRange(t, i), t.Is(i+1, "editionof"): // "the 2019 edition"
		return true
	case t.Follows(i) && isSurelyTime(t, i-1):
		return false
	}
	return isCounted(t, i)
}

// isAmountOrStandard reports whether a number after a text is an amount of money, has the
// mark of a ticket, or is the year of a standard: "$2000", "#2019", "ISO 27001:2022".
func isAmountOrStandard(before string) bool {
	for _, mark := range []string{"$", "€", "£", "#", "27001:"} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return false
}

// isCountedRange reports whether a number begins a range of others than years: "from 2019
// to 350 tests".
func isCountedRange(t phrase.Text, i int) bool {
	if t.Before(i) != "from" || !t.IsOneOf(i+1, "to") || !t.IsNumber(i+2) {
		return false
	}
	end := t.Words[i+2].Lower
	return !IsYear(end) && !IsDay(end)
}

// isSurelyTime reports whether the number after a word is a year whatever follows: "in March
// 2019 tests were". Words such as "of" are before numbers of things as well.
func isSurelyTime(t phrase.Text, i int) bool {
	if t.IsNumber(i) || t.Is(i, "month", "foreignmonth", "event") {
		return true
	}
	return t.Is(i, "when") && !t.Is(i, "beforecount")
}

// isCounted reports whether the word after a number is what it counts: "2019 hours".
func isCounted(t phrase.Text, i int) bool {
	next := t.Words[i+1]
	if t.Is(i+1, "unit", "countedtoo") || units.IsLower(next.Lower) {
		return true
	}
	const digits = 4 // of a year alone; "FY26 results" are those of a year
	return len(t.Words[i].Lower) == digits && !next.Capital && prose.EndsAsPlural(next.Lower) && !strings.HasSuffix(next.Lower, "'s")
}
