package session

import "unicode/utf8"

// StepOf is a step that was undone or redone.
type StepOf[R any] struct {
	Label    string
	At       R         // the field to go to; the document has it
	Selected Selection // what to select in its text: a caret where it was changed
	SameText bool      // its text is as it was; the caret may stay where it is
}

// Undo undoes the last step. It reports false if there is none.
func (s *Core[D, R]) Undo() (StepOf[R], bool) { return s.travel(s.history.undoStep, Undone) }

// Redo repeats the last step that was undone, unless the document was edited
// since. It reports false if there is none.
func (s *Core[D, R]) Redo() (StepOf[R], bool) { return s.travel(s.history.redoStep, Redone) }

// CanUndo reports whether there is a step to undo.
func (s *Core[D, R]) CanUndo() bool { return len(s.history.undo) > 0 }

// CanRedo reports whether there is a step to redo.
func (s *Core[D, R]) CanRedo() bool { return len(s.history.redo) > 0 }

func (s *Core[D, R]) travel(step func(D) (stepOf[D, R], bool), kind ChangeKind) (StepOf[R], bool) {
	if s.refusesEdits() {
		return StepOf[R]{}, false
	}
	left := s.doc
	st, ok := step(left)
	if !ok {
		return StepOf[R]{}, false
	}
	s.typing.stop()
	at := s.model.Nearest(st.at, st.doc, left)
	s.setDocument(st.doc, ChangeOf[D, R]{At: at, Kind: kind})
	was, there := s.model.Text(left, at)
	text, _ := s.model.Text(s.doc, at)
	end := utf8.RuneCountInString(text)
	to := StepOf[R]{Label: st.label, At: at, Selected: Caret(end), SameText: there && was == text}
	switch {
	case st.typed:
		to.Selected = st.after.within(end)
	case there && !to.SameText:
		k := keystrokeBetween(was, text, 0)
		to.Selected = Caret(utf8.RuneCountInString(text[:k.position+len(k.inserted)]))
	}
	return to, true
}
