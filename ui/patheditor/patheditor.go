// Package patheditor shows one career path that is open: its parts as an
// outline, the fields of the chosen one, and beside them what becomes of it -
// the questions as she meets them while writing, the pages, the file itself. It
// changes nothing but through the session. It must never know of folders or
// formats.
package patheditor

import (
	"net/url"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// Host is what the editor needs from the window around it.
type Host interface {
	Do(action.ID)
	OpenURL(*url.URL)
	SetTitle(string)
	Say(sentence string)
}

// Options is what the editor is opened with. All functions must be given.
type Options struct {
	Session *pathedit.Session
	Host    Host
	// Check returns what reads a path as it would stand in its file. That is
	// slow work.
	Check func(data []byte) func() workspace.Check
	// Others are the paths that can be included.
	Others func() []workspace.PathRow
	// Sample begins a document on a path, filled with what its questions ask.
	Sample    func(resolved career.Path) promo.Document
	Lay       func(promo.Document) func() (pages.Pages, error)
	Post      func(func())
	Duplicate func() // offered for a path that can only be read
	Export    func() // asks where to export the path to
	Back      func() // leads to the list of paths
	// Comments says that the file has comments; KeepComments keeps a copy of
	// it before an edit by fields has them go, and returns the copy's name.
	Comments     bool
	KeepComments func() (string, error)
	Clock        session.Clock // nil means SystemClock
	Go           func(func())  // runs slow work; nil means on a goroutine of its own
}

// Editor is the screen of one path.
type Editor struct {
	o        Options
	session  *pathedit.Session
	at       career.Ref // the part that is shown
	frame    *kit.Frame
	page     *kit.ScrollView
	outline  *outline
	fields   fields
	view     view
	beside   beside
	banner   banner
	status   status
	title    *kit.Text
	faults   []workspace.Fault
	resolved career.Path
	warned   bool // the user was told that the path could not be saved
	panel    func()
	checks   checks
	leave    []func()
}

// New returns the screen of an open path.
func New(o Options) *Editor {
	if o.Clock == nil {
		o.Clock = session.SystemClock{}
	}
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	e := &Editor{o: o, session: o.Session, resolved: o.Session.Document().Path, at: career.Ref{Part: career.PartPath}, title: kit.NewLabel()}
	e.page = kit.NewScrollView(kit.Gap(0, 0))
	e.fields = fields{editor: e, byRef: map[career.Ref]*textfield.Field{}}
	e.outline = newOutline(e)
	e.status = newStatus(e)
	e.banner = newBanner(e)
	e.frame = kit.NewFrame(e.bar(), e.outline.object, e.banner.around, e.status.object)
	e.beside = newBeside(e)
	e.leave = append(e.leave, o.Session.Subscribe(e.changed), o.Session.OnStatus(func(session.Status) { e.banner.refresh(); e.status.refresh() }))
	e.check()
	e.show()
	return e
}

func (e *Editor) path() career.Path { return e.session.Document().Path }

func (e *Editor) readOnly() bool { return e.session.Status().State == session.ReadOnly }

// rests reports whether the fields cannot be edited now.
func (e *Editor) rests() bool { return e.readOnly() || e.session.Document().Faulty }

// Object is the screen as one object.
func (e *Editor) Object() fyne.CanvasObject { return e.frame }

// Session returns the path's session.
func (e *Editor) Session() *pathedit.Session { return e.session }

// Shown is called when the screen has come into the window.
func (e *Editor) Shown() {
	e.o.Host.SetTitle(title(e.path()) + " — career path — Promodoc")
	e.outline.focus()
}

// Flush saves what is not saved yet.
func (e *Editor) Flush() error { return e.session.Flush() }

// BlocksClose saves what is not saved yet. Where that fails it says so and
// reports true; closing again gives up what is not saved.
func (e *Editor) BlocksClose() bool {
	err := e.session.Flush()
	if err == nil || e.warned {
		e.warned = false
		return false
	}
	e.warned = true
	e.banner.tell(textNotSaved.Text("Cause", kit.Sentence(err)))
	return true
}

// Leave ends the session.
func (e *Editor) Leave() {
	e.session.Discard()
	for _, cancel := range e.leave {
		cancel()
	}
	e.checks.leave()
	e.beside.pane.Close()
}

// SetPanel opens a panel beside the page, or closes it when nil.
func (e *Editor) SetPanel(panel fyne.CanvasObject, focus func()) {
	e.panel = focus
	e.frame.OpenPanel(panel, focus, e.focusMain)
}

// Say shows a sentence in the status line.
func (e *Editor) Say(sentence string) { e.status.say(sentence) }

// changed follows the session.
func (e *Editor) changed(c pathedit.Change) {
	e.planCheck()
	e.outline.refresh()
	e.refreshTitle()
	e.status.refresh()
	e.beside.changed(c.Source)
	if e.view.shape(e) != e.view.built {
		e.show()
		return
	}
	e.fields.refresh(c.Source)
}

// goTo shows a part.
func (e *Editor) goTo(at career.Ref) {
	at = at.Whole()
	if at.Part == pathedit.PartText {
		e.beside.turn(besideFile)
		return
	}
	if at != e.at {
		e.at = at
		e.show()
		e.page.ScrollTo(0)
	}
	e.outline.refresh()
	e.beside.moved()
}

// show builds the page of the present part.
func (e *Editor) show() {
	if e.at.Part != career.PartPath && career.ID(e.path(), e.at) == "" {
		e.at = career.Ref{Part: career.PartPath}
	}
	held := e.page.HoldsFocus()
	focused, caret := e.fields.focused()
	offset := e.page.Offset()
	clear(e.fields.byRef)
	e.view = build(e)
	e.page.SetContent(kit.Centered(e.view.width, 24, kit.Inset(24, 0, 48, 0, e.view.object)))
	e.page.ScrollTo(offset)
	if held && !e.fields.focus(focused, caret) {
		e.focusMain()
	}
	e.outline.refresh()
}

// edit does a whole edit of the path, one step of undo.
func (e *Editor) edit(label string, at career.Ref, f func(career.Path) career.Path) bool {
	if e.session.Document().Faulty {
		e.o.Host.Say("Mend the faults of the file first: an edit by fields would lose what cannot be read.")
		return false
	}
	e.keepComments()
	before := e.session.Revision()
	e.session.Do(label, at, nil, pathedit.Edit(f))
	return e.session.Revision() != before
}

// keepComments keeps a copy of a file with comments before they go.
func (e *Editor) keepComments() {
	if !e.o.Comments || e.readOnly() || e.session.Document().Text == "" {
		return
	}
	e.o.Comments = false
	kept, err := e.o.KeepComments()
	if err != nil {
		e.banner.tell("The comments in the file could not be kept in a copy: " + kit.Sentence(err))
		return
	}
	e.banner.tell("Editing by fields writes the file anew, without the comments in it. As it was it is kept as " + kept + ".")
}

func title(p career.Path) string {
	if p.Title == "" {
		return "Path without a title"
	}
	return p.Title
}
