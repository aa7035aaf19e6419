// Package phrase finds phrases of words in a text, all phrases of a set in one pass. It
// must not know what the phrases are for.
//
// A phrase is words with spaces between them:
//
//	help|helped       one of several words
//	improv* *ly       words that begin or end so
//	<be>              one of the words of a class of the language
//	*                 any word
//	!team|squad       any word but these
//	..3               up to three words, or none
//	really?           a word that may be missing
//	^ $               the beginning and the end of a sentence
//	,                 a mark before the next word; without it there is none
//
// The classes <number> (a word with a digit), <name> (a capital inside a sentence) and
// <upper> (two capitals or more)
// and <capital> (a capital anywhere) need no words.
package phrase

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/review/prose"
)

// ID is a phrase of a Set.
type ID int

// Set is phrases to be found together. It does not change once all are added, and may be
// used by several goroutines then.
type Set struct {
	classes map[string]map[string]bool
	ids     map[string]ID
	phrases [][]element
	known   map[string]wordID // the words of all phrases
	share   map[string]int    // of a million words of a text; see NewSet
	index   index
}

// form is what a word looks like: a set of the constants below.
type form uint8

const (
	number  form = 1 << iota // a digit is in it
	name                     // a capital inside a sentence
	upper                    // two capitals or more, and no small letter
	capital                  // a capital at its beginning
)

// forms are the classes that need no words.
var forms = map[string]form{"<number>": number, "<name>": name, "<upper>": upper, "<capital>": capital}

// formOf returns the forms that a word has.
func formOf(t *prose.Text, word int) form {
	var f form
	w := &t.Words[word]
	if w.Digit {
		f |= number
	}
	if !w.Capital {
		return f
	}
	f |= capital
	if w.Proper {
		f |= name
	}
	if t.IsUpper(word) {
		f |= upper
	}
	return f
}

// element is one place of a phrase.
type element struct {
	few            []wordID // one of these words, or of the set many
	many           []uint64 // a bit for each word
	form           form     // besides words
	any            bool     // any word
	not            bool     // any word but these
	starts, ends   []string
	share          int // of a million words of a text, how many are one of these, as a guess
	optional       bool
	gap            int // up to so many words; -1 if the element is no gap
	mark           bool
	atStart, atEnd bool
}

// NewSet returns an empty set with the classes of a language: words in lower case by the
// name of the class. common are its most frequent words, the most frequent first: phrases
// are looked for where the rarest of their words are, which makes a difference in speed
// and in nothing else.
func NewSet(classes map[string][]string, common []string) *Set {
	s := &Set{
		classes: map[string]map[string]bool{}, ids: map[string]ID{},
		known: map[string]wordID{}, share: map[string]int{}, index: newIndex(),
	}
	for i, w := range common {
		s.share[w] = shareOfFirst / (i + 1) // Zipf's law
	}
	for name, words := range classes {
		set := map[string]bool{}
		for _, w := range words {
			set[w] = true
		}
		s.classes[name] = set
	}
	return s
}

// Class reports whether a word in lower case is in a class.
func (s *Set) Class(name, lower string) bool { return s.classes[name][lower] }

// IsOf reports whether a word in lower case is in one of several classes.
func (s *Set) IsOf(lower string, classes ...string) bool {
	for _, name := range classes {
		if s.Class(name, lower) {
			return true
		}
	}
	return false
}

// Add adds a phrase, or returns the ID that it has already.
func (s *Set) Add(text string) (ID, error) {
	if id, ok := s.ids[text]; ok {
		return id, nil
	}
	var elements []element
	for _, part := range strings.Fields(text) {
		e, err := s.element(part)
		if err != nil {
			return 0, fmt.Errorf("the phrase %q: %w", text, err)
		}
		elements = append(elements, e)
	}
	if len(elements) == 0 {
		return 0, fmt.Errorf("an empty phrase")
	}
	id := ID(len(s.phrases))
	s.ids[text] = id
	s.phrases = append(s.phrases, elements)
	s.index.add(id, elements)
	return id, nil
}

// element reads one place of a phrase.
func (s *Set) element(part string) (element, error) {
	e := element{gap: -1}
	if len(part) > 1 && strings.HasSuffix(part, "?") {
		e.optional, part = true, strings.TrimSuffix(part, "?")
	}
	switch {
	case part == "^":
		e.atStart = true
		return e, nil
	case part == "$":
		e.atEnd = true
		return e, nil
	case part == ",":
		e.mark = true
		return e, nil
	case part == "*":
		e.any = true
		return e, nil
	case strings.HasPrefix(part, ".."):
		n, err := strconv.Atoi(part[2:])
		e.gap = n
		return e, err
	}
	if len(part) > 1 && part[0] == '!' {
		e.not, part = true, part[1:]
	}
	words := map[string]bool{}
	for _, word := range strings.Split(part, "|") {
		if err := s.alternative(&e, words, word); err != nil {
			return e, err
		}
	}
	s.setWords(&e, words)
	return e, nil
}

func (s *Set) alternative(e *element, words map[string]bool, word string) error {
	switch {
	case word == "":
		return fmt.Errorf("an empty word")
	case forms[word] != 0:
		e.form |= forms[word]
		e.share += shareOfForm[forms[word]]
	case strings.HasPrefix(word, "<"):
		class, ok := s.classes[strings.Trim(word, "<>")]
		if !ok {
			return fmt.Errorf("there is no class %s", word)
		}
		maps.Copy(words, class)
	case strings.HasSuffix(word, "*"):
		e.starts = append(e.starts, strings.ToLower(word[:len(word)-1]))
		e.share += shareOfStart
	case strings.HasPrefix(word, "*"):
		e.ends = append(e.ends, strings.ToLower(word[1:]))
		e.share += shareOfEnd
	default:
		words[strings.ToLower(word)] = true
	}
	return nil
}

// wordID is a word of a phrase; 0 is any other word.
type wordID int32

// setWords sets the words of an element.
func (s *Set) setWords(e *element, words map[string]bool) {
	const most = 4 // of which a list is faster than a set
	for w := range words {
		id, ok := s.known[w]
		if !ok {
			id = wordID(len(s.known) + 1)
			s.known[w] = id
		}
		e.few = append(e.few, id)
		e.share += max(s.share[w], shareOfRare)
	}
	if len(e.few) <= most {
		return
	}
	e.many = make([]uint64, slices.Max(e.few)/bits+1)
	for _, id := range e.few {
		e.many[id/bits] |= 1 << (id % bits)
	}
	e.few = nil
}

const bits = 64

// hasWord reports whether a word is one of the element's.
func (e *element) hasWord(id wordID) bool {
	if e.many == nil {
		return id != 0 && slices.Contains(e.few, id)
	}
	return int(id/bits) < len(e.many) && e.many[id/bits]&(1<<(id%bits)) != 0
}

// words returns the words of an element.
func (e *element) words() []wordID {
	if e.many == nil {
		return e.few
	}
	var all []wordID
	for id := range wordID(len(e.many) * bits) {
		if e.hasWord(id) {
			all = append(all, id)
		}
	}
	return all
}
