package session

import (
	"reflect"

	"promodoc/app/promo"
)

// typingLabel names a step of typing in menus: "Undo typing".
const typingLabel = "Typing"

// Type takes a keystroke: the whole text of the field at, now that the key was
// pressed, and the cursor behind it in runes. source is handed to listeners, so
// that the widget that was typed in can leave itself alone. Keystrokes that
// belong together become one step of undo; see run. Text that stands there
// already is no edit, and neither is text for a field that is gone.
func (s *Session) Type(at promo.Ref, text string, cursor int, source any) {
	old, ok := promo.Text(s.doc, at)
	if !ok || old == text || s.refuses() {
		return
	}
	key := keystrokeBetween(old, text, cursor)
	if s.typing.takes(at, key, s.options.Clock.Now()) {
		s.history.extend(cursor)
	} else {
		s.history.push(step{
			label: typingLabel, at: at, typed: true,
			doc: s.doc, cursor: key.cursorBefore(old), back: cursor,
			bytes: len(old) + shellBytes(s.doc),
		})
	}
	s.become(promo.SetText(s.doc, at, text), Change{Source: source, At: at, Kind: Typed})
}

// Do makes a whole edit, such as adding an example: one step of undo. The
// label names it in menus, at is the place that undoing and redoing it goes to.
// The edit gets the present document and returns another one; it must not
// change the one it gets. An edit that changes nothing is no step.
func (s *Session) Do(label string, at promo.Ref, source any, edit func(promo.Document) promo.Document) {
	if s.refuses() {
		return
	}
	s.do(label, edit(s.doc), Change{Source: source, At: at, Kind: Edited})
}

// Replace exchanges the whole document for another version of it, as a step of
// undo: taking back an older version from history is never the loss of this one.
func (s *Session) Replace(label string, d promo.Document) {
	if s.refuses() {
		return
	}
	s.do(label, d, Change{At: promo.Ref{Kind: promo.KindDocument, Field: "name"}, Kind: Replaced})
}

func (s *Session) do(label string, d promo.Document, c Change) {
	s.typing.stop()
	d.Updated = s.doc.Updated
	if reflect.DeepEqual(d, s.doc) {
		return
	}
	s.history.push(step{label: label, at: c.At, doc: s.doc, bytes: textBytes(s.doc) + shellBytes(s.doc)})
	s.become(d, c)
}
