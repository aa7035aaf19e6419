package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// bottom is the status line: how many items are placed, what there is to be
// said, and the keys.
type bottom struct {
	says   *kit.Text
	hints  *fyne.Container
	object *fyne.Container
}

func newBottom() bottom {
	b := bottom{says: kit.SmallLabel(" "), hints: kit.Row(14)}
	for _, k := range keys {
		b.hints.Add(kit.KeyHint(string(k.letter-'a'+'A'), k.does))
	}
	b.hints.Add(kit.KeyHint("Enter", "title"))
	b.object = kit.Row(14, kit.Fill(b.says), b.hints)
	return b
}

// roomForBoth is the width from which a sentence and the keys have room beside
// each other.
const roomForBoth = 1200

// say shows a sentence; in a narrow window it takes the room of the keys.
func (b bottom) say(runs ...kit.Run) {
	b.says.SetRuns(runs...)
	kit.SetVisible(b.hints, len(runs) == 1 || b.object.Size().Width >= theme.Scaled(roomForBoth))
	b.object.Refresh()
}

// Say shows a sentence in the status line, behind how many items are placed.
func (s *Screen) Say(sentence string) { s.sayIn(sentence, theme.Accent) }

func (s *Screen) fail(sentence string) { s.sayIn(sentence, theme.Error) }

func (s *Screen) sayIn(sentence string, color fyne.ThemeColorName) {
	runs := []kit.Run{{Text: s.placed(), Size: theme.Label, Color: theme.Muted}}
	if sentence != "" {
		runs = append(runs, kit.Run{Text: "   " + sentence, Size: theme.Label, Color: color})
	}
	s.bottom.say(runs...)
}
