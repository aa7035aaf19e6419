package docfile

import (
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// same reports whether two documents are equal. It compares every field of the
// types by reflection, so that a field that is added to a type and forgotten
// here cannot be lost silently. An empty list equals none, and bytes that are
// not UTF-8 equal the U+FFFD they are written as.
func same(a, b reflect.Value) bool {
	if a.Type() == reflect.TypeFor[promo.ExtraField]() {
		return sameExtra(a.Interface().(promo.ExtraField), b.Interface().(promo.ExtraField))
	}
	switch a.Kind() {
	case reflect.String:
		return strings.ToValidUTF8(a.String(), "\uFFFD") == b.String()
	case reflect.Struct:
		for i := range a.NumField() {
			if !same(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Map:
		return sameMap(a, b)
	}
	return a.Equal(b)
}

func sameMap(a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for _, key := range a.MapKeys() {
		clean := reflect.ValueOf(strings.ToValidUTF8(key.String(), "\uFFFD"))
		value := b.MapIndex(clean)
		if !value.IsValid() || !same(a.MapIndex(key), value) {
			return false
		}
	}
	return true
}

func sameExtra(a, b promo.ExtraField) bool {
	x, _ := a.Value.(*yaml.Node)
	y, _ := b.Value.(*yaml.Node)
	return strings.ToValidUTF8(a.Key, "\uFFFD") == b.Key && yamldoc.Equal(x, y)
}

// keptSnapshot returns the snapshot as it is in the file if it has keys that a
// Path cannot hold; else nil.
func keptSnapshot(doc promo.Document) *yaml.Node {
	for _, x := range doc.Extra {
		if x.Key == snapshotKey {
			node, _ := x.Value.(*yaml.Node)
			return node
		}
	}
	return nil
}

// withoutStaleSnapshot returns the document's unknown keys, without a kept
// snapshot that is no longer the document's path.
func withoutStaleSnapshot(doc promo.Document) promo.Extra {
	kept := keptSnapshot(doc)
	if kept == nil {
		return doc.Extra
	}
	r := yamldoc.NewReader("", nil)
	path, _ := career.FromMapping(r, r.Mapping(kept, textSnapshot))
	if r.Err() == nil && same(reflect.ValueOf(doc.Snapshot), reflect.ValueOf(path)) {
		return doc.Extra
	}
	return slices.DeleteFunc(slices.Clone(doc.Extra), func(x promo.ExtraField) bool { return x.Key == snapshotKey })
}
