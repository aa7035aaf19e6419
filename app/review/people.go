package review

import (
	"strings"

	"promodoc/app/review/prose"
)

// blame is for what is said against a person who is named.
func blame(u *unit, r *compiled, c *context) []Finding {
	var all []Finding
	for i := range u.fields {
		f := &u.fields[i]
		end := 0
		for _, hit := range f.hits {
			s := f.text.Sentences[f.text.Words[hit.First].Sentence]
			if !r.tokens.has(hit.ID) || overlaps(f, r.exceptions, hit) || f.text.Words[hit.First].Muted || has(f, r.sentence, s.First, s.Last) {
				continue
			}
			first, last, ok := nameIn(f.text, hit.First, hit.Last, c)
			if !ok && r.need.has(hit.ID) {
				first, last, ok = anyNameIn(f.text, hit.First, hit.Last, c)
			}
			if ok && first >= end {
				end = hit.Last
				all = append(all, u.span(r, f, first, hit.Last, "Name", f.source(first, last)))
			}
		}
	}
	return all
}

// nameIn returns the words of a person's name among others: a first name that is known,
// with the capitals after it.
func nameIn(t *prose.Text, first, last int, c *context) (from, to int, ok bool) {
	for i := first; i < last; i++ {
		w := t.Words[i]
		lower := strings.TrimSuffix(w.Lower, "'s")
		if !w.Capital || !c.people[lower] && !c.set.phrases.Class("firstname", lower) {
			continue
		}
		to = i + 1
		for to < last && t.Words[to].Capital && !t.Words[to].Break {
			to++
		}
		return i, to, true
	}
	return 0, 0, false
}

// anyNameIn returns the words of a name that is not known: a capital that is no common
// word and no abbreviation.
func anyNameIn(t *prose.Text, first, last int, c *context) (from, to int, ok bool) {
	for i := first; i < last; i++ {
		w := t.Words[i]
		if !w.Capital || w.Digit || t.IsUpper(i) || isPronoun(w.Lower) || c.set.phrases.Class("nobody", w.Lower) || !w.Proper && !c.set.beginsWithName(t, i) {
			continue
		}
		to = i + 1
		for to < last && t.Words[to].Capital && !t.Words[to].Break {
			to++
		}
		return i, to, true
	}
	return 0, 0, false
}

// isPronoun reports whether a word is the pronoun of the first person.
func isPronoun(lower string) bool { return lower == "i" || strings.HasPrefix(lower, "i'") }

// beginsWithName reports whether the first word of a sentence is likely a name: no plural
// and no word that the rules know.
func (s *ruleSet) beginsWithName(t *prose.Text, i int) bool {
	lower := strings.TrimSuffix(t.Words[i].Lower, "'s")
	for _, class := range []string{"group", "subject", "adverb", "joint", "auxiliary", "done", "be", "we", "me", "known"} {
		if s.phrases.Class(class, lower) {
			return false
		}
	}
	return !strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ing") && !strings.HasSuffix(lower, "ed") && !strings.HasSuffix(lower, "ly")
}

// IsFirstName reports whether a word in lower case is a first name that the rules know.
func IsFirstName(lower string) bool { return load().phrases.Class("firstname", lower) }

// IsNobody reports whether a word in lower case is one of those that are often written
// with a capital and name no person: days, months, languages, products, departments.
func IsNobody(lower string) bool { return load().phrases.Class("nobody", lower) }
