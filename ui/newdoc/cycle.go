package newdoc

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/promo"
	"promodoc/ui/datefield"
	"promodoc/ui/textfield"
)

// cycleFields are the fields of the cycle and what they say.
type cycleFields struct {
	name     *textfield.Field
	from, to *datefield.DateField
	days     promo.Cycle // without its name
}

// newCycleFields makes the fields with the half year that has today in them.
func (s *Screen) newCycleFields() *cycleFields {
	cycle := s.options.Cycle
	if cycle.Name == "" && cycle.From.IsZero() && cycle.To.IsZero() {
		cycle = HalfYear(s.options.Today)
	}
	c := &cycleFields{name: s.field("", cycle.Name), days: promo.Cycle{From: cycle.From, To: cycle.To}}
	c.from = s.dateField(datefield.Options{
		Label: textFrom.Text(), Explanation: textFirstDay.Text(),
		Kept: func() promo.Date { return c.days.From },
		Keep: func(p dates.Period) {
			if c.days.From = p.First; !p.Last.IsZero() {
				c.days.To = p.Last
			}
			c.to.Refresh()
		},
	}, c)
	c.to = s.dateField(datefield.Options{
		Label: textTo.Text(), Explanation: textLastDay.Text(),
		Kept: func() promo.Date { return c.days.To },
		Keep: func(p dates.Period) {
			if c.days.To = p.Last; p.Last.IsZero() {
				c.days.To = p.First
			}
		},
		Fault: func() string {
			if c.backwards() {
				return textDaysOrder.Text()
			}
			return ""
		},
	}, c)
	return c
}

// dateField returns a date field from which Enter creates the document.
func (s *Screen) dateField(o datefield.Options, c *cycleFields) *datefield.DateField {
	o.Reader = func() dates.Reader { return dates.Reader{Today: s.options.Today, Ahead: true} }
	o.Begin = func() func() {
		before := c.days
		return func() { c.days = before }
	}
	o.Relayout = func() {
		if s.scroll != nil {
			s.scroll.Relayout()
		}
	}
	f := datefield.New(o)
	f.Input.OnSubmit = func() {
		if f.Pending() != "" {
			f.Submit()
		}
		s.create()
	}
	f.FollowFocus()
	return f
}

// backwards reports whether the cycle ends before it begins.
func (c *cycleFields) backwards() bool {
	return promo.Backwards(c.days.From, c.days.To)
}

// cycle returns the cycle, or what is wrong with it.
func (c *cycleFields) cycle() (promo.Cycle, error) {
	switch {
	case c.from.Pending() != "":
		return promo.Cycle{}, errFirstDay.Err("Text", c.from.Pending())
	case c.to.Pending() != "":
		return promo.Cycle{}, errLastDay.Err("Text", c.to.Pending())
	case c.backwards():
		return promo.Cycle{}, errDaysOrder.Err()
	}
	return promo.Cycle{Name: c.name.Text(), From: c.days.From, To: c.days.To}, nil
}

// HalfYear returns the half of a year that has a day, the most common review
// period.
func HalfYear(today promo.Date) promo.Cycle {
	first, last, half := time.January, time.June, 1
	if today.Month > 6 {
		first, last, half = time.July, time.December, 2
	}
	from := promo.Date{Year: today.Year, Month: int(first), Day: 1}
	to := promo.DateOf(promo.Date{Year: today.Year, Month: int(last)}.Last())
	return promo.Cycle{Name: textHalfYear.Text("Half", half, "Year", today.Year), From: from, To: to}
}

// objects are the fields with their labels.
func (c *cycleFields) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{labelled(textCycle.Text(), textCycleAbout.Text(), c.name), c.from.Object(), c.to.Object()}
}
