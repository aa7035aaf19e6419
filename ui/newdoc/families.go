package newdoc

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
)

// family is the paths for one kind of work, each after the one that leads to it.
type family struct {
	name  string // empty for paths that name no family, which are the user's own
	paths []career.Path
}

// families groups paths by their family, by name. Those that name none come first.
func families(paths []career.Path) []family {
	var all []family
	for _, p := range paths {
		name := strings.TrimSpace(p.Family)
		i := slices.IndexFunc(all, func(f family) bool { return strings.EqualFold(f.name, name) })
		if i < 0 {
			i = len(all)
			all = append(all, family{name: name})
		}
		all[i].paths = append(all[i].paths, p)
	}
	slices.SortStableFunc(all, func(a, b family) int {
		return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	for i := range all {
		all[i].paths = bySteps(all[i].paths)
	}
	return all
}

// bySteps sorts paths so that each comes after those that lead to the role it
// begins from; otherwise they stay as they are.
func bySteps(paths []career.Path) []career.Path {
	rest := slices.Clone(paths)
	var sorted []career.Path
	for len(rest) > 0 {
		next := slices.IndexFunc(rest, func(p career.Path) bool { return !isLedTo(p, rest) })
		next = max(next, 0) // roles that lead to each other
		sorted = append(sorted, rest[next])
		rest = slices.Delete(rest, next, next+1)
	}
	return sorted
}

// isLedTo reports whether one of the paths leads to the role that p begins from.
func isLedTo(p career.Path, paths []career.Path) bool {
	return p.FromRole != "" && slices.ContainsFunc(paths, func(o career.Path) bool { return o.ID != p.ID && role(o) == p.FromRole })
}

// heading returns the heading of a family; nil where there is nothing to tell it
// from.
func (f family) heading(only bool) fyne.CanvasObject {
	switch {
	case f.name != "":
		return kit.Heading(f.name)
	case only:
		return nil
	}
	return kit.Heading(textOwnPaths.Text())
}
