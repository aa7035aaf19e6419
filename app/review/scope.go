package review

import (
	"slices"

	"promodoc/app/career"
	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// reaches are the names of how far something reaches, the smallest first: as a path asks
// for it, and as rules have their phrases.
var reaches = append([]string{"self", "person"}, career.Scopes()...)

// smallScope is for an example whose text names a reach, and only one that is smaller
// than the path asks for.
func smallScope(u *unit, r *compiled, c *context) []Finding {
	asked := slices.Index(reaches, u.scope)
	if u.example == nil || asked < slices.Index(reaches, "team") {
		return nil
	}
	widest, limited := -1, false
	var at *field
	var words phrase.Match
	for _, f := range u.of(r.Fields) {
		for _, hit := range f.hits {
			if f.text.Words[hit.First].Muted {
				continue
			}
			rank := r.rankOf(hit.ID)
			limited = limited || r.sentence.has(hit.ID) && f.key != "situation"
			switch {
			case rank < 0 && r.sentence.has(hit.ID) && f.key != "situation" && at == nil:
				at, words = f, hit // it is limited, whatever to
			case rank < 0, overlaps(f, r.exceptions, hit), isDeniedReach(f, r, hit, rank), f.key == "situation" && rank > 0:
			case rank > widest:
				widest, at, words = rank, f, hit
			}
		}
	}
	if at == nil || widest >= asked {
		return nil
	}
	// One colleague is enough for a team, unless others are said to have no part in it.
	if reaches[asked] == "team" && widest == slices.Index(reaches, "person") && !limited {
		return nil
	}
	return []Finding{u.span(r, at, words.First, words.Last, "Scope", u.scope)}
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

// isDeniedReach reports whether a reach is one that something has not: "no other team", or
// a wide one in a sentence that says who has no part in it.
func isDeniedReach(f *field, r *compiled, hit phrase.Match, rank int) bool {
	s := f.text.Sentences[f.text.Words[hit.First].Sentence]
	const near = 4
	if has(f, r.before, max(s.First, hit.First-near), hit.First) || has(f, r.after, hit.Last, min(s.Last, hit.Last+2*near)) {
		return rank > 0
	}
	return rank > slices.Index(reaches, "person") && overlapsAny(f, r.sentence, hit, s)
}

// overlapsAny reports whether a phrase begins before a place, in its sentence, and ends in
// or after it.
func overlapsAny(f *field, ids idSet, hit phrase.Match, s prose.Sentence) bool {
	for _, other := range f.hits {
		if ids.has(other.ID) && other.First >= s.First && other.First <= hit.Last && other.Last >= hit.First-1 {
			return true
		}
	}
	return false
}
