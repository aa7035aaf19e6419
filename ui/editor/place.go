package editor

import (
	"slices"

	"promodoc/app/promo"
)

// area is one of the pages the editor can show.
type area int

const (
	areaOverview area = iota
	areaConsideration
	areaPreparations
	areaGrowth
	areaOffPath
	areaChanges // of the path; only while there are any to follow
)

// place is where in the document she is: a page, and on a consideration's page
// the example that is open. It is plain data, so that going somewhere is
// setting it and showing it.
type place struct {
	area          area
	consideration string
	example       string
}

// places lists the pages of a document in the order of the outline.
func places(d promo.Document) []place {
	all := []place{{area: areaOverview}}
	for _, c := range d.Snapshot.Considerations() {
		all = append(all, place{area: areaConsideration, consideration: c.ID})
	}
	if offPath(d) {
		all = append(all, place{area: areaOffPath})
	}
	if len(d.Snapshot.AllPreparations()) > 0 {
		all = append(all, place{area: areaPreparations})
	}
	return append(all, place{area: areaGrowth})
}

// offPath reports whether the document holds something that its path does not
// ask for any more.
func offPath(d promo.Document) bool {
	considerations, preparations := promo.KeptOffPath(d)
	return len(promo.NotOnPath(d)) > 0 || len(considerations) > 0 || len(preparations) > 0
}

// page is the place without the example that is open on it.
func (p place) page() place {
	p.example = ""
	return p
}

// step returns the page so many pages on from p, stopping at the ends.
func step(d promo.Document, p place, by int) place {
	all := places(d)
	at := 0
	for i, q := range all {
		if q == p.page() {
			at = i
		}
	}
	return all[min(max(at+by, 0), len(all)-1)]
}

// placeOf returns where a field is edited.
func placeOf(d promo.Document, r promo.Ref) place {
	switch r.Kind {
	case promo.KindExample:
		e, ok := d.Example(r.ID)
		if !ok {
			return place{area: areaOverview}
		}
		for _, c := range e.Supports {
			if _, on := d.Snapshot.Consideration(c); on {
				return place{area: areaConsideration, consideration: c, example: r.ID}
			}
		}
		return place{area: areaOffPath, example: r.ID}
	case promo.KindConsideration:
		if _, on := d.Snapshot.Consideration(r.ID); !on && r.Field != "" {
			return place{area: areaOffPath}
		}
		return place{area: areaConsideration, consideration: r.ID}
	case promo.KindPreparation:
		if _, off := promo.KeptOffPath(d); slices.Contains(off, r.ID) {
			return place{area: areaOffPath}
		}
		return place{area: areaPreparations}
	case promo.KindGrowth:
		return place{area: areaGrowth}
	}
	return place{area: areaOverview}
}

// examplesAt returns the examples of a page: those told there.
func examplesAt(d promo.Document, p place) []promo.Example {
	switch p.area {
	case areaConsideration:
		return promo.TellsUnder(d, p.consideration)
	case areaOffPath:
		return promo.NotOnPath(d)
	}
	return nil
}

// stepExample returns the id of the example so many on from the open one, or
// the first or last one when none is open.
func stepExample(d promo.Document, p place, by int) string {
	list := examplesAt(d, p)
	if len(list) == 0 {
		return ""
	}
	for i, e := range list {
		if e.ID == p.example {
			return list[min(max(i+by, 0), len(list)-1)].ID
		}
	}
	if by < 0 {
		return list[len(list)-1].ID
	}
	return list[0].ID
}
