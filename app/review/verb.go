package review

import (
	"strings"

	"promodoc/app/review/prose"
)

// verb is a word of the clause [first, last) that may be the verb of its subject.
type verb struct {
	grammar
	t           *prose.Text
	at          int
	first, last int
	subject     int // the word before it that is no adverb, with which a subject would end
}

// next returns the word after the verb in lower case, or "".
func (v verb) next() string {
	if v.at+1 >= v.last {
		return ""
	}
	return v.t.Words[v.at+1].Lower
}

// hasSubject reports whether the word before may end a subject: "the pump failed", and not
// "to fail" or "the failed pump".
func (v verb) hasSubject() bool {
	w := v.t.Words[v.subject]
	switch {
	case w.Lower == "to":
		return false
	case w.Digit, v.is("alone", w.Lower):
		return true
	}
	return !v.is("determiner", w.Lower) && !v.is("preposition", w.Lower)
}

// isPastAct reports whether a word in -ed is what the subject did, and not a participle that
// says which one is meant.
func (v verb) isPastAct() bool {
	lower, next := v.t.Words[v.at].Lower, v.next()
	switch {
	case next == "by" && !v.is("turned", lower): // "the plan proposed by Finance"
		return false
	case v.t.Words[v.subject].Digit && isPlural(next): // "40 failed charges"
		return false
	case v.is("participle", lower): // "the teams involved", and not "it involved the teams"
		return next == "it" || next == "them" || v.is("determiner", next)
	}
	return true
}

// isOfOne reports whether a word in -s is the verb of a subject in the singular, and no plural
// of a noun: "the contract runs for a year", and not "the team leads of". base is the word
// without -s.
func (v verb) isOfOne(base string) bool {
	subject := v.t.Words[v.subject]
	noun := v.is("nountoo", base)
	switch {
	case v.is("alone", subject.Lower) && subject.Lower != "there": // "it runs"
		return true
	case subject.Proper && !noun: // "Finance signs"
		return true
	case v.goesOn() && (!noun || !v.is("preposition", v.next())): // "the rule on leave covers all"
		return true
	case !v.hasShortSubject() || isPlural(subject.Lower):
		return false
	case v.at+1 == v.last: // "the rule holds"
		return !noun
	}
	return v.goesOn() && v.next() != "of" && v.next() != "in"
}

// hasShortSubject reports whether the subject is one word after a determiner, which begin the
// clause: "the rule".
func (v verb) hasShortSubject() bool {
	return v.at == v.first+2 && v.is("determiner", v.t.Words[v.first].Lower)
}

// isOfSeveral reports whether a verb without -s has a subject in the plural: "all shops use
// it", "nobody and none report".
func (v verb) isOfSeveral() bool {
	lower, subject := v.t.Words[v.at].Lower, v.t.Words[v.subject]
	alone := v.is("alone", subject.Lower)
	switch {
	case !alone && !subject.Digit && !v.is("numeral", subject.Lower) && !hasPlural(v.t, v.first, v.subject+1):
		return false
	case alone, !v.is("nountoo", lower):
		return true
	case !v.goesOn():
		return false
	}
	return !v.is("preposition", v.next()) || v.hasCountedSubject() && v.next() != "of"
}

// hasCountedSubject reports whether the subject is one word after one that says how many,
// which begin the clause: "no teams", "four shops".
func (v verb) hasCountedSubject() bool {
	if v.at != v.first+2 {
		return false
	}
	w := v.t.Words[v.first]
	return w.Digit || v.is("denied", w.Lower) || v.is("alone", w.Lower) || v.is("numeral", w.Lower)
}

// goesOn reports whether the word after may come after a verb, and rarely after a noun.
func (v verb) goesOn() bool { return v.grammar.goesOn(v.t, v.at+1, v.last) }

// goesOn reports whether a word may come after a verb, and rarely after a noun.
func (g grammar) goesOn(t *prose.Text, i, last int) bool {
	if i >= last {
		return false
	}
	w := t.Words[i]
	switch w.Lower {
	case "them", "us", "me":
		return true
	}
	return w.Digit || g.isAdverb(w.Lower) || g.c.set.phrases.IsOf(w.Lower, "determiner", "preposition", "alone", "numeral")
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
	for _, end := range []string{"'s", "us", "is"} { // "the team's", "status", "analysis"
		if strings.HasSuffix(lower, end) {
			return false
		}
	}
	return prose.EndsAsPlural(lower)
}
