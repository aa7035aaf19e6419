package entryform

import "promodoc/app/message"

var (
	textText             = message.New("entryform.text", "What happened")
	textDate             = message.New("entryform.date", "When")
	textDateAbout        = message.New("entryform.date-about", "a day, month or year")
	textUntil            = message.New("entryform.until", "Until")
	textUntilAbout       = message.New("entryform.until-about", "if it took longer")
	textResult           = message.New("entryform.result", "What came of it")
	textPart             = message.New("entryform.part", "Your own part")
	textTags             = message.New("entryform.tags", "Tags")
	textPeople           = message.New("entryform.people", "People")
	textCommas           = message.New("entryform.commas", "separated by commas")
	textLinks            = message.New("entryform.links", "Links")
	textLinksAbout       = message.New("entryform.links-about", "one per line, a title before the address if you like")
	textLinksPlaceholder = message.New("entryform.links-placeholder", "https://")
	textSource           = message.New("entryform.source", "Imported from {{.Name}} ({{.Kind}})")
)
