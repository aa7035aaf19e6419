package promo

import "slices"

// Example returns the example of that id.
func (d Document) Example(id string) (Example, bool) {
	i := exampleIndex(d, id)
	if i < 0 {
		return Example{}, false
	}
	return d.Examples[i], true
}

// AddExample begins an empty example under a consideration. It stands after
// the example of the id after or, where there is none such, after the last one
// told under the consideration. Nothing happens when id is taken already.
func AddExample(d Document, id, consideration, after string) Document {
	if id == "" || exampleIndex(d, id) >= 0 {
		return d
	}
	e := Example{ID: id}
	if consideration != "" {
		e.Supports = []string{consideration}
	}
	i := exampleIndex(d, after) + 1
	if i == 0 {
		i = placeUnder(d, consideration)
	}
	d.Examples = inserted(d.Examples, i, e)
	return d
}

// placeUnder is where a new last example of a consideration stands, so that
// the order in the file stays the order of the page: behind the examples of
// this consideration and of those that the path names before it.
func placeUnder(d Document, consideration string) int {
	earlier := map[string]bool{}
	for _, c := range d.Snapshot.Considerations() {
		earlier[c.ID] = true
		if c.ID == consideration {
			break
		}
	}
	if !earlier[consideration] {
		return len(d.Examples)
	}
	for i := len(d.Examples) - 1; i >= 0; i-- {
		if under, ok := ToldUnder(d, d.Examples[i]); ok && earlier[under] {
			return i + 1
		}
	}
	return 0
}

// DuplicateExample puts a copy named newID right behind an example. Nothing
// happens when there is no such example or newID is taken.
func DuplicateExample(d Document, id, newID string) Document {
	i := exampleIndex(d, id)
	if i < 0 || newID == "" || exampleIndex(d, newID) >= 0 {
		return d
	}
	e := d.Examples[i]
	e.ID = newID
	d.Examples = inserted(d.Examples, i+1, e)
	return d
}

// DeleteExample takes an example out of the document.
func DeleteExample(d Document, id string) Document {
	if i := exampleIndex(d, id); i >= 0 {
		d.Examples = without(d.Examples, i)
	}
	return d
}

// MoveExample moves an example delta places down (up when negative) among
// those told under the same consideration, no further than to their first or
// last place. Examples that are not on the path count as one such group.
func MoveExample(d Document, id string, delta int) Document {
	at := exampleIndex(d, id)
	if at < 0 {
		return d
	}
	under, _ := ToldUnder(d, d.Examples[at])
	var group []int // places in d.Examples, rising
	from := 0
	for i, e := range d.Examples {
		if u, _ := ToldUnder(d, e); u != under {
			continue
		}
		if i == at {
			from = len(group)
		}
		group = append(group, i)
	}
	if clampedSum(from, delta, len(group)-1) == from {
		return d
	}
	examples := slices.Clone(d.Examples)
	for i, old := range shifted(group, from, delta) {
		examples[group[i]] = d.Examples[old]
	}
	d.Examples = examples
	return d
}

// SetExampleDates sets when the example happened. An ongoing one has no last
// date, so to is dropped.
func SetExampleDates(d Document, id string, from, to Date, ongoing bool) Document {
	if ongoing {
		to = Date{}
	}
	return editExample(d, id, func(e *Example) { e.From, e.To, e.Ongoing = from, to, ongoing })
}

// SetOrigin sets where the example comes from.
func SetOrigin(d Document, id string, origin Origin) Document {
	return editExample(d, id, func(e *Example) { e.Origin = origin })
}

// SetConfidential keeps an example out of every export, or lets it in again.
func SetConfidential(d Document, id string, confidential bool) Document {
	return editExample(d, id, func(e *Example) { e.Confidential = confidential })
}

// AddEvidence gives an example an empty piece of evidence, behind the others.
func AddEvidence(d Document, id string) Document {
	return editExample(d, id, func(e *Example) {
		e.Evidence = inserted(e.Evidence, len(e.Evidence), Evidence{})
	})
}

// RemoveEvidence takes a piece of evidence away; index counts from 0.
func RemoveEvidence(d Document, id string, index int) Document {
	if e, ok := d.Example(id); !ok || !inRange(e.Evidence, index) {
		return d
	}
	return editExample(d, id, func(e *Example) { e.Evidence = without(e.Evidence, index) })
}

func exampleIndex(d Document, id string) int {
	return slices.IndexFunc(d.Examples, func(e Example) bool { return e.ID == id })
}

// editExample gives edit an example of its own to change. The slices in it are
// still shared with the old document: edit replaces them and writes into none.
func editExample(d Document, id string, edit func(*Example)) Document {
	i := exampleIndex(d, id)
	if i < 0 {
		return d
	}
	d.Examples = slices.Clone(d.Examples)
	edit(&d.Examples[i])
	return d
}
