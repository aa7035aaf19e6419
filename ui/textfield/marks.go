package textfield

import "promodoc/ui/textedit"

// SetMarks replaces the marks of a kind. They follow edits until they are set
// again.
func (f *Field) SetMarks(kind textedit.MarkKind, marks []textedit.Mark) {
	f.model.SetMarks(kind, marks)
	f.Refresh()
}

// Marks returns the marks of a kind, sorted, where they are now. The caller must not
// change them.
func (f *Field) Marks(kind textedit.MarkKind) []textedit.Mark { return f.model.Marks(kind) }

// MarkAt returns the first mark of a kind that an offset, in runes, is in or at an
// end of.
func (f *Field) MarkAt(kind textedit.MarkKind, offset int) (textedit.Mark, bool) {
	return f.model.MarkAt(kind, offset)
}

// ReplaceRange replaces the runes from start up to end as an edit by the user, with
// a step of undo of its own, and puts the caret after what was inserted.
func (f *Field) ReplaceRange(start, end int, s string) {
	if f.readOnly {
		return
	}
	f.remember(true)
	f.model.ReplaceRange(start, end, s)
	f.changed()
}
