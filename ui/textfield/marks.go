package textfield

import "promodoc/ui/textedit"

// marker marks ranges of a field's text.
type marker struct{ field *Field }

// SetMarks replaces the marks of a kind. They follow edits until they are set
// again.
func (m *marker) SetMarks(kind textedit.MarkKind, marks []textedit.Mark) {
	m.field.model.SetMarks(kind, marks)
	m.field.Refresh()
}

// Marks returns the marks of a kind, sorted, where they are now. The caller must not
// change them.
func (m *marker) Marks(kind textedit.MarkKind) []textedit.Mark { return m.field.model.Marks(kind) }

// MarkAt returns the first mark of a kind that an offset, in runes, is in or at an
// end of.
func (m *marker) MarkAt(kind textedit.MarkKind, offset int) (textedit.Mark, bool) {
	return m.field.model.MarkAt(kind, offset)
}

// ReplaceRange replaces the runes from start up to end as an edit by the user, with
// a step of undo of its own, and puts the caret after what was inserted.
func (f *Field) ReplaceRange(start, end int, s string) {
	if f.readOnly {
		return
	}
	f.remember(editing, true)
	f.model.ReplaceRange(start, end, s)
	f.changed()
}
