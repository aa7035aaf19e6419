package review

import (
	"slices"
	"strings"

	"promodoc/app/review/dates"
	"promodoc/app/review/people"
	"promodoc/app/review/prose"
	"promodoc/app/review/weigh"
)

// blame is for what is said against a person who is named.
func blame(u *unit, r *compiled, c *context) []Finding {
	var all []Finding
	for _, f := range u.of(r.Fields) {
		if !u.likely(f, r, c) {
			continue
		}
		s := u.heaviest(f, r, c)
		name, _ := f.who(c).Name(s)
		all = append(all, u.span(r, f, s.First, s.Last, "Name", f.nameOf(name)))
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
		if u.likely(f, r, c) {
			s := u.heaviest(f, r, c)
			all = append(all, u.span(r, f, s.First, s.Last))
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
			w := f.text.Words[hit.First]
			if w.Sentence == done || w.Muted || !r.tokens.has(hit.ID) || overlaps(f, r.exceptions, hit) {
				continue
			}
			if f.who(c).IllOne(hit.First, hit.Last) {
				done = w.Sentence
				all = append(all, u.span(r, f, hit.First, hit.Last))
			}
		}
	}
	return all
}

// IsFirstName reports whether a word in lower case is a first name that the rules know.
func IsFirstName(lower string) bool {
	set := load().phrases
	return set.Class("firstname", lower) || set.Class("forename", lower)
}

// IsNobody reports whether a word in lower case is one of those that are often written
// with a capital and name no person: days, months, languages, products, departments.
func IsNobody(lower string) bool { return load().phrases.Class("nobody", lower) }

// noOneAffected is for an example that names nobody for whom something is better. What
// was done counts only where no result is written, or for whom it was done.
func noOneAffected(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil {
		return nil
	}
	told, about := u.field("result"), []string{"title", "situation", "result"}
	if c.set.isPlaceholder(told) {
		told, about = u.field("action"), []string{"title", "situation", "action"}
	}
	if c.set.isPlaceholder(told) || told.key == "result" && has(u.field("action"), r.example, 0, len(u.field("action").text.Words)) {
		return nil
	}
	g := grammar{c}
	for _, key := range about {
		f := u.field(key)
		if has(f, r.field, 0, len(f.text.Words)) || g.namesPeople(f.text, f == told && key == "result") {
			return nil
		}
	}
	return []Finding{u.whole(r, told)}
}

// namesPeople reports whether a text has people in it besides the writer: by name, by
// what they are, or by a pronoun. usAll says that "we" are those who notice.
func (g grammar) namesPeople(t *prose.Text, usAll bool) bool {
	for i, w := range t.Words {
		if w.Muted {
			continue
		}
		lower := strings.TrimSuffix(strings.TrimSuffix(w.Lower, "'s"), "'")
		switch {
		case g.is("department", lower):
			if g.isDepartment(t, i) {
				return true
			}
		case g.is("unitname", lower) && t.IsUpper(i) && g.isDepartment(t, i):
			return true
		case g.isThingsWord(t, i):
		case g.is("somebody", lower), isOccupation(lower[strings.LastIndexByte(lower, '-')+1:], g):
			return true
		case g.is("peoplesay", lower) && isSaidOfSeveral(t, i), g.is("peopledo", lower):
			return true
		case w.Proper && g.is("forename", lower) && !g.is("nobody", lower) && !g.is("month", lower):
			return true
		case w.Capital && (g.is("firstname", lower) || g.is("honorific", lower)) && (w.Proper || !g.is("opener", lower)):
			return true
		case lower == "they", lower == "them", lower == "their", lower == "themselves":
			if !hasPlural(t, t.Sentences[max(0, w.Sentence-1)].First, i) {
				return true // no thing is meant
			}
		case usAll && (lower == "we" || lower == "us"):
			if i+1 >= len(t.Words) || !g.isPast(t.Words[i+1].Lower) && t.Words[i+1].Lower != "have" {
				return true
			}
		}
	}
	return false
}

// isSaidOfSeveral reports whether a verb is said of those before it, who are several, or are
// named.
func isSaidOfSeveral(t *prose.Text, verb int) bool {
	if verb == 0 {
		return false
	}
	w, who := t.Words[verb], t.Words[verb-1]
	if w.Break || who.Muted || who.Sentence != w.Sentence || who.Lower == "we" {
		return false
	}
	return who.Proper || isPlural(who.Lower)
}

// isThingsWord reports whether a word for people is part of the name of a thing: "the
// feature store", "the client library".
func (g grammar) isThingsWord(t *prose.Text, i int) bool {
	same := func(j int) bool { return j >= 0 && j < len(t.Words) && t.Words[j].Sentence == t.Words[i].Sentence }
	return same(i-1) && !t.Words[i].Break && g.is("thingbefore", t.Words[i-1].Lower) ||
		same(i+1) && !t.Words[i+1].Break && g.is("thingafter", t.Words[i+1].Lower) ||
		t.Words[i].Lower == "branch" && (same(i+1) && t.Words[i+1].Lower == "of" || t.Words[i].From > 0 && t.Source[t.Words[i].From-1] == '(')
}

// isDepartment reports whether the word for a department is one: the head of a subject or
// an object, and no part of another word's name, such as in "support tickets".
func (g grammar) isDepartment(t *prose.Text, i int) bool {
	w, before := t.Words[i], ""
	if i > 0 {
		before = t.Words[i-1].Lower
	}
	if i+1 >= len(t.Words) || t.Words[i+1].Break || t.Words[i+1].Sentence != w.Sentence {
		return g.is("departmentafter", before)
	}
	next := t.Words[i+1]
	if g.is("plaindepartment", w.Lower) {
		begins := i == 0 || w.Break || t.Words[i-1].Sentence != w.Sentence || g.is("link", before)
		acts := begins && g.isThird(next.Lower) && i+2 < len(t.Words) && g.isObject(t.Words[i+2]) // "Maintenance changes it"
		return acts || g.is("uptake", next.Lower) || g.is("tells", next.Lower) || next.Lower == "and" && before == "with"
	}
	isGiven := before != "" && (g.isThird(before) || g.isPast(before)) && g.isCounted(next)
	return isGiven || g.isDone(next.Lower) || g.isAround(next.Lower)
}

// isCounted reports whether a word begins what something is given or done to: "the", "two".
func (g grammar) isCounted(w prose.Word) bool {
	return w.Digit || g.is("numeral", w.Lower) || g.is("determiner", w.Lower)
}

// isObject reports whether a word is one, or begins one.
func (g grammar) isObject(w prose.Word) bool {
	return w.Lower == "it" || w.Lower == "them" || g.isCounted(w)
}

// isDone reports whether a word is the form of a verb that has one before it who acts.
func (g grammar) isDone(lower string) bool {
	return g.is("auxiliary-verb", lower) || g.isPast(lower) || g.isThird(lower) || g.is("does", lower) && !g.is("nountoo", lower)
}

// isAround reports whether a word stands beside the whole of a subject or an object.
func (g grammar) isAround(lower string) bool {
	switch lower {
	case "no", "never", "not":
		return true
	case "for": // "support for the tool"
		return false
	}
	return g.c.set.phrases.IsOf(lower, "adverb", "opener", "link", "preposition", "departmentpart")
}

// isOccupation reports whether a word has the form of words for what people are, in the
// plural: "dispatchers", "auditors", "chemists", "trainees", "craftsmen".
func isOccupation(lower string, g grammar) bool {
	const shortest = 6
	if len(lower) < shortest || g.is("nonperson", lower) {
		return false
	}
	return slices.ContainsFunc(g.c.set.language.Occupations, func(end string) bool { return strings.HasSuffix(lower, end) })
}

// mayBe are what a field must have for a rule that is learned to find something in it. A short
// text without it would be weighed by words that say nothing.
var mayBe = map[string]func(f *field, c *context) bool{
	"privacy.pay":    (*field).hasPay,
	"fairness.blame": (*field).hasName,
}

// hasPay reports whether a text has a word for pay or money, or a number that may be a sum.
func (f *field) hasPay(c *context) bool {
	if strings.ContainsAny(f.text.Source, "$€£") {
		return true
	}
	class := c.set.phrases.Class
	return slices.ContainsFunc(f.text.Words, func(w prose.Word) bool {
		return !w.Muted && (class("pay", w.Lower) || class("currency", w.Lower) || maybeSum(w))
	})
}

// maybeSum reports whether a word may be a sum of money: "450", "62k", but no year.
func maybeSum(w prose.Word) bool {
	const digits = 3
	return w.Digit && !dates.IsYear(w.Lower) && (len(w.Lower) >= digits || strings.HasSuffix(w.Lower, "k"))
}

// hasName reports whether a text has the name of somebody.
func (f *field) hasName(c *context) bool {
	_, ok := f.who(c).Name(prose.Sentence{})
	return ok
}

// likely reports whether a field is one in which a rule that is learned finds something.
func (u *unit) likely(f *field, r *compiled, c *context) bool {
	return !f.blank() && mayBe[r.ID](f, c) && u.weigh(f, r, c) > 0
}

// whoTraits calls add with those of who is mentioned and of the words beside them, for rules
// about people.
func (p passage) whoTraits(r *compiled, c *context, add func(weigh.Trait)) {
	if mayBe[r.ID] == nil {
		return
	}
	part := &c.set.learning.part
	words := p.field.partsOf(c)
	for _, m := range p.field.who(c).In(p.sentence.First, p.sentence.Last) {
		who, before, after := part.who[m.Kind], part.of[atStart], part.of[atEnd]
		if m.First > p.sentence.First {
			before = words[m.First-1].word
		}
		if m.Last < p.sentence.Last {
			after = words[m.Last].word
		}
		add(weigh.Trait{Kind: part.of[kindWho], A: who})
		add(weigh.Trait{Kind: part.of[kindWhoBefore], A: who, B: before})
		add(weigh.Trait{Kind: part.of[kindWhoAfter], A: who, B: after})
	}
}
