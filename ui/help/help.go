// Package help shows the sheet of keys: what each screen offers, under the
// screen's own labels.
package help

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Sheet is the panel that lists the actions with their keys.
type Sheet struct {
	page  *kit.ScrollView
	close *kit.Link
}

// New returns the sheet of some groups. closed is called when the user closes
// it.
func New(groups []action.Group, closed func()) *Sheet {
	s := &Sheet{close: kit.NewLink(textClose.Text(), theme.Label, closed).Muted()}
	column := kit.Column(6, kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), s.close))
	group := func(title string) { column.Add(kit.Inset(12, 0, 2, 0, kit.GroupHeading(title))) }
	for _, g := range groups {
		group(g.Title)
		for _, o := range g.Offers {
			column.Add(row(8, o.Label, labels(o.ID.Keys())...))
		}
	}
	group(textInText.Text())
	for _, k := range textfield.Keys() {
		column.Add(row(8, k.Label, labels(k.Keys)...))
	}
	group(textInLists.Text())
	for _, k := range bareKeys() {
		column.Add(row(12, k.label, k.keys))
	}
	s.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return s
}

// labels returns the labels of keys, each once: two keys of a keyboard may have
// the same.
func labels(keys []action.Key) []string {
	var all []string
	for _, k := range keys {
		if label := k.String(); !slices.Contains(all, label) {
			all = append(all, label)
		}
	}
	return all
}

func row(gap float32, label string, keys ...string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.Fill(kit.NewText(kit.Run{Text: label, Size: theme.Row}))}
	for _, k := range keys {
		objects = append(objects, kit.NewKeyCap(k))
	}
	return kit.TopRow(gap, objects...)
}

// bareKey is what keys do that are not actions.
type bareKey struct{ label, keys string }

func bareKeys() []bareKey {
	tab := textNext.Text("First", action.Bare(fyne.KeyTab), "Second", action.Key{Name: fyne.KeyTab, Modifier: fyne.KeyModifierShift}.String())
	return []bareKey{
		{textSelect.Text(), action.Bare(fyne.KeyUp, fyne.KeyDown)},
		{textOpen.Text(), action.Bare(fyne.KeyReturn)},
		{textFields.Text(), tab},
		{textEsc.Text(), action.Bare(fyne.KeyEscape)},
		{textOnLine.Text(), action.Bare(fyne.KeyC, fyne.KeyP, fyne.KeyG, fyne.KeyX)},
		{textOnLineOthers.Text(), action.Bare(fyne.KeyH, fyne.KeyS, fyne.KeyI, fyne.KeyReturn)},
		{textScroll.Text(), action.Bare(fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown)},
		{textGoToField.Text(), action.Bare(fyne.KeyReturn)},
	}
}

// Object returns the sheet as one object.
func (s *Sheet) Object() fyne.CanvasObject { return s.page }

// Focus gives the sheet the keyboard.
func (s *Sheet) Focus() { kit.Focus(s.close) }
