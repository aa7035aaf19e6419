package editing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// StatusLine says what is saved, how much there is, and what the keys do.
type StatusLine struct {
	object *fyne.Container
	save   *kit.Text
	says   *kit.Text
	counts func() string
	said   bool // a sentence is shown in place of the counts
	steady bool // it stays, since nothing is changed
}

// reporter shows sentences in a status line, to be embedded.
type reporter struct{ Status *StatusLine }

// Say shows a sentence in the status line until the next change.
func (r reporter) Say(sentence string) { r.Status.say(sentence, theme.Accent) }

// Fail shows there what failed.
func (r reporter) Fail(sentence string) { r.Status.say(sentence, theme.Error) }

// newStatusLine returns a status line. What can be done about a sentence is pressed after
// it, and shown while it applies.
func newStatusLine(counts func() string, links []sentenceLink, hints []fyne.CanvasObject) *StatusLine {
	l := &StatusLine{save: kit.NewLabel(), says: kit.NewLabel(), counts: counts}
	shown := make([]fyne.CanvasObject, len(links))
	for i, link := range links {
		shown[i] = kit.When(func() bool { return l.said && link.applies() }, kit.NewLink(link.label, theme.Label, link.do).Bold())
	}
	l.object = kit.StatusRow(16, []fyne.CanvasObject{l.save, l.says}, shown, hints)
	return l
}

// sentenceLink is something that can be done after a sentence.
type sentenceLink struct {
	label   string
	applies func() bool
	do      func()
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
	l.show(l.save, run)
}

// Refresh shows the counts.
func (l *StatusLine) Refresh() {
	if l.steady && l.said {
		return
	}
	l.said = false
	l.show(l.says, kit.Run{Text: l.counts(), Size: theme.Label, Color: theme.Muted})
}

// Recount shows the counts after they changed by themselves, unless there is a
// sentence in their place that the user has not seen for long.
func (l *StatusLine) Recount() {
	if !l.said {
		l.Refresh()
	}
}

// say shows a sentence in place of the counts, in a colour of the theme.
func (l *StatusLine) say(sentence string, color fyne.ThemeColorName) {
	l.said = true
	l.says.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: color})
	l.object.Refresh() // also where the same is said again: other links may apply
}

func (l *StatusLine) show(in *kit.Text, run kit.Run) {
	if in.SetRuns(run) {
		l.object.Refresh()
	}
}

// Text returns the counts, or the sentence in their place.
func (l *StatusLine) Text() string { return l.says.String() }
