package listing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
)

// ItemAction is something that can be done with an item: from its menu, and by a
// link that is shown while the pointer is over it.
type ItemAction struct {
	ID       action.ID // has the key that is shown in the menu; empty if none does
	Label    string    // in the menu
	Short    string    // of the link; empty for the menu only
	Do       func()    // is called with the item selected
	Disabled bool      // it does not apply to this item
}

// SetActions gives an item that was added a menu and links. The actions are asked
// for when they are needed.
func (l *List) SetActions(item *kit.ListItem, actions func() []ItemAction) {
	var tools []*kit.Link
	for _, a := range actions() {
		if a.Short != "" && !a.Disabled {
			tools = append(tools, kit.NewLink(a.Short, theme.Label, func() {
				kit.Focus(item)
				a.Do()
			}))
		}
	}
	var more *kit.Link
	more = kit.NewLink(textMore.Text(), theme.Label, func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more)
		l.openMenu(item, at.AddXY(0, more.Size().Height), actions())
	}).Muted()
	item.SetTools(append(tools, more)...)
	item.SetMenu(func(at fyne.Position) { l.openMenu(item, at, actions()) })
	l.menus[item] = actions
}

// openMenu selects an item and opens its menu.
func (l *List) openMenu(item *kit.ListItem, at fyne.Position, actions []ItemAction) {
	kit.Focus(item)
	choices := make([]menu.Choice, len(actions))
	for i, a := range actions {
		choices[i] = menu.Choice{Label: a.Label, Key: a.ID.Key(), Do: a.Do, Disabled: a.Disabled}
	}
	menu.Open(item, at, choices)
}

// ShowMenu opens the menu of the selected item below it.
func (l *List) ShowMenu() {
	i := l.focusedItem()
	if i < 0 {
		i = l.SelectedIndex()
	}
	if i < 0 || i >= len(l.Items) || l.menus[l.Items[i]] == nil {
		return
	}
	item := l.Items[i]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(item)
	l.openMenu(item, at.AddXY(menuIndent, item.Size().Height-menuOverlap), l.menus[item]())
}

// Where a menu is that a key opens: in from the left of its item, and over its end.
const (
	menuIndent  = 24
	menuOverlap = 8
)
