package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// statusLine says how many items are in a path, shows a message, and lists the
// keys.
type statusLine struct {
	text   *kit.Text
	object *fyne.Container
}

func newStatusLine() statusLine {
	b := statusLine{text: kit.SmallLabel(" ")}
	var hints []fyne.CanvasObject
	for _, k := range verdictKeys {
		hints = append(hints, kit.KeyHint(action.Bare(k.key), hintsVerdict[k.verdict].Text()))
	}
	hints = append(hints, kit.KeyHint(action.Bare(fyne.KeyReturn), hintTitle.Text()),
		kit.KeyHint(action.ShowMenu.Keys()[len(action.ShowMenu.Keys())-1].String(), hintMore.Text()))
	b.object = kit.StatusRow(14, []fyne.CanvasObject{b.text}, nil, hints)
	return b
}

// show shows how far the page is placed and a sentence, which may be empty.
func (b statusLine) show(progress, sentence string, color fyne.ThemeColorName) {
	runs := []kit.Run{{Text: progress, Size: theme.Label, Color: theme.Muted}}
	if sentence != "" {
		runs = append(runs, kit.Run{Text: "   " + sentence, Size: theme.Label, Color: color})
	}
	b.text.SetRuns(runs...)
	b.object.Refresh()
}

// Say shows a sentence in the status line, after the number of items in paths.
func (s *Screen) Say(sentence string) { s.showStatus(sentence, theme.Accent) }

// Fail shows there what failed.
func (s *Screen) Fail(sentence string) { s.showStatus(sentence, theme.Error) }

func (s *Screen) showStatus(sentence string, color fyne.ThemeColorName) {
	progress := textNothingSaved.Text()
	if s.reading.once {
		progress = s.work.progress()
	}
	s.status.show(progress, sentence, color)
}
