package session

import (
	"strings"
	"time"
	"unsafe"

	"promodoc/app/docdiff"
	"promodoc/app/promo"
)

// Model describes the documents that a session edits. All functions must be set.
type Model[D any, R comparable] struct {
	// Text and SetText read and write a text field; Text reports false if there
	// is no such field.
	Text    func(d D, at R) (string, bool)
	SetText func(d D, at R, text string) D
	// Touch is applied after every change, with the time of it. Untouched
	// reverts it, to find out whether an edit changed anything else.
	Touch     func(d D, now time.Time) D
	Untouched func(d, before D) D
	// Nearest returns at if d has it, or else the field where the user will look
	// for what is gone since the document left.
	Nearest func(at R, d, left D) R
	Whole   R                         // means the document as a whole
	Texts   func(d D) int             // approximate size of its texts in bytes
	Shell   func(d D) int             // approximate size of a copy that shares all texts
	Holds   func(d D, id string) bool // whether the ID is taken
	// Merge merges two documents that were made of base; if both changed the same
	// differently it reports a conflict, and merged has that as ours has it.
	// Differences counts the pieces in which two documents differ. Both are nil
	// where the Saver reports no [TheirsOf].
	Merge       func(base, ours, theirs D) (merged D, conflict bool)
	Differences func(a, b D) int
}

// Session is an open promotion document; the other types are its parts.
type (
	Session = Core[promo.Document, promo.Ref]
	Options = OptionsOf[promo.Document]
	Saver   = SaverOf[promo.Document]
	Change  = ChangeOf[promo.Document, promo.Ref]
	Step    = StepOf[promo.Ref]
	Theirs  = TheirsOf[promo.Document]
)

// New opens a session on a promotion document as it was read from the file.
func New(doc promo.Document, o Options) *Session { return NewCore(documents, doc, o) }

// documents is the model of promotion documents. Updated is the day of the last
// change, and an undo is a change.
var documents = Model[promo.Document, promo.Ref]{
	Text:    promo.Text,
	SetText: promo.SetText,
	Touch: func(d promo.Document, now time.Time) promo.Document {
		d.Updated = promo.DateOf(now)
		return d
	},
	Untouched: func(d, before promo.Document) promo.Document {
		d.Updated = before.Updated
		return d
	},
	Nearest: nearest,
	Whole:   promo.Ref{Kind: promo.KindDocument, Field: "name"},
	Texts:   textBytes,
	Shell:   shellBytes,
	Holds: func(d promo.Document, id string) bool {
		_, used := d.Example(id)
		return used
	},
	Merge: func(base, ours, theirs promo.Document) (promo.Document, bool) {
		merged, conflicts := docdiff.Merge(base, ours, theirs)
		return merged, len(conflicts) > 0
	},
	Differences: func(a, b promo.Document) int { return len(docdiff.Changes(a, b)) },
}

// nearest returns at if the document has it, or else the field where the user will
// look for what is gone: undoing "add example" goes to the consideration that
// the example was under.
func nearest(at promo.Ref, d, left promo.Document) promo.Ref {
	switch at.Kind {
	case promo.KindExample:
		return nearestExample(at, d, left)
	case promo.KindGrowth:
		if _, ok := promo.Text(d, at); !ok {
			index := max(min(at.Index, len(d.Growth)-1), 0)
			return promo.Ref{Kind: promo.KindGrowth, Index: index, Field: "title"}
		}
	}
	return at
}

func nearestExample(at promo.Ref, d, left promo.Document) promo.Ref {
	if _, there := d.Example(at.ID); there {
		_, readable := promo.Text(d, at)
		if !readable && strings.HasPrefix(string(at.Field), "evidence") {
			return promo.ExampleRef(at.ID, "title")
		}
		return at
	}
	e, _ := left.Example(at.ID)
	if under, ok := promo.PrimaryConsideration(d, e); ok {
		return promo.Ref{Kind: promo.KindConsideration, ID: under}
	}
	return promo.Ref{Kind: promo.KindDocument, Field: "name"}
}

// shellBytes returns the approximate size of a copy of a document that shares
// all texts with the original.
func shellBytes(d promo.Document) int {
	return int(unsafe.Sizeof(stepOf[promo.Document, promo.Ref]{})) + len(d.Examples)*int(unsafe.Sizeof(promo.Example{}))
}

// textBytes returns the approximate size of the texts of a document, which is the
// most that an edit can change.
func textBytes(d promo.Document) int {
	n := 0
	for _, s := range d.Sections {
		n += len(s.Title) + len(s.Body)
	}
	for _, e := range d.Examples {
		n += len(e.Title) + len(e.Situation) + len(e.Action) + len(e.Result)
	}
	for _, g := range d.Growth {
		n += len(g.Title) + len(g.Text)
	}
	for _, f := range d.Setup.Dialogue.Feedback {
		n += len(f.Quote) + len(f.Text)
	}
	return n
}
