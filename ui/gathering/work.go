package gathering

import (
	"slices"
	"strings"

	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/textfind"
)

// proposal is an entry as it may be taken: as it was found, as the user changed it, or
// joined of several.
type proposal struct {
	entry    journal.Entry
	parts    []*proposal // that it was joined of; nil if it was found like this
	folded   string      // all of it that is searched, without case and accents
	unlikely bool        // it is hardly evidence by itself
	ticked   bool
	changed  bool // by the user
}

func newProposal(p evidence.Proposal) *proposal {
	return &proposal{entry: p.Entry, unlikely: p.Unlikely, folded: textfind.Fold(logbook.EntryText(p.Entry))}
}

// group is the proposals that belong together for readers, of one source.
type group struct {
	path   string // of the source
	name   string // as the source has it; may be empty
	all    []*proposal
	folded bool
}

// work is what was found with all that the user decided about it.
type work struct {
	groups []*group
	undos  []step
	redos  []step
}

// step is something that the user did; each function makes the work be as it was then.
type step struct{ undo, redo func() }

// do carries a step out.
func (w *work) do(s step) {
	s.redo()
	w.undos, w.redos = append(w.undos, s), nil
}

// move takes the last step of one list back or does it again, and reports whether there
// was one.
func move(from, to *[]step, do func(step)) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	s := (*from)[last]
	*from = (*from)[:last]
	do(s)
	*to = append(*to, s)
	return true
}

func (w *work) undo() bool { return move(&w.undos, &w.redos, func(s step) { s.undo() }) }

func (w *work) redo() bool { return move(&w.redos, &w.undos, func(s step) { s.redo() }) }

// tick ticks proposals or not, and reports whether that changes any.
func (w *work) tick(all []*proposal, on bool) bool {
	var changed []*proposal
	for _, p := range all {
		if p.ticked != on {
			changed = append(changed, p)
		}
	}
	set := func(on bool) func() {
		return func() {
			for _, p := range changed {
				p.ticked = on
			}
		}
	}
	if len(changed) == 0 {
		return false
	}
	w.do(step{undo: set(!on), redo: set(on)})
	return true
}

// edit changes what a proposal says.
func (w *work) edit(p *proposal, before, after journal.Entry) {
	was := p.changed
	set := func(e journal.Entry, changed bool) func() {
		return func() { p.set(e); p.changed = changed }
	}
	w.do(step{undo: set(before, was), redo: set(after, true)})
}

// set changes what a proposal says without a step.
func (p *proposal) set(e journal.Entry) {
	p.entry, p.folded = e, textfind.Fold(logbook.EntryText(e))
}

// join makes one proposal of several, in the place of the first, and returns it.
func (w *work) join(all []*proposal) *proposal {
	entries := make([]journal.Entry, len(all))
	one := &proposal{parts: all, changed: true}
	joined := make(map[*proposal]bool, len(all))
	for i, p := range all {
		entries[i], joined[p] = p.entry, true
		one.ticked = one.ticked || p.ticked
	}
	one.set(logbook.Join(entries))
	w.replace(func(before []*proposal) []*proposal {
		var after []*proposal
		for _, p := range before {
			switch {
			case p == all[0]:
				after = append(after, one)
			case !joined[p]:
				after = append(after, p)
			}
		}
		return after
	})
	return one
}

// split puts back what a proposal was joined of. What was changed since is lost with it,
// until the step is taken back.
func (w *work) split(p *proposal) {
	w.replace(func(before []*proposal) []*proposal {
		at := slices.Index(before, p)
		if at < 0 {
			return before
		}
		return slices.Replace(slices.Clone(before), at, at+1, p.parts...)
	})
}

// replace changes the proposals of the groups by a function, as one step.
func (w *work) replace(change func([]*proposal) []*proposal) {
	groups := w.groups
	before, after := make([][]*proposal, len(groups)), make([][]*proposal, len(groups))
	for i, g := range groups {
		before[i], after[i] = g.all, change(g.all)
	}
	set := func(all [][]*proposal) func() {
		return func() {
			for i, g := range groups {
				g.all = all[i]
			}
		}
	}
	w.do(step{undo: set(before), redo: set(after)})
}

// ticked returns what is ticked, in the order of the list.
func (w *work) ticked() []*proposal {
	var all []*proposal
	for _, g := range w.groups {
		for _, p := range g.all {
			if p.ticked {
				all = append(all, p)
			}
		}
	}
	return all
}

// count returns how many proposals there are.
func (w *work) count() int {
	n := 0
	for _, g := range w.groups {
		n += len(g.all)
	}
	return n
}

// take takes up what was found, in place of what was there; but what the user ticked,
// changed or joined stays.
func (w *work) take(groups []*group) {
	kept := map[string]bool{}
	for _, g := range w.groups {
		for _, p := range g.all {
			if p.ticked || p.changed {
				for _, k := range p.entry.Source.Keys {
					kept[k] = true
				}
			}
		}
	}
	isKept := func(p *proposal) bool {
		return slices.ContainsFunc(p.entry.Source.Keys, func(k string) bool { return kept[k] })
	}
	for _, g := range groups {
		g.all = slices.DeleteFunc(g.all, isKept)
	}
	for _, old := range w.groups {
		all := slices.DeleteFunc(slices.Clone(old.all), func(p *proposal) bool { return !p.ticked && !p.changed })
		if len(all) == 0 {
			continue
		}
		at := slices.IndexFunc(groups, func(g *group) bool { return g.path == old.path && g.name == old.name })
		if at < 0 {
			groups = append(groups, &group{path: old.path, name: old.name, all: all, folded: old.folded})
			continue
		}
		groups[at].folded = old.folded
		groups[at].all = append(groups[at].all, all...)
		slices.SortStableFunc(groups[at].all, func(a, b *proposal) int { return a.entry.From.First().Compare(b.entry.From.First()) })
	}
	groups = slices.DeleteFunc(groups, func(g *group) bool { return len(g.all) == 0 })
	*w = work{groups: groups}
}

// doubled returns the names of groups that several sources have.
func (w *work) doubled() map[string]bool {
	paths, doubled := map[string]string{}, map[string]bool{}
	for _, g := range w.groups {
		if path, there := paths[g.name]; there && path != g.path {
			doubled[g.name] = true
		}
		paths[g.name] = g.path
	}
	return doubled
}

// row is a row of the list: the heading of a group or, with a proposal, one of those.
type row struct {
	group *group
	of    *proposal
}

// rows returns the rows that have all words of a filter, or all; only while nothing is
// filtered are groups folded.
func (w *work) rows(filter string) []row {
	words := strings.Fields(textfind.Fold(filter))
	var rows []row
	for _, g := range w.groups {
		heading := len(rows)
		rows = append(rows, row{group: g})
		for _, p := range g.all {
			if len(words) == 0 && g.folded || !textfind.HasAll(p.folded, words) {
				continue
			}
			rows = append(rows, row{g, p})
		}
		if len(words) > 0 && len(rows) == heading+1 {
			rows = rows[:heading]
		}
	}
	return rows
}

// entriesOf returns the entries of proposals, in their forms.
func entriesOf(all []*proposal) []journal.Entry {
	entries := make([]journal.Entry, len(all))
	for i, p := range all {
		entries[i] = journal.Clean(p.entry)
	}
	return entries
}
