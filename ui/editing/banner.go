package editing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Banner is a row above the page for what the user has to know: that saving
// fails, that the file was changed elsewhere, that it is read-only, what is
// wrong with it. Long sentences have room to wrap there.
type Banner struct {
	notices []string // until the user dismisses them
	problem func() string
	text    *kit.Text
	dismiss *kit.Link
	remedy  *kit.Link // shown with a problem; nil if there is none
	object  *fyne.Container
	main    *fyne.Container // the banner above the page
}

func newBanner(o FrameOptions, page fyne.CanvasObject, dismiss func()) *Banner {
	b := &Banner{problem: o.Problem, remedy: o.Remedy, text: kit.NewText()}
	if b.problem == nil {
		b.problem = func() string { return "" }
	}
	b.dismiss = kit.NewLink(textDismiss.Text(), theme.Label, dismiss)
	row := []fyne.CanvasObject{kit.Fill(b.text)}
	if b.remedy != nil {
		row = append(row, b.remedy)
	}
	b.object = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, kit.TopRow(16, append(row, b.dismiss)...)))
	if o.Notice != nil {
		page = kit.WithHeader(o.Notice.Object(), page)
	}
	b.main = kit.WithHeader(b.object, page)
	kit.SetVisible(b.object, false)
	return b
}

// Refresh shows what there is to know, or hides the banner.
func (b *Banner) Refresh(st session.Status) {
	sentences, color := slices.Clone(b.notices), theme.Hint
	failed := st.State == session.Failed
	switch {
	case failed:
		sentences, color = append(sentences, st.Text()), theme.Error
	case st.State == session.ReadOnly:
		sentences = append(sentences, kit.Sentence(st.Err))
	case st.Notice != nil:
		sentences = append(sentences, kit.Sentence(st.Notice))
	}
	problem := b.problem()
	if problem != "" {
		sentences, color = append(sentences, problem), theme.Error
	}
	text := strings.Join(sentences, "\n")
	b.text.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: color})
	kit.SetVisible(b.dismiss, len(b.notices) > 0 || st.Notice != nil && !failed && st.State != session.ReadOnly)
	if b.remedy != nil {
		kit.SetVisible(b.remedy, problem != "")
	}
	kit.SetVisible(b.object, text != "")
	b.Relayout()
}

// Relayout moves the page to its place after a row above it grew or shrank.
func (b *Banner) Relayout() { b.main.Refresh() }

// Visible reports whether the banner is on screen.
func (b *Banner) Visible() bool { return b.object.Visible() }

// Text returns what the banner says.
func (b *Banner) Text() string { return b.text.String() }

// Dismissible reports whether the user can dismiss what the banner says.
func (b *Banner) Dismissible() bool { return b.dismiss.Visible() }
