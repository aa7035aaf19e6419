package patheditor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// bar says which path this is, and leads back.
func (e *Editor) bar() fyne.CanvasObject {
	row := kit.Row(12,
		kit.NewLink("‹ Career paths", theme.Body, e.o.Back).Muted(),
		kit.Fill(e.title),
		kit.NewButton("File", action.KeyLabel(action.TogglePathFile), func() { e.beside.toggleFile() }),
		kit.NewButton("Page", action.KeyLabel(action.TogglePage), func() { e.beside.toggle() }))
	if e.readOnly() {
		row.Add(kit.NewPrimaryButton("Duplicate", action.KeyLabel(action.DuplicatePath), e.o.Duplicate))
	}
	e.refreshTitle()
	return row
}

func (e *Editor) refreshTitle() {
	p := e.path()
	version := strings.TrimSpace(p.Version)
	if version != "" {
		version = "   version " + version
	}
	e.title.SetRuns(kit.Run{Text: title(p), Bold: true}, kit.Run{Text: version, Color: theme.Muted})
}

// banner stands above the page while there is something she must know.
type banner struct {
	editor *Editor
	told   []string
	text   *kit.Text
	object *fyne.Container
	around *fyne.Container
	shut   *kit.Link
	look   *kit.Link
}

func newBanner(e *Editor) banner {
	b := banner{editor: e, text: kit.NewText()}
	b.shut = kit.NewLink("Dismiss", theme.Label, func() {
		e.banner.told = nil
		e.session.DismissNotice()
		e.banner.refresh()
		e.focusMain()
	})
	b.look = kit.NewLink("Show the file", theme.Label, func() {
		e.beside.turn(besideFile)
		e.beside.focus()
	})
	b.object = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, kit.TopRow(16, kit.Fill(b.text), b.look, b.shut)))
	b.around = kit.WithHeader(b.object, e.page)
	kit.SetVisible(b.object, false)
	return b
}

func (b *banner) tell(sentence string) {
	b.told = append(b.told, sentence)
	b.refresh()
}

func (b *banner) refresh() {
	if b.text == nil {
		return
	}
	st := b.editor.session.Status()
	sentences, color := append([]string(nil), b.told...), theme.Hint
	switch {
	case st.State == session.Failed:
		sentences, color = append(sentences, st.Sentence()), theme.Error
	case st.Notice != "":
		sentences = append(sentences, st.Notice)
	}
	if n := len(b.editor.faults); n > 0 {
		color = theme.Error
		f := b.editor.faults[0]
		sentence := fmt.Sprintf("Line %d, column %d: %s", f.Line, f.Column, f.Message)
		if n > 1 {
			sentence += fmt.Sprintf(" (and %s more)", kit.Count(n-1, "fault"))
		}
		sentence = strings.TrimSuffix(sentence, ".") + "."
		if b.editor.session.Document().Faulty {
			sentence += " Until it is mended only the file can be edited."
		}
		sentences = append(sentences, sentence)
	}
	text := strings.Join(sentences, "\n")
	b.text.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: color})
	kit.SetVisible(b.look, len(b.editor.faults) > 0)
	kit.SetVisible(b.shut, len(b.told) > 0 || st.Notice != "" && st.State != session.ReadOnly)
	kit.SetVisible(b.object, text != "")
	b.around.Refresh()
}

// status says what is saved and what the keys do.
type status struct {
	editor *Editor
	object fyne.CanvasObject
	save   *kit.Text
	says   *kit.Text
}

func newStatus(e *Editor) status {
	s := status{editor: e, save: kit.NewLabel(), says: kit.NewLabel()}
	s.object = kit.Row(16, s.save, kit.Fill(s.says),
		kit.KeyHint(action.KeyLabel(action.NextPart), "next"),
		kit.KeyHint(action.KeyLabel(action.AddPart), "add"),
		kit.KeyHint(action.KeyLabel(action.MovePartDown), "move"),
		kit.KeyHint(action.KeyLabel(action.TogglePathFile), "file"),
		kit.KeyHint(action.KeyLabel(action.ShowKeys), "keys"))
	s.refresh()
	return s
}

func (s *status) refresh() {
	st := s.editor.session.Status()
	run := kit.Run{Text: "Not saved", Size: theme.Label, Color: theme.Error}
	switch st.State {
	case session.ReadOnly:
		run.Text, run.Color = "Read only", theme.Hint
	case session.Failed:
	default:
		run.Text, run.Color = st.Sentence(), theme.Muted
	}
	s.save.SetRuns(run)
	p := s.editor.path()
	counts := kit.Count(len(p.Considerations()), "consideration") + ", " + kit.Count(len(p.AllPreparations()), "preparation")
	s.says.SetRuns(kit.Run{Text: counts, Size: theme.Label, Color: theme.Muted})
	s.object.Refresh()
}

func (s *status) say(sentence string) {
	s.says.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Accent})
}
