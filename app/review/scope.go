package review

import (
	"slices"

	"promodoc/app/career"
	"promodoc/app/review/phrase"
	"promodoc/app/review/weigh"
)

// reaches are the names of how far something reaches, the smallest first: as a path asks
// for it, and as rules have their phrases.
var reaches = append([]string{"self", "person"}, career.Scopes()...)

// smallScope is for an example whose text names a reach, and only one that is smaller
// than the path asks for.
func smallScope(u *unit, r *compiled, c *context) []Finding {
	if u.example == nil || slices.Index(reaches, u.scope) < slices.Index(reaches, "team") {
		return nil
	}
	if u.field("action").blank() && u.field("result").blank() || u.weigh(nil, r, c) <= 0 {
		return nil
	}
	f, first, last := u.narrow(r, c)
	return []Finding{u.span(r, f, first, last, "Scope", u.scope)}
}

// narrow returns the words that name the smallest reach, or the sentence that counts most if
// none do.
func (u *unit) narrow(r *compiled, c *context) (f *field, first, last int) {
	least := len(reaches)
	for _, in := range u.of([]string{"action", "result"}) {
		for _, hit := range in.hits {
			if rank := r.rankOf(hit.ID); rank >= 0 && rank < least && !in.text.Words[hit.First].Muted {
				least, f, first, last = rank, in, hit.First, hit.Last
			}
		}
	}
	if f == nil {
		f = u.field("action")
		if f.blank() {
			f = u.field("result")
		}
		s := u.heaviest(f, r, c)
		first, last = s.First, s.Last
	}
	return f, first, last
}

// rankOf returns how far what a phrase names reaches: an index of reaches, the greatest of
// several, or -1.
func (c *compiled) rankOf(id phrase.ID) int {
	for i := len(reaches) - 1; i >= 0; i-- {
		if c.ranks[reaches[i]].has(id) {
			return i
		}
	}
	return -1
}

// reachTraits calls add with those that are of how far an example reaches, and of how far the
// path asks it to reach.
func (u *unit) reachTraits(r *compiled, c *context, add func(weigh.Trait)) {
	part := &c.set.learning.part
	asked := slices.Index(reaches, u.scope)
	if asked < 0 {
		return
	}
	add(weigh.Trait{Kind: part.of[kindAsked], A: part.reaches[asked]})
	for _, p := range passages(u.field("situation"), u.field("action"), u.field("result")) {
		p.traits(c, add)
		p.phraseTraits(r, c, add)
		for _, w := range p.field.partsOf(c)[p.sentence.First:p.sentence.Last] {
			if w.word != 0 {
				add(weigh.Trait{Kind: part.of[kindAskedWord], A: part.reaches[asked], B: w.word})
			}
		}
		p.reachPhraseTraits(r, part, asked, add)
	}
}

// reachPhraseTraits calls add with those that the phrases for a reach are, and for what limits
// or denies one. asked is the index of the reach that is asked for.
func (p passage) reachPhraseTraits(r *compiled, part *parts, asked int, add func(weigh.Trait)) {
	for _, hit := range p.field.hits {
		if hit.First < p.sentence.First || hit.Last > p.sentence.Last {
			continue
		}
		if rank := r.rankOf(hit.ID); rank >= 0 && p.field.key != "situation" {
			add(weigh.Trait{Kind: part.of[kindReach], A: part.reaches[rank]})
			add(weigh.Trait{Kind: part.of[kindBeyond], A: part.beyonds[rank-asked]})
		}
		if r.sentence.has(hit.ID) {
			add(weigh.Trait{Kind: part.of[kindHas], A: part.of[hasLimits]})
		}
		if r.before.has(hit.ID) || r.after.has(hit.ID) {
			add(weigh.Trait{Kind: part.of[kindHas], A: part.of[hasDenial]})
		}
	}
}
