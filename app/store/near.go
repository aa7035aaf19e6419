package store

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/filename"
	"promodoc/app/nearest"
)

// maxNear is how many names are offered, and maxNearRunes how many runes of a
// name are compared.
const (
	maxNear      = 3
	maxNearRunes = 80
)

// similar returns the names that somebody who typed arg may have meant. Of a
// document's name and its file's, which differ by hyphens only, it returns the
// nearer one.
func similar(arg string, names []string) []string {
	if arg == "" {
		return nil
	}
	type near struct {
		name     string
		distance int
	}
	key := filename.Key(arg)
	letters := len([]rune(key))
	most := max(2, letters/3)
	if letters < 4 {
		most = letters / 2 // of a short name two others are every short name
	}
	var found []near
	for _, name := range names {
		other := filename.Key(name)
		d := nearest.Distance(clip(key), clip(other))
		if letters > 1 && strings.Contains(other, key) {
			d = 1
		}
		if d <= most {
			found = append(found, near{name, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.name, b.name))
	})
	var best []string
	offered := map[string]bool{}
	for _, n := range found {
		slug := filename.Key(filename.Slug(n.name, n.name))
		if !offered[slug] && len(best) < maxNear {
			best = append(best, n.name)
		}
		offered[slug] = true
	}
	return best
}

// clip returns the beginning of a name, as much of it as is compared.
func clip(name string) string {
	runes := []rune(name)
	return string(runes[:min(len(runes), maxNearRunes)])
}
