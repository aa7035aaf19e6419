package sources

import (
	"strconv"
	"strings"

	"promodoc/app/review/dates"
)

// isSource reports whether a word with a digit is the number or the key of a source.
func (t numbers) isSource(i int) bool {
	return t.isTicket(i) || t.isNumbered(i) || t.isNumberOf(i) || t.isLongNumber(i) || t.isFileNumber(i) ||
		t.isYearNumber(i) || t.isGrouped(i) || t.isReference(i) || t.isHash(i)
}

// isLongNumber reports whether a number is so long that it names a case or a contract:
// "00418273", or with hyphens that make no day of it, "4471-20938".
func (t numbers) isLongNumber(i int) bool {
	const shortest = 7
	number := t.Words[i].Lower
	switch {
	case consistsOf(number, digits):
		return len(number) >= shortest && !t.hasUnitAfter(i)
	case consistsOf(number, digits+"-"):
		return len(number) > shortest && !dates.IsDay(number) && !dates.IsYearFirst(number)
	}
	return false
}

// isNumberOf reports whether a number of four digits or more follows the word for what
// it names: "build 88213". Ports, rooms and standards are no sources.
func (t numbers) isNumberOf(i int) bool {
	const shortest = 4
	number := t.Words[i].Lower
	if len(number) < shortest || !consistsOf(number, digits) || dates.IsYear(number) || t.hasUnitAfter(i) {
		return false
	}
	return t.Is(i-1, "numberable") && (t.Follows(i) || t.isAfterFullStop(i)) && t.endsNumber(i)
}

// isAfterFullStop reports whether only a full stop is between a word and the one before, as
// after "ext." and "nr.".
func (t numbers) isAfterFullStop(i int) bool {
	return t.SameSentence(i-1, i) && strings.HasPrefix(t.Source[t.Words[i-1].To:], ". ")
}

// endsNumber reports whether nothing after a number is what it counts: "build 88213 failed",
// and not "test 8213 parts" or "job 2400 of 9000".
func (t numbers) endsNumber(i int) bool {
	if !t.Follows(i + 1) {
		return true
	}
	return !t.counts(i) && !t.IsOneOf(i+1, "of") && t.Is(i+1, "preposition", "link", "auxiliary-verb", "preterite")
}

// isFileNumber reports whether a number is that of a court's or an office's file: "file
// 12 O 311/24".
func (t numbers) isFileNumber(i int) bool {
	const far = 5
	return hasSlashAfter(t.Text, i) && t.AnyIs(i-far, i, "filed")
}

// isYearNumber reports whether a number has a year after or before it, with a slash, as
// those of motions and contracts do: "motion 23/2025", and not a month or a season.
func (t numbers) isYearNumber(i int) bool {
	if !hasSlashAfter(t.Text, i) {
		return false
	}
	number, year := t.Words[i].Lower, t.Words[i+1].Lower
	if dates.IsYear(number) {
		number, year = year, number
	}
	n, err := strconv.Atoi(number)
	if err != nil || dates.IsYear(number) || len(year) != len("2025") || !dates.IsYear(year) {
		return false
	}
	before := t.Before(i)
	if isSeason(number, year) || t.Set.Class("seasonmark", before) {
		return false
	}
	const months = 12
	return n > months || t.Set.IsOf(before, "form", "record", "paper")
}

// isSeason reports whether a number of two digits is the year before or after another:
// "2025/26".
func isSeason(number, year string) bool {
	n, _ := strconv.Atoi(number)
	short, _ := strconv.Atoi(year[2:])
	return len(number) == 2 && (n == short+1 || n == short-1)
}

// isGrouped reports whether a number in groups begins after letters in capitals, as those
// of patents do: "DE 10 2025 004 221".
func (t numbers) isGrouped(i int) bool {
	const fewest = 3
	if !t.SameSentence(i-1, i) || !t.IsUpper(i-1) {
		return false
	}
	n := 0
	for t.IsNumber(i+n) && (n == 0 || !t.Words[i+n].Break) {
		n++
	}
	return n >= fewest
}

// isHash reports whether a word is the hash of a change.
func (t numbers) isHash(i int) bool {
	const shortest, longest = 7, 40 // letters
	lower := t.Words[i].Lower
	if len(lower) < shortest || len(lower) > longest || !consistsOf(lower, digits+"abcdef") || consistsOf(lower, digits) {
		return false
	}
	const far = 3
	inner := strings.Trim(lower, digits)
	mixed := len(inner) > 1 && consistsOf(lower[:1], digits) // "4f9a2c1", which is no word
	return mixed || t.AnyIs(i-far, i, "hashed")
}

// isReference reports whether a word with a digit is a code that something is known by, by
// its form or after a word that says so: "as form H-204", "number 77-2041", "reference
// 2025-PUMP".
func (t numbers) isReference(i int) bool {
	w := t.Words[i]
	switch {
	case strings.ContainsAny(w.Lower, ",%:"), t.hasUnitAfter(i), dates.IsDay(w.Lower), dates.IsYearFirst(w.Lower):
		return false
	case isDraft(w.Lower), isID(w.Lower), t.isCatalogueNumber(i):
		return true
	case t.isCompound(i):
		return false
	}
	return t.isCode(i)
}

// isDraft reports whether a word is the name of a draft with its version:
// "draft-okoye-retry-02".
func isDraft(lower string) bool {
	const fewest, version = 3, 2
	parts := strings.Split(lower, "-")
	first, last := parts[0], parts[len(parts)-1]
	return len(parts) >= fewest && len(last) == version && consistsOf(last, digits) && len(first) > 1 && outerDigits(first) == 0
}

// outerDigits returns how many digits are at both ends of a word; all, if there are no others.
func outerDigits(word string) int { return len(word) - len(strings.Trim(word, digits)) }

// isID reports whether a word has letters and digits by turns, as only identifiers have:
// "b4k9x2m7".
func isID(lower string) bool {
	const shortest, fewest = 8, 3
	if len(lower) < shortest || strings.ContainsAny(lower, "-./:,'") {
		return false
	}
	isDigit := func(b byte) bool { return b >= '0' && b <= '9' }
	turns := 0
	for i := 1; i < len(lower); i++ {
		if isDigit(lower[i]) != isDigit(lower[i-1]) {
			turns++
		}
	}
	return turns >= fewest
}

// isCatalogueNumber reports whether a number is after a name and counts nothing: "(LibGuide
// 20311)".
func (t numbers) isCatalogueNumber(i int) bool {
	const shortest = 5
	w := t.Words[i]
	return len(w.Lower) >= shortest && consistsOf(w.Lower, digits) && t.IsProper(i-1) && !w.Break && !t.Follows(i+1)
}

// isCompound reports whether a word with a digit is a compound of the language rather than a
// code: "12-hour".
func (t numbers) isCompound(i int) bool {
	const longest = 3 // letters of a code in small ones
	w := t.Words[i]
	letters := strings.Trim(w.Lower, digits+"-./")
	return len(letters) > longest && !isUpper(t.Source[w.From:w.To])
}

// isCode reports whether a word is a code after what it is of, with names between them:
// "reference Pump 77-2041".
func (t numbers) isCode(i int) bool {
	const far = 3
	first := max(t.Sentences[t.Words[i].Sentence].First, i-far)
	for j := i - 1; j >= first; j-- {
		b := t.Words[j]
		switch {
		case t.Is(j, "numbermark"):
			return t.isMarkedCode(i, j == i-1)
		case t.isCodeOf(i, j):
			return true
		case b.Break || !b.Capital && b.Lower != "has": // "the form has H-204"
			return false
		}
	}
	return false
}

// isMarkedCode reports whether a word after one for "number" is a code and no count: it has a
// hyphen or many digits. right says that it comes right after.
func (t numbers) isMarkedCode(i int, right bool) bool {
	const fewest = 4
	lower := t.Words[i].Lower
	return strings.Contains(lower, "-") || !right && strings.Contains(lower, ".") || outerDigits(lower) >= fewest
}

// isCodeOf reports whether a word is the code of what a word before it says: "form H-204".
// After a word for a record, such as "case", a capital alone is not enough.
func (t numbers) isCodeOf(i, of int) bool {
	w := t.Words[i]
	const short = 4
	hyphened := strings.Contains(w.Lower, "-") && (w.Capital || len(w.Lower) > short)
	if t.Is(of, "record") {
		return hyphened
	}
	return (hyphened || w.Capital) && t.Is(of, "form", "paper")
}
