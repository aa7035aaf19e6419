package session

import "reflect"

// Type handles a keystroke: text is the whole text of the field at after it, and
// c what was selected before it and is after it. source is passed to listeners, so
// that the widget that was typed in can ignore the change. Keystrokes that belong
// together become one step of undo; see run. Unchanged text, and text for a
// field that is gone, is ignored.
func (s *Core[D, R]) Type(at R, text string, c Selections, source any) {
	old, ok := s.model.Text(s.doc, at)
	if !ok || old == text || s.refusesEdits() {
		return
	}
	key := keystrokeBetween(old, text, c.After.end())
	if s.typing.takes(at, key, s.options.Clock.Now()) {
		s.history.extend(c.After)
	} else {
		s.history.push(stepOf[D, R]{
			label: textTyping.Text(), at: at, typed: true,
			doc: s.doc, after: c.beforeKey(key, old), before: c.After,
			bytes: len(old) + s.model.Shell(s.doc),
		})
	}
	s.setDocument(s.model.SetText(s.doc, at, text), ChangeOf[D, R]{Source: source, At: at, Kind: Typed})
}

// Do makes a whole edit, such as adding an example: one step of undo. The label
// names it for the user; undoing and redoing it goes to at. edit gets the
// present document, which it must not change, and returns another one. An edit
// that changes nothing is not recorded.
func (s *Core[D, R]) Do(label string, at R, source any, edit func(D) D) {
	if s.refusesEdits() {
		return
	}
	s.do(label, edit(s.doc), ChangeOf[D, R]{Source: source, At: at, Kind: Edited})
}

// Amend is Do for an edit that is made piece by piece, such as a date that is
// being typed: while nothing else happens, the edits with one label, field and
// source are one step of undo.
func (s *Core[D, R]) Amend(label string, at R, source any, edit func(D) D) {
	if s.refusesEdits() {
		return
	}
	goesOn := s.typing.amends(label, at, source)
	d := s.model.Untouched(edit(s.doc), s.doc)
	switch {
	case reflect.DeepEqual(d, s.doc):
		return
	case goesOn:
		s.setDocument(d, ChangeOf[D, R]{Source: source, At: at, Kind: Edited})
	default:
		s.do(label, d, ChangeOf[D, R]{Source: source, At: at, Kind: Edited})
	}
	s.typing = run[R]{amended: label, at: at, source: source}
}

// Replace replaces the whole document with another version, as a step of undo, so
// that restoring an older version does not lose the present one.
func (s *Core[D, R]) Replace(label string, d D) {
	if s.refusesEdits() {
		return
	}
	s.do(label, d, ChangeOf[D, R]{At: s.model.Whole, Kind: Replaced})
}

func (s *Core[D, R]) do(label string, d D, c ChangeOf[D, R]) {
	s.typing.stop()
	d = s.model.Untouched(d, s.doc)
	if reflect.DeepEqual(d, s.doc) {
		return
	}
	s.history.push(stepOf[D, R]{label: label, at: c.At, doc: s.doc, bytes: s.model.Texts(s.doc) + s.model.Shell(s.doc)})
	s.setDocument(d, c)
}
