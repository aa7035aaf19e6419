// Package listing is the screen of a list of files next to a sidebar, which the
// library and the career paths are made of. It must not know what is in a file,
// or how one is deleted.
package listing

import (
	"errors"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/assets"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what a list depends on. All functions are required.
type Options struct {
	Name        string              // of the screen, in the toolbar
	BackLabel   string              // of a link that does what Escape does; empty for none, as where the program begins
	Buttons     []fyne.CanvasObject // at the end of the toolbar
	Placeholder string              // of the filter field
	IdleStatus  string              // shown in the status line when there is nothing else
	Selected    string              // the file that is selected at first

	Show    func() // lists the files again
	Reload  func() // reads the files again and lists them
	Find    func() // opens the filter, see List.OpenFilter
	Open    func(file string)
	Delete  func() // deletes the selected file
	Restore func(safefile.Trashed) (file string, err error)
	Select  func(file string) // called when another file is selected
	Back    func()            // called on Escape when neither panel nor filter is open
}

// List is a screen without its content, to be embedded in a screen that lists
// files.
type List struct {
	Items      []*kit.ListItem
	Filter     *textfield.Field
	EmptyFocus fyne.Focusable // focused when there are no items; may be nil
	// LeaveFilter is called on Escape in the filter in place of closing it, for a user
	// who came to look for something only. It is reset when the filter is closed.
	LeaveFilter func()

	options   Options
	frame     *kit.Frame
	main      *kit.ScrollView
	side      *kit.ScrollView
	status    *kit.Status
	filterRow *fyne.Container
	files     []string // of the items; empty for an item without a file
	menus     map[*kit.ListItem]func() []ItemAction
	selected  string
	undos     []func() error // take back what was done to files, the last of it last
}

// New returns an empty list.
func New(o Options) *List {
	l := &List{options: o, selected: o.Selected, status: kit.NewStatus()}
	l.Filter = textfield.NewSingleLine(o.Placeholder, kit.Run{Size: theme.Input})
	l.Filter.OnChanged = func(string, int) { o.Show() }
	l.Filter.OnSubmit = func() { o.Open(l.selected) }
	l.filterRow = kit.Inset(0, 0, 4, 0, l.Filter)
	l.filterRow.Hide()
	l.main, l.side = kit.NewScrollView(kit.Gap(0, 0)), kit.NewScrollView(kit.Gap(0, 0))
	begin, name := fyne.CanvasObject(kit.NewLabel(kit.Run{Text: assets.Name, Bold: true})), kit.Run{Text: o.Name, Color: theme.Muted}
	if o.BackLabel != "" {
		begin, name = kit.NewLink(o.BackLabel, theme.Body, o.Back).Muted(), kit.Run{Text: o.Name, Bold: true}
	}
	bar := []fyne.CanvasObject{
		begin,
		kit.Fill(kit.NewLabel(name)),
		kit.NewLink(textFind.Text(), theme.Body, o.Find).Muted(), kit.Optional(kit.NewKeyCap(action.KeyLabel(action.Filter))),
	}
	l.frame = kit.NewFrame(kit.Bar(12, append(bar, o.Buttons...)...), l.side, l.main, l.status.Object())
	l.Say("")
	return l
}

// Clear removes all items. Items are then added by [List.AddItem] and shown by
// [List.SetContent].
func (l *List) Clear() {
	l.Items, l.files, l.menus = nil, nil, map[*kit.ListItem]func() []ItemAction{}
}

// AddItem adds and returns an item for a file, or for none if file is empty. The
// item is on screen once it is part of what SetContent shows.
func (l *List) AddItem(file string, content fyne.CanvasObject, pressed func()) *kit.ListItem {
	item, i := kit.NewCardItem(content, pressed), len(l.Items)
	item.OnFocus(func(on bool) {
		if on {
			l.selectItem(i)
		}
	})
	l.Items, l.files = append(l.Items, item), append(l.files, file)
	return item
}

// SetContent shows the sidebar and the main part with the items. The selected file
// stays selected; if it is not listed the first one is.
func (l *List) SetContent(side, main fyne.CanvasObject) {
	l.side.SetContent(side)
	l.main.SetContent(main)
	l.selectItem(max(l.SelectedIndex(), 0))
}

// WhenSideHidden shows an object only where there is no room for the sidebar.
func (l *List) WhenSideHidden(o fyne.CanvasObject) fyne.CanvasObject {
	return l.frame.WhenSideHidden(o)
}

// ReadableColumn limits a column of items to a width that is good to read.
func ReadableColumn(column fyne.CanvasObject) fyne.CanvasObject {
	return kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, column))
}

// FilterRow returns the filter field, to be placed above the items. It is hidden
// until it is opened.
func (l *List) FilterRow() fyne.CanvasObject { return l.filterRow }

// Selected returns the selected file, even if it is not listed.
func (l *List) Selected() string { return l.selected }

// SetSelected selects a file without showing the list again.
func (l *List) SetSelected(file string) { l.selected = file }

// SelectedIndex returns the index of the selected file's item, -1 if it is not
// listed.
func (l *List) SelectedIndex() int {
	if l.selected == "" {
		return -1
	}
	return slices.Index(l.files, l.selected)
}

func (l *List) selectItem(i int) {
	if i >= len(l.Items) {
		return
	}
	if l.files[i] != "" {
		l.selected = l.files[i]
		l.options.Select(l.selected)
	}
	for j, item := range l.Items {
		item.SetSelected(j == i)
	}
	if i == 0 {
		l.main.ScrollTo(0) // with the heading above it
	}
	l.main.Reveal(l.Items[i], fyne.NewPos(0, 0), l.Items[i].Size().Height)
}

// ShowFile closes the filter, reads the files again and selects one.
func (l *List) ShowFile(file string) {
	l.selected = file
	l.closeFilter()
	l.options.Reload()
	l.Shown()
}

// AfterDelete updates the list after the selected file, with a title, was moved to
// the trash, and selects the next one.
func (l *List) AfterDelete(t safefile.Trashed, title string) {
	l.AddUndo(func() error { return l.PutBack(t) })
	l.SelectNext()
	l.options.Reload()
	l.Shown()
	l.Say(textDeleted.Text("Title", title, "Key", action.KeyLabel(action.Undo)))
}

// SelectNext selects the file after the selected one, or else the one before it,
// since the selected one is going to leave the list.
func (l *List) SelectNext() {
	switch i := l.SelectedIndex(); {
	case i+1 < len(l.files):
		l.selected = l.files[i+1]
	case i > 0:
		l.selected = l.files[i-1]
	default:
		l.selected = ""
	}
}

// AddUndo adds what takes back something that was done to a file. It shows its own
// failures; one that is fs.ErrNotExist means that it does not apply any more.
func (l *List) AddUndo(undo func() error) { l.undos = append(l.undos, undo) }

// CanUndo reports whether something was done to a file that may still be taken
// back.
func (l *List) CanUndo() bool { return len(l.undos) > 0 }

// Undo takes back what was done last. What does not apply any more, since the file
// is no longer where it was, is skipped.
func (l *List) Undo() {
	for len(l.undos) > 0 {
		err := l.undos[len(l.undos)-1]()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return
		}
		l.undos = l.undos[:len(l.undos)-1]
		if err == nil {
			return
		}
	}
	l.Say(textNothingUndo.Text())
}

// PutBack restores a file from the trash and selects it, or shows why it cannot be
// restored.
func (l *List) PutBack(t safefile.Trashed) error {
	file, err := l.options.Restore(t)
	if err != nil {
		l.Fail(kit.Sentence(err))
		return err
	}
	l.ShowFile(file)
	l.Say(textPutBack.Text())
	return nil
}
