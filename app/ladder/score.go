package ladder

import (
	"strings"
)

// evidence is what speaks for a reading, each part from 0 to 1. All but words is
// of the structure.
type evidence struct {
	order     float64 // its titles go up a scale
	repeated  float64 // its skills are the same on several levels
	words     float64 // its titles name roles or levels
	explained float64 // of what the page says, how much it places
	count     float64 // it has as many paths as ladders have
	size      float64 // of its paths, how many have as much as a path can
}

// What each part of the evidence weighs. The sum is 1.
const (
	orderWeight     = 0.25
	repeatedWeight  = 0.2
	wordsWeight     = 0.2
	explainedWeight = 0.2
	countWeight     = 0.05
	sizeWeight      = 0.1
)

// single is what order and repetition count for in a reading with one path, which
// has no others to compare with.
const single = 0.2

func (e evidence) score() float64 {
	return orderWeight*e.order + repeatedWeight*e.repeated + wordsWeight*e.words + explainedWeight*e.explained + countWeight*e.count + sizeWeight*e.size
}

// The sizes of a path that a user can go through.
const (
	minSize = 2
	maxSize = 40
)

// isLadder reports whether anything says that the titles are of levels, however
// much of the page they explain.
func (e evidence) isLadder() bool {
	return e.order >= minOrder || e.repeated >= minOrder || e.words >= minOrder
}

// evidenceOf returns the evidence for the rows of a reading of a page that says
// so much.
func evidenceOf(rows []Row, statements int) evidence {
	parts := Draft{Rows: rows}.Outline()
	var e evidence
	if len(parts) == 0 {
		return e
	}
	var titles []string
	asks, sized, roles := 0, 0, 0
	for _, p := range parts {
		titles = append(titles, p.Title)
		n := p.Considerations + p.Preparations
		asks += n
		if n >= minSize && n <= maxSize {
			sized++
		}
		if isRole(p.Title) || p.Row >= 0 && rows[p.Row].Why.Kind == ReasonGeneralHeading {
			roles++
		}
	}
	n := float64(len(parts))
	e.order, e.repeated = order(titles), repeated(rows, parts)
	e.words, e.size = float64(roles)/n, float64(sized)/n
	e.explained = min(1, float64(asks)/float64(statements))
	if len(parts) >= minLabels && len(parts) <= maxRungs && e.order+e.repeated > 0 {
		e.count = 1
	}
	if len(parts) == 1 && e.words == 1 {
		e.order, e.repeated = single, single
	}
	return e
}

// repeated returns the share of skills - sections and names of items - that
// several paths have.
func repeated(rows []Row, parts []DraftPath) float64 {
	count := map[string]int{}
	for _, p := range parts {
		for name := range skillsOf(rows[p.First:p.Last]) {
			count[name]++
		}
	}
	several := 0
	for _, n := range count {
		if n > 1 {
			several++
		}
	}
	if len(count) == 0 {
		return 0
	}
	return float64(several) / float64(len(count))
}

// skillsOf returns the skills of a path: its sections, and the names of its items.
func skillsOf(rows []Row) map[string]bool {
	skills := map[string]bool{}
	for _, r := range rows {
		name := ""
		switch r.Verdict {
		case AsSection:
			name = r.Title
		case AsConsideration:
			name, _, _ = strings.Cut(r.Title, ":")
		}
		if name != "" {
			skills[name] = true
		}
	}
	return skills
}

func countAsks(rows []Row) int {
	n := 0
	for _, r := range rows {
		if r.Verdict == AsConsideration || r.Verdict == AsPreparation {
			n++
		}
	}
	return n
}
