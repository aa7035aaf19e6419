// Package docdiff compares documents piece by piece, takes single pieces of
// one over into another, and merges two documents that were made of the same
// one. A piece is what users see as one: a text field, the dates of an
// example, what it supports, its evidence, a whole example or section that only
// one of the documents has, the order of the examples, the path. The functions
// are pure. The package must not know of files or screens.
//
// The day of the last change is no piece: two documents that differ in it alone
// say the same.
package docdiff

import "promodoc/app/promo"

// Kind says what happened to a piece.
type Kind int

// The kinds of changes.
const (
	Changed Kind = iota
	Added        // only the later document has it
	Removed      // only the earlier document has it
	Moved        // the items of a list are in another order
)

// Change is one piece in which two documents differ.
type Change struct {
	// Ref identifies the piece. Besides the text fields it may have an empty
	// Field, for a whole example or section or for the path, or one of the keys
	// of this package, such as [FieldDates].
	Ref    promo.Ref
	Kind   Kind
	Before string // the piece in the earlier document, as text for display
	After  string // the piece in the later document, as text for display
	Where  string // what the piece belongs to: "Humility › Owned the failed migration"
}

// Fields of a document that are not text fields.
const (
	FieldID           promo.FieldKey = "id"
	FieldLanguage     promo.FieldKey = "language"
	FieldWords        promo.FieldKey = "words" // that are spelled right in this document
	FieldLineBreaks   promo.FieldKey = "line_breaks"
	FieldPageBudget   promo.FieldKey = "page_budget"
	FieldParts        promo.FieldKey = "parts" // as the user arranged them
	FieldReview       promo.FieldKey = "review"
	FieldBody         promo.FieldKey = "body"
	FieldDates        promo.FieldKey = "dates" // both days, and whether it is ongoing
	FieldOrigin       promo.FieldKey = "origin"
	FieldEvidence     promo.FieldKey = "evidence" // all evidence of an example
	FieldAttachments  promo.FieldKey = "attachments"
	FieldSupports     promo.FieldKey = "supports"
	FieldConfidential promo.FieldKey = "confidential"
	FieldCarriedFrom  promo.FieldKey = "carried_from"
	FieldFromEntries  promo.FieldKey = "from_entries" // of the journal
	FieldLeftAsIs     promo.FieldKey = "left_as_is"
	FieldDone         promo.FieldKey = "done"
	FieldSteps        promo.FieldKey = "steps" // all steps of a growth area
	FieldAreas        promo.FieldKey = "areas" // all growth areas
	FieldOrder        promo.FieldKey = "order" // of the examples or sections
	FieldExtra        promo.FieldKey = "extra" // the keys that this version does not know
	FieldPlace        promo.FieldKey = "place" // of a question or feedback, with the quoted words
	FieldState        promo.FieldKey = "state"
	FieldSuggestion   promo.FieldKey = "suggestion"
	FieldAsked        promo.FieldKey = "asked"
	FieldDay          promo.FieldKey = "day"
	FieldThread       promo.FieldKey = "thread"
	FieldSource       promo.FieldKey = "source"
	FieldPermitted    promo.FieldKey = "permitted"
	FieldContent      promo.FieldKey = "content" // what a set of readers gets, and in which form
)

// part is one kind of things in a document.
type part interface {
	// has reports whether a Ref is of a piece of the part.
	has(at promo.Ref) bool
	changes(was, now promo.Document) []Change
	take(into *promo.Document, from promo.Document, at promo.Ref)
	// merge sets the part of merged, which is ours, to the merger of both.
	merge(merged *promo.Document, base, theirs promo.Document) []Change
}

// parts are all parts of a document, in the order in which they are shown.
var parts = []part{
	single{promo.KindDocument, documentFields},
	single{promo.KindCandidate, candidateFields},
	single{promo.KindCycle, cycleFields},
	single{promo.KindPath, pathFields},
	sections, examples, considerations, growth{}, preparations, questions, feedback, voices, readerSets,
}

// Changes returns in which pieces two documents differ, in the order of the
// page. There are none if they differ at most in the day of the last change.
func Changes(was, now promo.Document) []Change {
	var all []Change
	for _, p := range parts {
		all = append(all, p.changes(was, now)...)
	}
	return all
}

// Take returns the document into with the piece of c as it is in from: a text
// is replaced, an example added, removed or moved. Taking all Changes(a, b)
// from b into a, in any order, gives b. into need not be the document that was
// compared: an example that it lacks is added whole.
func Take(into, from promo.Document, c Change) promo.Document {
	for _, p := range parts {
		if p.has(c.Ref) {
			p.take(&into, from, c.Ref)
		}
	}
	return into
}

// Merge merges two documents that were made of base. What one of them changed
// is taken; so is what both changed alike; examples, sections and growth areas
// that either added are all there. What they changed differently is a conflict:
// merged has it as in ours, and a Change has both, ours as before, theirs as
// after, so that Take(merged, theirs, conflict) chooses theirs. To remove what
// the other changed is a conflict too. The later day of the last change is kept.
func Merge(base, ours, theirs promo.Document) (merged promo.Document, conflicts []Change) {
	merged = ours
	for _, p := range parts {
		conflicts = append(conflicts, p.merge(&merged, base, theirs)...)
	}
	if merged.Updated.Last().Before(theirs.Updated.Last()) {
		merged.Updated = theirs.Updated
	}
	return merged, conflicts
}
