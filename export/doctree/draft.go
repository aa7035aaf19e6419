package doctree

import (
	"cmp"
	"slices"

	"promodoc/app/promo"
)

// Asked is a question of a draft, and the field of the text at which readers find
// it. Times counts how often the text has the field before: the title of a
// consideration is in the overview and above its examples.
type Asked struct {
	promo.Question
	At    promo.Ref
	Times int
}

// ask finds where readers find the open questions. Those about what they do not get,
// such as a confidential example, are counted as left out.
func (d *Document) ask(of promo.Document) {
	hosts := d.hosts()
	questions, leftOut := promo.OpenQuestions(of)
	d.LeftOut = leftOut
	for _, q := range questions {
		ref, _ := q.Place.Ref()
		if a, ok := hosts.nearest(of, ref); ok && singleLine(q.Text) != "" {
			a.Question = q
			d.Asked = append(d.Asked, a)
		} else {
			d.LeftOut++
		}
	}
	slices.SortStableFunc(d.Asked, func(a, b Asked) int {
		return cmp.Compare(hosts.of(a).order, hosts.of(b).order)
	})
}

// Nearest returns a field and those at which to show what is about it if the text does
// not have it, in order of preference.
func Nearest(ref promo.Ref) []promo.Ref {
	all := []promo.Ref{ref}
	switch ref.Kind {
	case promo.KindExample:
		all = append(all, promo.ExampleRef(ref.ID, "title"), promo.ExampleRef(ref.ID, "action"),
			promo.ExampleRef(ref.ID, "situation"), promo.ExampleRef(ref.ID, "result"))
	case promo.KindSection:
		all = append(all, promo.Ref{Kind: promo.KindSection, ID: ref.ID, Field: "title"})
	case promo.KindConsideration, promo.KindPreparation:
		all = append(all, promo.Ref{Kind: ref.Kind, ID: ref.ID})
	case promo.KindGrowth:
		all = append(all, promo.Ref{Kind: ref.Kind, Index: ref.Index, Field: "title"})
	case promo.KindCandidate, promo.KindCycle:
		all = append(all, promo.Ref{Kind: promo.KindCandidate, Field: "name"}, promo.Ref{Kind: promo.KindCandidate, Field: "proposed_role"})
	}
	return all
}
