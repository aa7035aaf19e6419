package menu

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Choice is an item of a menu of actions; without a label it is a line between others.
type Choice struct {
	Label    string
	Key      action.Key // that does the same; the zero Key for none
	Do       func()
	Disabled bool // it does not apply now
}

// Open opens a menu of actions at a position on the canvas of an object.
func Open(of fyne.CanvasObject, at fyne.Position, choices []Choice) {
	c := kit.CanvasOf(of)
	if c == nil || len(choices) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(choices))
	for i, choice := range choices {
		if choice.Label == "" {
			items[i] = fyne.NewMenuItemSeparator()
			continue
		}
		items[i] = fyne.NewMenuItem(choice.Label, choice.Do)
		items[i].Disabled = choice.Disabled
		if k := choice.Key; k.Name != "" {
			items[i].Shortcut = &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
		}
	}
	Show(items, c, at)
}
