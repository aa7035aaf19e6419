// Package paths shows the list of career paths, the user's own and those of
// others, to be opened, duplicated, deleted and exported, and to begin documents
// on, and what is wrong with those that cannot be used. It must not know where a
// path is stored.
package paths

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// PathList is what the screen needs of the career paths.
type PathList interface {
	ListPaths() ([]workspace.PathSummary, error) // by title
	DuplicatePath(idOrFile string) (file string, err error)
	DeletePath(file string) (safefile.Trashed, error)
	RestorePath(safefile.Trashed) (file string, err error)
}

// Options is what the screen is opened with. All functions must be given.
type Options struct {
	Paths    PathList
	Selected string                      // the file that is selected at first
	New      func()                      // creates a path
	Open     func(file string)           // opens a path, to be edited or read
	Import   func()                      // asks for a page or a path file
	Export   func(workspace.PathSummary) // asks where to export a path to
	Begin    func(id string)             // begins a document on a path
	Back     func()                      // goes back to where the user came from
}

// Screen is the list of the career paths.
type Screen struct {
	*listing.List
	options Options
	all     []workspace.PathSummary
	group   group                   // the paths that are shown
	shown   []workspace.PathSummary // those of the group that match the filter
}

// New returns the screen with the paths there are now.
func New(o Options) *Screen {
	s := &Screen{options: o}
	s.List = listing.New(listing.Options{
		Name: textTitle.Text(), BackLabel: textBack.Text(), Placeholder: textFilter.Text(), IdleStatus: textIdle.Text(), Selected: o.Selected,
		Buttons: []fyne.CanvasObject{
			kit.NewButton(textImport.Text(), action.KeyLabel(action.Import), o.Import),
			kit.NewPrimaryButton(textNew.Text(), action.KeyLabel(action.NewPath), o.New)},
		Show: s.show, Reload: s.Reload, Open: s.open, Delete: s.delete, Restore: s.restore, Select: func(string) {}, Back: o.Back,
		Find: func() { s.OpenFilter() },
	})
	s.SetKeyHints(
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintOpen.Text()),
		kit.KeyHint(action.KeyLabel(action.BeginDocument), hintBegin.Text()),
		kit.KeyHint(action.KeyLabel(action.DuplicatePath), hintDuplicate.Text()),
		kit.KeyHint(action.KeyLabel(action.ExportPath), hintExport.Text()),
		kit.KeyHint(action.KeyLabel(action.ShowHelp), hintHelp.Text()))
	s.Reload()
	return s
}

// Reload reads the paths again. The selected one stays selected and keeps the
// keyboard.
func (s *Screen) Reload() {
	focused := s.ItemFocused()
	var err error
	if s.all, err = s.options.Paths.ListPaths(); err != nil {
		s.Fail(kit.Sentence(err))
	}
	s.show()
	if focused {
		s.Shown()
	}
}

// PathsChanged reads the paths again after their files changed on disk.
func (s *Screen) PathsChanged() { s.Reload() }

// show lists the paths of the group that match the filter.
func (s *Screen) show() {
	s.shown = formsLast(matching(s.group.of(s.all), s.Filter.Text()))
	s.Clear()
	s.SetContent(s.sidebar(), s.column())
}

func (s *Screen) column() fyne.CanvasObject {
	column := kit.Column(8,
		kit.Headline(textTitle.Text()),
		kit.Inset(0, 0, 6, 0, kit.Body(textAbout.Text())),
		s.FilterRow())
	for i, r := range s.shown {
		if r.Form && (i == 0 || !s.shown[i-1].Form) {
			column.Add(kit.Inset(20, 0, 6, 0, kit.Column(2, kit.Heading(textForms.Text()), kit.Body(textFormsAbout.Text()))))
		}
		column.Add(s.item(r))
	}
	switch {
	case len(s.shown) > 0:
	case s.Filter.Text() != "":
		column.Add(kit.Body(textNoMatches.Text()))
	default:
		column.Add(kit.Body(textNone.Text()))
	}
	if s.onlyBundled() {
		column.Add(s.introduction())
	}
	return listing.ReadableColumn(column)
}

// item adds the item of a path, with what can be done with it.
func (s *Screen) item(r workspace.PathSummary) *kit.ListItem {
	item := s.AddItem(r.File, row(r, s.ambiguous(r)), func() { s.open(r.File) })
	s.SetActions(item, func() []listing.ItemAction { return s.actions(r) })
	return item
}

func (s *Screen) onlyBundled() bool {
	return !slices.ContainsFunc(s.all, func(r workspace.PathSummary) bool { return r.Origin != workspace.PathBundled })
}

// introduction is shown below the bundled paths while there are no others.
func (s *Screen) introduction() fyne.CanvasObject {
	return kit.Inset(24, 0, 0, 0, kit.Column(10,
		kit.Heading(textOwnPaths.Text()),
		kit.Body(textOwnAbout.Text()),
		kit.Row(8, kit.NewButton(textImportPage.Text(), action.KeyLabel(action.Import), s.options.Import), kit.Spacer())))
}

// ambiguous reports whether another path has the same title, so that only the
// IDs differ.
func (s *Screen) ambiguous(r workspace.PathSummary) bool {
	return slices.ContainsFunc(s.all, func(other workspace.PathSummary) bool { return other.Title == r.Title && other.File != r.File })
}

// row returns the item of a path, with its ID if the title is ambiguous.
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
		right.Add(kit.SmallLabel(textVersion.Text("Version", r.Version)).Trailing())
	}
	return kit.TopRow(16, kit.Fill(left), kit.Inset(3, 0, 0, 0, right))
}
