package editing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// StatusLine says what is saved, how much there is, and what the keys do.
type StatusLine struct {
	object fyne.CanvasObject
	save   *kit.Text
	says   *kit.Text
	counts func() string
}

func newStatusLine(counts func() string, hints []fyne.CanvasObject) *StatusLine {
	l := &StatusLine{save: kit.NewLabel(), says: kit.NewLabel(), counts: counts}
	l.object = kit.Row(16, append([]fyne.CanvasObject{l.save, kit.Fill(l.says)}, hints...)...)
	return l
}

// saved shows the state of saving. The banner explains what needs more words.
func (l *StatusLine) saved(st session.Status) {
	run := kit.Run{Text: textNotSaved.Text(), Size: theme.Label, Color: theme.Error}
	switch st.State {
	case session.ReadOnly:
		run.Text, run.Color = textReadOnly.Text(), theme.Hint
	case session.Failed, session.Conflicting:
	default:
		run.Text, run.Color = st.Text(), theme.Muted
	}
	l.save.SetRuns(run)
	l.object.Refresh()
}

// Refresh shows the counts.
func (l *StatusLine) Refresh() {
	l.says.SetRuns(kit.Run{Text: l.counts(), Size: theme.Label, Color: theme.Muted})
}

// say shows a sentence in place of the counts.
func (l *StatusLine) say(sentence string) {
	l.says.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Accent})
}

// Text returns the counts, or the sentence in their place.
func (l *StatusLine) Text() string { return l.says.String() }
