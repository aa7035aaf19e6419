package feedbackcmd

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// promodoc feedback.
var (
	textShort = message.New("feedbackcmd.short", "Add readers' comments to a document, and list them")
	textLong  = message.New("feedbackcmd.long", `Adds the comments that readers wrote into a Word file, a PDF file or an edited
text to a document, at the words they are about, and lists them.`)
	textDocument = message.New("feedbackcmd.document", "the document")
	textFile     = message.New("feedbackcmd.file", "the file with comments")
	textJSON     = message.New("feedbackcmd.json", "print as JSON")

	errNoCommand = message.New("feedbackcmd.no-command", "say what to do with feedback: 'promodoc feedback add DOC FILE', 'promodoc feedback list DOC' or 'promodoc feedback mail DOC'")
)

// promodoc feedback add.
var (
	textAddShort = message.New("feedbackcmd.add-short", "Add the comments in a file to a document")
	textAddLong  = message.New("feedbackcmd.add-long", `Adds the comments in a file to a document, each at the words it is about, and
prints where. From a Word file, it takes comments, replies and tracked changes;
from a PDF file, notes and marks; and from a Markdown or text file, what was
changed, as suggestions. A comment that finds no place is added too, and printed
with its quote.

Exported files record what they were made from, so comments find their place
even if the document was edited meanwhile. What was added before is not added
again, even from a later copy of the file. The text of the document is not
changed.`)
	textWho    = message.New("feedbackcmd.who", "who wrote the comments, if the file does not say")
	textDryRun = message.New("feedbackcmd.dry-run", "only print what would be added")
	textOther  = message.New("feedbackcmd.other", "also take a file that was exported from another document")

	errOtherDocument = message.New("feedbackcmd.other-document", "{{.File}} was exported from another document, so nothing was added: name that document, or use --other to add it anyway")
	errNothing       = message.New("feedbackcmd.nothing", "there are no comments in {{.File}}, and nothing was changed")

	textAddedAt  = message.New("feedbackcmd.added-at", "{{.Where}}: {{.What}}")
	textReplies  = message.NewPlural("feedbackcmd.replies", "One reply was added.", "{{.Count}} replies were added.")
	textUnplaced = message.New("feedbackcmd.unplaced", "No place found: {{.What}} ({{.Quote}})")
	textQuote    = message.New("feedbackcmd.quote", "about “{{.Quote}}”")
	textNoQuote  = message.New("feedbackcmd.no-quote", "no quote")
	textResolved = message.NewPlural("feedbackcmd.resolved", "One comment was resolved meanwhile and is now done.", "{{.Count}} comments were resolved meanwhile and are now done.")
	textKnown    = message.NewPlural("feedbackcmd.known", "One comment is already in the document.", "{{.Count}} comments are already in the document.")
	textTooMany  = message.NewPlural("feedbackcmd.too-many", "One comment was left out: the file has too many.", "{{.Count}} comments were left out: the file has too many.")
	textDrawings = message.NewPlural("feedbackcmd.drawings", "One drawing without words was left out: look at it in the file.", "{{.Count}} drawings without words were left out: look at them in the file.")
	textUnknown  = message.New("feedbackcmd.unknown", "There is no record of this export: comments were placed by their words alone.")
)

// promodoc feedback list.
var (
	textListShort = message.New("feedbackcmd.list-short", "List the questions and feedback in a document")
	textListLong  = message.New("feedbackcmd.list-long", `Lists the questions to the manager and the feedback from readers, with the
answers, in the order of the page. Those without a place come last.`)
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
	textMailShort = message.New("feedbackcmd.mail-short", "Print an email that asks the manager the open questions")
	textMailLong  = message.New("feedbackcmd.mail-long", `Prints the text of an email to the manager, its subject first: what the document
is, what you ask, and by when you need the first answer. Send it with a draft
('promodoc export DOC --draft'), which has each question at its place. The
program itself sends nothing.`)

	errNoQuestions = message.New("feedbackcmd.no-questions", "there are no open questions to the manager, so there is nothing to ask: write one in the window, at the place it is about")
)
