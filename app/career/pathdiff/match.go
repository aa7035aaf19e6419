package pathdiff

import (
	"slices"
	"strings"

	"promodoc/app/career"
)

// renames has the ids that the considerations of two paths had and have.
type renames struct {
	ids    []string            // of the present path
	byRef  map[string]string   // the present id, by PATH/ID
	paths  []string            // the ids of paths that an old id may be meant in
	sameAs map[string][]string // of the old path's considerations, by id
}

// newRenames gathers the references to each consideration of the present path:
// its own ids and its same_as. If two claim a reference, the first has it.
func newRenames(was, now career.Path) renames {
	r := renames{
		byRef: map[string]string{}, sameAs: map[string][]string{},
		paths: slices.Concat([]string{was.ID}, was.Includes, []string{now.ID}, now.Includes),
	}
	for _, c := range now.Considerations() {
		r.ids = append(r.ids, c.ID)
	}
	claim := func(ref, id string) {
		if _, taken := r.byRef[ref]; !taken {
			r.byRef[ref] = id
		}
	}
	for _, c := range now.Considerations() {
		for _, p := range append([]string{now.ID}, now.Includes...) {
			claim(p+"/"+c.ID, c.ID)
		}
	}
	for _, c := range now.Considerations() {
		for _, ref := range c.SameAs {
			claim(ref, c.ID)
		}
	}
	for _, c := range was.Considerations() {
		r.sameAs[c.ID] = c.SameAs
	}
	return r
}

// presentID returns the present id of an old one, if same_as gives another.
func (r renames) presentID(id string) (string, bool) {
	if slices.Contains(r.ids, id) {
		return "", false
	}
	var refs []string // its own first: a third that both refer to says less
	for _, p := range r.paths {
		refs = append(refs, p+"/"+id)
	}
	refs = append(refs, r.sameAs[id]...)
	for _, ref := range refs {
		if found, ok := r.byRef[ref]; ok {
			return found, true
		}
	}
	return "", false
}

// Renames returns a function that returns the present id of a consideration that
// has another id on the present path. An item of the present path says with
// same_as what it was (PATH/ID), or one of the old path what it will be, or both
// refer to a third. An id that the present path has is not renamed. The function
// also knows ids that the old path had once and no longer has.
func Renames(was, now career.Path) func(id string) (string, bool) {
	return newRenames(was, now).presentID
}

// matchItems pairs the items of two lists by id, or by the id that renamed
// returns for an old one.
func matchItems(was, now []entry, renamed func(string) (string, bool)) []Item {
	origins := map[string][]int{} // indexes in was, by present id
	var removed []int
	for i, e := range was {
		id, ok := renamed(e.ID)
		if !ok {
			id = e.ID
		}
		if !slices.ContainsFunc(now, func(n entry) bool { return n.ID == id }) {
			removed = append(removed, i)
			continue
		}
		if id == e.ID {
			origins[id] = slices.Insert(origins[id], 0, i)
		} else {
			origins[id] = append(origins[id], i)
		}
	}
	items := pairItems(was, now, origins)
	for _, i := range removed {
		items = append(items, Item{Was: was[i].Side, Fields: compareFields(was[i].fields, nil)})
	}
	return items
}

// pairItems makes the items of the present list. An item that several old ones
// have become is there once for each, first for the one with its id. Items that
// are in another section have moved; of the others as few as possible have.
func pairItems(was, now []entry, origins map[string][]int) []Item {
	var items []Item
	var order []int   // indexes in was of the items in the same section
	var indexes []int // their indexes in items
	for _, n := range now {
		from := origins[n.ID]
		if len(from) == 0 {
			items = append(items, Item{Now: n.Side, Fields: compareFields(nil, n.fields)})
			continue
		}
		for k, i := range from {
			item := Item{Was: was[i].Side, Now: n.Side, Fields: compareFields(was[i].fields, n.fields), Merged: k > 0}
			item.Moved = was[i].sectionID != n.sectionID && was[i].Section != n.Section
			if k == 0 && !item.Moved {
				order = append(order, i)
				indexes = append(indexes, len(items))
			}
			items = append(items, item)
		}
	}
	stays := longestIncreasing(order)
	for k, i := range indexes {
		if !stays[k] {
			items[i].Moved = true
		}
	}
	return items
}

// longestIncreasing marks a longest increasing subsequence of a list: the items
// that can be seen as having stayed while the others moved around them. Of
// several such subsequences it is the one with the smallest last value.
func longestIncreasing(list []int) []bool {
	length, before := make([]int, len(list)), make([]int, len(list))
	last := -1
	for i := range list {
		length[i], before[i] = 1, -1
		for j := range i {
			if list[j] < list[i] && length[j] >= length[i] {
				length[i], before[i] = length[j]+1, j
			}
		}
		if last < 0 || length[i] > length[last] || length[i] == length[last] && list[i] < list[last] {
			last = i
		}
	}
	in := make([]bool, len(list))
	for ; last >= 0; last = before[last] {
		in[last] = true
	}
	return in
}

// compareFields returns the fields of two items that differ, white space at the
// ends aside. Both have the same fields in the same order, or one has none.
func compareFields(was, now []fieldText) []FieldChange {
	var changes []FieldChange
	for i := range max(len(was), len(now)) {
		var c FieldChange
		if i < len(was) {
			c.Field, c.Was = was[i].field, was[i].text
		}
		if i < len(now) {
			c.Field, c.Now = now[i].field, now[i].text
		}
		if strings.TrimSpace(c.Was) != strings.TrimSpace(c.Now) {
			changes = append(changes, c)
		}
	}
	return changes
}
