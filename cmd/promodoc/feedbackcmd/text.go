package feedbackcmd

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// promodoc feedback.
var (
	textShort = message.New("feedbackcmd.short", "Bring readers' comments into a document, and list them")
	textLong  = message.New("feedbackcmd.long", `Brings the comments that readers wrote into a Word file, a PDF file or an edited
text back to the words of the document that they are about, and lists them.`)
	textDocument = message.New("feedbackcmd.document", "the document")
	textFile     = message.New("feedbackcmd.file", "the file with comments")
	textJSON     = message.New("feedbackcmd.json", "print as JSON")

	errNoCommand = message.New("feedbackcmd.no-command", "name what to do with feedback: 'promodoc feedback add DOC FILE', 'promodoc feedback list DOC' or 'promodoc feedback mail DOC'")
)

// promodoc feedback add.
var (
	textAddShort = message.New("feedbackcmd.add-short", "Add the comments in a file to a document")
	textAddLong  = message.New("feedbackcmd.add-long", `Adds the comments in a file to a document, each at the words that it is about,
and prints where: comments, replies and tracked changes of a Word file, notes and
marks of a PDF file, and what was changed in a Markdown or text file, as
suggestions. What finds no place is added and printed with its quote.

Exported files know what they were made of, so that comments find their place also
when the document was edited meanwhile. What was added before is not added again,
also from a later copy of the file. Nothing of the text is changed.`)
	textWho    = message.New("feedbackcmd.who", "whose comments they are, where the file does not say")
	textDryRun = message.New("feedbackcmd.dry-run", "print what would be added, and write nothing")
	textOther  = message.New("feedbackcmd.other", "also take a file that was exported from another document")

	errOtherDocument = message.New("feedbackcmd.other-document", "{{.File}} was exported from another document, so nothing was added: name that one, or give --other to add it all the same")
	errNothing       = message.New("feedbackcmd.nothing", "there are no comments in {{.File}}, and nothing was changed")

	textAddedAt  = message.New("feedbackcmd.added-at", "{{.Where}}: {{.What}}")
	textReplies  = message.NewPlural("feedbackcmd.replies", "One reply was added.", "{{.Count}} replies were added.")
	textUnplaced = message.New("feedbackcmd.unplaced", "Found no place: {{.What}} ({{.Quote}})")
	textQuote    = message.New("feedbackcmd.quote", "about “{{.Quote}}”")
	textNoQuote  = message.New("feedbackcmd.no-quote", "it quotes nothing")
	textResolved = message.NewPlural("feedbackcmd.resolved", "One comment was resolved meanwhile and is done now.", "{{.Count}} comments were resolved meanwhile and are done now.")
	textKnown    = message.NewPlural("feedbackcmd.known", "One comment is in the document already.", "{{.Count}} comments are in the document already.")
	textTooMany  = message.NewPlural("feedbackcmd.too-many", "One comment was left out: the file has too many.", "{{.Count}} comments were left out: the file has too many.")
	textDrawings = message.NewPlural("feedbackcmd.drawings", "One drawing without words was left out: look at it in the file.", "{{.Count}} drawings without words were left out: look at them in the file.")
	textUnknown  = message.New("feedbackcmd.unknown", "Nothing is remembered of this export: places were told by the words alone.")
)

// promodoc feedback list.
var (
	textListShort = message.New("feedbackcmd.list-short", "List the questions and the feedback of a document")
	textListLong  = message.New("feedbackcmd.list-long", `Lists the questions to the manager and the feedback of readers, in the order of
the page, with what was answered; what has no place comes last.`)
	textPerson = message.New("feedbackcmd.person", "only threads in which this person said something")
	textState  = message.New("feedbackcmd.state", "only threads that are {{.States}}")

	errState = message.New("feedbackcmd.no-state", "there is no state {{.Found}}; the states are {{.States}}")

	textNone    = message.New("feedbackcmd.none", "There is no feedback.")
	textNowhere = message.New("feedbackcmd.nowhere", "Without a place")
	textThread  = message.New("feedbackcmd.thread", "{{.Where}} ({{.State}})")
	textAsked   = message.New("feedbackcmd.asked", "Asked: {{.Text}}")
	textAbout   = message.New("feedbackcmd.about", "about “{{.Quote}}”")
	textSays    = message.New("feedbackcmd.says", "{{.Who}}: {{.What}}")
	textDated   = message.New("feedbackcmd.dated", "{{.Date}} {{.What}}")
	textReplace = message.New("feedbackcmd.replace", "“{{.New}}” in place of “{{.Old}}”")
	textInsert  = message.New("feedbackcmd.insert", "“{{.New}}” inserted")
	textDelete  = message.New("feedbackcmd.delete", "“{{.Old}}” deleted")
	textMarked  = message.New("feedbackcmd.marked", "marked “{{.Quote}}”")

	textStates = map[promo.ThreadState]*message.Message{
		promo.ThreadOpen:     message.New("feedbackcmd.state-open", "open"),
		promo.ThreadAnswered: message.New("feedbackcmd.state-answered", "answered"),
		promo.ThreadDone:     message.New("feedbackcmd.state-done", "done"),
	}
)

// promodoc feedback mail.
var (
	textMailShort = message.New("feedbackcmd.mail-short", "Print the text of a mail that asks the manager the open questions")
	textMailLong  = message.New("feedbackcmd.mail-long", `Prints the text of a mail to the manager, its subject first: what the document
is, what is asked, and by when the first answer is needed. Send it with a draft
('promodoc export DOC --draft'), which has each question at its place. Nothing is
sent by the program.`)

	errNoQuestions = message.New("feedbackcmd.no-questions", "no question to the manager is open, so there is nothing to ask: ask one in the window, at the place that it is about")
)
