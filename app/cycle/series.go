package cycle

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// Period is what is known of a document among those of other cycles.
type Period struct {
	Document  string // its ID
	Candidate string
	From, To  promo.Date // of its cycle; either may be zero
	// Origins are the IDs of the documents that its examples were carried from, each once.
	Origins []string
}

// PeriodOf returns the period of a document. Days that run backwards are left out.
func PeriodOf(d promo.Document) Period {
	p := Period{Document: d.ID, Candidate: strings.TrimSpace(d.Candidate.Name), From: d.Cycle.From, To: d.Cycle.To}
	if promo.Backwards(p.From, p.To) {
		p.From, p.To = promo.Date{}, promo.Date{}
	}
	for _, x := range d.Examples {
		if m, ok := ReadMark(x.Sources.CarriedFrom); ok && m.Document != d.ID && !slices.Contains(p.Origins, m.Document) {
			p.Origins = append(p.Origins, m.Document)
		}
	}
	return p
}

// Dated reports whether a day of the period is known.
func (p Period) Dated() bool { return !p.From.IsZero() || !p.To.IsZero() }

// Begins returns the first day of the period, or the last if only that is known.
func (p Period) Begins() time.Time {
	if p.From.IsZero() {
		return p.To.First()
	}
	return p.From.First()
}

// Ends returns the last day of the period, or the first if only that is known.
func (p Period) Ends() time.Time {
	if p.To.IsZero() {
		return p.From.Last()
	}
	return p.To.Last()
}

// byTime compares two periods by their first days, then their last. Those without days
// are last.
func byTime(a, b Period) int {
	if a.Dated() != b.Dated() {
		return map[bool]int{true: -1, false: 1}[a.Dated()]
	}
	return cmp.Or(a.Begins().Compare(b.Begins()), a.Ends().Compare(b.Ends()))
}

// Earlier returns which of some periods is that of the document that another one goes
// on from, by its index: the last before it of those that its examples come from, or else
// of those of the same candidate. It is -1 if none is.
func Earlier(p Period, others []Period) int {
	last := func(is func(Period) bool) int {
		found := -1
		for i, o := range others {
			if o.Document != p.Document && is(o) && (found < 0 || byTime(others[found], o) < 0 && o.Dated()) {
				found = i
			}
		}
		return found
	}
	if i := last(func(o Period) bool { return slices.Contains(p.Origins, o.Document) }); i >= 0 {
		return i
	}
	return last(func(o Period) bool {
		return p.Dated() && o.Dated() && o.Begins().Before(p.Begins()) && sameName(p.Candidate, o.Candidate)
	})
}

func sameName(a, b string) bool { return a != "" && textfind.Fold(a) == textfind.Fold(b) }

// Step is one document in a series.
type Step struct {
	At int // the index of its period
	// Gap is how many days there are between the end of those before it and its
	// beginning, and Overlap how many of its days are before that end. Both are 0 if it
	// follows at once, or if too little is known.
	Gap, Overlap int
}

// Series sorts documents into those that belong together: of one candidate, or with
// examples that were carried from one to the other. Each series is in the order of time,
// what has no days last; the series with the latest day is first.
func Series(all []Period) [][]Step {
	series := joined(all)
	for _, s := range series {
		slices.SortStableFunc(s, func(a, b int) int { return byTime(all[a], all[b]) })
	}
	slices.SortStableFunc(series, func(a, b []int) int { return latest(all, b).Compare(latest(all, a)) })
	var steps [][]Step
	for _, s := range series {
		steps = append(steps, stepsOf(all, s))
	}
	return steps
}

// joined returns the indexes of the periods of each series.
func joined(all []Period) [][]int {
	of := make([]int, len(all)) // the series of each, by the index of its first
	for i := range all {
		of[i] = i
		for j := range i {
			if of[i] != of[j] && together(all[i], all[j]) {
				from, to := max(of[i], of[j]), min(of[i], of[j])
				for k := range i + 1 {
					if of[k] == from {
						of[k] = to
					}
				}
			}
		}
	}
	var series [][]int
	at := map[int]int{}
	for i, first := range of {
		if first == i {
			at[i] = len(series)
			series = append(series, nil)
		}
		series[at[first]] = append(series[at[first]], i)
	}
	return series
}

// together reports whether two documents belong to one series. Those without a
// candidate do.
func together(a, b Period) bool {
	return sameName(a.Candidate, b.Candidate) || a.Candidate == "" && b.Candidate == "" ||
		slices.Contains(a.Origins, b.Document) || slices.Contains(b.Origins, a.Document)
}

// latest returns the last day in a series; zero if it has none.
func latest(all []Period, series []int) time.Time {
	var last time.Time
	for _, i := range series {
		if end := all[i].Ends(); all[i].Dated() && end.After(last) {
			last = end
		}
	}
	return last
}

// days returns how many days there are from one midnight to another.
func days(from, to time.Time) int { return int(to.Unix()-from.Unix()) / (24 * 60 * 60) }

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// stepsOf returns the steps of a series that is in the order of time.
func stepsOf(all []Period, series []int) []Step {
	var steps []Step
	var end time.Time // of all before
	for _, i := range series {
		p, step := all[i], Step{At: i}
		if !p.From.IsZero() && !end.IsZero() {
			step.Gap = max(days(end, p.Begins())-1, 0)
			step.Overlap = max(days(p.Begins(), earlier(end, p.Ends()))+1, 0)
		}
		if !p.To.IsZero() && p.Ends().After(end) {
			end = p.Ends()
		}
		steps = append(steps, step)
	}
	return steps
}
