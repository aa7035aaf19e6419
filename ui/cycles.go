package ui

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/cycle"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/template"
	"promodoc/app/workspace"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/newdoc"
	"promodoc/ui/templating"
)

// cycles leads from a document to that of the next cycle, and to another path.
type cycles struct{ documents *documents }

// begin begins the next cycle from a document of the library.
func (c cycles) begin(file string) {
	c.load(file, c.showNext)
}

// load reads a document, which may be the open one, and does something with it. One with
// a passphrase is opened first.
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
		d.openThen(locked.File, func() {
			if open, ok := d.current(); ok {
				do(c.present(open))
			}
		})
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

// movePath asks for another path for the open document, and shows what becomes of it
// there.
func (c cycles) movePath() {
	d := c.documents
	w := d.window
	open, ok := d.current()
	if !ok {
		return
	}
	if open.Session().ReadOnly() {
		w.Say(textCannotWrite.Text())
		return
	}
	all, _ := d.paths.UsablePaths() // the list of paths says what cannot be used
	all = slices.DeleteFunc(all, func(p career.Path) bool { return p.ID == open.Session().Document().Path.ID })
	families := career.FamilyFirst(career.Families(all), open.Session().Document().Snapshot.Family)
	all = nil
	for _, f := range families {
		all = append(all, f.Paths...)
	}
	var choices []journaling.Choice
	for _, p := range all {
		choices = append(choices, journaling.Choice{Title: p.Title, About: nonEmpty(p.FromRole, p.Source.Name)})
	}
	w.panels.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: textMoveTo.Text(), About: textMoveToAbout.Text(), None: textMoveNowhere.Text(), Choices: choices,
		Chosen: func(i int) {
			w.panels.close()
			doc := open.Session().Document()
			path := c.inForm(all[i], doc.Path.Form)
			open.OfferPath(workspace.PathUpdate{Path: path, Hash: career.Hash(path), Changes: pathdiff.Compare(doc.Snapshot, path)})
		},
		Closed: w.panels.close,
	}))
}

// inForm returns a path in one of the forms, as it is where there is none with the ID.
func (c cycles) inForm(p career.Path, form string) career.Path {
	for _, f := range c.documents.paths.Forms() {
		if f.ID == form {
			return career.WithForm(p, f)
		}
	}
	return p
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

// templates makes templates of documents, and documents of templates.
type templates struct {
	window *Window
	store  TemplateStore
}

// add adds a template that somebody shared, and shows it where documents begin.
func (m templates) add(file string) error {
	t, err := m.store.Import(file)
	if t.File == "" {
		return err
	}
	m.window.documents.showNew("")
	m.window.Say(textTemplateAdded.Text("Name", t.Document.Name))
	return err
}

// offered are the templates that a new document can begin with.
func (m templates) offered() newdoc.Templates {
	all, err := m.store.List()
	if err != nil {
		m.window.fail(err)
	}
	return newdoc.Templates{All: all, Create: func(t template.Template, c workspace.Choice) error {
		file, err := m.store.Create(t.Document, c)
		if file != "" {
			m.window.documents.open(file)
			return nil
		}
		return err
	}}
}

// save asks how the open document becomes a template.
func (m templates) save() {
	w := m.window
	open, ok := w.documents.current()
	if !ok || len(w.documents.covered) > 0 {
		return
	}
	d := open.Session().Document()
	w.panels.open(templating.New(templating.Options{
		Name: d.Path.Title, Texts: template.Texts(d),
		Save: func(name string, keep map[string]bool) error {
			t, err := m.store.Save(template.Of(open.Session().Document(), name, keep))
			if t.File == "" {
				return err
			}
			w.panels.close()
			w.Say(textTemplateSaved.Text("Name", t.Document.Name, "File", t.File))
			return nil
		},
		Closed: w.panels.close,
	}))
}
