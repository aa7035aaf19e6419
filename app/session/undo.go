package session

import (
	"strings"
	"unicode/utf8"

	"promodoc/app/promo"
)

// Step tells the screen where to go after an undo or redo.
type Step struct {
	Label  string
	At     promo.Ref // a place that is in the document now
	Cursor int       // runes from the start of the text at At
}

// Undo takes the last step back. It reports false when there is none.
func (s *Session) Undo() (Step, bool) { return s.travel(s.history.goBack, Undone) }

// Redo makes the last step again that was undone, as long as nothing was
// edited since. It reports false when there is none.
func (s *Session) Redo() (Step, bool) { return s.travel(s.history.goForth, Redone) }

// CanUndo reports whether there is a step to undo.
func (s *Session) CanUndo() bool { return len(s.history.undo) > 0 }

// CanRedo reports whether there is a step to redo.
func (s *Session) CanRedo() bool { return len(s.history.redo) > 0 }

// UndoLabel names the step that Undo takes back; empty when there is none.
func (s *Session) UndoLabel() string { return lastLabel(s.history.undo) }

// RedoLabel names the step that Redo makes again; empty when there is none.
func (s *Session) RedoLabel() string { return lastLabel(s.history.redo) }

func lastLabel(steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].label
}

func (s *Session) travel(way func(promo.Document) (step, bool), kind ChangeKind) (Step, bool) {
	if s.refuses() {
		return Step{}, false
	}
	left := s.doc
	st, ok := way(left)
	if !ok {
		return Step{}, false
	}
	s.typing.stop()
	at := nearest(st.at, st.doc, left)
	s.become(st.doc, Change{At: at, Kind: kind})
	text, _ := promo.Text(s.doc, at)
	cursor := utf8.RuneCountInString(text)
	if st.typed {
		cursor = max(min(st.cursor, cursor), 0)
	}
	return Step{Label: st.label, At: at, Cursor: cursor}, true
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
		if !readable && strings.HasPrefix(at.Field, "evidence") {
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
