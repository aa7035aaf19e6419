package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// RestoreOptions is what the panel of an earlier state is opened with. All must be given.
type RestoreOptions struct {
	Moment     string           // when it was kept
	Back, Away []journal.Change // see [journal.Restoring]
	Restore    func([]journal.Change)
	Closed     func() // is called when the user closes the panel
}

// Restore is the panel in which an earlier state of a year is compared with the present
// one, and taken back.
type Restore struct {
	scroll *kit.ScrollView
	first  fyne.Focusable
}

// maxListed is how many entries of a kind are listed.
const maxListed = 40

// NewRestore returns the panel.
func NewRestore(o RestoreOptions) *Restore {
	closer := kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()
	column := kit.Column(12, kit.Row(0, kit.Fill(kit.Heading(textRestore.Text("Moment", o.Moment))), closer))
	r := &Restore{first: closer}
	var missing, different, added []string
	for _, c := range o.Back {
		if c.Before.ID == "" {
			missing = append(missing, c.After.Title())
		} else {
			different = append(different, c.After.Title())
		}
	}
	for _, c := range o.Away {
		added = append(added, c.Before.Title())
	}
	r.list(column, textMissing, missing)
	r.list(column, textDifferent, different)
	r.list(column, textAdded, added)
	if n := len(o.Back); n > 0 {
		back := kit.NewPrimaryButton(textBringBack.Count(n), "", func() { o.Restore(o.Back) })
		r.first = back
		column.Add(kit.Row(0, back, kit.Spacer()))
	}
	if n := len(o.Away); n > 0 {
		all := append(append([]journal.Change{}, o.Back...), o.Away...)
		exact := kit.NewButton(textAsThen.Count(n), "", func() { o.Restore(all) })
		if len(o.Back) == 0 {
			r.first = exact
		}
		column.Add(kit.Row(0, exact, kit.Spacer()))
	}
	if len(o.Back)+len(o.Away) == 0 {
		column.Add(kit.Body(textAsNow.Text()))
	}
	r.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return r
}

// list lists entries below a heading, if there are any.
func (r *Restore) list(column *fyne.Container, heading *message.Message, titles []string) {
	if len(titles) == 0 {
		return
	}
	lines := kit.Column(4, kit.NewText(kit.Run{Text: heading.Count(len(titles)), Size: theme.Label, Bold: true}))
	for i, title := range titles {
		if i == maxListed {
			lines.Add(kit.Small(textMoreListed.Count(len(titles) - maxListed)))
			break
		}
		lines.Add(kit.NewLabel(kit.Run{Text: title, Size: theme.Row}))
	}
	column.Add(lines)
}

// Object returns the panel as one object.
func (r *Restore) Object() fyne.CanvasObject { return r.scroll }

// Focus gives what takes the state back the keyboard.
func (r *Restore) Focus() { kit.Focus(r.first) }
