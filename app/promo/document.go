// Package promo is the promotion document: its types, its edits as pure
// functions, and how complete it is. A Document is a value: an edit returns a
// new one and does not change the old one, so that any goroutine may read a
// snapshot and undo only has to keep earlier ones. The package must not know of
// files, screens or formats.
package promo

import (
	"promodoc/app/career"
	"promodoc/app/doclang"
)

// Schema names the file format of a document in its first key.
const Schema = "promodoc.document/v1"

// Document is one promotion document: a candidate's case for one role.
type Document struct {
	ID             string // random, never changes, never shown
	Name           string // in the library
	Candidate      Candidate
	Path           PathRef
	Cycle          Cycle
	Setup          Setup
	Updated        Date // the day of the last change; the date on exports
	Sections       []Section
	Examples       []Example // in the order of the page
	Considerations map[string]ConsiderationNote
	Growth         []GrowthArea
	Preparations   map[string]PreparationStatus
	Snapshot       career.Path // the path with its includes, as it was when chosen
	Extra          Extra
}

// Candidate is the person to be promoted.
type Candidate struct {
	Name         string
	Team         string
	CurrentRole  string
	ProposedRole string
	Manager      string
	Extra        Extra
}

// PathRef identifies the version of the path that the document was written for.
type PathRef struct {
	ID      string
	Title   string
	Version string
	Hash    string // career.Hash of the snapshot
	Form    string // ID of the path whose skeleton the document has; empty for the path's own
	Extra   Extra
}

// Cycle is the review period the document is for. Either day may be zero.
type Cycle struct {
	Name  string
	From  Date
	To    Date
	Extra Extra
}

// Setup is what belongs to the document as a whole and to no part of it: what the
// user sets for it, and what is said about it. Its keys are those of the document
// itself in the file.
type Setup struct {
	// Language is what the document is written in (BCP 47), such as "de" or
	// "en-GB"; empty for the language of its path. See [Document.Language].
	Language string
	// Words are spelled right in this document, whatever dictionaries say; sorted.
	Words []string
	// HardLineBreaks says that each line feed in the user's texts breaks the line on
	// the page. Otherwise it is a space, as in Markdown: documents from before the
	// program knew the choice, and those that are wrapped by hand, are so.
	HardLineBreaks bool
	// PageBudget is how many pages the finished document may have; 0 sets no
	// limit.
	PageBudget int
	// Parts are the parts of the document as the user arranged them; see [Parts]. Those
	// that it does not name are as the path has them.
	Parts    []PartChoice
	Dialogue Dialogue
	Review   ReviewChoices
}

// Language returns the language that the document is written in: its own, else
// that of its path, else English. It decides how the text is spelled, and the
// fixed words and dates on pages.
func (d Document) Language() string {
	for _, tag := range []string{d.Setup.Language, d.Snapshot.Language} {
		if career.IsLanguage(tag) {
			return tag
		}
	}
	return doclang.Default
}

// SummaryID is the id of the prose section that every document has.
const SummaryID = "summary"

// Section is free prose of the document. If Title is empty, the path's skeleton
// or the program supplies one.
type Section struct {
	ID    string
	Title string
	Body  string // Markdown
	Extra Extra
}

// Origin says where an example comes from.
type Origin string

// The origins an example may have. The empty one counts as OriginCurrent.
const (
	OriginCurrent  Origin = "current-role"
	OriginEarlier  Origin = "earlier-role"
	OriginPersonal Origin = "personal"
)

// Example is meaningful evidence for considerations. Its prose is Markdown.
type Example struct {
	ID        string
	Title     string
	From, To  Date
	Ongoing   bool
	Origin    Origin
	Situation string
	Action    string
	Result    string
	Proof
	Supports     []string // consideration IDs; the example is under the first, the others refer to it
	Confidential bool     // kept here, left out of every export
	Sources      Sources
	Extra        Extra
}

// Sources say what an example was made of.
type Sources struct {
	CarriedFrom string // "document-id/example-id cycle" it was copied from in an earlier cycle; see package cycle
	// FromEntries are the entries of the journal that it was made of: the ID of each and,
	// after "@", a sum of what it said then, so that a later change of it is seen.
	FromEntries []string
}

// Proof is what readers of an example can look at themselves.
type Proof struct {
	Evidence    []Evidence
	Attachments []Attachment
}

// Evidence is something a reader can open or ask for. A plain reference has a
// title and no URL.
type Evidence struct {
	Title string
	URL   string
	Extra Extra
}

// Attachment is a file beside the document, in the folder of its attachments. Readers
// are shown a picture, and are told of any other file.
type Attachment struct {
	File  string // its name in the folder, and what tells it from the others
	Title string // the caption of a picture, or what another file is
	Alt   string // what can be seen in a picture, for those who cannot see it
	Extra Extra
}

// ConsiderationNote is what the user keeps for a consideration.
type ConsiderationNote struct {
	Note string // private; never exported
	// LeftAsIs are names of findings that files of the first format could have here. No
	// version of the program wrote any, and they say neither which words were accepted
	// nor by which rule, so none of them silences a review: [ReviewChoices] does. They
	// are kept as they are, and go where the note goes.
	LeftAsIs []string
	Extra    Extra
}

// GrowthArea is something still to be learnt, with the plan for it.
type GrowthArea struct {
	Title string
	Text  string // Markdown
	Steps []string
	Extra Extra
}

// PreparationStatus says whether a preparation is done, with a note.
type PreparationStatus struct {
	Done  bool
	Note  string // private; never exported
	Extra Extra
}

// Extra holds the keys of a file that this version of the program does not
// know, in their order, so that writing the file preserves them. Values are
// opaque to all but the codec that read them, and never changed.
type Extra []ExtraField

// ExtraField is one unknown key with its opaque value.
type ExtraField struct {
	Key   string
	Value any
}
