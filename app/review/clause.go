package review

import (
	"strings"

	"promodoc/app/review/prose"
)

// doer says who acts in a clause.
type doer int

const (
	nobodyActs doer = iota // a fragment without an act
	writerActs
	othersAct // other people, or a thing
	asideActs // whoever acts, it is why, how or when something was, or what was said
)

// clause is a part of a sentence with at most one act: the words [first, last) after the
// word that links it to what is before.
type clause struct {
	first, last int
	link        string // in lower case, empty where a sentence or a mark begins it
	broken      bool   // a mark is before it
	opens       bool   // it is the first of its sentence
	doer        doer
	verb        int // the word of the act, or -1
}

// grammar knows the classes of words that clauses are divided by.
type grammar struct{ c *context }

func (g grammar) is(class, lower string) bool { return g.c.set.phrases.Class(class, lower) }

// clauses divides a sentence into clauses, and says who acts in each.
func (g grammar) clauses(t *prose.Text, s prose.Sentence) []clause {
	var all []clause
	for i := s.First; i < s.Last; i++ {
		w := t.Words[i]
		starts := i == s.First || w.Break
		links := g.is("link", w.Lower) || g.is("aside", w.Lower) && !g.isPronounThat(t, i, starts, s.Last)
		if !starts && !links {
			continue
		}
		if len(all) > 0 {
			all[len(all)-1].last = i
		}
		next := clause{first: i, last: s.Last, broken: w.Break, opens: i == s.First, verb: -1}
		if links {
			next.first, next.link = i+1, w.Lower
			if w.Lower == "that" && i > s.First && t.Words[i-1].Lower == "so" {
				next.link = "so that"
			}
		}
		all = append(all, next)
	}
	before := nobodyActs
	for i := range all {
		c := &all[i]
		g.setDoer(t, c, before)
		if c.doer == asideActs && before == nobodyActs && !c.broken && i > 0 {
			g.resume(t, c)
		}
		before = c.doer
	}
	return all
}

// resume finds the act of a subject that a clause about it parts from it: "the alarm
// that went off each night has been silent".
func (g grammar) resume(t *prose.Text, c *clause) {
	if c.link != "that" && c.link != "who" && c.link != "which" {
		return
	}
	seen := g.isPast(t.Words[min(c.first, c.last-1)].Lower)
	for i := c.first + 1; i < c.last; i++ {
		if !g.isFinite(t, i, c.first, c.last) || g.is("auxiliary-verb", t.Words[i-1].Lower) {
			continue
		}
		if seen {
			c.doer, c.verb, c.first = othersAct, i, i-1
			return
		}
		seen = true
	}
}

// isPronounThat reports whether "that" is the subject of a clause, as in "That helped".
func (g grammar) isPronounThat(t *prose.Text, i int, starts bool, last int) bool {
	return starts && t.Words[i].Lower == "that" && i+1 < last && (g.isPast(t.Words[i+1].Lower) || g.is("auxiliary-verb", t.Words[i+1].Lower) || g.isThird(t.Words[i+1].Lower))
}

// setDoer finds the act of a clause and who does it. before is who acts in the clause
// before it, which goes on where a clause has no subject.
func (g grammar) setDoer(t *prose.Text, c *clause, before doer) {
	i := c.first
	for i < c.last && g.is("opener", t.Words[i].Lower) {
		i++
	}
	if i >= c.last || t.Words[i].Muted {
		return
	}
	lower := t.Words[i].Lower
	switch {
	case g.is("aside", c.link):
		c.doer = asideActs
		return
	case c.link == "which" && c.first > 1 && t.Words[c.first-2].Lower == "after":
		c.doer, c.verb = g.fromSubject(t, i, c.last)
		return
	case c.link == "who" || c.link == "which":
		c.doer, c.verb = g.relative(t, c, i), i
		return
	case g.is("writer", lower):
		c.doer, c.verb = writerActs, g.nextVerb(t, i+1, c.last)
		return
	case g.isGranted(t, i, c.last) && !c.opens == (before == othersAct):
		c.doer, c.verb = othersAct, i
		return
	case g.isSubjectless(t, i, c):
		c.doer, c.verb = writerActs, i
		if before == othersAct && strings.HasSuffix(lower, "ing") {
			c.doer = nobodyActs // "it was a long and demanding task"
		} else if (before == othersAct || before == asideActs) && (c.link == "and" || c.link == "but" || c.link == "or") {
			c.doer = before
		}
		return
	case g.is("contraction", lower):
		c.doer, c.verb = othersAct, i
		return
	}
	c.doer, c.verb = g.fromSubject(t, i, c.last)
}

// relative returns who acts in a clause that begins with "who" or "which": only those
// after a mark tell what happened next, others say which person or thing is meant.
func (g grammar) relative(t *prose.Text, c *clause, i int) doer {
	lower := t.Words[i].Lower
	switch {
	case g.is("writer", lower):
		return asideActs
	case c.broken:
		return othersAct
	case c.link == "which" && !g.is("auxiliary-verb", lower) && (g.isPast(lower) || g.isThird(lower)):
		return othersAct
	}
	return asideActs
}

// nextVerb returns the first word after "I" that is its verb.
func (g grammar) nextVerb(t *prose.Text, i, last int) int {
	for i < last && (g.is("opener", t.Words[i].Lower) || g.is("adverb", t.Words[i].Lower) || strings.HasSuffix(t.Words[i].Lower, "ly") || t.Words[i].Lower == "have" || t.Words[i].Lower == "had" || t.Words[i].Lower == "was") {
		i++
	}
	if i < last {
		return i
	}
	return -1
}

// isGranted reports whether a word is a participle with which a note says what others
// did: "Adopted unanimously", "Approved in May".
func (g grammar) isGranted(t *prose.Text, i, last int) bool {
	if !g.is("granted", t.Words[i].Lower) {
		return false
	}
	next := i + 1
	return next >= last || g.is("preposition", t.Words[next].Lower) || g.is("adverb", t.Words[next].Lower) || strings.HasSuffix(t.Words[next].Lower, "ly")
}

// isSubjectless reports whether a clause begins with its verb, as notes do: "Wrote the
// plan", "asking each owner".
func (g grammar) isSubjectless(t *prose.Text, i int, c *clause) bool {
	lower := t.Words[i].Lower
	if g.is("alone", lower) || g.is("preposition", lower) || g.is("determiner", lower) {
		return false
	}
	if len(lower) > 4 && strings.HasSuffix(lower, "ing") {
		return true
	}
	if !g.isPast(lower) {
		return g.is("routine", lower)
	}
	// "Failed charges fell" begins with an adjective.
	return !(i+2 < c.last && strings.HasSuffix(lower, "ed") && strings.HasSuffix(t.Words[i+1].Lower, "s") && (g.is("preterite", t.Words[i+2].Lower) || g.is("auxiliary-verb", t.Words[i+2].Lower)))
}

// fromSubject finds the act of a clause that begins with a subject, or with a time or a
// place before it.
func (g grammar) fromSubject(t *prose.Text, first, last int) (doer, int) {
	placed := g.is("preposition", t.Words[first].Lower)
	mine := false
	for i := first; i < last; i++ {
		lower := t.Words[i].Lower
		if i > first && g.is("writer", lower) && lower != "me" && lower != "us" {
			if placed {
				return writerActs, g.nextVerb(t, i+1, last)
			}
			mine = true // "the page I built", or "this year I built"
			if v := g.nextVerb(t, i+1, last); v >= 0 {
				i = v
			}
			continue
		}
		if !g.isFinite(t, i, first, last) {
			continue
		}
		if placed && !g.hasNewSubject(t, first+2, i) {
			continue
		}
		return othersAct, i
	}
	if mine {
		return writerActs, -1
	}
	return nobodyActs, -1
}

// hasNewSubject reports whether a subject begins among words: after "in May", "the board"
// is one.
func (g grammar) hasNewSubject(t *prose.Text, first, last int) bool {
	for i := first; i < last; i++ {
		w := t.Words[i]
		before := t.Words[i-1].Lower
		if g.is("preposition", before) || g.is("determiner", before) {
			continue
		}
		if g.is("determiner", w.Lower) || g.is("alone", w.Lower) || w.Digit || w.Proper || g.is("numeral", w.Lower) || isPlural(w.Lower) {
			return true
		}
	}
	return false
}

// isFinite reports whether a word is the verb of the subject before it.
func (g grammar) isFinite(t *prose.Text, i, first, last int) bool {
	lower := t.Words[i].Lower
	if g.is("contraction", lower) {
		return true
	}
	if i == first {
		return false
	}
	if g.is("auxiliary-verb", lower) {
		return true
	}
	before := i - 1
	for before > first && (g.is("adverb", t.Words[before].Lower) || g.is("opener", t.Words[before].Lower) || strings.HasSuffix(t.Words[before].Lower, "ly")) {
		before--
	}
	subject := t.Words[before].Lower
	alone := g.is("alone", subject)
	if !alone && !t.Words[before].Digit && (g.is("determiner", subject) || g.is("preposition", subject)) || subject == "to" {
		return false
	}
	next := ""
	if i+1 < last {
		next = t.Words[i+1].Lower
	}
	if g.is("preterite", lower) {
		return !g.is("nountoo", lower) || g.goesOn(t, i+1, last)
	}
	if len(lower) > 4 && strings.HasSuffix(lower, "ed") {
		return (next != "by" || g.is("turned", lower)) && (!g.is("participle", lower) || next == "it" || next == "them" || g.is("determiner", next)) && !(t.Words[before].Digit && isPlural(next))
	}
	if base, ok := g.baseOf(lower); ok {
		// "The rule holds", "the contract runs for a year", and not "the team leads of".
		short := i == first+2 && g.is("determiner", t.Words[first].Lower) && !isPlural(subject) && (i+1 == last && !g.is("nountoo", base) || g.goesOn(t, i+1, last) && next != "of" && next != "in")
		return short || alone && subject != "there" || t.Words[before].Proper && !g.is("nountoo", base) || g.goesOn(t, i+1, last) && (!g.is("nountoo", base) || !g.is("preposition", next))
	}
	if g.is("does", lower) && (hasPlural(t, first, before+1) || alone || t.Words[before].Digit || g.is("numeral", subject)) {
		several := i == first+2 && (g.is("denied", t.Words[first].Lower) || g.is("alone", t.Words[first].Lower) || g.is("numeral", t.Words[first].Lower) || t.Words[first].Digit)
		return !g.is("nountoo", lower) || alone || g.goesOn(t, i+1, last) && (several && next != "of" || !g.is("preposition", next))
	}
	return false
}

// goesOn reports whether a word may come after a verb, and rarely after a noun.
func (g grammar) goesOn(t *prose.Text, i, last int) bool {
	if i >= last {
		return false
	}
	w := t.Words[i]
	return g.is("determiner", w.Lower) || g.is("preposition", w.Lower) || g.is("adverb", w.Lower) || g.is("alone", w.Lower) || w.Digit || g.is("numeral", w.Lower) || w.Lower == "them" || w.Lower == "us" || w.Lower == "me" || strings.HasSuffix(w.Lower, "ly")
}

// isPast reports whether a word has the form of the past.
func (g grammar) isPast(lower string) bool {
	return g.is("preterite", lower) || len(lower) > 3 && strings.HasSuffix(lower, "ed") && lower != "need" && lower != "indeed"
}

// isThird reports whether a word is a verb of the present with its -s.
func (g grammar) isThird(lower string) bool {
	_, ok := g.baseOf(lower)
	return ok
}

// baseOf returns the verb of a form that ends in -s.
func (g grammar) baseOf(lower string) (string, bool) {
	for _, form := range [][2]string{{"ies", "y"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(lower, form[0]); ok && g.is("does", stem+form[1]) {
			return stem + form[1], true
		}
	}
	return "", false
}

// hasPlural reports whether one of the words has the form of a plural.
func hasPlural(t *prose.Text, first, last int) bool {
	for _, w := range t.Words[first:last] {
		if isPlural(w.Lower) {
			return true
		}
	}
	return false
}

// isPlural reports whether a word has the form of a plural, or means several.
func isPlural(lower string) bool {
	switch lower {
	case "people", "they", "we", "you", "staff", "men", "women", "children", "police", "them":
		return true
	}
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "'s") && !strings.HasSuffix(lower, "ss") && !strings.HasSuffix(lower, "us") && !strings.HasSuffix(lower, "is")
}
