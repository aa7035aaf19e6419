package logbook

import "promodoc/app/message"

// Why an entry may show a consideration.
var (
	textReasonUsed  = message.New("logbook.reason-used", "Entries with #{{.Tag}} were used for it before")
	textReasonTag   = message.New("logbook.reason-tag", "Its tag #{{.Tag}}")
	textReasonWords = message.New("logbook.reason-words", "Words of the path: {{.Words}}")
	// textCommonWords are words that say nothing about what a text is about.
	textCommonWords = message.New("logbook.common-words", "about above after again against along always among another anybody anyone around because become before being below between beyond could different doing every everybody everyone example examples first given having helps later least makes might never nobody nothing often other others people rather really seems should shows since someone something somebody still strong their there these thing things think those through together toward under until where whether which while whose within without would years yours yourself")
)

// Where a search found something.
var (
	textInJournal = message.New("logbook.in-journal", "Journal, {{.When}}: {{.Title}}")
	textInCycle   = message.New("logbook.in-cycle", "{{.Document}} ({{.Cycle}}): {{.Title}}")
	textIn        = message.New("logbook.in", "{{.Document}}: {{.Title}}")
)
