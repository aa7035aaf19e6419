package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// dateOptions is a date of the document and how it is read and written.
type dateOptions struct {
	label, explanation *message.Message
	field              promo.Ref
	read               func(promo.Document) promo.Date
	write              func(promo.Document, promo.Date) promo.Document
}

// date returns a text field for a date. Text that is not a date stays as typed,
// also while other pages are shown, with a sentence below it; the document keeps
// the last valid date.
func (p page) date(o dateOptions) fyne.CanvasObject {
	field, fault := textfield.NewSingleLine(textDatePlaceholder.Text(), kit.Run{Size: theme.Input}), kit.NewText()
	p.Fields.Add(o.field, field)
	explain := func() {
		sentence := ""
		if _, err := promo.ParseDate(field.Text()); err != nil {
			sentence = kit.Sentence(err)
		}
		p.showLine(fault, sentence, theme.Error)
	}
	field.OnChanged = func(text string, _ int) {
		date, err := promo.ParseDate(text)
		delete(p.cards.invalidDates, o.field)
		switch {
		case err != nil:
			p.cards.invalidDates[o.field] = text
		case date != o.read(p.doc()):
			p.EditFrom(field, textStepDate.Text(), o.field, func(d promo.Document) promo.Document { return o.write(d, date) })
		}
		explain()
	}
	p.view.OnRefresh(func() {
		if p.IsSource(field) {
			return
		}
		text, invalid := p.cards.invalidDates[o.field]
		if !invalid {
			text = o.read(p.doc()).String()
		}
		field.SetText(text)
		explain()
	})
	return kit.Column(2, kit.FieldLabel(o.label.Text(), o.explanation.Text()), field, fault)
}

// dates are the fields for when the example happened.
func (c exampleCard) dates(x promo.Example) fyne.CanvasObject {
	set := func(d promo.Document, change func(*promo.Example)) promo.Document {
		x, _ := d.Example(c.id)
		change(&x)
		return promo.SetExampleDates(d, c.id, x.From, x.To, x.Ongoing)
	}
	from := c.date(dateOptions{
		label: textFrom, explanation: textFromExplained, field: c.field("from"),
		read: func(d promo.Document) promo.Date { x, _ := d.Example(c.id); return x.From },
		write: func(d promo.Document, date promo.Date) promo.Document {
			return set(d, func(x *promo.Example) { x.From = date })
		},
	})
	to := c.date(dateOptions{
		label: textTo, explanation: textToExplained, field: c.field("to"),
		read: func(d promo.Document) promo.Date { x, _ := d.Example(c.id); return x.To },
		write: func(d promo.Document, date promo.Date) promo.Document {
			return set(d, func(x *promo.Example) { x.To, x.Ongoing = date, false })
		},
	})
	ongoing := kit.NewCheckbox(x.Ongoing, func(on bool) {
		c.Edit(textStepOngoing.Text(), c.field("from"), func(d promo.Document) promo.Document {
			return set(d, func(x *promo.Example) { x.Ongoing = on })
		})
	})
	c.view.OnRefresh(func() { ongoing.Set(c.example().Ongoing) })
	c.Editor.cards.detailFirst = c.Fields.Get(c.field("from"))
	return kit.TopRow(16, kit.Fill(from), kit.Fill(to),
		kit.Inset(18, 0, 0, 0, kit.Row(8, ongoing, kit.SmallLabel(textOngoing.Text()))))
}

// cycle returns the fields of the review period.
func (p page) cycle() fyne.CanvasObject {
	field := func(name promo.FieldKey) promo.Ref { return promo.Ref{Kind: promo.KindCycle, Field: name} }
	set := func(d promo.Document, change func(*promo.Cycle)) promo.Document {
		c := d.Cycle
		change(&c)
		return promo.SetCycle(d, c)
	}
	from := p.date(dateOptions{
		label: textFrom, explanation: textFirstDay, field: field("from"),
		read: func(d promo.Document) promo.Date { return d.Cycle.From },
		write: func(d promo.Document, date promo.Date) promo.Document {
			return set(d, func(c *promo.Cycle) { c.From = date })
		},
	})
	to := p.date(dateOptions{
		label: textTo, explanation: textLastDay, field: field("to"),
		read: func(d promo.Document) promo.Date { return d.Cycle.To },
		write: func(d promo.Document, date promo.Date) promo.Document {
			return set(d, func(c *promo.Cycle) { c.To = date })
		},
	})
	name := editing.Labelled(textCycle.Text(), textCycleExplained.Text(), p.Fields.Line(field("name"), textCyclePlaceholder.Text()))
	return kit.Grid(180, 24, name, from, to)
}
