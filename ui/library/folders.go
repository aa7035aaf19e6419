package library

import (
	"fmt"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// place is somewhere to go from the library: one of its folders, or another
// screen.
type place struct {
	name  string
	count string // or the key that leads there
	here  bool   // it is shown now
	show  func()
	key   bool // count is a key
}

// places returns where the sidebar leads.
func (s *Screen) places() []place {
	folder := func(name string, count int, trash bool) place {
		return place{name: name, count: fmt.Sprint(count), here: s.inTrash == trash && !s.inCycles, show: func() {
			s.showFolder(trash)
			s.Shown()
		}}
	}
	return []place{
		folder(textDocuments.Text(), len(s.all), false),
		folder(textTrash.Text(), len(s.trash), true),
		{name: textCycles.Text(), count: action.KeyLabel(action.ShowCycles), here: s.inCycles, key: true, show: func() { showCycles(s) }},
		{name: textJournal.Text(), count: action.KeyLabel(action.ShowJournal), key: true, show: s.options.Reminders.Journal},
		{name: textPaths.Text(), count: action.KeyLabel(action.ShowPaths), key: true, show: s.options.Paths},
		{name: textBackups.Text(), count: action.KeyLabel(action.ShowBackups), key: true, show: s.options.Reminders.Backups},
	}
}

// sidebar returns the folders of the library, the ways to other screens, and
// reminders.
func (s *Screen) sidebar() fyne.CanvasObject {
	column := kit.Column(0)
	for i, p := range s.places() {
		count := fyne.CanvasObject(kit.SmallLabel(p.count))
		if p.key {
			count = kit.NewKeyCap(p.count)
		}
		item := kit.NewRowItem(kit.Row(8, kit.Fill(kit.NewLabel(kit.Run{Text: p.name, Size: theme.Row, Bold: p.here})), count), p.show)
		item.SetSelected(p.here)
		if i == 2 {
			column.Add(kit.Gap(0, 12))
		}
		column.Add(item)
	}
	for _, r := range s.reminders() {
		column.Add(kit.Inset(16, 8, 0, 8, r))
	}
	return kit.Inset(12, 8, 12, 8, column)
}

// heading is above the list: its name and, where the sidebar is hidden, what else
// only that has.
func (s *Screen) heading(title string) fyne.CanvasObject {
	column := kit.Column(10, s.folderLinks())
	for _, r := range s.reminders() {
		column.Add(r)
	}
	return kit.Column(0, s.WhenSideHidden(kit.Inset(0, 0, 14, 0, column)), kit.Inset(0, 0, 6, 0, kit.Headline(title)))
}

// folderLinks are the places of the sidebar in a line.
func (s *Screen) folderLinks() fyne.CanvasObject {
	line := kit.Wrap(16)
	for _, p := range s.places() {
		name := p.name
		if !p.key {
			name = textPlaceCount.Text("Name", p.name, "Count", p.count)
		}
		if p.here {
			line.Add(kit.NewLabel(kit.Run{Text: name, Size: theme.Label, Bold: true}))
			continue
		}
		line.Add(kit.NewLink(name, theme.Label, p.show))
	}
	return line
}
