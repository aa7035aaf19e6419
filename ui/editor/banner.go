package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// banner stands above the page while there is something she must know: that
// saving fails, that the file was changed elsewhere, that the document is for
// reading only. A sentence that may be long has room to wrap here.
type banner struct {
	told    []string // sentences of the window's, until dismissed
	object  *fyne.Container
	text    *kit.Text
	dismiss *kit.Link
	around  *fyne.Container
}

func newBanner(e *Editor) *banner {
	b := &banner{text: kit.NewText()}
	b.dismiss = kit.NewLink("Dismiss", theme.Label, func() {
		b.told = nil
		e.session.DismissNotice()
		b.saved(e.session.Status())
		e.focusMain()
	})
	row := kit.TopRow(16, kit.Fill(b.text), b.dismiss)
	b.object = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, row))
	b.around = kit.WithHeader(b.object, kit.WithHeader(e.offer.row, e.page))
	b.saved(e.session.Status())
	return b
}

// Tell shows sentences above the page until she dismisses them.
func (e *Editor) Tell(sentences []string) {
	e.banner.told = sentences
	e.banner.saved(e.session.Status())
}

// saved shows what the state of saving asks for, or goes away.
func (b *banner) saved(st session.Status) {
	sentences, color := slices.Clone(b.told), theme.Hint
	switch {
	case st.State == session.Failed:
		sentences, color = append(sentences, st.Sentence()), theme.Error
	case st.Notice != "":
		sentences = append(sentences, st.Notice)
	}
	text := strings.Join(sentences, "\n")
	b.text.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: color})
	kit.SetVisible(b.dismiss, len(b.told) > 0 || st.State != session.Failed && st.State != session.ReadOnly)
	kit.SetVisible(b.object, text != "")
	b.around.Refresh()
}
