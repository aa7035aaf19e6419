package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/look"
)

// dateField is a field for a date. A date that cannot be read stays as she
// typed it, with a sentence below, and the document keeps the one before until
// it can be.
type dateField struct {
	object fyne.CanvasObject
	field  *kit.Prose
	fault  *kit.Text
}

func newDateField(e *Editor, name, explanation string, read func() promo.Date, write func(promo.Date)) *dateField {
	f := &dateField{field: kit.NewField("2026-03", kit.Run{Size: look.Writing}), fault: kit.NewText()}
	f.field.SetText(read().String())
	f.fault.Hide()
	f.field.OnChanged = func(text string, _ int) {
		date, err := promo.ParseDate(text)
		sentence := ""
		if err != nil {
			sentence = kit.Sentence(err)
		} else if date != read() {
			write(date)
		}
		f.fault.SetRuns(kit.Run{Text: sentence, Size: look.Label, Color: look.Fault})
		setVisible(f.fault, sentence != "")
		e.page.Relayout()
	}
	f.object = kit.Column(2, kit.Named(name, explanation), f.field, f.fault)
	return f
}

// refresh takes up a date that changed by another way, such as undo.
func (f *dateField) refresh(d promo.Date) {
	if now, err := promo.ParseDate(f.field.Text()); err == nil && now != d && !kit.HasFocus(f.field) {
		f.field.SetText(d.String())
	}
}

// dateFields are the fields for when an example happened.
func (e *Editor) dateFields(v *pageView, x promo.Example) fyne.CanvasObject {
	now := func() promo.Example {
		found, _ := e.doc().Example(x.ID)
		return found
	}
	set := func(from, to promo.Date, ongoing bool) {
		e.edit("Dates", promo.ExampleRef(x.ID, "title"), func(d promo.Document) promo.Document {
			return promo.SetExampleDates(d, x.ID, from, to, ongoing)
		})
	}
	from := newDateField(e, "From", "2026, 2026-03 or 2026-03-14",
		func() promo.Date { return now().From },
		func(d promo.Date) { set(d, now().To, now().Ongoing) })
	to := newDateField(e, "To", "may stay empty",
		func() promo.Date { return now().To },
		func(d promo.Date) { set(now().From, d, now().Ongoing) })
	ongoing := kit.NewCheck(x.Ongoing, func(on bool) { set(now().From, now().To, on) })
	v.detailFirst = from.field
	v.onRefresh(func() {
		from.refresh(now().From)
		to.refresh(now().To)
		ongoing.Set(now().Ongoing)
	})
	return kit.TopRow(16, kit.Fill(from.object), kit.Fill(to.object),
		kit.Inset(18, 0, 0, 0, kit.Row(8, ongoing, kit.SmallLine("still going on"))))
}
