package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Choice is something to choose in a panel.
type Choice struct {
	Title string
	About []string // lines below the title
}

// ChooserOptions is what a panel of choices is opened with. All must be given.
type ChooserOptions struct {
	Title, About string
	None         string // is shown if there are no choices
	Choices      []Choice
	Chosen       func(i int)
	Closed       func() // is called when the user closes the panel
}

// Chooser is a panel in which one of some things is chosen.
type Chooser struct {
	scroll *kit.ScrollView
	items  []*kit.ListItem
	closer *kit.Link
}

// NewChooser returns the panel.
func NewChooser(o ChooserOptions) *Chooser {
	c := &Chooser{closer: kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()}
	column := kit.Column(10, kit.TopRow(8, kit.Fill(kit.Heading(o.Title)), kit.Inset(4, 0, 0, 0, c.closer)))
	if len(o.Choices) > 0 {
		column.Add(kit.Body(o.About))
	} else {
		column.Add(kit.Body(o.None))
	}
	for i, choice := range o.Choices {
		lines := kit.Column(2, kit.NewText(kit.Run{Text: choice.Title, Size: theme.Row, Bold: true}))
		for _, about := range choice.About {
			lines.Add(kit.NewText(kit.Run{Text: about, Size: theme.Label, Color: theme.Muted}))
		}
		item := kit.NewCardItem(lines, func() { o.Chosen(i) })
		item.OnKey = func(k fyne.KeyName) bool { return c.step(i, k) }
		item.OnFocus(func(on bool) { item.SetSelected(on) })
		c.items = append(c.items, item)
		column.Add(item)
	}
	c.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return c
}

// step goes from one choice to the next by the arrow keys.
func (c *Chooser) step(from int, k fyne.KeyName) bool {
	to := from
	switch k {
	case fyne.KeyDown:
		to = min(from+1, len(c.items)-1)
	case fyne.KeyUp:
		to = max(from-1, 0)
	default:
		return false
	}
	kit.Focus(c.items[to])
	c.scroll.Reveal(c.items[to], fyne.Position{}, c.items[to].Size().Height)
	return true
}

// Object returns the panel as one object.
func (c *Chooser) Object() fyne.CanvasObject { return c.scroll }

// Focus gives the first choice the keyboard.
func (c *Chooser) Focus() {
	if len(c.items) > 0 {
		kit.FocusFirst(c.scroll, c.items[0])
		return
	}
	kit.Focus(c.closer)
}
