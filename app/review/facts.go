package review

import (
	"strings"
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
)

// facts are what rules about the whole document need of a unit.
type facts struct {
	abbreviations []abbreviation
	explained     []string // abbreviations that the unit explains, in capitals
	numbers       []counted
	shows         []bool // for each look of the language; see looks
}

// abbreviation is a place where an abbreviation is used.
type abbreviation struct {
	name        string // in capitals, without the s of a plural
	field, word int
}

// counted is a number with what it counts, such as 860 shops.
type counted struct {
	value       string // digits only
	noun        string // in lower case
	field, word int
}

// gather collects the facts of a unit.
func (u *unit) gather(c *context) facts {
	var found facts
	if !c.words {
		return found
	}
	found.shows = u.shows(c.set.looks)
	for i := range u.fields {
		t := u.fields[i].text
		for j, w := range t.Words {
			switch {
			case w.Digit && !w.Muted:
				if n, ok := count(t, j, c); ok {
					n.field = i
					found.numbers = append(found.numbers, n)
				}
			case w.Capital && t.IsUpper(j):
				name := strings.TrimSuffix(t.Source[w.From:w.To], "s")
				if explains(t, j, name) {
					found.explained = append(found.explained, name)
				} else if !w.Muted && isAbbreviation(t, j, name, c) {
					found.abbreviations = append(found.abbreviations, abbreviation{name, i, j})
				}
			}
		}
	}
	return found
}

// count returns a number with the noun after it, if it is no date and no amount of money.
func count(t *prose.Text, i int, c *context) (counted, bool) {
	w := t.Words[i]
	if i+1 >= len(t.Words) || isNamePart(w) || isYear(w.Lower) || strings.ContainsAny(w.Lower, ".:-") {
		return counted{}, false
	}
	next := t.Words[i+1]
	if next.Sentence != w.Sentence || next.Break || next.Capital || next.Muted || !c.set.isNoun(next.Lower) {
		return counted{}, false
	}
	if before := strings.TrimRight(t.Source[:w.From], " "); strings.HasSuffix(before, "€") || strings.HasSuffix(before, "$") || strings.HasSuffix(before, "£") {
		return counted{}, false
	}
	return counted{value: strings.ReplaceAll(w.Lower, ",", ""), noun: next.Lower, word: i}, true
}

// isNoun reports whether a word after a number is likely what it counts: a plural that
// is no unit of time.
func (s *ruleSet) isNoun(lower string) bool {
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") && !s.phrases.Class("unit", lower)
}

// explains reports whether an abbreviation is explained where it is: in brackets after
// its words, or with words in brackets after it.
func explains(t *prose.Text, i int, name string) bool {
	w := t.Words[i]
	before := strings.TrimRight(t.Source[:w.From], " ")
	after := strings.TrimLeft(t.Source[w.To:], " ")
	if strings.HasSuffix(before, "(") && (strings.HasPrefix(after, ")") || strings.HasPrefix(after, ",")) {
		return initialsBefore(t, i, name) || i > 0 && !t.IsUpper(i-1)
	}
	if strings.HasPrefix(after, "(") && i+1 < len(t.Words) && !t.Words[i+1].Digit {
		return true
	}
	return false
}

// initialsBefore reports whether the words before have the letters of an abbreviation.
func initialsBefore(t *prose.Text, i int, name string) bool {
	letters := []rune(strings.ToLower(name))
	at := i - len(letters)
	if at < 0 {
		return false
	}
	for k, letter := range letters {
		if first, _ := utf8.DecodeRuneInString(t.Words[at+k].Lower); first != letter {
			return false
		}
	}
	return true
}

// isAbbreviation reports whether a word in capitals is an abbreviation that readers may
// not know: not a known one, no number of a ticket, no Roman number, and not beside
// others in a text in capitals.
func isAbbreviation(t *prose.Text, i int, name string, c *context) bool {
	w := t.Words[i]
	const most = 6
	switch {
	case len(name) < 2, len(name) > most, w.Digit, c.set.phrases.Class("known", strings.ToLower(name)), strings.Trim(name, "IVX") == "":
		return false
	case strings.HasPrefix(t.Source[w.To:], "-"), strings.HasPrefix(t.Source[w.To:], "_"):
		return false
	}
	shouts := func(j int) bool {
		return j >= 0 && j < len(t.Words) && t.Words[j].Sentence == w.Sentence && t.IsUpper(j)
	}
	return !shouts(i-1) && !shouts(i+1)
}

// quarter returns the quarter of a day, or 0 for a year alone.
func quarter(d promo.Date) int {
	if d.Month == 0 {
		return 0
	}
	return d.Year*4 + (d.Month-1)/3
}
