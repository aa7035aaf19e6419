package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/datefield"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// dateOptions is a date of the document and how it is read and written.
type dateOptions struct {
	label, explanation *message.Message
	field              promo.Ref
	ahead              bool // it may well be in the future
	read               func(promo.Document) promo.Date
	write              func(promo.Document, dates.Period) promo.Document
	back               func(d, before promo.Document) promo.Document // to the dates of before
	fault              func(promo.Document) string                   // optional
}

// date returns a text field for a date. Text that is not a date stays as typed,
// also while other pages are shown, with a sentence below it; the document keeps
// the last valid date.
func (p page) date(o dateOptions) fyne.CanvasObject {
	draft := p.cards.dates[o.field]
	if draft == nil {
		draft = &datefield.Draft{}
		p.cards.dates[o.field] = draft
	}
	var field *datefield.DateField
	amend := func(edit func(promo.Document) promo.Document) {
		p.Amend(field, textStepDate.Text(), o.field, edit)
	}
	field = datefield.New(datefield.Options{
		Label: o.label.Text(), Explanation: o.explanation.Text(), Draft: draft,
		Reader: func() dates.Reader { return dates.Reader{Today: promo.DateOf(p.Session().Now()), Ahead: o.ahead} },
		Kept:   func() promo.Date { return o.read(p.doc()) },
		Keep: func(period dates.Period) {
			amend(func(d promo.Document) promo.Document { return o.write(d, period) })
		},
		Begin: func() func() {
			before := p.doc()
			return func() { amend(func(d promo.Document) promo.Document { return o.back(d, before) }) }
		},
		Fault: func() string {
			if o.fault == nil {
				return ""
			}
			return o.fault(p.doc())
		},
		Relayout: p.Page.Relayout,
	})
	p.Fields.Add(o.field, field.Input)
	field.FollowFocus()
	p.view.OnRefresh(field.Refresh)
	return field.Object()
}

// lastOf returns the last date of a period.
func lastOf(p dates.Period) promo.Date {
	if p.Last.IsZero() {
		return p.First
	}
	return p.Last
}

// withFirst sets the first date to that of a period, and the last if the period
// is longer than a date.
func withFirst(first, last *promo.Date, p dates.Period) {
	*first = p.First
	if !p.Last.IsZero() {
		*last = p.Last
	}
}

// withLast sets the last date to that of a period, and the first if the period is
// longer than a date and there is no first date.
func withLast(first, last *promo.Date, p dates.Period) {
	*last = lastOf(p)
	if !p.Last.IsZero() && first.IsZero() {
		*first = p.First
	}
}

// order says that a time ends before it begins; empty if it does not.
func order(first, last promo.Date) string {
	if !promo.Backwards(first, last) {
		return ""
	}
	return textDaysOrder.Text("Last", last.Long(), "First", first.Long())
}

// daysFault says what is wrong with the days of an example; empty if nothing is.
func daysFault(x promo.Example) string {
	if x.Ongoing && !x.To.IsZero() {
		return textOngoingEnds.Text("Last", x.To.Long())
	}
	return order(x.From, x.To)
}

// spanOf is when an example happened, with a hint if that cannot be; empty if
// there is none.
func spanOf(x promo.Example) string {
	span := promo.Span(x.From, x.To, x.Ongoing)
	if daysFault(x) == "" {
		return span
	}
	return textSpanFault.Text("Span", span)
}

// dates are the fields for when the example happened.
func (c exampleCard) dates(x promo.Example) fyne.CanvasObject {
	set := func(d promo.Document, change func(*promo.Example)) promo.Document {
		x, _ := d.Example(c.id)
		change(&x)
		return promo.SetExampleDates(d, c.id, x.From, x.To, x.Ongoing)
	}
	back := func(d, before promo.Document) promo.Document {
		x, ok := before.Example(c.id)
		if !ok {
			return d
		}
		return promo.SetExampleDates(d, c.id, x.From, x.To, x.Ongoing)
	}
	from := c.date(dateOptions{
		label: textFrom, explanation: textFromExplained, field: c.field("from"), back: back,
		read: func(d promo.Document) promo.Date { x, _ := d.Example(c.id); return x.From },
		write: func(d promo.Document, p dates.Period) promo.Document {
			return set(d, func(x *promo.Example) {
				withFirst(&x.From, &x.To, p)
				x.Ongoing = x.Ongoing && p.Last.IsZero()
			})
		},
	})
	to := c.date(dateOptions{
		label: textTo, explanation: textToExplained, field: c.field("to"), back: back,
		read: func(d promo.Document) promo.Date { x, _ := d.Example(c.id); return x.To },
		write: func(d promo.Document, p dates.Period) promo.Document {
			return set(d, func(x *promo.Example) {
				withLast(&x.From, &x.To, p)
				x.Ongoing = false
			})
		},
		fault: func(d promo.Document) string { x, _ := d.Example(c.id); return daysFault(x) },
	})
	ongoing := kit.NewCheckbox(x.Ongoing, func(on bool) {
		c.Edit(textStepOngoing.Text(), c.field("from"), func(d promo.Document) promo.Document {
			return set(d, func(x *promo.Example) { x.Ongoing = on })
		})
	})
	c.view.OnRefresh(func() { ongoing.Set(c.example().Ongoing) })
	c.Editor.cards.first = c.Fields.Get(c.field("from"))
	return kit.TopRow(16, kit.Fill(from), kit.Fill(to),
		kit.Inset(18, 0, 0, 0, kit.Row(8, ongoing, kit.NewCheckLabel(ongoing, kit.Run{Text: textOngoing.Text(), Size: theme.Label, Color: theme.Muted}).Short())))
}

// cycle returns the fields of the review period.
func (p page) cycle() []fyne.CanvasObject {
	field := func(name promo.FieldKey) promo.Ref { return promo.Ref{Kind: promo.KindCycle, Field: name} }
	set := func(d promo.Document, change func(*promo.Cycle)) promo.Document {
		c := d.Cycle
		change(&c)
		return promo.SetCycle(d, c)
	}
	back := func(d, before promo.Document) promo.Document {
		return set(d, func(c *promo.Cycle) { c.From, c.To = before.Cycle.From, before.Cycle.To })
	}
	from := p.date(dateOptions{
		label: textFrom, explanation: textFirstDay, field: field("from"), ahead: true, back: back,
		read: func(d promo.Document) promo.Date { return d.Cycle.From },
		write: func(d promo.Document, p dates.Period) promo.Document {
			return set(d, func(c *promo.Cycle) { withFirst(&c.From, &c.To, p) })
		},
	})
	to := p.date(dateOptions{
		label: textTo, explanation: textLastDay, field: field("to"), ahead: true, back: back,
		read: func(d promo.Document) promo.Date { return d.Cycle.To },
		write: func(d promo.Document, p dates.Period) promo.Document {
			return set(d, func(c *promo.Cycle) { withLast(&c.From, &c.To, p) })
		},
		fault: func(d promo.Document) string { return order(d.Cycle.From, d.Cycle.To) },
	})
	name := editing.Labelled(textCycle.Text(), textCycleExplained.Text(), p.Fields.Line(field("name"), textCyclePlaceholder.Text()))
	return []fyne.CanvasObject{name, from, to}
}
