package promo

import (
	"fmt"
	"strconv"
	"strings"
)

// Kind says which part of a document a Ref points into.
type Kind string

// The parts of a document.
const (
	KindDocument      Kind = "document"      // Field: name, language, line_breaks, words, page_budget, parts
	KindCandidate     Kind = "candidate"     // Field: name, team, current_role, proposed_role, manager
	KindCycle         Kind = "cycle"         // Field: name, from, to
	KindSection       Kind = "section"       // ID: section; Field: title, body
	KindExample       Kind = "example"       // ID: example; Field: title, situation, action, result, from, to, evidence_title, evidence_url, attachment_title, attachment_alt
	KindConsideration Kind = "consideration" // ID: consideration; Field: note, or empty for the whole
	KindGrowth        Kind = "growth"        // Index: area; Field: title, text, step (Sub: which step)
	KindPreparation   Kind = "preparation"   // ID: preparation; Field: note, or empty for the whole
	KindPath          Kind = "path"          // text of the path itself, such as a statement
	KindQuestion      Kind = "question"      // ID: question; Field: text
	KindFeedback      Kind = "feedback"      // ID: feedback; Field: text
	KindVoice         Kind = "voice"         // ID: voice; Field: name, role, relation, text
	KindReaderSet     Kind = "reader_set"    // ID: set of readers; Field: name
)

// FieldKey names a field of a part of a document, as its key in the file does.
type FieldKey string

// Ref identifies one field of a document. Two Refs are of the same field exactly
// if they are equal. Index counts from 0 and is the growth area, or the evidence
// or attachment of an example; Sub is the step of a growth area.
type Ref struct {
	Kind  Kind
	ID    string
	Field FieldKey
	Index int
	Sub   int
}

// String returns the Ref as a path, such as "example/k3f9/action" or
// "growth/0/step/2"; see [Place].
func (r Ref) String() string {
	parts := []string{string(r.Kind)}
	if r.ID != "" {
		parts = append(parts, escapePlace(r.ID))
	}
	if r.Kind == KindGrowth {
		parts = append(parts, strconv.Itoa(r.Index))
	}
	if r.Field != "" {
		parts = append(parts, string(r.Field))
	}
	if r.Field.isOfItem() {
		parts = append(parts, strconv.Itoa(r.Index))
	}
	if r.Field == "step" {
		parts = append(parts, strconv.Itoa(r.Sub))
	}
	return strings.Join(parts, "/")
}

// isOfItem reports whether a field is of one of the evidence or attachments of an
// example.
func (f FieldKey) isOfItem() bool {
	return strings.HasPrefix(string(f), "evidence") || strings.HasPrefix(string(f), "attachment")
}

// ExampleRef returns the Ref of a field of an example.
func ExampleRef(id string, field FieldKey) Ref {
	return Ref{Kind: KindExample, ID: id, Field: field}
}

// SectionRef returns the Ref of the body of a section.
func SectionRef(id string) Ref {
	return Ref{Kind: KindSection, ID: id, Field: "body"}
}

var _ fmt.Stringer = Ref{}
