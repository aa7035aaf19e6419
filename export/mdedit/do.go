package mdedit

import "promodoc/app/markup"

// Do returns what a command does to a selection.
func (t *Text) Do(c markup.Command, s markup.Selection) (markup.Edit, bool) {
	switch c {
	case markup.ToggleBold:
		return t.toggle(markup.Bold, s)
	case markup.ToggleItalic:
		return t.toggle(markup.Italic, s)
	case markup.ToggleCode:
		return t.toggleCode(s)
	case markup.EditLink:
		return t.editLink(s)
	case markup.RemoveLink:
		return t.removeLink(s)
	case markup.ToggleNumbers, markup.ToggleBullets:
		return t.toggleList(c == markup.ToggleNumbers, s)
	case markup.BreakLine:
		return t.breakLine(s)
	case markup.Indent:
		return t.indent(s)
	case markup.Outdent:
		return t.outdent(s)
	case markup.DeleteBackward:
		return t.deleteBackward(s)
	}
	return markup.Edit{}, false
}
