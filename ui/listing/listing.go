// Package listing is a list of files, one of them chosen, beside the places they
// lie in: what the library and the career paths have in common. It must never
// know what is in a file, or how one is deleted.
package listing

import (
	"errors"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what a list is made with. All functions must be given.
type Options struct {
	Name    string              // stands in the bar
	Buttons []fyne.CanvasObject // stand at the bar's end
	Words   string              // stands in the empty field that finds
	Rest    string              // is said while there is nothing else to say
	Hints   []fyne.CanvasObject // keys that are told
	Chosen  string              // the file that is chosen at first
	Show    func()              // lists the files anew
	Reload  func()              // reads them again, and lists them
	Find    func()              // is asked for the field that finds: see OpenFilter
	Open    func(file string)
	Delete  func() // deletes the chosen file
	Restore func(safefile.Trashed) (file string, err error)
	Choose  func(file string) // is told which file is chosen
	Back    func()            // leaves a place, on Escape where nothing else is open
}

// List is a screen but for what it lists: screens are made of one.
type List struct {
	// Tiles are what is listed, Filter is the field that finds among it, and Lead
	// has the keyboard where there is no tile; it may be nil.
	Tiles  []*kit.ListItem
	Filter *textfield.Field
	Lead   fyne.Focusable

	o       Options
	frame   *kit.Frame
	page    *kit.ScrollView
	side    *kit.ScrollView
	says    *kit.Text
	filters *fyne.Container
	files   []string // by tile
	chosen  string
	gone    []safefile.Trashed // what was deleted, for undo
}

// New returns a list without anything in it yet.
func New(o Options) *List {
	l := &List{o: o, chosen: o.Chosen, says: kit.SmallLabel("")}
	l.Filter = textfield.NewSingleLine(o.Words, kit.Run{Size: theme.Input})
	l.Filter.OnChanged = func(string, int) { o.Show() }
	l.Filter.OnSubmit = func() { o.Open(l.chosen) }
	l.filters = kit.Inset(0, 0, 4, 0, l.Filter)
	l.filters.Hide()
	l.page, l.side = kit.NewScrollView(kit.Gap(0, 0)), kit.NewScrollView(kit.Gap(0, 0))
	bar := []fyne.CanvasObject{
		kit.NewLabel(kit.Run{Text: "Promodoc", Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: o.Name, Color: theme.Muted})),
		kit.NewLink("Find", theme.Body, o.Find).Muted(), kit.NewKeyCap(action.KeyLabel(action.Filter)),
	}
	status := append([]fyne.CanvasObject{kit.Fill(l.says)}, o.Hints...)
	l.frame = kit.NewFrame(kit.Row(12, append(bar, o.Buttons...)...), l.side, l.page, kit.Row(14, status...))
	l.Say("")
	return l
}

// Clear begins a list anew: tiles are added next, then all is set.
func (l *List) Clear() { l.Tiles, l.files = nil, nil }

// Tile adds what stands for a file, or for none where that is empty. It is not on
// the screen before it is part of what is set.
func (l *List) Tile(file string, content fyne.CanvasObject, pressed func()) *kit.ListItem {
	t, i := kit.NewCardItem(content, pressed), len(l.Tiles)
	t.OnFocus(func(on bool) {
		if on {
			l.choose(i)
		}
	})
	l.Tiles, l.files = append(l.Tiles, t), append(l.files, file)
	return t
}

// Set puts the places and what holds the tiles on the screen. The chosen file
// stays chosen; where it is not listed the first one is.
func (l *List) Set(places, main fyne.CanvasObject) {
	l.side.SetContent(places)
	l.page.SetContent(main)
	l.choose(max(l.Index(), 0))
}

// Page is a column of tiles as wide as is good to read.
func Page(column fyne.CanvasObject) fyne.CanvasObject {
	return kit.Centered(880, 24, kit.Inset(24, 0, 40, 0, column))
}

// Filters is the field that finds, to stand above the tiles while it is open.
func (l *List) Filters() fyne.CanvasObject { return l.filters }

// Chosen is the chosen file, also where it is not listed.
func (l *List) Chosen() string { return l.chosen }

// Index is the chosen file's place among the tiles, -1 where it is not listed.
func (l *List) Index() int {
	if l.chosen == "" {
		return -1
	}
	return slices.Index(l.files, l.chosen)
}

func (l *List) choose(i int) {
	if i >= len(l.Tiles) {
		return
	}
	if l.files[i] != "" {
		l.chosen = l.files[i]
		l.o.Choose(l.chosen)
	}
	for j, t := range l.Tiles {
		t.SetSelected(j == i)
	}
	l.page.Reveal(l.Tiles[i], fyne.NewPos(0, 0), l.Tiles[i].Size().Height)
}

// Turn lists anew, with a file chosen that may not have been listed: nothing is
// filtered any more.
func (l *List) Turn(file string) {
	l.chosen = file
	l.closeFilter()
	l.o.Reload()
	l.Shown()
}

// Trashed lists anew without the chosen file, which was deleted: the next one is
// chosen, and the title's is told how to be brought back.
func (l *List) Trashed(t safefile.Trashed, title string) {
	l.gone = append(l.gone, t)
	switch i := l.Index(); {
	case i+1 < len(l.files):
		l.chosen = l.files[i+1]
	case i > 0:
		l.chosen = l.files[i-1]
	default:
		l.chosen = ""
	}
	l.o.Reload()
	l.Shown()
	l.Say("“" + title + "” is in the trash. " + action.KeyLabel(action.Undo) + " brings it back.")
}

// Undo brings back what was deleted last. What is not in the trash any more came
// back by another way, or was removed for good: then it is the one before.
func (l *List) Undo() {
	for len(l.gone) > 0 {
		last := l.gone[len(l.gone)-1]
		err := l.PutBack(last)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return
		}
		l.gone = l.gone[:len(l.gone)-1]
		if err == nil {
			return
		}
	}
	l.Say("There is nothing to undo here.")
}

// PutBack takes a file out of the trash and shows it, or says why it cannot.
func (l *List) PutBack(t safefile.Trashed) error {
	file, err := l.o.Restore(t)
	if err != nil {
		l.Fail(err)
		return err
	}
	l.Turn(file)
	l.Say("Put back.")
	return nil
}
