// Package patheditor shows one open career path: its parts as an outline, the
// fields of the chosen one, and beside them what is asked while writing, the
// pages or the file itself. It changes the path only through the session. It
// must never know of folders or formats.
package patheditor

import (
	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
)

// Options is what an editor is opened with. Clock and Go may be nil.
type Options struct {
	Session  *pathedit.Session
	SetTitle func(string) // of the window
	// Check prepares a job that reads a path as it would be read from its file.
	Check func(data []byte) (job func() workspace.Check)
	// Others returns the paths that can be included.
	Others func() []workspace.PathSummary
	// Sample returns a document on the path, filled with what its questions ask.
	Sample func(resolved career.Path) promo.Document
	// LayOut prepares a job that lays a document out; see preview.Options.
	LayOut    func(promo.Document) (job func() (pages.Pages, error))
	Post      func(func()) // runs a function on the goroutine of the screens
	Duplicate func()       // makes a copy that can be edited, of a read-only path
	Export    func()       // asks where to export the path to
	Back      func()       // returns to the list of paths
	// Comments says that the file has comments. An edit of the fields removes
	// them: KeepComments keeps a copy before, and returns its name.
	Comments     bool
	KeepComments func() (string, error)
	Clock        session.Clock // nil means session.SystemClock
	Go           func(func())  // runs slow work; nil means on a goroutine of its own
}

// Editor is the screen of one path.
type Editor struct {
	*screen
	options Options
	title   *kit.Text
	side    *sidePane
	check   *checker
}

type screen = editing.Screen[pathedit.Draft, career.Ref, career.Ref]

// New returns the screen of an open path.
func New(o Options) *Editor {
	e := &Editor{options: o, title: kit.NewLabel()}
	e.check = newChecker(e)
	moved := func() { e.side.moved() }
	e.screen = editing.New(editing.Options[pathedit.Draft, career.Ref, career.Ref]{
		Session:  o.Session,
		Outline:  editing.OutlineOptions[career.Ref]{Rows: e.outlineRows, Current: func() career.Ref { return e.At() }},
		Page:     editing.PageOptions[career.Ref]{Valid: e.valid, Structure: e.structure, Build: e.build, Moved: moved, Rebuilt: moved},
		Fields:   editing.FieldOptions[career.Ref]{Text: func(at career.Ref) (string, bool) { return career.Text(e.path(), at) }, Locked: e.locked, BeforeTyping: e.keepComments},
		Frame:    editing.FrameOptions{Bar: e.bar(), Hints: hints(), Counts: e.counts, Problem: e.problem, Remedy: e.fileLink()},
		Commands: e.commands(),
		Title:    func() string { return textTitle.Text("Title", title(e.path())) },
		SetTitle: o.SetTitle,
		Reveal:   e.reveal,
		Changed:  e.changed,
	})
	e.refreshTitle()
	e.side = newSidePane(e)
	e.Start(career.Ref{Part: career.PartPath})
	e.check.worker.Request(0)
	return e
}

func (e *Editor) path() career.Path { return e.options.Session.Document().Path }

// faulty reports whether the file has faults that keep its fields from being
// edited.
func (e *Editor) faulty() bool { return e.options.Session.Document().Faulty }

// locked reports whether the fields cannot be edited now.
func (e *Editor) locked() bool { return e.ReadOnly() || e.faulty() }

// Leave ends the session, and what the editor does beside the window.
func (e *Editor) Leave() {
	e.screen.Leave()
	e.check.worker.Cancel()
	e.side.pane.Close()
}

// changed follows the session.
func (e *Editor) changed(c pathedit.Change) {
	e.check.worker.Request(checkPause)
	e.refreshTitle()
	e.side.changed(c.Source)
}

// reveal goes to a field, or to the text of the file, and selects a part of it.
func (e *Editor) reveal(at career.Ref, selected session.Selection) {
	if at.Part == pathedit.PartText {
		e.side.focusFile(selected)
		return
	}
	e.GoTo(at.WithoutField())
	e.Fields.Select(at, selected)
}

// turnTo shows a part and gives the keyboard to its row in the outline.
func (e *Editor) turnTo(at career.Ref) {
	e.GoTo(at)
	e.FocusOutline()
}

// valid returns a part itself if the path has it, or else the path.
func (e *Editor) valid(at career.Ref) career.Ref {
	if at.Part != career.PartPath && career.ID(e.path(), at) == "" {
		return career.Ref{Part: career.PartPath}
	}
	return at
}

// counts says in the status line how much the path has.
func (e *Editor) counts() string {
	p := e.path()
	return textCounts.Text(
		"Considerations", textConsiderations.Count(len(p.Considerations())),
		"Preparations", textPreparations.Count(len(p.AllPreparations())))
}

// edit makes an edit of the fields, one step of undo, and reports whether the
// path changed.
func (e *Editor) edit(label string, at career.Ref, edit func(career.Path) career.Path) bool {
	if e.faulty() {
		e.Say(textFixFirst.Text())
		return false
	}
	e.keepComments()
	return e.Edit(label, at, pathedit.Edit(edit))
}

// keepComments keeps a copy of a file with comments before the first edit of
// the fields removes them.
func (e *Editor) keepComments() {
	if !e.options.Comments || e.ReadOnly() || e.options.Session.Document().Text == "" {
		return
	}
	e.options.Comments = false
	kept, err := e.options.KeepComments()
	if err != nil {
		e.Notify(textNoCopy.Text("Reason", kit.Sentence(err)))
		return
	}
	e.Notify(textCopyKept.Text("File", kept))
}

// title returns the title that is shown for a path.
func title(p career.Path) string {
	if p.Title == "" {
		return textUntitledPath.Text()
	}
	return p.Title
}
