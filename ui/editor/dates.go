package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// dateSpec is a date of the document and how it is read and written.
type dateSpec struct {
	name, explanation string
	at                promo.Ref
	read              func(promo.Document) promo.Date
	write             func(promo.Document, promo.Date) promo.Document
}

// dateField is a field for a date. One that cannot be read stays as she typed
// it, also while she is on other pages, with a sentence below; the document
// keeps the last one that could be read.
func (e *Editor) dateField(v *pageView, spec dateSpec) fyne.CanvasObject {
	field, fault := textfield.NewSingleLine("2026-03", kit.Run{Size: theme.Input}), kit.NewText()
	field.ExternalUndo = true
	field.SetReadOnly(e.session.Status().State == session.ReadOnly)
	field.OnFocus = func(on bool) {
		if on {
			e.fields.last = spec.at
		}
	}
	explain := func() {
		_, err := promo.ParseDate(field.Text())
		text := ""
		if err != nil {
			text = kit.Sentence(err)
		}
		fault.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Error})
		if fault.Visible() != (text != "") {
			kit.SetVisible(fault, text != "")
			e.page.Relayout()
		}
	}
	field.OnChanged = func(text string, _ int) {
		date, err := promo.ParseDate(text)
		delete(e.unread, spec.at)
		switch {
		case err != nil:
			e.unread[spec.at] = text
		case date != spec.read(e.doc()):
			e.editFrom(field, "Date", spec.at, func(d promo.Document) promo.Document { return spec.write(d, date) })
		}
		explain()
	}
	v.onRefresh(func() {
		if e.source == any(field) {
			return
		}
		text, kept := e.unread[spec.at]
		if !kept {
			text = spec.read(e.doc()).String()
		}
		field.SetText(text)
		explain()
	})
	e.fields.byRef[spec.at] = field
	return kit.Column(2, kit.FieldLabel(spec.name, spec.explanation), field, fault)
}

// dateFields are the fields for when an example happened.
func (e *Editor) dateFields(v *pageView, x promo.Example) fyne.CanvasObject {
	id := x.ID
	from := e.dateField(v, dateSpec{
		name: "From", explanation: "2026, 2026-03 or 2026-03-14", at: promo.ExampleRef(id, "from"),
		read: func(d promo.Document) promo.Date { x, _ := d.Example(id); return x.From },
		write: func(d promo.Document, date promo.Date) promo.Document {
			x, _ := d.Example(id)
			return promo.SetExampleDates(d, id, date, x.To, x.Ongoing)
		},
	})
	to := e.dateField(v, dateSpec{
		name: "To", explanation: "may stay empty", at: promo.ExampleRef(id, "to"),
		read: func(d promo.Document) promo.Date { x, _ := d.Example(id); return x.To },
		write: func(d promo.Document, date promo.Date) promo.Document {
			x, _ := d.Example(id)
			return promo.SetExampleDates(d, id, x.From, date, false)
		},
	})
	ongoing := kit.NewCheckbox(x.Ongoing, func(on bool) {
		e.edit("Still going on", promo.ExampleRef(id, "from"), func(d promo.Document) promo.Document {
			x, _ := d.Example(id)
			return promo.SetExampleDates(d, id, x.From, x.To, on)
		})
	})
	v.onRefresh(func() {
		x, _ := e.doc().Example(id)
		ongoing.Set(x.Ongoing)
	})
	v.detailFirst = e.fields.byRef[promo.ExampleRef(id, "from")]
	return kit.TopRow(16, kit.Fill(from), kit.Fill(to),
		kit.Inset(18, 0, 0, 0, kit.Row(8, ongoing, kit.SmallLabel("still going on"))))
}
