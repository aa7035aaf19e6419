package review

import (
	"slices"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
	"promodoc/app/review/weigh"
)

// existence returns a finding for each sentence with one of the rule's tokens: the
// first there that nothing silences.
func (u *unit) existence(r *compiled, set *ruleSet) []Finding {
	var all []Finding
	for i := range u.fields {
		f := &u.fields[i]
		if !r.tokens.overlaps(f.present) || !slices.Contains(r.Fields, f.key) {
			continue
		}
		last := -1
		for _, hit := range f.hits {
			sentence := f.text.Words[hit.First].Sentence
			if !r.tokens.has(hit.ID) || sentence == last || !isOwn(f, hit) || u.isGuarded(r, f, hit, set) {
				continue
			}
			last = sentence
			all = append(all, u.span(r, f, hit.First, hit.Last))
			if r.Once == "field" {
				break
			}
		}
		if len(all) > 0 && r.Once == "example" {
			return all[:1]
		}
	}
	return all
}

// isOwn reports whether the words are the writer's: no quotation, code, link or title.
func isOwn(f *field, hit phrase.Match) bool {
	words := f.text.Words[hit.First:hit.Last]
	if slices.ContainsFunc(words, func(w prose.Word) bool { return w.Muted }) {
		return false
	}
	first := words[0]
	if !first.Proper || f.text.IsUpper(hit.First) {
		return true
	}
	// A capital before words without one is emphasis: "Helped with". "Will" may be a name.
	return len(words) > 1 && !words[1].Proper && first.Lower != "will"
}

// isGuarded reports whether something else in the text silences a finding.
func (u *unit) isGuarded(r *compiled, f *field, hit phrase.Match, set *ruleSet) bool {
	sentence := f.text.Sentences[f.text.Words[hit.First].Sentence]
	in := func(ids idSet, first, last int) bool { return has(f, ids, first, last) }
	switch {
	case overlaps(f, r.exceptions, hit),
		in(r.before, sentence.First, hit.First),
		in(r.after, hit.Last, sentence.Last),
		in(r.sentence, sentence.First, sentence.Last),
		nextHas(f, r.next, hit),
		in(r.field, 0, len(f.text.Words)),
		r.Guards.Subject == "me" && !isMine(f.text, hit.First, set.phrases),
		r.Guards.Number && hasNumber(f.text, sentence),
		len(r.need) > 0 && !in(r.need, sentence.First, sentence.Last):
		return true
	}
	return u.hasAnywhere(r.example)
}

// has reports whether one of the phrases is among the words [first, last) of a field.
func has(f *field, ids idSet, first, last int) bool {
	if !ids.overlaps(f.present) {
		return false
	}
	for _, hit := range f.hits {
		if hit.First >= first && hit.Last <= last && ids.has(hit.ID) && !f.text.Words[hit.First].Muted {
			return true
		}
	}
	return false
}

// nextHas reports whether one of the phrases is in the sentence after a finding.
func nextHas(f *field, ids idSet, hit phrase.Match) bool {
	next := f.text.Words[hit.First].Sentence + 1
	if next >= len(f.text.Sentences) {
		return false
	}
	s := f.text.Sentences[next]
	return has(f, ids, s.First, s.Last)
}

// overlaps reports whether an exception has a word of a finding.
func overlaps(f *field, ids idSet, hit phrase.Match) bool {
	if !ids.overlaps(f.present) {
		return false
	}
	for _, other := range f.hits {
		if ids.has(other.ID) && other.First < hit.Last && hit.First < other.Last {
			return true
		}
	}
	return false
}

// hasNumber reports whether a sentence has a number that is not part of a name.
func hasNumber(t *prose.Text, s prose.Sentence) bool {
	for _, w := range t.Words[s.First:s.Last] {
		if w.Digit && !w.Capital {
			return true
		}
	}
	return false
}

// isMine reports whether the writer is the doer of what begins at a word: "I" is before
// it, or nobody is, as in notes that leave out the pronoun.
func isMine(t *prose.Text, at int, set *phrase.Set) bool {
	first := t.Sentences[t.Words[at].Sentence].First
	direct := true // only adverbs and auxiliary verbs are between: "also helped"
	for i := at - 1; i >= first; i-- {
		w := t.Words[i]
		if prose.IsPronounI(w.Lower) {
			return true
		}
		if set.Class("subject", w.Lower) || w.Proper && !t.Words[i+1].Break {
			return false // "Anna helped with"
		}
		if direct && set.IsOf(w.Lower, "adverb", "auxiliary") && w.Lower != "to" {
			continue
		}
		if direct && isDirectDoer(t, i, set) {
			return false
		}
		direct = false
	}
	return true
}

// isDirectDoer reports whether a word right before an act is its doer, or makes an infinitive
// of it: "the script helped with", "asked them to help with".
func isDirectDoer(t *prose.Text, i int, set *phrase.Set) bool {
	w := t.Words[i]
	if w.Lower == "to" {
		return true
	}
	return !w.Muted && !t.Words[i+1].Break && !set.Class("joint", w.Lower)
}

// absence returns a finding if none of the rule's tokens is in its fields. The first of
// the fields must have text: what is empty is another rule's.
func (u *unit) absence(r *compiled, set *ruleSet) []Finding {
	if u.example == nil {
		return nil
	}
	first := u.field(r.Fields[0])
	if first == nil || set.isPlaceholder(first) {
		return nil
	}
	if len(r.need) > 0 && !has(first, r.need, 0, len(first.text.Words)) {
		return nil
	}
	if u.hasAnywhere(r.example) || slices.ContainsFunc(u.of(r.Fields), r.isIn) {
		return nil
	}
	return []Finding{u.whole(r, first)}
}

// isIn reports whether one of the rule's tokens is in a field, and no exception there.
func (c *compiled) isIn(f *field) bool {
	return slices.ContainsFunc(f.hits, func(hit phrase.Match) bool {
		return c.tokens.has(hit.ID) && !overlaps(f, c.exceptions, hit)
	})
}

// hasAnywhere reports whether one of the phrases is in a field of the unit.
func (u *unit) hasAnywhere(ids idSet) bool {
	for i := range u.fields {
		if f := &u.fields[i]; has(f, ids, 0, len(f.text.Words)) {
			return true
		}
	}
	return false
}

// isPlaceholder reports whether a field is empty or says, in each of its sentences, only
// that something is still to be written.
func (s *ruleSet) isPlaceholder(f *field) bool {
	for _, sentence := range f.text.Sentences {
		if !has(f, s.placeholders, sentence.First, sentence.Last) {
			return false
		}
	}
	return true
}

// idSet is a set of phrases, a bit for each.
type idSet []uint64

const bits = 64

func (s *idSet) add(id phrase.ID) {
	for len(*s) <= int(id)/bits {
		*s = append(*s, 0)
	}
	(*s)[id/bits] |= 1 << (id % bits)
}

func (s idSet) has(id phrase.ID) bool {
	return int(id)/bits < len(s) && s[id/bits]&(1<<(id%bits)) != 0
}

// overlaps reports whether a phrase is in both sets.
func (s idSet) overlaps(t idSet) bool {
	for i := range min(len(s), len(t)) {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// phraseTraits calls add with those that the phrases of a rule are.
func (p passage) phraseTraits(r *compiled, c *context, add func(weigh.Trait)) {
	part := &c.set.learning.part
	has := func(what weigh.Part) {
		add(weigh.Trait{Kind: part.of[kindHas], A: what})
		if p.last {
			add(weigh.Trait{Kind: part.of[kindLastHas], A: what})
		}
	}
	for _, hit := range p.field.hits {
		if hit.First >= p.sentence.First && hit.Last <= p.sentence.Last {
			switch {
			case r.field.has(hit.ID):
				has(part.of[hasSign])
			case r.exceptions.has(hit.ID):
				has(part.of[hasException])
			}
		}
	}
}
