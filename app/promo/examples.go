package promo

import "slices"

// Example returns the example with an ID.
func (d Document) Example(id string) (Example, bool) {
	i := exampleIndex(d, id)
	if i < 0 {
		return Example{}, false
	}
	return d.Examples[i], true
}

// AddExample adds an empty example under a consideration: after the example with
// the ID after or, if there is none, after the last one under the consideration.
// It does nothing if id is taken.
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
		i = endOf(d, consideration)
	}
	d.Examples = inserted(d.Examples, i, e)
	return d
}

// endOf returns the index for a new last example of a consideration, so that the
// order in the file is the order of the page: after the examples of this
// consideration and of those before it on the path.
func endOf(d Document, consideration string) int {
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
		if under, ok := PrimaryConsideration(d, d.Examples[i]); ok && earlier[under] {
			return i + 1
		}
	}
	return 0
}

// DuplicateExample inserts a copy with the ID newID after an example. It does
// nothing if there is no such example or newID is taken.
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

// DeleteExample removes an example.
func DeleteExample(d Document, id string) Document {
	if i := exampleIndex(d, id); i >= 0 {
		d.Examples = without(d.Examples, i)
	}
	return d
}

// MoveExample moves an example by delta positions, down if positive, among those
// under the same consideration; it stops at the first or last. Examples that
// are not on the path are one group.
func MoveExample(d Document, id string, delta int) Document {
	at := exampleIndex(d, id)
	if at < 0 {
		return d
	}
	under, _ := PrimaryConsideration(d, d.Examples[at])
	var group []int // indexes in d.Examples, ascending
	from := 0
	for i, e := range d.Examples {
		if u, _ := PrimaryConsideration(d, e); u != under {
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

// SetExampleDates sets when the example happened. An ongoing one has no end, so
// to is dropped.
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

// SetConfidential sets whether an example is left out of every export.
func SetConfidential(d Document, id string, confidential bool) Document {
	return editExample(d, id, func(e *Example) { e.Confidential = confidential })
}

// AddEvidence appends an empty piece of evidence to an example.
func AddEvidence(d Document, id string) Document {
	return editExample(d, id, func(e *Example) {
		e.Evidence = inserted(e.Evidence, len(e.Evidence), Evidence{})
	})
}

// RemoveEvidence removes a piece of evidence; index counts from 0.
func RemoveEvidence(d Document, id string, index int) Document {
	if e, ok := d.Example(id); !ok || !inRange(e.Evidence, index) {
		return d
	}
	return editExample(d, id, func(e *Example) { e.Evidence = without(e.Evidence, index) })
}

// PutExample replaces the example with the same ID.
func PutExample(d Document, x Example) Document {
	return editExample(d, x.ID, func(e *Example) { *e = x })
}

// AddAttachments appends files to the attachments of an example.
func AddAttachments(d Document, id string, added ...Attachment) Document {
	return editExample(d, id, func(e *Example) { e.Attachments = slices.Concat(e.Attachments, added) })
}

// RemoveAttachment removes an attachment from an example; index counts from 0.
func RemoveAttachment(d Document, id string, index int) Document {
	if e, ok := d.Example(id); !ok || !inRange(e.Attachments, index) {
		return d
	}
	return editExample(d, id, func(e *Example) { e.Attachments = without(e.Attachments, index) })
}

// AttachedFiles returns the files that are attached to the examples of a document,
// each once, in the order of the examples.
func AttachedFiles(d Document) []string {
	var files []string
	for i := range d.Examples {
		for _, a := range d.Examples[i].Attachments {
			if !slices.Contains(files, a.File) {
				files = append(files, a.File)
			}
		}
	}
	return files
}

func exampleIndex(d Document, id string) int {
	for i := range d.Examples { // which are large: nothing is copied
		if d.Examples[i].ID == id {
			return i
		}
	}
	return -1
}

// editExample applies edit to a copy of an example. The slices in it are still
// shared with the old document: edit must replace them, not write to them.
func editExample(d Document, id string, edit func(*Example)) Document {
	i := exampleIndex(d, id)
	if i < 0 {
		return d
	}
	d.Examples = slices.Clone(d.Examples)
	edit(&d.Examples[i])
	return d
}
