package docdiff

import (
	"slices"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// maxCells limits the comparisons of two lists without IDs, whose number is the
// product of their lengths. Longer ones are compared as wholes.
const maxCells = 1 << 20

// listMerger merges lists whose items have no IDs.
type listMerger[T any] struct {
	alike func(a, b T) bool // whether b seems to be a, changed
	merge func(base, ours, theirs T) (T, bool)
}

// lists merges two lists that were made of base. It reports false if both
// changed one item differently, or one removed what the other changed.
func (m listMerger[T]) lists(base, ours, theirs []T) (merged []T, ok bool) {
	if len(base)*max(len(ours), len(theirs)) > maxCells {
		return nil, false
	}
	mine, other := newCursor(m.match(base, ours), ours), newCursor(m.match(base, theirs), theirs)
	added := mine.added()
	for i, b := range base {
		merged = append(merged, mine.addedBefore(i)...)
		merged = append(merged, notAmong(other.addedBefore(i), added)...)
		o, inOurs := mine.item(i)
		t, inTheirs := other.item(i)
		switch {
		case inOurs && inTheirs:
			both, ok := m.merge(b, o, t)
			if !ok {
				return nil, false
			}
			merged = append(merged, both)
		case inOurs && !docfile.Equal(b, o), inTheirs && !docfile.Equal(b, t):
			return nil, false
		}
	}
	merged = append(merged, mine.rest...)
	return append(merged, notAmong(other.rest, added)...), true
}

// notAmong returns the items that are not in a list: what both sides added
// alike is taken once.
func notAmong[T any](items, list []T) []T {
	return slices.DeleteFunc(slices.Clone(items), func(t T) bool {
		return slices.ContainsFunc(list, func(u T) bool { return docfile.Equal(t, u) })
	})
}

// match returns for each item of base the index of what it became in the other
// list, in ascending order, or -1 for an item that is not there: the longest
// common subsequence, in which an equal item counts twice as much as one that
// is alike.
func (m listMerger[T]) match(base, other []T) []int {
	best := make([][]int, len(base)+1)
	for i := range best {
		best[i] = make([]int, len(other)+1)
	}
	worth := func(i, j int) int {
		switch {
		case docfile.Equal(base[i], other[j]):
			return 2
		case m.alike(base[i], other[j]):
			return 1
		}
		return 0
	}
	for i := len(base) - 1; i >= 0; i-- {
		for j := len(other) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if w := worth(i, j); w > 0 {
				best[i][j] = max(best[i][j], best[i+1][j+1]+w)
			}
		}
	}
	matched := make([]int, len(base))
	for i, j := 0, 0; i < len(base); i++ {
		matched[i] = -1
		for j < len(other) && best[i][j] == best[i][j+1] {
			j++
		}
		if j < len(other) && best[i][j] != best[i+1][j] {
			matched[i] = j
			j++
		}
	}
	return matched
}

// cursor walks through a list along the items of base.
type cursor[T any] struct {
	matched []int
	list    []T
	rest    []T // what the walk has not reached
}

func newCursor[T any](matched []int, list []T) *cursor[T] {
	return &cursor[T]{matched: matched, list: list, rest: list}
}

// added returns the items of the list that base does not have.
func (c *cursor[T]) added() []T {
	var added []T
	for i, t := range c.list {
		if !slices.Contains(c.matched, i) {
			added = append(added, t)
		}
	}
	return added
}

// addedBefore returns the items before what base[i] became, and passes over
// them and over that.
func (c *cursor[T]) addedBefore(i int) []T {
	if c.matched[i] < 0 {
		return nil
	}
	n := c.matched[i] - (len(c.list) - len(c.rest))
	added := c.rest[:n]
	c.rest = c.rest[n+1:]
	return added
}

func (c *cursor[T]) item(i int) (t T, ok bool) {
	if c.matched[i] < 0 {
		return t, false
	}
	return c.list[c.matched[i]], true
}

func ofFields[T any](fields []field[T]) listMerger[T] {
	return listMerger[T]{
		alike: func(a, b T) bool { return alike(fields, a, b) },
		merge: func(base, ours, theirs T) (T, bool) {
			both, conflicts := mergeFields(fields, base, ours, theirs)
			return both, len(conflicts) == 0
		},
	}
}

func mergeAreas(base, ours, theirs []promo.GrowthArea) ([]promo.GrowthArea, bool) {
	return ofFields(areaFields).lists(base, ours, theirs)
}

func mergeEvidence(base, ours, theirs []promo.Evidence) ([]promo.Evidence, bool) {
	return ofFields(evidenceFields).lists(base, ours, theirs)
}

// mergeAttachments takes two attachments for one if they are of one file.
func mergeAttachments(base, ours, theirs []promo.Attachment) ([]promo.Attachment, bool) {
	m := ofFields(attachmentFields)
	m.alike = func(a, b promo.Attachment) bool { return a.File == b.File }
	return m.lists(base, ours, theirs)
}

// mergeSteps keeps both wordings of a step that both sides changed.
func mergeSteps(base, ours, theirs []string) ([]string, bool) {
	m := listMerger[string]{
		alike: func(string, string) bool { return false },
		merge: func(_, ours, _ string) (string, bool) { return ours, true },
	}
	return m.lists(base, ours, theirs)
}

// mergeSet merges lists of IDs, whose order matters less than what is in them.
// To have removed everything together is a conflict: neither meant that.
func mergeSet(base, ours, theirs []string) ([]string, bool) {
	merged := slices.DeleteFunc(slices.Clone(ours), func(id string) bool {
		return slices.Contains(base, id) && !slices.Contains(theirs, id)
	})
	for _, id := range theirs {
		if !slices.Contains(base, id) && !slices.Contains(merged, id) {
			merged = append(merged, id)
		}
	}
	return merged, len(merged) > 0 || len(ours) == 0 || len(theirs) == 0
}

// mergeWords merges the words of a document, which are sorted.
func mergeWords(base, ours, theirs []string) ([]string, bool) {
	merged, _ := mergeSet(base, ours, theirs)
	slices.Sort(merged)
	return merged, true
}

// mergeExtra merges the keys that this version does not know, each by itself.
func mergeExtra(base, ours, theirs promo.Extra) (promo.Extra, bool) {
	merged, ok := promo.Extra{}, true
	for _, f := range ours {
		b, o, t := withKey(base, f.Key), promo.Extra{f}, withKey(theirs, f.Key)
		switch {
		case docfile.Equal(o, t), docfile.Equal(b, t):
			merged = append(merged, f)
		case docfile.Equal(b, o):
			merged = append(merged, t...)
		default:
			ok = false
		}
	}
	for _, f := range theirs {
		if len(withKey(ours, f.Key)) > 0 {
			continue
		}
		switch b := withKey(base, f.Key); {
		case len(b) == 0:
			merged = append(merged, f)
		case !docfile.Equal(b, promo.Extra{f}):
			ok = false
		}
	}
	return merged, ok
}

func withKey(x promo.Extra, key string) promo.Extra {
	i := slices.IndexFunc(x, func(f promo.ExtraField) bool { return f.Key == key })
	if i < 0 {
		return nil
	}
	return x[i : i+1]
}
