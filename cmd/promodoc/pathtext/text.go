package pathtext

import "promodoc/app/message"

// The headings and labels of a path.
var (
	textPreparations = message.New("pathtext.preparations", "Preparations")
	textParts        = message.New("pathtext.parts", "Parts of the document")
	textNoDetails    = message.New("pathtext.no-details", "Details are still to be added.")

	textID       = message.New("pathtext.id", "id")
	textVersion  = message.New("pathtext.version", "version")
	textRole     = message.New("pathtext.role", "role")
	textFamily   = message.New("pathtext.family", "family")
	textIncludes = message.New("pathtext.includes", "includes")
	textSource   = message.New("pathtext.source", "source")

	textColleagues = message.New("pathtext.colleagues", "asked of colleagues:")

	textEnough = message.NewPlural("pathtext.enough", "one example is enough; id {{.ID}}", "{{.Count}} examples are enough; id {{.ID}}")
)
