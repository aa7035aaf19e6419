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
	}
	return markup.Edit{}, false
}

// Typed returns the typographic replacement for what was just typed.
func (t *Text) Typed(caret int, language string) (markup.Edit, bool) {
	return markup.Edit{}, false
}
