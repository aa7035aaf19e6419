package review

import "promodoc/app/review/prose"

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

// oneInitiative returns what the titles of all examples are about, if there are enough
// examples to show several things: a name, or two words, that each of them has.
func (w *whole) oneInitiative() string {
	const fewest = 3
	var shared []prose.Word
	var title string
	n := 0
	for _, u := range w.units {
		if u.example == nil || u.empty() {
			continue
		}
		text := u.fields[0].text
		if n++; n == 1 {
			title, shared = text.Source, w.content(text)
			continue
		}
		has := w.stems(text.Source)
		kept := shared[:0]
		for _, word := range shared {
			if has[stem(word.Lower)] {
				kept = append(kept, word)
			}
		}
		shared = kept
	}
	if n < fewest || len(shared) == 0 || len(shared) == 1 && !shared[0].Proper {
		return ""
	}
	return title[shared[0].From:shared[0].To]
}

// content returns the words of a text that carry meaning, each once.
func (w *whole) content(t *prose.Text) []prose.Word {
	var words []prose.Word
	done := map[string]bool{}
	for _, word := range t.Words {
		if s := stem(word.Lower); w.isContent(word.Lower) && !done[s] {
			done[s] = true
			words = append(words, word)
		}
	}
	return words
}
