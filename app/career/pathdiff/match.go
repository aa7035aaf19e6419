package pathdiff

import (
	"slices"
	"strings"

	"promodoc/app/career"
)

// naming knows under which names the considerations of two paths go.
type naming struct {
	ids   []string // of the considerations of the present path, in their order
	byRef map[string]string
	paths []string            // an old id may be meant as one of any of these
	was   map[string][]string // same_as of the old path's considerations, by id
}

// newNaming gathers, for every consideration of the present path, the names it
// goes under: its own and those of its same_as. Where two claim a name, the
// first on the path has it.
func newNaming(was, now career.Path) naming {
	n := naming{
		byRef: map[string]string{}, was: map[string][]string{},
		paths: slices.Concat([]string{was.ID}, was.Includes, []string{now.ID}, now.Includes),
	}
	for _, c := range now.Considerations() {
		n.ids = append(n.ids, c.ID)
	}
	claim := func(ref, id string) {
		if _, taken := n.byRef[ref]; !taken {
			n.byRef[ref] = id
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
		n.was[c.ID] = c.SameAs
	}
	return n
}

// now is the present id of what had that id on the old path, where it has
// another one by same_as.
func (n naming) now(id string) (string, bool) {
	if slices.Contains(n.ids, id) {
		return "", false
	}
	refs := slices.Clone(n.was[id])
	for _, p := range n.paths {
		refs = append(refs, p+"/"+id)
	}
	for _, ref := range refs {
		if found, ok := n.byRef[ref]; ok {
			return found, true
		}
	}
	return "", false
}

// Renames returns a function that gives the present id of a consideration that
// the present path has under another id. An item of the present path says with
// same_as what it was (PATH/ID), or one of the old path what it will be, or
// both name a third. An id that the present path has stays what it is. The
// function also knows ids that the old path had once and has no more.
func Renames(was, now career.Path) func(id string) (string, bool) {
	return newNaming(was, now).now
}

// matched pairs the items of two lists: by id, else by the name that renamed
// gives to an old id.
func matched(was, now []entry, renamed func(string) (string, bool)) []Item {
	origins := map[string][]int{} // places in was, by present id
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
	items := paired(was, now, origins)
	for _, i := range removed {
		items = append(items, Item{Was: was[i].Side, Texts: differing(was[i].texts, nil)})
	}
	return items
}

// paired makes the items of the present list. An item that several others
// became stands once for each of them, its own origin first. Those that went to
// another section have moved; of the rest, as few as can be moved past others.
func paired(was, now []entry, origins map[string][]int) []Item {
	var items []Item
	var order []int // places in was of the items that stayed in their section
	var moving []int
	for _, n := range now {
		from := origins[n.ID]
		if len(from) == 0 {
			items = append(items, Item{Now: n.Side, Texts: differing(nil, n.texts)})
			continue
		}
		for k, i := range from {
			item := Item{Was: was[i].Side, Now: n.Side, Texts: differing(was[i].texts, n.texts), Merged: k > 0}
			item.Moved = was[i].section != n.section && was[i].Section != n.Section
			if k == 0 && !item.Moved {
				order = append(order, i)
				moving = append(moving, len(items))
			}
			items = append(items, item)
		}
	}
	stay := risingPart(order)
	for k, place := range moving {
		if !stay[k] {
			items[place].Moved = true
		}
	}
	return items
}

// risingPart marks a longest rising part of a list: what can be seen as having
// stayed where it was while the rest moved around it. Of several such parts it
// is the one that ends lowest.
func risingPart(list []int) []bool {
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

// differing is the fields of two items that are not the same, blanks at the
// ends aside. Both have the same fields in the same order, or one is missing.
func differing(was, now []Text) []Text {
	var texts []Text
	for i := range max(len(was), len(now)) {
		var t Text
		if i < len(was) {
			t.Field, t.Was = was[i].Field, was[i].Was
		}
		if i < len(now) {
			t.Field, t.Now = now[i].Field, now[i].Was
		}
		if strings.TrimSpace(t.Was) != strings.TrimSpace(t.Now) {
			texts = append(texts, t)
		}
	}
	return texts
}
