package docdiff

import (
	"slices"

	"promodoc/app/promo"
)

// keyed is a part that is a list of T with IDs. The order is a piece of its own.
type keyed[T any] struct {
	kind   promo.Kind
	fields []field[T]
	id     func(T) string
	list   func(*promo.Document) *[]T
	where  func(promo.Document, T) string // the label of a T
}

var sections = keyed[promo.Section]{
	kind: promo.KindSection, fields: sectionFields,
	id:    func(s promo.Section) string { return s.ID },
	list:  func(d *promo.Document) *[]promo.Section { return &d.Sections },
	where: promo.SectionTitle,
}

var examples = keyed[promo.Example]{
	kind: promo.KindExample, fields: exampleFields,
	id:    func(e promo.Example) string { return e.ID },
	list:  func(d *promo.Document) *[]promo.Example { return &d.Examples },
	where: whereExample,
}

func (k keyed[T]) has(at promo.Ref) bool { return at.Kind == k.kind }

func (k keyed[T]) index(list []T, id string) int {
	return slices.IndexFunc(list, func(t T) bool { return k.id(t) == id })
}

func (k keyed[T]) ref(id string, key promo.FieldKey) promo.Ref {
	return promo.Ref{Kind: k.kind, ID: id, Field: key}
}

func (k keyed[T]) changes(was, now promo.Document) []Change {
	var all []Change
	before, after := *k.list(&was), *k.list(&now)
	for _, t := range after {
		if i := k.index(before, k.id(t)); i >= 0 {
			all = append(all, k.changesOf(now, t, differences(k.fields, was, now, before[i], t))...)
		} else {
			all = append(all, k.added(now, t))
		}
	}
	for _, t := range before {
		if k.index(after, k.id(t)) < 0 {
			all = append(all, k.removed(was, t))
		}
	}
	if old, present := k.common(before, after), k.common(after, before); !slices.Equal(k.ids(old), k.ids(present)) {
		all = append(all, Change{
			Ref: k.ref("", FieldOrder), Kind: Moved, Where: partLabels[k.kind].Text(),
			Before: k.labels(was, old), After: k.labels(now, present),
		})
	}
	return all
}

func (k keyed[T]) added(in promo.Document, t T) Change {
	return Change{Ref: k.ref(k.id(t), ""), Kind: Added, After: showWhole(k.fields, in, t), Where: k.where(in, t)}
}

func (k keyed[T]) removed(from promo.Document, t T) Change {
	return Change{Ref: k.ref(k.id(t), ""), Kind: Removed, Before: showWhole(k.fields, from, t), Where: k.where(from, t)}
}

func (k keyed[T]) changesOf(now promo.Document, t T, differences []difference) []Change {
	var all []Change
	for _, d := range differences {
		all = append(all, Change{Ref: k.ref(k.id(t), d.key), Before: d.before, After: d.after, Where: k.where(now, t)})
	}
	return all
}

// common returns the items of a list that the other has too.
func (k keyed[T]) common(list, other []T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(t T) bool { return k.index(other, k.id(t)) < 0 })
}

func (k keyed[T]) ids(list []T) []string {
	ids := make([]string, len(list))
	for i, t := range list {
		ids[i] = k.id(t)
	}
	return ids
}

func (k keyed[T]) take(into *promo.Document, from promo.Document, at promo.Ref) {
	list, source := k.list(into), *k.list(&from)
	if at.Field == FieldOrder {
		*list = k.ordered(*list, source)
		return
	}
	here, there := k.index(*list, at.ID), k.index(source, at.ID)
	switch {
	case there < 0 && at.Field == "" && here >= 0:
		*list = slices.Concat((*list)[:here], (*list)[here+1:])
	case there < 0:
	case here < 0:
		*list = k.inserted(*list, source, there)
	default:
		*list = slices.Clone(*list)
		if at.Field == "" {
			(*list)[here] = source[there]
		} else {
			setField(k.fields, at.Field, &(*list)[here], source[there])
		}
	}
}

// inserted returns the list with an item of source, after the nearest item
// before it in source that the list has, or else at the start.
func (k keyed[T]) inserted(list, source []T, index int) []T {
	at := 0
	for i := index - 1; i >= 0; i-- {
		if found := k.index(list, k.id(source[i])); found >= 0 {
			at = found + 1
			break
		}
	}
	return slices.Concat(list[:at], []T{source[index]}, list[at:])
}

// ordered returns the list with the items that source has too in its order, in
// the positions that such items had. Others stay where they are.
func (k keyed[T]) ordered(list, source []T) []T {
	sorted := slices.Clone(list)
	next := k.common(source, list)
	for i, t := range list {
		if k.index(source, k.id(t)) < 0 {
			continue
		}
		sorted[i] = list[k.index(list, k.id(next[0]))]
		next = next[1:]
	}
	return sorted
}
