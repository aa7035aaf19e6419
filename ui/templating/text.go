package templating

import "promodoc/app/message"

var (
	textTitle      = message.New("templating.title", "Save as template")
	textClose      = message.New("templating.close", "Close")
	textAbout      = message.New("templating.about", "A template has the path, form, parts and settings of this document, for new documents to begin with. It is one file that you can share: others drop it on their window.")
	textName       = message.New("templating.name", "Name")
	textTexts      = message.New("templating.texts", "Texts")
	textTextsAbout = message.New("templating.texts-about", "to include")
	textWords      = message.NewPlural("templating.words", "{{.Count}} word", "{{.Count}} words")
	textSave       = message.New("templating.save", "Save as template")
	textNever      = message.New("templating.never", "Never included: the candidate, examples, what readers and colleagues said, confidential names, and earlier versions.")

	errNoName = message.New("templating.no-name", "a template needs a name")
)
