package textedit

import "sort"

// keptRows are the rows of a paragraph before it changed, of which those that did
// not change need not be drawn anew.
type keptRows struct {
	rows            []row
	from, end, grew int // the runes that changed, as they are now, and how many there are more
}

// forgetRows has the rows computed again.
func (p *paragraph) forgetRows() { p.rows, p.kept = nil, keptRows{} }

// keepRows has the rows computed again after runes from up to to, now up to end, were
// changed.
func (p *paragraph) keepRows(from, to, end int) {
	switch {
	case p.levels != nil: // what is before and after the change may be in another order
		p.forgetRows()
	case p.rows != nil:
		p.kept = keptRows{rows: p.rows, from: from, end: end, grew: end - to}
		p.rows = nil
	case end == to: // once more, such as the styles after the text
		p.kept.from, p.kept.end = min(p.kept.from, from), max(p.kept.end, end)
	default:
		p.forgetRows()
	}
}

// reuseRuns takes the runs of the rows that are as they were before a change.
func (p *paragraph) reuseRuns() {
	kept := p.kept
	p.kept = keptRows{}
	if len(kept.rows) == 0 || p.levels != nil {
		return
	}
	for i := range p.rows {
		r := &p.rows[i]
		shift := 0
		switch {
		case r.end < kept.from:
		case r.start > kept.end:
			shift = kept.grew
		default:
			continue
		}
		old := sort.Search(len(kept.rows), func(i int) bool { return kept.rows[i].start >= r.start-shift })
		if old == len(kept.rows) || kept.rows[old].start != r.start-shift || kept.rows[old].end != r.end-shift || kept.rows[old].indent != r.indent {
			continue
		}
		r.runs = kept.rows[old].runs
		for i := range r.runs {
			r.runs[i].From += shift
			r.runs[i].To += shift
		}
	}
}
