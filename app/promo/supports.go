package promo

import "slices"

// ToggleSupport adds a consideration to those that an example supports, or
// removes it. If the first is removed, the example is under the next. It does
// nothing if the example would no longer be on the path, or if the path does
// not have the consideration to add.
func ToggleSupport(d Document, id, consideration string) Document {
	e, ok := d.Example(id)
	if !ok {
		return d
	}
	i := slices.Index(e.Supports, consideration)
	if i < 0 {
		if !onPath(&d, consideration) {
			return d
		}
		return editExample(d, id, func(e *Example) {
			e.Supports = inserted(e.Supports, len(e.Supports), consideration)
		})
	}
	_, placed := PrimaryConsideration(d, e)
	e.Supports = without(e.Supports, i)
	if _, still := PrimaryConsideration(d, e); len(e.Supports) == 0 || placed && !still {
		return d
	}
	return editExample(d, id, func(edited *Example) { edited.Supports = e.Supports })
}

// PrimaryConsideration returns the consideration that an example is under: the
// first it supports that is on the document's path. It reports false if none is.
func PrimaryConsideration(d Document, e Example) (string, bool) { return primary(&d, &e) }

// primary is PrimaryConsideration without copies of what is large.
func primary(d *Document, e *Example) (string, bool) {
	for _, c := range e.Supports {
		if onPath(d, c) {
			return c, true
		}
	}
	return "", false
}

// ExamplesUnder returns the examples under a consideration, in their order.
func ExamplesUnder(d Document, consideration string) []Example {
	return selected(&d, isUnder(&d, consideration))
}

// EachUnder calls a function with the examples under a consideration, in their order,
// without copies of them. They must not be changed.
func EachUnder(d *Document, consideration string, do func(*Example)) {
	each(d, isUnder(d, consideration), do)
}

func isUnder(d *Document, consideration string) func(*Example) bool {
	return func(e *Example) bool {
		under, ok := primary(d, e)
		return ok && under == consideration
	}
}

// ExamplesReferredBy returns the examples that support a consideration and are
// under another one, in their order.
func ExamplesReferredBy(d Document, consideration string) []Example {
	return selected(&d, func(e *Example) bool {
		under, ok := primary(&d, e)
		return ok && under != consideration &&
			slices.Contains(e.Supports, consideration) && onPath(&d, consideration)
	})
}

// ExamplesSupporting returns the examples that support a consideration, under it or under
// another one, in their order.
func ExamplesSupporting(d Document, consideration string) []Example {
	return selected(&d, supports(consideration))
}

func supports(consideration string) func(*Example) bool {
	return func(e *Example) bool { return slices.Contains(e.Supports, consideration) }
}

// CountExamples returns the number of examples that support a consideration,
// under it or under another one.
func CountExamples(d Document, consideration string) int {
	n := 0
	each(&d, supports(consideration), func(*Example) { n++ })
	return n
}

// NotOnPath returns the examples that support no consideration of the path: an
// earlier version may have had one, or the example was never assigned.
func NotOnPath(d Document) []Example { return selected(&d, isNotOnPath(&d)) }

// EachNotOnPath calls a function with the examples that [NotOnPath] returns, without
// copies of them. They must not be changed.
func EachNotOnPath(d *Document, do func(*Example)) { each(d, isNotOnPath(d), do) }

func isNotOnPath(d *Document) func(*Example) bool {
	return func(e *Example) bool {
		_, ok := primary(d, e)
		return !ok
	}
}

// Unplaced returns the examples that wait to be placed under a consideration, and are
// in no export until they are. On a path without considerations none does.
func Unplaced(d Document) []Example {
	if len(d.Snapshot.Considerations()) == 0 {
		return nil
	}
	return NotOnPath(d)
}

// PlaceExample puts an example that waits to be placed under a consideration of the
// path, after those that are there. It does nothing if the example is placed already.
// What it supported on other paths it still does.
func PlaceExample(d Document, id, consideration string) Document {
	e, ok := d.Example(id)
	if _, placed := PrimaryConsideration(d, e); !ok || placed || !onPath(&d, consideration) {
		return d
	}
	e.Supports = inserted(e.Supports, 0, consideration)
	return InsertExample(DeleteExample(d, id), e)
}

// InsertExample adds an example that was written elsewhere, after those under its
// consideration, or at the end if it is under none. It does nothing if its ID is taken.
func InsertExample(d Document, e Example) Document {
	if e.ID == "" || exampleIndex(d, e.ID) >= 0 {
		return d
	}
	under, _ := primary(&d, &e)
	d.Examples = inserted(d.Examples, endOf(d, under), e)
	return d
}

// KeptOffPath returns the IDs of considerations with a note, and of preparations
// with a note or done, that the path no longer has, sorted.
func KeptOffPath(d Document) (considerations, preparations []string) {
	for id, n := range d.Considerations {
		if n.Note != "" && !onPath(&d, id) {
			considerations = append(considerations, id)
		}
	}
	for id, m := range d.Preparations {
		if _, asked := preparation(d.Snapshot, id); !asked && (m.Note != "" || m.Done) {
			preparations = append(preparations, id)
		}
	}
	slices.Sort(considerations)
	slices.Sort(preparations)
	return considerations, preparations
}

func selected(d *Document, want func(*Example) bool) []Example {
	var found []Example
	each(d, want, func(e *Example) { found = append(found, *e) })
	return found
}

func each(d *Document, want func(*Example) bool, do func(*Example)) {
	for i := range d.Examples {
		if e := &d.Examples[i]; want(e) {
			do(e)
		}
	}
}

func onPath(d *Document, consideration string) bool {
	for j := range d.Snapshot.Sections {
		s := &d.Snapshot.Sections[j]
		for i := range s.Considerations {
			if s.Considerations[i].ID == consideration {
				return true
			}
		}
	}
	return false
}
