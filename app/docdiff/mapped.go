package docdiff

import (
	"maps"
	"slices"

	"promodoc/app/promo"
)

// mapped is a part that is a map from IDs to T. A zero T equals none.
type mapped[T any] struct {
	kind   promo.Kind
	fields []field[T]
	at     func(*promo.Document) *map[string]T
	where  func(d promo.Document, id string) string
}

var considerations = mapped[promo.ConsiderationNote]{
	kind: promo.KindConsideration, fields: noteFields,
	at:    func(d *promo.Document) *map[string]promo.ConsiderationNote { return &d.Considerations },
	where: considerationTitle,
}

var preparations = mapped[promo.PreparationStatus]{
	kind: promo.KindPreparation, fields: preparationFields,
	at:    func(d *promo.Document) *map[string]promo.PreparationStatus { return &d.Preparations },
	where: preparationTitle,
}

func (m mapped[T]) has(at promo.Ref) bool { return at.Kind == m.kind }

func (m mapped[T]) changes(was, now promo.Document) []Change {
	before, after := *m.at(&was), *m.at(&now)
	var all []Change
	for _, id := range keys(before, after) {
		all = append(all, m.changesOf(now, id, differences(m.fields, was, now, before[id], after[id]))...)
	}
	return all
}

func (m mapped[T]) changesOf(now promo.Document, id string, differences []difference) []Change {
	var all []Change
	for _, d := range differences {
		at := promo.Ref{Kind: m.kind, ID: id, Field: d.key}
		all = append(all, Change{Ref: at, Before: d.before, After: d.after, Where: m.where(now, id)})
	}
	return all
}

func (m mapped[T]) take(into *promo.Document, from promo.Document, at promo.Ref) {
	v := (*m.at(into))[at.ID]
	setField(m.fields, at.Field, &v, (*m.at(&from))[at.ID])
	m.put(into, at.ID, v)
}

// put sets one entry in a copy of the map; a zero one is left out.
func (m mapped[T]) put(d *promo.Document, id string, v T) {
	entries := maps.Clone(*m.at(d))
	if entries == nil {
		entries = map[string]T{}
	}
	var zero T
	if sameFields(m.fields, v, zero) {
		delete(entries, id)
	} else {
		entries[id] = v
	}
	if len(entries) == 0 {
		entries = nil
	}
	*m.at(d) = entries
}

func (m mapped[T]) merge(merged *promo.Document, base, theirs promo.Document) []Change {
	ours := *merged
	mine, old, other := *m.at(&ours), *m.at(&base), *m.at(&theirs)
	var conflicts []Change
	for _, id := range keys(mine, other) {
		both, inConflict := mergeFields(m.fields, old[id], mine[id], other[id])
		if !sameFields(m.fields, both, mine[id]) {
			m.put(merged, id, both)
		}
		differ := differences(m.fields, ours, theirs, mine[id], other[id])
		conflicts = append(conflicts, m.changesOf(ours, id, among(differ, inConflict))...)
	}
	return conflicts
}

// keys returns the keys of two maps, each once, sorted.
func keys[T any](a, b map[string]T) []string {
	all := slices.Sorted(maps.Keys(a))
	for id := range b {
		if _, there := a[id]; !there {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return all
}
