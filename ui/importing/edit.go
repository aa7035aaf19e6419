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

// edit is the field that stands in a line while its title, or a path's id, is
// being given.
type edit struct {
	row    int         // the line the field stands in; none while nothing is given
	part   ladder.Part // whose id is given
	kind   kind
	saving bool // she wants to save as soon as it is given
	field  *textfield.Field
	object fyne.CanvasObject
}

func undoKey() string { return action.KeyLabel(action.Undo) }

// editTitle opens the field for the title of the chosen line.
func (s *Screen) editTitle() {
	row := s.row()
	if row == none {
		return
	}
	line := s.work.now.Rows[row]
	switch line.Verdict {
	case ladder.AsGuidance, ladder.LeftOut:
		s.Say("Guidance and what is left out have no title.")
		return
	}
	start := line.Title
	if start == "" && (line.Verdict == ladder.AsPath || line.Verdict == ladder.AsSection) {
		start = plain(line.Text)
	}
	s.open(edit{row: row, kind: titled}, "Title", "Enter keeps it, Esc leaves it as it was", start)
}

// editChosenID opens the field for the id of the path that the chosen line is
// the first of.
func (s *Screen) editChosenID() {
	if row := s.row(); row != none && s.begins(row) {
		s.editID(s.parts.found[s.partOf(row)], false)
		return
	}
	s.Say("Only a path has an id: choose the line that names it.")
}

// editID opens the field for the id of a path, in its first line.
func (s *Screen) editID(p ladder.Part, saving bool) {
	id := s.id(p)
	explanation := "names the path in files; Enter keeps it"
	if clash := s.clash(p); clash != "" {
		explanation = clash + " This one is free: Enter takes it, or type another"
		id = s.freeID(p, id)
	}
	s.open(edit{row: p.First, part: p, kind: identical, saving: saving}, "Id", explanation, id)
}

func (s *Screen) open(e edit, name, explanation, start string) {
	e.field = s.edit.field
	e.object = kit.Column(2, kit.FieldLabel(name, explanation), e.field)
	s.edit = e
	s.choose(e.row)
	e.field.SetText(start)
	s.roll.Reload()
	s.roll.Reveal(s.roll.Selected())
	kit.Focus(e.field)
	e.field.SelectAll()
}

// edited makes room where the field takes another row.
func (s *Screen) edited() {
	s.roll.Reload()
	s.roll.Reveal(s.roll.Selected())
}

// keepEdit keeps what is in the field.
func (s *Screen) keepEdit() {
	e, text := s.edit, strings.TrimSpace(s.edit.field.Text())
	if e.row == none {
		return
	}
	row := e.row
	if e.kind == identical {
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

// present is what the field would change.
func (s *Screen) present(e edit) string {
	if e.kind == identical {
		return s.work.ids[e.part.Row]
	}
	return s.work.now.Rows[e.row].Title
}

// closeEdit takes the field away.
func (s *Screen) closeEdit() {
	s.edit.row = none
	s.show()
	s.focusRows()
}

// id is the id that a path is to be saved under.
func (s *Screen) id(p ladder.Part) string {
	if id, given := s.work.ids[p.Row]; given {
		return id
	}
	return p.ID
}

// clash says why a path cannot be saved under its id; empty where it can.
func (s *Screen) clash(p ladder.Part) string {
	id := s.id(p)
	if _, saved := s.saved[id]; saved {
		return ""
	}
	if owner := s.o.Owner(id); owner != "" {
		return "The id “" + id + "” is taken by " + owner + "."
	}
	for _, other := range s.parts.found {
		if other.First < p.First && s.id(other) == id {
			return "The id “" + id + "” is that of another path on this page."
		}
	}
	return ""
}

// refuse says why an id that she typed for a path cannot be its id.
func (s *Screen) refuse(p ladder.Part, id string) string {
	if !ids.IsSlug(id) {
		why := "An id is made of small letters without accents, digits and single hyphens"
		if slug := ids.Slug(id); slug != "" {
			return why + ", such as “" + slug + "”."
		}
		return why + "."
	}
	if owner := s.o.Owner(id); owner != "" {
		return "The id “" + id + "” is taken by " + owner + ". “" + s.freeID(p, id) + "” is free."
	}
	for _, other := range s.parts.found {
		if other.Row != p.Row && s.id(other) == id {
			return "The id “" + id + "” is that of another path on this page."
		}
	}
	return ""
}

// freeID is a free form of an id, which no other path of the page has either.
func (s *Screen) freeID(p ladder.Part, id string) string {
	used := map[string]bool{}
	for _, other := range s.parts.found {
		if other.Row != p.Row {
			used[s.id(other)] = true
		}
	}
	return s.o.Free(id, used)
}

// aboutID is what a path's first line says of its id.
func (s *Screen) aboutID(row int) []kit.Run {
	p := s.parts.found[s.partOf(row)]
	if clash := s.clash(p); clash != "" {
		return []kit.Run{{Text: "\n" + clash + " Press I for another.", Size: theme.Label, Color: theme.Hint}}
	}
	if id, given := s.work.ids[p.Row]; given {
		return []kit.Run{{Text: "\nits id is " + id, Size: theme.Label, Color: theme.Muted}}
	}
	return nil
}
