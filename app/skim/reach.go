package skim

import (
	"strings"

	"promodoc/app/review"
	"promodoc/app/review/prose"
)

// addReach counts whom a text says something reaches, as it says so: teams, departments,
// customers.
func addReach(t *prose.Text, words wordLists, found *counts) {
	for i := range t.Words {
		w := &t.Words[i]
		if w.Muted {
			continue
		}
		lower := strings.TrimSuffix(genitive(w.Lower), "'")
		first := i
		switch {
		case words.groups[lower]:
			first = before(t, words, i)
		case words.wholes[lower] && w.Lower == lower && !isPart(t, words, i):
			if first = before(t, words, i); first == i {
				continue
			}
		case w.Proper && words.departments[lower] && !t.IsUpper(i) && standsAlone(t, words, i):
		default:
			continue
		}
		for first < i && (t.Words[first].Lower == "the" || t.Words[first].Lower == "of") {
			first++
		}
		if words.wholes[lower] && first == i {
			continue // the team: which one is not said
		}
		text := t.Source[t.Words[first].From : t.Words[i].From+len(lower)]
		if first == t.Sentences[w.Sentence].First && !t.Words[first].Proper {
			text = strings.ToLower(text[:1]) + text[1:]
		}
		found.add(text)
	}
}

// before returns the index of the first word that belongs to a group: of those that say
// how many or which ones, names and departments.
func before(t *prose.Text, words wordLists, i int) int {
	const most = 5
	first := i
	for first > 0 && first > i-most && !t.Words[first].Break {
		w := &t.Words[first-1]
		if w.Sentence != t.Words[i].Sentence || w.Muted || !w.Digit && !isName(w) && !words.which[w.Lower] && !words.departments[genitive(w.Lower)] {
			break
		}
		first--
	}
	return first
}

// isName reports whether a word is a name or a part of one, and no month or the like.
func isName(w *prose.Word) bool { return w.Proper && !review.IsNobody(w.Lower) }

// isPart reports whether the word after a group says that a part of it is meant.
func isPart(t *prose.Text, words wordLists, i int) bool {
	return i+1 < len(t.Words) && t.Words[i+1].Sentence == t.Words[i].Sentence && !t.Words[i+1].Break && words.parts[t.Words[i+1].Lower]
}

// standsAlone reports whether a department is no part of a longer name.
func standsAlone(t *prose.Text, words wordLists, i int) bool {
	beside := func(j, later int) bool {
		w := &t.Words[j]
		return w.Sentence == t.Words[i].Sentence && !t.Words[later].Break && (w.Proper || words.wholes[w.Lower] || words.groups[w.Lower])
	}
	return (i+1 >= len(t.Words) || !beside(i+1, i+1)) && (i == 0 || !beside(i-1, i))
}
