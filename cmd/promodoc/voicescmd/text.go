package voicescmd

import (
	"promodoc/app/message"
	"promodoc/app/voices"
)

// promodoc voices.
var (
	textShort = message.New("voicescmd.short", "Ask colleagues for their words, and list who answered")
	textLong  = message.New("voicescmd.long", `Asks colleagues what they say of an example or a consideration, adds what they
answered, and lists who was asked and who answered. An answer is exported as a
quotation below the example only if the colleague agrees.`)
	textDocument = message.New("voicescmd.document", "the document")
	textFile     = message.New("voicescmd.file", "the file with the answer")
	textJSON     = message.New("voicescmd.json", "print as JSON")

	errNoCommand = message.New("voicescmd.no-command", "name what to do with colleagues' voices: 'promodoc voices list DOC', 'promodoc voices ask DOC' or 'promodoc voices add DOC FILE'")
)

// promodoc voices list.
var (
	textListShort = message.New("voicescmd.list-short", "List the colleagues who were asked, and what they said")
	textListLong  = message.New("voicescmd.list-long", `Lists the colleagues who were asked, about what, what they answered, and whether
their words are exported.`)

	textNone   = message.New("voicescmd.none", "Nobody was asked yet.")
	textCounts = message.New("voicescmd.counts", "Asked: {{.Asked}}, answered: {{.Answered}}, may be quoted: {{.Permitted}}.")
	textVoice  = message.New("voicescmd.voice", "{{.Who}} ({{.State}})")
	textAbout  = message.New("voicescmd.about", "{{.Who}} on {{.About}}")

	textStates = map[voices.State]*message.Message{
		voices.Noted:     message.New("voicescmd.noted", "not asked yet"),
		voices.Asked:     message.New("voicescmd.asked", "asked"),
		voices.Answered:  message.New("voicescmd.answered", "answered, not to be quoted"),
		voices.Permitted: message.New("voicescmd.permitted-state", "answered, may be quoted"),
	}
)

// promodoc voices ask and add.
var (
	textAskShort = message.New("voicescmd.ask-short", "Print the text that asks a colleague, and note that they were asked")
	textAskLong  = message.New("voicescmd.ask-long", `Prints a short text that asks a colleague about an example or a consideration, with
two or three questions of the career path, to be sent in whatever way you like. The
document notes that they were asked today.`)
	textAddShort = message.New("voicescmd.add-short", "Add what a colleague answered")
	textAddLong  = message.New("voicescmd.add-long", `Adds the text of a file to a document as the words of a colleague: of the one who was
asked under that name and has not answered yet, or else of another one. Their words
are exported only with --permitted.`)
	textName      = message.New("voicescmd.name", "the name of the colleague")
	textRole      = message.New("voicescmd.role", "their role")
	textRelation  = message.New("voicescmd.relation", "how they work with you, such as “peer in the same team”")
	textAboutFlag = message.New("voicescmd.about-flag", "the example or the consideration that they are asked about, by its title or ID")
	textMadeJSON  = message.New("voicescmd.made-json", "print the name and the file of the document as JSON")
	textDay       = message.New("voicescmd.day", "the day of the answer, such as 2026-11-28; today if it is left out")
	textPermitted = message.New("voicescmd.permitted", "they agree to be quoted with name and role")

	errNoAbout = message.New("voicescmd.no-about", "say what the colleague is asked about: --about with the title of an example or of a consideration")
	errNoName  = message.New("voicescmd.no-name", "say who answered: --name with the name of the colleague")
	errDay     = message.New("voicescmd.bad-day", "{{.Found}} is no day: write one such as 2026-11-28")
	errAbout   = message.New("voicescmd.not-found", "the document has no example and no consideration {{.Name}}: give its title or ID")
)

// promodoc readers.
var (
	textReadersShort = message.New("voicescmd.readers-short", "List the sets of readers of a document")
	textReadersLong  = message.New("voicescmd.readers-long", `Lists what each group of readers gets of a document. 'promodoc export DOC --set NAME'
exports it.`)
	textReadersListShort = message.New("voicescmd.readers-list-short", "List what each group of readers gets")
	textReadersListLong  = message.New("voicescmd.readers-list-long", `Lists the sets of readers of a document: their formats, what is left out, and how many
names are replaced.`)
	textUsualFormats = message.New("voicescmd.usual-formats", "the usual formats")
	textSet          = message.New("voicescmd.set", "{{.Name}}: {{.What}}")
	textNoSets       = message.New("voicescmd.no-sets", "The document has no sets of readers.")

	errNoReadersCommand = message.New("voicescmd.no-readers-command", "name what to do with the sets of readers: 'promodoc readers list DOC'")
)
