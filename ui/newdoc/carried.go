package newdoc

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// carried are the examples of an earlier document, to be checked, each with where it
// will be on the chosen path.
type carried struct {
	last   promo.Document
	boxes  []*kit.Checkbox
	labels []*kit.CheckLabel
	object fyne.CanvasObject
}

func newCarried(last promo.Document) *carried {
	c := &carried{last: last}
	title := textAfterName.Text("Name", last.Name)
	if cycle := strings.TrimSpace(last.Cycle.Name); cycle != "" {
		title = textAfter.Text("Cycle", cycle)
	}
	column := kit.Column(8, kit.Headline(title), kit.Body(textAfterAbout.Text()))
	if len(last.Examples) == 0 {
		column.Add(kit.Body(textNothingAlong.Text()))
	} else {
		column.Add(kit.Row(12,
			kit.NewLink(textAll.Text(), theme.Body, func() { c.setAll(true) }),
			kit.NewLink(textNone.Text(), theme.Body, func() { c.setAll(false) }), kit.Spacer()))
	}
	for range last.Examples {
		box := kit.NewCheckbox(true, func(bool) {})
		label := kit.NewCheckLabel(box)
		c.boxes, c.labels = append(c.boxes, box), append(c.labels, label)
		column.Add(kit.TopRow(10, box, kit.Fill(label)))
	}
	c.object = kit.Inset(0, 0, 16, 0, column)
	return c
}

func (c *carried) setAll(on bool) {
	for _, box := range c.boxes {
		box.Set(on)
	}
}

// show says of each example where it will be on a path.
func (c *carried) show(path career.Path) {
	after := promo.Follow(c.last, path, "", nil)
	for i, x := range after.Examples {
		where, color := textWaits.Text(), theme.Hint
		if id, ok := promo.PrimaryConsideration(after, x); ok {
			on, _ := path.Consideration(id)
			where, color = textUnder.Text("Consideration", on.Title), theme.Muted
		}
		c.labels[i].SetRuns(kit.Run{Text: x.Label()}, kit.Run{Text: "   " + where, Size: theme.Label, Color: color})
	}
}

// examples returns the IDs of those that are checked.
func (c *carried) examples() []string {
	if c == nil {
		return nil
	}
	var ids []string
	for i, box := range c.boxes {
		if box.On() {
			ids = append(ids, c.last.Examples[i].ID)
		}
	}
	return ids
}
