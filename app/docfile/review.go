package docfile

import (
	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// review reads what the user decided about the findings of reviews.
func (d *decoder) review(m *yamldoc.Mapping) promo.ReviewChoices {
	r := m.Mapping("review", textReview)
	if r == nil {
		return promo.ReviewChoices{}
	}
	c := promo.ReviewChoices{Off: r.Texts("off")}
	for _, item := range r.Mappings("left_as_is", textLeftAsIs) {
		l := promo.LeftAsIs{Rule: item.Text("rule"), Place: d.place(item), Quote: item.Text("quote"), Reason: item.Text("reason")}
		l.Extra = extra(item)
		c.LeftAsIs = append(c.LeftAsIs, l)
	}
	c.Extra = extra(r)
	return c
}

func (e *encoder) review(f *yamldoc.Fields, c promo.ReviewChoices) {
	inner := yamldoc.NewFields()
	inner.Texts("off", c.Off)
	inner.List("left_as_is", yamldoc.Nodes(c.LeftAsIs, func(l promo.LeftAsIs) *yaml.Node {
		g := yamldoc.NewFields()
		g.Text("rule", l.Rule)
		g.Text("place", string(l.Place))
		g.Text("quote", l.Quote)
		g.Text("reason", l.Reason)
		return e.close(g, l.Extra)
	}))
	e.mapping(f, "review", inner, c.Extra)
}
