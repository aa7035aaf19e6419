package review

import (
	"slices"
	"strings"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// noResult is for an example that says nothing of what came of it.
func noResult(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil {
		return nil
	}
	result := u.field("result")
	if !c.set.isPlaceholder(result) && !(c.words && saysNoOutcome(result.text, c)) {
		return nil
	}
	if c.words {
		if isContrast(u.field("situation").text, c) || isToldBefore(u.field("situation"), r, c) || isTakenUp(u.field("title").text, c) || hasSign(u.field("title"), r) || hasArrow(u.field("title").text.Source) {
			return nil
		}
		for _, key := range r.Fields { // where it may be said instead
			f := u.field(key)
			if hasSign(f, r) || hasArrow(f.text.Source) || saysOutcome(f.text, c) || !isOnlyWork(f.text, c) {
				return nil
			}
		}
	}
	return []Finding{u.whole(r, result)}
}

// hasSign reports whether a field has one of the rule's signs of an outcome.
func hasSign(f *field, r *compiled) bool {
	return r.field.overlaps(f.present) && slices.ContainsFunc(f.hits, func(hit phrase.Match) bool {
		return r.field.has(hit.ID) && !f.text.Words[hit.First].Muted && !overlaps(f, r.exceptions, hit)
	})
}

// hasArrow reports whether a text says how something changed with an arrow: 24 → 7.
func hasArrow(source string) bool {
	return strings.Contains(source, "→") || strings.Contains(source, "->") || strings.Contains(source, "=>")
}

// longAccount is with how many words an account is long, as weight.short has it.
const longAccount = 40

// saysOutcome reports whether what was done says what came of it: others act, or a thing
// does, after the writer did; or the writer's own act is one that reaches something. All
// else is how it was, and the writer's work. In a long account others act along the way,
// so that only its end counts there, and only acts that are clearly outcomes.
func saysOutcome(t *prose.Text, c *context) bool {
	if len(t.Words) >= longAccount {
		return endsWithOutcome(t, c)
	}
	g := grammar{c}
	// said is an outcome, or how it was before, as nothing was done yet; acted is that
	// the writer did something in a sentence before, alone that it was "I".
	said, acted, alone := false, false, false
	for _, s := range t.Sentences {
		mine := false
		for _, cl := range g.clauses(t, s) {
			switch {
			case cl.doer == writerActs:
				if g.reaches(t, cl) || alone && g.isShared(t, cl) {
					return true
				}
				alone = alone || prose.IsPronounI(t.Words[cl.first].Lower)
				if cl.verb >= 0 && (!mine && said || cl.link == "so") && !acted {
					said = false // it was the situation
				}
				mine = true
			case g.isOutcome(t, cl):
				if mine || acted || g.isSince(t, cl) || g.is("uptake", t.Words[max(cl.verb, 0)].Lower) {
					return true
				}
				said = true
			}
		}
		acted = acted || mine
	}
	return said
}

// isOnlyWork reports whether all that is said is surely what the writer did, how it was
// before, or how the work was. What cannot be told is not. In a long account others act
// along the way, so that only its end counts there.
func isOnlyWork(t *prose.Text, c *context) bool {
	g := grammar{c}
	if len(t.Words) >= longAccount {
		return g.endsWithWork(t, t.Sentences[len(t.Sentences)-1])
	}
	acted := false
	for _, s := range t.Sentences {
		if g.isTelling(t, s) {
			return false
		}
		clauses := g.clauses(t, s)
		mine := g.isMine(t, s, clauses)
		for _, cl := range clauses {
			switch {
			case cl.doer == writerActs && (g.isThingsAct(t, cl) || (acted || !cl.opens) && g.isAskedOn(t, cl)),
				cl.doer == asideActs && (g.isSharedObject(t, cl) || cl.opens && !mine),
				cl.doer == nobodyActs && (acted && !mine && !g.isWorkCount(t, s) || cl.broken && g.hasMoney(t, cl)),
				cl.doer == othersAct && (acted || !cl.opens && mine) && !g.isAboutWork(t, cl),
				cl.doer == othersAct && g.isOwnThing(t, cl):
				return false
			}
		}
		if acted && s.Last-s.First < 3 && !g.is("writer", t.Words[s.First].Lower) && !g.isWorkCount(t, s) && !g.isHandover(t, s) {
			return false // "Denied."
		}
		acted = acted || mine
	}
	return true
}

// endsWithWork reports whether the last sentence of a long account is about the writer,
// or about what others found along the way.
func (g grammar) endsWithWork(t *prose.Text, s prose.Sentence) bool {
	if g.isTelling(t, s) {
		return false
	}
	clauses := g.clauses(t, s)
	return g.isMine(t, s, clauses) || g.isWorkCount(t, s) || slices.ContainsFunc(clauses, func(cl clause) bool {
		return cl.verb >= 0 && g.is("comesacross", t.Words[cl.verb].Lower)
	})
}

// isMine reports whether the writer acts in a sentence, or is named.
func (g grammar) isMine(t *prose.Text, s prose.Sentence, clauses []clause) bool {
	return slices.ContainsFunc(clauses, func(cl clause) bool { return cl.doer == writerActs }) ||
		slices.ContainsFunc(t.Words[s.First:s.Last], func(w prose.Word) bool { return g.is("writer", w.Lower) }) ||
		slices.ContainsFunc(t.Words[s.First:min(s.First+5, s.Last)], func(w prose.Word) bool { return w.Lower == "my" })
}

// hasMoney reports whether a clause has an amount of money, or a share.
func (g grammar) hasMoney(t *prose.Text, cl clause) bool {
	return slices.ContainsFunc(t.Words[cl.first:cl.last], func(w prose.Word) bool { return g.is("money", w.Lower) })
}

// isTelling reports whether a sentence has a word that compares how it is with how it
// was, or says how it ended, or is a number with its name: "Returned mail: 4 percent".
func (g grammar) isTelling(t *prose.Text, s prose.Sentence) bool {
	const far = 5
	for i := s.First; i < s.Last; i++ {
		w := t.Words[i]
		if !w.Muted && g.is("telling", w.Lower) {
			return true
		}
		if w.Digit && i > s.First && i < s.First+far && strings.HasPrefix(t.Source[t.Words[i-1].To:], ":") && !g.is("writer", t.Words[s.First].Lower) {
			return true
		}
	}
	return false
}

// isAskedOn reports whether a clause says what the writer was asked or given for the work.
func (g grammar) isAskedOn(t *prose.Text, cl clause) bool {
	return cl.verb > cl.first && t.Words[cl.verb-1].Lower == "was" && g.is("honoured", t.Words[cl.verb].Lower)
}

// isOwnThing reports whether a clause says what a thing of the writer's does: "My patch
// went in".
func (g grammar) isOwnThing(t *prose.Text, cl clause) bool {
	return t.Words[cl.first].Lower == "my" && cl.verb >= 0 && !g.is("auxiliary-verb", t.Words[cl.verb].Lower) && !g.is("tells", t.Words[cl.verb].Lower)
}

// isWorkCount reports whether a sentence without a verb says how much work it was: "Six
// afternoons, sticky notes".
func (g grammar) isWorkCount(t *prose.Text, s prose.Sentence) bool {
	words := t.Words[s.First:s.Last]
	return slices.ContainsFunc(words, func(w prose.Word) bool {
		return g.is("effort", w.Lower) || g.is("workword", w.Lower) || g.is("spent", w.Lower)
	}) &&
		!g.is("denied", words[0].Lower) && !slices.ContainsFunc(words, func(w prose.Word) bool { return g.is("money", w.Lower) })
}

// isAboutWork reports whether what others do, or a thing, is part of the work or says how
// it was, and not what they asked for after it.
func (g grammar) isAboutWork(t *prose.Text, cl clause) bool {
	if cl.verb >= 0 && t.Words[cl.verb].Lower == "had" && cl.verb+1 < cl.last && g.isPast(t.Words[cl.verb+1].Lower) {
		return true // before it
	}
	if cl.verb >= 0 && g.is("asks", t.Words[cl.verb].Lower) {
		return false
	}
	return slices.ContainsFunc(t.Words[cl.first:cl.last], func(w prose.Word) bool {
		return g.is("effort", w.Lower) || g.is("workword", w.Lower) || g.is("tells", w.Lower) || w.Lower == "me" || w.Lower == "i"
	})
}

// isToldBefore reports whether a situation tells already what the writer's work changed:
// "Since I moved the alarm, nobody is called".
func isToldBefore(f *field, r *compiled, c *context) bool {
	g := grammar{c}
	t := f.text
	for _, s := range t.Sentences {
		words := t.Words[s.First:s.Last]
		if !slices.ContainsFunc(words, func(w prose.Word) bool { return prose.IsPronounI(w.Lower) || w.Lower == "my" }) {
			continue
		}
		if has(f, r.field, s.First, s.Last) || g.isTelling(t, s) || g.is("turningpoint", words[0].Lower) {
			return true
		}
		for _, cl := range g.clauses(t, s) { // "with the card I wrote, no patient waits"
			if cl.verb > cl.first && g.is("denied", t.Words[cl.first].Lower) && g.isThird(t.Words[cl.verb].Lower) {
				return true
			}
		}
	}
	return false
}

// endsWithOutcome reports whether the last sentence of a text is an outcome.
func endsWithOutcome(t *prose.Text, c *context) bool {
	g := grammar{c}
	for _, cl := range g.clauses(t, t.Sentences[len(t.Sentences)-1]) {
		if cl.doer == writerActs {
			if g.reaches(t, cl) {
				return true
			}
			continue
		}
		if g.isOutcome(t, cl) && (g.isSince(t, cl) || slices.ContainsFunc(t.Words[cl.first:cl.last], func(w prose.Word) bool {
			return g.is("uptake", w.Lower) || g.is("turned", w.Lower) || g.is("denied", w.Lower)
		})) {
			return true
		}
	}
	return false
}

// isSince reports whether a clause says how it is after the writer's work, wherever it
// comes: it has "now", or is about what is the writer's.
func (g grammar) isSince(t *prose.Text, cl clause) bool {
	return slices.ContainsFunc(t.Words[cl.first:cl.last], func(w prose.Word) bool {
		return g.is("sincethen", w.Lower)
	})
}

// isTakenUp reports whether a title says what others did with the work: "Roster accepted
// by the works council".
func isTakenUp(t *prose.Text, c *context) bool {
	g := grammar{c}
	for i, w := range t.Words {
		if i > 0 && g.is("uptake", w.Lower) && i+1 < len(t.Words) && t.Words[i+1].Lower == "by" {
			return true
		}
	}
	for _, s := range t.Sentences {
		if slices.ContainsFunc(g.clauses(t, s), func(cl clause) bool { return cl.opens && g.isOutcome(t, cl) || g.isSharedObject(t, cl) }) {
			return true
		}
	}
	return false
}

// isContrast reports whether a situation says already how it is after the work, beside
// how it was before.
func isContrast(t *prose.Text, c *context) bool {
	g := grammar{c}
	for _, s := range t.Sentences {
		contrasts := slices.ContainsFunc(t.Words[s.First:s.Last], func(w prose.Word) bool {
			return g.is("contrast", w.Lower)
		})
		for _, cl := range g.clauses(t, s) {
			if contrasts && cl.doer == othersAct && g.isOutcome(t, cl) && (g.isSince(t, cl) || t.Words[s.First].Lower == "thanks") {
				return true
			}
		}
	}
	return false
}

// isOutcome reports whether what others do, or a thing does, is more than how the work
// was, what was asked and what was said.
func (g grammar) isOutcome(t *prose.Text, cl clause) bool {
	verb := cl.verb
	if cl.doer != othersAct && cl.link != "so that" {
		return false
	}
	if cl.link == "so that" {
		_, verb = g.fromSubject(t, cl.first, cl.last)
	}
	if verb < 0 {
		return false
	}
	subject, rest := t.Words[cl.first:verb], t.Words[verb+1:cl.last]
	in := func(words []prose.Word, class string) bool {
		return slices.ContainsFunc(words, func(w prose.Word) bool { return g.is(class, w.Lower) })
	}
	act := t.Words[verb].Lower
	main := act
	if g.is("auxiliary-verb", act) || g.is("contraction", act) {
		for _, w := range rest {
			if main = w.Lower; !g.is("adverb", main) && !g.is("opener", main) && main != "been" && main != "not" && main != "be" {
				break
			}
		}
	}
	denies := in(subject, "denied") || len(rest) > 0 && g.is("denied", rest[0].Lower)
	switch {
	case cl.link == "so that" && g.is("wished", act):
		return false // what was wished
	case denies:
		return !g.is("tells", act)
	case g.is("tells", act), act == "would", act == "might", act == "may", act == "should":
		return false
	case main != act && g.is("routine", main) && !strings.HasPrefix(act, "have") && !strings.HasPrefix(act, "has"):
		return false
	case len(subject) > 0 && subject[0].Lower == "there":
		return false
	case len(subject) == 1 && g.is("alone", subject[0].Lower) && (act == "was" || act == "were") && len(rest) > 0 && g.is("topicof", rest[0].Lower):
		return false // what the work was about
	case in(subject, "workword") && !g.is("stateorcan", act) && !in(rest, "uptake") && (g.is("auxiliary-verb", act) || !g.is("turned", act) || g.is("workgoes", act)):
		return false
	case len(subject) <= 1 && (len(subject) == 0 || g.is("alone", subject[0].Lower)) && g.is("effortverb", act) && in(rest, "effort") && !slices.ContainsFunc(rest, func(w prose.Word) bool { return w.Digit }):
		return false
	}
	return true
}

// isShared reports whether "we" do in a clause what is no part of the work, after "I" did
// mine: "We gave back 62 of them".
func (g grammar) isShared(t *prose.Text, cl clause) bool {
	return cl.verb >= 0 && t.Words[cl.first].Lower == "we" && !g.is("jointly", t.Words[cl.verb].Lower)
}

// reaches reports whether an act of the writer is itself an outcome: "halved the bill",
// or what "we" no longer do or do since.
func (g grammar) reaches(t *prose.Text, cl clause) bool {
	if cl.verb < 0 {
		return false
	}
	verb := t.Words[cl.verb].Lower
	if verb == "cut" { // by how much, and not "cut the takes"
		return slices.ContainsFunc(t.Words[cl.verb:cl.last], func(w prose.Word) bool {
			return w.Digit || g.is("numeral", w.Lower) || g.is("byhowmuch", w.Lower)
		})
	}
	if g.is("reached", verb) {
		return true
	}
	for _, w := range t.Words[cl.first:cl.verb] {
		if w.Lower[0] == 'w' && g.is("we", w.Lower) {
			return cl.link == "so" || g.is("ours", verb)
		}
	}
	return false
}

// saysNoOutcome reports whether a text says in each of its sentences only how the work
// was, or that it was done: "It was hard work, and I enjoyed it", "Delivered on time".
func saysNoOutcome(t *prose.Text, c *context) bool {
	g := grammar{c}
	const most = 30 // words
	if len(t.Words) == 0 || len(t.Words) > most || slices.ContainsFunc(t.Words, func(w prose.Word) bool { return w.Digit || w.Muted || g.is("numeral", w.Lower) }) {
		return false
	}
	return !slices.ContainsFunc(t.Sentences, func(s prose.Sentence) bool { return !g.isEffort(t, s) && !g.isHandover(t, s) })
}

// isEffort reports whether a sentence says how the work was for the writer.
func (g grammar) isEffort(t *prose.Text, s prose.Sentence) bool {
	words := t.Words[s.First:s.Last]
	first := words[0].Lower
	if !g.is("writer", first) && !g.is("effortsubject", first) && !g.is("effort", first) {
		return false
	}
	for _, cl := range g.clauses(t, s) {
		if g.isOutcome(t, cl) || cl.doer == writerActs && g.reaches(t, cl) || g.isSince(t, cl) {
			return false
		}
	}
	return slices.ContainsFunc(words, func(w prose.Word) bool { return g.is("effort", w.Lower) })
}

// isHandover reports whether a sentence says only that the work was done, or shown.
func (g grammar) isHandover(t *prose.Text, s prose.Sentence) bool {
	words := t.Words[s.First:s.Last]
	told := false
	for i, w := range words {
		switch {
		case w.Lower == "by", w.Lower == "now", w.Lower == "not", w.Lower == "without", g.is("denied", w.Lower), g.is("turned", w.Lower):
			return false
		case g.is("handover", w.Lower):
			told = true
		case !told && i > 0 && (g.is("uptake", w.Lower) || g.is("reached", w.Lower)):
			return false
		}
	}
	return told
}
