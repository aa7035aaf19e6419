package ui

import (
	"cmp"
	"errors"
	"image"
	"path/filepath"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/markup"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/editor/attaching"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/newdoc"
)

// documents leads from the library to a document and back.
type documents struct {
	window    *Window
	store     DocumentStore
	paths     PathStore
	publisher Publisher
	history   HistoryStore
	texts     texts
	recovered *recovered
	export    exportState
	loaded    store.Opened // the open document, as it was read
	// declined has, by a document's ID, the hash of the path that the user does
	// not want it to follow now.
	declined map[string]string
	covered  []screen // open under the present screen, the last is the one right under it
	closed   bool     // the window is: nothing has the keyboard any more
	// pending is done once the window shows the first screen; or nil.
	pending func()
}

// texts is what the fields of documents know of the texts and pictures in them.
type texts struct {
	markup    func() markup.Text // nil if they are plain
	thumbnail func(data []byte, most image.Point) image.Image
	spelling  editor.Spelling
}

// plain returns the text of a field as it is read, without markup.
func (t texts) plain(text string) string {
	if t.markup == nil {
		return text
	}
	return markup.Plain(t.markup(), text)
}

// first returns the first screen and what shows it again: the document that is
// named or that was open last, or else the library, which says why if the document
// cannot be opened.
func (d *documents) first(file string) (screen, func()) {
	w := d.window
	again := file == "" && w.state.InDocument && !w.store.Settings().StartInLibrary
	if again {
		file = w.state.Selected
	}
	if file == "" {
		return d.listWith(nil), d.show
	}
	open, err := d.store.Open(file)
	var locked *store.Locked
	switch {
	case again && errors.As(err, new(*disk.Missing)): // the library shows that it is gone
		return d.listWith(nil), d.show
	case errors.As(err, &locked):
		d.pending = func() { d.askPassphrase(locked.File, func() {}) }
		return d.listWith(nil), d.show
	case err != nil:
		l := d.listWith(nil)
		l.Fail(kit.Sentence(err))
		return l, d.show
	}
	return d.screenOf(open), func() { d.open(file) }
}

// show shows the library.
func (d *documents) show() {
	if d.window.blocked() {
		return
	}
	back := d.wayBack()
	d.window.SetTitle(textTitle.Text())
	d.window.show(d.listWith(back), d.show)
}

// wayBack returns what opens the open document again where the user was, nil if
// none is open.
func (d *documents) wayBack() func() {
	open, ok := d.current()
	if !ok {
		return nil
	}
	file := open.Session().File()
	return func() { d.open(file) }
}

// listWith returns the library with what Escape does there at last; nil for
// nothing.
func (d *documents) listWith(back func()) screen {
	w := d.window
	return library.New(library.Options{
		Documents: d.store,
		Selected:  w.state.Selected,
		Now:       d.store.Now,
		New:       func() { w.Do(action.NewDocument) },
		Open:      d.open,
		OpenFile:  w.openFile,
		Sample:    d.openSample,
		Paths:     func() { w.paths.show("") },
		Select:    func(file string) { w.state.Selected = file },
		Back:      back,
		Commands:  library.Commands{History: d.showVersionsOf, Export: d.exportFile, Print: printing{d}.file, NextCycle: cycles{d}.begin, Compare: cycles{d}.compare},
		AskName:   d.window.panels.askName,
		Reminders: library.Reminders{
			Recovered: d.recovered.list,
			Recover:   d.recovered.open,
			Journal:   func() { w.Do(action.ShowJournal) },
			Off:       func() bool { return w.store.Settings().RemindersOff },
			TurnOff:   w.panels.turnRemindersOff,
			Note:      func() { w.Do(action.LogEntry) },
			LastNoted: w.panels.journal.store.LastWritten,
			Backups:   func() { w.Do(action.ShowBackups) },
			BackupDue: w.backups.store.ReminderDue,
			Snooze:    w.backups.store.SnoozeReminder,
		},
	})
}

// showNew shows the screen of a new document. A path is chosen there if id names
// one.
func (d *documents) showNew(id string) {
	w := d.window
	cancel := d.back()
	if w.blockedOver() {
		return
	}
	choice, notices := d.paths.UsablePaths()
	w.SetTitle(textTitleNew.Text())
	w.showOver(newdoc.New(newdoc.Options{
		Paths:     choice,
		Forms:     d.paths.Forms(),
		Chosen:    cmp.Or(id, w.state.Path),
		Candidate: d.store.LastCandidate(),
		Today:     promo.DateOf(d.store.Now()),
		Create:    d.create,
		Templates: w.imports.templates.offered(),
		Cancel:    cancel,
		Import:    w.imports.ask,
		Manage:    func() { w.paths.show("") },
	}), func() { d.showNew("") })
	if len(notices) > 0 {
		w.Say(strings.Join(notices, "\n"))
	}
}

func (d *documents) create(c workspace.Choice) error {
	file, err := d.store.Create(c)
	if err == nil {
		d.window.state.Path = c.Path.ID
		d.open(file)
	}
	return err
}

func (d *documents) openSample(path string) {
	file, err := d.store.Sample(path)
	if err != nil {
		d.window.fail(err)
		return
	}
	d.open(file)
}

// open opens a document. When that fails the screen stays and says why.
func (d *documents) open(file string) { d.openThen(file, func() {}) }

// openThen opens a document and does something once it is shown, which may be
// after the user gave its passphrase.
func (d *documents) openThen(file string, then func()) {
	w := d.window
	if w.blocked() {
		return
	}
	open, err := d.store.Open(file)
	var locked *store.Locked
	switch {
	case errors.As(err, &locked):
		d.askPassphrase(locked.File, then)
		return
	case err != nil:
		w.screen.Fail(kit.Brief(kit.Sentence(err), file))
		return
	}
	d.enter(open)
	then()
}

// enter shows the screen of a document that was opened.
func (d *documents) enter(open workspace.OpenDocument) {
	d.window.show(d.screenOf(open), func() { d.open(open.Loaded.File) })
	d.watchPath()
}

// screenOf returns the screen of a document that was opened.
func (d *documents) screenOf(open workspace.OpenDocument) screen {
	w := d.window
	w.state.Selected = open.Loaded.File
	p := &protection{documents: d, open: open}
	p.editor = editor.New(editor.Options{
		Session: open.Session, Host: w,
		LayOut: d.layOut, Post: w.post,
		Pages: editor.PagesOptions{
			Hidden: w.state.PageHidden, OnHidden: func(hidden bool) { w.state.PageHidden = hidden },
			Zoom: w.state.PageZoom, OnZoom: func(percent int) { w.state.PageZoom = percent },
		},
		Place:       d.place(open.Loaded.Document, open.Loaded.File),
		Typographic: func() bool { return !w.store.Settings().PunctuationAsTyped },
		Markup:      d.texts.markup,
		Hint:        editor.MarkdownHint{Known: w.state.KnowsMarkdown, OnKnown: func() { w.state.KnowsMarkdown = true }},
		Others:      editor.Others{TakeOver: func() { d.takeOver(open.Session) }, Compare: func() { d.settle(open.Session) }},
		Attachments: attaching.Options{Folder: open.Attachments, Thumbnail: d.texts.thumbnail, Choose: w.imports.askAttachment, Open: w.openFile},
		Protection:  editor.Protection{On: p.on, Show: p.show},
		Feedback: editor.Feedback{
			Today:  func() promo.Date { return promo.DateOf(d.store.Now()) },
			Read:   w.imports.importer.ReadFeedback,
			Choose: w.imports.askFeedback,
			Review: w.panels.reviews(),
		},
		Spelling: d.texts.spelling,
	})
	p.editor.Notify(open.Notices...)
	d.recovered.announce(p.editor, open)
	d.followPlace(open.Session)
	d.loaded = open.Loaded
	open.Session.OnEnd(func() {
		if d.loaded.Codec == open.Loaded.Codec {
			d.loaded = store.Opened{} // it has the key
		}
	})
	open.Session.OnVersionNotice(w.fail)
	return p.editor
}

// rename asks for another name of the open document, and opens it again under
// that: its file, lock and recovery log have the name, too.
func (d *documents) rename() {
	open, ok := d.current()
	if !ok || len(d.covered) > 0 {
		return
	}
	s := open.Session()
	d.window.panels.askName(s.Document().Name, func(name string) error {
		if name == "" || name == s.Document().Name {
			d.window.panels.close()
			return nil
		}
		if err := d.store.NameTaken(s.File(), name); err != nil {
			return err
		}
		if d.window.blocked() {
			return errRenameBlocked.Err()
		}
		d.show()
		file, err := d.store.Rename(s.File(), name)
		if err != nil {
			d.open(s.File())
			d.window.fail(err)
			return nil
		}
		d.open(file)
		d.window.Say(textRenamed.Text("Name", name))
		return nil
	})
}

// begun is called when the window shows the first screen.
func (d *documents) begun() {
	if d.pending != nil {
		d.pending()
		d.pending = nil
	}
	d.watchPath()
	d.window.panels.journal.tell()
}

// current returns the screen of the open document, if there is one, be it
// covered by another.
func (d *documents) current() (documentScreen, bool) {
	for _, s := range d.window.open() {
		if s, ok := s.(documentScreen); ok {
			return s, true
		}
	}
	return nil, false
}

// watchPath has the open document offer to follow its path if that changed.
// "Not now" holds for that wording of the path until the program ends: a year
// later the user may well want to be asked.
func (d *documents) watchPath() {
	s, ok := d.current()
	if !ok {
		return
	}
	d.window.paths.watch()
	id := s.Session().Document().ID
	s.WatchPath(editor.PathWatch{
		Update: d.paths.PathUpdate, Post: d.window.post,
		Declined: func(hash string) bool { return d.declined[id] == hash },
		Decline:  func(hash string) { d.declined[id] = hash },
	})
}

// entered looks for changes of the open document and of its path when the user
// comes back to the window, since files are changed elsewhere.
func (d *documents) entered() {
	d.store.LookForChanges()
	d.window.panels.journal.tell()
	if s, ok := d.current(); ok {
		s.PathsChanged()
	}
}

// place returns where the user was in a document, the zero Place if that is not
// known.
func (d *documents) place(doc promo.Document, file string) places.Place {
	place, _ := d.window.store.Places().Of(placeName(doc, file))
	return place
}

// placeName returns the name under which the place in a document is remembered.
func placeName(doc promo.Document, file string) string {
	if doc.ID != "" {
		return doc.ID
	}
	if full, err := filepath.Abs(file); err == nil {
		return full
	}
	return file
}

// rememberPlace remembers where the user is in the open document.
func (d *documents) rememberPlace() {
	open, ok := d.current()
	if !ok || d.closed {
		return
	}
	place := open.Place()
	place.Document = placeName(open.Session().Document(), open.Session().File())
	d.window.store.Places().Remember(place)
}

// followPlace remembers and saves where the user is whenever the document was
// saved, so that it is known after the program ended unexpectedly, too. That is
// written elsewhere: keys do not wait for it.
func (d *documents) followPlace(s *session.Session) {
	s.OnStatus(func(st session.Status) {
		if open, ok := d.current(); ok && open.Session() == s && st.State == session.Saved {
			d.rememberPlace()
			d.window.store.SavePlaces()
		}
	})
}
