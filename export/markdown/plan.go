package markdown

import (
	"strconv"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// plan says which examples are shown, where, and under which number.
type plan struct {
	considerations []consideration
	further        []example // shown, though the path asks for none of it any more
	number         map[string]int
}

// consideration is one of the path with its examples.
type consideration struct {
	career.Consideration
	number   int // on the path, from 1
	told     []example
	referred []example // told under another one
}

// example is one that is shown. One that is not on the path has no number.
type example struct {
	promo.Example
	number string
}

func newPlan(d promo.Document) plan {
	var p plan
	p.number = map[string]int{}
	for i, c := range d.Snapshot.Considerations() {
		p.considerations = append(p.considerations, consideration{Consideration: c, number: i + 1})
		p.number[c.ID] = i + 1
	}
	shown := map[string]example{}
	for _, e := range d.Examples {
		under, ok := promo.ToldUnder(d, e)
		switch {
		case !exported(e):
		case !ok:
			p.further = append(p.further, example{Example: e})
		default:
			c := &p.considerations[p.number[under]-1]
			told := example{Example: e, number: strconv.Itoa(c.number) + "." + strconv.Itoa(len(c.told)+1)}
			c.told = append(c.told, told)
			shown[e.ID] = told
		}
	}
	for i := range p.considerations {
		c := &p.considerations[i]
		for _, e := range promo.ReferredBy(d, c.ID) {
			if told, ok := shown[e.ID]; ok {
				c.referred = append(c.referred, told)
			}
		}
	}
	return p
}

// exported reports whether an example is shown to readers at all.
func exported(e promo.Example) bool { return !e.Confidential && !e.Empty() }

// title is what an example is called.
func (e example) title() string { return firstOf(e.Title, wordUntitled) }

// label is how other parts refer to an example.
func (e example) label() string { return numbered(e.number, e.title()) }

// label is how other parts refer to a consideration.
func (c consideration) label() string { return numbered(strconv.Itoa(c.number), line(c.Title)) }

func (c consideration) ref() promo.Ref {
	return promo.Ref{Kind: promo.KindConsideration, ID: c.ID}
}
