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
	f := finder{set: s, matcher: matcher{t: t, keys: s.keysOf(t)}}
	for i := range t.Words {
		f.at, f.end = i, t.Sentences[t.Words[i].Sentence].Last
		k := &f.keys[i]
		f.tryAll(s.byWord[k.id])
		if k.base != k.id {
			f.tryAll(s.byWord[k.base])
		}
		word := t.Words[i].Lower
		if len(word) >= startLength {
			f.tryAll(s.byStart[word[:startLength]])
		}
		if len(word) > endLength {
			f.tryAll(s.byEnd[word[len(word)-endLength:]])
		}
		if k.form != 0 {
			for one := number; one <= capital; one <<= 1 {
				if k.form&one != 0 {
					f.tryAll(s.byForm[one])
				}
			}
		}
		f.tryAll(s.anyWord)
	}
	return f.found
}

// key is a word of a text as it is compared.
type key struct {
	id   wordID
	base wordID // of a name without the ending of a genitive
	form form
}

func (s *Set) keysOf(t *prose.Text) []key {
	keys := make([]key, len(t.Words))
	for i := range t.Words {
		w := &t.Words[i]
		id := s.known[w.Lower]
		keys[i] = key{id: id, base: id, form: formOf(t, i)}
		if name, ok := strings.CutSuffix(w.Lower, "'s"); ok && w.Capital {
			keys[i].base = s.known[name]
		}
	}
	return keys
}

// finder finds the phrases of a set from one word of a text after the other.
type finder struct {
	matcher
	set   *Set
	at    int
	found []Match
}

func (f *finder) tryAll(ids []ID) {
	for _, id := range ids {
		if isFound(f.found, id, f.at) {
			continue // by another of the words that it may begin with
		}
		if last, ok := f.match(f.set.phrases[id], f.at, true); ok && last > f.at {
			f.found = append(f.found, Match{ID: id, First: f.at, Last: last})
		}
	}
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
	t    *prose.Text
	keys []key
	end  int // the word after the sentence
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
	k := &m.keys[at]
	if e.any || e.hasWord(k.id) || k.base != k.id && e.hasWord(k.base) || e.form&k.form != 0 {
		return true
	}
	if len(e.starts)+len(e.ends) == 0 {
		return false
	}
	word := m.t.Words[at].Lower
	for _, start := range e.starts {
		if strings.HasPrefix(word, start) {
			return true
		}
	}
	for _, end := range e.ends {
		if len(word) > len(end) && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
