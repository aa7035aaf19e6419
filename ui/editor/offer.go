package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// PathWatch is what the editor needs to offer that a document follows its path
// when the path changes.
type PathWatch struct {
	// Now prepares a job that finds what became of the document's path; the job
	// is run on any goroutine. See workspace.Workspace.PathNow.
	Now  func(promo.Document) (job func() (workspace.PathNow, error))
	Go   func(func()) // runs slow work; nil means on a goroutine of its own
	Post func(func()) // runs a function on the goroutine of the screens
	// Declined reports whether she said "not now" to a wording of the path, by
	// its hash; Decline is told when she does.
	Declined func(hash string) bool
	Decline  func(hash string)
}

// offer is that the document follows its path: a row above the page, and the
// page of what changed (areaChanges). Both are there while the path asks for
// something else than the document knows.
type offer struct {
	editor  *Editor
	watch   PathWatch
	row     *fyne.Container
	text    *kit.Text
	look    *kit.Link
	later   *kit.Link
	asked   int               // how often the path was looked for; only the last answer counts
	about   string            // hash of the document's path that was looked for last
	fault   string            // why the path could not be found, as said last
	now     workspace.PathNow // zero where there is nothing to follow
	chosen  map[string]string // present ids she chose for removed ones
	open    string            // the removed item whose list of others is open
	back    place             // where she was before she looked
	choices map[choiceKey]fyne.Focusable
}

// choiceKey is what a choice is about: a removed id, and what it would be now.
type choiceKey struct{ was, now string }

func newOffer(e *Editor) *offer {
	o := &offer{editor: e, text: kit.NewText()}
	o.look = kit.NewLink("Look", theme.Row, o.show)
	o.later = kit.NewLink("Not now", theme.Row, o.decline).Muted()
	row := kit.TopRow(16, kit.Fill(o.text), o.look, o.later)
	o.row = kit.Stack(kit.NewSurface(theme.AccentTint), kit.Inset(8, 24, 8, 24, row))
	o.row.Hide()
	return o
}

// WatchPath begins to look what became of the document's path.
func (e *Editor) WatchPath(w PathWatch) {
	if w.Go == nil {
		w.Go = func(f func()) { go f() }
	}
	e.offer.watch = w
	e.offer.ask()
}

// PathsChanged looks again what became of the path, since files of paths
// changed.
func (e *Editor) PathsChanged() { e.offer.ask() }

// ask has the path looked for, off the goroutine of the screens. A document for
// reading only could not follow.
func (o *offer) ask() {
	e := o.editor
	if o.watch.Now == nil || e.session.Status().State == session.ReadOnly {
		return
	}
	o.asked++
	asked, offered := o.asked, o.now.Newer
	o.about = e.doc().Path.Hash
	job := o.watch.Now(e.doc())
	o.watch.Go(func() {
		now, err := job()
		if err == nil && !now.Newer && !offered {
			return // as it nearly always is: nothing to show and nothing to take away
		}
		o.watch.Post(func() {
			if asked == o.asked {
				o.take(now, err)
			}
		})
	})
}

// take shows what became of the path. That it is gone, or cannot be used, is
// said once and no more: the document has all it needs of it.
func (o *offer) take(now workspace.PathNow, err error) {
	fault := ""
	if err != nil {
		fault = "The path stays as this document has it. " + strings.ReplaceAll(kit.Sentence(err), "\n", " ")
	}
	if fault != "" && fault != o.fault {
		o.editor.host.Say(fault)
	}
	o.fault = fault
	if !now.Newer {
		now = workspace.PathNow{}
	}
	if now.Hash != o.now.Hash {
		o.chosen, o.open = map[string]string{}, ""
	}
	o.now = now
	o.refresh()
}

// changed follows the document: where it is about another wording of the path,
// after following or undoing that, what was known of the path is old.
func (o *offer) changed(d promo.Document) {
	if o.watch.Now != nil && d.Path.Hash != o.about {
		o.now = workspace.PathNow{}
		o.refresh()
		o.ask()
	}
}

// refresh shows the row or hides it, and what of the page depends on the offer.
func (o *offer) refresh() {
	e := o.editor
	if !o.now.Newer && e.at.area == areaChanges {
		e.at = o.back
	}
	title := orElse(e.doc().Path.Title, e.doc().Path.ID)
	text := title + " has changed since this document was begun: " + o.now.Changes.Summary() + "."
	if o.text.SetRuns(kit.Run{Size: theme.Row, Text: text}) {
		e.banner.around.Refresh()
	}
	if e.view.shape(e) != e.view.built {
		e.show()
	}
	o.showRow()
}

// showRow shows the row, or hides it on the page it leads to.
func (o *offer) showRow() {
	shown := o.now.Newer && o.editor.at.area != areaChanges && !o.watch.Declined(o.now.Hash)
	if shown != o.row.Visible() {
		kit.SetVisible(o.row, shown)
		o.editor.banner.around.Refresh()
	}
}

// show goes to the page of what changed.
func (o *offer) show() {
	e := o.editor
	if !o.now.Newer {
		return
	}
	if e.at.area != areaChanges {
		o.back = e.at
	}
	e.goTo(place{area: areaChanges})
	e.focusMain()
}

// leave goes back to where she was before she looked.
func (o *offer) leave() {
	e := o.editor
	e.goTo(o.back)
	e.focusMain()
}

// decline hides the row until the path changes once more. The overview goes on
// offering.
func (o *offer) decline() {
	o.watch.Decline(o.now.Hash)
	if o.editor.at.area == areaChanges {
		o.leave()
	} else {
		o.showRow()
		o.editor.focusMain()
	}
	o.editor.host.Say("Not now. The overview leads to what changed on the path.")
}

// follow brings the document to the present wording: one step of undo.
func (o *offer) follow() {
	e, now, chosen := o.editor, o.now, o.chosen
	done := e.edit("Follow the path", promo.Ref{Kind: promo.KindDocument, Field: "name"}, func(d promo.Document) promo.Document {
		return promo.Follow(d, now.Path, now.Hash, chosen)
	})
	if done {
		e.host.Say("The document follows the path as it is now. " + action.KeyLabel(action.Undo) + " takes it back.")
	}
}

// focus gives the keyboard to the row, where it is on screen.
func (o *offer) focus() bool {
	if o.row.Visible() {
		kit.Focus(o.look)
	}
	return o.row.Visible()
}

// focused reports whether the row has the keyboard.
func (o *offer) focused() bool { return kit.HasFocus(o.look) || kit.HasFocus(o.later) }

// lead is the overview's way to what changed; it stays when she said "not now".
func (o *offer) lead() fyne.CanvasObject {
	lead := kit.Row(0, kit.NewLink("See what changed on the path", theme.Body, o.show), kit.Spacer())
	kit.SetVisible(lead, o.now.Newer)
	return lead
}
