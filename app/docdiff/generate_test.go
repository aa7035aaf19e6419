package docdiff

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// generator makes documents, and documents that were edited from one.
type generator struct {
	random *rand.Rand
	side   string // in every text that it makes, so that a test sees who wrote it
	n      int
}

func newGenerator(seed uint64, side string) *generator {
	return &generator{random: rand.New(rand.NewPCG(seed, uint64(len(side)))), side: side}
}

func (g *generator) text() string {
	g.n++
	return fmt.Sprintf("%s%d", g.side, g.n)
}

// fill sets every field below v that is not excepted, so that a field that is
// added to a document and forgotten here makes a test fail.
func (g *generator) fill(v reflect.Value) {
	switch v.Interface().(type) {
	case promo.Date:
		v.Set(reflect.ValueOf(promo.Date{Year: 1990 + g.random.IntN(40), Month: 1 + g.random.IntN(12), Day: 1 + g.random.IntN(28)}))
		return
	case promo.Extra:
		v.Set(reflect.ValueOf(promo.Extra{{Key: "later-" + strconv.Itoa(g.random.IntN(3)), Value: g.text()}}))
		return
	case promo.ThreadState:
		states := []promo.ThreadState{promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone}
		v.Set(reflect.ValueOf(states[g.random.IntN(len(states))]))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(g.text())
	case reflect.Bool:
		v.SetBool(g.random.IntN(2) == 1)
	case reflect.Int:
		v.SetInt(int64(g.random.IntN(100)))
	case reflect.Struct:
		for i := range v.NumField() {
			g.fill(v.Field(i))
		}
	case reflect.Slice:
		for range 1 + g.random.IntN(3) {
			item := reflect.New(v.Type().Elem()).Elem()
			g.fill(item)
			v.Set(reflect.Append(v, item))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for i := range 1 + g.random.IntN(3) {
			item := reflect.New(v.Type().Elem()).Elem()
			g.fill(item)
			v.SetMapIndex(reflect.ValueOf("key-"+strconv.Itoa(i)), item)
		}
	default:
		panic("a document has a field of kind " + v.Kind().String())
	}
}

func (g *generator) document() promo.Document {
	var d promo.Document
	g.fill(reflect.ValueOf(&d).Elem())
	return d
}

// copied returns a deep copy, so that edits by reflection change no other.
func copied(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			c.Field(i).Set(copied(v.Field(i)))
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.Set(reflect.Append(c, copied(v.Index(i))))
		}
	case reflect.Map:
		c.Set(reflect.MakeMap(v.Type()))
		for _, k := range v.MapKeys() {
			c.SetMapIndex(k, copied(v.MapIndex(k)))
		}
	default:
		c.Set(v)
	}
	return c
}

func copyOf(d promo.Document) promo.Document {
	return copied(reflect.ValueOf(d)).Interface().(promo.Document)
}

// edited returns the document after up to n random edits of any field of it.
func (g *generator) edited(d promo.Document, n int) promo.Document {
	d = copyOf(d)
	for range g.random.IntN(n + 1) {
		g.edit(reflect.ValueOf(&d).Elem())
	}
	return d
}

// edit changes one thing below v.
func (g *generator) edit(v reflect.Value) {
	switch v.Interface().(type) {
	case promo.Date, promo.Extra:
		v.SetZero()
		g.fill(v)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		g.edit(v.Field(g.random.IntN(v.NumField())))
	case reflect.Slice:
		g.editSlice(v)
	case reflect.Map:
		g.editMap(v)
	default:
		if _, isID := v.Interface().(string); isID && strings.HasPrefix(v.String(), "id-") {
			return
		}
		g.fill(v)
	}
}

func (g *generator) editSlice(v reflect.Value) {
	n := v.Len()
	switch op := g.random.IntN(8); {
	case op == 0 || n == 0:
		item := reflect.New(v.Type().Elem()).Elem()
		g.fill(item)
		i := g.random.IntN(n + 1)
		v.Set(reflect.AppendSlice(reflect.Append(slice(v, 0, i), item), slice(v, i, n)))
	case op == 1:
		i := g.random.IntN(n)
		v.Set(reflect.AppendSlice(slice(v, 0, i), slice(v, i+1, n)))
	case op == 2:
		g.random.Shuffle(n, reflect.Swapper(v.Interface()))
	default:
		g.editItem(v.Index(g.random.IntN(n)))
	}
}

// editItem changes an item but not its ID, by which it is known.
func (g *generator) editItem(item reflect.Value) {
	var id string
	hasID := item.Kind() == reflect.Struct && item.FieldByName("ID").IsValid()
	if hasID {
		id = item.FieldByName("ID").String()
	}
	g.edit(item)
	if hasID {
		item.FieldByName("ID").SetString(id)
	}
}

func slice(v reflect.Value, from, to int) reflect.Value { return copied(v.Slice(from, to)) }

func (g *generator) editMap(v reflect.Value) {
	if v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	key := reflect.ValueOf("key-" + strconv.Itoa(g.random.IntN(4)))
	item := reflect.New(v.Type().Elem()).Elem()
	switch found := v.MapIndex(key); {
	case !found.IsValid():
		g.fill(item)
	case g.random.IntN(4) == 0:
		v.SetMapIndex(key, reflect.Value{})
		return
	default:
		item.Set(copied(found))
		g.edit(item)
	}
	v.SetMapIndex(key, item)
}

// normalized has no empty lists and no entries that say nothing, which a file
// cannot have either, and no day of the last change.
func normalized(d promo.Document) promo.Document {
	d = copyOf(d)
	d.Updated = promo.Date{}
	for id := range d.Considerations {
		considerations.put(&d, id, d.Considerations[id])
	}
	for id := range d.Preparations {
		preparations.put(&d, id, d.Preparations[id])
	}
	return d
}

// texts returns the texts of a document that a generator made, but for those of
// its path, which is one piece.
func texts(d promo.Document) []string {
	d.Path, d.Snapshot, d.ID = promo.PathRef{}, normalized(promo.Document{}).Snapshot, ""
	var all []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		if v.Type() == reflect.TypeFor[promo.ThreadState]() {
			return // of two states the one that is further is taken
		}
		switch v.Kind() {
		case reflect.String:
			all = append(all, v.String())
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k))
			}
		case reflect.Interface:
			walk(v.Elem())
		}
	}
	walk(reflect.ValueOf(d))
	slices.Sort(all)
	return slices.Compact(all)
}

func diffText(t *testing.T, got, want promo.Document) {
	t.Helper()
	for _, c := range Changes(got, want) {
		t.Errorf("differs in %v (%v): %q, want %q", c.Ref, c.Kind, c.Before, c.After)
	}
}
