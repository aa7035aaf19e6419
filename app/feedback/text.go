package feedback

import "promodoc/app/message"

// Why a suggestion cannot be taken.
var (
	// ErrGone is the kind of error for a suggestion whose words were changed since.
	ErrGone = message.New("feedback.gone", "“{{.Words}}” is not in the text any more, so the suggestion cannot be taken; nothing was changed: edit the text by hand, or mark the suggestion as done")
	// ErrNoSuggestion is the kind of error for feedback that suggests no words.
	ErrNoSuggestion = message.New("feedback.no-suggestion", "this feedback suggests no other words: there is nothing to take")
)
