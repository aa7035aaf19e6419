package review

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
)

// counted is a number with what it counts, such as 860 shops, 40% or 12 minutes.
type counted struct {
	value float64
	noun  string // in lower case, or a sign
	// vague says that the noun is a unit or a sign, or the number small: many numbers
	// are of it, so that they are the same only if more is.
	vague       bool
	field, word int
}

// count returns a number with what it counts, if it is no date and no part of a name.
func count(t *prose.Text, i int, c *context) (counted, bool) {
	w := t.Words[i]
	value, ok := c.numberOf(w.Lower)
	if !ok || isYear(w.Lower) {
		return counted{}, false
	}
	n := counted{value: value, word: i, vague: value < fewest}
	before, after := strings.TrimRight(t.Source[:w.From], " "), strings.TrimLeft(t.Source[w.To:], " \u00a0")
	for _, sign := range []string{"€", "$", "£"} {
		if strings.HasSuffix(before, sign) || strings.HasPrefix(after, sign) {
			n.noun, n.vague = sign, true
			return n, true
		}
	}
	if strings.HasPrefix(after, "%") {
		n.noun, n.vague = "%", true
		return n, true
	}
	if i+1 >= len(t.Words) {
		return counted{}, false
	}
	next := t.Words[i+1]
	if next.Sentence != w.Sentence || next.Break || next.Capital || next.Muted {
		return counted{}, false
	}
	switch {
	case next.Lower == "percent":
		n.noun, n.vague = "%", true
	case c.set.phrases.Class("unit", next.Lower):
		n.noun, n.vague = next.Lower, true
	case c.set.isNoun(next.Lower):
		n.noun = next.Lower
	default:
		return counted{}, false
	}
	return n, true
}

// fewest is the smallest number that is told again rather than by chance.
const fewest = 10

// numberOf returns the value of a word that is a number in digits or letters.
func (c *context) numberOf(lower string) (float64, bool) {
	if value, ok := c.set.language.Numbers[lower]; ok {
		return value, true
	}
	if lower[0] < '0' || lower[0] > '9' || strings.ContainsAny(lower, ":-") {
		return 0, false
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(lower, ",", ""), 64)
	return value, err == nil
}

// isNoun reports whether a word after a number is likely what it counts: a plural that
// is no unit of time.
func (s *ruleSet) isNoun(lower string) bool {
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss")
}

// numbersDiffer is for a number of the summary, or of another section, that the examples
// have otherwise.
func numbersDiffer(w *whole, r *compiled) []Finding {
	var all []Finding
	for _, u := range w.units {
		if u.at.Kind != promo.KindSection {
			continue
		}
		for _, n := range u.facts.numbers {
			if w.hasNumber(n.value) {
				continue
			}
			if other, ok := contradicts(n, w.told(u, n)); ok {
				all = append(all, u.span(r, &u.fields[n.field], n.word, n.end(u), "Other", other))
			}
		}
	}
	return all
}

// end returns the word after a number with its noun.
func (n counted) end(u *unit) int {
	words := u.fields[n.field].text.Words
	if n.word+1 < len(words) && words[n.word+1].Lower == n.noun {
		return n.word + 2
	}
	return n.word + 1
}

// rival is a number of an example, with its words.
type rival struct {
	value float64
	text  string
}

// told returns the numbers of the same things that the examples have. Those that are
// vague are of the same only if their sentences share two words.
func (w *whole) told(of *unit, n counted) []rival {
	var all []rival
	about := w.sentenceStems(of, n)
	for _, u := range w.units {
		if u.example == nil {
			continue
		}
		for _, m := range u.facts.numbers {
			if m.noun != n.noun || (n.vague || m.vague) && shares(about, w.sentenceStems(u, m)) < 2 {
				continue
			}
			text := u.fields[m.field].source(m.word, m.end(u))
			if m.noun == "%" {
				text += "%"
			}
			all = append(all, rival{m.value, text})
		}
	}
	return all
}

// sentenceStems returns the stems of the sentence that a number is in, without what it
// counts.
func (w *whole) sentenceStems(u *unit, n counted) map[string]bool {
	t := u.fields[n.field].text
	s := t.Sentences[t.Words[n.word].Sentence]
	all := map[string]bool{}
	for _, word := range t.Words[s.First:s.Last] {
		if w.set.isContent(word.Lower) && !word.Digit && word.Lower != n.noun {
			all[stem(word.Lower)] = true
		}
	}
	return all
}

func shares(a, b map[string]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// hasNumber reports whether an example has a number, whatever it counts.
func (w *whole) hasNumber(value float64) bool {
	for _, u := range w.units {
		if u.example == nil {
			continue
		}
		for j := range u.fields {
			for _, word := range u.fields[j].text.Words {
				if got, ok := w.numberOf(word.Lower); ok && got == value {
					return true
				}
			}
		}
	}
	return false
}

// contradicts returns the one other number of the same things, if it is near enough to
// be meant for the same. Several numbers may be parts of a whole.
func contradicts(n counted, others []rival) (string, bool) {
	slices.SortFunc(others, func(a, b rival) int { return strings.Compare(a.text, b.text) })
	others = slices.CompactFunc(others, func(a, b rival) bool { return a.value == b.value })
	if len(others) != 1 {
		return "", false
	}
	a, b := n.value, others[0].value
	const factor = 1.5
	if n.vague {
		return others[0].text, a <= 2*b && b <= 2*a
	}
	return others[0].text, a >= fewest && b >= fewest && a <= b*factor && b <= a*factor
}

// isReference reports whether a word with a digit is a code that something is known by,
// after a word that says so: "as form H-204", "number 77-2041", "reference 2025-PUMP".
func isReference(t *prose.Text, i int, c *context) bool {
	const far = 3
	w := t.Words[i]
	if strings.ContainsAny(w.Lower, ",%:") || hasUnitAfter(t, w) || isYear(w.Lower) && len(w.Lower) == 4 || dayOf(w.Lower) || isDay(w.Lower) {
		return false
	}
	const parts = 3
	if all := strings.Split(w.Lower, "-"); len(all) >= parts && strings.Trim(all[len(all)-1], "0123456789") == "" && len(all[len(all)-1]) == 2 && strings.Trim(all[0], "0123456789") == all[0] && len(all[0]) > 1 {
		return true // draft-okoye-retry-02
	}
	if isID(w.Lower) {
		return true
	}
	digits := len(w.Lower) - len(strings.Trim(w.Lower, "0123456789"))
	if digits == len(w.Lower) && digits > 4 && i > 0 && t.Words[i-1].Proper && !w.Break && (i+1 == len(t.Words) || t.Words[i+1].Break || t.Words[i+1].Sentence != w.Sentence) {
		return true // "(LibGuide 20311)"
	}
	mixed := strings.Contains(w.Lower, "-") && strings.Trim(w.Lower, "0123456789-") != "" || strings.Trim(w.Lower, "0123456789-") == "" && strings.Contains(w.Lower, "-")
	if letters := strings.Trim(w.Lower, "0123456789-./"); len(letters) > 3 && strings.ToUpper(t.Source[w.From:w.To]) != t.Source[w.From:w.To] {
		return false // "12-hour"
	}
	first := max(t.Sentences[w.Sentence].First, i-far)
	for j := i - 1; j >= first; j-- {
		b := t.Words[j].Lower
		switch {
		case c.set.phrases.Class("numbermark", b):
			return mixed || j < i-1 && strings.ContainsAny(w.Lower, ".-/") || digits > 3
		case (mixed && (w.Capital || len(w.Lower) > 4) || w.Capital && !c.set.phrases.Class("record", b)) && (c.set.phrases.Class("form", b) || c.set.phrases.Class("record", b) || c.set.phrases.Class("paper", b)):
			return true
		case t.Words[j].Break || !t.Words[j].Capital && b != "has":
			return false
		}
	}
	return false
}

// isID reports whether a word has letters and digits by turns, as only identifiers have.
func isID(lower string) bool {
	const shortest = 8
	turns := 0
	for i := 1; i < len(lower); i++ {
		digit := func(b byte) bool { return b >= '0' && b <= '9' }
		if digit(lower[i]) != digit(lower[i-1]) {
			turns++
		}
	}
	return len(lower) >= shortest && turns > 2 && !strings.ContainsAny(lower, "-./:,'")
}

// isYearNumber reports whether a number has a year after or before it, with a slash, as
// those of motions and contracts do: "motion 23/2025", and not a month or a season.
func isYearNumber(t *prose.Text, i int, c *context) bool {
	if i+1 >= len(t.Words) || t.Words[i+1].From != t.Words[i].To+1 || t.Source[t.Words[i].To] != '/' {
		return false
	}
	a, b := t.Words[i].Lower, t.Words[i+1].Lower
	if isYear(a) {
		a, b = b, a
	}
	n, err := strconv.Atoi(a)
	if err != nil || !isYear(b) || isYear(a) || len(b) != 4 {
		return false
	}
	before := ""
	if i > 0 && t.Words[i-1].Sentence == t.Words[i].Sentence {
		before = t.Words[i-1].Lower
	}
	const months = 12
	year, _ := strconv.Atoi(b[2:])
	season := len(a) == 2 && (n == year+1 || n == year-1) || c.set.phrases.Class("seasonmark", before)
	return !season && (n > months || c.set.phrases.Class("form", before) || c.set.phrases.Class("record", before) || c.set.phrases.Class("paper", before))
}

// isGrouped reports whether a number in groups begins after letters in capitals, as those
// of patents do: "DE 10 2025 004 221".
func isGrouped(t *prose.Text, i int) bool {
	const fewest = 3
	if i == 0 || !t.IsUpper(i-1) || t.Words[i-1].Sentence != t.Words[i].Sentence {
		return false
	}
	n := 0
	for i+n < len(t.Words) && t.Words[i+n].Digit && (n == 0 || !t.Words[i+n].Break) {
		n++
	}
	return n >= fewest
}
