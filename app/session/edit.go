package session

import "reflect"

// typingLabel names a step of typing in menus: "Undo typing".
const typingLabel = "Typing"

// Type takes a keystroke: the whole text of the field at, now that the key was
// pressed, and the cursor behind it in runes. source is handed to listeners, so
// that the widget that was typed in can leave itself alone. Keystrokes that
// belong together become one step of undo; see run. Text that stands there
// already is no edit, and neither is text for a field that is gone.
func (s *Core[D, R]) Type(at R, text string, cursor int, source any) {
	old, ok := s.model.Text(s.doc, at)
	if !ok || old == text || s.refuses() {
		return
	}
	key := keystrokeBetween(old, text, cursor)
	if s.typing.takes(at, key, s.options.Clock.Now()) {
		s.history.extend(cursor)
	} else {
		s.history.push(stepOf[D, R]{
			label: typingLabel, at: at, typed: true,
			doc: s.doc, cursor: key.cursorBefore(old), back: cursor,
			bytes: len(old) + s.model.Shell(s.doc),
		})
	}
	s.become(s.model.SetText(s.doc, at, text), ChangeOf[D, R]{Source: source, At: at, Kind: Typed})
}

// Do makes a whole edit, such as adding an example: one step of undo. The
// label names it in menus, at is the place that undoing and redoing it goes to.
// The edit gets the present document and returns another one; it must not
// change the one it gets. An edit that changes nothing is no step.
func (s *Core[D, R]) Do(label string, at R, source any, edit func(D) D) {
	if s.refuses() {
		return
	}
	s.do(label, edit(s.doc), ChangeOf[D, R]{Source: source, At: at, Kind: Edited})
}

// Replace exchanges the whole document for another version of it, as a step of
// undo: taking back an older version from history is never the loss of this one.
func (s *Core[D, R]) Replace(label string, d D) {
	if s.refuses() {
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
	s.become(d, c)
}
