package comments

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// The panel.
var (
	textFeedback   = message.New("comments.feedback", "Feedback")
	textAddFile    = message.New("comments.add-file", "Add a file")
	textClose      = message.New("comments.close", "Close")
	textEverybody  = message.New("comments.everybody", "Everybody")
	textChoice     = message.New("comments.choice", "{{.Name}} {{.Count}}")
	textAll        = message.New("comments.all", "All")
	textHint       = message.New("comments.hint", "{{.Arrows}}: go through. Enter: to the words. D: done. T: take. A: answer. {{.Pane}}: into the text. Esc: back to where you were.")
	textHintFixed  = message.New("comments.hint-fixed", "{{.Arrows}}: go through. Enter: to the words. {{.Pane}}: into the text. Esc: back to where you were.")
	textEmpty      = message.New("comments.empty", "No feedback yet. Export the document, send it to a reader, and drop the file that comes back on the window: Word or PDF with comments, or edited Markdown or text. Each comment is shown at the words that it is about.")
	textEarlier    = message.NewPlural("comments.earlier", "{{.Count}} more above", "{{.Count}} more above")
	textLater      = message.NewPlural("comments.later", "{{.Count}} more below", "{{.Count}} more below")
	textNone       = message.New("comments.none", "There is no feedback in this document.")
	textNoneOpen   = message.New("comments.none-open", "Nothing is open.")
	textNoneListed = message.New("comments.none-listed", "No feedback of this kind.")

	textStates = map[promo.ThreadState]*message.Message{
		promo.ThreadOpen:     message.New("comments.state-open", "Open"),
		promo.ThreadAnswered: message.New("comments.state-answered", "Answered"),
		promo.ThreadDone:     message.New("comments.state-done", "Done"),
	}
)

// A thread.
var (
	textReader     = message.New("comments.reader", "A reader")
	textYou        = message.New("comments.you", "Your question")
	textOnDay      = message.New("comments.on-day", "{{.Who}} · {{.Day}}")
	textReplaces   = message.New("comments.replaces", "“{{.Old}}” → “{{.New}}”")
	textInserts    = message.New("comments.inserts", "insert “{{.New}}”")
	textDeletes    = message.New("comments.deletes", "delete “{{.Old}}”")
	textQuoted     = message.New("comments.quoted", "“{{.Quote}}”")
	textMarked     = message.New("comments.marked", "marked these words")
	textReplies    = message.NewPlural("comments.replies", "{{.Count}} reply", "{{.Count}} replies")
	textJoined     = message.New("comments.joined", "{{.First}} · {{.Rest}}")
	textNowhere    = message.New("comments.nowhere", "Without a place in the document")
	textWordsGone  = message.New("comments.words-gone", "Its words are not in the text any more.")
	textReply      = message.New("comments.reply", "{{.Who}}: {{.Text}}")
	textAnswer     = message.New("comments.answer", "Answer")
	textYourAnswer = message.New("comments.your-answer", "Answer {{.Who}}")
	textTake       = message.New("comments.take", "Take it")
	textMarkDone   = message.New("comments.mark-done", "Done")
	textReopen     = message.New("comments.reopen", "Reopen")

	textShowComment = message.New("comments.show", "Show {{.Who}}’s comment")
)

// What was done, and its steps of undo.
var (
	textStepDone           = message.New("comments.step-done", "Mark {{.Who}}’s comment as done")
	textStepReopen         = message.New("comments.step-reopen", "Reopen {{.Who}}’s comment")
	textStepQuestionDone   = message.New("comments.step-question-done", "Mark your question as done")
	textStepQuestionReopen = message.New("comments.step-question-reopen", "Reopen your question")
	textAddToQuestion      = message.New("comments.add-to-question", "Add to your question")
	textStepTake           = message.New("comments.step-take", "Take {{.Who}}’s suggestion")
	textStepAnswer         = message.New("comments.step-answer", "Answer {{.Who}}")
	textStepAdd            = message.New("comments.step-add", "Add the feedback in {{.File}}")
	textDone               = message.New("comments.done", "Done.")
	textReopened           = message.New("comments.reopened", "Reopened.")
	textTaken              = message.New("comments.taken", "The suggestion was taken.")
	textAnswered           = message.New("comments.answered", "Answered.")
	textWithUndo           = message.New("comments.with-undo", "{{.Done}} {{.Key}} undoes it.")
)

// A file that is added.
var (
	textReading       = message.New("comments.reading", "Reading {{.File}} …")
	textResultOf      = message.New("comments.result-of", "From {{.File}}")
	textCannotAdd     = message.New("comments.cannot-add", "The document can only be read now, so nothing was added from {{.File}}.")
	textOther         = message.New("comments.other", "{{.File}} was exported from another document. Nothing was added yet.")
	textAddAnyway     = message.New("comments.add-anyway", "Add it anyway")
	textCancel        = message.New("comments.cancel", "Cancel")
	textWho           = message.New("comments.who", "Whose comments are they?")
	textWhoExplained  = message.New("comments.who-explained", "the file does not say")
	textAdd           = message.New("comments.add", "Add")
	textHide          = message.New("comments.hide", "Hide")
	textNothing       = message.New("comments.nothing", "There are no comments in {{.File}}, and nothing was changed.")
	textAtWords       = message.NewPlural("comments.at-words", "{{.Count}} is at its words.", "{{.Count}} are at their words.")
	textNearWords     = message.NewPlural("comments.near-words", "{{.Count}} is at words that replaced its own, or are much like them.", "{{.Count}} are at words that replaced their own, or are much like them.")
	textInField       = message.NewPlural("comments.in-field", "{{.Count}} is at its field; its words are not there any more.", "{{.Count}} are at their fields; their words are not there any more.")
	textRepliesAdded  = message.NewPlural("comments.replies-added", "{{.Count}} reply was added.", "{{.Count}} replies were added.")
	textResolved      = message.NewPlural("comments.resolved", "{{.Count}} was resolved meanwhile and is done now.", "{{.Count}} were resolved meanwhile and are done now.")
	textKnown         = message.NewPlural("comments.known", "{{.Count}} was here already.", "{{.Count}} were here already.")
	textTooMany       = message.NewPlural("comments.too-many", "{{.Count}} was left out: the file has too many.", "{{.Count}} were left out: the file has too many.")
	textDrawings      = message.NewPlural("comments.drawings", "{{.Count}} drawing without words was left out: look at it in the file.", "{{.Count}} drawings without words were left out: look at them in the file.")
	textUnknownExport = message.New("comments.unknown-export", "There is no record of this export, so places were found by the words alone.")
	textUnplaced      = message.NewPlural("comments.unplaced", "{{.Count}} could not be placed; it is last in the list:", "{{.Count}} could not be placed; they are last in the list:")
	textUnplacedOne   = message.New("comments.unplaced-one", "{{.What}} ({{.Quote}})")
	textNoQuote       = message.New("comments.no-quote", "it quotes nothing")
	textMoreUnplaced  = message.NewPlural("comments.more-unplaced", "and {{.Count}} more", "and {{.Count}} more")
	textAdded         = message.NewPlural("comments.added", "{{.Count}} comment was added from {{.File}}.", "{{.Count}} comments were added from {{.File}}.")
	textNothingNew    = message.New("comments.nothing-new", "There is nothing new in {{.File}}.")
)
