package review

import (
	"slices"
	"strings"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// notLasting is for a result that says only what happened, and not how it is since.
func notLasting(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil {
		return nil
	}
	f := u.field("result")
	if c.set.isPlaceholder(f) || r.isIn(f) {
		return nil
	}
	g := grammar{c}
	for _, s := range f.text.Sentences {
		if g.hasPresent(f, r, s) || g.hasSince(f.text, s) {
			return nil
		}
	}
	return []Finding{u.whole(r, f)}
}

// hasSince reports whether a sentence has "since" for a time, and not for a reason: "since
// the vendor was late".
func (g grammar) hasSince(t *prose.Text, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t.Words[i].Lower == "since" && (!g.isReason(t, i, s) || isSinceAct(t, i, s)) {
			return true
		}
	}
	return false
}

// isReason reports whether "since" may begin a reason: what follows says how something was.
func (g grammar) isReason(t *prose.Text, since int, s prose.Sentence) bool {
	for i := since + 1; i < s.Last && !t.Words[i].Break; i++ {
		if g.is("pastaux", t.Words[i].Lower) {
			return true
		}
	}
	return false
}

// isSinceAct reports whether "since" after other words is the time of an act, whatever
// follows: "no alarm since the pump was moved".
func isSinceAct(t *prose.Text, since int, s prose.Sentence) bool {
	if since == s.First || t.Words[since].Break || since+1 >= s.Last {
		return false
	}
	next := t.Words[since+1].Lower
	return next == "i" || next == "the"
}

// hasPresent reports whether a sentence has a verb in the present or the present
// perfect, but for those that say only that something is done.
func (g grammar) hasPresent(f *field, r *compiled, s prose.Sentence) bool {
	for _, cl := range g.clauses(f.text, s) {
		if cl.last <= cl.first || f.text.Words[cl.first].Muted {
			continue
		}
		for i := cl.first; i < cl.last; i++ {
			if g.isPresent(f.text, i, cl, s) && !isInException(f, r, i) {
				return true
			}
		}
	}
	return false
}

// isPresent reports whether a word is the verb of a clause in the present: "is", "holds",
// "have fallen".
func (g grammar) isPresent(t *prose.Text, i int, cl clause, s prose.Sentence) bool {
	lower := t.Words[i].Lower
	if g.is("presentaux", lower) && i+1 < s.Last && !isToHave(t, i, cl) {
		return true
	}
	if !g.is("auxiliary-verb", lower) && !g.isPast(lower) && g.isFinite(t, i, cl.first, cl.last) {
		return true
	}
	return i == cl.first && (cl.link != "" || cl.opens) && g.startsPresent(t, i, cl)
}

// isToHave reports whether a word is "have" in the infinitive: "seemed to have".
func isToHave(t *prose.Text, i int, cl clause) bool {
	return t.Words[i].Lower == "have" && i > cl.first && t.Words[i-1].Lower == "to"
}

// isInException reports whether a word is in one of the exceptions of a rule.
func isInException(f *field, r *compiled, word int) bool {
	return slices.ContainsFunc(f.hits, func(hit phrase.Match) bool {
		return r.exceptions.has(hit.ID) && hit.First <= word && word < hit.Last
	})
}

// startsPresent reports whether a clause begins with its verb in the present: "Runs
// every night", "and saves an hour", but not "reports of".
func (g grammar) startsPresent(t *prose.Text, i int, cl clause) bool {
	base, ok := g.baseOf(t.Words[i].Lower)
	if !ok || !g.is("nountoo", base) {
		return ok
	}
	return g.goesOn(t, i+1, cl.last) && !strings.HasSuffix(t.Words[i+1].Lower, "of")
}
