package speller

import "promodoc/app/message"

// The texts of the menu and of the status line.
var (
	textNoSuggestions = message.New("speller.no-suggestions", "No suggestions")
	textAddWord       = message.New("speller.add-word", "Add to my dictionary")
	textIgnore        = message.New("speller.ignore", "Ignore in this document")

	textNone     = message.New("speller.none", "No misspelled words")
	textMeant    = message.New("speller.meant", "“{{.Word}}”: {{.Suggestions}}? Press {{.Key}} to choose.")
	textUnknown  = message.New("speller.unknown", "“{{.Word}}” is not in any dictionary. Press {{.Key}} to add it.")
	textAdded    = message.New("speller.added", "“{{.Word}}” is in your dictionary now.")
	textNotAdded = message.New("speller.not-added", "“{{.Word}}” was not added to your dictionary: {{.Cause}}.")
)
