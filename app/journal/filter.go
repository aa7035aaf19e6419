package journal

import (
	"slices"
	"strings"

	"promodoc/app/promo"
)

// Filter chooses entries. The zero Filter chooses all.
type Filter struct {
	Since, Until promo.Date // entries that have a day in this time; either may be zero
	Tag, Person  string     // in any case
	Used         Usage
	Uses         Uses // of all entries; needed for Used
}

// Usage says whether entries are chosen by their use in examples.
type Usage int

// The usages.
const (
	AnyUse Usage = iota
	OnlyUsed
	OnlyUnused
)

// Has reports whether the filter chooses an entry.
func (f Filter) Has(e Entry) bool {
	switch {
	case !f.Since.IsZero() && e.Last().Last().Before(f.Since.First()),
		!f.Until.IsZero() && e.From.First().After(f.Until.Last()),
		f.Tag != "" && !hasName(e.Tags, f.Tag),
		f.Person != "" && !hasName(e.People, f.Person),
		f.Used == OnlyUsed && len(f.Uses[e.ID]) == 0,
		f.Used == OnlyUnused && len(f.Uses[e.ID]) > 0:
		return false
	}
	return true
}

func hasName(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
}

// Choose returns the entries that a filter chooses, in their order.
func Choose(entries []Entry, f Filter) []Entry {
	var all []Entry
	for _, e := range entries {
		if f.Has(e) {
			all = append(all, e)
		}
	}
	return all
}

// Count is a name with how many entries have it.
type Count struct {
	Name  string
	Count int
}

// Names returns the tags or the people of entries, the most frequent first; of says which.
func Names(entries []Entry, of func(Entry) []string) []Count {
	at := map[string]int{}
	var all []Count
	for _, e := range entries {
		for _, name := range of(e) {
			i, there := at[strings.ToLower(name)]
			if !there {
				i = len(all)
				at[strings.ToLower(name)] = i
				all = append(all, Count{Name: name})
			}
			all[i].Count++
		}
	}
	slices.SortStableFunc(all, func(a, b Count) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return all
}
