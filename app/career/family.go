package career

import (
	"cmp"
	"slices"
	"strings"
)

// Family is the paths for one kind of work, in the order of their roles.
type Family struct {
	Name  string // empty for paths that name no family
	Paths []Path
}

// Families groups paths by their family, by name. Those that name none come first.
// In a family, each path comes after those that lead to the role it begins from,
// and those that neither follow a path nor are followed by one come last.
func Families(paths []Path) []Family {
	var all []Family
	for _, p := range paths {
		name := strings.TrimSpace(p.Family)
		i := slices.IndexFunc(all, func(f Family) bool { return strings.EqualFold(f.Name, name) })
		if i < 0 {
			i = len(all)
			all = append(all, Family{Name: name})
		}
		all[i].Paths = append(all[i].Paths, p)
	}
	slices.SortStableFunc(all, func(a, b Family) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	for i := range all {
		all[i].Paths = bySteps(all[i].Paths)
	}
	return all
}

// FamilyFirst returns families with one of them before the others, by its name.
func FamilyFirst(all []Family, name string) []Family {
	all, first := slices.Clone(all), strings.TrimSpace(name)
	slices.SortStableFunc(all, func(a, b Family) int {
		rank := func(f Family) int {
			if strings.EqualFold(f.Name, first) {
				return 0
			}
			return 1
		}
		return cmp.Compare(rank(a), rank(b))
	})
	return all
}

// bySteps sorts paths so that each comes after those that lead to the role it
// begins from. Where several could be next, it is the one that goes on from the
// last, else one that others go on from; otherwise they stay as they are.
func bySteps(paths []Path) []Path {
	rest := slices.Clone(paths)
	var sorted []Path
	for len(rest) > 0 {
		next := -1
		rank := func(p Path) int {
			switch {
			case len(sorted) > 0 && leads(sorted[len(sorted)-1], p):
				return 2
			case slices.ContainsFunc(rest, func(o Path) bool { return leads(p, o) }):
				return 1
			}
			return 0
		}
		for i, p := range rest {
			if isLedTo := slices.ContainsFunc(rest, func(o Path) bool { return leads(o, p) }); isLedTo {
				continue
			}
			if next < 0 || rank(p) > rank(rest[next]) {
				next = i
			}
		}
		next = max(next, 0) // roles that lead to each other
		sorted = append(sorted, rest[next])
		rest = slices.Delete(rest, next, next+1)
	}
	return sorted
}

// leads reports whether a path leads to the role that another begins from.
func leads(p, to Path) bool { return to.FromRole != "" && p.ID != to.ID && p.Role() == to.FromRole }

// Role returns what a document on the path is for: the role it leads to, or else
// its title.
func (p Path) Role() string { return cmp.Or(p.ToRole, p.Title) }
