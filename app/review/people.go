package review

import (
	"strings"

	"promodoc/app/review/people"
)

// blame is for what is said against a person who is named.
func blame(u *unit, r *compiled, c *context) []Finding {
	var all []Finding
	for _, f := range u.of(r.Fields) {
		for _, b := range f.who(c).Blames() {
			all = append(all, u.span(r, f, b.First, b.Last, "Name", f.nameOf(b.Name)))
		}
	}
	return all
}

// nameOf returns a name without what makes it an owner.
func (f *field) nameOf(m people.Mention) string {
	name := f.source(m.First, m.Last)
	for _, end := range []string{"'s", "’s"} {
		name = strings.TrimSuffix(name, end)
	}
	return name
}

// pay is for what a person is paid.
func pay(u *unit, r *compiled, c *context) []Finding {
	var all []Finding
	for _, f := range u.of(r.Fields) {
		for _, at := range f.who(c).Pays() {
			all = append(all, u.span(r, f, at.First, at.Last))
		}
	}
	return all
}

// health is for the illness of a person, at most once a sentence.
func health(u *unit, r *compiled, c *context) []Finding {
	var all []Finding
	for _, f := range u.of(r.Fields) {
		if !r.tokens.overlaps(f.present) {
			continue
		}
		done := -1
		for _, hit := range f.hits {
			sentence := f.text.Words[hit.First].Sentence
			if sentence == done || !r.tokens.has(hit.ID) || f.text.Words[hit.First].Muted || overlaps(f, r.exceptions, hit) || !f.who(c).IllOne(hit.First, hit.Last) {
				continue
			}
			done = sentence
			all = append(all, u.span(r, f, hit.First, hit.Last))
		}
	}
	return all
}

// isPronoun reports whether a word is the pronoun of the first person.
func isPronoun(lower string) bool { return lower == "i" || strings.HasPrefix(lower, "i'") }

// IsFirstName reports whether a word in lower case is a first name that the rules know.
func IsFirstName(lower string) bool {
	set := load().phrases
	return set.Class("firstname", lower) || set.Class("forename", lower)
}

// IsNobody reports whether a word in lower case is one of those that are often written
// with a capital and name no person: days, months, languages, products, departments.
func IsNobody(lower string) bool { return load().phrases.Class("nobody", lower) }
