package library

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/look"
)

// Shelf is the library as this screen needs it.
type Shelf interface {
	Documents() ([]workspace.Row, error) // newest change first
	Trash() ([]store.Trashed, error)
	Duplicate(file string) (copied string, err error)
	Delete(file string) (store.Trashed, error)
	Restore(store.Trashed) (file string, err error)
}

// Options is what the screen is opened with.
type Options struct {
	Shelf  Shelf
	Chosen string // the file that is chosen at first
	Now    func() time.Time
	New    func()
	Open   func(file string)
	Sample func()
	Paths  func()            // shows the career paths
	Choose func(file string) // told which one is chosen, to be remembered
}

// Screen is the library.
type Screen struct {
	options  Options
	frame    *kit.Frame
	page     *kit.Page
	side     *kit.Page
	says     *kit.Text
	filter   *kit.Prose
	filters  *fyne.Container
	all      []workspace.Row
	trash    []store.Trashed
	shown    []workspace.Row
	tiles    []*kit.Tile
	start    *kit.Button // of the welcome; nil when there are documents
	chosen   string
	inTrash  bool
	lastGone []store.Trashed // what was deleted, for undo
}

// New returns the screen with what is in the library now.
func New(o Options) *Screen {
	s := &Screen{options: o, chosen: o.Chosen, says: kit.SmallLine("")}
	s.filter = kit.NewField("Find among the titles", kit.Run{Size: look.Writing})
	s.filter.OnChanged = func(string, int) { s.show() }
	s.filter.OnSubmit = func() { s.open(s.chosen) }
	s.filters = kit.Inset(0, 0, 4, 0, s.filter)
	s.filters.Hide()
	s.page, s.side = kit.NewPage(kit.Gap(0, 0)), kit.NewPage(kit.Gap(0, 0))
	bar := kit.Row(12,
		kit.NewLine(kit.Run{Text: "Promodoc", Bold: true}),
		kit.Fill(kit.NewLine(kit.Run{Text: "Library", Color: look.Quiet})),
		kit.NewLink("Find", look.Body, s.openFilter).Quiet(), kit.NewKeyCap(action.Label(action.Find)),
		kit.NewPrimary("New document", action.Label(action.New), o.New))
	status := kit.Row(16, kit.Fill(s.says),
		kit.KeyHint("↑ ↓", "choose"), kit.KeyHint("Enter", "open"), kit.KeyHint(action.Label(action.Keys), "keys"))
	s.frame = kit.NewFrame(bar, s.side, s.page, status)
	s.Say("")
	s.Reload()
	return s
}

// Reload reads the library again.
func (s *Screen) Reload() {
	var err error
	if s.all, err = s.options.Shelf.Documents(); err != nil {
		s.fail(err)
	}
	if s.trash, err = s.options.Shelf.Trash(); err != nil {
		s.fail(err)
	}
	s.show()
}

// show lists what is in the library, or in the trash.
func (s *Screen) show() {
	s.side.SetContent(s.places())
	s.shown = matching(s.all, s.filter.Text())
	s.tiles, s.start = nil, nil
	var content fyne.CanvasObject
	switch {
	case s.inTrash:
		content = s.trashColumn()
	case len(s.all) == 0:
		content = s.welcome()
	default:
		content = s.documents()
	}
	s.page.SetContent(content)
	if !s.inTrash && len(s.shown) > 0 {
		s.choose(max(s.indexOf(s.chosen), 0))
	}
}

func (s *Screen) indexOf(file string) int {
	for i, e := range s.shown {
		if e.File == file {
			return i
		}
	}
	return -1
}

// places is what stands at the left.
func (s *Screen) places() fyne.CanvasObject {
	item := func(name string, count int, chosen, trash bool) fyne.CanvasObject {
		t := kit.NewListRow(kit.Row(8,
			kit.Fill(kit.NewLine(kit.Run{Text: name, Size: look.Row, Bold: chosen})),
			kit.SmallLine(fmt.Sprint(count))), func() {
			s.inTrash = trash
			s.show()
			s.Shown()
		})
		t.SetChosen(chosen)
		return t
	}
	column := kit.Column(0,
		item("Documents", len(s.all), !s.inTrash, false),
		item("Trash", len(s.trash), s.inTrash, true),
		kit.Gap(0, 12),
		kit.NewListRow(kit.Row(8,
			kit.Fill(kit.NewLine(kit.Run{Text: "Career paths", Size: look.Row})),
			kit.NewKeyCap(action.Label(action.Paths))), s.options.Paths))
	return kit.Inset(12, 8, 12, 8, column)
}

// welcome is what a first start shows: one sentence and two ways in.
func (s *Screen) welcome() fyne.CanvasObject {
	s.start = kit.NewPrimary("New document", "", s.options.New)
	sample := kit.NewButton("Open the sample", "", s.options.Sample)
	return kit.Inset(120, 24, 24, 24, kit.Centered(460, 0, kit.Column(10,
		kit.Headline("Start with the role you are growing into").Centered(),
		kit.Body("Promodoc asks what that role asks for, keeps your examples, and sets them into pages your manager can read in ten minutes. Nothing leaves this computer.").Centered(),
		kit.Inset(14, 0, 0, 0, kit.Row(8, kit.Spring(), s.start, sample, kit.Spring())))))
}

func (s *Screen) documents() fyne.CanvasObject {
	column := kit.Column(8, kit.Inset(0, 0, 6, 0, kit.Headline("Documents")), s.filters)
	now := s.options.Now()
	for i, e := range s.shown {
		t := kit.NewTile(row(e, now), func() { s.open(e.File) })
		t.OnFocus(func(on bool) {
			if on {
				s.choose(i)
			}
		})
		s.tiles = append(s.tiles, t)
		column.Add(t)
	}
	if len(s.shown) == 0 {
		column.Add(kit.Body("No document has these words in its title."))
	}
	return kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, column))
}

func row(e workspace.Row, now time.Time) fyne.CanvasObject {
	color := look.Quiet
	if e.Fault != "" {
		color = look.Fault
	}
	left := kit.Column(1,
		kit.NewText(kit.Run{Text: e.Title, Size: look.Writing, Bold: true}),
		kit.NewText(kit.Run{Text: subtitle(e), Size: look.Row, Color: color}))
	middle := kit.Column(8, kit.SmallLine(ready(e)).Trailing(), kit.NewBar(share(e)))
	when := kit.Stack(kit.Gap(118, 0), kit.SmallLine(ago(e.Changed, now)).Trailing())
	return kit.TopRow(16, kit.Fill(left), kit.Inset(3, 0, 0, 0, middle), kit.Inset(3, 0, 0, 0, when))
}

func (s *Screen) trashColumn() fyne.CanvasObject {
	column := kit.Column(8, kit.Inset(0, 0, 6, 0, kit.Headline("Trash")),
		kit.Body("Deleted documents stay here until you remove their files yourself."))
	for _, t := range s.trash {
		tile := kit.NewTile(kit.Row(16,
			kit.Fill(kit.NewLine(kit.Run{Text: t.Name, Size: look.Writing, Bold: true})),
			kit.SmallLine("deleted "+ago(t.Deleted, s.options.Now())),
			kit.NewLine(kit.Run{Text: "Put back", Size: look.Label, Color: look.Accent})),
			func() { s.restore(t) })
		s.tiles = append(s.tiles, tile)
		column.Add(tile)
	}
	if len(s.trash) == 0 {
		column.Add(kit.Body("It is empty."))
	}
	return kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, column))
}

func (s *Screen) choose(i int) {
	if i < 0 || i >= len(s.shown) {
		return
	}
	s.chosen = s.shown[i].File
	s.options.Choose(s.chosen)
	for j, t := range s.tiles {
		t.SetChosen(j == i)
	}
	s.page.Reveal(s.tiles[i], fyne.NewPos(0, 0), s.tiles[i].Size().Height)
}

func (s *Screen) open(file string) {
	i := s.indexOf(file)
	if i < 0 {
		return
	}
	if fault := s.shown[i].Fault; fault != "" {
		s.sayRun(kit.Run{Text: fault, Size: look.Label, Color: look.Fault})
		return
	}
	s.options.Open(file)
}
