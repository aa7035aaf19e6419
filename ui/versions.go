package ui

import (
	"path/filepath"

	"promodoc/app/docdiff"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/store"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/versions"
)

// showVersions shows the versions and kept copies of the open document over it.
func (d *documents) showVersions() { d.coverVersions(textBackToDocument.Text(), d.uncoverOne) }

// showVersionsOf opens a document with its versions over it, from the library and
// back to it.
func (d *documents) showVersionsOf(file string) {
	d.openThen(file, func() { d.coverVersions(textBackToLibrary.Text(), d.show) })
}

func (d *documents) coverVersions(label string, back func()) {
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
	d.cover(versions.New(versions.Options[promo.Document]{
		Document: title, Versions: d.history.Of(d.loaded), Kept: keptCopies{d, d.loaded},
		Now: d.store.Now, About: d.history.Text,
		Compare: d.compareState, BackLabel: label, Back: back, Post: w.post,
	}))
}

// keptCopies are the copies that were kept beside the file of a document.
type keptCopies struct {
	documents *documents
	loaded    store.Opened
}

// List returns the copies.
func (k keptCopies) List() ([]store.KeptCopy, error) { return k.documents.store.KeptCopies(k.loaded) }

// Read reads one.
func (k keptCopies) Read(c store.KeptCopy) (promo.Document, error) {
	return k.documents.store.ReadKept(k.loaded, c)
}

// Trash moves one to the trash.
func (k keptCopies) Trash(c store.KeptCopy) (safefile.Trashed, error) {
	return k.documents.store.Delete(c.File)
}

// PutBack takes one out of the trash again.
func (k keptCopies) PutBack(t safefile.Trashed) error {
	_, err := k.documents.store.Restore(t)
	return err
}

// Reveal shows the folder of one.
func (k keptCopies) Reveal(c store.KeptCopy) { k.documents.window.openFile(filepath.Dir(c.File)) }

// compareState shows a version or a kept copy of the open document beside the
// document as it is now.
func (d *documents) compareState(from versions.State[promo.Document]) {
	open, ok := d.current()
	if !ok {
		return
	}
	now := open.Session().Document()
	title, about, none, pieces := textVersionOf.Text("Moment", from.Label), textVersionAbout, textRestore, textRestorePiece
	if from.Kept {
		title, about, none, pieces = from.Label, textKeptAbout, textTakeOver, textTakePieces
	}
	d.cover(compare.New(compare.Options{
		Title: title, About: about.Text(),
		Into: compare.Side{Label: textSideNow.Text(), Document: now},
		From: compare.Side{Label: from.Label, Document: from.Content}, FromOlder: from.Older,
		Take: func(n int) string {
			if n == 0 {
				return none.Text()
			}
			return pieces.Count(n)
		},
		Done:   func(result promo.Document) { d.restore(open, title, now, result) },
		Cancel: d.uncoverOne,
	}))
}

// restore makes the result of a comparison the open document, in one step of
// undo. What was changed since the comparison began, such as by another program,
// stays.
func (d *documents) restore(open documentScreen, from string, compared, result promo.Document) {
	said := textRestoredFrom.Text("From", from, "Key", action.KeyLabel(action.Undo))
	takeResult(d, open, said, compared, result, func(merged promo.Document) {
		open.Session().Replace(textRestoreStep.Text("From", from), merged)
	})
}

// takeResult is restore with what is said after it, and with what makes the step of undo.
func takeResult(d *documents, open documentScreen, said string, compared, result promo.Document, replace func(merged promo.Document)) {
	s := open.Session()
	merged, _ := docdiff.Merge(compared, s.Document(), result)
	before := s.Revision()
	replace(merged)
	d.uncover()
	if s.Revision() == before {
		d.window.screen.Fail(textCannotWrite.Text())
		return
	}
	d.window.Say(said)
}

// takeOver has the user edit a document that another window edits.
func (d *documents) takeOver(s *session.Session) {
	d.window.Say(textAskingWindow.Text())
	d.store.TakeOver(s)
}

// settle shows what the file and the session changed differently, to take one or
// the other piece by piece. What only one of them changed is in the result.
func (d *documents) settle(s *session.Session) {
	conflict, ok := s.Conflict()
	if !ok {
		return
	}
	merged, conflicts := docdiff.Merge(conflict.Base, s.Document(), conflict.Theirs)
	d.window.SetTitle(textTitleCompare.Text())
	d.cover(compare.New(compare.Options{
		Title: textConflictTitle.Text(), About: textConflictAbout.Text(),
		Into:    compare.Side{Label: textSideHere.Text(), Document: merged},
		From:    compare.Side{Label: textSideFile.Text(), Document: conflict.Theirs},
		Changes: conflicts, NoneOK: true,
		Take: func(n int) string {
			if n == 0 {
				return textSettleMine.Text()
			}
			return textSettle.Count(n)
		},
		Done: func(result promo.Document) {
			d.uncoverOne()
			d.settled(s, conflict.Theirs, result)
		},
		Cancel: d.uncoverOne,
	}))
}

// settled saves the result, unless the file was changed again meanwhile.
func (d *documents) settled(s *session.Session, theirs, result promo.Document) {
	now, still := s.Conflict()
	if !still || len(docdiff.Changes(theirs, now.Theirs)) > 0 {
		d.settle(s)
		d.window.Say(textChangedAgain.Text())
		return
	}
	s.Settle(textSettled.Text(), result)
}

// showYear shows the versions of a year of the journal over it.
func (j *journalScreens) showYear(year int) {
	d := j.window.documents
	d.cover(versions.New(versions.Options[[]journal.Entry]{
		Document: textYear.Text("Year", year), Versions: d.history.YearVersions(year),
		Intro: textYearIntro.Text(), EmptyIntro: textYearEmpty.Text(), Now: d.store.Now, About: d.history.Text,
		Compare:   func(s versions.State[[]journal.Entry]) { j.compareYear(year, s.Label, s.Content) },
		BackLabel: textBackToJournal.Text(), Back: d.uncoverOne, Post: j.window.post,
	}))
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
				w.screen.Fail(textNotMoved.Text("Cause", kit.Sentence(err)))
			case moved:
				w.Say(textHistoryMoved.Text("Folder", folder))
			}
		})
	}()
}

// compareYear opens the panel that compares an earlier state of a year with the present
// one, over its versions.
func (j *journalScreens) compareYear(year int, moment string, then []journal.Entry) {
	w := j.window
	below := w.screen
	go func() {
		view, err := j.store.Read()
		w.post(func() {
			if w.screen != below {
				return
			}
			if err != nil {
				w.fail(err)
				return
			}
			back, away := journal.Restoring(year, view.Entries, then)
			w.panels.open(journaling.NewRestore(journaling.RestoreOptions{
				Moment: moment, Back: back, Away: away, Restore: j.restore, Closed: w.panels.close,
			}))
		})
	}()
}

// restore makes changes that bring entries back, and shows the journal with them.
func (j *journalScreens) restore(changes []journal.Change) {
	w := j.window
	go func() {
		out, err := j.store.Apply(changes...)
		w.post(func() {
			if err != nil {
				w.fail(err)
				return
			}
			for i, e := range out.Entries {
				changes[i].After = e
			}
			w.documents.uncoverOne()
			if s, ok := w.screen.(*journaling.Screen); ok {
				s.Taken(changes, textYearRestored.Text("Key", action.KeyLabel(action.Undo)))
			}
		})
	}()
}
