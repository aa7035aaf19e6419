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

// Equal reports whether two documents, or two parts of one type, say the same. It
// compares every field of the types by reflection, so that a field that is added
// to a type and forgotten elsewhere cannot be lost silently. An empty list or map
// equals none, since a file does not distinguish them.
func Equal(a, b any) bool {
	return comparison{text: func(s string) string { return s }}.same(reflect.ValueOf(a), reflect.ValueOf(b))
}

// same is Equal for a document and what was read of its file: bytes that are not
// UTF-8 equal the U+FFFD they are written as.
func same(a, b reflect.Value) bool {
	return comparison{text: func(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }}.same(a, b)
}

// isShared reports whether two documents are one value that was copied: they have the
// same texts, and share their lists and maps, which edits copy and never change. It
// looks at no more than the fields of the document.
func isShared(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if !isShared(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		return a.Len() == b.Len() && (a.Len() == 0 || a.Pointer() == b.Pointer())
	case reflect.Map:
		return a.Pointer() == b.Pointer()
	}
	return a.Equal(b)
}

// comparison compares values, the texts of the first as text returns them.
type comparison struct{ text func(string) string }

func (c comparison) same(a, b reflect.Value) bool {
	if a.Type() == reflect.TypeFor[promo.ExtraField]() {
		return c.sameExtra(a.Interface().(promo.ExtraField), b.Interface().(promo.ExtraField))
	}
	switch a.Kind() {
	case reflect.String:
		return a.String() == b.String() || c.text(a.String()) == b.String()
	case reflect.Struct:
		for i := range a.NumField() {
			if !c.same(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !c.same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Map:
		return c.sameMap(a, b)
	}
	return a.Equal(b)
}

func (c comparison) sameMap(a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for _, key := range a.MapKeys() {
		value := b.MapIndex(reflect.ValueOf(c.text(key.String())))
		if !value.IsValid() || !c.same(a.MapIndex(key), value) {
			return false
		}
	}
	return true
}

// sameExtra compares values of YAML without their positions in a file.
func (c comparison) sameExtra(a, b promo.ExtraField) bool {
	x, isNode := a.Value.(*yaml.Node)
	y, isNodeToo := b.Value.(*yaml.Node)
	if isNode && isNodeToo {
		return c.text(a.Key) == b.Key && yamldoc.Equal(x, y)
	}
	return c.text(a.Key) == b.Key && reflect.DeepEqual(a.Value, b.Value)
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
