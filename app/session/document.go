package session

import (
	"strings"
	"time"
	"unsafe"

	"promodoc/app/promo"
)

// Model is what a session has to know of the documents it edits. All functions
// must be given.
type Model[D any, R comparable] struct {
	// Text and SetText are a text field's; Text reports false where there is
	// no such field.
	Text    func(d D, at R) (string, bool)
	SetText func(d D, at R, text string) D
	// Touch is what every change does besides, at that time, and Untouched
	// takes it out again, to tell whether an edit changed anything else.
	Touch     func(d D, now time.Time) D
	Untouched func(d, before D) D
	// Nearest is at itself where d has it, else the place she will look at for
	// what is gone since the document left behind.
	Nearest func(at R, d, left D) R
	Whole   R                         // stands for the document as a whole
	Texts   func(d D) int             // about how many bytes its texts have
	Shell   func(d D) int             // about what a copy costs that shares all texts
	Holds   func(d D, id string) bool // the id is taken in it
}

// Session is an open promotion document, and the names below are those of its
// parts.
type (
	Session = Core[promo.Document, promo.Ref]
	Options = OptionsOf[promo.Document]
	Saver   = SaverOf[promo.Document]
	Change  = ChangeOf[promo.Document, promo.Ref]
	Step    = StepOf[promo.Ref]
)

// New opens a session on a promotion document as it was read from the file.
func New(doc promo.Document, o Options) *Session { return NewCore(documents, doc, o) }

// documents is the model of promotion documents. The day of one is that of its
// last change, whatever day an undo brings back.
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
}

// nearest is at itself where the document has it, else the place she will look
// at for what is gone: undoing "add example" goes to the consideration that the
// example was told under in the document left behind.
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
	if under, ok := promo.ToldUnder(d, e); ok {
		return promo.Ref{Kind: promo.KindConsideration, ID: under}
	}
	return promo.Ref{Kind: promo.KindDocument, Field: "name"}
}

// shellBytes is about what a copy of a document costs that shares all texts
// with the one it was made from.
func shellBytes(d promo.Document) int {
	return int(unsafe.Sizeof(stepOf[promo.Document, promo.Ref]{})) + len(d.Examples)*int(unsafe.Sizeof(promo.Example{}))
}

// textBytes is about what the texts of a document hold: what an edit costs at
// most that may have changed all of them.
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
	return n
}
