package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/drafting"
	"promodoc/ui/journaling"
)

// JournalStore keeps the journal. Its methods may be called on any goroutine.
type JournalStore interface {
	Read() (logbook.View, error)
	Apply(...journal.Change) (journal.Outcome, error)
	Add(...journal.Entry) (journal.Outcome, error)
	Watch(changed func()) (stop func()) // calls changed on any goroutine
	Entries() (map[string]journal.Entry, error)
	LastWritten() time.Time // zero if nothing was ever noted down
	Remake(d promo.Document, example string) (logbook.Remade, error)
}

// journalScreens leads to the journal and back, notes entries down from anywhere, and
// makes examples of them.
type journalScreens struct {
	window *Window
	store  JournalStore
	drafts *drafting.Drafts // what was typed and is not in the journal yet
	alone  fyne.Window      // the small window of its own for that; nil if it is not open
	steps  *journaling.Steps
}

func (j *journalScreens) today() promo.Date { return promo.DateOf(j.window.documents.store.Now()) }

// show shows the journal; an open document stays open under it.
func (j *journalScreens) show() {
	w := j.window
	if w.blockedOver() {
		return
	}
	w.SetTitle(textTitleJournal.Text())
	w.showOver(journaling.New(journaling.Options{
		Read: j.store.Read, Apply: j.store.Apply, Today: j.today,
		Use: j.use, Show: j.showUse, Note: j.note, Gather: func() { w.imports.gather(nil) }, History: j.showYear,
		Watch: func(changed func()) func() { return j.store.Watch(func() { w.post(changed) }) },
		Back:  w.documents.backToDocument,
		Later: func(wait time.Duration, f func()) { time.AfterFunc(wait, func() { w.post(f) }) },
		Post:  w.post,
		Kept:  journaling.Kept{Steps: j.steps, Unsaved: j.drafts.Edited},
	}), j.show)
}

// Capture shows a small window in which one entry is written, as the only one of a
// program, in the theme of the settings. The program ends with it.
func Capture(app fyne.App, s Services, post func(func())) {
	app.Settings().SetTheme(themeOf(s.Settings.Settings(), s.Settings.Window().SystemDark))
	drafts := drafting.New(drafting.Options{Store: s.Recovery.Drafts()})
	drafts.TakeLines()
	journaling.ShowAlone(app, captureOptions(s.Journal, drafts, s.Documents.Now, post)).SetOnClosed(func() {
		_ = drafts.Close() // there is nowhere to say it any more
		app.Quit()
	})
}

// captureOptions are those of a small window in which an entry is written.
func captureOptions(store JournalStore, drafts *drafting.Drafts, now func() time.Time, post func(func())) journaling.NoteOptions {
	return journaling.NoteOptions{
		Today: func() promo.Date { return promo.DateOf(now()) }, Text: drafts.Line(), Typed: drafts.Typed,
		Add: func(e journal.Entry, done func(error)) {
			go func() {
				_, err := store.Add(e)
				post(func() { done(err) })
			}()
		},
	}
}

// noteAlone shows the small window that notes an entry down, whatever is in the large one,
// which may be minimized.
func (j *journalScreens) noteAlone() {
	if j.alone != nil {
		j.alone.RequestFocus()
		return
	}
	o := captureOptions(j.store, j.drafts, j.window.documents.store.Now, j.window.post)
	o.Add = j.add
	j.alone = journaling.ShowAlone(j.window.app, o)
	j.alone.SetOnClosed(func() { j.alone = nil })
}

// note opens the panel that notes an entry down.
func (j *journalScreens) note() {
	w := j.window
	var panel *journaling.NotePanel
	panel = journaling.NewNote(journaling.NoteOptions{
		Today: j.today, Text: j.drafts.Line(), Typed: j.drafts.Typed,
		Add:    j.add,
		Closed: func() { w.panels.closeOnly(panel.Object()) }, // the next one may be open before this entry is on the disk
	})
	w.panels.open(panel)
}

// add adds an entry off the screens' goroutine.
func (j *journalScreens) add(e journal.Entry, done func(error)) {
	w := j.window
	go func() {
		out, err := j.store.Add(e)
		w.post(func() {
			done(err)
			if err != nil {
				return
			}
			j.steps.Did(journal.Change{After: out.Entries[0]})
			j.tell()
			if s, ok := w.screen.(*journaling.Screen); ok {
				w.Say(textNotedHere.Text("Title", e.Title(), "Meaning", journaling.Meaning(e), "Key", action.KeyLabel(action.Undo)))
				s.Reload()
				return
			}
			w.Say(textNoted.Text("Title", e.Title(), "Meaning", journaling.Meaning(e), "Key", action.KeyLabel(action.ShowJournal)))
		})
	}()
}

// showUse opens the example that an entry is used in.
func (j *journalScreens) showUse(u journal.Use) {
	j.inDocument(u.File, func(open documentScreen) { open.GoOnAt(promo.ExampleRef(u.Example, "title"), 0) })
}

// inDocument does something in a document and shows it, which is opened unless it is.
func (j *journalScreens) inDocument(file string, do func(documentScreen)) {
	d := j.window.documents
	if open, ok := d.current(); ok && open.Session().File() == file {
		do(open)
		d.uncover()
		return
	}
	d.openThen(file, func() {
		if open, ok := d.current(); ok {
			do(open)
			j.window.screen.Shown()
		}
	})
}

// use makes an example of entries, in the open document or in one that the user chooses.
func (j *journalScreens) use(entries []journal.Entry) {
	d := j.window.documents
	if open, ok := d.current(); ok {
		j.useIn(open, entries)
		return
	}
	all, err := d.store.ListDocuments()
	if err != nil {
		j.window.fail(err)
		return
	}
	all = slices.DeleteFunc(all, func(s workspace.DocumentSummary) bool { return s.Fault != "" || s.Aside != "" })
	var choices []journaling.Choice
	for _, s := range all {
		choices = append(choices, journaling.Choice{Title: s.Title, About: nonEmpty(s.Candidate, s.Cycle, s.Name)})
	}
	j.window.panels.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: textUseWhere.Text(), About: textUseWhereAbout.Text(), None: textUseNoDocument.Text(), Choices: choices,
		Chosen: func(i int) {
			d.openThen(all[i].File, func() {
				if open, ok := d.current(); ok {
					j.askConsideration(open, entries) // where it was left is nothing that was chosen for this
				}
			})
		},
		Closed: j.window.panels.close,
	}))
}

func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return strings.TrimSpace(t) == "" })
}

// useIn makes an example of entries for the consideration that the user is at, or else for
// one that they choose.
func (j *journalScreens) useIn(open documentScreen, entries []journal.Entry) {
	if at := open.Place(); at.Page == places.Consideration {
		j.make(open, at.Of, entries)
		return
	}
	j.askConsideration(open, entries)
}

// askConsideration asks for which consideration an example of entries is.
func (j *journalScreens) askConsideration(open documentScreen, entries []journal.Entry) {
	all := open.Session().Document().Snapshot.Considerations()
	var choices []journaling.Choice
	for _, c := range all {
		choices = append(choices, journaling.Choice{Title: c.Title, About: nonEmpty(c.OwnStatement())})
	}
	j.window.panels.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: textUseFor.Text(), About: textUseForAbout.Text(), None: textUseNoConsideration.Text(), Choices: choices,
		Chosen: func(i int) { j.make(open, all[i].ID, entries) },
		Closed: j.window.panels.close,
	}))
}

// make makes an example of entries, as one step of undo, and shows it. An entry that has no
// ID of its own in its file gets one before.
func (j *journalScreens) make(open documentScreen, consideration string, entries []journal.Entry) {
	w := j.window
	w.panels.close()
	changes := make([]journal.Change, len(entries))
	for i, e := range entries {
		changes[i] = journal.Change{Before: e, After: e}
	}
	go func() {
		out, err := j.store.Apply(changes...)
		w.post(func() {
			if err != nil {
				w.fail(err)
				return
			}
			s := open.Session()
			id, before := s.NewID(), s.Revision()
			s.Do(textUseStep.Text(), promo.ExampleRef(id, "title"), nil, func(d promo.Document) promo.Document {
				return logbook.AddExample(d, id, consideration, out.Entries)
			})
			if s.Revision() == before {
				w.screen.Fail(textCannotWrite.Text())
				return
			}
			open.GoOnAt(promo.ExampleRef(id, "title"), 0)
			if len(w.documents.covered) > 0 {
				w.documents.uncover()
			} else {
				w.screen.Shown()
			}
			w.Say(textUseDone.Count(len(entries), "Key", action.KeyLabel(action.Undo)))
		})
	}()
}

// suggest shows the entries that may show the consideration that the user is at.
func (j *journalScreens) suggest() {
	w := j.window
	open, ok := w.documents.current()
	if !ok {
		return
	}
	at, d := open.Place(), open.Session().Document()
	c, found := d.Snapshot.Consideration(at.Of)
	if at.Page != places.Consideration || !found {
		w.Say(textSuggestNeedsConsideration.Text())
		return
	}
	go func() {
		view, err := j.store.Read()
		all := logbook.Suggest(view, d, c.ID)
		w.post(func() {
			if err != nil {
				w.fail(err)
				return
			}
			var choices []journaling.Choice
			for _, s := range all {
				choices = append(choices, journaling.Choice{Title: s.Entry.Title(), About: append([]string{s.Entry.When()}, s.Reasons...)})
			}
			w.panels.open(journaling.NewChooser(journaling.ChooserOptions{
				Title: textSuggest.Text("Title", c.Title), About: textSuggestAbout.Text(), None: textSuggestNone.Text("Key", action.KeyLabel(action.ShowJournal)),
				Choices: choices,
				Chosen:  func(i int) { j.make(open, c.ID, []journal.Entry{all[i].Entry}) },
				Closed:  w.panels.close,
			}))
		})
	}()
}

// tell has the open document know what the entries of the journal say now, if examples of
// it were made of any.
func (j *journalScreens) tell() {
	open, ok := j.window.documents.current()
	if !ok || !slices.ContainsFunc(open.Session().Document().Examples, func(x promo.Example) bool { return len(x.Sources.FromEntries) > 0 }) {
		return
	}
	go func() {
		entries, err := j.store.Entries()
		j.window.post(func() {
			if now, ok := j.window.documents.current(); err == nil && ok && now == open {
				open.JournalRead(entries)
			}
		})
	}()
}

// compare shows the open example beside what its entries say now, to take pieces of that
// over.
func (j *journalScreens) compare() {
	w := j.window
	open, ok := w.documents.current()
	if !ok || len(w.documents.covered) > 0 {
		return
	}
	id, now := open.Place().Item, open.Session().Document()
	x, ok := now.Example(id)
	if !ok || len(x.Sources.FromEntries) == 0 || open.Session().ReadOnly() {
		w.Say(textCompareNeedsExample.Text())
		return
	}
	go func() {
		remade, err := j.store.Remake(now, id)
		w.post(func() {
			if open, still := w.documents.current(); err == nil && still && len(w.documents.covered) == 0 {
				j.showRemade(open, now, id, remade)
				return
			}
			if err != nil {
				w.fail(err)
			}
		})
	}()
}

// showRemade shows an example beside what its entries say now.
func (j *journalScreens) showRemade(open documentScreen, now promo.Document, id string, remade logbook.Remade) {
	d := j.window.documents
	x, _ := now.Example(id)
	d.cover(compare.New(compare.Options{
		Title: textEntriesOf.Text("Title", x.Label()), About: textEntriesOfAbout.Text(),
		Into: compare.Side{Label: textSideExample.Text(), Document: now},
		From: compare.Side{Label: textSideEntries.Text(), Document: remade.Document},
		Take: func(n int) string {
			if n == 0 {
				return textLeaveExample.Text()
			}
			return textTakeEntries.Count(n)
		},
		NoneOK: true,
		Done: func(result promo.Document) {
			takeResult(d, open, textEntriesDone.Text("Key", action.KeyLabel(action.Undo)), now, remade.Accept(result, id), func(merged promo.Document) {
				at := promo.ExampleRef(id, "title")
				open.Session().Do(textEntriesStep.Text(), at, nil, func(promo.Document) promo.Document { return merged })
			})
		},
		Cancel: d.uncoverOne,
	}))
}

// search opens the panel that searches the journal and all documents.
func (j *journalScreens) search() {
	w := j.window
	w.panels.open(journaling.NewSearch(journaling.SearchOptions{
		Read: j.store.Read,
		Show: func(h logbook.Hit) {
			w.panels.close()
			if h.Document == "" {
				j.showEntry(h.Entry)
				return
			}
			j.inDocument(h.File, func(open documentScreen) { open.GoOnAt(h.Ref, 0) })
		},
		Closed: w.panels.close,
		Post:   w.post,
	}))
}

// showEntry shows the journal with an entry selected.
func (j *journalScreens) showEntry(e journal.Entry) {
	if _, ok := j.window.screen.(*journaling.Screen); !ok {
		j.show()
	}
	if s, ok := j.window.screen.(*journaling.Screen); ok {
		s.ShowEntry(e.ID)
	}
}
