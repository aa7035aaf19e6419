package diffcmd

import "promodoc/app/message"

// promodoc diff.
var (
	textShort = message.New("diffcmd.short", "Compare the documents of two cycles")
	textLong  = message.New("diffcmd.long", `Compares the documents of two cycles: which examples, considerations, sections
and growth areas are new, which have grown and by what (words, new figures),
which were moved to another consideration, and which were changed or dropped.

Without EARLIER, LATER is compared with the document in the library that it
continues: the one its examples were copied from, or else the last earlier one
of the same candidate. Copied examples are recognized even if their titles
changed. On another path, considerations are matched if the path calls them the
same. Confidential examples are compared like all others, since the output is
for the candidate alone.`)
	textDocument = message.New("diffcmd.document", "the later document")
	textJSON     = message.New("diffcmd.json", "print as JSON")

	errNoEarlier = message.New("diffcmd.no-earlier", "no document in the library is earlier than {{.Document}}: none of its examples was copied from one, and its candidate has none of an earlier cycle; name the other document before it")

	textFromTo    = message.New("diffcmd.from-to", "{{.Earlier}} → {{.Later}}")
	textNamed     = message.New("diffcmd.named", "{{.Name}} ({{.Cycle}})")
	textFate      = message.New("diffcmd.fate", "{{.Title}}: {{.Fate}}")
	textFateAbout = message.New("diffcmd.fate-about", "{{.Title}}: {{.Fate}} ({{.About}})")
	textSections  = message.New("diffcmd.sections", "Sections")
	textGrowth    = message.New("diffcmd.growth", "Growth areas")
)
