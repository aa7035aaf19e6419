package ui

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/olddoc"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/app/yamldoc"
	"promodoc/ui/action"
	"promodoc/ui/beside"
	"promodoc/ui/cyclediff"
	"promodoc/ui/editing"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/newdoc"
)

// cycles leads from a document to that of the next cycle, and to another path.
type cycles struct{ documents *documents }

// begin begins the next cycle from a document of the library.
func (c cycles) begin(file string) {
	c.load(file, c.showNext)
}

// load reads a document, which may be the open one, and does something with it. One with
// a passphrase is unlocked first.
func (c cycles) load(file string, do func(store.Opened)) {
	d := c.documents
	if open, ok := d.current(); ok && open.Session().File() == file {
		do(c.present(open))
		return
	}
	loaded, err := d.store.Load(file)
	var locked *store.Locked
	switch {
	case errors.As(err, &locked):
		askUnlock(d, locked.File, func(loaded store.Opened) {
			d.window.panels.close()
			do(loaded)
		})
	case errors.As(err, new(yamldoc.Faults)):
		d.window.screen.Fail(textDamagedDocument.Text("File", filepath.Base(file)))
	case err != nil:
		d.window.fail(err)
	default:
		do(loaded)
	}
}

// present returns the open document as it is now.
func (c cycles) present(open documentScreen) store.Opened {
	loaded := c.documents.loaded
	loaded.Document = open.Session().Document()
	return loaded
}

// beginHere begins the next cycle from the open document.
func (c cycles) beginHere() {
	if open, ok := c.documents.current(); ok {
		c.showNext(c.present(open))
	}
}

// showNext shows the screen of a new document that goes on from another one.
func (c cycles) showNext(last store.Opened) {
	d, doc := c.documents, last.Document
	w := d.window
	cancel := d.back()
	if w.blockedOver() {
		return
	}
	choice, notices := d.paths.UsablePaths()
	if !slices.ContainsFunc(choice, func(p career.Path) bool { return p.ID == doc.Path.ID }) && doc.Path.ID != "" {
		choice = append(choice, doc.Snapshot)
	}
	w.SetTitle(textTitleNext.Text())
	w.showOver(newdoc.New(newdoc.Options{
		Paths: choice, Forms: d.paths.Forms(), Chosen: doc.Path.ID,
		Candidate: doc.Candidate, Today: promo.DateOf(d.store.Now()),
		Cycle: cycle.Next(doc.Cycle), Last: doc,
		Create: func(chosen workspace.Choice) error {
			chosen.Last.Opened = last
			return c.create(chosen)
		},
		Cancel: cancel, Import: w.imports.ask, Manage: func() { w.paths.show("") },
	}), func() { c.showNext(last) })
	for _, n := range notices {
		w.Say(n)
	}
}

// showOld shows the screen of a new document that begins with a text.
func (c cycles) showOld(text olddoc.Text) {
	d := c.documents
	w := d.window
	cancel := d.back()
	if w.blockedOver() {
		return
	}
	choice, _ := d.paths.UsablePaths() // the list of paths says what cannot be used
	candidate, period := text.Facts()
	if candidate.Name == "" {
		candidate = d.store.LastCandidate()
	}
	w.SetTitle(textTitleNew.Text())
	w.showOver(newdoc.New(newdoc.Options{
		Paths: choice, Forms: d.paths.Forms(), Chosen: cmp.Or(text.PathID(), w.state.Path),
		Candidate: candidate, Today: promo.DateOf(d.store.Now()), Cycle: period, Old: text,
		Create: c.create, Cancel: cancel, Import: w.imports.ask, Manage: func() { w.paths.show("") },
	}), func() { c.showOld(text) })
}

// create creates the document of the next cycle, opens it, and says how many examples
// wait there to be placed.
func (c cycles) create(choice workspace.Choice) error {
	d := c.documents
	if err := d.create(choice); err != nil {
		return err
	}
	if open, ok := d.current(); ok {
		if n := len(promo.Unplaced(open.Session().Document())); n > 0 {
			d.window.Say(textWaiting.Count(n))
		}
	}
	return nil
}

// others returns the documents of the library but one, the one that it goes on from first,
// and whether there is such a one.
func (c cycles) others(doc promo.Document, file string) (all []workspace.DocumentSummary, earlier bool) {
	all, err := c.documents.store.ListDocuments()
	if err != nil {
		c.documents.window.fail(err)
	}
	all = slices.DeleteFunc(all, func(s workspace.DocumentSummary) bool { return s.File == file || s.KeptOf() != "" || s.Fault != "" })
	if first, ok := workspace.EarlierCycle(doc, all); ok {
		i := slices.IndexFunc(all, func(s workspace.DocumentSummary) bool { return s.File == first.File })
		return slices.Insert(slices.Delete(all, i, i+1), 0, first), true
	}
	return all, false
}

// choose asks for another document of the library, and does something with it.
func (c cycles) choose(title, about string, of store.Opened, do func(store.Opened)) {
	p := c.documents.window.panels
	all, earlier := c.others(of.Document, of.File)
	var choices []journaling.Choice
	for i, s := range all {
		choice := journaling.Choice{Title: s.Title, About: nonEmpty(s.Candidate, s.Cycle, promo.Span(s.Period.From, s.Period.To, false))}
		if i == 0 && earlier {
			choice.About = append(choice.About, textTheOneBefore.Text())
		}
		choices = append(choices, choice)
	}
	p.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: title, About: about, None: textNoOther.Text(), Choices: choices,
		Chosen: func(i int) {
			p.close()
			c.load(all[i].File, do)
		},
		Closed: p.close,
	}))
}

// way is the way back from a comparison.
type way struct {
	label string
	back  func()
}

// compareHere compares the open document with another one.
func (c cycles) compareHere() {
	open, ok := c.documents.current()
	if _, here := c.documents.window.screen.(documentScreen); !ok || !here {
		c.documents.window.Say(textNeedsDocument.Text())
		return
	}
	c.compareWith(c.present(open), way{textBackToDocument.Text(), c.documents.uncover})
}

// compare compares a document of the library with another one.
func (c cycles) compare(file string) {
	c.load(file, func(o store.Opened) { c.compareWith(o, way{textBackToLibrary.Text(), c.documents.show}) })
}

// compareWith asks for the document that another one is compared with. The later of the
// two is compared with the earlier, whichever was chosen first.
func (c cycles) compareWith(this store.Opened, to way) {
	c.choose(textCompareWith.Text("Document", labelOf(this.Document)), textCompareWithAbout.Text(), this, func(other store.Opened) {
		was, now := cycle.PeriodOf(other.Document), cycle.PeriodOf(this.Document)
		if was.Dated() && now.Dated() && now.Begins().Before(was.Begins()) {
			c.showComparison(this, other, to, this)
			return
		}
		c.showComparison(other, this, to, this)
	})
}

// showComparison shows what became of a document in a later one; asked is the one of them
// that was to be compared.
func (c cycles) showComparison(was, now store.Opened, to way, asked store.Opened) {
	d := c.documents
	w := d.window
	if w.blockedOver() {
		return
	}
	w.SetTitle(textTitleCycles.Text())
	w.showOver(cyclediff.New(cyclediff.Options{
		Was: sideOf(was.Document), Now: sideOf(now.Document), Plain: d.texts.plain,
		BackLabel: to.label, Back: to.back,
		Other: func() { c.compareWith(asked, to) },
		Open: func(later bool, at promo.Ref) {
			file := was.File
			if later {
				file = now.File
			}
			w.panels.journal.inDocument(file, func(open documentScreen) { open.GoOnAt(at, 0) })
		},
	}), func() { c.showComparison(was, now, to, asked) })
}

func sideOf(d promo.Document) cyclediff.Side {
	return cyclediff.Side{Role: cmp.Or(strings.TrimSpace(d.Candidate.ProposedRole), d.Name), Cycle: strings.TrimSpace(d.Cycle.Name), Document: d}
}

// labelOf says which document it is beside one of another cycle.
func labelOf(d promo.Document) string {
	return strings.Join(nonEmpty(cmp.Or(strings.TrimSpace(d.Candidate.ProposedRole), d.Name), d.Cycle.Name), ", ")
}

// showBeside shows the document that the open one goes on from beside it, or one that the
// user chooses where there is none.
func (c cycles) showBeside() {
	open, ok := c.documents.current()
	if _, here := c.documents.window.screen.(documentScreen); !ok || !here {
		c.documents.window.Say(textNeedsDocument.Text())
		return
	}
	this := c.present(open)
	if all, earlier := c.others(this.Document, this.File); earlier {
		c.load(all[0].File, c.beside)
		return
	}
	c.chooseBeside()
}

func (c cycles) chooseBeside() {
	if open, ok := c.documents.current(); ok {
		c.choose(textBeside.Text(), textBesideAbout.Text(), c.present(open), c.beside)
	}
}

// beside shows a document beside the open one, to copy examples from it.
func (c cycles) beside(from store.Opened) {
	w := c.documents.window
	open, ok := w.screen.(documentScreen)
	if !ok {
		return
	}
	s := open.Session()
	panel := beside.New(beside.Options{
		Document: from.Document, Cycle: strings.Join(nonEmpty(from.Document.Cycle.Name, from.Document.Candidate.Name), " · "),
		Plain:  c.documents.texts.plain,
		Copied: func(id string) bool { _, ok := cycle.CopyIn(s.Document(), from.Document, id); return ok },
		Copy:   func(id string) { c.copyExample(open, from, id) },
		Choose: c.chooseBeside, Closed: w.panels.close,
	})
	w.panels.open(panel)
	cancel := s.Subscribe(func(session.Change) { panel.Refresh() })
	open.SetPanelOptions(editing.PanelOptions{Undoes: true, Closed: func(bool) { cancel() }})
}

// copyExample copies an example of another document into the open one, with its
// attachments, which may take a while. One that was copied already is shown.
func (c cycles) copyExample(open documentScreen, from store.Opened, id string) {
	w := c.documents.window
	x, ok := from.Document.Example(id)
	switch {
	case !ok:
		return
	case open.Session().ReadOnly():
		w.Say(textCannotWrite.Text())
		return
	case len(x.Attachments) == 0:
		c.insertCopy(open, from, id, nil)
		return
	}
	names := promo.AttachedFiles(promo.Document{Examples: []promo.Example{x}})
	folder, taken := open.Attachments().Folder, promo.AttachedFiles(open.Session().Document())
	go func() {
		renamed, err := folder.Take(folder.Other(from.File, from.Codec), names, taken)
		w.post(func() {
			switch now, ok := c.documents.current(); {
			case err != nil:
				w.fail(err)
			case ok && now == open:
				c.insertCopy(open, from, id, renamed)
			}
		})
	}()
}

// insertCopy adds a copy of an example to the open document, in one step of undo. renamed
// are the names that its attachments have there.
func (c cycles) insertCopy(open documentScreen, from store.Opened, id string, renamed map[string]string) {
	w, s := c.documents.window, open.Session()
	if x, ok := cycle.CopyIn(s.Document(), from.Document, id); ok {
		open.ShowExample(x.ID)
		w.Say(textCopiedAlready.Text("Title", x.Label()))
		return
	}
	under := ""
	if at := open.Place(); at.Page == places.Consideration {
		under = at.Of
	}
	d, copied := cycle.Copy(s.Document(), from.Document, id, s.NewID(), under)
	x, _ := d.Example(copied)
	x.Attachments = slices.Clone(x.Attachments)
	for i, a := range x.Attachments {
		x.Attachments[i].File = cmp.Or(renamed[a.File], a.File)
	}
	d = promo.PutExample(d, x)
	s.Do(textCopyStep.Text("Title", x.Label()), promo.ExampleRef(copied, "title"), nil, func(promo.Document) promo.Document { return d })
	open.ShowExample(copied)
	said := textExampleCopied
	if _, placed := promo.PrimaryConsideration(d, x); !placed {
		said = textCopiedWaits
	}
	sentence := said.Text("Title", x.Label(), "Key", action.KeyLabel(action.Undo))
	if from.Codec.Key() != nil && c.documents.loaded.Codec.Key() == nil {
		sentence = textCopiedUnprotected.Text("Said", sentence)
	}
	w.Say(sentence)
}

// fromFile begins a document with the text of a file.
func (m *imports) fromFile(file string) {
	w := m.window
	go func() {
		text, err := m.importer.ReadOld(file)
		w.post(func() {
			if err != nil {
				w.fail(err)
				return
			}
			cycles{w.documents}.showOld(text)
		})
	}()
}

// droppedOld asks what a file is that was dropped on the library, and reports whether it
// may be a document that was written elsewhere: a text may be a company's page as well,
// and an export or a Word file may have comments.
func (m *imports) droppedOld(what workspace.Incoming, file string) bool {
	_, inLibrary := m.window.screen.(*library.Screen)
	if !inLibrary || !olddoc.Takes(file) {
		return false
	}
	other := journaling.Choice{Title: textIsPaths.Text(), About: []string{textIsPathsAbout.Text()}}
	use := func() { m.showPage(file) }
	switch what {
	case workspace.IncomingPage:
	case workspace.IncomingFeedback:
		why := m.importer.WithoutDocument(file)
		other = journaling.Choice{Title: textIsComments.Text(), About: []string{kit.Sentence(why)}}
		use = func() { m.window.fail(why) }
	default:
		return false
	}
	p, uses := m.window.panels, []func(){func() { m.fromFile(file) }, use}
	p.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: textWhatIs.Text("File", filepath.Base(file)), About: textWhatIsAbout.Text(),
		Choices: []journaling.Choice{{Title: textIsOld.Text(), About: []string{textIsOldAbout.Text()}}, other},
		Chosen:  func(i int) { p.close(); uses[i]() },
		Closed:  p.close,
	}))
	return true
}
