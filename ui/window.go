// Package ui owns the window: which screen is in it, how one leads to another,
// and where keys go. The screens are packages of their own that do not know
// each other. Nothing below this folder knows how a document is stored, set or
// written; it is handed what it needs as a Workspace.
package ui

import (
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/session"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/library"
	"promodoc/ui/newdoc"
	"promodoc/ui/theme"
)

// screen is what the window needs of the screen that is in it.
type screen interface {
	Object() fyne.CanvasObject
	Shown()                                         // it has come into the window
	Leave()                                         // it is about to go
	Offers() []action.Offer                         // what can be done here
	Can(action.ID) bool                             // whether one of them applies now
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
	faces  <-chan struct{} // closed when text can be measured without delay
	// warned is the document she was told could not be saved: a second try to
	// leave it leaves it.
	warned    *editor.Editor
	declined  map[string]string // the wording of its path that a document is not to follow now, by its id
	shortcuts fyne.ShortcutHandler
	exporting bool
	watching  bool // path files are watched: from when a screen first shows some
}

// stayer is a screen with something to lose that no document holds. Where it
// stays it says so, once; the next try leaves it.
type stayer interface{ Stays() bool }

// New returns the window, not yet shown. post runs a function on the goroutine
// of the screens.
func New(app fyne.App, work Workspace, post func(func())) *Window {
	w := &Window{app: app, work: work, post: post, kept: work.Window(), declined: map[string]string{}}
	app.Settings().SetTheme(themeOf(work.Settings()))
	w.faces = theme.Preload()
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

// Begin shows the window with the library in it, or a document when file names
// one. Making the window takes the toolkit longer than anything else at the
// start; the faces are read meanwhile, and the screen is made once both are
// done, in time for the first frame.
func (w *Window) Begin(file string) {
	first := kit.NewLazy(func() fyne.CanvasObject {
		<-w.faces
		w.now = w.first(file)
		return w.now.Object()
	})
	w.window.SetContent(kit.NewRoot(first, &w.shortcuts))
	w.window.Show()
	first.Make() // a driver need not have painted yet
	w.now.Shown()
	w.listen()
	w.watchPaths()
	w.window.SetOnDropped(w.dropped)
	if w.editor != nil {
		w.watchPath()
	}
}

// first is the first screen: the library, which says why where a document cannot
// be opened.
func (w *Window) first(file string) screen {
	if file == "" {
		return w.library()
	}
	s, notices, err := w.work.Open(file)
	if err != nil {
		l := w.library()
		l.Say(kit.Sentence(err))
		return l
	}
	return w.document(file, s, notices)
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.window }

func (w *Window) applyTheme(s settings.Settings) { w.app.Settings().SetTheme(themeOf(s)) }

func themeOf(s settings.Settings) theme.Theme {
	mode := map[settings.Theme]theme.Mode{settings.ThemeLight: theme.Light, settings.ThemeDark: theme.Dark}[s.Theme]
	return theme.New(mode, float32(s.TextSize)/100)
}

// set puts a screen into the window.
func (w *Window) set(s screen) {
	if w.now != nil {
		w.now.Leave()
	}
	w.now = s
	w.window.SetContent(kit.NewRoot(s.Object(), &w.shortcuts))
	s.Shown()
}

func (w *Window) showLibrary() {
	if !w.closeDocument() {
		return
	}
	w.window.SetTitle("Promodoc")
	w.set(w.library())
}

func (w *Window) library() screen {
	return library.New(library.Options{
		Shelf:  w.work,
		Chosen: w.kept.Selected,
		Now:    w.work.Now,
		New:    func() { w.Do(action.NewDocument) },
		Open:   w.open,
		Sample: w.openSample,
		Paths:  w.showPaths,
		Choose: func(file string) { w.kept.Selected = file },
	})
}

// showNew shows the screen of a new document, with a path chosen if one is
// named.
func (w *Window) showNew(path string) {
	if _, here := w.now.(*newdoc.Screen); here {
		return
	}
	back := w.back()
	if !w.closeDocument() {
		return
	}
	choice, notices := w.work.Paths()
	w.window.SetTitle("New document — Promodoc")
	s := newdoc.New(newdoc.Options{
		Paths:     choice,
		Forms:     w.work.Forms(),
		Chosen:    path,
		Candidate: w.work.LastCandidate(),
		Today:     today(w.work.Now()),
		Create: func(c workspace.Choice) error {
			file, err := w.work.Create(c)
			if err == nil {
				w.open(file)
			}
			return err
		},
		Cancel: back,
		Import: w.askImport,
		Manage: w.showPaths,
	})
	w.set(s)
	if len(notices) > 0 {
		s.Say(strings.Join(notices, "\n"))
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
	if !w.closeDocument() {
		s.Discard()
		return
	}
	w.set(w.document(file, s, notices))
	w.watchPath()
}

// document is the screen of a document that was opened, with what there is to
// be told of it.
func (w *Window) document(file string, s *session.Session, notices []string) screen {
	w.kept.Selected = file
	w.editor = editor.New(s, w, editor.Beside{
		Lay: w.work.Lay, Post: w.post,
		Hidden: w.kept.PageHidden,
		Keep:   func(hidden bool) { w.kept.PageHidden = hidden },
		Zoom:   w.kept.PageZoom,
		Zoomed: func(percent int) { w.kept.PageZoom = percent },
	})
	w.editor.Tell(notices)
	return w.editor
}

// closeDocument saves what is unsaved and lets go of the document. Where that
// fails it says so and reports false: the document stays on screen with all its
// text. A second try gives the text up.
func (w *Window) closeDocument() bool {
	if s, asks := w.now.(stayer); asks && s.Stays() {
		return false
	}
	if w.editor == nil {
		return true
	}
	s := w.editor.Session()
	if err := s.Close(); err != nil {
		if w.warned != w.editor {
			w.warn(err)
			return false
		}
		s.Discard()
	}
	w.editor, w.warned = nil, nil
	return true
}

// warn says above the page that leaving would lose text.
func (w *Window) warn(err error) {
	w.warned = w.editor
	w.editor.Tell([]string{"Not saved: " + kit.Sentence(err) + " The text is still here. Mend that, or leave once more to go without it."})
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
	if s, asks := w.now.(stayer); asks && s.Stays() {
		return
	}
	err := w.Flush()
	if err != nil && w.warned != w.editor {
		w.warn(err)
		return
	}
	w.warned = nil
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
	for _, k := range action.AllKeys() {
		if s := k.Shortcut(); s != nil {
			w.shortcuts.AddShortcut(s, func(fyne.Shortcut) { w.press(k) })
			c.AddShortcut(s, w.shortcuts.TypedShortcut)
		}
	}
	kit.OnUnhandledKeys(c, func(k fyne.KeyName, shift bool) {
		if shift && w.press(action.Key{Name: k, Modifier: fyne.KeyModifierShift}) || w.press(action.Key{Name: k}) {
			return
		}
		w.now.Key(k)
	})
}

// press carries out the action that a key means on the present screen, and
// reports whether there is one.
func (w *Window) press(k action.Key) bool {
	id, ok := action.ForKey(k, slices.Concat(w.now.Offers(), offers()), w.Can)
	switch {
	case ok:
		w.Do(id)
	case slices.Contains(action.ExportDocument.Keys(), k):
		w.openExport() // which says that a document must be open
	}
	return ok
}

// Can reports whether an action that the present screen offers, or the window
// itself, applies now.
func (w *Window) Can(id action.ID) bool {
	if slices.ContainsFunc(w.now.Offers(), func(o action.Offer) bool { return o.ID == id }) {
		return w.now.Can(id)
	}
	return slices.ContainsFunc(offers(), func(o action.Offer) bool { return o.ID == id })
}

// Do carries an action out: the screen's own first, else the window's.
func (w *Window) Do(id action.ID) {
	if w.now.Do(id) {
		return
	}
	switch id {
	case action.NewDocument:
		w.showNew("")
	case action.ShowLibrary:
		w.showLibrary()
	case action.ShowPaths:
		w.showPaths()
	case action.NewPath:
		w.newPath()
	case action.Import:
		w.askImport()
	case action.FindDocument:
		w.showLibrary()
		w.now.Do(action.Filter)
	case action.ExportDocument:
		w.openExport()
	case action.ExportPath:
		w.exportPath()
	case action.ShowSettings:
		w.openSettings()
	case action.ShowKeys:
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

// Say shows a sentence in the status line of the screen.
func (w *Window) Say(sentence string) { w.now.Say(sentence) }
