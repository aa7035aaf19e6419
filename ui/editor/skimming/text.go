package skimming

import (
	"promodoc/app/message"
	"promodoc/ui/action"
)

// The panel.
var (
	textTitle     = message.New("skimming.title", "Four minutes")
	textClose     = message.New("skimming.close", "Close")
	textTime      = message.New("skimming.time", "{{.Time}} minutes to read. A committee that skims it sees this.")
	textTimePages = message.NewPlural("skimming.time-pages",
		"{{.Time}} minutes to read, on {{.Count}} page. A committee that skims it sees this.",
		"{{.Time}} minutes to read, on {{.Count}} pages. A committee that skims it sees this.")
	textEachPage  = message.New("skimming.each-page", "Each page")
	textPageTime  = message.New("skimming.page-time", "p.\u00a0{{.Page}}: {{.Time}}")
	textMorePages = message.NewPlural("skimming.more-pages", "{{.Count}} more page", "{{.Count}} more pages")
	textDuration  = message.New("skimming.duration", "{{.Minutes}}:{{.Seconds}}")
	textNothing   = message.New("skimming.nothing", "There is no example yet.")
	textSummary   = message.New("skimming.summary", "The summary begins")
	textStories   = message.New("skimming.stories", "Titles, first sentences, results and numbers")
	textQuarters  = message.New("skimming.quarters", "When")
	textQuarter   = message.New("skimming.quarter", "Q{{.Number}} {{.Year}}")
	textCount     = message.New("skimming.count", "{{.Name}} ({{.Count}})")
	textOneStory  = message.New("skimming.one-story", "Considerations that rest on one story")
	textRests     = message.New("skimming.rests", "{{.Title}}: {{.Story}}")
	textReach     = message.New("skimming.reach", "Reach: the groups it names")
	textNamed     = message.New("skimming.named", "The people it names")
	textMore      = message.NewPlural("skimming.more", "{{.Count}} more example", "{{.Count}} more examples")

	textLink  = message.New("skimming.link", "Four minutes ({{.Key}})")
	textOffer = message.New("skimming.offer", "Four minutes: the document as a committee skims it")
)

// LinkText is what leads to the panel.
func LinkText() string { return textLink.Text("Key", action.KeyLabel(action.SkimDocument)) }

// Offers returns what a document's screen offers.
func Offers() []action.Offer {
	return []action.Offer{{ID: action.SkimDocument, Label: textOffer.Text()}}
}
