package gathering

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"promodoc/app/evidence/tracker"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
)

// columns is the panel in which the columns of a table are matched with the fields of an
// entry.
type columns struct {
	screen *Screen
	path   string
	table  tracker.Table
	scroll *kit.ScrollView
	fields []*kit.Link // what each column is taken for
	whys   []*kit.Text
	orders []*kit.Chip // nil if the dates can be read in one way only
}

// openColumns opens the panel of a table that was read.
func (s *Screen) openColumns(path string) {
	c := &columns{screen: s, path: path, table: s.found.opened[path]}
	c.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, c.column()))
	s.openPanel(panel{columns: c}, c.scroll, c.focus)
}

func (c *columns) focus() { kit.Focus(c.fields[0]) }

func (c *columns) column() fyne.CanvasObject {
	column := kit.Column(14, panelTitle(textColumns.Text("File", filepath.Base(c.path)), c.screen.closePanel), kit.Body(textColumnsAbout.Text()))
	for i, col := range c.table.Columns {
		c.fields = append(c.fields, kit.NewLink("", theme.Row, func() { c.offer(i) }))
		c.whys = append(c.whys, kit.Small(""))
		column.Add(kit.Column(2,
			kit.NewText(kit.Run{Text: col.Name, Size: theme.Row, Bold: true}, kit.Run{Text: "  " + col.Sample, Size: theme.Label, Color: theme.Muted}).MaxRows(2),
			kit.Row(0, c.fields[i], kit.Spacer()), c.whys[i]))
	}
	if c.table.Order == tracker.Unsettled {
		c.orders = []*kit.Chip{
			kit.NewChip(textDayFirst.Text(), false, func() { c.order(tracker.DayFirst) }),
			kit.NewChip(textMonthFirst.Text(), false, func() { c.order(tracker.MonthFirst) }),
		}
		column.Add(kit.Column(6, kit.FieldLabel(textDates.Text(), ""), kit.NewChipRow(8, c.orders...).Object()))
	}
	column.Add(kit.Row(0, kit.NewPrimaryButton(textReadAgain.Text(), action.KeyLabel(action.LookForEvidence), c.look), kit.Spacer()))
	c.show()
	return column
}

// show shows what the columns are taken for.
func (c *columns) show() {
	for i, col := range c.table.Columns {
		c.fields[i].SetText(textColumnFor.Text("Field", col.Field.String()))
		c.whys[i].SetRuns(kit.Run{Text: col.Why, Size: theme.Label, Color: theme.Muted})
	}
	for i, o := range c.orders {
		o.Set(o.Text(), c.table.Order == []tracker.Order{tracker.DayFirst, tracker.MonthFirst}[i])
	}
	if c.scroll != nil {
		c.scroll.Relayout()
	}
}

// offer opens the menu of what a column may be taken for.
func (c *columns) offer(column int) {
	var items []*fyne.MenuItem
	for _, f := range tracker.Fields {
		item := fyne.NewMenuItem(f.String(), func() { c.choose(column, f) })
		item.Checked = c.table.Columns[column].Field == f
		items = append(items, item)
	}
	link := c.fields[column]
	if canvas := kit.CanvasOf(link); canvas != nil {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(link)
		menu.Show(items, canvas, at.AddXY(0, link.Size().Height))
	}
}

// choose takes a column for a field.
func (c *columns) choose(column int, f tracker.Field) {
	c.table = c.table.With(column, f)
	c.show()
}

// order reads the dates in an order.
func (c *columns) order(o tracker.Order) {
	c.table = c.table.WithOrder(o)
	c.show()
}

// look reads the table again, with what was chosen.
func (c *columns) look() {
	c.screen.tables[c.path] = c.table
	c.screen.start(c.screen.query)
}
