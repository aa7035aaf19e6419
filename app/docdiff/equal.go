package docdiff

import (
	"reflect"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// equal reports whether two values of one type say the same. An empty list or
// map equals none, since a file does not distinguish them.
func equal(a, b any) bool { return same(reflect.ValueOf(a), reflect.ValueOf(b)) }

func same(a, b reflect.Value) bool {
	if a.Type() == reflect.TypeFor[promo.ExtraField]() {
		return sameExtraField(a.Interface().(promo.ExtraField), b.Interface().(promo.ExtraField))
	}
	switch a.Kind() {
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
	}
	return a.Equal(b)
}

// sameExtraField compares values of YAML without their positions in a file.
func sameExtraField(a, b promo.ExtraField) bool {
	x, isNode := a.Value.(*yaml.Node)
	y, isNodeToo := b.Value.(*yaml.Node)
	if isNode && isNodeToo {
		return a.Key == b.Key && yamldoc.Equal(x, y)
	}
	return a.Key == b.Key && reflect.DeepEqual(a.Value, b.Value)
}
