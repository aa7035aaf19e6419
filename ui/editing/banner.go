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
	offers  []StatusOffer
	object  *fyne.Container
	rows    *fyne.Container // above it, one for each notification
	shown   []*notification
	main    *fyne.Container // the banner above the page
}

// StatusOffer is something that can be done about a state of saving.
type StatusOffer struct {
	Link *kit.Link
	For  func(session.Status) bool // reports whether it is shown
}

// Notification is a sentence above the page with what can be done about it. It is
// shown until one of that is done, or until the user dismisses it.
type Notification struct {
	Sentence  string
	Links     []NotificationLink
	Dismissed func() // is called when the user dismisses it; may be nil
}

// NotificationLink is something that can be done about a notice.
type NotificationLink struct {
	Label string
	Do    func()
}

func newBanner(o FrameOptions, page fyne.CanvasObject, dismiss func()) *Banner {
	b := &Banner{problem: o.Problem, remedy: o.Remedy, offers: o.StatusOffers, text: kit.NewText()}
	if b.problem == nil {
		b.problem = func() string { return "" }
	}
	b.dismiss = kit.NewLink(textDismiss.Text(), theme.Label, dismiss)
	row := []fyne.CanvasObject{kit.Fill(b.text)}
	if b.remedy != nil {
		row = append(row, b.remedy)
	}
	for _, offer := range b.offers {
		row = append(row, offer.Link)
	}
	b.object = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, kit.TopRow(16, append(row, b.dismiss)...)))
	if o.Notice != nil {
		page = kit.WithHeader(o.Notice.Object(), page)
	}
	b.rows = kit.Column(0)
	b.main = kit.WithHeader(kit.Column(0, b.rows, b.object), page)
	kit.SetVisible(b.object, false)
	return b
}

// notification is one that is shown.
type notification struct {
	sentence string
	links    []*kit.Link
	row      *fyne.Container
}

// announce shows a notification in a row of its own. gone is called when that is
// removed.
func (b *Banner) announce(n Notification, gone func()) {
	shown := &notification{sentence: n.Sentence}
	objects := []fyne.CanvasObject{kit.Fill(kit.NewText(kit.Run{Text: n.Sentence, Size: theme.Row, Color: theme.Hint}))}
	add := func(label string, do func()) {
		link := kit.NewLink(label, theme.Label, func() {
			b.rows.Remove(shown.row)
			b.shown = slices.DeleteFunc(b.shown, func(n *notification) bool { return n == shown })
			b.Relayout()
			gone()
			do()
		})
		shown.links = append(shown.links, link)
		objects = append(objects, link)
	}
	for _, l := range n.Links {
		add(l.Label, l.Do)
	}
	add(textDismiss.Text(), func() {
		if n.Dismissed != nil {
			n.Dismissed()
		}
	})
	shown.row = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, kit.TopRow(16, objects...)))
	b.rows.Add(shown.row)
	b.shown = append(b.shown, shown)
	b.Relayout()
}

// Refresh shows what there is to know, or hides the banner.
func (b *Banner) Refresh(st session.Status) {
	sentences, color := slices.Clone(b.notices), theme.Hint
	failed := st.State == session.Failed || st.State == session.Conflicting
	switch {
	case failed:
		sentences, color = append(sentences, st.Text()), theme.Error
	case st.State == session.ReadOnly:
		sentences = append(sentences, kit.Sentence(st.Err))
	case st.Notice != nil:
		sentences = append(sentences, kit.Sentence(st.Notice))
	}
	if st.Unkept != nil {
		sentences = append(sentences, textUnkept.Text("Reason", kit.Sentence(st.Unkept)))
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
	for _, offer := range b.offers {
		kit.SetVisible(offer.Link, offer.For(st))
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

// Notifications returns the sentences of the notifications, the oldest first.
func (b *Banner) Notifications() []string {
	var all []string
	for _, n := range b.shown {
		all = append(all, n.sentence)
	}
	return all
}

// Follow follows a link of the last notification, or of what is offered for the
// status, and reports whether there is one with that label.
func (b *Banner) Follow(label string) bool {
	var links []*kit.Link
	for _, offer := range b.offers {
		if offer.Link.Visible() {
			links = append(links, offer.Link)
		}
	}
	if last := len(b.shown) - 1; last >= 0 {
		links = append(links, b.shown[last].links...)
	}
	for _, l := range links {
		if l.Text() == label {
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return true
		}
	}
	return false
}

// Dismissible reports whether the user can dismiss what the banner says.
func (b *Banner) Dismissible() bool { return b.dismiss.Visible() }
