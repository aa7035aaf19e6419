package doctree

import (
	"strconv"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// plan says which examples readers get, under which consideration and number.
type plan struct {
	considerations []consideration
	unassigned     []example                // all examples, on a path without considerations
	numbers        map[string]int           // of considerations, by id
	voices         map[string][]promo.Voice // by the id of what they are below
}

// consideration is a consideration of the path with its examples.
type consideration struct {
	career.Consideration
	number    int       // on the path, from 1
	own       []example // exported under this consideration
	elsewhere []example // support it, but are exported under another
}

// example is an example that readers get. Number is "" on a path without
// considerations.
type example struct {
	promo.Example
	number string
}

func newPlan(d promo.Document) plan {
	var p plan
	p.numbers = map[string]int{}
	for i, c := range d.Snapshot.Considerations() {
		p.considerations = append(p.considerations, consideration{Consideration: c, number: i + 1})
		p.numbers[c.ID] = i + 1
	}
	numbered := map[string]example{}
	for _, e := range d.Examples {
		under, ok := promo.PrimaryConsideration(d, e)
		switch {
		case !exported(e):
		case !ok && len(p.considerations) > 0: // it waits to be placed
		case !ok:
			p.unassigned = append(p.unassigned, example{Example: e})
		default:
			c := &p.considerations[p.numbers[under]-1]
			own := example{Example: e, number: strconv.Itoa(c.number) + "." + strconv.Itoa(len(c.own)+1)}
			c.own = append(c.own, own)
			numbered[e.ID] = own
		}
	}
	for i := range p.considerations {
		c := &p.considerations[i]
		for _, e := range promo.ExamplesReferredBy(d, c.ID) {
			if other, ok := numbered[e.ID]; ok {
				c.elsewhere = append(c.elsewhere, other)
			}
		}
	}
	p.voices = quoted(d, p)
	return p
}

// exported reports whether readers get an example.
func exported(e promo.Example) bool { return !e.Confidential && !e.Empty() }

func (e example) ref() promo.Ref { return promo.ExampleRef(e.ID, "title") }

// label returns the text of a link to a consideration.
func (c consideration) label() string { return strconv.Itoa(c.number) + " " + singleLine(c.Title) }

func (c consideration) ref() promo.Ref {
	return promo.Ref{Kind: promo.KindConsideration, ID: c.ID}
}
