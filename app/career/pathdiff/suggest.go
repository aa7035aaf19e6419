package pathdiff

import (
	"cmp"
	"math"
	"slices"
	"unicode"
)

// Suggestion says that a removed item may have become an added one.
type Suggestion struct {
	Was, Now Side
	Percent  int      // how much they have in common, 0 to 100
	Shared   []string // the rarest words of both, as the present one writes them; at most maxShared
}

const (
	// minSimilarity is how similar two items of a suggestion are at least. It is
	// between the rewordings and the decoys of this package's test.
	minSimilarity = 0.35
	maxShared     = 5
)

// suggest returns which removed items may have become which added ones. The most
// similar pair comes first, and each item is in one pair only. Among equals the
// order of the paths decides, so that the same paths give the same suggestions.
func suggest(was, now []entry, items []Item) []Suggestion {
	var removed, added []profile
	w := newWeights(append(slices.Clone(was), now...))
	for _, i := range items {
		switch i.Kind() {
		case Removed:
			removed = append(removed, w.profile(findEntry(was, i.Was.ID)))
		case Added:
			added = append(added, w.profile(findEntry(now, i.Now.ID)))
		}
	}
	type pair struct {
		was, now   int
		similarity float64
	}
	var pairs []pair
	for i, was := range removed {
		for j, now := range added {
			if s := w.similarity(was, now); s >= minSimilarity {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.similarity, a.similarity) })
	var found []Suggestion
	usedWas, usedNow := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedWas[p.was] || usedNow[p.now] {
			continue
		}
		usedWas[p.was], usedNow[p.now] = true, true
		found = append(found, Suggestion{
			Was: removed[p.was].side, Now: added[p.now].side,
			Percent: int(math.Round(100 * p.similarity)), Shared: w.shared(removed[p.was], added[p.now]),
		})
	}
	return found
}

func findEntry(all []entry, id string) entry {
	return all[slices.IndexFunc(all, func(e entry) bool { return e.ID == id })]
}

// shared returns the words that two items have in common, the rarest first.
// Words that are in most items, and short ones, explain nothing and are left out.
func (w weights) shared(was, now profile) []string {
	var stems []string
	for _, s := range now.order {
		if _, both := was.words[s]; both {
			stems = append(stems, s)
		}
	}
	slices.SortStableFunc(stems, func(a, b string) int { return cmp.Compare(w[b], w[a]) })
	var found []string
	for _, s := range stems[:min(len(stems), maxShared)] {
		if 2*w[s] >= w[stems[0]] && !isShort(s) {
			found = append(found, now.words[s])
		}
	}
	return found
}

// isShort reports whether a word is too short to mean anything by itself.
func isShort(stem string) bool {
	letters := []rune(stem)
	return len(letters) < 3 && unicode.In(letters[0], unicode.Latin, unicode.Greek, unicode.Cyrillic)
}
