// Package paths shows the career paths there are, hers and those of others, to
// be opened, duplicated, deleted, exported and written on, and what is wrong
// with those that cannot be used. It must never know how a path is kept.
package paths

import (
	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// PathList is the career paths as this screen needs them.
type PathList interface {
	ListPaths() ([]workspace.PathSummary, error) // by title
	DuplicatePath(idOrFile string) (file string, err error)
	DeletePath(file string) (safefile.Trashed, error)
	RestorePath(safefile.Trashed) (file string, err error)
}

// Options is what the screen is opened with. All functions must be given.
type Options struct {
	Paths  PathList
	Chosen string                      // the file that is chosen at first
	New    func()                      // makes a path
	Open   func(file string)           // opens a path, to be edited or read
	Import func()                      // asks for a page or a path file
	Export func(workspace.PathSummary) // asks where to
	Begin  func(id string)             // begins a document on a path
}

// Screen is the list of the career paths.
type Screen struct {
	*listing.List
	o     Options
	all   []workspace.PathSummary
	place place // whose paths are shown
	shown []workspace.PathSummary
}

// New returns the screen with the paths there are now.
func New(o Options) *Screen {
	s := &Screen{o: o}
	s.List = listing.New(listing.Options{
		Name: "Career paths", Placeholder: "Find among the titles and roles", IdleStatus: "Each path is one readable file", Selected: o.Chosen,
		Buttons: []fyne.CanvasObject{
			kit.NewButton("Import", action.KeyLabel(action.Import), o.Import),
			kit.NewPrimaryButton("New path", action.KeyLabel(action.NewPath), o.New)},
		KeyHints: []fyne.CanvasObject{
			kit.KeyHint("Enter", "open"),
			kit.KeyHint(action.KeyLabel(action.BeginDocument), "new document"),
			kit.KeyHint(action.KeyLabel(action.DuplicatePath), "duplicate"),
			kit.KeyHint(action.KeyLabel(action.ExportPath), "export"),
			kit.KeyHint(action.KeyLabel(action.ShowKeys), "keys")},
		Show: s.show, Reload: s.Reload, Open: s.open, Delete: s.delete, Restore: s.restore, Select: func(string) {}, Back: func() {},
		Find: func() { s.OpenFilter() },
	})
	s.Reload()
	return s
}

// Reload reads the paths again, also where they changed under her eyes: what is
// chosen stays chosen and keeps the keyboard.
func (s *Screen) Reload() {
	held := s.ItemFocused()
	var err error
	if s.all, err = s.o.Paths.ListPaths(); err != nil {
		s.ShowError(err)
	}
	s.show()
	if held {
		s.Shown()
	}
}

// PathsChanged reads the paths again, after files of paths changed on disk.
func (s *Screen) OnPathsChanged() { s.Reload() }

// show lists the paths of a place that have the words of the filter.
func (s *Screen) show() {
	s.shown = matching(s.place.of(s.all), s.Filter.Text())
	s.Clear()
	s.SetContent(s.places(), s.column())
}

func (s *Screen) column() fyne.CanvasObject {
	column := kit.Column(8,
		kit.Headline("Career paths"),
		kit.Inset(0, 0, 6, 0, kit.Body("A path is what one role asks for. A document is written on one; edit yours, or duplicate one to make it yours.")),
		s.FilterRow())
	for _, r := range s.shown {
		column.Add(s.AddItem(r.File, row(r, s.namesake(r)), func() { s.open(r.File) }))
	}
	if len(s.shown) == 0 {
		column.Add(kit.Body(s.nothing()))
	}
	if !s.hasOwn() {
		column.Add(s.teaching())
	}
	return listing.ReadableColumn(column)
}

func (s *Screen) hasOwn() bool {
	for _, r := range s.all {
		if r.Origin != workspace.PathBundled {
			return true
		}
	}
	return false
}

func (s *Screen) nothing() string {
	if s.Filter.Text() != "" {
		return "No path has these words in its title or roles."
	}
	return "There is no path here."
}

// teaching is what stands below the bundled paths while there is no other.
func (s *Screen) teaching() fyne.CanvasObject {
	return kit.Inset(24, 0, 0, 0, kit.Column(10,
		kit.Heading("Your company’s own paths"),
		kit.Body("Its handbook page, saved as Markdown, HTML or CSV, becomes paths in one step: import it, or drop it on this window. Every line of it is shown with what it was taken for, and nothing is kept until you say so. Or duplicate a path above and make it yours."),
		kit.Row(8, kit.NewButton("Import a page", action.KeyLabel(action.Import), s.o.Import), kit.Spacer())))
}

// namesake reports whether another path has the same title, so that only the id
// tells them apart.
func (s *Screen) namesake(r workspace.PathSummary) bool {
	for _, other := range s.all {
		if other.Title == r.Title && other.File != r.File {
			return true
		}
	}
	return false
}

// row is a path as it stands in the list, with its id where that is needed.
func row(r workspace.PathSummary, withID bool) fyne.CanvasObject {
	left := kit.Column(1, kit.NewText(kit.Run{Text: title(r), Size: theme.Input, Bold: true}))
	for _, line := range []string{roles(r), counts(r)} {
		if line != "" {
			left.Add(kit.NewText(kit.Run{Text: line, Size: theme.Row, Color: theme.Muted}))
		}
	}
	for _, f := range r.Faults {
		left.Add(kit.Inset(4, 0, 0, 0, kit.NewText(kit.Run{Text: fault(f), Size: theme.Row, Color: theme.Error})))
	}
	for _, n := range r.Notices {
		left.Add(kit.Inset(4, 0, 0, 0, kit.NewText(kit.Run{Text: n, Size: theme.Row, Color: theme.Hint})))
	}
	right := kit.Column(1, kit.SmallLabel(from(r)).Trailing())
	if withID {
		right.Add(kit.SmallLabel(r.ID).Trailing())
	}
	if r.Version != "" {
		right.Add(kit.SmallLabel("version " + r.Version).Trailing())
	}
	return kit.TopRow(16, kit.Fill(left), kit.Inset(3, 0, 0, 0, right))
}
