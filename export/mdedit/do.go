package mdedit

import "promodoc/app/markup"

// Do returns what a command does to a selection.
func (t *Text) Do(c markup.Command, s markup.Selection) (markup.Edit, bool) {
	return markup.Edit{}, false
}

// Paste returns the edit by which an address becomes a link on the selected text.
func (t *Text) Paste(text string, s markup.Selection) (markup.Edit, bool) {
	return markup.Edit{}, false
}

// Typed returns the typographic replacement for what was just typed.
func (t *Text) Typed(caret int, language string) (markup.Edit, bool) {
	return markup.Edit{}, false
}
