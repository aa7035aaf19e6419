package attaching

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/attachments"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// Editor is what a [Gallery] needs of the editor of its document.
type Editor struct {
	Document    func() promo.Document
	Locked      func() bool   // reports whether the document cannot be edited
	OpenExample func() string // the ID of the open example, empty for none
	// Edit makes an edit, one step of undo, and reports whether the document changed.
	Edit func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool
	// Say shows a sentence, and Fail one about what failed.
	Say, Fail func(sentence string)
}

// Attach attaches files that were dropped at a point of the window: to the open example if
// that is where they were dropped, or if all are pictures. It reports false for others, which
// may be meant for the document.
func (g *Gallery) Attach(at fyne.Position, files []string) bool {
	if !g.Usable() || !g.IsOver(at) && slices.ContainsFunc(files, func(file string) bool { return !attachments.IsPicture(file) }) {
		return false
	}
	if id, ok := g.example(); ok {
		g.Add(files, promo.AttachedFiles(g.Document()), func(added []string, fault error) { g.added(id, added, fault) })
	}
	return true
}

// AttachPicture attaches a picture that was pasted, a PNG file.
func (g *Gallery) AttachPicture(data []byte) {
	if id, ok := g.example(); ok && g.Usable() {
		g.AddPicture(data, promo.AttachedFiles(g.Document()), func(added []string, fault error) { g.added(id, added, fault) })
	}
}

// Ask asks for a file to attach.
func (g *Gallery) Ask() {
	id, ok := g.example()
	if !ok || !g.Usable() {
		return
	}
	g.Choose(func(file string) {
		g.Add([]string{file}, promo.AttachedFiles(g.Document()), func(added []string, fault error) { g.added(id, added, fault) })
	})
}

// example returns the open example, and else says what to do.
func (g *Gallery) example() (id string, ok bool) {
	switch id = g.OpenExample(); {
	case g.Locked():
		g.Say(textReadOnly.Text())
	case id == "":
		g.Say(textOpenFirst.Text())
	default:
		return id, true
	}
	return "", false
}

// IsOver reports whether a point of the window is over the card of the open example.
func (g *Gallery) IsOver(at fyne.Position) bool {
	if g.card == nil || g.OpenExample() == "" || kit.CanvasOf(g.card) == nil {
		return false
	}
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.card)
	to := from.Add(g.card.Size())
	return at.X >= from.X && at.Y >= from.Y && at.X <= to.X && at.Y <= to.Y
}

// On notes the card of the open example, onto which files are dropped, and returns it.
func (g *Gallery) On(card fyne.CanvasObject) fyne.CanvasObject {
	g.card = card
	return card
}

// added notes files in the example that they were copied for, in one step. If that is
// gone by now, they go to the trash.
func (g *Gallery) added(id string, names []string, fault error) {
	var all []promo.Attachment
	for _, name := range names {
		all = append(all, promo.Attachment{File: name})
	}
	if len(all) > 0 && !g.Edit(textAttach.Text(), promo.ExampleRef(id, "title"), func(d promo.Document) promo.Document { return promo.AddAttachments(d, id, all...) }) {
		_ = g.Folder.Follow(names, promo.AttachedFiles(g.Document())) // where it stays if that fails
		return
	}
	switch {
	case fault != nil:
		g.Fail(kit.Sentence(fault))
	case len(names) > 0:
		g.Say(textAttached.Count(len(names)))
	}
}
