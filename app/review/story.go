package review

import (
	"hash/maphash"
	"slices"
	"strings"

	"promodoc/app/review/prose"
)

// oneStory is for an example that has to carry more considerations than a story can:
// those that no other example shows. If all examples are about one initiative, that is
// the one finding.
func oneStory(w *whole, r *compiled) []Finding {
	shown := w.timesShown()
	if about := w.oneInitiative(); about != "" {
		return []Finding{r.finding(documentRef, []string{about}, "Count", len(shown), "Story", textInitiative.Text("Name", about))}
	}
	var all []Finding
	for _, u := range w.examples {
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

// timesShown returns how many examples each consideration of the path has, by its ID.
func (w *whole) timesShown() map[string]int {
	shown := map[string]int{}
	for _, c := range w.document.Snapshot.Considerations() {
		shown[c.ID] = 0
	}
	for _, u := range w.examples {
		for _, id := range u.example.Supports {
			if _, ok := shown[id]; ok {
				shown[id]++
			}
		}
	}
	return shown
}

// topics are what an example may be about: names, and pairs of words beside each other.
// They are compared by hashes of their stems, as there are many and each change of the
// document compares them all.
type topics struct {
	hashes []uint64 // sorted, each once
	names  []uint64 // of those that are names inside a sentence
	titles []topic  // those of the title
}

// topic is what an example may be about, as its title has it.
type topic struct {
	hash uint64
	text string
	pair bool // two words
}

var topicSeed = maphash.MakeSeed()

// topicsOf returns what an example may be about.
func (u *unit) topicsOf(c *context) topics {
	var found topics
	var h maphash.Hash
	h.SetSeed(topicSeed)
	for i := range u.fields {
		t := c.textOf(&u.fields[i])
		add := func(first, last int) uint64 {
			hash := hashOf(&h, t.Words[first:last+1])
			found.hashes = append(found.hashes, hash)
			if i == 0 {
				found.titles = append(found.titles, topic{hash, t.Source[t.Words[first].From:t.Words[last].To], first < last})
			}
			return hash
		}
		for j, word := range t.Words {
			if word.Muted || !c.set.isContent(word.Lower) {
				continue
			}
			if word.Capital && !t.IsUpper(j) && c.isInitiative(word.Lower) {
				if hash := add(j, j); i > 0 && word.Proper {
					found.names = append(found.names, hash)
				}
			}
			if t.Follows(j+1) && c.set.isContent(t.Words[j+1].Lower) {
				add(j, j+1)
			}
		}
	}
	slices.Sort(found.hashes)
	found.hashes = slices.Compact(found.hashes)
	return found
}

// hashOf returns the hash of the stems of words.
func hashOf(h *maphash.Hash, words []prose.Word) uint64 {
	h.Reset()
	for _, w := range words {
		h.WriteString(stem(w.Lower))
		h.WriteByte(' ')
	}
	return h.Sum64()
}

// oneInitiative returns what all examples are about, if there are enough examples to show
// several things: a name, or two words beside each other, that is in a title and in each
// example.
func (w *whole) oneInitiative() string {
	const fewest = 3
	if len(w.examples) < fewest {
		return ""
	}
	shared := slices.Clone(w.examples[0].facts.topics.hashes)
	for _, u := range w.examples[1:] {
		shared = intersect(shared, u.facts.topics.hashes)
	}
	if len(shared) == 0 {
		return ""
	}
	names := w.namesOf(func(hash uint64) bool {
		_, ok := slices.BinarySearch(shared, hash)
		return ok
	})
	if len(names) == 0 {
		return ""
	}
	return slices.Min(names)
}

// namesOf returns the names that the titles of examples have for what is shared: two words, or
// one that is a name inside a sentence and not the candidate's or the team's.
func (w *whole) namesOf(isShared func(hash uint64) bool) []string {
	proper := map[uint64]bool{}
	titled := map[uint64]topic{} // by the first of the titles that has it
	for _, u := range w.examples {
		for _, hash := range u.facts.topics.names {
			proper[hash] = true
		}
		for _, t := range u.facts.topics.titles {
			if _, ok := titled[t.hash]; !ok && isShared(t.hash) {
				titled[t.hash] = t
			}
		}
	}
	own := strings.ToLower(w.document.Candidate.Team + " " + w.document.Candidate.Name)
	var names []string
	for hash, t := range titled {
		isOwn := strings.Contains(own, strings.TrimSuffix(strings.ToLower(t.text), "'s"))
		if t.pair || proper[hash] && !isOwn {
			names = append(names, t.text)
		}
	}
	return names
}

// intersect returns what is in both of two sorted lists, in the place of the first.
func intersect(a, b []uint64) []uint64 {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			a[n] = x
			n++
		}
	}
	return a[:n]
}

// isInitiative reports whether a word with a capital may be the name of an initiative: of
// no person, month or place of work.
func (c *context) isInitiative(lower string) bool {
	lower = strings.TrimSuffix(lower, "'s")
	return !c.people[lower] && !c.set.phrases.IsOf(lower, "firstname", "month", "nobody")
}
