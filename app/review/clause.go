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
	all := g.divide(t, s)
	before := nobodyActs
	for i := range all {
		c := &all[i]
		c.doer, c.verb = g.act(t, c, before)
		if c.doer == asideActs && before == nobodyActs && !c.broken && i > 0 {
			g.resume(t, c)
		}
		before = c.doer
	}
	return all
}

// divide divides a sentence at its marks and at the words that link clauses.
func (g grammar) divide(t *prose.Text, s prose.Sentence) []clause {
	var all []clause
	for i := s.First; i < s.Last; i++ {
		w := t.Words[i]
		starts := i == s.First || w.Break
		links := g.is("link", w.Lower) || g.is("aside", w.Lower) && !(starts && g.isPronounThat(t, i, s.Last))
		if !starts && !links {
			continue
		}
		if len(all) > 0 {
			all[len(all)-1].last = i
		}
		next := clause{first: i, last: s.Last, broken: w.Break, opens: i == s.First}
		if links {
			next.first, next.link = i+1, w.Lower
			if w.Lower == "that" && i > s.First && t.Words[i-1].Lower == "so" {
				next.link = "so that"
			}
		}
		all = append(all, next)
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

// isPronounThat reports whether "that" at the beginning of a clause is its subject, as in
// "That helped".
func (g grammar) isPronounThat(t *prose.Text, i, last int) bool {
	if t.Words[i].Lower != "that" || i+1 >= last {
		return false
	}
	next := t.Words[i+1].Lower
	return g.is("auxiliary-verb", next) || g.isPast(next) || g.isThird(next)
}

// act returns who acts in a clause, and the word of the act, or -1. before is who acts in the
// clause before it, which goes on where a clause has no subject.
func (g grammar) act(t *prose.Text, c *clause, before doer) (who doer, verb int) {
	i := c.first
	for i < c.last && g.is("opener", t.Words[i].Lower) {
		i++
	}
	if i >= c.last || t.Words[i].Muted {
		return nobodyActs, -1
	}
	lower := t.Words[i].Lower
	switch {
	case g.is("aside", c.link):
		return asideActs, -1
	case c.link == "which" && c.first > 1 && t.Words[c.first-2].Lower == "after":
		return g.fromSubject(t, i, c.last) // "after which the alarms stopped"
	case c.link == "who" || c.link == "which":
		return g.relative(t, c, i), i
	case g.is("writer", lower):
		return writerActs, g.nextVerb(t, i+1, c.last)
	case (c.opens || before == othersAct) && g.isGranted(t, i, c.last):
		return othersAct, i
	case g.isSubjectless(t, i, c):
		return withoutSubject(lower, c.link, before), i
	case g.is("contraction", lower):
		return othersAct, i
	}
	return g.fromSubject(t, i, c.last)
}

// withoutSubject returns who acts in a clause that begins with its verb: the writer, or those
// of the clause before if it is joined to that, as in "they read it and agreed".
func withoutSubject(verb, link string, before doer) doer {
	joined := link == "and" || link == "but" || link == "or"
	switch {
	case before == othersAct && strings.HasSuffix(verb, "ing"):
		return nobodyActs // "it was a long and demanding task"
	case joined && (before == othersAct || before == asideActs):
		return before
	}
	return writerActs
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

// nextVerb returns the first word after "I" that is its verb, or -1: "read" in "I have also
// read".
func (g grammar) nextVerb(t *prose.Text, i, last int) int {
	for ; i < last; i++ {
		lower := t.Words[i].Lower
		isAuxiliary := lower == "have" || lower == "had" || lower == "was"
		if !isAuxiliary && !g.is("opener", lower) && !g.isAdverb(lower) {
			return i
		}
	}
	return -1
}

// isGranted reports whether a word is a participle with which a note says what others
// did: "Adopted unanimously", "Approved in May".
func (g grammar) isGranted(t *prose.Text, i, last int) bool {
	if !g.is("granted", t.Words[i].Lower) {
		return false
	}
	if i+1 >= last {
		return true
	}
	next := t.Words[i+1].Lower
	return g.is("preposition", next) || g.isAdverb(next)
}

// isSubjectless reports whether a clause begins with its verb, as notes do: "Wrote the
// plan", "asking each owner".
func (g grammar) isSubjectless(t *prose.Text, i int, c *clause) bool {
	lower := t.Words[i].Lower
	switch {
	case g.is("alone", lower), g.is("preposition", lower), g.is("determiner", lower):
		return false
	case len(lower) > 4 && strings.HasSuffix(lower, "ing"):
		return true
	case g.isPast(lower):
		return !g.startsSubject(t, i, c.last)
	}
	return g.is("routine", lower)
}

// startsSubject reports whether a participle is part of the subject after it: "Failed charges
// fell".
func (g grammar) startsSubject(t *prose.Text, i, last int) bool {
	if i+2 >= last || !strings.HasSuffix(t.Words[i].Lower, "ed") || !strings.HasSuffix(t.Words[i+1].Lower, "s") {
		return false
	}
	verb := t.Words[i+2].Lower
	return g.is("preterite", verb) || g.is("auxiliary-verb", verb)
}

// fromSubject finds the act of a clause that begins with a subject, or with a time or a
// place before it.
func (g grammar) fromSubject(t *prose.Text, first, last int) (doer, int) {
	placed := g.is("preposition", t.Words[first].Lower)
	mine := false
	for i := first; i < last; i++ {
		if i > first && g.isWriterSubject(t.Words[i].Lower) {
			if placed {
				return writerActs, g.nextVerb(t, i+1, last)
			}
			mine = true // "the page I built", or "this year I built"
			if v := g.nextVerb(t, i+1, last); v >= 0 {
				i = v
			}
			continue
		}
		if g.isFinite(t, i, first, last) && (!placed || g.hasNewSubject(t, first+2, i)) {
			return othersAct, i
		}
	}
	if mine {
		return writerActs, -1
	}
	return nobodyActs, -1
}

// isWriterSubject reports whether a word is the writer as a subject, which "me" and "us" are
// not.
func (g grammar) isWriterSubject(lower string) bool {
	return g.is("writer", lower) && lower != "me" && lower != "us"
}

// hasNewSubject reports whether a subject begins among words: after "in May", "the board"
// is one.
func (g grammar) hasNewSubject(t *prose.Text, first, last int) bool {
	for i := first; i < last; i++ {
		w := t.Words[i]
		classes := g.c.set.phrases
		if classes.IsOf(t.Words[i-1].Lower, "preposition", "determiner") {
			continue
		}
		if w.Digit || w.Proper || classes.IsOf(w.Lower, "determiner", "alone", "numeral") || isPlural(w.Lower) {
			return true
		}
	}
	return false
}

// isFinite reports whether a word of the clause [first, last) is the verb of the subject
// before it.
func (g grammar) isFinite(t *prose.Text, i, first, last int) bool {
	lower := t.Words[i].Lower
	switch {
	case g.is("contraction", lower):
		return true
	case i == first:
		return false
	case g.is("auxiliary-verb", lower):
		return true
	}
	v := verb{grammar: g, t: t, at: i, first: first, last: last, subject: g.wordBefore(t, i, first)}
	if !v.hasSubject() {
		return false
	}
	switch {
	case g.is("preterite", lower):
		return !g.is("nountoo", lower) || v.goesOn()
	case len(lower) > 4 && strings.HasSuffix(lower, "ed"):
		return v.isPastAct()
	}
	if base, ok := g.baseOf(lower); ok {
		return v.isOfOne(base)
	}
	return g.is("does", lower) && v.isOfSeveral()
}

// wordBefore returns the word before another that is no adverb.
func (g grammar) wordBefore(t *prose.Text, i, first int) int {
	i--
	for i > first && (g.is("opener", t.Words[i].Lower) || g.isAdverb(t.Words[i].Lower)) {
		i--
	}
	return i
}

// isPast reports whether a word has the form of the past.
func (g grammar) isPast(lower string) bool {
	if lower == "need" || lower == "indeed" {
		return false
	}
	return g.is("preterite", lower) || len(lower) > 3 && strings.HasSuffix(lower, "ed")
}

// isAdverb reports whether a word says how something is done.
func (g grammar) isAdverb(lower string) bool {
	return g.is("adverb", lower) || strings.HasSuffix(lower, "ly")
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
