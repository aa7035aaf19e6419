// Package cyclediff says what became of the document of one cycle in that of a later
// one: which examples, considerations, sections and growth areas are new, which have
// grown and by what, which were moved or dropped. Package docdiff compares two states of one document
// instead, to take pieces over. The functions are pure. The package must not know of
// files or screens.
package cyclediff

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/career/pathdiff"
	"promodoc/app/docdiff"
	"promodoc/app/promo"
)

// Fate says what became of something from one document to the next.
type Fate string

// The fates.
const (
	New     Fate = "new"     // only the later document has it
	Grown   Fate = "grown"   // there is more of it: more words, evidence or examples
	Changed Fate = "changed" // it says something else, in as many words or fewer
	Kept    Fate = "kept"    // it says the same
	Dropped Fate = "dropped" // only the earlier document has it
)

// Fates are all fates, in the order in which they are counted.
var Fates = []Fate{New, Grown, Changed, Kept, Dropped}

// Report is what became of a document in a later one.
type Report struct {
	// Considerations are those of the later path in their order, then those that only
	// the earlier path has. Examples that are under none are last, in one without an ID.
	Considerations []Consideration
	// Sections are those that have text in one of the documents, in the order of the later
	// one.
	Sections []Item
	// Growth are the growth areas that say anything, in the order of the later document.
	// Their IDs are their numbers there, counted from 0. None is Grown: more words
	// about what is still to be learnt are no growth.
	Growth []Item
}

// Consideration is what became of what shows a consideration.
type Consideration struct {
	ID, Title string
	// Fate is New or Dropped if only one of the paths has it. Else it is Grown if it has
	// more examples or words under it, Changed if it has others, or fewer.
	Fate                   Fate
	State, WasState        promo.State
	Examples, ExamplesWere int    // that support it, also those under another one
	Under                  []Item // the examples under it, or which were under it if they were dropped
}

// Item is what became of an example, a section or a growth area.
type Item struct {
	ID, WasID string // in the later and in the earlier document; empty if that has it not
	Title     string // in the later document if it is there
	Fate      Fate
	// MovedFrom is the title of the consideration that it was under before, empty unless it
	// was moved. MovedTo is the title of the section in which a growth area of the earlier
	// document is now. Moved says so of both, or that a section is in another place among
	// the others.
	MovedFrom string
	MovedTo   string
	Moved     bool
	Changes   []docdiff.Change // of what both documents have
	Added     Added            // of one that is new, all
	Words     int              // in the later document, or in the earlier one if it was dropped
}

// Added is what the later document has more of something.
type Added struct {
	Words   int      // that were inserted
	Numbers []string // that it did not name before, as they are written, such as "30 %"
}

// Compare returns what became of a document in a later one.
func Compare(was, now promo.Document) Report {
	c := comparison{was: was, now: now, renamed: pathdiff.Renames(was.Snapshot, now.Snapshot)}
	c.addConsiderations()
	c.addExamples()
	for i := range c.report.Considerations {
		c.judge(&c.report.Considerations[i])
	}
	c.report.Sections = sectionsOf(was, now)
	c.report.Growth = growthOf(was, now)
	return c.report
}

// comparison is a report that is being made.
type comparison struct {
	was, now promo.Document
	renamed  func(id string) (string, bool) // what the later path calls a consideration of the earlier one
	report   Report
}

// presentID returns the ID on the later path of a consideration of the earlier one.
func (c *comparison) presentID(id string) string {
	if _, on := c.now.Snapshot.Consideration(id); on {
		return id
	}
	if to, ok := c.renamed(id); ok {
		return to
	}
	return id
}

func (c *comparison) addConsiderations() {
	before := map[string]string{} // the IDs that the earlier path has, by those of the later one
	for _, was := range c.was.Snapshot.Considerations() {
		if id := c.presentID(was.ID); before[id] == "" {
			before[id] = was.ID
		}
	}
	for _, on := range c.now.Snapshot.Considerations() {
		n := Consideration{ID: on.ID, Title: cmp.Or(on.Title, on.ID), State: promo.StateOf(c.now, on.ID), Examples: promo.CountExamples(c.now, on.ID), Fate: New}
		if was := before[on.ID]; was != "" {
			n.Fate, n.WasState, n.ExamplesWere = Kept, promo.StateOf(c.was, was), promo.CountExamples(c.was, was)
		}
		c.report.Considerations = append(c.report.Considerations, n)
	}
	for _, on := range c.was.Snapshot.Considerations() {
		if c.find(c.presentID(on.ID)) < 0 {
			c.report.Considerations = append(c.report.Considerations, Consideration{
				ID: on.ID, Title: cmp.Or(on.Title, on.ID), Fate: Dropped,
				WasState: promo.StateOf(c.was, on.ID), ExamplesWere: promo.CountExamples(c.was, on.ID),
			})
		}
	}
}

func (c *comparison) find(id string) int {
	return slices.IndexFunc(c.report.Considerations, func(n Consideration) bool { return n.ID == id })
}

// put adds an item under a consideration. An example can be under one that no path has,
// as after a change of the path: it is then under none.
func (c *comparison) put(id string, item Item) {
	at := c.find(id)
	if at < 0 {
		at = c.find("")
	}
	if at < 0 {
		at = len(c.report.Considerations)
		c.report.Considerations = append(c.report.Considerations, Consideration{Fate: Kept})
	}
	n := &c.report.Considerations[at]
	n.Under = append(n.Under, item)
}

func (c *comparison) addExamples() {
	before := match(c.was, c.now)
	matched := map[int]bool{}
	for i, x := range c.now.Examples {
		id, _ := promo.PrimaryConsideration(c.now, x)
		at, ok := before[i]
		if !ok {
			c.put(id, Item{ID: x.ID, Title: titleOf(x), Fate: New, Words: x.Words(), Added: addedTo(promo.Example{}, x)})
			continue
		}
		matched[at] = true
		was := c.was.Examples[at]
		item := Item{ID: x.ID, WasID: was.ID, Title: titleOf(x), Words: x.Words(), Changes: changesOf(was, x), Added: addedTo(was, x)}
		item.Fate = fate(was, x, item.Changes)
		if wasUnder, placed := promo.PrimaryConsideration(c.was, was); placed && c.presentID(wasUnder) != id {
			on, _ := c.was.Snapshot.Consideration(wasUnder)
			item.MovedFrom, item.Moved = cmp.Or(on.Title, wasUnder), true
		}
		c.put(id, item)
	}
	for i, x := range c.was.Examples {
		if !matched[i] {
			id, _ := promo.PrimaryConsideration(c.was, x)
			c.put(c.presentID(id), Item{WasID: x.ID, Title: titleOf(x), Fate: Dropped, Words: x.Words()})
		}
	}
}

// titleOf returns the whole title of an example, or what stands in for it.
func titleOf(x promo.Example) string { return cmp.Or(strings.TrimSpace(x.Title), x.Label()) }

// judge says what became of a consideration that both paths have.
func (c *comparison) judge(n *Consideration) {
	if n.Fate != Kept || n.ID == "" {
		return
	}
	counts := map[Fate]int{}
	for _, x := range n.Under {
		counts[x.Fate]++
	}
	switch {
	case n.Examples > n.ExamplesWere, n.Examples == n.ExamplesWere && counts[Grown] > 0 && counts[Dropped] == 0:
		n.Fate = Grown
	case n.Examples < n.ExamplesWere, len(n.Under) > counts[Kept]:
		n.Fate = Changed
	}
}

// Count returns how many examples have each fate.
func (r Report) Count() map[Fate]int {
	n := map[Fate]int{}
	for _, c := range r.Considerations {
		for _, x := range c.Under {
			n[x.Fate]++
		}
	}
	return n
}

// Moved returns how many examples are under another consideration than before.
func (r Report) Moved() int {
	n := 0
	for _, c := range r.Considerations {
		for _, x := range c.Under {
			if x.Moved {
				n++
			}
		}
	}
	return n
}

// Same reports whether nothing became of anything: all is kept where it was.
func (r Report) Same() bool {
	kept := func(x Item) bool { return x.Fate == Kept && !x.Moved }
	for _, c := range r.Considerations {
		if c.Fate != Kept || !all(c.Under, kept) {
			return false
		}
	}
	return all(r.Sections, kept) && all(r.Growth, kept)
}

func all(items []Item, is func(Item) bool) bool {
	return !slices.ContainsFunc(items, func(x Item) bool { return !is(x) })
}
