package sources

import (
	"strings"

	"promodoc/app/review/dates"
	"promodoc/app/review/prose"
)

// isTicket reports whether a word is the key of a ticket or a document, such as "OPS-204",
// "IR-2026-014", "INC0012345" or "#8812", but for those of standards.
func (t numbers) isTicket(i int) bool {
	w := t.Words[i]
	key := t.Source[w.From:w.To]
	if w.From > 0 && strings.IndexByte("#!", t.Source[w.From-1]) >= 0 {
		return len(key) > 1 && consistsOf(key, digits)
	}
	if letters, isSerial := cutSerial(key); isSerial {
		const sure = 6 // digits, which no standard has
		return len(key)-len(letters) >= sure || !t.isStandard(letters)
	}
	prefix, number, ok := cutTicket(key)
	return ok && !t.isStandard(prefix) && (len(number) > 1 || t.Is(i-1, "ticket", "record"))
}

func (t numbers) isStandard(letters string) bool {
	return t.Set.Class("standard", strings.ToLower(letters))
}

// cutSerial returns the capitals of a key that has five digits or more right after them:
// "INC0012345".
func cutSerial(key string) (letters string, ok bool) {
	const fewest, most, fewestDigits = 2, 6, 5
	letters = strings.TrimRight(key, digits)
	n := len(letters)
	return letters, n >= fewest && n <= most && len(key)-n >= fewestDigits && consistsOf(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// cutTicket divides a key with hyphens: capitals and a number.
func cutTicket(key string) (prefix, number string, ok bool) {
	prefix, number, ok = strings.Cut(key, "-")
	if !ok || prefix == "" || number == "" || !isUpper(prefix) || consistsOf(prefix[:1], digits) {
		return "", "", false
	}
	if len(prefix) == 1 && !isLongForOneLetter(number) {
		return "", "", false
	}
	// A part between may say which, as in "HR-DOC-17".
	if middle, rest, ok := strings.Cut(number, "-"); ok && isUpper(middle) && !consistsOf(middle, digits) {
		number = rest
	}
	return prefix, number, number != "" && consistsOf(number, digits+"-./")
}

// isLongForOneLetter reports whether what follows one capital is long enough for the number
// of a ticket: "A-012" and "H-2041", and not "A-4" or "B-52".
func isLongForOneLetter(number string) bool {
	return len(number) > 3 || len(number) == 3 && number[0] == '0'
}

// isUpper reports whether a text has no small letter.
func isUpper(s string) bool { return strings.ToUpper(s) == s }

// isNumbered reports whether a number is that of a ticket, a change or a document: "PR
// 8812", "case no. 00418273", "patent application EP 4 112 233".
func (t numbers) isNumbered(i int) bool {
	w := t.Words[i]
	number := digitsOf(w.Lower)
	switch {
	case t.IsOneOf(i-1, "patent") && len(number) > 4:
		return true
	case strings.ContainsAny(w.Lower, ",%:") || t.hasUnitAfter(i):
		return false
	case t.isAfterShortNumberWord(i) && (!t.Is(i-2, "numbered") && len(number) > 1 || len(number) > 3):
		return true
	}
	of, marked := t.whatIsNumbered(i)
	switch {
	case of < 0, !marked && t.hasMarkBetween(of, i), t.isSomeOf(i):
		return false
	case t.Is(of, "ticket"):
		return marked || number[0] == '0' || len(number) > 4 || !t.counts(i)
	case t.Is(of, "record"):
		return marked || t.isNumberOfRecord(i, of, number)
	}
	return false
}

// digitsOf returns a word without what is no digit.
func digitsOf(word string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, word)
}

// isAfterShortNumberWord reports whether the word before a number is short for "number",
// with its full stop: "invoice no. 42".
func (t numbers) isAfterShortNumberWord(i int) bool {
	return t.Has(i-2) && t.Is(i-1, "numbering") && strings.HasPrefix(t.Source[t.Words[i-1].To:], ". ")
}

// whatIsNumbered returns the word before a number that may say what the number is of, or -1
// if its sentence has none. Words for "number", letters and other parts of the number are
// between them: "case no. EP 4 112". marked says that such a word or a "#" is there.
func (t numbers) whatIsNumbered(i int) (of int, marked bool) {
	const far = 4
	marked = strings.HasSuffix(strings.TrimRight(t.Source[:t.Words[i].From], " "), "#")
	of = i - 1
	for ; of >= i-far && t.SameSentence(of, i); of-- {
		if t.Is(of, "numbering") {
			marked = true
		} else if !t.isPartOfNumber(of) {
			break
		}
	}
	if !t.SameSentence(of, i) {
		return -1, false
	}
	return of, marked
}

// isPartOfNumber reports whether a word may be a part of the number that is after it: "EP"
// and "4" in "EP 4 112 233".
func (t numbers) isPartOfNumber(i int) bool {
	if t.Is(i, "record", "ticket") {
		return false
	}
	w := t.Words[i]
	return t.IsUpper(i) || w.Proper && len(w.Lower) == 1 || w.Digit && !t.Words[i+1].Break
}

// hasMarkBetween reports whether a mark that divides is between two words.
func (t numbers) hasMarkBetween(a, b int) bool {
	return strings.ContainsAny(t.Source[t.Words[a].To:t.Words[b].From], ",;.")
}

// isSomeOf reports whether a number is a part of another: "4 of 9".
func (t numbers) isSomeOf(i int) bool { return t.IsOneOf(i+1, "of") && t.IsNumber(i+2) }

// counts reports whether a number has after it what it counts: "12 shops", "40 minutes".
func (t numbers) counts(i int) bool {
	return t.Follows(i+1) && (prose.EndsAsPlural(t.Words[i+1].Lower) || t.Is(i+1, "unit"))
}

// isNumberOfRecord reports whether a number without a word for "number" is that of a record:
// "Report 17", "case 204", "report 24-17". Small numbers and years are rather others.
func (t numbers) isNumberOfRecord(i, of int, number string) bool {
	w := t.Words[i]
	switch {
	case t.counts(i):
		return false
	case len(number) > 4:
		return true
	case t.isVerb(of), len(number) < 2:
		return false
	case strings.ContainsAny(w.Lower, "-./"):
		return true
	case dates.IsYear(w.Lower):
		return false
	}
	isTitle := t.Words[of].Capital && !t.startsSentence(of)
	return isTitle || len(number) > 2
}

// isVerb reports whether a word that may be a record is a verb: "to document 120 steps".
func (t numbers) isVerb(i int) bool {
	return t.Is(i-1, "verbmark") || t.startsSentence(i) && !t.Words[i].Capital
}

func (t numbers) startsSentence(i int) bool { return i == t.Sentences[t.Words[i].Sentence].First }

// hasUnitAfter reports whether a number has a sign after it that says what it counts.
func (t numbers) hasUnitAfter(i int) bool {
	after := strings.TrimLeft(t.Source[t.Words[i].To:], " \u00a0")
	return strings.HasPrefix(after, "%") || strings.HasPrefix(after, "€") || strings.HasPrefix(after, "°")
}
