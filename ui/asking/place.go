package asking

import (
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// place is something that a question may be about.
type place struct {
	ref   promo.Ref
	label string
}

// placesOf returns what a question may be about where the user is, the nearest first:
// the field, what it belongs to, its consideration and the document as a whole.
func placesOf(d promo.Document, at promo.Ref) []place {
	whole := place{promo.Ref{Kind: promo.KindDocument}, textWhole.Text()}
	var all []place
	if _, ok := promo.Text(d, at); ok && at.Field != "" && at.Kind != promo.KindDocument {
		all = append(all, place{at, textField.Text("Field", at.Field.Label())})
	}
	switch at.Kind {
	case promo.KindExample:
		if e, ok := d.Example(at.ID); ok {
			all = append(all, place{at.In(), textExample.Text()})
			if id, ok := promo.PrimaryConsideration(d, e); ok {
				all = append(all, place{promo.Ref{Kind: promo.KindConsideration, ID: id}, textConsideration.Text()})
			}
		}
	case promo.KindConsideration:
		all = []place{{at.In(), textConsideration.Text()}} // its own field is a note to self
	case promo.KindVoice:
		all = aboutVoice(d, at.ID)
	case promo.KindGrowth:
		all = append(all, place{at.In(), textGrowth.Text()})
	}
	return append(all, whole)
}

// aboutVoice returns what a colleague speaks of first: their own fields are not for the
// manager.
func aboutVoice(d promo.Document, id string) []place {
	v, ok := d.Voice(id)
	if !ok || len(v.Supports) == 0 {
		return nil
	}
	of := v.Supports[0]
	if _, ok := d.Example(of); ok {
		return []place{{promo.Ref{Kind: promo.KindExample, ID: of}, textExample.Text()}}
	}
	return []place{{promo.Ref{Kind: promo.KindConsideration, ID: of}, textConsideration.Text()}}
}

// choice is the choice of one of several places.
type choice struct {
	all    []place
	at     int // which of them is chosen
	chips  []*kit.Chip
	row    *kit.ChipRow
	chosen func(i int) // is called when the user chooses one
}

// ref returns what is chosen.
func (c *choice) ref() promo.Ref { return c.all[c.at].ref }

// show shows the places, and which is chosen.
func (c *choice) show() {
	if len(c.chips) != len(c.all) {
		c.chips = make([]*kit.Chip, len(c.all))
		for i := range c.chips {
			c.chips[i] = kit.NewChip("", false, func() { c.chosen(i) })
		}
		c.row.Set(c.chips...)
	}
	for i, at := range c.all {
		label := at.label
		if i == c.at {
			label = textChosen.Text("Choice", at.label)
		}
		c.chips[i].Set(label, i == c.at)
	}
}
