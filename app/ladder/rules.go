package ladder

import (
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// candidate is an item that a rule is looked for, with its surroundings.
type candidate struct {
	page.Text
	title    string
	language string
	under    string // the heading of preparations above it; empty for none
	inTable  bool   // in a table of levels, which are about considerations
}

// A rule gives a candidate its verdict, or leaves it to the next rule.
type rule struct {
	name  string
	judge func(c candidate) (v Verdict, why Reason, applies bool)
}

// The shares of a text inside links, from 0 to 1.
const (
	mostlyLinks = 0.7 // the text is little more than its links
	someLinks   = 0.3 // the links matter
)

// rules decide what an item of a page is. The first that applies does. In words:
// what is still to be written or is about the page is left out; an ability is a
// consideration; a text that begins with a verb of reading, watching, trying or
// considering is a preparation, and so is one that is little more than a link or
// is under a heading of preparations; any other item or cell of a path is
// behaviour or scope, and a consideration.
var rules = []rule{
	{"inner link", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonInnerLink), c.InnerLinks > 0 && c.LinkShare > mostlyLinks && len(lexicon.Tokens(c.Plain)) <= 12
	}},
	{"contents", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonTableOfContents), strings.EqualFold(c.Plain, "toc")
	}},
	{"to be filled", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonToBeFilled), isToBeFilled(c.Plain)
	}},
	{"empty cell", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonNoStatement), c.inTable && saysNothing(c.Plain)
	}},
	{"fact", func(c candidate) (Verdict, Reason, bool) {
		rest := strings.TrimPrefix(c.Plain, c.title)
		return LeftOut, because(ReasonFact), (c.inTable || c.title != "") && rest != "" && page.IsFact(rest)
	}},
	{"housekeeping", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonAboutPage), isNote(c.Plain) || isHousekeeping(c.Plain)
	}},
	{"job facts", func(c candidate) (Verdict, Reason, bool) {
		return LeftOut, because(ReasonJobFacts), c.title != "" && lexicon.IsJobLabel(c.title)
	}},
	{"builds on", func(c candidate) (Verdict, Reason, bool) {
		return AsGuidance, because(ReasonAnotherLevel), buildsOn(c.Plain)
	}},
	{"ability", func(c candidate) (Verdict, Reason, bool) {
		at := lexicon.Ability.Find(c.Plain)
		if at == nil {
			return "", Reason{}, false
		}
		return AsConsideration, Reason{ReasonAbilityVerb, strings.TrimSpace(c.Plain[at[0]:at[1]])}, true
	}},
	{"verb", func(c candidate) (Verdict, Reason, bool) {
		verb, word, found := lexicon.FindVerb(c.Plain, c.language)
		if !found || verb.Weak || c.inTable && c.LinkShare < someLinks && c.under == "" {
			return "", Reason{}, false
		}
		return AsPreparation, verbReason(word, c), true
	}},
	{"link", func(c candidate) (Verdict, Reason, bool) {
		return AsPreparation, because(ReasonMostlyLink), c.LinkShare >= mostlyLinks && len(c.Links)+c.LostLinks > 0
	}},
	{"weak verb", func(c candidate) (Verdict, Reason, bool) {
		verb, word, found := lexicon.FindVerb(c.Plain, c.language)
		if !found || !verb.Weak || c.inTable && c.under == "" {
			return "", Reason{}, false
		}
		if c.under == "" && !lexicon.NamesLearning(c.Plain) && c.LinkShare < someLinks {
			return "", Reason{}, false
		}
		return AsPreparation, verbReason(word, c), true
	}},
	{"heading", func(c candidate) (Verdict, Reason, bool) {
		return AsPreparation, Reason{ReasonUnderPreparations, page.Excerpt(c.under)}, c.under != ""
	}},
	{"behaviour", func(c candidate) (Verdict, Reason, bool) {
		return AsConsideration, behaviourReason(c), true
	}},
}

// judge returns the verdict of the first rule that applies, and its reason.
func judge(c candidate) (Verdict, Reason) {
	for _, r := range rules {
		if v, why, applies := r.judge(c); applies {
			return v, why
		}
	}
	return LeftOut, because(ReasonNotUnderstood)
}

// verbReason says that a text has the verb of a preparation.
func verbReason(word string, c candidate) Reason {
	isFirst := strings.HasPrefix(strings.ToLower(c.Plain), word)
	if isFirst {
		word = capitalize(word)
	}
	switch {
	case isFirst && len(c.Links) > 0:
		return Reason{ReasonFirstVerbWithLink, word}
	case isFirst && c.LostLinks > 0:
		return Reason{ReasonFirstVerbWithLostLink, word}
	case isFirst:
		return Reason{ReasonFirstVerb, word}
	case len(c.Links) > 0:
		return Reason{ReasonInnerVerbWithLink, word}
	case c.LostLinks > 0:
		return Reason{ReasonInnerVerbWithLostLink, word}
	}
	return Reason{ReasonInnerVerb, word}
}

func behaviourReason(c candidate) Reason {
	if c.title != "" {
		return Reason{ReasonNamedItem, page.Excerpt(c.title)}
	}
	words := strings.Fields(c.Plain)
	return Reason{ReasonBehaviour, strings.Join(words[:min(len(words), 2)], " ")}
}

// The lengths up to which a text can be what a form of words says, in bytes, and
// the part of it that is looked at, in runes.
const (
	maxToBeFilled = 160
	maxBuildsOn   = 120
	maxNothing    = 20
	noteRunes     = 120
	houseRunes    = 60
)

func isToBeFilled(plain string) bool {
	return len(plain) < maxToBeFilled && lexicon.ToBeFilled.In(plain)
}

func isNote(plain string) bool {
	plain = lexicon.FirstRunes(plain, noteRunes)
	return strings.Contains(plain, ":") && lexicon.Note.In(plain) || isDraft(plain)
}

// isDraft reports whether a text says that the page is not final. Most texts have
// none of the words that would say so.
func isDraft(plain string) bool {
	lower := strings.ToLower(plain)
	isWord := func(word string) bool { return strings.Contains(lower, word) }
	return slices.ContainsFunc(lexicon.DraftWord.Words(), isWord) && lexicon.DraftNote.In(plain)
}

func isHousekeeping(plain string) bool {
	return lexicon.Housekeeping.In(lexicon.FirstRunes(plain, houseRunes))
}

func buildsOn(plain string) bool { return len(plain) < maxBuildsOn && lexicon.BuildsOn.In(plain) }

func saysNothing(plain string) bool { return len(plain) < maxNothing && lexicon.Nothing.In(plain) }

// kindOf returns what a preparation asks for: what its verb says, or else to read
// if there is something to read.
func kindOf(t page.Text, language string) career.Kind {
	if verb, _, found := lexicon.FindVerb(t.Plain, language); found {
		return verb.Kind
	}
	if len(t.Links) > 0 || t.LostLinks > 0 {
		return career.KindRead
	}
	return career.KindDo
}
