package ladder

import (
	"math"
	"slices"

	"promodoc/app/ladder/page"
)

// The number of considerations that a path is good to work with, if its page allows
// for it.
const (
	minAsks = 5
	maxAsks = 20
)

// tooFew weighs what is missing against what is too much: each of few considerations
// has a wall of guidance, while many are in sections. It is no more than that: where a
// page has either 4 or 30, 4 are what somebody can work with.
const tooFew = 1.5

// strain says how far a number of considerations is from those that are good to work
// with: 0 for one of them.
func strain(asks int) float64 {
	switch n := float64(max(asks, 1)); {
	case asks < minAsks:
		return tooFew * math.Log(minAsks/n)
	case asks > maxAsks:
		return math.Log(n / maxAsks)
	}
	return 0
}

// grouped returns the draft with considerations as large as the user chose: by
// default whichever of bullets and skills gives the better numbers in all paths
// together, so that all are made the same way.
func (d Draft) grouped(g Grouping) Draft {
	if g == ByBullet {
		return d
	}
	folded := d
	folded.Rows = nil
	bullets, skills := 0.0, 0.0
	at := 0
	for _, p := range d.Outline() {
		rows, n := bySkill(d.Rows[p.First:p.Last])
		folded.Rows = append(append(folded.Rows, d.Rows[at:p.First]...), rows...)
		at = p.Last
		bullets, skills = bullets+strain(p.Considerations), skills+strain(n)
	}
	folded.Rows = append(folded.Rows, d.Rows[at:]...)
	if g == BySkill || skills < bullets {
		return folded
	}
	return d
}

// bySkill gathers the considerations of each skill of a path into one: a cell of
// a table, or else a section without named cells. It returns the rows and the
// number of considerations.
func bySkill(rows []Row) (out []Row, asks int) {
	for i := 0; i < len(rows); {
		end := i + 1
		if rows[i].skill != "" {
			for end < len(rows) && rows[end].skill == rows[i].skill && rows[end].Verdict != AsSection && rows[end].Verdict != AsPath {
				end++
			}
			rest, n := gather(rows[i:end], rows[i].skill, Row{Line: rows[i].Line, Text: page.EscapeMarkdown(rows[i].skill)})
			out, asks = append(out, rest...), asks+n
			i = end
			continue
		}
		if rows[i].Verdict == AsSection {
			for end < len(rows) && rows[end].Verdict != AsSection && rows[end].Verdict != AsPath && rows[end].skill == "" {
				end++
			}
			if end == len(rows) || rows[end].skill == "" {
				rest, n := gather(rows[i+1:end], rows[i].title(), rows[i])
				out, asks = append(out, rest...), asks+n
				i = end
				continue
			}
			end = i + 1
		}
		if rows[i].Verdict == AsConsideration {
			asks++
		}
		out = append(out, rows[i])
		i = end
	}
	return out, asks
}

// gather makes one consideration of the rows of a skill: the considerations in
// them become its guidance. A skill of one statement keeps it.
func gather(rows []Row, skill string, head Row) ([]Row, int) {
	n := countConsiderations(rows)
	isSection := head.Verdict == AsSection
	if n < 2 {
		if isSection {
			rows = append([]Row{head}, rows...)
		}
		return rows, n
	}
	rows = slices.Clone(rows)
	head.Verdict, head.Why, head.Title = AsConsideration, because(ReasonSkill), skill
	out := []Row{head}
	var after []Row
	for _, r := range rows {
		switch {
		case r.Verdict == AsConsideration:
			r.Verdict, r.Why, r.Nested = AsGuidance, Reason{ReasonPartOfSkill, page.Excerpt(skill)}, true
			r.Title = ""
		case r.Verdict == AsGuidance:
			r.Nested = true
		case r.Verdict == AsPreparation:
			after = append(after, r)
			continue
		}
		out = append(out, r)
	}
	return append(out, after...), 1
}

func countConsiderations(rows []Row) int {
	n := 0
	for _, r := range rows {
		if r.Verdict == AsConsideration {
			n++
		}
	}
	return n
}
