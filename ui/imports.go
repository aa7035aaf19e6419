package ui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/archive"
	"promodoc/app/attachments"
	"promodoc/app/career"
	"promodoc/app/feedback/inbox"
	"promodoc/app/filesize"
	"promodoc/app/filetype"
	"promodoc/app/folders"
	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/pdfobject"
	"promodoc/app/template"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/importing"
	"promodoc/ui/inputpanel"
	"promodoc/ui/newdoc"
	"promodoc/ui/templating"
)

// imports takes in files that the user gives to the program: pages, paths and
// documents.
type imports struct {
	window   *Window
	importer Importer
	paths    PathStore
	backups  BackupStore
	picture  func() (data []byte, ok bool) // on the clipboard; nil where that is not known

	templates templates
}

// askAttachment asks for a file to be attached to the open example.
func (m *imports) askAttachment(attach func(file string)) {
	p := m.window.panels
	p.open(inputpanel.New(inputpanel.Options{
		Title: textAttachTitle.Text(), About: textAttachAbout.Text("Limit", filesize.Text(attachments.MaxSize)),
		Label: textFile.Text(), Explanation: textAttachFile.Text(), Button: textAttachButton.Text(),
		Browse: func(chosen func(string)) { p.browseFile(nil, chosen) }, TakeChosen: true,
		Submit: func(file string) error {
			if file == "" {
				return errNoFile.Err()
			}
			p.close()
			attach(folders.Expand(file))
			return nil
		},
		Closed: p.close,
	}))
}

// pastePicture attaches the picture on the clipboard to the open example, and reports
// whether there may be one for it.
func (m *imports) pastePicture() bool {
	document, open := m.window.screen.(documentScreen)
	if !open || m.picture == nil {
		return false
	}
	go func() {
		data, ok := m.picture()
		m.window.post(func() {
			if now, open := m.window.screen.(documentScreen); ok && open && now == document {
				document.Attachments().AttachPicture(data)
			}
		})
	}()
	return true
}

// ask asks for the file of a page or of a path.
func (m *imports) ask() {
	p := m.window.panels
	p.open(inputpanel.New(inputpanel.Options{
		Title: textImportTitle.Text(),
		About: textImportAbout.Text(),
		Label: textFile.Text(), Explanation: textImportFile.Text(), Button: textImportTitle.Text(),
		Browse: func(chosen func(string)) { p.browseFile(filetype.Extensions(), chosen) }, TakeChosen: true,
		Submit: func(file string) error {
			file = folders.Expand(file)
			if what, err := m.importer.Classify(file); err == nil && what == workspace.IncomingFeedback && m.droppedOld(what, file) {
				return nil
			}
			return m.take(file)
		},
		Closed: p.close,
	}))
}

// take opens or imports a file, as its content asks for. The error says why
// neither can be done.
func (m *imports) take(file string) error {
	if file == "" {
		return errNoFile.Err()
	}
	what, err := m.importer.Classify(file)
	if err != nil {
		return err
	}
	switch what {
	case workspace.IncomingPage:
		m.showPage(file)
	case workspace.IncomingPath:
		return m.addPath(file, "")
	case workspace.IncomingDocument:
		m.window.documents.open(file)
	case workspace.IncomingPacked:
		return m.unpack(file)
	case workspace.IncomingBackup:
		m.window.backups.show(file)
	case workspace.IncomingTemplate:
		return m.templates.add(file)
	case workspace.IncomingFeedback:
		return m.addFeedback(file)
	}
	return nil
}

// askFeedback asks for a file with comments on the open document.
func (m *imports) askFeedback() {
	p := m.window.panels
	p.open(inputpanel.New(inputpanel.Options{
		Title: textFeedbackTitle.Text(), About: textFeedbackAbout.Text(),
		Label: textFile.Text(), Explanation: textFeedbackFile.Text(), Button: textFeedbackAdd.Text(),
		Browse: func(chosen func(string)) { p.browseFile(inbox.Extensions(), chosen) }, TakeChosen: true,
		Submit: func(file string) error {
			if file == "" {
				return errNoFile.Err()
			}
			return m.addFeedback(folders.Expand(file))
		},
		Closed: p.close,
	}))
}

// addFeedback adds the comments in a file to the document in the window.
func (m *imports) addFeedback(file string) error {
	document, ok := m.window.screen.(documentScreen)
	if !ok {
		err := m.unpack(file) // a PDF file may carry its document
		if message.Is(err, archive.ErrForeign) || message.Is(err, pdfobject.ErrNotPDF) {
			return m.importer.WithoutDocument(file)
		}
		return err
	}
	document.AddFeedback(file)
	return nil
}

// offerFeedback asks what a text that was dropped on a document is: it may be a page
// to be imported, or the document as it came back from a reader.
func (m *imports) offerFeedback(document documentScreen, file string) {
	document.Announce(editing.Notification{
		Sentence: textPageOrFeedback.Text("File", filepath.Base(file)),
		Links: []editing.NotificationLink{
			{Label: textIsFeedback.Text(), Do: func() { document.AddFeedback(file) }},
			{Label: textIsPage.Text(), Do: func() { m.showPage(file) }},
		},
	})
}

// unpack adds a packed document to the library and opens it.
func (m *imports) unpack(file string) error {
	unpacked, err := m.backups.Unpack(context.Background(), file)
	if unpacked.File == "" {
		return err
	}
	m.window.documents.open(unpacked.File)
	return err
}

// dropped takes the files that were dropped on the window. What is dropped on an example
// belongs to it, but for a reader's comments. Path files may come by the dozen; a page,
// like a document, takes the whole window.
func (m *imports) dropped(at fyne.Position, files []fyne.URI) {
	names := make([]string, len(files))
	for i, uri := range files {
		names[i] = uri.Path()
	}
	if document, open := m.window.screen.(documentScreen); open {
		attached := document.Attachments()
		if len(names) == 1 && inbox.Takes(names[0]) && attached.IsOver(at) {
			m.droppedOnExample(document, at, names[0])
			return
		}
		if attached.Attach(at, names) {
			return
		}
	}
	if m.droppedEvidence(files) {
		return
	}
	for _, uri := range files {
		if what, err := m.importer.Classify(uri.Path()); err == nil && what != workspace.IncomingPath && len(files) > 1 {
			m.window.Say(textDropOne.Text())
			return
		}
	}
	for _, uri := range files {
		document, open := m.window.screen.(documentScreen)
		what, err := m.importer.Classify(uri.Path())
		if open && err == nil && what == workspace.IncomingPage && inbox.Takes(uri.Path()) {
			m.offerFeedback(document, uri.Path())
			continue
		}
		if err == nil && m.droppedOld(what, uri.Path()) {
			continue
		}
		if err := m.take(uri.Path()); err != nil {
			m.window.fail(err)
			return
		}
	}
}

// droppedOnExample attaches a file to the open example, unless it is the document as it
// came back from a reader with comments: those are for the whole of it.
func (m *imports) droppedOnExample(document documentScreen, at fyne.Position, file string) {
	d := document.Session().Document()
	go func() {
		read, err := m.importer.ReadFeedback(d, file)
		m.window.post(func() {
			now, _ := m.window.screen.(documentScreen)
			switch {
			case now != document: // another document was opened meanwhile
			case err == nil && len(read.Comments) > 0:
				document.AddFeedback(file)
			default:
				document.Attachments().Attach(at, []string{file})
			}
		})
	}()
}

// showPage shows the lines of a page, for paths to be made of them.
func (m *imports) showPage(file string) {
	w := m.window
	cancel := w.documents.back()
	if w.blockedOver() {
		return
	}
	owners := w.paths.owners()
	name := filepath.Base(file)
	w.SetTitle(textTitleReading.Text("File", name))
	w.showOver(importing.New(importing.Options{
		File:  file,
		Read:  func(base string) (ladder.Draft, error) { return m.importer.ReadPage(file, base) },
		Post:  w.post,
		Done:  func() { w.SetTitle(textTitleImport.Text("File", name)) },
		Owner: func(id string) string { return owners[id] },
		Free:  m.paths.FreePathID,
		Add: func(p career.Path) (string, error) {
			file, err := m.paths.AddPath(p)
			if err != nil {
				owners = w.paths.owners()
			}
			return file, err
		},
		Saved: func(files []string) {
			if w.paths.show(m.mostUseful(files)) {
				w.Say(textPathsSaved.Count(len(files), "Key", action.KeyLabel(action.BeginDocument)))
			}
		},
		Cancel: cancel,
	}), w.documents.show)
}

// mostUseful returns the first of some path files that a document can be begun
// on, or else the first.
func (m *imports) mostUseful(files []string) string {
	rows, _ := m.paths.ListPaths() // those that cannot be read were not saved just now
	for _, r := range rows {
		if r.Usable() && r.Considerations > 0 && slices.Contains(files, r.File) {
			return r.File
		}
	}
	return files[0]
}

// addPath adds a path file, under another ID if one is given. If its own
// ID is taken it asks for one.
func (m *imports) addPath(file, asID string) error {
	added, err := m.paths.ImportPathFile(file, asID)
	var taken *workspace.IDTaken
	if errors.As(err, &taken) && asID == "" {
		m.askID(file, taken)
		return nil
	}
	if err == nil && m.window.paths.show(added) {
		m.window.Say(textPathAdded.Text("File", filepath.Base(added)))
	}
	return err
}

// askID asks for an ID for a path file whose own is taken.
func (m *imports) askID(file string, taken *workspace.IDTaken) {
	p := m.window.panels
	p.open(inputpanel.New(inputpanel.Options{
		Title: textAddFile.Text("File", filepath.Base(file)),
		About: textIDTaken.Text("ID", taken.ID, "Owner", m.window.paths.owners()[taken.ID]),
		Label: textID.Text(), Explanation: textIDForm.Text(), Initial: taken.Free, Button: textAdd.Text(),
		Submit: func(id string) error {
			if !ids.IsSlug(id) {
				return errIDForm.Err()
			}
			return m.addPath(file, id)
		},
		Closed: p.close,
	}))
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
