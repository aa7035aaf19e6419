package review

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"promodoc/app/doclang"
	"promodoc/app/promo"
)

// Options are what a review needs besides the document.
type Options struct {
	// Names are those that the user keeps confidential.
	Names []string
	// Pages is how long the finished document is; 0 if that is not known.
	Pages int
	// On are rules, or families of them, that are switched on although they ship switched
	// off.
	On []string
}

// Reviewer reviews one document again and again while it is written: only what changed
// is read anew. The zero Reviewer is ready to be used, by one goroutine at a time.
type Reviewer struct {
	stamp string // of what the units were reviewed with
	units map[promo.Ref]*unit
}

// Document reviews a document once.
func Document(d promo.Document, o Options) []Finding {
	var r Reviewer
	return r.Review(d, o)
}

// context is what the rules of a unit need of the document and the options.
type context struct {
	set     *ruleSet
	words   bool // the document is in the language of the rules
	options Options
	cycle   promo.Cycle
	updated promo.Date
	people  map[string]bool // names of people in lower case
}

// Review returns the findings of the document in the order of its pages, those about the
// whole document last. See [Sort] for the order of their weight. Confidential examples,
// hidden parts and private notes are not reviewed: no reader sees them.
func (r *Reviewer) Review(d promo.Document, o Options) []Finding {
	d = promo.Arranged(d)
	c := newContext(d, o)
	if stamp := c.stamp(); stamp != r.stamp {
		r.stamp, r.units = stamp, nil
	}
	w := whole{context: c, document: d, units: unitsOf(d)}
	var changed []*unit
	for i, u := range w.units {
		if known := r.units[u.at]; known != nil && known.same(u) {
			known.example = u.example // what it supports may have changed
			w.units[i] = known
		} else {
			changed = append(changed, u)
		}
	}
	reviewAll(changed, &c)
	r.keep(w.units)
	about, n := w.review(), 0
	for _, u := range w.units {
		n += len(u.findings)
	}
	all := make([]Finding, 0, n+len(about))
	for _, u := range w.units {
		all = append(all, u.findings...)
	}
	return append(all, about...)
}

// keep keeps the units of a document, and forgets all others.
func (r *Reviewer) keep(units []*unit) {
	fill := func() {
		for _, u := range units {
			r.units[u.at] = u
		}
	}
	if r.units == nil {
		r.units = make(map[promo.Ref]*unit, len(units))
	}
	if fill(); len(r.units) != len(units) {
		clear(r.units)
		fill()
	}
}

// reviewAll reviews units, at the same time if there are many.
func reviewAll(units []*unit, c *context) {
	const few = 8
	workers := 1
	if len(units) > few {
		workers = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var done sync.WaitGroup
	for range workers {
		done.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(units); i = next.Add(1) - 1 {
				units[i].review(c)
				runtime.Gosched() // a window waits for no more than one unit with what is typed
			}
		})
	}
	done.Wait()
}

func newContext(d promo.Document, o Options) context {
	c := context{set: load(), options: o, cycle: d.Cycle, updated: d.Updated}
	c.words = doclang.Primary(d.Language()) == "en"
	c.people = map[string]bool{}
	add := func(name string) {
		for _, part := range strings.Fields(strings.ToLower(name)) {
			c.people[part] = true
		}
	}
	add(d.Candidate.Manager)
	for _, v := range d.Setup.Dialogue.Voices {
		add(v.Name)
	}
	for _, part := range strings.Fields(strings.ToLower(d.Candidate.Name)) {
		delete(c.people, part)
	}
	return c
}

// stamp returns a text that changes with everything that a unit's review depends on.
func (c *context) stamp() string {
	var names []string
	for name := range c.people {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join([]string{strconv.FormatBool(c.words), c.cycle.From.String(), c.cycle.To.String(), c.updated.String(),
		strings.Join(names, " "), strings.Join(c.options.Names, "\n"), strings.Join(c.options.On, " ")}, "\x00")
}

// applies reports whether a rule is on and has words of the language.
func (c *context) applies(r *compiled) bool {
	return (c.words || r.Language == "any") && (!r.Off || names(c.options.On, r.ID))
}

// unitsOf returns what is reviewed of a document, in the order of the page.
func unitsOf(d promo.Document) []*unit {
	var all []*unit
	for _, s := range d.Sections {
		all = append(all, &unit{at: promo.Ref{Kind: promo.KindSection, ID: s.ID}, texts: []string{s.Body}})
	}
	scopes := map[string]string{}
	under := map[string][]*promo.Example{}
	for _, c := range d.Snapshot.Considerations() {
		scopes[c.ID] = c.Scope
	}
	for i := range d.Examples {
		e, first := &d.Examples[i], ""
		for _, id := range e.Supports {
			if _, ok := scopes[id]; ok {
				first = id
				break
			}
		}
		under[first] = append(under[first], e)
	}
	add := func(id string) {
		for _, e := range under[id] {
			if !e.Confidential {
				all = append(all, exampleUnit(e, scopes[id]))
			}
		}
	}
	for _, c := range d.Snapshot.Considerations() {
		add(c.ID)
	}
	add("")
	for i, g := range d.Growth {
		all = append(all, &unit{at: promo.Ref{Kind: promo.KindGrowth, Index: i}, texts: append([]string{g.Title, g.Text}, g.Steps...)})
	}
	return all
}

// review reads a unit and applies the rules to it.
func (u *unit) review(c *context) {
	u.read(c.set, c.words)
	u.findings = nil
	if !u.empty() {
		for _, r := range c.set.rules {
			if !c.applies(r) {
				continue
			}
			switch r.Extends {
			case existence:
				u.findings = append(u.findings, u.existence(r, c.set)...)
			case absence:
				u.findings = append(u.findings, u.absence(r, c.set)...)
			case check:
				if f := unitChecks[r.ID]; f != nil {
					u.findings = append(u.findings, f(u, r, c)...)
				}
			}
		}
	}
	u.facts = u.gather(c)
	u.order()
}

// order puts the findings of a unit into the order of its fields.
func (u *unit) order() {
	index := map[promo.Ref]int{u.at: -1}
	for i := range u.fields {
		index[u.fields[i].at] = i
	}
	slices.SortStableFunc(u.findings, func(a, b Finding) int {
		if d := index[a.At] - index[b.At]; d != 0 {
			return d
		}
		return a.From - b.From
	})
}
