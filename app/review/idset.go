package review

import "promodoc/app/review/phrase"

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
