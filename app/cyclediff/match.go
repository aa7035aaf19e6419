package cyclediff

import (
	"strings"

	"promodoc/app/cycle"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// match returns which example of the earlier document each of the later one was, by
// their indexes. What is surest comes first: an example that is marked as a copy of
// another is that one, whatever their titles are.
func match(was, now promo.Document) map[int]int {
	before, taken := map[int]int{}, map[int]bool{}
	for _, same := range []func(w, n promo.Example) bool{
		func(w, n promo.Example) bool { return isCopy(n, was, w) },
		func(w, n promo.Example) bool { return isCopy(w, now, n) },
		func(w, n promo.Example) bool {
			return w.Sources.CarriedFrom != "" && w.Sources.CarriedFrom == n.Sources.CarriedFrom
		},
		func(w, n promo.Example) bool { return w.ID != "" && w.ID == n.ID },
		func(w, n promo.Example) bool { return folded(w.Title) != "" && folded(w.Title) == folded(n.Title) },
	} {
		for i, n := range now.Examples {
			if _, known := before[i]; known {
				continue
			}
			for j, w := range was.Examples {
				if !taken[j] && same(w, n) {
					before[i], taken[j] = j, true
					break
				}
			}
		}
	}
	return before
}

// isCopy reports whether an example is marked as a copy of one of a document.
func isCopy(x promo.Example, of promo.Document, original promo.Example) bool {
	mark, ok := cycle.ReadMark(x.Sources.CarriedFrom)
	return ok && of.ID != "" && mark.Document == of.ID && mark.Example == original.ID
}

func folded(title string) string { return textfind.Fold(strings.TrimSpace(title)) }
