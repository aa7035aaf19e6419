package docdiff

import (
	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// field is a piece of a T. Its functions do not write to what a T points to: a
// document is a value, and its earlier versions are kept.
type field[T any] struct {
	key promo.FieldKey
	get func(T) any
	set func(*T, any)
	// show returns a value as text; d is the document that has it.
	show func(d promo.Document, v any) string
	// merge merges two values that differ from each other and from base; nil if
	// that is always a conflict. It reports false for a conflict.
	merge func(base, ours, theirs any) (any, bool)
}

// text is the field of a string.
func text[T any](key promo.FieldKey, at func(*T) *string) field[T] {
	return value(key, at, func(_ promo.Document, s string) string { return s })
}

// value is a field that is one value in a T.
func value[T, V any](key promo.FieldKey, at func(*T) *V, show func(promo.Document, V) string) field[T] {
	return joined(key, func(t T) V { return *at(&t) }, func(t *T, v V) { *at(t) = v }, show)
}

// joined is a field that is made of several values in a T.
func joined[T, V any](key promo.FieldKey, get func(T) V, set func(*T, V), show func(promo.Document, V) string) field[T] {
	return field[T]{
		key:  key,
		get:  func(t T) any { return get(t) },
		set:  func(t *T, v any) { set(t, v.(V)) },
		show: func(d promo.Document, v any) string { return show(d, v.(V)) },
	}
}

// merging returns the field with a way to merge values that both sides changed.
func merging[T, V any](f field[T], merge func(base, ours, theirs V) (V, bool)) field[T] {
	f.merge = func(base, ours, theirs any) (any, bool) {
		return merge(base.(V), ours.(V), theirs.(V))
	}
	return f
}

// difference is a field in which two values of T differ.
type difference struct {
	key           promo.FieldKey
	before, after string
}

// differences returns the fields in which two values differ; each is shown with
// the document that has it.
func differences[T any](fields []field[T], wasIn, nowIn promo.Document, was, now T) []difference {
	var all []difference
	for _, f := range fields {
		if a, b := f.get(was), f.get(now); !docfile.Equal(a, b) {
			all = append(all, difference{f.key, f.show(wasIn, a), f.show(nowIn, b)})
		}
	}
	return all
}

// mergeFields merges two values that were made of base, and returns the keys of
// the fields in conflict, in which the merged value is ours.
func mergeFields[T any](fields []field[T], base, ours, theirs T) (merged T, conflicts []promo.FieldKey) {
	merged = ours
	for _, f := range fields {
		b, o, t := f.get(base), f.get(ours), f.get(theirs)
		switch {
		case docfile.Equal(o, t), docfile.Equal(b, t):
		case docfile.Equal(b, o):
			f.set(&merged, t)
		default:
			v, ok := any(nil), false
			if f.merge != nil {
				v, ok = f.merge(b, o, t)
			}
			if ok {
				f.set(&merged, v)
			} else {
				conflicts = append(conflicts, f.key)
			}
		}
	}
	return merged, conflicts
}

// setField sets the field of a key, if there is one, as it is in from.
func setField[T any](fields []field[T], key promo.FieldKey, into *T, from T) {
	for _, f := range fields {
		if f.key == key {
			f.set(into, f.get(from))
		}
	}
}

// among returns the differences in the fields of the keys.
func among(all []difference, keys []promo.FieldKey) []difference {
	var found []difference
	for _, d := range all {
		for _, k := range keys {
			if d.key == k {
				found = append(found, d)
			}
		}
	}
	return found
}

// sameFields reports whether two values are equal in all fields.
func sameFields[T any](fields []field[T], a, b T) bool {
	for _, f := range fields {
		if !docfile.Equal(f.get(a), f.get(b)) {
			return false
		}
	}
	return true
}
