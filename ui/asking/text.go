package asking

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// The question.
var (
	textTitle         = message.New("asking.title", "Question to the manager")
	textTitleTo       = message.New("asking.title-to", "Question to {{.Manager}}")
	textClose         = message.New("asking.close", "Close")
	textAbout         = message.New("asking.about", "Drafts show it in its place; other exports never do. The answer is added to it when you add the file that was sent back.")
	textPlace         = message.New("asking.place", "About")
	textField         = message.New("asking.field", "This field: {{.Field}}")
	textExample       = message.New("asking.example", "The example")
	textConsideration = message.New("asking.consideration", "The consideration")
	textGrowth        = message.New("asking.growth", "The growth area")
	textWhole         = message.New("asking.whole", "The document")
	textChosen        = message.New("asking.chosen", "✓ {{.Choice}}")
	textQuestion      = message.New("asking.question", "Question")
	textPlaceholder   = message.New("asking.placeholder", "What do you want to know?")
	textBy            = message.New("asking.by", "Answer needed by")
	textByAbout       = message.New("asking.by-about", "stated in the email")
	textAnother       = message.New("asking.another", "Ask another question here")
	textRemove        = message.New("asking.remove", "Remove the question")
)

// The mail.
var (
	textMail      = message.New("asking.mail", "Send the open questions")
	textMailAbout = message.New("asking.mail-about", "Export a draft, and send it with this email: it says what you ask and by when. The program itself sends nothing.")
	textNoMail    = message.New("asking.no-mail", "There is no open question yet.")
	textCopy      = message.New("asking.copy", "Copy the email")
	textSave      = message.New("asking.save", "Save the email")
	textDraft     = message.New("asking.draft", "Export a draft")
)

// The other questions.
var (
	textOthers   = message.New("asking.others", "Other questions")
	textRow      = message.New("asking.row", "{{.Where}} · {{.State}}")
	textOpen     = message.New("asking.open", "open")
	textAnswered = message.New("asking.answered", "answered")
	textDone     = message.New("asking.done", "done")
)

// What undo undoes.
var (
	textStepWrite  = message.New("asking.step-write", "question to the manager")
	textStepMove   = message.New("asking.step-move", "place of the question")
	textStepDate   = message.New("asking.step-date", "day of the answer")
	textStepRemove = message.New("asking.step-remove", "removal of the question")
)

// stateText says how far a question is.
func stateText(q promo.Question) *message.Message {
	switch q.State {
	case promo.ThreadAnswered:
		return textAnswered
	case promo.ThreadDone:
		return textDone
	}
	return textOpen
}
