package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// edit is the field in a line in which its title, or the ID of its path, is
// edited.
type edit struct {
	row    int              // the row of the line, or none
	part   ladder.DraftPath // the path whose ID is edited
	kind   kind
	saving bool // the user wants to save as soon as the field is closed
	field  *textfield.Field
	object fyne.CanvasObject
}

// editTitle opens the field for the title of the selected line.
func (s *Screen) editTitle() {
	row := s.row()
	if row == none {
		return
	}
	line := s.work.now.Rows[row]
	switch line.Verdict {
	case ladder.AsGuidance, ladder.LeftOut:
		s.Say(textNoTitle.Text())
		return
	}
	start := line.Title
	if start == "" && (line.Verdict == ladder.AsPath || line.Verdict == ladder.AsSection) {
		start = plain(line.Text)
	}
	s.open(edit{row: row, kind: titleChanged}, textTitleLabel.Text(), textTitleKeys.Text(), start)
}

// editSelectedID opens the field for the ID of the path whose first line is
// selected.
func (s *Screen) editSelectedID() {
	if row := s.row(); row != none && s.begins(row) {
		s.editID(s.parts.found[s.partOf(row)], false)
		return
	}
	s.Say(textNoID.Text())
}

// editID opens the field for the ID of a path, in its first line.
func (s *Screen) editID(p ladder.DraftPath, saving bool) {
	id := s.id(p)
	explanation := textIDKeys.Text()
	if clash := s.clash(p); clash != "" {
		explanation = textIDFree.Text("Taken", clash)
		id = s.freeID(p, id)
	}
	s.open(edit{row: p.First, part: p, kind: idChanged, saving: saving}, textIDLabel.Text(), explanation, id)
}

func (s *Screen) open(e edit, name, explanation, start string) {
	e.field = s.edit.field
	e.object = kit.Column(2, kit.FieldLabel(name, explanation), e.field)
	s.edit = e
	s.selectRow(e.row)
	e.field.SetText(start)
	s.lines.Reload()
	s.lines.Reveal(s.lines.Selected())
	kit.Focus(e.field)
	e.field.SelectAll()
}

// edited updates the list when the field needs more or fewer rows.
func (s *Screen) edited() {
	s.lines.Reload()
	s.lines.Reveal(s.lines.Selected())
}

// keepEdit takes over the text of the field.
func (s *Screen) keepEdit() {
	e, text := s.edit, strings.TrimSpace(s.edit.field.Text())
	if e.row == none {
		return
	}
	row := e.row
	if e.kind == idChanged {
		if why := s.refuse(e.part, text); why != "" {
			s.fail(why)
			return
		}
		row = e.part.Row
	}
	if text != s.present(e) {
		s.work.decide(decision{row: row, kind: e.kind, text: text})
	}
	s.closeEdit()
	if e.saving {
		s.trySave()
	}
}

// present returns the text that the field would change.
func (s *Screen) present(e edit) string {
	if e.kind == idChanged {
		return s.work.ids[e.part.Row]
	}
	return s.work.now.Rows[e.row].Title
}

// closeEdit closes the field.
func (s *Screen) closeEdit() {
	s.edit.row = none
	s.show()
	s.focusRows()
}

// id returns the ID that a path is saved under.
func (s *Screen) id(p ladder.DraftPath) string {
	if id, given := s.work.ids[p.Row]; given {
		return id
	}
	return p.ID
}

// clash says why a path cannot be saved under its ID, and nothing if it can.
func (s *Screen) clash(p ladder.DraftPath) string {
	id := s.id(p)
	if _, saved := s.saved[id]; saved {
		return ""
	}
	if owner := s.options.Owner(id); owner != "" {
		return textIDTaken.Text("ID", id, "Owner", owner)
	}
	for _, other := range s.parts.found {
		if other.First < p.First && s.id(other) == id {
			return textIDTwice.Text("ID", id)
		}
	}
	return ""
}

// refuse says why a path cannot have an ID, and nothing if it can.
func (s *Screen) refuse(p ladder.DraftPath, id string) string {
	if !ids.IsSlug(id) {
		if slug := ids.Slug(id); slug != "" {
			return textIDFormSuch.Text("ID", slug)
		}
		return textIDForm.Text()
	}
	if owner := s.options.Owner(id); owner != "" {
		return textIDTakenUse.Text("ID", id, "Owner", owner, "Free", s.freeID(p, id))
	}
	for _, other := range s.parts.found {
		if other.Row != p.Row && s.id(other) == id {
			return textIDTwice.Text("ID", id)
		}
	}
	return ""
}

// freeID returns a form of an ID that no path has, nor another one of the page.
func (s *Screen) freeID(p ladder.DraftPath, id string) string {
	used := map[string]bool{}
	for _, other := range s.parts.found {
		if other.Row != p.Row {
			used[s.id(other)] = true
		}
	}
	return s.options.Free(id, used)
}

// aboutID returns what the first line of a path says about its ID.
func (s *Screen) aboutID(row int) []kit.Run {
	p := s.parts.found[s.partOf(row)]
	if clash := s.clash(p); clash != "" {
		return []kit.Run{{Text: "\n" + textClashInLine.Text("Taken", clash, "Key", action.Bare(fyne.KeyI)), Size: theme.Label, Color: theme.Hint}}
	}
	if id, given := s.work.ids[p.Row]; given {
		return []kit.Run{{Text: "\n" + textIDInLine.Text("ID", id), Size: theme.Label, Color: theme.Muted}}
	}
	return nil
}
