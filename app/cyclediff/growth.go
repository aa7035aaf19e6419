package cyclediff

import (
	"cmp"
	"strconv"
	"strings"

	"promodoc/app/cycle"
	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// growthOf returns what became of the growth areas. They have no IDs: an area is known by
// its title, or else by its text.
func growthOf(was, now promo.Document) []Item {
	var items []Item
	taken := map[int]bool{}
	for i, area := range now.Growth {
		if isBlank(area) {
			continue
		}
		item := Item{ID: strconv.Itoa(i), Title: area.Label(i), Fate: New, Words: areaWords(area)}
		at := -1
		for k, w := range was.Growth { // two areas may have one title
			if !taken[k] && areaKey(w) == areaKey(area) {
				at = k
				break
			}
		}
		if at < 0 {
			item.Added = added([]string{""}, []string{areaText(area)})
			items = append(items, item)
			continue
		}
		taken[at] = true
		w := was.Growth[at]
		w.Title = area.Title // the same but for case, accents and space
		one := func(a promo.GrowthArea) promo.Document { return promo.Document{Growth: []promo.GrowthArea{a}} }
		item.WasID, item.Fate, item.Changes = strconv.Itoa(at), Kept, docdiff.Changes(one(w), one(area))
		item.Added = added([]string{areaText(w)}, []string{areaText(area)})
		if len(item.Changes) > 0 {
			item.Fate = Changed
		}
		items = append(items, item)
	}
	for i, w := range was.Growth {
		if !taken[i] && !isBlank(w) {
			item := Item{WasID: strconv.Itoa(i), Title: w.Label(i), Fate: Dropped, Words: areaWords(w)}
			if to := sinceLastTime(now, w); to != "" {
				item.Fate, item.Moved, item.MovedTo = Kept, true, to
			}
			items = append(items, item)
		}
	}
	return items
}

// sinceLastTime returns the title of the section in which a document says what became of
// an area of the document that it goes on from; empty if it does not.
func sinceLastTime(now promo.Document, area promo.GrowthArea) string {
	s, ok := section(now, cycle.GrowthSince)
	if what := folded(cmp.Or(strings.TrimSpace(area.Title), area.Text)); !ok || what == "" || !strings.Contains(textfind.Fold(s.Body), what) {
		return ""
	}
	return promo.SectionTitle(now, s)
}

// areaText returns all that an area says.
func areaText(a promo.GrowthArea) string {
	return strings.Join(append([]string{a.Title, a.Text}, a.Steps...), "\n")
}

func areaWords(a promo.GrowthArea) int { return promo.CountWords(areaText(a)) }

func isBlank(a promo.GrowthArea) bool { return strings.TrimSpace(areaText(a)) == "" }

// areaKey returns what an area is known by.
func areaKey(a promo.GrowthArea) string {
	if title := folded(a.Title); title != "" {
		return "title " + title
	}
	return "text " + folded(areaText(a))
}
