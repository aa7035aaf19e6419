package voicescmd

import (
	"promodoc/app/message"
	"promodoc/app/voices"
)

// promodoc voices.
var (
	textShort = message.New("voicescmd.short", "Ask colleagues for quotations, and list who answered")
	textLong  = message.New("voicescmd.long", `Asks colleagues about an example or a consideration, adds their answers, and
lists who was asked and who answered. An answer is exported as a quotation below
the example only if the colleague agrees.`)
	textDocument = message.New("voicescmd.document", "the document")
	textFile     = message.New("voicescmd.file", "the file with the answer")
	textJSON     = message.New("voicescmd.json", "print as JSON")

	errNoCommand = message.New("voicescmd.no-command", "say what to do with colleagues' voices: 'promodoc voices list DOC', 'promodoc voices ask DOC' or 'promodoc voices add DOC FILE'")
)

// promodoc voices list.
var (
	textListShort = message.New("voicescmd.list-short", "List the colleagues who were asked, and what they said")
	textListLong  = message.New("voicescmd.list-long", `Lists the colleagues who were asked, about what, what they answered, and whether
their words are exported.`)

	textNone   = message.New("voicescmd.none", "Nobody has been asked yet.")
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
	textAskShort = message.New("voicescmd.ask-short", "Print a request to a colleague, and note that they were asked")
	textAskLong  = message.New("voicescmd.ask-long", `Prints a short request to a colleague about an example or a consideration, with
two or three questions: those of the career path, or general ones. Send it in
any way you like. The document notes that they were asked today.`)
	textAddShort = message.New("voicescmd.add-short", "Add a colleague's answer")
	textAddLong  = message.New("voicescmd.add-long", `Adds the text of a file to a document as the answer of the colleague given with
--name: one who was asked and has not answered yet, or else a new one. The
answer is exported only with --permitted.`)
	textName      = message.New("voicescmd.name", "name of the colleague")
	textRole      = message.New("voicescmd.role", "their role")
	textRelation  = message.New("voicescmd.relation", "how they work with you, such as “peer in the same team”")
	textAboutFlag = message.New("voicescmd.about-flag", "example or consideration that they are asked about, by its title or ID")
	textMadeJSON  = message.New("voicescmd.made-json", "print the name and file of the document as JSON")
	textDay       = message.New("voicescmd.day", "day of the answer, such as 2026-11-28 (default: today)")
	textPermitted = message.New("voicescmd.permitted", "they agree to be quoted with name and role")

	errNoAbout = message.New("voicescmd.no-about", "say what the colleague is asked about: give --about the title of an example or a consideration")
	errNoName  = message.New("voicescmd.no-name", "say who answered: give --name the name of the colleague")
	errDay     = message.New("voicescmd.bad-day", "{{.Found}} is not a day: write one such as 2026-11-28")
	errAbout   = message.New("voicescmd.not-found", "the document has no example or consideration {{.Name}}: give its title or ID")
)

// promodoc readers.
var (
	textReadersShort = message.New("voicescmd.readers-short", "List the sets of readers of a document")
	textReadersLong  = message.New("voicescmd.readers-long", `Lists the sets of readers of a document, with what each gets.
'promodoc export DOC --set NAME' exports what a set gets.`)
	textReadersListShort = message.New("voicescmd.readers-list-short", "List what each set of readers gets")
	textReadersListLong  = message.New("voicescmd.readers-list-long", `Lists the sets of readers of a document: their formats, what is left out, and how many
names are replaced.`)
	textUsualFormats = message.New("voicescmd.usual-formats", "the formats of the settings")
	textSet          = message.New("voicescmd.set", "{{.Name}}: {{.What}}")
	textNoSets       = message.New("voicescmd.no-sets", "The document has no sets of readers.")

	errNoReadersCommand = message.New("voicescmd.no-readers-command", "say what to do with the sets of readers: 'promodoc readers list DOC'")
)
