// Package promo owns the promotion document: its types, its edits as pure
// functions, and how complete it is. A Document is a value: an edit returns a
// new one and leaves the old one as it was, so that any goroutine may read a
// snapshot and undo is keeping the one before. It must never know of files,
// of screens or of formats.
package promo

import "promodoc/app/career"

// Schema names the file format of a document in its first key.
const Schema = "promodoc.document/v1"

// Document is one promotion document: a candidate's case for one role.
type Document struct {
	ID             string // random, for the document's life; never shown
	Name           string // what the library calls it
	Candidate      Candidate
	Path           PathRef
	Cycle          Cycle
	Updated        Date // the day of the last change; the date on the exports
	Sections       []Section
	Examples       []Example // in the order of the page
	Considerations map[string]ConsiderationNote
	Growth         []GrowthArea
	Preparations   map[string]PreparationMark
	Snapshot       career.Path // the path, includes joined in, as it was when chosen
	Extra          Extra
}

// Candidate is the person the document speaks for.
type Candidate struct {
	Name         string
	Team         string
	CurrentRole  string
	ProposedRole string
	Manager      string
	Extra        Extra
}

// PathRef remembers which path, in which wording, the document was written for.
type PathRef struct {
	ID      string
	Title   string
	Version string
	Hash    string // career.Hash of the snapshot
	Form    string // id of the path whose skeleton was chosen for this document; empty for the path's own
	Extra   Extra
}

// Cycle is the review period the document is for. Either day may be zero.
type Cycle struct {
	Name  string
	From  Date
	To    Date
	Extra Extra
}

// SummaryID is the id of the prose section that every document has.
const SummaryID = "summary"

// Section is free prose of the document. An empty Title means that the path's
// skeleton, or the program, names it.
type Section struct {
	ID    string
	Title string
	Body  string // Markdown
	Extra Extra
}

// Origin tells where an example comes from.
type Origin string

// The origins an example may have. The empty one counts as OriginCurrent.
const (
	OriginCurrent  Origin = "current-role"
	OriginEarlier  Origin = "earlier-role"
	OriginPersonal Origin = "personal"
)

// Example is meaningful evidence for considerations. Its prose is Markdown.
type Example struct {
	ID           string
	Title        string
	From, To     Date
	Ongoing      bool
	Origin       Origin
	Situation    string
	Action       string
	Result       string
	Evidence     []Evidence
	Supports     []string // consideration ids; told under the first, referred to by the others
	Confidential bool     // kept here, left out of every export
	CarriedFrom  string   // "document-id/example-id" it was copied from in an earlier cycle
	Extra        Extra
}

// Evidence is something a reader can open or ask for. A plain reference has a
// title and no URL.
type Evidence struct {
	Title string
	URL   string
	Extra Extra
}

// ConsiderationNote is what the candidate keeps beside a consideration.
type ConsiderationNote struct {
	Note     string   // to herself; never exported
	LeftAsIs []string // ids of findings she decided to live with
	Extra    Extra
}

// GrowthArea is something still to be learnt, with the plan for it.
type GrowthArea struct {
	Title string
	Text  string // Markdown
	Steps []string
	Extra Extra
}

// PreparationMark is how far the candidate is with a preparation.
type PreparationMark struct {
	Done  bool
	Note  string // to herself; never exported
	Extra Extra
}

// Extra holds the keys of a file that this version of the program does not
// know, in their order, so that writing the file again keeps them. Values are
// opaque to everyone but the codec that read them, and never changed.
type Extra []ExtraField

// ExtraField is one unknown key with its opaque value.
type ExtraField struct {
	Key   string
	Value any
}
