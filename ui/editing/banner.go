package editing

import (
	"path/filepath"
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
	scroll  *kit.ScrollView // of all rows
	main    *fyne.Container // the banner above the page
	folder  string          // of the file, which the sentences leave out
}

// bannerShare is how much of the height beside the outline the banner takes at
// most; what is more scrolls.
const bannerShare = 0.4

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

// newBanner returns the banner above a page, for a file that is edited.
func newBanner(o FrameOptions, page fyne.CanvasObject, file string, dismiss func()) *Banner {
	b := &Banner{problem: o.Problem, remedy: o.Remedy, offers: o.StatusOffers, text: kit.NewText(), folder: filepath.Dir(file)}
	if b.problem == nil {
		b.problem = func() string { return "" }
	}
	b.dismiss = kit.NewLink(textDismiss.Text(), theme.Label, dismiss)
	var row []fyne.CanvasObject
	if b.remedy != nil {
		row = append(row, b.remedy)
	}
	for _, offer := range b.offers {
		row = append(row, offer.Link)
	}
	b.object = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24, kit.Offer(16, b.text, append(row, b.dismiss)...)))
	if o.Notice != nil {
		page = kit.WithHeader(o.Notice.Object(), page)
	}
	b.rows = kit.Column(0)
	b.scroll = kit.NewScrollView(kit.Column(0, b.rows, b.object))
	b.main = kit.WithBanner(bannerShare, b.scroll, page)
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
	shown := &notification{sentence: b.brief(n.Sentence)}
	var objects []fyne.CanvasObject
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
	shown.row = kit.Stack(kit.NewSurface(theme.Sidebar), kit.Inset(8, 24, 8, 24,
		kit.Offer(16, kit.NewText(kit.Run{Text: shown.sentence, Size: theme.Row, Color: theme.Hint}), objects...)))
	b.rows.Add(shown.row)
	b.shown = append(b.shown, shown)
	b.Relayout()
}

// Refresh shows what there is to know, or hides the banner.
func (b *Banner) Refresh(st session.Status) {
	var sentences []string
	color := theme.Hint
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
	sentences = append(sentences, b.notices...)
	problem := b.problem()
	if problem != "" {
		sentences, color = append(sentences, problem), theme.Error
	}
	text := b.brief(strings.Join(sentences, "\n"))
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
func (b *Banner) Relayout() {
	b.scroll.Relayout()
	b.main.Refresh()
}

// brief returns a sentence without the folder of the file: it is the same in all
// of them, and longer than what they say.
func (b *Banner) brief(sentence string) string {
	if !filepath.IsAbs(b.folder) || b.folder == filepath.Dir(b.folder) {
		return sentence
	}
	return strings.ReplaceAll(sentence, b.folder+string(filepath.Separator), "")
}

// links returns what can be followed now, from the top.
func (b *Banner) links() []*kit.Link {
	var all []*kit.Link
	for _, n := range b.shown {
		all = append(all, n.links...)
	}
	if !b.object.Visible() {
		return all
	}
	if b.remedy != nil && b.remedy.Visible() {
		all = append(all, b.remedy)
	}
	for _, offer := range b.offers {
		if offer.Link.Visible() {
			all = append(all, offer.Link)
		}
	}
	if b.dismiss.Visible() {
		all = append(all, b.dismiss)
	}
	return all
}

// Focus gives the first link the keyboard, and reports whether there is one.
func (b *Banner) Focus() bool {
	links := b.links()
	if len(links) > 0 {
		kit.Focus(links[0])
	}
	return len(links) > 0
}

// HasFocus reports whether the banner has the keyboard.
func (b *Banner) HasFocus() bool {
	return slices.ContainsFunc(b.links(), func(l *kit.Link) bool { return kit.HasFocus(l) })
}

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

// Follow follows the last link with a label, and reports whether there is one.
func (b *Banner) Follow(label string) bool {
	for _, l := range slices.Backward(b.links()) {
		if l.Text() == label {
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return true
		}
	}
	return false
}

// Dismissible reports whether the user can dismiss what the banner says.
func (b *Banner) Dismissible() bool { return b.dismiss.Visible() }
