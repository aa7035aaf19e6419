// Package library shows the documents of the library, to be opened, duplicated
// and deleted, and the trash, to take them out again. It must not know where a
// document is stored.
package library

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// DocumentList is what the screen needs of the library.
type DocumentList interface {
	ListDocuments() ([]workspace.DocumentSummary, error) // newest change first
	// Trash lists the documents in the trash, the last deleted first. Only with read
	// more is known of them than their files' names.
	Trash(read bool) ([]workspace.TrashedDocument, error)
	Duplicate(file string) (copied string, err error)
	Rename(file, name string) (renamed string, err error)
	Delete(file string) (safefile.Trashed, error)
	Restore(safefile.Trashed) (file string, err error)
	// OldTrash returns how many files have been in the trash for 30 days, and
	// EmptyTrash deletes those for good.
	OldTrash() (files int, before time.Time, err error)
	EmptyTrash(before time.Time) (deleted int, err error)
	// WholeTrash is OldTrash for all files of the trash.
	WholeTrash() (files int, before time.Time, err error)
	DeleteForGood(safefile.Trashed) error
}

// Options is what the screen is opened with. All functions must be given.
type Options struct {
	Documents DocumentList
	Selected  string // the file that is selected at first
	Now       func() time.Time
	New       func()            // begins a document
	Open      func(file string) // opens a document
	OpenFile  func(file string) // opens a file with another program, to mend it
	Sample    func(path string) // opens the sample on a path; the first one if it is empty
	Paths     func()            // shows the career paths
	Select    func(file string) // is called when another file is selected
	Commands  Commands
	Back      func() // goes back to the document that the user came from; nil if they came from none

	// AskName asks for a name of a document in a panel that shows the error of
	// submit.
	AskName func(name string, submit func(name string) error)

	Reminders Reminders
}

// Commands are what is done with a document elsewhere.
type Commands struct {
	History   func(file string) // opens it with its versions and kept copies
	Export    func(file string) // opens the panel that exports it
	Print     func(file string) // opens its PDF in the PDF program
	NextCycle func(file string) // begins the document of the next cycle from it
	Compare   func(file string) // compares it with that of another cycle
}

// Reminders are what the library says beside its documents.
type Reminders struct {
	// Recovered returns what programs left unsaved when they ended unexpectedly,
	// and Recover opens it.
	Recovered func() []workspace.Recovered
	Recover   func(workspace.Recovered)

	Journal func() // shows the journal
	// Off reports whether the user wants neither a line to note something down every week
	// nor the days to the end of a cycle, and TurnOff says so.
	Off     func() bool
	TurnOff func()
	Note    func() // opens what notes something down
	// LastNoted returns when something was noted down last; zero if never.
	LastNoted func() time.Time
	Backups   func() // shows the panel of backups
	// BackupDue reports whether to remind the user of a backup, in a library
	// whose oldest document was changed at a time. Snooze declines that.
	BackupDue func(oldest time.Time) bool
	Snooze    func()
}

// Screen is the library.
type Screen struct {
	*listing.List
	options  Options
	all      []workspace.DocumentSummary
	trash    []workspace.TrashedDocument
	old      oldTrash
	question *question                   // in the trash; nil if nothing is asked
	left     []workspace.Recovered       // unsaved text of programs that ended unexpectedly
	shown    []workspace.DocumentSummary // those that match the filter
	inTrash  bool                        // the trash is shown
	inCycles bool                        // the documents are shown along a line in time
	before   string                      // the file that was selected when the trash was opened
}

// New returns the screen with what is in the library now.
func New(o Options) *Screen {
	s := &Screen{options: o}
	s.List = listing.New(listing.Options{
		Name: textLibrary.Text(), Placeholder: textFilter.Text(), IdleStatus: textIdle.Text(), Selected: o.Selected,
		Buttons: []fyne.CanvasObject{kit.NewPrimaryButton(textNew.Text(), action.KeyLabel(action.NewDocument), o.New)},
		Show:    s.show, Reload: s.Reload, Find: s.find, Open: s.open, Delete: s.delete, Restore: s.restore, Select: s.selected,
		Back: s.back,
	})
	s.Reload()
	return s
}

// Reload reads the library again.
func (s *Screen) Reload() {
	var err error
	if s.all, err = s.options.Documents.ListDocuments(); err != nil {
		s.Fail(kit.Sentence(err))
	}
	readTrash(s)
	s.left = s.options.Reminders.Recovered()
	if s.old.files, s.old.before, err = s.options.Documents.OldTrash(); err != nil {
		s.Fail(kit.Sentence(err))
	}
	s.show()
}

// show lists what is in the library, or in the trash.
func (s *Screen) show() {
	s.shown = matching(s.all, s.Filter.Text())
	s.Clear()
	s.EmptyFocus = nil
	var content fyne.CanvasObject
	switch {
	case s.inCycles:
		content = cyclesColumn(s)
	case s.inTrash:
		content = s.trashColumn()
	case len(s.all) == 0 && len(s.left) == 0:
		content = s.welcome()
	default:
		content = s.documents()
	}
	s.SetContent(s.sidebar(), content)
	s.SetKeyHints(keyHints(s.inTrash, len(s.Items) > 0)...)
}

// keyHints are the keys of the documents or the trash, for the status line.
func keyHints(trash, items bool) []fyne.CanvasObject {
	enter, other := hintOpen, kit.KeyHint(action.KeyLabel(action.ShowHistory), hintHistory.Text())
	if trash {
		enter, other = hintPutBack, kit.KeyHint(action.KeyLabel(action.DeleteDocument), hintDeleteForGood.Text())
	}
	hints := []fyne.CanvasObject{kit.KeyHint(action.KeyLabel(action.ShowHelp), hintHelp.Text())}
	if !items {
		return hints
	}
	return append([]fyne.CanvasObject{
		kit.KeyHint(action.Bare(fyne.KeyUp, fyne.KeyDown), hintSelect.Text()),
		kit.KeyHint(action.Bare(fyne.KeyReturn), enter.Text()), other,
	}, hints...)
}

// showFolder shows the documents or the trash. Each has a selection of its own.
func (s *Screen) showFolder(trash bool) {
	if trash != s.inTrash {
		was := s.Selected()
		s.SetSelected(s.before)
		s.before = was
	}
	s.inTrash, s.inCycles, s.question = trash, false, nil
	if trash {
		readTrash(s)
	}
	s.show()
}

// back goes from a question to the trash, and from there to the documents.
func (s *Screen) back() {
	if s.question != nil {
		s.ask(nil)
		return
	}
	if !s.inTrash && !s.inCycles && s.options.Back != nil {
		s.options.Back()
		return
	}
	s.showFolder(false)
	s.Shown()
}

// selected remembers the document that is selected.
func (s *Screen) selected(file string) {
	if !s.inTrash {
		s.options.Select(file)
	}
}

// welcome is shown while there is no document.
func (s *Screen) welcome() fyne.CanvasObject {
	start := kit.NewPrimaryButton(textNew.Text(), "", s.options.New)
	s.EmptyFocus = start
	sample := kit.NewButton(textOpenSample.Text(), "", func() { s.options.Sample("") })
	other := kit.NewLink(textOpenSoftwareSample.Text(), theme.Body, func() { s.options.Sample(workspace.SoftwareSamplePath) })
	return kit.Column(0,
		s.WhenSideHidden(kit.Inset(24, 24, 0, 24, s.folderLinks())),
		kit.Inset(100, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
			kit.Headline(textWelcome.Text()).Centered(),
			kit.Body(textWelcomeAbout.Text()).Centered(),
			kit.Inset(14, 0, 0, 0, kit.Row(8, kit.Spacer(), start, sample, kit.Spacer())),
			kit.Row(0, kit.Spacer(), other, kit.Spacer())))))
}

func (s *Screen) documents() fyne.CanvasObject {
	column := kit.Column(8, s.heading(textDocuments.Text()), s.FilterRow())
	s.addLeft(column)
	now := s.options.Now()
	for _, r := range s.shown {
		item := s.AddItem(r.File, s.row(r, now), func() { s.open(r.File) })
		s.SetActions(item, func() []listing.ItemAction { return s.actions(r) })
		column.Add(item)
	}
	if len(s.shown) == 0 {
		column.Add(kit.Body(textNoMatches.Text()))
	}
	if n := countLocked(s.all); n > 0 && strings.TrimSpace(s.Filter.Text()) != "" {
		column.Add(kit.Small(textLockedLeftOut.Count(n)))
	}
	return listing.ReadableColumn(column)
}

func (s *Screen) trashColumn() fyne.CanvasObject {
	column := kit.Column(8, s.heading(textTrash.Text()), kit.Body(textTrashAbout.Text()))
	s.offerToEmpty(column)
	all := make([]workspace.DocumentSummary, len(s.trash))
	for i, t := range s.trash {
		all[i] = t.Summary
	}
	for _, t := range s.trash {
		item := s.AddItem(t.File, trashRow(t, all, s.options.Now()), func() { _ = s.PutBack(t.Trashed) }) // the status line says why not
		s.SetActions(item, func() []listing.ItemAction { return s.trashActions(t.Trashed) })
		column.Add(item)
	}
	if len(s.trash) == 0 {
		column.Add(kit.Body(textTrashEmpty.Text()))
	}
	return listing.ReadableColumn(column)
}
