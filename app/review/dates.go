package review

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/review/prose"
	"promodoc/app/units"
)

// isDate reports whether a word says when something was: a year that is no number of a
// thing, a day in digits, or a month that is nobody's name.
func isDate(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	switch {
	case w.Digit && dayOf(w.Lower):
		return true
	case w.Digit && (isYear(w.Lower) || isFiscalYear(w.Lower)):
		return !c.words || !countsOrNames(t, i, c)
	case c.words && w.Capital:
		return isMonth(t, i, c) && !isOtherMonth(t, i, c)
	case c.words && c.set.phrases.Class("fullmonth", w.Lower):
		return true
	}
	return false
}

// dayOf reports whether a word is a date in digits, such as 12.03.2026 or 2026-05, or
// 03.2026.
func dayOf(word string) bool {
	for _, mark := range []string{".", "-"} {
		parts := strings.Split(word, mark)
		if len(parts) < 2 || len(parts) > 3 {
			continue
		}
		years := 0
		for _, p := range parts {
			n, err := strconv.Atoi(p)
			switch {
			case err != nil:
				return false
			case len(p) == 4 && n >= 1980 && n < 2100:
				years++
			case len(p) > 2 || n < 1 || n > 31:
				return false
			}
		}
		if years == 1 && (len(parts) == 3 || mark == "-" || len(parts[1]) == 4) {
			return true
		}
		if years == 0 && len(parts) == 3 && len(parts[0]) == 2 && len(parts[1]) == 2 && len(parts[2]) == 2 {
			return true
		}
	}
	return false
}

// isFiscalYear reports whether a word is a year with its kind, such as FY26 or FY2026.
func isFiscalYear(word string) bool {
	for _, start := range []string{"fy", "cy", "q1-", "q2-", "q3-", "q4-"} {
		if rest, ok := strings.CutPrefix(word, start); ok {
			n, err := strconv.Atoi(rest)
			return err == nil && (n >= 15 && n < 100 || n >= 1980 && n < 2100)
		}
	}
	return false
}

// countsOrNames reports whether a number that looks like a year is one of something, or a
// part of a name: "2019 tests", "room 2024", "Windows Server 2019".
func countsOrNames(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	dated := false
	if i > 0 && !w.Break && t.Words[i-1].Sentence == w.Sentence {
		b := t.Words[i-1]
		if c.set.phrases.Class("numbered", b.Lower) {
			return true
		}
		dated = c.set.phrases.Class("when", b.Lower) || b.Digit || c.set.phrases.Class("month", b.Lower)
	}
	before := t.Source[:w.From]
	if strings.HasSuffix(before, "$") || strings.HasSuffix(before, "€") || strings.HasSuffix(before, "£") || strings.HasSuffix(before, "#") || strings.HasSuffix(before, "27001:") {
		return true
	}
	if i+1 >= len(t.Words) || t.Words[i+1].Break || t.Words[i+1].Sentence != w.Sentence {
		return false
	}
	n := t.Words[i+1].Lower
	if dated && (t.Words[i-1].Digit || c.set.phrases.Class("month", t.Words[i-1].Lower) || !slices.Contains([]string{"to", "of", "and", "for", "was", "is", "over", "the", "my", "our", "on", "through", "between", "around", "up"}, t.Words[i-1].Lower)) {
		return false
	}
	return c.set.phrases.Class("unit", n) || c.set.isNoun(n) && !strings.HasSuffix(n, "'s") && len(w.Lower) == 4 && !t.Words[i+1].Capital || units.IsLower(n) || slices.Contains([]string{"people", "euro", "lines", "watt"}, n)
}

// isOtherMonth reports whether a month or a season is another word as well and this one
// here: "June and I", "Spring Boot".
func isOtherMonth(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	var before, after prose.Word
	if i > 0 {
		before = t.Words[i-1]
	}
	if i+1 < len(t.Words) && t.Words[i+1].Sentence == w.Sentence {
		after = t.Words[i+1]
	}
	switch w.Lower {
	case "spring":
		return slices.Contains([]string{"boot", "cloud", "security", "data", "batch", "framework", "mvc", "webflux"}, after.Lower)
	case "april", "june", "jan", "august", "may", "summer", "autumn":
		if after.Digit || before.Digit || i == 0 && after.Break || after.Lower == "of" || c.set.phrases.Class("month", after.Lower) {
			return false
		}
		if i > 0 && (c.set.phrases.Class("when", before.Lower) || c.set.phrases.Class("month", before.Lower)) {
			return false
		}
		return !(i > 1 && c.set.phrases.Class("joint", before.Lower) && c.set.phrases.Class("month", t.Words[i-2].Lower) && !isOtherMonth(t, i-2, c))
	}
	return false
}

// planInTime reports whether a sentence says what is done or will be done at a time to
// come or regularly: it has a time, and nothing in it is past or denied.
func planInTime(t *prose.Text, s prose.Sentence, c *context) bool {
	timed, denied := false, false
	for i := s.First; i < s.Last; i++ {
		w := t.Words[i]
		if w.Break && i > s.First && (strings.ContainsAny(t.Source[t.Words[i-1].To:w.From], ";:–—") || slices.Contains([]string{"so", "but", "therefore", "now"}, w.Lower)) {
			// Another clause may say what is done about it.
			return timed && !denied || planInTime(t, prose.Sentence{First: i, Last: s.Last}, c)
		}
		switch {
		case c.set.phrases.Class("denial", w.Lower), c.set.phrases.Class("past", w.Lower):
			denied = true
		case strings.HasSuffix(w.Lower, "ed") && len(w.Lower) > 4 && !c.set.phrases.Class("arranged", w.Lower):
			denied = true
		case isYear(w.Lower), w.Digit && dayOf(w.Lower), c.set.phrases.Class("month", w.Lower) && (w.Capital || w.Lower != "may" && w.Lower != "march"):
			timed = true
		case w.Lower == "next" && i+1 < s.Last && (c.set.phrases.Class("period", t.Words[i+1].Lower) || i > s.First && c.set.phrases.Class("owned", t.Words[i-1].Lower)):
			timed = true
		}
	}
	return timed && !denied
}
