package readerset

import (
	"promodoc/app/career"
	"promodoc/app/message"
)

// The parts that the program makes, and a part that is what a colleague says.
var (
	textParts = map[string]*message.Message{
		career.SkeletonGlance:       message.New("readerset.glance", "The case at a glance"),
		career.SkeletonGrowth:       message.New("readerset.growth", "Growth areas"),
		career.SkeletonPreparations: message.New("readerset.preparations", "Preparations"),
		career.SkeletonReferences:   message.New("readerset.references", "References"),
	}
	textVoice    = message.New("readerset.voice", "What {{.Name}} says")
	textFileName = message.New("readerset.file-name", "{{.Document}} ({{.Set}})")
)

// What a set is.
var (
	textSeparator = message.New("readerset.separator", " · ")
	textDraft     = message.New("readerset.draft", "draft with the questions")
	textLeftOut   = message.NewPlural("readerset.left-out", "{{.Count}} part left out", "{{.Count}} parts left out")
	textReplaced  = message.NewPlural("readerset.replaced", "{{.Count}} name replaced", "{{.Count}} names replaced")
)

// Why there is no document for readers.
var (
	errNoSet = message.New("readerset.no-set", "the document has no set of readers with the ID {{.ID}}: choose another")
	errPlace = message.New("readerset.no-place", "the set {{.Set}} leaves out “{{.Place}}”, which is not a part that can be left out; correct it in the file of the document, or choose again what is left out")
)
