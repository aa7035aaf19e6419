package review

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/dates"
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
	if !ok || dates.IsYear(w.Lower) {
		return counted{}, false
	}
	n := counted{value: value, word: i, vague: value < fewest}
	if sign := signBeside(t, w); sign != "" {
		n.noun, n.vague = sign, true
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
	case prose.EndsAsPlural(next.Lower):
		n.noun = next.Lower
	default:
		return counted{}, false
	}
	return n, true
}

// signBeside returns the sign before or after a number that says what it counts, or "": "€40",
// "40 %".
func signBeside(t *prose.Text, w prose.Word) string {
	before, after := strings.TrimRight(t.Source[:w.From], " "), strings.TrimLeft(t.Source[w.To:], " \u00a0")
	for _, sign := range []string{"€", "$", "£"} {
		if strings.HasSuffix(before, sign) || strings.HasPrefix(after, sign) {
			return sign
		}
	}
	if strings.HasPrefix(after, "%") {
		return "%"
	}
	return ""
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

// told returns the numbers of the same things that the examples have.
func (w *whole) told(of *unit, n counted) []rival {
	var all []rival
	about := w.sentenceStems(of, n)
	for _, u := range w.units {
		if u.example == nil {
			continue
		}
		for _, m := range u.facts.numbers {
			if m.noun != n.noun || !w.isAboutSame(n, about, u, m) {
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

// isAboutSame reports whether two numbers that count the same, such as shops, may be of the
// same. Those that are vague are so only if their sentences share two words; about are those
// of the first.
func (w *whole) isAboutSame(n counted, about map[string]bool, u *unit, m counted) bool {
	const enough = 2
	return !n.vague && !m.vague || shares(about, w.sentenceStems(u, m)) >= enough
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

// noBase is for a share or a factor that stands alone: no other number, nothing that it
// is a part of, and no time is near it. Each sentence has one finding at most.
func noBase(u *unit, r *compiled, _ *context) []Finding {
	if u.example == nil {
		return nil
	}
	var all []Finding
	for _, key := range r.Fields {
		f := u.field(key)
		var done []int // sentences
		for _, s := range f.shares(r) {
			sentence := f.text.Words[s.first].Sentence
			if slices.Contains(done, sentence) || u.hasBase(r, f, s) {
				continue
			}
			done = append(done, sentence)
			all = append(all, u.span(r, f, s.first, s.end, "Unit", shareUnit(f.text, s.end-1)))
		}
	}
	return all
}

// share is a place where a share or a factor is: the words [first, end).
type share struct{ first, end int }

// shares returns the shares of a field that a rule is for: those in digits whose sentence has
// what the rule needs, and those in words, such as "doubled".
func (f *field) shares(r *compiled) []share {
	var all []share
	for i, w := range f.text.Words {
		if s := f.text.Sentences[w.Sentence]; isShare(f.text, i) && has(f, r.need, s.First, s.Last) {
			all = append(all, share{i, i + 1})
		}
	}
	for _, hit := range f.hits {
		if r.tokens.has(hit.ID) && isOwn(f, hit) {
			all = append(all, share{hit.First, hit.Last})
		}
	}
	return all
}

// isShare reports whether a word is a percentage or a factor, such as 40%, 3x or 2.5×.
func isShare(t *prose.Text, i int) bool {
	w := t.Words[i]
	if !w.Digit || w.Muted || w.Lower == "100" || w.Lower == "0" {
		return false
	}
	after := strings.TrimLeft(t.Source[w.To:], " \u00a0")
	return strings.HasPrefix(after, "%") || strings.HasPrefix(after, "×") || isBeforePercent(t, i) || isFactor(w.Lower)
}

// isBeforePercent reports whether a number has a word for a share after it: "40 percent",
// "40 per cent", "5 points".
func isBeforePercent(t *prose.Text, i int) bool {
	if i+1 >= len(t.Words) || t.Words[i+1].Break {
		return false
	}
	switch t.Words[i+1].Lower {
	case "percent", "percentage", "pp", "points":
		return true
	case "per":
		return i+2 < len(t.Words) && t.Words[i+2].Lower == "cent"
	}
	return false
}

// isFactor reports whether a word is a number with the sign of a factor: "3x", "2.5-fold".
func isFactor(lower string) bool {
	number, isFold := strings.CutSuffix(lower, "-fold")
	number, isTimes := strings.CutSuffix(number, "x")
	_, err := strconv.ParseFloat(number, 64)
	return err == nil && (isFold || isTimes)
}

// shareUnit returns the sign after a share, for a sentence about it.
func shareUnit(t *prose.Text, i int) string {
	if strings.HasPrefix(strings.TrimLeft(t.Source[t.Words[i].To:], " \u00a0"), "%") {
		return "%"
	}
	return ""
}

// hasBase reports whether it is said what something is a share of, or when: in its sentence,
// in one beside it, or by a number of the situation.
func (u *unit) hasBase(r *compiled, f *field, of share) bool {
	sentence := f.text.Words[of.first].Sentence
	s := f.text.Sentences[sentence]
	for i := max(sentence-1, 0); i <= min(sentence+1, len(f.text.Sentences)-1); i++ {
		if hasNumberBeside(f.text, i, of) {
			return true
		}
	}
	if has(f, r.sentence, s.First, s.Last) || isPart(f.text, of.end-1) && isPartOf(f.text, of.end) {
		return true
	}
	return slices.ContainsFunc(u.field("situation").text.Words, func(w prose.Word) bool {
		return w.Digit && !dates.IsYear(w.Lower)
	})
}

// hasNumberBeside reports whether a sentence has a number that a share may be one of: another
// number than it, and no part of a name. Another share counts in the share's own sentence
// only: "from 60% to 40%".
func hasNumberBeside(t *prose.Text, sentence int, of share) bool {
	isOwn := sentence == t.Words[of.first].Sentence
	s := t.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		w := t.Words[i]
		if !w.Digit || i >= of.first && i < of.end {
			continue
		}
		counts := !isNamePart(w)
		if isShare(t, i) {
			counts = isOwn
		}
		if counts {
			return true
		}
	}
	return false
}

// isPart reports whether a word is a share or a fraction, and not "hours" as in "1,500
// hours of work".
func isPart(t *prose.Text, i int) bool {
	switch t.Words[i].Lower {
	case "percent", "cent", "third", "thirds", "quarter", "quarters", "half", "fifth", "fifths", "tenth":
		return true
	}
	return isShare(t, i)
}

// isPartOf reports whether a share that ends before a word is one of something: "12% of
// the calls". What a pronoun stands for may be anything.
func isPartOf(t *prose.Text, end int) bool {
	if end < len(t.Words) && (t.Words[end].Lower == "percent" || t.Words[end].Lower == "cent") {
		end++
	}
	if end+1 >= len(t.Words) || t.Words[end].Break {
		return false
	}
	if of := t.Words[end].Lower; of != "of" && of != "from" {
		return false
	}
	switch t.Words[end+1].Lower {
	case "it", "them", "that", "what":
		return false
	}
	return true
}

// isNamePart reports whether a word with a digit is a name, such as S3 or v2, and no
// number.
func isNamePart(w prose.Word) bool {
	c := w.Lower[0]
	return c < '0' || c > '9'
}
