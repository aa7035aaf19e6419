// Package help shows the sheet of keys: what each screen offers, under the
// screen's own labels.
package help

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Sheet is the panel that lists every action with its keys.
type Sheet struct {
	page  *kit.ScrollView
	close *kit.Link
}

// New returns the sheet of some groups; closed is called when the user closes
// it.
func New(groups []action.Group, closed func()) *Sheet {
	s := &Sheet{close: kit.NewLink("Close", theme.Label, closed).Muted()}
	column := kit.Column(6, kit.Row(0, kit.Fill(kit.Heading("Keys")), s.close))
	for _, g := range groups {
		column.Add(kit.Inset(12, 0, 2, 0, kit.GroupHeading(g.Title)))
		for _, o := range g.Offers {
			column.Add(row(o.Label, o.ID.Keys()...))
		}
	}
	column.Add(kit.Inset(12, 0, 2, 0, kit.GroupHeading("In lists and fields")))
	for _, r := range [][2]string{
		{"Choose in a list", "↑ ↓"}, {"Open what is chosen", "Enter"},
		{"Next, previous field", "Tab, Shift Tab"}, {"Leave a field, close a panel", "Esc"},
		{"On a line of an imported page: consideration, preparation, guidance, left out", "C P G X"},
		{"On such a line: a path, a section, the path’s id, its title", "H S I Enter"},
		{"Scroll the page", "↑ ↓ Page Up Page Down"}, {"Go to the field in the page’s middle", "Enter"},
	} {
		column.Add(kit.TopRow(12, kit.Fill(kit.NewText(kit.Run{Text: r[0], Size: theme.Row})), kit.NewKeyCap(r[1])))
	}
	s.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return s
}

func row(name string, keys ...action.Key) fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.Fill(kit.NewText(kit.Run{Text: name, Size: theme.Row}))}
	shown := map[string]bool{}
	for _, k := range keys {
		if label := k.String(); !shown[label] {
			shown[label] = true
			objects = append(objects, kit.NewKeyCap(label))
		}
	}
	return kit.TopRow(8, objects...)
}

// Object is the sheet as one object.
func (s *Sheet) Object() fyne.CanvasObject { return s.page }

// Focus gives the sheet the keyboard.
func (s *Sheet) Focus() { kit.Focus(s.close) }
