package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
)

// marking is which entries are marked to be used together.
type marking struct {
	marked   map[string]bool // their IDs
	at       int             // the row that was selected last
	markFrom int             // the row that was selected last without Shift
}

// marker is the list as it is used with the mouse, and what is marked in it.
type marker struct{ *Screen }

// press opens the entry that was pressed, or marks it at its box and while Ctrl is held.
// With Shift all from the entry that was selected before are marked.
func (s marker) press(at int, where, _ fyne.Position) {
	held := s.list.Held()
	switch {
	case s.rows[at].entry.ID == "": // the heading of a month
	case held&fyne.KeyModifierShift != 0:
		s.markThrough(at)
	case held&fyne.KeyModifierShortcutDefault != 0, where.X < rowPadX+kit.TickSide+colGap/2:
		s.mark()
	default:
		s.openSelected()
	}
}

// mark marks the selected entry to be used with others, or not any more.
func (s marker) mark() {
	e := s.selected()
	if e.ID == "" {
		return
	}
	if s.marked[e.ID] {
		delete(s.marked, e.ID)
	} else {
		s.marked[e.ID] = true
	}
	s.showMarked()
}

// markThrough marks all entries from the one that was selected before to a row.
func (s marker) markThrough(at int) {
	from := min(max(s.markFrom, 0), len(s.rows)-1)
	for _, r := range s.rows[min(from, at) : max(from, at)+1] {
		if r.entry.ID != "" {
			s.marked[r.entry.ID] = true
		}
	}
	s.showMarked()
}

// unmark marks no entry any more.
func (s marker) unmark() {
	s.marked = map[string]bool{}
	s.showMarked()
}

func (s marker) showMarked() {
	s.list.Reload()
	s.sayAbout()
}

// forgetGone marks no longer what the journal no longer has.
func (s marker) forgetGone() {
	there := map[string]bool{}
	for _, e := range s.view.Entries {
		if s.marked[e.ID] {
			there[e.ID] = true
		}
	}
	s.marked = there
}

// openMenu selects an entry and opens its menu.
func (s marker) openMenu(row int, at fyne.Position) {
	if row != s.list.Selected() {
		s.list.Select(row)
	}
	one := s.selected()
	use, del, mark := textUseOne, textDelete, textMark
	if n := len(s.marked); n > 0 {
		use, del = textUseMarked, textDeleteMarked
	}
	if s.marked[one.ID] {
		mark = textUnmark
	}
	none := one.ID == ""
	menu.Open(s.list, at, []menu.Choice{
		{Label: textEdit.Text(), Key: action.Key{Name: fyne.KeyReturn}, Do: s.openSelected, Disabled: none},
		{Label: mark.Text(), Key: action.Key{Name: fyne.KeySpace}, Do: s.mark, Disabled: none},
		{},
		s.choice(action.UseEntries, use.Text()),
		s.choice(action.DeleteEntry, del.Text()),
		{},
		s.choice(action.Undo, textUndo.Text()),
		s.choice(action.Redo, textRedo.Text()),
	})
}

// choice returns the item of a menu that carries an action out.
func (s marker) choice(id action.ID, label string) menu.Choice {
	return menu.Choice{Label: label, Key: id.Key(), Do: func() { s.Do(id) }, Disabled: !s.Can(id)}
}
