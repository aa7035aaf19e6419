package review

import (
	"slices"
	"strings"

	"promodoc/app/promo"
	"promodoc/app/review/phrase"
)

// look is something that considerations look for, with phrases that are signs of it.
type look struct {
	Asks  []string
	Signs []string
}

// looks are all looks of a language, by their phrases and by what is asked.
type looks struct {
	bySign map[phrase.ID][]int // indexes of looks
	byAsk  map[string][]int
	n      int
}

// addLooks adds the phrases of the looks of a language.
func (s *ruleSet) addLooks(all []look) error {
	s.looks = looks{bySign: map[phrase.ID][]int{}, byAsk: map[string][]int{}, n: len(all)}
	for i, l := range all {
		for _, ask := range l.Asks {
			s.looks.byAsk[askKey(ask)] = append(s.looks.byAsk[askKey(ask)], i)
		}
		for _, sign := range l.Signs {
			id, err := s.phrases.Add(sign)
			if err != nil {
				return err
			}
			s.looks.bySign[id] = append(s.looks.bySign[id], i)
		}
	}
	return nil
}

// askKey returns what a path looks for as it is compared.
func askKey(ask string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimSpace(ask), "'", "’"))
}

// shows returns for each look whether the unit has a sign of it.
func (u *unit) shows(l looks) []bool {
	all := make([]bool, l.n)
	for i := range u.fields {
		for _, hit := range u.fields[i].hits {
			for _, at := range l.bySign[hit.ID] {
				all[at] = true
			}
		}
	}
	return all
}

// looksFor is for what a consideration looks for and none of its examples has a sign of.
func looksFor(w *whole, r *compiled) []Finding {
	var all []Finding
	for _, c := range w.document.Snapshot.Considerations() {
		for _, ask := range c.LooksFor {
			known := w.set.looks.byAsk[askKey(ask)]
			if len(known) == 0 {
				continue
			}
			if u := w.without(c.ID, known); u != nil {
				all = append(all, u.whole(r, nil, "Title", c.Title, "Asked", ask))
			}
		}
	}
	return all
}

// without returns the first example of a consideration if none of its examples has a
// sign of one of the looks, and nil if one has. Examples that are not written yet are
// passed over.
func (w *whole) without(consideration string, known []int) *unit {
	var first *unit
	for i := range w.units {
		u := w.units[i]
		if u.example == nil || !slices.Contains(u.example.Supports, consideration) || !isWritten(u.example) {
			continue
		}
		if slices.ContainsFunc(known, func(at int) bool { return u.facts.shows[at] }) {
			return nil
		}
		if first == nil {
			first = u
		}
	}
	return first
}

// isWritten reports whether an example says what was done and what came of it.
func isWritten(e *promo.Example) bool {
	return strings.TrimSpace(e.Action) != "" && strings.TrimSpace(e.Result) != ""
}
