package pathdiff

import (
	"cmp"
	"math"
	"slices"
	"unicode"
)

// Suggestion says that an item the path has no more may be one it has now.
type Suggestion struct {
	Was, Now Side
	Percent  int      // how much of what both say is the same, 0 to 100
	Shared   []string // the rarest words that both use, as the present one writes them; at most mostShared
}

const (
	// leastLikeness is from where on two items are worth asking about. It lies
	// between the rewordings and the decoys of this package's test.
	leastLikeness = 0.35
	mostShared    = 5
)

// suggest finds which removed items may have become which added ones. The
// likest pair comes first and takes both out; among equals the order of the
// path decides, so that the same paths give the same suggestions.
func suggest(was, now []entry, items []Item) []Suggestion {
	var removed, added []likened
	rarity := rarityOf(append(slices.Clone(was), now...))
	for _, i := range items {
		switch i.Kind() {
		case Removed:
			removed = append(removed, rarity.likened(entryOf(was, i.Was.ID)))
		case Added:
			added = append(added, rarity.likened(entryOf(now, i.Now.ID)))
		}
	}
	type pair struct {
		was, now int
		likeness float64
	}
	var pairs []pair
	for i, was := range removed {
		for j, now := range added {
			if l := rarity.likeness(was, now); l >= leastLikeness {
				pairs = append(pairs, pair{i, j, l})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	var found []Suggestion
	asked, offered := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if asked[p.was] || offered[p.now] {
			continue
		}
		asked[p.was], offered[p.now] = true, true
		found = append(found, Suggestion{
			Was: removed[p.was].side, Now: added[p.now].side,
			Percent: int(math.Round(100 * p.likeness)), Shared: rarity.shared(removed[p.was], added[p.now]),
		})
	}
	return found
}

func entryOf(all []entry, id string) entry {
	return all[slices.IndexFunc(all, func(e entry) bool { return e.ID == id })]
}

// shared are the words that make two items alike, the rarest first. Those that
// the path uses throughout would explain nothing.
func (r rarity) shared(was, now likened) []string {
	var stems []string
	for _, s := range now.order {
		if _, both := was.words[s]; both {
			stems = append(stems, s)
		}
	}
	slices.SortStableFunc(stems, func(a, b string) int { return cmp.Compare(r[b], r[a]) })
	var found []string
	for _, s := range stems[:min(len(stems), mostShared)] {
		if 2*r[s] >= r[stems[0]] && !slight(s) {
			found = append(found, now.words[s])
		}
	}
	return found
}

// slight reports whether a word is too short to say anything by itself.
func slight(stem string) bool {
	letters := []rune(stem)
	return len(letters) < 3 && unicode.In(letters[0], unicode.Latin, unicode.Greek, unicode.Cyrillic)
}
