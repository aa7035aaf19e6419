package promo

import "slices"

// ToggleSupport makes an example support a consideration of the path, or no
// longer do so. When the first is removed, the example is told under the next.
// What would leave the example without a place on the path changes nothing,
// and so does adding a consideration that the path does not have.
func ToggleSupport(d Document, id, consideration string) Document {
	e, ok := d.Example(id)
	if !ok {
		return d
	}
	i := slices.Index(e.Supports, consideration)
	if i < 0 {
		if !onPath(d, consideration) {
			return d
		}
		return editExample(d, id, func(e *Example) {
			e.Supports = inserted(e.Supports, len(e.Supports), consideration)
		})
	}
	_, placed := ToldUnder(d, e)
	e.Supports = without(e.Supports, i)
	if _, still := ToldUnder(d, e); len(e.Supports) == 0 || placed && !still {
		return d
	}
	return editExample(d, id, func(edited *Example) { edited.Supports = e.Supports })
}

// ToldUnder returns the consideration an example is told under: the first one
// it supports that is on the document's path. It reports false when the path
// asks for none of them.
func ToldUnder(d Document, e Example) (string, bool) {
	for _, c := range e.Supports {
		if onPath(d, c) {
			return c, true
		}
	}
	return "", false
}

// TellsUnder returns the examples told under a consideration, in their order.
func TellsUnder(d Document, consideration string) []Example {
	return selected(d, func(e Example) bool {
		under, ok := ToldUnder(d, e)
		return ok && under == consideration
	})
}

// ReferredBy returns the examples that support a consideration and are told
// under another one, in their order.
func ReferredBy(d Document, consideration string) []Example {
	return selected(d, func(e Example) bool {
		under, ok := ToldUnder(d, e)
		return ok && under != consideration &&
			slices.Contains(e.Supports, consideration) && onPath(d, consideration)
	})
}

// NotOnPath returns the examples that support nothing the path asks for: it
// may have asked once, or they were never put anywhere.
func NotOnPath(d Document) []Example {
	return selected(d, func(e Example) bool {
		_, ok := ToldUnder(d, e)
		return !ok
	})
}

// KeptOffPath returns the ids of considerations with a note to self, and of
// preparations with a note or a tick, that the path does not ask for any more.
// A map has no order of its own, so they go by id.
func KeptOffPath(d Document) (considerations, preparations []string) {
	for id, n := range d.Considerations {
		if n.Note != "" && !onPath(d, id) {
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

func selected(d Document, want func(Example) bool) []Example {
	var found []Example
	for _, e := range d.Examples {
		if want(e) {
			found = append(found, e)
		}
	}
	return found
}

func onPath(d Document, consideration string) bool {
	for _, s := range d.Snapshot.Sections {
		for i := range s.Considerations {
			if s.Considerations[i].ID == consideration {
				return true
			}
		}
	}
	return false
}
