package editor

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/theme"
)

// PathWatch is what the editor needs to offer that a document follows its path
// when the path changes.
type PathWatch struct {
	// Update prepares a job that finds what changed on the document's path; the
	// job runs on any goroutine. See workspace.Workspace.PathUpdate.
	Update func(promo.Document) (job func() (workspace.PathUpdate, error))
	Go     func(func()) // runs slow work; nil means on a goroutine of its own
	Post   func(func()) // runs a function on the goroutine of the screens
	// Declined reports whether the user declined to follow a version of the
	// path, by its hash; Decline is called when they do.
	Declined func(hash string) bool
	Decline  func(hash string)
}

// followOffer offers that the document follows its path: in a row above the
// page, and on the page of what changed (areaChanges). Both are there while the
// path differs from what the document knows of it.
type followOffer struct {
	editor *Editor
	watch  PathWatch
	row    *fyne.Container
	text   *kit.Text
	review *kit.Link
	later  *kit.Link
	search *latest.Worker[answer] // nil until the path is watched
	// update is zero if there is nothing to follow. While moving it is of another path,
	// to which the document may be moved.
	update    workspace.PathUpdate
	moving    bool
	requested string // the hash of the document's path at the last request
	reported  string // the error that was reported last
	back      location
	matches   matches
}

// pathOffered is what others have to do with the paths that are offered.
type pathOffered struct{ by *followOffer }

// answer is what a job found out about the document's path.
type answer struct {
	update workspace.PathUpdate
	err    error
}

// matches is what the user chose for removed items.
type matches struct {
	chosen map[string]string // IDs of current items by those of removed ones
	open   string            // the removed item whose list of others is open
	chips  map[chipKey]*kit.Chip
}

// chipKey is what a chip is about: what a removed item would be now, or that
// the list of others is shown.
type chipKey struct {
	was, now string
	others   bool
}

func newFollowOffer(e *Editor) *followOffer {
	o := &followOffer{editor: e, text: kit.NewText()}
	o.review = kit.NewLink(textReview.Text(), theme.Row, o.show)
	o.later = kit.NewLink(textNotNow.Text(), theme.Row, o.decline).Muted()
	row := kit.TopRow(16, kit.Fill(o.text), o.review, o.later)
	o.row = kit.Stack(kit.NewSurface(theme.AccentTint), kit.Inset(8, 24, 8, 24, row))
	o.row.Hide()
	return o
}

// WatchPath looks for changes of the document's path, now and whenever
// PathsChanged is called.
func (p pathOffered) WatchPath(w PathWatch) {
	o := p.by
	o.watch = w
	o.search = latest.New(latest.Options{Go: w.Go, Post: w.Post}, o.prepare, o.received)
	o.request()
}

// PathsChanged looks for changes of the path again, since path files changed.
func (p pathOffered) PathsChanged() { p.by.request() }

// request looks for changes of the path, off the goroutine of the screens. A
// read-only document could not follow.
func (o *followOffer) request() {
	if o.search == nil || o.editor.ReadOnly() {
		return
	}
	o.requested = o.editor.doc().Path.Hash
	o.search.Request(0)
}

// prepare returns the job that looks for changes of the path.
func (o *followOffer) prepare() (job func() answer) {
	find := o.watch.Update(o.editor.doc())
	return func() answer {
		update, err := find()
		return answer{update, err}
	}
}

// close drops the answer of a job that is running.
func (o *followOffer) close() {
	if o.search != nil {
		o.search.Cancel()
	}
}

// received shows what changed. That the path is gone, or cannot be used, is
// reported once: the document has all it needs of it.
func (o *followOffer) received(a answer) {
	report := ""
	if a.err != nil {
		report = textPathUnusable.Text("Reason", strings.ReplaceAll(kit.Sentence(a.err), "\n", " "))
	}
	if report != "" && report != o.reported {
		o.editor.Fail(report)
	}
	o.reported = report
	if o.moving {
		return // it is looked for again when the user has decided
	}
	update := a.update
	if !update.Newer {
		update = workspace.PathUpdate{}
	}
	if update.Hash != o.update.Hash {
		o.matches = matches{chosen: map[string]string{}, chips: map[chipKey]*kit.Chip{}}
	}
	o.update = update
	o.refresh()
}

// changed follows the document. When its path is another version, after
// following or undoing that, what is known of the changes is out of date.
func (o *followOffer) changed(d promo.Document) {
	if o.moving && d.Path.Hash == o.update.Hash {
		o.moving = false
	}
	if o.search != nil && !o.moving && d.Path.Hash != o.requested {
		o.update = workspace.PathUpdate{}
		o.refresh()
		o.request()
	}
}

// refresh shows or hides the row, and rebuilds the page if it depends on the
// offer.
func (o *followOffer) refresh() {
	e := o.editor
	if !o.update.Newer && e.At().area == areaChanges {
		e.GoTo(o.back)
	}
	title := orElse(e.doc().Path.Title, e.doc().Path.ID)
	text := textPathChanged.Text("Title", title, "Summary", o.update.Changes.Summary())
	if o.text.SetRuns(kit.Run{Size: theme.Row, Text: text}) {
		e.Banner.Relayout()
	}
	if e.Stale() {
		e.Rebuild()
	}
	o.showRow()
}

// showRow shows the row, or hides it on the page that it leads to.
func (o *followOffer) showRow() {
	if o.moving && o.editor.screen != nil && o.editor.At().area != areaChanges {
		o.endMove()
	}
	shown := o.update.Newer && o.editor.At().area != areaChanges && !o.watch.Declined(o.update.Hash)
	if shown != o.row.Visible() {
		kit.SetVisible(o.row, shown)
		o.editor.Banner.Relayout()
	}
}

// show goes to the page of what changed.
func (o *followOffer) show() {
	e := o.editor
	if !o.update.Newer {
		return
	}
	if e.At().area != areaChanges {
		o.back = e.At()
	}
	e.GoTo(location{area: areaChanges})
	e.FocusMain()
}

// leave goes back to the page before that of what changed.
func (o *followOffer) leave() {
	o.editor.GoTo(o.back)
	o.editor.FocusMain()
}

// decline hides the row until the path changes again. The overview keeps a link
// to what changed.
func (o *followOffer) decline() {
	if o.moving {
		o.leave()
		return
	}
	o.watch.Decline(o.update.Hash)
	if o.editor.At().area == areaChanges {
		o.leave()
	} else {
		o.showRow()
		o.editor.FocusMain()
	}
	o.editor.Say(textDeclined.Text())
}

// follow brings the document to the current version of the path, in one step of
// undo.
func (o *followOffer) follow() {
	update, chosen := o.update, o.matches.chosen
	if o.moving {
		o.move()
		return
	}
	followed := o.editor.Edit(textStepFollow.Text(), promo.Ref{Kind: promo.KindDocument, Field: "name"}, func(d promo.Document) promo.Document {
		return promo.Follow(d, update.Path, update.Hash, chosen)
	})
	if followed {
		o.editor.Say(textFollowed.Text("Key", action.KeyLabel(action.Undo)))
	}
}

// OfferPath shows what becomes of the document on another path, to be moved to it.
func (p pathOffered) OfferPath(update workspace.PathUpdate) {
	o := p.by
	update.Newer = true
	o.update, o.moving = update, true
	o.matches = matches{chosen: map[string]string{}, chips: map[chipKey]*kit.Chip{}}
	o.show()
}

// move moves the document to the other path, in one step of undo, and goes to the
// examples that wait there to be placed.
func (o *followOffer) move() {
	e, update, chosen := o.editor, o.update, o.matches.chosen
	moved := e.Edit(textStepMove.Text(), promo.Ref{Kind: promo.KindDocument, Field: "name"}, func(d promo.Document) promo.Document {
		return promo.Follow(d, update.Path, update.Hash, chosen)
	})
	if !moved {
		return
	}
	waiting := len(promo.Unplaced(e.doc()))
	if waiting > 0 {
		e.GoTo(location{area: areaOffPath})
		e.FocusMain()
	}
	e.Say(textMoved.Count(waiting, "Title", orElse(update.Path.Title, update.Path.ID), "Key", action.KeyLabel(action.Undo)))
}

// endMove drops the other path, and looks for changes of the document's own again.
func (o *followOffer) endMove() {
	o.moving, o.update = false, workspace.PathUpdate{}
	o.request()
}

// Object returns the row above the page.
func (o *followOffer) Object() fyne.CanvasObject { return o.row }

// Focus gives the keyboard to the row, if it is on screen.
func (o *followOffer) Focus() bool {
	if o.row.Visible() {
		kit.Focus(o.review)
	}
	return o.row.Visible()
}

// HasFocus reports whether the row has the keyboard.
func (o *followOffer) HasFocus() bool { return kit.HasFocus(o.review) || kit.HasFocus(o.later) }

// overviewLink leads from the overview to what changed, also when the user
// declined to follow it.
func (o *followOffer) overviewLink() fyne.CanvasObject {
	link := editing.AlignLeft(kit.NewLink(textSeeChanges.Text(), theme.Body, o.show))
	kit.SetVisible(link, o.update.Newer)
	return link
}
