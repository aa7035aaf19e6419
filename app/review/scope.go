package review

import (
	"slices"

	"promodoc/app/career"
	"promodoc/app/review/phrase"
)

// reaches are the names of how far something reaches, the smallest first: as a path asks
// for it, and as rules have their phrases.
var reaches = append([]string{"self", "person"}, career.Scopes()...)

// smallScope is for an example whose text names a reach, and only one that is smaller
// than the path asks for.
func smallScope(u *unit, r *compiled, c *context) []Finding {
	asked := slices.Index(reaches, u.scope)
	if u.example == nil || asked < slices.Index(reaches, "team") || u.field("action").blank() && u.field("result").blank() {
		return nil
	}
	if u.weigh(nil, r, c) <= 0 {
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
