package review

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
	"promodoc/app/units"
)

// isDate reports whether a word says when something was: a year that is no number of a
// thing, a day in digits, or a month that is nobody's name.
func isDate(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	switch {
	case w.Digit && (dayOf(w.Lower) || isDayWithSlashes(t, i)):
		return true
	case w.Digit && isCompactDay(w.Lower):
		return !c.words || !c.set.phrases.Class("numbered", wordBefore(t, i)) && !c.set.phrases.Class("record", wordBefore(t, i)) && !c.set.phrases.Class("ticket", wordBefore(t, i))
	case strings.ContainsRune(w.Lower, '-') && c.words && hasDatedPart(w.Lower, c):
		return true
	case w.Digit && (isYear(w.Lower) || isFiscalYear(w.Lower)):
		return !c.words || !countsOrNames(t, i, c)
	case c.words && w.Capital && !c.set.phrases.Class("foreignmonth", w.Lower):
		return isMonth(t, i, c) && !isOtherMonth(t, i, c)
	case c.words && c.set.phrases.Class("fullmonth", w.Lower):
		return true
	case c.words && c.set.phrases.Class("month", w.Lower):
		// Without its capital it needs a word before that is before times only.
		return slices.Contains([]string{"in", "since", "until", "till", "during", "early", "late", "mid"}, wordBefore(t, i))
	case c.words && c.set.phrases.Class("foreignmonth", w.Lower):
		return i+1 < len(t.Words) && t.Words[i+1].Digit || wordBefore(t, i) == "de" || i > 0 && t.Words[i-1].Digit
	}
	return false
}

// wordBefore returns the word before another, in its sentence, in lower case.
func wordBefore(t *prose.Text, i int) string {
	if i == 0 || t.Words[i-1].Sentence != t.Words[i].Sentence {
		return ""
	}
	return t.Words[i-1].Lower
}

// isDayWithSlashes reports whether a word begins a date such as 5/6/25, without spaces.
func isDayWithSlashes(t *prose.Text, i int) bool {
	if i+2 >= len(t.Words) || t.Words[i].Muted {
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
	return n[0] >= 1 && n[0] <= 31 && n[1] >= 1 && n[1] <= 31 && (n[2] >= 15 && n[2] < 40)
}

// isCompactDay reports whether a word is a date without marks, such as 20260214.
func isCompactDay(word string) bool {
	if len(word) != len("20060102") {
		return false
	}
	d, err := time.Parse("20060102", word)
	return err == nil && d.Year() >= 2000 && d.Year() < 2040
}

// hasDatedPart reports whether a compound has a month or a year: "Jan-Mar", "mid-2025".
func hasDatedPart(word string, c *context) bool {
	parts := strings.Split(word, "-")
	for i, p := range parts {
		switch {
		case p == "may" || p == "march" || p == "spring" || p == "summer" || p == "autumn" || p == "winter" || p == "fall":
			if i > 0 && (parts[0] == "mid" || parts[0] == "early" || parts[0] == "late" || c.set.phrases.Class("month", parts[0])) {
				return true
			}
		case c.set.phrases.Class("month", p):
			return true
		case i > 0 && len(p) == 4 && isYear(p) && (c.set.phrases.Class("when", parts[i-1]) || c.set.phrases.Class("month", parts[i-1]) || isYear(parts[i-1])):
			return true
		}
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
		dated = c.set.phrases.Class("when", b.Lower) || b.Digit || c.set.phrases.Class("month", b.Lower) || c.set.phrases.Class("foreignmonth", b.Lower) || c.set.phrases.Class("event", b.Lower)
	}
	before := t.Source[:w.From]
	if strings.HasSuffix(before, "$") || strings.HasSuffix(before, "€") || strings.HasSuffix(before, "£") || strings.HasSuffix(before, "#") || strings.HasSuffix(before, "27001:") {
		return true
	}
	if i+1 >= len(t.Words) || t.Words[i+1].Break || t.Words[i+1].Sentence != w.Sentence {
		return false
	}
	n := t.Words[i+1].Lower
	if wordBefore(t, i) == "from" && n == "to" && i+2 < len(t.Words) && t.Words[i+2].Digit && !isYear(t.Words[i+2].Lower) && !dayOf(t.Words[i+2].Lower) {
		return true // from one number to another
	}
	if slices.Contains([]string{"edition", "editions", "standard", "norm", "version", "model", "revision"}, n) {
		return true
	}
	if dated && (t.Words[i-1].Digit || c.set.phrases.Class("month", t.Words[i-1].Lower) || c.set.phrases.Class("foreignmonth", t.Words[i-1].Lower) || c.set.phrases.Class("event", t.Words[i-1].Lower) || !slices.Contains([]string{"to", "of", "and", "for", "was", "is", "over", "the", "my", "our", "on", "through", "between", "around", "up"}, t.Words[i-1].Lower)) {
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

// notLasting is for a result that says only what happened, and not how it is since.
func notLasting(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil {
		return nil
	}
	f := u.field("result")
	if c.set.isPlaceholder(f) {
		return nil
	}
	for _, hit := range f.hits {
		if r.tokens.has(hit.ID) && !overlaps(f, r.exceptions, hit) {
			return nil
		}
	}
	g := grammar{c}
	for _, s := range f.text.Sentences {
		if g.hasPresent(f, r, s) || g.hasSince(f.text, s) {
			return nil
		}
	}
	return []Finding{u.whole(r, f)}
}

// hasSince reports whether a sentence has "since" for a time, and not for a reason: "since
// the vendor was late".
func (g grammar) hasSince(t *prose.Text, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t.Words[i].Lower != "since" {
			continue
		}
		reason := false
		for j := i + 1; j < s.Last && !t.Words[j].Break; j++ {
			reason = reason || g.is("pastaux", t.Words[j].Lower)
		}
		if !reason || i > s.First && !t.Words[i].Break && i+1 < s.Last && (t.Words[i+1].Lower == "i" || t.Words[i+1].Lower == "the") {
			return true
		}
	}
	return false
}

// hasPresent reports whether a sentence has a verb in the present or the present
// perfect, but for those that say only that something is done.
func (g grammar) hasPresent(f *field, r *compiled, s prose.Sentence) bool {
	t := f.text
	for _, cl := range g.clauses(t, s) {
		first := cl.first
		if cl.last <= first || t.Words[first].Muted {
			continue
		}
		for i := first; i < cl.last; i++ {
			lower := t.Words[i].Lower
			is := g.is("presentaux", lower)
			switch {
			case is && i+1 < s.Last && !(lower == "have" && i > first && t.Words[i-1].Lower == "to"), !g.is("auxiliary-verb", lower) && !g.isPast(lower) && g.isFinite(t, i, first, cl.last):
			case i == first && (cl.link != "" || cl.opens) && g.startsPresent(t, i, cl):
			default:
				continue
			}
			if !slices.ContainsFunc(f.hits, func(hit phrase.Match) bool { return r.exceptions.has(hit.ID) && hit.First <= i && i < hit.Last }) {
				return true
			}
		}
	}
	return false
}

// startsPresent reports whether a clause begins with its verb in the present: "Runs
// every night", "and saves an hour".
func (g grammar) startsPresent(t *prose.Text, i int, cl clause) bool {
	base, ok := g.baseOf(t.Words[i].Lower)
	return ok && (!g.is("nountoo", base) || g.goesOn(t, i+1, cl.last) && !strings.HasSuffix(t.Words[i+1].Lower, "of"))
}
