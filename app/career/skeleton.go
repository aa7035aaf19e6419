package career

import "slices"

// usualParts is the order of a document's parts on a path that does not say
// one. The summary is prose that every document has.
var usualParts = []string{
	"summary", SkeletonGlance, SkeletonConsiderations, SkeletonGrowth, SkeletonPreparations, SkeletonReferences,
}

// Parts returns the parts of a document on this path: those of the skeleton,
// each id once, and in their usual place those it does not name, since what is
// written for them shall not be lost.
func (p Path) Parts() []SkeletonEntry {
	var parts []SkeletonEntry
	at := func(id string) int {
		return slices.IndexFunc(parts, func(e SkeletonEntry) bool { return e.ID == id })
	}
	for _, entry := range p.Skeleton {
		if entry.ID != "" && at(entry.ID) < 0 {
			parts = append(parts, entry)
		}
	}
	for i, id := range usualParts {
		switch {
		case at(id) >= 0:
		case i == 0:
			parts = slices.Insert(parts, 0, SkeletonEntry{ID: id})
		case id == SkeletonReferences:
			parts = append(parts, SkeletonEntry{ID: id})
		default:
			parts = slices.Insert(parts, at(usualParts[i-1])+1, SkeletonEntry{ID: id})
		}
	}
	return parts
}
