package gathering

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/menu"
)

// rowMenu is the menu of a row.
type rowMenu struct{ *Screen }

// open opens the menu of a row, or of all that are selected if it is one of them.
func (s rowMenu) open(at int, onCanvas fyne.Position) {
	from, to := s.rows.span()
	if at < from || at > to {
		s.rows.list.Select(at)
		from, to = at, at
	}
	r := s.rows.selectedRow()
	label, opens := textEdit, s.openSelected
	switch {
	case r.group == nil:
		return
	case r.of == nil && r.group.folded:
		label, opens = textUnfold, func() { s.rows.fold(r.group, false) }
	case r.of == nil:
		label, opens = textFold, func() { s.rows.fold(r.group, true) }
	}
	tick := textUntickIt
	for _, p := range s.rows.selected() {
		if !p.ticked {
			tick = textTickIt
		}
	}
	join := s.choice(action.JoinProposals, textJoin.Text())
	join.Disabled = len(s.rows.joined()) < 2
	menu.Open(s.rows.list, onCanvas, []menu.Choice{
		{Label: label.Text(), Key: action.Key{Name: fyne.KeyReturn}, Do: opens, Disabled: from != to},
		{Label: tick.Text(), Key: action.Key{Name: fyne.KeySpace}, Do: s.rows.tick},
		s.choice(action.TickGroup, textTickAction.Text()),
		{},
		join,
		s.choice(action.SplitProposal, textSplit.Text()),
		{},
		s.choice(action.TakeProposals, s.take.Label()),
		{},
		s.choice(action.Undo, textUndo.Text()),
		s.choice(action.Redo, textRedo.Text()),
	})
}

// choice returns the item of a menu that carries an action out.
func (s rowMenu) choice(id action.ID, label string) menu.Choice {
	return menu.Choice{Label: label, Key: id.Key(), Do: func() { s.Do(id) }, Disabled: !s.Can(id)}
}
