package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/look"
)

// banner stands above the page while there is something she must know: that
// saving fails, that the file was changed elsewhere, that the document is for
// reading only. A sentence that may be long has room to wrap here.
type banner struct {
	object  *fyne.Container
	text    *kit.Text
	dismiss *kit.Link
	around  *fyne.Container
}

func newBanner(e *Editor) *banner {
	b := &banner{text: kit.NewText()}
	b.dismiss = kit.NewLink("Dismiss", look.Label, func() { e.session.DismissNotice() })
	row := kit.TopRow(16, kit.Fill(b.text), b.dismiss)
	b.object = kit.Stack(kit.NewSurface(look.Side), kit.Inset(8, 24, 8, 24, row))
	b.around = kit.Above(b.object, e.page)
	b.saved(e.session.Status())
	return b
}

// saved shows what the state of saving asks for, or goes away.
func (b *banner) saved(st session.Status) {
	text, color := "", look.Hint
	switch {
	case st.State == session.Failed:
		text, color = st.Sentence(), look.Fault
	case st.Notice != "":
		text = st.Notice
	}
	b.text.SetRuns(kit.Run{Text: text, Size: look.Row, Color: color})
	setVisible(b.dismiss, st.State != session.Failed && st.State != session.ReadOnly)
	setVisible(b.object, text != "")
	b.around.Refresh()
}
