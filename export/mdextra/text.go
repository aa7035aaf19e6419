package mdextra

import "promodoc/app/message"

// titles are those of callouts that have none of their own, by kind.
var titles = map[string]*message.Message{
	"note":      message.New("mdextra.note", "Note"),
	"tip":       message.New("mdextra.tip", "Tip"),
	"important": message.New("mdextra.important", "Important"),
	"warning":   message.New("mdextra.warning", "Warning"),
	"caution":   message.New("mdextra.caution", "Caution"),
}
