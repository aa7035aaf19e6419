package help

import "promodoc/app/message"

// The panel.
var (
	textTitle     = message.New("help.title", "Help")
	textClose     = message.New("help.close", "Close")
	textSearch    = message.New("help.search", "Words to look for")
	textAllTopics = message.New("help.all-topics", "All topics")
	textBack      = message.New("help.back", "Back")
	textNoMatches = message.New("help.no-matches", "No matches")
	textSections  = message.NewPlural("help.sections", "Found in {{.Count}} section", "Found in {{.Count}} sections")
	textCopy      = message.New("help.copy", "Copy")
	textInText    = message.New("help.in-text", "In text")
)
