package phrase

import (
	"cmp"
	"slices"
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
	for _, sentence := range t.Sentences {
		f.first, f.end = sentence.First, sentence.Last
		begun := len(f.found)
		for i := sentence.First; i < sentence.Last; i++ {
			f.tryAround(i)
		}
		// The words that a phrase is looked for by are not always its first.
		slices.SortFunc(f.found[begun:], func(a, b Match) int { return cmp.Or(a.First-b.First, int(a.ID-b.ID)) })
		f.found = f.found[:begun+len(slices.Compact(f.found[begun:]))]
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

// finder finds the phrases of a set in one sentence of a text after the other.
type finder struct {
	matcher
	set   *Set
	first int // word of the sentence
	found []Match
}

// tryAround tries the phrases that are looked for by a word of the sentence.
func (f *finder) tryAround(at int) {
	k, x := &f.keys[at], &f.set.index
	f.tryAll(x.ofWord(k.id), at)
	if k.base != k.id {
		f.tryAll(x.ofWord(k.base), at)
	}
	word := f.t.Words[at].Lower
	if len(word) >= startLength {
		f.tryAll(x.byStart[word[:startLength]], at)
	}
	if len(word) > endLength {
		f.tryAll(x.byEnd[word[len(word)-endLength:]], at)
	}
	for one := number; one <= capital; one <<= 1 {
		if k.form&one != 0 {
			f.tryAll(x.byForm[one], at)
		}
	}
	f.tryAll(x.anyWord, at)
}

// tryAll tries phrases from each word on that they may begin with if they have another
// word at a place.
func (f *finder) tryAll(all []anchored, at int) {
	for _, a := range all {
		elements := f.set.phrases[a.id]
		for from := max(at-a.most, f.first); from <= at-a.least; from++ {
			if last, ok := f.match(elements, from, true); ok && last > from {
				f.found = append(f.found, Match{ID: a.id, First: from, Last: last})
			}
		}
	}
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
