package refs

import "promodoc/app/message"

// The texts of this package: references on the page, and descriptions of link
// targets for readers who do not see it.
var (
	textReferences = message.New("refs.references", "References")
	textOnPage     = message.New("refs.on-page", ", page\u00a0{{.Page}}") // after a link
	textPage       = message.New("refs.page", "page {{.Page}}")
	textHeading    = message.New("refs.heading", "{{.Title}}, page {{.Page}}")
	textNote       = message.New("refs.note", "note {{.Number}}, page {{.Page}}")
	textReference  = message.New("refs.reference", "reference {{.Number}}, page {{.Page}}")
	textNoteRef    = message.New("refs.note-reference", "back to where note {{.Number}} is referred to, page {{.Page}}")
)
