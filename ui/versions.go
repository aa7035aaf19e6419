package ui

import (
	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/kit"
	"promodoc/ui/versions"
)

// showVersions shows the versions of the open document over it.
func (d *documents) showVersions() {
	w := d.window
	open, ok := d.current()
	if !ok || len(d.covered) > 0 {
		return
	}
	doc := open.Session().Document()
	title := doc.Candidate.ProposedRole
	if title == "" {
		title = doc.Name
	}
	d.cover(versions.New(versions.Options{
		Document: title, Versions: d.history.Of(d.loaded), Now: d.store.Now, About: d.history.Text,
		Compare: d.compareVersion, Back: d.uncoverOne, Post: w.post,
	}))
}

// compareVersion shows a version of the open document beside the document as it
// is now.
func (d *documents) compareVersion(moment string, version promo.Document) {
	open, ok := d.current()
	if !ok {
		return
	}
	now := open.Session().Document()
	d.cover(compare.New(compare.Options{
		Title: textVersionOf.Text("Moment", moment), About: textVersionAbout.Text(),
		Into: compare.Side{Label: textSideNow.Text(), Document: now},
		From: compare.Side{Label: moment, Document: version}, FromOlder: true,
		Take: func(n int) string {
			if n == 0 {
				return textRestore.Text()
			}
			return textRestorePiece.Count(n)
		},
		Done:   func(result promo.Document) { d.restore(open, moment, now, result) },
		Cancel: d.uncoverOne,
	}))
}

// restore makes the result of a comparison the open document, in one step of
// undo. What was changed since the comparison began, such as by another program,
// stays.
func (d *documents) restore(open documentScreen, moment string, compared, result promo.Document) {
	s := open.Session()
	merged, _ := docdiff.Merge(compared, s.Document(), result)
	before := s.Revision()
	s.Replace(textRestoreStep.Text("Moment", moment), merged)
	d.uncover()
	if s.Revision() == before {
		d.window.Say(textCannotWrite.Text())
		return
	}
	d.window.Say(textRestoredFrom.Text("Moment", moment, "Key", action.KeyLabel(action.Undo)))
}

// moveHistory moves the versions to the folder of the settings, which may take a
// while.
func (d *documents) moveHistory() {
	w, job := d.window, d.history.Move()
	folder := w.store.Settings().HistoryFolder
	if folder == "" {
		folder = w.store.Folders().Library
	}
	go func() {
		moved, err := job()
		w.post(func() {
			switch {
			case err != nil:
				w.Say(textNotMoved.Text("Cause", kit.Sentence(err)))
			case moved:
				w.Say(textHistoryMoved.Text("Folder", folder))
			}
		})
	}()
}
