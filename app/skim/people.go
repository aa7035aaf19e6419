package skim

import (
	"strings"

	"promodoc/app/review"
	"promodoc/app/review/prose"
)

// people counts who is named.
type people struct {
	words wordLists
	// known are the words of the names that are known from elsewhere, in lower case;
	// self those of the candidate's own name, which is nobody else's.
	known, self map[string]bool
	counts      *counts
}

func newPeople(words wordLists, self string, names []string) *people {
	p := &people{words: words, known: map[string]bool{}, self: map[string]bool{}, counts: newCounts()}
	for _, name := range names {
		for _, part := range strings.Fields(strings.ToLower(name)) {
			p.known[part] = true
		}
	}
	for _, part := range strings.Fields(strings.ToLower(self)) {
		p.self[part] = true
	}
	return p
}

// add counts the people who are named in a text: after an @, by a name that is known or a
// first name with the capitals after it, and by two words with capitals that name no
// thing.
func (p *people) add(t *prose.Text) {
	for i := 0; i < len(t.Words); {
		last, named := p.name(t, i)
		if named {
			name := strings.TrimSuffix(strings.TrimSuffix(t.Source[t.Words[i].From:t.Words[last-1].To], "'s"), "’s")
			if !p.self[strings.ToLower(strings.Fields(name)[0])] {
				p.counts.add(name)
			}
		}
		i = last
	}
}

// name returns the index after the words that begin at a word, and whether they are a
// name. Those of a thing are passed over as a whole.
func (p *people) name(t *prose.Text, i int) (last int, named bool) {
	w := &t.Words[i]
	if w.Muted || w.Digit {
		return i + 1, false
	}
	const longest = 3 // words of a name
	run := capitals(t, i)
	if w.From > 0 && t.Source[w.From-1] == '@' {
		return min(run, i+longest), true
	}
	if !w.Capital {
		return i + 1, false
	}
	if run < len(t.Words) && t.Words[run].Digit && t.Words[run].Sentence == w.Sentence && !t.Words[run].Break {
		return run, false // Jan 2026, Apollo 11
	}
	begins := i == t.Sentences[w.Sentence].First
	switch {
	case p.isKnown(w, run > i+1 || !begins):
		return min(run, i+longest), true
	case begins:
		return i + 1, false
	case run == i+2 && p.isPerson(t, i, run):
		return run, true
	}
	for j := i + 1; j < run; j++ {
		if p.isKnown(&t.Words[j], true) {
			return j, false
		}
	}
	return run, false
}

// isKnown reports whether a word is a name that is known or a first name. Without sure
// set, it may be a verb with a capital as well.
func (p *people) isKnown(w *prose.Word, sure bool) bool {
	lower := genitive(w.Lower)
	return p.known[lower] || review.IsFirstName(lower) && (sure || !p.words.verbs[lower])
}

// capitals returns the index after the words with capitals that begin at a word. Nothing
// follows a genitive.
func capitals(t *prose.Text, i int) int {
	last := i + 1
	for last < len(t.Words) && genitive(t.Words[last-1].Lower) == t.Words[last-1].Lower {
		w := &t.Words[last]
		if !w.Proper || w.Break || w.Muted || w.Digit || w.Sentence != t.Words[i].Sentence || t.IsUpper(last) {
			break
		}
		last++
	}
	return last
}

// isPerson reports whether words with capitals inside a sentence, of which none is a name
// that is known, name a person: nothing comes before them that comes before things, and
// none of them is one that names of things have.
func (p *people) isPerson(t *prose.Text, first, last int) bool {
	if len(p.words.before) == 0 {
		return false // in a language whose words are not known any noun may have a capital
	}
	for j := first; j < last; j++ {
		lower := genitive(t.Words[j].Lower)
		if t.IsUpper(j) || strings.ContainsFunc(lower, isDigit) || p.words.things[lower] || p.words.departments[lower] || review.IsNobody(lower) {
			return false
		}
	}
	return !p.words.before[t.Words[first-1].Lower] || t.Words[first].Break
}

// genitive returns a word without the ending of one.
func genitive(lower string) string { return strings.TrimSuffix(lower, "'s") }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// all returns who is named, those named most often first. A first name is that of the one
// person who has it.
func (p *people) all() []Count {
	for _, c := range p.counts.sorted() {
		if strings.Contains(c.Name, " ") {
			continue
		}
		full := ""
		for _, other := range p.counts.sorted() {
			if !strings.HasPrefix(other.Name, c.Name+" ") {
				continue
			}
			if full != "" {
				full = ""
				break
			}
			full = other.Name
		}
		if full != "" {
			p.counts.move(c.Name, full)
		}
	}
	return p.counts.sorted()
}
