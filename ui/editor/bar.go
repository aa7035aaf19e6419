package editor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// topBar says whose document this is and offers what is done with it.
type topBar struct {
	editor *Editor
	object fyne.CanvasObject
	title  *kit.Text
}

func newTopBar(e *Editor) *topBar {
	b := &topBar{editor: e, title: kit.NewLabel()}
	b.object = kit.Row(12,
		kit.NewLink("‹ Library", theme.Body, func() { e.host.Do(action.ShowLibrary) }).Muted(),
		kit.Fill(b.title),
		kit.NewLink("Find", theme.Body, e.openFind).Muted(),
		kit.NewKeyCap(action.KeyLabel(action.FindInDocument)),
		kit.NewButton("Page", "", e.togglePage),
		kit.NewPrimaryButton("Export", "", func() { e.host.Do(action.ExportDocument) }))
	b.refresh()
	return b
}

func (b *topBar) refresh() {
	d := b.editor.doc()
	name := orElse(strings.TrimSpace(d.Candidate.Name), d.Name)
	rest := d.Candidate.CurrentRole
	if rest != "" {
		rest += " → "
	}
	rest += d.Candidate.ProposedRole
	if d.Cycle.Name != "" {
		rest += " · " + d.Cycle.Name
	}
	b.title.SetRuns(kit.Run{Text: name, Bold: true}, kit.Run{Text: "   " + rest, Color: theme.Muted})
}

// statusLine says what is saved, how much is written, and what the keys do.
type statusLine struct {
	editor *Editor
	object fyne.CanvasObject
	save   *kit.Text
	count  *kit.Text
	pages  int // of the document, 0 where that is not known
}

func newStatusLine(e *Editor) *statusLine {
	s := &statusLine{editor: e, save: kit.NewLabel(), count: kit.NewLabel()}
	s.object = kit.Row(16, s.save, kit.Fill(s.count),
		kit.KeyHint(action.KeyLabel(action.NextConsideration), "next consideration"),
		kit.KeyHint(action.KeyLabel(action.ShowKeys), "keys"))
	s.saved(e.session.Status())
	return s
}

// saved shows the state of saving; what is long or grave stands in the banner.
func (s *statusLine) saved(st session.Status) {
	run := kit.Run{Text: "Not saved", Size: theme.Label, Color: theme.Error}
	switch st.State {
	case session.ReadOnly:
		run.Text, run.Color = "Read only", theme.Hint
	case session.Failed:
	default:
		run.Text, run.Color = st.Sentence(), theme.Muted
	}
	s.save.SetRuns(run)
	s.object.Refresh()
}

// refresh counts what is written.
func (s *statusLine) refresh() {
	d := s.editor.doc()
	text := plural(len(d.Examples), "example")
	if x, ok := d.Example(s.editor.at.example); ok {
		text = fmt.Sprintf("%s in this example", words(x.Words()))
	}
	if s.pages > 0 {
		text += "    Document: " + plural(s.pages, "page")
	}
	s.count.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Muted})
}

// say shows a sentence in place of the count until the next change.
func (s *statusLine) say(sentence string) {
	s.count.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Accent})
}

// Say shows a sentence in the status line.
func (e *Editor) Say(sentence string) { e.status.say(sentence) }
