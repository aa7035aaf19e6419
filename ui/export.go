package ui

import (
	"path/filepath"
	"strings"

	"promodoc/app/folders"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/readerset"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/exporting"
	"promodoc/ui/kit"
)

// exportState is what is known of exports while the window is open.
type exportState struct {
	running bool
	// preview is the setup that the pages are shown in while the document is
	// exported; nil for that of the settings.
	preview *pagesetup.Setup
}

// openExport opens the panel that exports the open document, or a draft of it.
func (d *documents) openExport(draft bool) {
	if open, ok := d.current(); ok {
		p := d.newExport(open.Session().Document, d.previewSetup, setsOf(open.Session()), exporting.Missing{Review: open.Review().Summary, Show: open.Review().Show})
		p.SetDraft(draft)
		stop, unwatch := open.Session().Subscribe(func(session.Change) { p.Changed() }), open.Review().Watch(p.Reviewed)
		open.SetPanelByPage(p.Object(), p.Focus, func() {
			stop()
			unwatch()
			d.previewSetup(d.window.store.Settings().PageSetup)
		})
	}
}

// layOut prepares a job that lays the open document out on the paper and in the
// design that are chosen while it is exported, or else those of the settings.
func (d *documents) layOut(doc promo.Document) (job func() (pages.Pages, error)) {
	if d.export.preview != nil {
		return d.publisher.LayOutFor(doc, *d.export.preview)
	}
	return d.publisher.LayOut(doc)
}

// previewSetup shows the pages of the open document on a paper and in a design,
// which are used for nothing else unless it is exported.
func (d *documents) previewSetup(setup pagesetup.Setup) {
	kept := d.window.store.Settings().PageSetup
	was := kept
	if d.export.preview != nil {
		was = *d.export.preview
	}
	if d.export.preview = &setup; setup == kept {
		d.export.preview = nil
	}
	if open, ok := d.current(); ok && setup != was {
		open.RefreshPages()
	}
}

// exportFile opens the panel that exports a document of the library.
func (d *documents) exportFile(file string) {
	loaded, err := d.store.Load(file)
	if err != nil {
		d.window.fail(err)
		return
	}
	d.window.panels.open(d.newExport(func() promo.Document { return loaded.Document }, func(pagesetup.Setup) {}, exporting.SetOptions{}, exporting.Missing{}))
}

// setsOf are the sets of readers of the open document, which change with it.
func setsOf(s *session.Session) exporting.SetOptions {
	at := func(id string) promo.Ref { return promo.Ref{Kind: promo.KindReaderSet, ID: id, Field: "name"} }
	o := exporting.SetOptions{Parts: func() []readerset.Part { return readerset.Parts(s.Document()) }}
	if s.ReadOnly() {
		return o
	}
	o.NewID = s.NewID
	o.Put = func(source any, set promo.ReaderSet) {
		s.Amend(textStepReaders.Text(), at(set.ID), source, func(d promo.Document) promo.Document { return promo.PutReaderSet(d, set) })
	}
	o.Remove = func(id string) {
		s.Do(textStepRemoveReaders.Text(), at(id), nil, func(d promo.Document) promo.Document { return promo.RemoveFromDialogue(d, at(id)) })
	}
	return o
}

// newExport returns the panel that exports a document as it is at the time.
// choose is called with the paper, the design and the readers that the user chooses.
func (d *documents) newExport(document func() promo.Document, choose func(pagesetup.Setup), sets exporting.SetOptions, missing exporting.Missing) *exporting.Panel {
	w, doc := d.window, document()
	s := w.store.Settings()
	folder := s.ExportFolder
	if folder == "" {
		folder = w.store.Folders().Exports
	}
	sets.All = func() []promo.ReaderSet { return document().Setup.Dialogue.ReaderSets }
	sets.FileName = func(id string) string {
		return readerset.FileName(document(), id, func(d promo.Document) string { return workspace.FileName(d, s.FileName) })
	}
	missing.Hint = hint(promo.OmittedFromExport(doc))
	return exporting.New(exporting.Options{
		Sets:    sets,
		Missing: missing,
		Choose:  choose,
		Formats: d.publisher.Formats(),
		Designs: d.publisher.Designs(),
		Request: publish.Request{
			Formats: s.Formats, Setup: s.PageSetup, Folder: folder,
			Name: workspace.FileName(doc, s.FileName),
		},
		Questions: func() int { asked, _ := promo.OpenQuestions(document()); return len(asked) },
		Export:    func(r publish.Request, done func([]publish.Written, error)) { d.runExport(document(), r, done) },
		Browse:    w.panels.browseFolder,
		FileActions: exporting.FileActions{
			Open:   w.openFile,
			Reveal: func(file string) { w.openFile(filepath.Dir(file)) },
			Copy:   func(text string) { w.app.Clipboard().SetContent(text); w.Say(textCopied.Text()) },
		},
		Print:    func(setup pagesetup.Setup) { printing{d}.run(document(), setup) },
		CopyRich: d.window.copier(d.publisher.Copier(), document),
		Closed:   w.panels.close,
	})
}

// copier returns what copies a document with its formatting, nil if nothing can.
func (w *Window) copier(put func(promo.Document, pagesetup.Setup) error, document func() promo.Document) func(pagesetup.Setup) {
	if put == nil {
		return nil
	}
	return func(setup pagesetup.Setup) {
		doc := document()
		go func() {
			err := put(doc, setup)
			w.post(func() {
				if err != nil {
					w.fail(err)
					return
				}
				w.Say(textCopiedRich.Text())
			})
		}()
	}
}

// runExport exports a document on a goroutine of its own.
func (d *documents) runExport(doc promo.Document, r publish.Request, done func([]publish.Written, error)) {
	w := d.window
	if d.export.running {
		done(nil, errExporting.Err())
		return
	}
	d.export.running = true
	r.Folder = folders.Expand(strings.TrimSpace(r.Folder))
	d.window.panels.rememberChoices(r)
	go func() {
		files, err := d.publisher.Export(doc, r)
		w.post(func() {
			d.export.running = false
			done(files, err)
			if err != nil {
				w.screen.Fail(textNotExported.Text("Cause", kit.Sentence(err)))
				return
			}
			w.Say(textExported.Count(len(files)))
		})
	}()
}

// printing prints documents.
type printing struct{ *documents }

// shown opens the open document as a PDF in the desktop's program for those, as it is
// shown beside the text.
func (d printing) shown() {
	if open, ok := d.current(); ok {
		setup := d.window.store.Settings().PageSetup
		if d.export.preview != nil {
			setup = *d.export.preview
		}
		d.run(open.Session().Document(), setup)
	}
}

// file does that with a document of the library.
func (d printing) file(file string) {
	loaded, err := d.store.Load(file)
	if err != nil {
		d.window.fail(err)
		return
	}
	d.run(loaded.Document, d.window.store.Settings().PageSetup)
}

// run makes the PDF on a goroutine of its own. The program that opens it has the
// system's dialog for printing, and shows the pages before.
func (d printing) run(doc promo.Document, setup pagesetup.Setup) {
	w := d.window
	if d.export.running {
		w.fail(errExporting.Err())
		return
	}
	d.export.running = true
	name := readerset.FileName(doc, setup.Readers, func(doc promo.Document) string { return workspace.FileName(doc, w.store.Settings().FileName) })
	job := d.publisher.PrintFile(doc, name, setup)
	go func() {
		file, err := job()
		w.post(func() {
			d.export.running = false
			if err != nil {
				w.screen.Fail(textNotPrinted.Text("Cause", kit.Sentence(err)))
				return
			}
			w.Say(textPrinting.Text("File", filepath.Base(file), "Folder", filepath.Dir(file)))
			w.openFile(file)
		})
	}()
}

// hint says what readers of an export will miss.
func hint(omitted promo.Omitted) string {
	var sentences []string
	if n := omitted.EmptyConsiderations; n > 0 {
		sentences = append(sentences, textEmptyConsiderations.Count(n))
	}
	if n := omitted.ConfidentialExamples; n > 0 {
		sentences = append(sentences, textConfidentialLeftOut.Count(n))
	}
	if n := omitted.UnplacedExamples; n > 0 {
		sentences = append(sentences, textUnplacedLeftOut.Count(n))
	}
	return strings.Join(sentences, " ")
}
