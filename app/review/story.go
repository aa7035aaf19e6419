package review

import (
	"slices"
	"strings"
)

// oneStory is for an example that has to carry more considerations than a story can:
// those that no other example shows. If all examples are about one initiative, that is
// the one finding.
func oneStory(w *whole, r *compiled) []Finding {
	shown := map[string]int{} // examples of each consideration of the path
	for _, c := range w.document.Snapshot.Considerations() {
		shown[c.ID] = 0
	}
	for _, u := range w.units {
		if u.example == nil || u.empty() {
			continue
		}
		for _, id := range u.example.Supports {
			if _, ok := shown[id]; ok {
				shown[id]++
			}
		}
	}
	if about := w.oneInitiative(); about != "" {
		return []Finding{w.finding(r, documentRef, []string{about}, "Count", len(shown), "Story", textInitiative.Text("Name", about))}
	}
	var all []Finding
	for i := range w.units {
		u := w.units[i]
		if u.example == nil || u.empty() {
			continue
		}
		n := 0
		for _, id := range u.example.Supports {
			if shown[id] == 1 {
				n++
			}
		}
		if n > r.Limit {
			all = append(all, u.whole(r, nil, "Count", n, "Story", textOneExample.Text()))
		}
	}
	return all
}

// oneInitiative returns what all examples are about, if there are enough examples to show
// several things: a name, or two words beside each other, that is in a title and in each
// example.
func (w *whole) oneInitiative() string {
	const fewest = 3
	var all []*unit
	for _, u := range w.units {
		if u.example != nil && !u.empty() {
			all = append(all, u)
		}
	}
	if len(all) < fewest {
		return ""
	}
	proper := map[string]bool{} // names that are used inside a sentence
	shared := w.initiatives(all[0], proper)
	for _, u := range all[1:] {
		has := w.initiatives(u, proper)
		for key, in := range shared {
			found, ok := has[key]
			if !ok {
				delete(shared, key)
			} else if in == "" {
				shared[key] = found
			}
		}
	}
	var names []string
	for key, name := range shared {
		if name != "" && (strings.Contains(key, " ") || proper[key]) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return slices.Min(names)
}

// initiatives returns what an example may be about by its stems: the words where its
// title has them, and an empty text where only its other fields do. It adds to proper the
// stems of names.
func (w *whole) initiatives(u *unit, proper map[string]bool) map[string]string {
	all := map[string]string{}
	for i := range u.fields {
		t := u.fields[i].text
		for j, word := range t.Words {
			if word.Muted || !w.isContent(word.Lower) {
				continue
			}
			add := func(key string, last int) {
				if i == 0 {
					all[key] = t.Source[word.From:t.Words[last].To]
				} else if _, ok := all[key]; !ok {
					all[key] = ""
				}
			}
			if word.Capital && !t.IsUpper(j) && w.isInitiative(word.Lower) {
				add(stem(word.Lower), j)
				proper[stem(word.Lower)] = proper[stem(word.Lower)] || i > 0 && word.Proper
			}
			if next := j + 1; next < len(t.Words) && t.Words[next].Sentence == word.Sentence && !t.Words[next].Break && w.isContent(t.Words[next].Lower) {
				add(stem(word.Lower)+" "+stem(t.Words[next].Lower), next)
			}
		}
	}
	return all
}

// isInitiative reports whether a word with a capital may be the name of an initiative: of
// no person, month or place of work.
func (w *whole) isInitiative(lower string) bool {
	lower = strings.TrimSuffix(lower, "'s")
	return !w.set.phrases.Class("firstname", lower) && !w.set.phrases.Class("month", lower) && !w.set.phrases.Class("nobody", lower) && !w.people[lower] &&
		!strings.Contains(strings.ToLower(w.document.Candidate.Team+" "+w.document.Candidate.Name), lower)
}
