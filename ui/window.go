// Package ui owns the window: which screen is in it, how one leads to another,
// and where keys go. The screens are packages of their own that do not know
// each other. Nothing below this folder knows how a document is stored, set or
// written; it is handed what it needs as a Workspace.
package ui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/look"
	"promodoc/ui/newdoc"
)

// screen is what the window needs of the screen that is in it.
type screen interface {
	Object() fyne.CanvasObject
	Shown()                                         // it has come into the window
	Leave()                                         // it is about to go
	Do(action.ID) bool                              // false: not one of its actions
	Key(fyne.KeyName) bool                          // a bare key no widget wanted
	SetPanel(panel fyne.CanvasObject, focus func()) // beside it; nil closes
	Say(sentence string)                            // in its status line
}

// Window is the program's window.
type Window struct {
	app    fyne.App
	window fyne.Window
	work   Workspace
	post   func(func())
	now    screen
	editor *editor.Editor // the open document, nil when none is
	kept   settings.Window
	warned bool // she was told that quitting would lose text
}

// New returns the window, not yet shown. post runs a function on the goroutine
// of the screens.
func New(app fyne.App, work Workspace, post func(func())) *Window {
	w := &Window{app: app, work: work, post: post, kept: work.Window()}
	w.window = app.NewWindow("Promodoc")
	w.window.SetMaster()
	w.window.SetPadded(false)
	size := fyne.NewSize(1280, 800)
	if w.kept.Width > 0 {
		size = fyne.NewSize(float32(w.kept.Width), float32(w.kept.Height))
	}
	w.window.Resize(size)
	w.window.SetCloseIntercept(w.quit)
	return w
}

// Open shows the window, still empty.
func (w *Window) Open() { w.window.Show() }

// Begin takes up the theme and shows the library, or a document when file names
// one. The real driver calls it once it runs: a theme set before would stop the
// toolkit from following the desktop between light and dark.
func (w *Window) Begin(file string) {
	w.applyTheme(w.work.Settings())
	look.Warm()
	w.showLibrary()
	w.listen()
	if file != "" {
		w.open(file)
	}
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.window }

func (w *Window) applyTheme(s settings.Settings) {
	mode := map[settings.Theme]look.Mode{settings.ThemeLight: look.Light, settings.ThemeDark: look.Dark}[s.Theme]
	w.app.Settings().SetTheme(look.New(mode, float32(s.TextSize)/100))
}

// set puts a screen into the window.
func (w *Window) set(s screen) {
	if w.now != nil {
		w.now.Leave()
	}
	w.now = s
	w.window.SetContent(s.Object())
	s.Shown()
}

func (w *Window) showLibrary() {
	w.closeDocument()
	w.window.SetTitle("Promodoc")
	w.set(library.New(library.Options{
		Shelf:  w.work,
		Chosen: w.kept.Selected,
		Now:    w.work.Now,
		New:    func() { w.Do(action.New) },
		Open:   w.open,
		Sample: w.openSample,
		Choose: func(file string) { w.kept.Selected = file },
		Do:     w.Do,
	}))
}

func (w *Window) showNew() {
	paths, notices := w.work.Paths()
	w.closeDocument()
	w.window.SetTitle("New document — Promodoc")
	s := newdoc.New(newdoc.Options{
		Paths:     paths,
		Candidate: w.work.LastCandidate(),
		Today:     today(w.work.Now()),
		Create: func(c workspace.Choice) error {
			file, err := w.work.Create(c)
			if err == nil {
				w.open(file)
			}
			return err
		},
		Cancel: w.showLibrary,
	})
	w.set(s)
	if len(notices) > 0 {
		s.Say(notices[0])
	}
}

func (w *Window) openSample() {
	file, err := w.work.Sample()
	if err != nil {
		w.now.Say(kit.Sentence(err))
		return
	}
	w.open(file)
}

// open opens a document; when it cannot be, the screen stays and says why.
func (w *Window) open(file string) {
	s, notices, err := w.work.Open(file)
	if err != nil {
		w.now.Say(kit.Sentence(err))
		return
	}
	w.closeDocument()
	w.kept.Selected = file
	w.editor = editor.New(s, w)
	w.set(w.editor)
	if len(notices) > 0 {
		w.editor.Say(notices[0])
	}
}

// closeDocument saves what is unsaved and lets go of the document.
func (w *Window) closeDocument() {
	if w.editor == nil {
		return
	}
	s := w.editor.Session()
	w.editor = nil
	// What could not be saved stays on screen and is said there; leaving has
	// been asked for already, and the session has tried all it can.
	_ = s.Close()
}

// Flush saves what is unsaved, for a signal from outside. It is called on the
// goroutine of the screens.
func (w *Window) Flush() error {
	w.keepWindow()
	if w.editor == nil {
		return nil
	}
	return w.editor.Session().Flush()
}

// quit closes the window once everything is saved; when it cannot be, the
// window stays and says so, and a second try closes it.
func (w *Window) quit() {
	if err := w.Flush(); err != nil && !w.warned {
		w.warned = true
		w.now.Say("Not saved: " + kit.Sentence(err) + " The text is still here; mend that, or quit once more to leave without it.")
		return
	}
	w.window.Close()
	w.app.Quit()
}

func (w *Window) keepWindow() {
	size := w.window.Canvas().Size()
	w.kept.Width, w.kept.Height = int(size.Width), int(size.Height)
	w.work.KeepWindow(w.kept)
}

// listen connects the table of actions with the window's keys.
func (w *Window) listen() {
	c := w.window.Canvas()
	for _, a := range action.Table() {
		for _, k := range a.Keys {
			if s := k.Shortcut(); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) { w.Do(a.ID) })
			}
		}
	}
	// Shift+Tab is the only other key with shift alone; nobody types it here.
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { w.key(k.Name) })
	if d, ok := c.(desktop.Canvas); ok {
		var shift bool
		isShift := func(k *fyne.KeyEvent) bool {
			return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
		}
		d.SetOnKeyDown(func(k *fyne.KeyEvent) { shift = shift || isShift(k) })
		d.SetOnKeyUp(func(k *fyne.KeyEvent) { shift = shift && !isShift(k) })
		c.SetOnTypedKey(func(k *fyne.KeyEvent) {
			if shift && k.Name == fyne.KeyF6 {
				w.Do(action.PreviousPane)
				return
			}
			w.key(k.Name)
		})
	}
}

func (w *Window) key(k fyne.KeyName) {
	if id, ok := action.ForKey(k); ok {
		w.Do(id)
		return
	}
	w.now.Key(k)
}

// Do carries an action out: the screen's own first, else the window's.
func (w *Window) Do(id action.ID) {
	if w.now.Do(id) {
		return
	}
	switch id {
	case action.New:
		w.showNew()
	case action.Library:
		w.showLibrary()
	case action.Search:
		w.showLibrary()
		w.now.Do(action.Find)
	case action.Export:
		w.openExport()
	case action.Settings:
		w.openSettings()
	case action.Keys:
		w.openKeys()
	case action.Quit:
		w.quit()
	}
}

// OpenURL opens an address in the browser.
func (w *Window) OpenURL(u *url.URL) {
	if err := w.app.OpenURL(u); err != nil {
		w.now.Say("The browser could not be opened: " + kit.Sentence(err))
	}
}

// SetTitle sets the window's title.
func (w *Window) SetTitle(title string) { w.window.SetTitle(title) }

// Post runs f on the goroutine of the screens.
func (w *Window) Post(f func()) { w.post(f) }

// Say shows a sentence in the status line of the screen.
func (w *Window) Say(sentence string) { w.now.Say(sentence) }
