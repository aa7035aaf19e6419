package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/textedit"
)

// carry is a drag of what is selected to another place of the text.
type carry struct {
	on   bool          // the button is held down since it was pressed on the selection
	at   fyne.Position // of the pointer, in the field
	drop *textedit.Pos // where the text goes when it is released; nil for nowhere
}

// canCarry reports whether a press is the beginning of a drag of what is selected,
// or a click there.
func (p *pointer) canCarry(e *desktop.MouseEvent) bool {
	f := p.field
	return p.unit == textedit.Character && e.Modifier&fyne.KeyModifierShift == 0 &&
		f.focused && !f.readOnly && !f.options.secret && p.onSelection(e.Position)
}

// onSelection reports whether a position in the field is on what is selected.
func (p *pointer) onSelection(at fyne.Position) bool {
	m := p.field.model
	from, to, ok := m.Selection()
	row := int(at.Y / p.field.rowHeight())
	if !ok || at.Y < 0 || row >= m.RowCount() {
		return false
	}
	for _, e := range m.Extents(row, from, to) {
		if at.X >= e.X && at.X < e.X+e.Width {
			return true
		}
	}
	return false
}

// carryTo shows where what is selected goes when it is released at a position in
// the field. Outside the field, on itself and hardly beside where it was pressed it
// stays where it is.
func (p *pointer) carryTo(at fyne.Position) {
	from, to, _ := p.field.model.Selection()
	drop := p.posAt(at)
	p.carry.at, p.carry.drop = at, &drop
	if !p.contains(at) || p.nearClick(at) || !drop.Before(from) && !to.Before(drop) {
		p.carry.drop = nil
	}
	p.field.Refresh()
}

// drop ends a drag of what is selected: the text is moved, as one step of undo. If
// there was hardly a drag it was a click.
func (p *pointer) drop() {
	f, c := p.field, p.carry
	p.carry = carry{}
	switch {
	case c.drop != nil:
		f.remember(editing, true)
		f.model.MoveSelection(*c.drop)
		f.changed()
		f.history.endStep()
	case c.on && p.nearClick(c.at):
		p.moveTo(p.posAt(c.at))
	}
}
