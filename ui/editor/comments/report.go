package comments

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// report is the part of the panel that says what becomes of a file, and asks what
// must be known before.
type report struct {
	c      *Controller
	object *fyne.Container
	first  fyne.Focusable // of what can be focused; nil if there is nothing
	of     *intake
	step   step
}

func newReport(c *Controller) report { return report{c: c, object: kit.Column(0)} }

// show shows a file, or nothing without one.
func (r *report) show(it *intake) {
	if it != nil && r.of == it && r.step == it.step && it.step == stepAskAuthor {
		return // the user may be writing
	}
	r.object.Objects, r.first, r.of = nil, nil, it
	if it == nil {
		r.object.Refresh()
		return
	}
	r.step = it.step
	column := kit.Column(6)
	switch it.step {
	case stepReading:
		column.Add(kit.Body(textReading.Text("File", it.name())))
	case stepAskOther:
		r.askOther(column, it)
	case stepAskAuthor:
		r.askAuthor(column, it)
	case stepDone:
		r.result(column, it)
	}
	r.object.Add(kit.Stack(kit.NewCard(), kit.Inset(12, 14, 12, 14, column)))
	r.object.Refresh()
}

func (r *report) askOther(column *fyne.Container, it *intake) {
	add := kit.NewButton(textAddAnyway.Text(), "", func() {
		it.other = true
		it.goOn()
	})
	column.Add(kit.NewText(kit.Run{Text: textOther.Text("File", it.name()), Size: theme.Row, Color: theme.Hint}))
	column.Add(kit.Wrap(6, add, kit.NewButton(textCancel.Text(), "", r.c.hideIntake)))
	r.first = add
}

func (r *report) askAuthor(column *fyne.Container, it *intake) {
	who := textfield.NewSingleLine("", kit.Run{Size: theme.Input})
	who.SetText(r.c.o.Document().Candidate.Manager)
	add := func() {
		if it.who = strings.TrimSpace(who.Text()); it.who == "" {
			it.who = textReader.Text()
		}
		it.goOn()
	}
	who.OnSubmit = add
	column.Add(kit.NewText(kit.Run{Text: it.name(), Size: theme.Row, Bold: true}))
	column.Add(kit.Column(2, kit.FieldLabel(textWho.Text(), textWhoExplained.Text()), who))
	column.Add(kit.Wrap(6,
		kit.NewPrimaryButton(textAdd.Text(), action.Bare(fyne.KeyReturn), add),
		kit.NewButton(textCancel.Text(), "", r.c.hideIntake)))
	r.first = who
}

func (r *report) result(column *fyne.Container, it *intake) {
	hide := kit.NewLink(textHide.Text(), theme.Label, r.c.hideIntake)
	column.Add(kit.TopRow(8, kit.Fill(kit.NewText(kit.Run{Text: textResultOf.Text("File", it.name()), Size: theme.Row, Bold: true})), hide))
	color := theme.Foreground
	if it.fault != "" {
		color = theme.Error
	}
	for _, sentence := range it.report() {
		column.Add(kit.NewText(kit.Run{Text: sentence, Size: theme.Label, Color: color}))
	}
	r.first = hide
}

// focus gives the focus to what is asked.
func (r *report) focus() {
	if r.first != nil {
		kit.Focus(r.first)
	}
}
