// Package ui owns the window: which screen is in it, how it switches between them,
// and where keys go. The screens are packages of their own that do not know
// each other. Nothing below this folder knows how a document is stored, laid
// out or written; the window is given what it needs as [Services].
package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"promodoc/app/settings"
	"promodoc/ui/drafting"
	"promodoc/ui/editor"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Window is the program's window.
type Window struct {
	app    fyne.App
	window fyne.Window
	post   func(func())    // runs a function on the screens' goroutine
	faces  <-chan struct{} // closed when text can be measured without delay
	host   kit.Host        // what the widgets share
	store  SettingsStore
	state  settings.Window // what is remembered of the window

	screen    screen
	reopen    func() // shows the present screen again
	documents *documents
	paths     *pathScreens
	imports   *imports
	panels    *panels
	backups   *backupWork
}

// New returns the window, which is not yet shown. post runs a function on the
// screens' goroutine.
func New(app fyne.App, s Services, post func(func())) *Window {
	w := &Window{app: app, post: post, store: s.Settings, state: s.Settings.Window()}
	w.documents = &documents{window: w, store: s.Documents, paths: s.Paths, publisher: s.Publisher, history: s.History, recovered: &recovered{window: w, store: s.Recovery}, declined: map[string]string{}}
	w.documents.texts.markup, w.documents.texts.thumbnail = s.Content.Markup, s.Content.Thumbnail
	w.documents.texts.spelling = editor.Spelling{
		Service: s.Content.Spelling,
		On:      func() bool { return s.Settings.Settings().Spelling == settings.SpellingChecked },
	}
	w.paths = &pathScreens{window: w, store: s.Paths, documents: s.Documents, publisher: s.Publisher}
	w.imports = &imports{window: w, importer: s.Importer, paths: s.Paths, backups: s.Backups, templates: templates{w, s.Templates}}
	w.host = kit.Host{Primary: s.Clipboard.Primary, Formatted: s.Clipboard.Formatted, Applies: w.shortcutApplies}
	w.imports.picture = s.Clipboard.Picture
	w.host.PastePicture = w.imports.pastePicture
	w.backups = &backupWork{window: w, store: s.Backups}
	w.panels = &panels{window: w, store: s.Settings, spelling: s.Content.Spelling, publisher: s.Publisher, documents: s.Documents, crashes: s.Crashes, frame: s.Frame}
	w.panels.theme.window = w
	w.panels.journal = journalScreens{window: w, store: s.Journal, steps: &journaling.Steps{}, drafts: drafting.New(drafting.Options{
		Store: s.Recovery.Drafts(), Apply: s.Journal.Apply, Post: post, Say: w.Say, Fail: func(sentence string) { w.screen.Fail(sentence) },
	})}
	w.panels.theme.start()
	w.faces = theme.Preload()
	w.window = app.NewWindow(textTitle.Text())
	w.window.SetMaster()
	w.window.SetPadded(false)
	size := fyne.NewSize(1280, 800)
	if w.state.Width > 0 {
		size = fyne.NewSize(float32(w.state.Width), float32(w.state.Height))
	}
	w.window.Resize(size)
	w.window.SetCloseIntercept(w.quit)
	return w
}

// Begin shows the window with the library in it, or with a document when file
// names one. The toolkit takes longer to make the window than anything else at
// the start; the faces are read meanwhile, and the screen is made once both are
// done, in time for the first frame.
func (w *Window) Begin(file string) {
	first := kit.NewLazy(func() fyne.CanvasObject {
		<-w.faces
		w.screen, w.reopen = w.documents.first(file)
		return w.screen.Object()
	})
	w.window.SetContent(kit.NewRoot(first, &w.host))
	w.window.Show()
	w.restoreFrame()
	first.Build() // a driver need not have painted yet
	w.screen.Shown()
	w.showCrash()
	w.listen()
	w.app.Lifecycle().SetOnEnteredForeground(w.documents.entered)
	w.window.SetOnDropped(w.imports.dropped)
	w.documents.begun()
	w.panels.journal.drafts.Recover()
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.window }

// show puts a screen into the window, in place of those that are open. reopen
// shows it again, after another one.
func (w *Window) show(s screen, reopen func()) {
	w.documents.rememberPlace()
	for _, old := range w.open() {
		old.Leave()
	}
	w.documents.covered, w.reopen = nil, reopen
	w.put(s)
}

// blocked reports whether a screen must stay, which then is in the window and
// says why.
func (w *Window) blocked() bool { return w.blockedBy(nil) }

// blockedBy is blocked for all screens but one.
func (w *Window) blockedBy(but screen) bool {
	for i, s := range w.open() {
		if guard, guarded := s.(closeGuard); guarded && s != but && guard.BlocksClose() {
			for range i {
				w.documents.uncoverOne()
			}
			return true
		}
	}
	return false
}

// Flush saves what is not saved yet when the program ends, also by a signal. It
// must be called on the screens' goroutine.
func (w *Window) Flush() error {
	err := errors.Join(w.saveAll(), w.panels.journal.drafts.Close())
	w.panels.frame = nil // a signal has the toolkit destroy its window first
	w.saveState()
	return err
}

// saveAll saves what is not saved yet of the screens that are open.
func (w *Window) saveAll() error {
	var errs []error
	for _, s := range w.open() {
		if s, saves := s.(flusher); saves {
			errs = append(errs, s.Flush())
		}
	}
	return errors.Join(errs...)
}

// quit closes the window, unless its screen must stay.
func (w *Window) quit() {
	w.saveState()
	if w.blocked() {
		return
	}
	w.documents.closed = true
	w.window.Close()
	w.app.Quit()
}

// TrayMenu returns the menu of a window's entry in the desktop's tray. raise brings the
// window to the front.
func TrayMenu(w *Window, raise func()) *fyne.Menu {
	return fyne.NewMenu(textTitle.Text(),
		fyne.NewMenuItem(textTrayOpen.Text(), raise),
		fyne.NewMenuItem(textLogEntry.Text(), w.panels.journal.noteAlone),
		fyne.NewMenuItem(textQuit.Text(), func() {
			w.quit()
			if !w.documents.closed { // a screen must stay, and says why
				raise()
			}
		}),
	)
}

func (w *Window) saveState() {
	w.rememberFrame()
	_, w.state.InDocument = w.documents.current()
	w.state.SystemDark = w.panels.theme.isDark()
	w.store.SaveWindow(w.state)
	w.documents.rememberPlace()
	if save := w.store.Places().Save(); save != nil {
		save() // now: the program may be about to end
	}
}

// restoreFrame maximizes a window that was, and makes one smaller that does not fit
// its screen, which may be another than last time.
func (w *Window) restoreFrame() {
	frame := w.panels.frame
	if frame == nil {
		return
	}
	if room, size := frame.Room(w.window), w.window.Canvas().Size(); !room.IsZero() && (size.Width > room.Width || size.Height > room.Height) {
		w.window.Resize(size.Min(room))
	}
	if w.state.Maximized {
		frame.Maximize(w.window)
	}
}

// rememberFrame remembers whether the window is maximized, and the size that it has
// when it is not.
func (w *Window) rememberFrame() {
	if w.documents.closed {
		return
	}
	size := w.window.Canvas().Size()
	if frame := w.panels.frame; frame != nil {
		if maximized, ok := frame.Maximized(w.window); ok {
			w.state.Maximized = maximized
		}
	}
	if !w.state.Maximized {
		w.state.Width, w.state.Height = int(size.Width), int(size.Height)
	}
}

// SetTitle sets the window's title.
func (w *Window) SetTitle(title string) { w.window.SetTitle(title) }

// Say shows a sentence in the status line of the screen.
func (w *Window) Say(sentence string) { w.screen.Say(sentence) }

// fail says why something could not be done.
func (w *Window) fail(err error) { w.screen.Fail(kit.Sentence(err)) }
