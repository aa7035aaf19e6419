package career

import "slices"

// usualParts are the parts of a document on a path without a skeleton, in order.
// The summary is prose that every document has.
var usualParts = []string{
	"summary", SkeletonGlance, SkeletonConsiderations, SkeletonGrowth, SkeletonPreparations, SkeletonReferences,
}

// Parts returns the parts of a document on this path: those of the skeleton, each
// id once, and in their usual order those that it does not name, so that nothing
// written in them is lost.
func (p Path) Parts() []SkeletonEntry {
	var parts []SkeletonEntry
	index := func(id string) int {
		return slices.IndexFunc(parts, func(e SkeletonEntry) bool { return e.ID == id })
	}
	for _, entry := range p.Skeleton {
		if entry.ID != "" && index(entry.ID) < 0 {
			parts = append(parts, entry)
		}
	}
	for i, id := range usualParts {
		switch {
		case index(id) >= 0:
		case i == 0:
			parts = slices.Insert(parts, 0, SkeletonEntry{ID: id})
		case id == SkeletonReferences:
			parts = append(parts, SkeletonEntry{ID: id})
		default:
			parts = slices.Insert(parts, index(usualParts[i-1])+1, SkeletonEntry{ID: id})
		}
	}
	return parts
}
