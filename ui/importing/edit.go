package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// edit is the field in a line in which its title, or the ID of its path, is
// edited.
type edit struct {
	work   *work
	rows   *rows
	field  *textfield.Field
	object fyne.CanvasObject // the field with its label
	target
}

// target is what the field edits.
type target struct {
	row    int              // the row of the line, or none
	part   ladder.DraftPath // the path whose ID is edited
	kind   kind
	saving bool // the user wants to save as soon as the field is closed
}

// newEdit returns a closed field of the rows. It calls submit when the user
// enters the text.
func newEdit(w *work, rows *rows, submit func()) *edit {
	e := &edit{work: w, rows: rows, target: target{row: none}}
	e.field = textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	e.field.OnSubmit = submit
	e.field.OnChanged = func(string, int) { rows.reload() } // it may need more or fewer rows of text
	rows.fieldIn = e.objectIn
	return e
}

// objectIn returns the field if the row is being edited, or nil.
func (e *edit) objectIn(row int) fyne.CanvasObject {
	if row != e.row {
		return nil
	}
	return e.object
}

// openTitle opens the field for the title of a line, and reports whether the
// line can have one.
func (e *edit) openTitle(row int) bool {
	line := e.work.now.Rows[row]
	switch line.Verdict {
	case ladder.AsGuidance, ladder.LeftOut:
		return false
	}
	start := line.Title
	if start == "" && (line.Verdict == ladder.AsPath || line.Verdict == ladder.AsSection) {
		start = plain(line.Text)
	}
	e.open(target{row: row, kind: titleChanged}, textTitleLabel.Text(), textTitleKeys.Text(), start)
	return true
}

// openID opens the field for the ID of a path, in its first line.
func (e *edit) openID(p ladder.DraftPath) {
	e.open(target{row: p.First, part: p, kind: idChanged}, textIDLabel.Text(), textIDKeys.Text(), e.work.ids.of[p.Row].id)
}

func (e *edit) open(t target, name, explanation, start string) {
	e.object = kit.Column(2, kit.FieldLabel(name, explanation), e.field)
	e.target = t
	e.rows.selectRow(t.row)
	e.field.SetText(start)
	e.rows.reload()
	kit.Focus(e.field)
	e.field.SelectAll()
}

// commit applies the text of the field, or says why it cannot.
func (e *edit) commit() (why string) {
	row, text := e.row, strings.TrimSpace(e.field.Text())
	if e.kind == idChanged {
		if why := e.work.ids.refuse(e.part, text); why != "" {
			return why
		}
		row = e.part.Row
	}
	if text != e.present() {
		e.work.decide(row, decision{kind: e.kind, text: text})
	}
	return ""
}

// present returns the text that the field would change.
func (e *edit) present() string {
	if e.kind == idChanged {
		return e.work.ids.of[e.part.Row].id
	}
	return e.work.now.Rows[e.row].Title
}

// editTitle opens the field for the title of the selected line.
func (s *Screen) editTitle() {
	if row := s.rows.selected(); row != none && !s.edit.openTitle(row) {
		s.Say(textNoTitle.Text())
	}
}

// editID opens the field for the ID of the path whose first line is selected.
func (s *Screen) editID() {
	if row := s.rows.selected(); row != none && s.work.begins(row) {
		s.edit.openID(s.work.paths[s.work.partOf(row)])
		return
	}
	s.Say(textNoID.Text())
}

// commitEdit applies the text of the field and closes it.
func (s *Screen) commitEdit() {
	if s.edit.row == none {
		return
	}
	if why := s.edit.commit(); why != "" {
		s.Fail(why)
		return
	}
	s.closeEdit()
	if s.edit.saving {
		s.trySave()
	}
}

// closeEdit closes the field.
func (s *Screen) closeEdit() {
	s.edit.row = none
	s.show()
	s.rows.focus()
}
