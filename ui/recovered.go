package ui

import (
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/workspace"
	"promodoc/ui/compare"
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
// of it.
func (r *recovered) announce(e *editor.Editor, open workspace.OpenDocument) {
	saved := open.Loaded.Document
	useSaved := func() { open.Session.Replace(textUseSaved.Text(), saved) }
	for _, found := range open.Recovered {
		doCompare := func() { r.compareSaved(open.Loaded.File, saved) }
		if found.State == workspace.RecoveredDiverged {
			doCompare = func() { r.compareLeft(open.Loaded.File, found) }
		}
		e.Announce(r.notification(found, useSaved, doCompare))
	}
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

// compareSaved shows what was saved before a text was put back beside the
// document as it is now, to take pieces of it back.
func (r *recovered) compareSaved(file string, saved promo.Document) {
	r.compare(file, compare.Options{
		Title: textCompareTitle.Text(), About: textCompareSavedAbout.Text(),
		From: compare.Side{Label: textSideSaved.Text(), Document: saved}, FromOlder: true,
	}, func(workspace.OpenDocument) {})
}

// compareLeft shows text that was left beside the document that was changed
// since, to take pieces of it over. What is not taken is not needed any more.
func (r *recovered) compareLeft(file string, found workspace.Recovered) {
	r.compare(file, compare.Options{
		Title: textCompareTitle.Text(), About: textCompareLeftAbout.Text(),
		From: compare.Side{Label: textSideLeft.Text("Date", found.Kept.Format(layoutKept.Text())), Document: found.Document()},
	}, func(open workspace.OpenDocument) { r.store.Took(open, found) })
}

// compare shows a comparison with the open document in place of its screen, and
// comes back to it with the result. done is called before that is saved.
func (r *recovered) compare(file string, o compare.Options, done func(workspace.OpenDocument)) {
	w := r.window
	current, ok := w.documents.current()
	if !ok || w.blocked() {
		return
	}
	o.Into = compare.Side{Label: textSideNow.Text(), Document: current.Session().Document()}
	o.Take = func(n int) string { return textTakePieces.Count(n) }
	o.Cancel = func() { w.documents.open(file) }
	o.Done = func(result promo.Document) {
		if open, ok := w.documents.openWith(file); ok {
			open.Session.Replace(textTakenPieces.Text(), result)
			done(open)
		}
	}
	w.SetTitle(textTitleCompare.Text())
	w.show(compare.New(o), func() { w.documents.open(file) })
}
