package asking

import (
	"promodoc/app/promo"
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
	case promo.KindGrowth:
		all = append(all, place{at.In(), textGrowth.Text()})
	}
	return append(all, whole)
}
