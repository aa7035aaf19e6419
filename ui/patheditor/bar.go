package patheditor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// bar says which path this is, and leads back.
func (e *Editor) bar() fyne.CanvasObject {
	row := kit.Bar(12,
		kit.NewLink(textPaths.Text(), theme.Body, e.options.Back).Muted(),
		editing.OutlineLink(func() { e.ToggleOutline() }, func() bool { return e.screen != nil && e.Frame.SideFolded() }),
		kit.Fill(e.title),
		kit.NewButton(textFile.Text(), action.KeyLabel(action.TogglePathFile), func() { e.side.toggleFile() }),
		kit.NewButton(textPage.Text(), action.KeyLabel(action.TogglePage), func() { e.side.toggle() }))
	if e.options.Session.Status().State == session.ReadOnly {
		row.Add(kit.NewPrimaryButton(textDuplicate.Text(), action.KeyLabel(action.DuplicatePath), e.options.Duplicate))
	}
	return row
}

func (e *Editor) refreshTitle() {
	p := e.path()
	version := strings.TrimSpace(p.Version)
	if version != "" {
		version = textVersionIs.Text("Version", version)
	}
	e.title.SetRuns(kit.Run{Text: title(p), Bold: true}, kit.Run{Text: version, Color: theme.Muted})
}

// hints are the keys in the status line.
func hints() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		kit.KeyHint(action.KeyLabel(action.NextPart), textHintNext.Text()),
		kit.KeyHint(action.KeyLabel(action.AddPart), textHintAdd.Text()),
		kit.KeyHint(action.KeyLabel(action.MovePartDown), textHintMove.Text()),
		kit.KeyHint(action.KeyLabel(action.TogglePathFile), textHintFile.Text()),
		kit.KeyHint(action.KeyLabel(action.ShowHelp), textHintHelp.Text()),
	}
}
