package mdextra

import "promodoc/app/message"

var textHidden = message.NewPlural("mdextra.hidden",
	"{{.Count}} passage between %% signs is hidden and left out.",
	"{{.Count}} passages between %% signs are hidden and left out.")

// HiddenNotice returns the sentence about a number of passages that were left out
// because they are hidden; none if there are none.
func HiddenNotice(passages int) []string {
	if passages == 0 {
		return nil
	}
	return []string{textHidden.Count(passages)}
}

// titles are those of callouts that have none of their own, by kind.
var titles = map[string]*message.Message{
	"note":      message.New("mdextra.note", "Note"),
	"tip":       message.New("mdextra.tip", "Tip"),
	"important": message.New("mdextra.important", "Important"),
	"warning":   message.New("mdextra.warning", "Warning"),
	"caution":   message.New("mdextra.caution", "Caution"),
}
