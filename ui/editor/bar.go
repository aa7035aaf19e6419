package editor

import (
	"errors"

	"fyne.io/fyne/v2"

	"promodoc/app/filelock"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// topBar says whose document this is and offers what can be done with it.
type topBar struct {
	editor *Editor
	object fyne.CanvasObject
	title  *kit.Text
	said   *kit.Link // opens the feedback, and says how much is open
}

func newTopBar(e *Editor) *topBar {
	b := &topBar{editor: e, title: kit.NewLabel()}
	b.said = kit.NewLink(textFeedback.Text(), theme.Body, func() { e.Do(action.ShowFeedback) }).Muted()
	b.object = kit.Bar(12,
		kit.NewLink(textLibrary.Text(), theme.Body, func() { e.host.Do(action.ShowLibrary) }).Muted(),
		editing.OutlineLink(func() { e.ToggleOutline() }, func() bool { return e.screen != nil && e.Frame.SideFolded() }),
		kit.Fill(b.title),
		kit.NewLink(textFind.Text(), theme.Body, e.finder.openToFind).Muted(),
		kit.Optional(kit.NewKeyCap(action.KeyLabel(action.FindInDocument))),
		b.said,
		kit.NewLink(textHistory.Text(), theme.Body, func() { e.host.Do(action.ShowHistory) }).Muted(),
		kit.NewButton(textPage.Text(), "", e.togglePages),
		kit.NewPrimaryButton(textExport.Text(), "", func() { e.host.Do(action.ExportDocument) }))
	return b
}

// refresh shows the candidate, the roles and the cycle.
func (b *topBar) refresh() {
	d := b.editor.doc()
	roles := d.Candidate.ProposedRole
	if from := d.Candidate.CurrentRole; from != "" {
		roles = textRoles.Text("From", from, "To", roles)
	}
	if cycle := d.Cycle.Name; cycle != "" {
		roles = textRolesInCycle.Text("Roles", roles, "Cycle", cycle)
	}
	said := textFeedback.Text()
	if n := b.editor.comments.OpenCount(); n > 0 {
		said = textFeedbackOpen.Count(n)
	}
	if said != b.said.Text() {
		b.said.SetText(said)
		b.object.Refresh()
	}
	b.title.SetRuns(kit.Run{Text: candidateName(d), Bold: true}, kit.Run{Text: "   " + roles, Color: theme.Muted})
}

// hints are the keys in the status line.
func hints() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		kit.KeyHint(action.KeyLabel(action.NextConsideration), textHintNext.Text()),
		kit.KeyHint(action.KeyLabel(action.ShowHelp), textHintHelp.Text()),
	}
}

// statusOffers are what can be done about a document that another window edits,
// or that another one changed in the same places.
func statusOffers(o Options) []editing.StatusOffer {
	var offers []editing.StatusOffer
	if o.Others.TakeOver != nil {
		offers = append(offers, editing.StatusOffer{
			Link: kit.NewLink(textTakeOver.Text(), theme.Label, o.Others.TakeOver),
			For: func(st session.Status) bool {
				var inUse *filelock.InUse
				return st.State == session.ReadOnly && errors.As(st.Err, &inUse)
			},
		})
	}
	if o.Others.Compare != nil {
		offers = append(offers, editing.StatusOffer{
			Link: kit.NewLink(textCompare.Text(), theme.Label, o.Others.Compare),
			For:  func(st session.Status) bool { return st.State == session.Conflicting },
		})
	}
	return offers
}
