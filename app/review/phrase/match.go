package phrase

import (
	"strings"

	"promodoc/app/review/prose"
)

// Match is one place where a phrase was found: the words [First, Last) of the text.
type Match struct {
	ID          ID
	First, Last int
}

// Find returns the places where phrases of the set are in a text, in its order. A phrase
// is found at most once from each word on, and goes beyond no sentence.
func (s *Set) Find(t *prose.Text) []Match {
	var found []Match
	for i := range t.Words {
		word := t.Words[i].Lower
		found = s.tryAll(found, t, i, s.byWord[word])
		if name := base(&t.Words[i]); name != word {
			found = s.tryAll(found, t, i, s.byWord[name])
		}
		if len(word) >= startLength {
			found = s.tryAll(found, t, i, s.byStart[word[:startLength]])
		}
		if f := formOf(t, i); f != 0 {
			for one := number; one <= capital; one <<= 1 {
				if f&one != 0 {
					found = s.tryAll(found, t, i, s.byForm[one])
				}
			}
		}
		found = s.tryAll(found, t, i, s.anyWord)
	}
	return found
}

func (s *Set) tryAll(found []Match, t *prose.Text, at int, ids []ID) []Match {
	for _, id := range ids {
		if isFound(found, id, at) {
			continue // by another of the words that it may begin with
		}
		m := matcher{t: t, end: t.Sentences[t.Words[at].Sentence].Last}
		if last, ok := m.match(s.phrases[id], at, true); ok && last > at {
			found = append(found, Match{ID: id, First: at, Last: last})
		}
	}
	return found
}

// base returns a name without the ending of a genitive, and any other word as it is.
func base(w *prose.Word) string {
	if w.Capital {
		return strings.TrimSuffix(w.Lower, "'s")
	}
	return w.Lower
}

// isFound reports whether a phrase was found from a word on. Those from one word are at
// the end.
func isFound(found []Match, id ID, at int) bool {
	for i := len(found) - 1; i >= 0 && found[i].First == at; i-- {
		if found[i].ID == id {
			return true
		}
	}
	return false
}

// matcher matches one phrase in one sentence.
type matcher struct {
	t   *prose.Text
	end int // the word after the sentence
}

// match matches the elements from a word on and returns the word after them. free says
// that a mark may be before the word.
func (m *matcher) match(elements []element, at int, free bool) (int, bool) {
	if len(elements) == 0 {
		return at, true
	}
	e, rest := &elements[0], elements[1:]
	switch {
	case e.atStart:
		s := m.t.Sentences[m.t.Words[at].Sentence]
		if at != s.First {
			return 0, false
		}
		return m.match(rest, at, true)
	case e.atEnd:
		if at != m.end {
			return 0, false
		}
		return m.match(rest, at, true)
	case e.mark:
		if at >= m.end || !m.t.Words[at].Break {
			return 0, false
		}
		return m.match(rest, at, true)
	case e.gap >= 0:
		return m.gap(e.gap, rest, at, free)
	}
	if at < m.end && (free || !m.t.Words[at].Break) && m.one(e, at) {
		if last, ok := m.match(rest, at+1, false); ok {
			return last, true
		}
	}
	if e.optional {
		return m.match(rest, at, free)
	}
	return 0, false
}

// gap matches the elements after up to n words, the fewest first.
func (m *matcher) gap(n int, rest []element, at int, free bool) (int, bool) {
	for i := 0; i <= n; i++ {
		if last, ok := m.match(rest, at+i, free && i == 0); ok {
			return last, true
		}
		if at+i >= m.end || !free && m.t.Words[at+i].Break {
			break
		}
	}
	return 0, false
}

// one matches one word.
func (m *matcher) one(e *element, at int) bool { return m.is(e, at) != e.not }

func (m *matcher) is(e *element, at int) bool {
	w := &m.t.Words[at]
	if e.any || e.words[w.Lower] || w.Capital && e.words[base(w)] || e.form != 0 && e.form&formOf(m.t, at) != 0 {
		return true
	}
	for _, start := range e.starts {
		if strings.HasPrefix(w.Lower, start) {
			return true
		}
	}
	for _, end := range e.ends {
		if len(w.Lower) > len(end) && strings.HasSuffix(w.Lower, end) {
			return true
		}
	}
	return false
}
