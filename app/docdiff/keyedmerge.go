package docdiff

import (
	"slices"

	"promodoc/app/promo"
)

// merge merges item by item. An item that one side removed is removed if the
// other left it as it was.
func (k keyed[T]) merge(merged *promo.Document, base, theirs promo.Document) []Change {
	ours := *merged
	mine, old, other := *k.list(&ours), *k.list(&base), *k.list(&theirs)
	var conflicts []Change
	var kept []T
	for _, t := range mine {
		inBase, inTheirs := k.index(old, k.id(t)), k.index(other, k.id(t))
		switch {
		case inTheirs >= 0:
			var was T // an item that both added has nothing in common
			if inBase >= 0 {
				was = old[inBase]
			}
			both, keys := mergeFields(k.fields, was, t, other[inTheirs])
			kept = append(kept, both)
			differ := differences(k.fields, ours, theirs, t, other[inTheirs])
			conflicts = append(conflicts, k.changesOf(ours, t, among(differ, keys))...)
		case inBase < 0:
			kept = append(kept, t)
		case !sameFields(k.fields, old[inBase], t):
			kept = append(kept, t)
			conflicts = append(conflicts, k.removed(ours, t))
		}
	}
	for _, t := range other {
		if i := k.index(old, k.id(t)); i >= 0 && k.index(mine, k.id(t)) < 0 && !sameFields(k.fields, old[i], t) {
			conflicts = append(conflicts, k.added(theirs, t))
		}
	}
	*k.list(merged) = k.arrange(kept, old, other)
	return conflicts
}

// arrange orders the merged items of ours and adds those that only theirs has.
// The order is ours unless only theirs has another one than base.
func (k keyed[T]) arrange(kept, base, theirs []T) []T {
	inBase := k.ids(k.common(base, kept))
	ours := k.ids(k.common(kept, base))
	if slices.Equal(ours, inBase) {
		kept = k.ordered(kept, theirs)
	}
	for i, t := range theirs {
		if k.index(kept, k.id(t)) < 0 && k.index(base, k.id(t)) < 0 {
			kept = k.inserted(kept, theirs, i)
		}
	}
	return kept
}
