package docdiff

import (
	"slices"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// growth is the part of the growth areas. They have no IDs: two lists of one
// length whose areas correspond are compared field by field, any others as
// wholes.
type growth struct{}

func (growth) has(at promo.Ref) bool { return at.Kind == promo.KindGrowth }

func (g growth) changes(was, now promo.Document) []Change {
	if !correspond(was.Growth, now.Growth) {
		return []Change{g.whole(was, now)}
	}
	var all []Change
	for i := range now.Growth {
		all = append(all, g.changesOf(i, now.Growth[i], differences(areaFields, was, now, was.Growth[i], now.Growth[i]))...)
	}
	return all
}

func (growth) whole(was, now promo.Document) Change {
	return Change{
		Ref:   promo.Ref{Kind: promo.KindGrowth, Field: FieldAreas},
		Where: partLabels[promo.KindGrowth].Text(), Before: showAreas(was), After: showAreas(now),
	}
}

func (growth) changesOf(index int, area promo.GrowthArea, differences []difference) []Change {
	var all []Change
	for _, d := range differences {
		all = append(all, Change{
			Ref:    promo.Ref{Kind: promo.KindGrowth, Index: index, Field: d.key},
			Before: d.before, After: d.after, Where: whereArea(area, index),
		})
	}
	return all
}

func (growth) take(into *promo.Document, from promo.Document, at promo.Ref) {
	switch i := at.Index; {
	case at.Field == FieldAreas:
		into.Growth = from.Growth
	case i < 0 || i >= len(from.Growth):
	case i >= len(into.Growth):
		into.Growth = slices.Concat(into.Growth, from.Growth[i:i+1])
	default:
		into.Growth = slices.Clone(into.Growth)
		setField(areaFields, at.Field, &into.Growth[i], from.Growth[i])
	}
}

func (g growth) merge(merged *promo.Document, base, theirs promo.Document) []Change {
	ours := *merged
	switch {
	case docfile.Equal(base.Growth, theirs.Growth), docfile.Equal(ours.Growth, theirs.Growth):
		return nil
	case docfile.Equal(base.Growth, ours.Growth):
		merged.Growth = theirs.Growth
		return nil
	case !correspond(base.Growth, ours.Growth) || !correspond(base.Growth, theirs.Growth):
		both, ok := mergeAreas(base.Growth, ours.Growth, theirs.Growth)
		if !ok {
			return []Change{g.whole(ours, theirs)}
		}
		merged.Growth = both
		return nil
	}
	var conflicts []Change
	merged.Growth = slices.Clone(ours.Growth)
	for i, area := range ours.Growth {
		both, inConflict := mergeFields(areaFields, base.Growth[i], area, theirs.Growth[i])
		merged.Growth[i] = both
		differ := differences(areaFields, ours, theirs, area, theirs.Growth[i])
		conflicts = append(conflicts, g.changesOf(i, area, among(differ, inConflict))...)
	}
	return conflicts
}

// correspond reports whether each area of a list is the one of the same index
// in the other.
func correspond(a, b []promo.GrowthArea) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !alike(areaFields[:3], a[i], b[i]) {
			return false
		}
	}
	return true
}

// alike reports whether two items without IDs seem to be the same, one of them
// changed: they agree in one of the fields that say something.
func alike[T any](fields []field[T], a, b T) bool {
	var zero T
	empty := true
	for _, f := range fields {
		v := f.get(a)
		if docfile.Equal(v, f.get(zero)) {
			continue
		}
		if empty = false; docfile.Equal(v, f.get(b)) {
			return true
		}
	}
	return empty || sameFields(fields, b, zero)
}
