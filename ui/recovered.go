package ui

import (
	"path/filepath"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/workspace"
	"promodoc/ui/compare"
	"promodoc/ui/crashpanel"
	"promodoc/ui/editing"
	"promodoc/ui/editor"
)

// recovered offers text that a program left when it ended unexpectedly.
type recovered struct {
	window *Window
	store  RecoveryStore
}

// list returns what there is, for the library.
func (r *recovered) list() []workspace.Recovered {
	all, err := r.store.List()
	if err != nil {
		// Called while the library is made, so that the screen cannot say it yet.
		r.window.post(func() { r.window.fail(err) })
	}
	return all
}

// open opens what a text is about: the editor puts the text back or offers it.
// If there is no such file any more, the text becomes a new one.
func (r *recovered) open(found workspace.Recovered) {
	file := found.File
	switch found.State {
	case workspace.RecoveredUnreadable:
		r.window.fail(found.Fault)
		return
	case workspace.RecoveredGone:
		made, err := r.store.SaveAsNew(found)
		if made == "" {
			r.window.fail(err)
			return
		}
		file = made
	}
	if found.Kind == recovery.Path {
		r.window.paths.open(file)
		return
	}
	r.window.documents.open(file)
}

// announce says above the page of a document what became of text that was left
// of it, and has the editor go on where text that was put back ends.
func (r *recovered) announce(e *editor.Editor, open workspace.OpenDocument) {
	for _, found := range open.Recovered {
		r.announceOne(e, open, found)
		if last := found.Last; last.Field != (promo.Ref{}) {
			e.GoOnAt(last.Field, last.Caret)
		}
	}
}

func (r *recovered) announceOne(e *editor.Editor, open workspace.OpenDocument, found workspace.Recovered) {
	useSaved := func() { open.Session.Replace(textUseSaved.Text(), open.Loaded.Document) }
	e.Announce(r.notification(found, useSaved, func() {
		r.compare(open, found, func() { r.announceOne(e, open, found) })
	}))
}

// notification returns what is said about a text, with what can be done about
// it. useSaved takes the saved text in its place; doCompare compares the two, nil
// if that cannot be done.
func (r *recovered) notification(found workspace.Recovered, useSaved, doCompare func()) editing.Notification {
	date := found.Kept.Format(layoutKept.Text())
	var links []editing.NotificationLink
	link := func(label *message.Message, do func()) {
		links = append(links, editing.NotificationLink{Label: label.Text(), Do: do})
	}
	if doCompare != nil {
		link(textCompare, doCompare)
	}
	switch found.State {
	case workspace.RecoveredPutBack:
		link(textUseSavedLink, useSaved)
		return editing.Notification{Sentence: textRestored.Count(found.Words, "Date", date), Links: links}
	case workspace.RecoveredDiverged:
		link(textOpenAsNew, func() { r.openAsNew(found) })
		link(textDiscard, func() { r.discard(found) })
		return editing.Notification{Sentence: textDiverged.Count(found.Words, "Date", date), Links: links}
	case workspace.RecoveredLocked:
		return editing.Notification{Sentence: textRecoveredLocked.Text("Date", date)}
	}
	return editing.Notification{Sentence: textRecoveredUnreadable.Text("Date", date, "File", found.File, "Cause", found.Fault)}
}

func (r *recovered) openAsNew(found workspace.Recovered) {
	if r.window.blocked() {
		return
	}
	file, err := r.store.SaveAsNew(found)
	if file == "" {
		r.window.fail(err)
		return
	}
	if found.Kind == recovery.Path {
		r.window.paths.open(file)
		return
	}
	r.window.documents.open(file)
}

func (r *recovered) discard(found workspace.Recovered) {
	if err := r.store.Discard(found); err != nil {
		r.window.fail(err)
		return
	}
	r.window.Say(textDiscarded.Text())
}

// compare shows text that was left and what was saved side by side, over the
// document. If the text was put back, pieces of the saved one can be taken back;
// else pieces of the text can be taken over, and what is not taken is not needed
// any more. canceled is called if neither is done.
func (r *recovered) compare(open workspace.OpenDocument, found workspace.Recovered, canceled func()) {
	documents := r.window.documents
	o := compare.Options{
		Title: textCompareTitle.Text(), About: textCompareSavedAbout.Text(),
		Into:      compare.Side{Label: textSideNow.Text(), Document: open.Session.Document()},
		From:      compare.Side{Label: textSideSaved.Text(), Document: open.Loaded.Document},
		FromOlder: true,
		Take:      func(n int) string { return textTakePieces.Count(n) },
		Cancel: func() {
			documents.uncover()
			canceled()
		},
		Done: func(result promo.Document) {
			documents.uncover()
			open.Session.Replace(textTakenPieces.Text(), result)
		},
	}
	if found.State == workspace.RecoveredDiverged {
		o.About, o.FromOlder = textCompareLeftAbout.Text(), false
		o.From = compare.Side{Label: textSideLeft.Text("Date", found.Kept.Format(layoutKept.Text())), Document: found.Document()}
		take := o.Done
		o.Done = func(result promo.Document) {
			r.store.Took(open, found)
			take(result)
		}
	}
	documents.cover(compare.New(o))
}

// showCrash says beside the first screen that the program crashed the last time,
// until the user has seen it.
func (w *Window) showCrash() {
	report, found := w.panels.crashes.Unseen()
	if !found {
		return
	}
	w.panels.open(crashpanel.New(crashpanel.Options{
		File:   report.File,
		Copy:   func() { w.app.Clipboard().SetContent(report.Text); w.Say(textCopied.Text()) },
		Reveal: func() { w.openFile(filepath.Dir(report.File)) },
		Dismiss: func() {
			w.panels.close()
			if err := w.panels.crashes.Seen(); err != nil {
				w.fail(err)
			}
		},
	}))
}
