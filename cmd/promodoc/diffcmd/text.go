package diffcmd

import "promodoc/app/message"

// promodoc diff.
var (
	textShort = message.New("diffcmd.short", "Say what is new, grown, moved or dropped from one cycle's document to the next")
	textLong  = message.New("diffcmd.long", `Compares the documents of two cycles: which examples, considerations, sections and
growth areas are new, which have grown and by what (words, new figures), which were
moved to another consideration, and which were changed or dropped.

Without EARLIER it is the document of the library that LATER goes on from: the one
its examples were carried over from, or else the last one before it of the same
candidate. Examples that were carried over are known again under any title; on
another path considerations are where it calls them the same. Confidential
examples are compared like all others: the output is for the candidate alone.`)
	textDocument = message.New("diffcmd.document", "the later document")
	textJSON     = message.New("diffcmd.json", "print as JSON")

	errNoEarlier = message.New("diffcmd.no-earlier", "no document of the library is earlier than {{.Document}}: none of its examples was carried over from one, and none of its candidate has an earlier cycle; name the other document before it")

	textFromTo    = message.New("diffcmd.from-to", "{{.Earlier}} → {{.Later}}")
	textNamed     = message.New("diffcmd.named", "{{.Name}} ({{.Cycle}})")
	textFate      = message.New("diffcmd.fate", "{{.Title}}: {{.Fate}}")
	textFateAbout = message.New("diffcmd.fate-about", "{{.Title}}: {{.Fate}} ({{.About}})")
	textSections  = message.New("diffcmd.sections", "Sections")
	textGrowth    = message.New("diffcmd.growth", "Growth areas")
)
