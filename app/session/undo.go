package session

import "unicode/utf8"

// StepOf tells the screen where to go after an undo or redo.
type StepOf[R any] struct {
	Label  string
	At     R   // a place that is in the document now
	Cursor int // runes from the start of the text at At
}

// Undo takes the last step back. It reports false when there is none.
func (s *Core[D, R]) Undo() (StepOf[R], bool) { return s.travel(s.history.goBack, Undone) }

// Redo makes the last step again that was undone, as long as nothing was
// edited since. It reports false when there is none.
func (s *Core[D, R]) Redo() (StepOf[R], bool) { return s.travel(s.history.goForth, Redone) }

// CanUndo reports whether there is a step to undo.
func (s *Core[D, R]) CanUndo() bool { return len(s.history.undo) > 0 }

// CanRedo reports whether there is a step to redo.
func (s *Core[D, R]) CanRedo() bool { return len(s.history.redo) > 0 }

// UndoLabel names the step that Undo takes back; empty when there is none.
func (s *Core[D, R]) UndoLabel() string { return lastLabel(s.history.undo) }

// RedoLabel names the step that Redo makes again; empty when there is none.
func (s *Core[D, R]) RedoLabel() string { return lastLabel(s.history.redo) }

func lastLabel[D, R any](steps []stepOf[D, R]) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].label
}

func (s *Core[D, R]) travel(way func(D) (stepOf[D, R], bool), kind ChangeKind) (StepOf[R], bool) {
	if s.refuses() {
		return StepOf[R]{}, false
	}
	left := s.doc
	st, ok := way(left)
	if !ok {
		return StepOf[R]{}, false
	}
	s.typing.stop()
	at := s.model.Nearest(st.at, st.doc, left)
	s.become(st.doc, ChangeOf[D, R]{At: at, Kind: kind})
	text, _ := s.model.Text(s.doc, at)
	cursor := utf8.RuneCountInString(text)
	if st.typed {
		cursor = max(min(st.cursor, cursor), 0)
	}
	return StepOf[R]{Label: st.label, At: at, Cursor: cursor}, true
}
