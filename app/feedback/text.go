package feedback

import "promodoc/app/message"

// Why a suggestion cannot be taken.
var (
	// ErrGone is the kind of error for a suggestion whose words were changed since.
	ErrGone = message.New("feedback.gone", "“{{.Words}}” is not in the text any more, so the suggestion cannot be taken; nothing was changed: edit the text by hand, or mark the suggestion as done")
	// ErrNoSuggestion is the kind of error for feedback that suggests no words.
	ErrNoSuggestion = message.New("feedback.no-suggestion", "this feedback suggests no other words: there is nothing to take")
)

// The mail. The texts are translated with those of the pages.
var (
	textMailSubject   = message.New("feedback.mail-subject", "Your guidance on a draft: {{.Title}}")
	textMailSubjectBy = message.New("feedback.mail-subject-by", "Your guidance on a draft, by {{.Date}}: {{.Title}}")
	textMailHello     = message.New("feedback.mail-hello", "Hello,")
	textMailHelloTo   = message.New("feedback.mail-hello-to", "Hello {{.Manager}},")
	textMailDraft     = message.New("feedback.mail-draft", "I have written a draft of my promotion document ({{.Title}}), and it is attached.")
	textMailHow       = message.New("feedback.mail-how", "My questions are in it, each at the place that it is about: please answer them there, and send the file back to me.")
	textMailBy        = message.New("feedback.mail-by", "It would help me most to have your answers by {{.Date}}.")
	textMailSoon      = message.New("feedback.mail-soon", "It would help me most to have your answers as soon as you have time.")
	textMailAsked     = message.New("feedback.mail-asked", "These are my questions:")
	textMailQuestion  = message.New("feedback.mail-question", "{{.About}}: {{.Question}}")
	textMailThanks    = message.New("feedback.mail-thanks", "Thank you,")
)
