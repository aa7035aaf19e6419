package library

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// DocumentList is the library as this screen needs it.
type DocumentList interface {
	ListDocuments() ([]workspace.DocumentSummary, error) // newest change first
	Trash() ([]safefile.Trashed, error)
	Duplicate(file string) (copied string, err error)
	Delete(file string) (safefile.Trashed, error)
	Restore(safefile.Trashed) (file string, err error)
}

// Options is what the screen is opened with.
type Options struct {
	Documents DocumentList
	Chosen    string // the file that is chosen at first
	Now       func() time.Time
	New       func()
	Open      func(file string)
	Sample    func()
	Paths     func()            // shows the career paths
	Choose    func(file string) // told which one is chosen, to be remembered
}

// Screen is the library.
type Screen struct {
	*listing.List
	options Options
	all     []workspace.DocumentSummary
	trash   []safefile.Trashed
	shown   []workspace.DocumentSummary
	inTrash bool
}

// New returns the screen with what is in the library now.
func New(o Options) *Screen {
	s := &Screen{options: o}
	s.List = listing.New(listing.Options{
		Name: "Library", Placeholder: "Find among the titles", IdleStatus: "Everything stays on this computer", Selected: o.Chosen,
		Buttons: []fyne.CanvasObject{kit.NewPrimaryButton("New document", action.KeyLabel(action.NewDocument), o.New)},
		KeyHints: []fyne.CanvasObject{
			kit.KeyHint("↑ ↓", "choose"), kit.KeyHint("Enter", "open"), kit.KeyHint(action.KeyLabel(action.ShowKeys), "keys")},
		Show: s.show, Reload: s.Reload, Find: s.find, Open: s.open, Delete: s.delete, Restore: s.restore, Select: o.Choose,
		Back: func() { s.turn(false) },
	})
	s.Reload()
	return s
}

// Reload reads the library again.
func (s *Screen) Reload() {
	var err error
	if s.all, err = s.options.Documents.ListDocuments(); err != nil {
		s.ShowError(err)
	}
	if s.trash, err = s.options.Documents.Trash(); err != nil {
		s.ShowError(err)
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
	case s.inTrash:
		content = s.trashColumn()
	case len(s.all) == 0:
		content = s.welcome()
	default:
		content = s.documents()
	}
	s.SetContent(s.places(), content)
}

// turn shows the documents or the trash.
func (s *Screen) turn(toTrash bool) {
	s.inTrash = toTrash
	s.show()
}

// places is what stands at the left.
func (s *Screen) places() fyne.CanvasObject {
	item := func(name string, count int, chosen, trash bool) fyne.CanvasObject {
		t := kit.NewRowItem(kit.Row(8,
			kit.Fill(kit.NewLabel(kit.Run{Text: name, Size: theme.Row, Bold: chosen})),
			kit.SmallLabel(fmt.Sprint(count))), func() {
			s.turn(trash)
			s.Shown()
		})
		t.SetSelected(chosen)
		return t
	}
	column := kit.Column(0,
		item("Documents", len(s.all), !s.inTrash, false),
		item("Trash", len(s.trash), s.inTrash, true),
		kit.Gap(0, 12),
		kit.NewRowItem(kit.Row(8,
			kit.Fill(kit.NewLabel(kit.Run{Text: "Career paths", Size: theme.Row})),
			kit.NewKeyCap(action.KeyLabel(action.ShowPaths))), s.options.Paths))
	return kit.Inset(12, 8, 12, 8, column)
}

// welcome is what a first start shows: one sentence and two ways in.
func (s *Screen) welcome() fyne.CanvasObject {
	start := kit.NewPrimaryButton("New document", "", s.options.New)
	s.EmptyFocus = start
	sample := kit.NewButton("Open the sample", "", s.options.Sample)
	return kit.Inset(120, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
		kit.Headline("Start with the role you are growing into").Centered(),
		kit.Body("Promodoc asks what that role asks for, keeps your examples, and sets them into pages your manager can read in ten minutes. Nothing leaves this computer.").Centered(),
		kit.Inset(14, 0, 0, 0, kit.Row(8, kit.Spacer(), start, sample, kit.Spacer())))))
}

func (s *Screen) documents() fyne.CanvasObject {
	column := kit.Column(8, kit.Inset(0, 0, 6, 0, kit.Headline("Documents")), s.FilterRow())
	now := s.options.Now()
	for _, e := range s.shown {
		column.Add(s.AddItem(e.File, row(e, alike(e, s.all), now), func() { s.open(e.File) }))
	}
	if len(s.shown) == 0 {
		column.Add(kit.Body("No document has these words in its title."))
	}
	return listing.ReadableColumn(column)
}

func row(e workspace.DocumentSummary, withName bool, now time.Time) fyne.CanvasObject {
	color := theme.Muted
	if e.Fault != "" {
		color = theme.Error
	}
	left := kit.Column(1,
		kit.NewText(kit.Run{Text: e.Title, Size: theme.Input, Bold: true}),
		kit.NewText(kit.Run{Text: subtitle(e, withName), Size: theme.Row, Color: color}))
	middle := kit.Column(8, kit.SmallLabel(ready(e)).Trailing(), kit.NewProgressBar(share(e)))
	when := kit.Stack(kit.Gap(118, 0), kit.SmallLabel(ago(e.Changed, now)).Trailing())
	return kit.TopRow(16, kit.Fill(left), kit.Inset(3, 0, 0, 0, middle), kit.Inset(3, 0, 0, 0, when))
}

func (s *Screen) trashColumn() fyne.CanvasObject {
	column := kit.Column(8, kit.Inset(0, 0, 6, 0, kit.Headline("Trash")),
		kit.Body("Deleted documents stay here until you remove their files yourself."))
	for _, t := range s.trash {
		column.Add(s.AddItem("", kit.Row(16,
			kit.Fill(kit.NewLabel(kit.Run{Text: t.Name, Size: theme.Input, Bold: true})),
			kit.SmallLabel("deleted "+ago(t.Deleted, s.options.Now())),
			kit.NewLabel(kit.Run{Text: "Put back", Size: theme.Label, Color: theme.Accent})),
			func() { _ = s.PutBack(t) })) // it is said why not
	}
	if len(s.trash) == 0 {
		column.Add(kit.Body("It is empty."))
	}
	return listing.ReadableColumn(column)
}
