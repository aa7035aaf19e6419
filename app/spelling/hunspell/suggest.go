package hunspell

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rank says how common a word is: 0 for the most common, and more for rarer
// ones, up to 2.
type Rank func(word string) int

// Suggest returns what a word that is not right may have been meant to be, the
// most likely first, at most limit words. rank may be nil. A phrase is suggested
// where a space was left out.
func (d *Dictionary) Suggest(word string, limit int, rank Rank) []string {
	if word == "" || len(word) > maxWord {
		return nil
	}
	word = d.converted(word)
	kind := caseOf(word)
	small := word
	if kind != mixed {
		small = strings.ToLower(word)
	}
	s := &suggester{dict: d, word: small, runes: []rune(small), costs: newCosts(d.keyboard), rank: rank, steps: 20 * maxSteps, rules: maxRules, seen: map[string]bool{}}
	s.edits()
	s.replacements()
	s.near()
	s.phrases()
	slices.SortStableFunc(s.found, func(a, b suggestion) int {
		if a.cost != b.cost {
			return a.cost - b.cost
		}
		return strings.Compare(a.word, b.word)
	})
	var out []string
	for _, f := range s.found {
		if len(out) == limit || f.cost > s.found[0].cost+maxWorse {
			break
		}
		if f := recased(f.word, kind); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// recased capitalizes a suggestion as the word was.
func recased(word string, kind letterCase) string {
	switch kind {
	case title:
		return capitalized(word)
	case upper:
		return strings.ToUpper(word)
	}
	return word
}

// suggester collects what a word may have been meant to be.
type suggester struct {
	dict  *Dictionary
	word  string
	runes []rune
	costs *costs
	rank  Rank
	steps int // how many more parts of compounds may be tried
	rules int // how many more rules may be applied
	seen  map[string]bool
	found []suggestion
}

type suggestion struct {
	word string
	cost int
}

// Costs beside those of single edits, see [costs].
const (
	maxWorse   = 11 // a suggestion this much worse than the best is left out
	costKnown  = 4  // of two words that the dictionary knows to be written as one
	costPhrase = 16 // of a space that was left out
	costRank   = 2  // of being a class rarer
	costCase   = 3  // of a capital that the word lacks
)

// try adds a word if it is right and may be suggested.
func (s *suggester) try(candidate string) {
	if s.seen[candidate] || candidate == s.word {
		return
	}
	s.seen[candidate] = true
	switch {
	case s.suggestable(candidate):
		s.add(candidate, 0)
	case caseOf(candidate) == lower && s.suggestable(capitalized(candidate)):
		s.add(capitalized(candidate), costCase)
	}
}

func (s *suggester) suggestable(word string) bool {
	if !s.dict.formWithin(word, asWritten, &s.steps) {
		return false
	}
	return !s.dict.words.each([]byte(word), func(f flagSet) bool { return f.has(s.dict.marks.noSuggest) })
}

func (s *suggester) add(word string, cost int) {
	cost += s.costs.distance(s.runes, []rune(strings.ToLower(word)))
	if s.rank != nil {
		cost += costRank * s.rank(word)
	}
	s.found = append(s.found, suggestion{word, cost})
}

// edits tries every word that one edit away: two letters swapped, one left out,
// one too many, another one in its place.
func (s *suggester) edits() {
	w := s.runes
	buffer := make([]rune, 0, len(w)+1)
	letters := s.letters()
	for i := range w {
		if i+1 < len(w) && w[i] != w[i+1] {
			buffer = append(buffer[:0], w...)
			buffer[i], buffer[i+1] = w[i+1], w[i]
			s.try(string(buffer))
		}
		buffer = append(append(buffer[:0], w[:i]...), w[i+1:]...)
		s.try(string(buffer))
		for _, r := range letters {
			if r != w[i] {
				buffer = append(buffer[:0], w...)
				buffer[i] = r
				s.try(string(buffer))
			}
		}
	}
	for i := 0; i <= len(w); i++ {
		for _, r := range letters {
			buffer = append(append(append(buffer[:0], w[:i]...), r), w[i:]...)
			s.try(string(buffer))
		}
	}
}

// letters returns the letters to try, in lower case.
func (s *suggester) letters() []rune {
	try := s.dict.try
	if try == "" {
		try = "esianrtolcdugmphbyfvkwzxjq"
	}
	var all []rune
	for _, r := range try {
		if r = unicode.ToLower(r); !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	return all
}

// replacements tries what is often written for something else.
func (s *suggester) replacements() {
	for _, r := range s.dict.replaced {
		from, to := strings.Trim(r[0], "^$"), r[1]
		for at := 0; from != ""; {
			i := strings.Index(s.word[at:], from)
			if i < 0 {
				break
			}
			at += i
			with := s.word[:at] + to + s.word[at+len(from):]
			if first, second, two := strings.Cut(with, " "); two {
				if s.suggestable(first) && s.suggestable(second) && !s.seen[with] {
					s.seen[with] = true
					s.found = append(s.found, suggestion{with, costKnown})
				}
			} else {
				s.try(with)
			}
			_, size := utf8.DecodeRuneInString(s.word[at:])
			at += size
		}
	}
}

// phrases tries two words between which the space is missing.
func (s *suggester) phrases() {
	for i := range s.word {
		first, second := s.word[:i], s.word[i:]
		if utf8.RuneCountInString(first) < 3 && first != "a" && first != "i" || utf8.RuneCountInString(second) < 3 {
			continue
		}
		phrase := first + " " + second
		if s.seen[phrase] || !s.suggestable(first) || !s.suggestable(second) {
			continue
		}
		cost := costPhrase
		if s.rank != nil {
			cost += costRank * (s.rank(first) + s.rank(second))
		}
		s.found = append(s.found, suggestion{phrase, cost})
	}
}

// maxRules bounds the time that languages with many endings take.
const maxRules = 100_000

// maxNear is how many edits away the words are that are looked for in the whole
// dictionary.
const maxNear = 2

// near tries the words of the dictionary, and forms of them, that are up to two
// edits away.
func (s *suggester) near() {
	if len(s.runes) < 5 {
		return
	}
	t := &s.dict.words
	rows := newRows(len(s.runes))
	capital := false
	for _, e := range t.entries {
		word := t.word(e)
		r, _ := utf8.DecodeRuneInString(word)
		if capital = unicode.IsUpper(r); capital && len(s.found) > 0 {
			continue // names are of use only where nothing else is found
		}
		if abs(len(word)-len(s.word)) > maxNear+s.dict.longestForm() {
			continue
		}
		whole, begins := rows.within(s.runes, word, maxNear)
		if whole && !s.seen[word] {
			s.seen[word] = true
			if s.suggestable(word) {
				s.add(word, 0)
			}
		}
		if begins {
			s.forms(word, t.sets[e.set])
		}
	}
}

// longestForm is by how many bytes a form may be longer than its word.
func (d *Dictionary) longestForm() int { return max(d.suffixes.longest, d.prefixes.longest) }

// forms tries the forms of a word with a suffix that are near.
func (s *suggester) forms(word string, flags flagSet) {
	if flags.has(s.dict.marks.forbidden) || flags.has(s.dict.marks.noSuggest) {
		return
	}
	rows := newRows(len(s.runes))
	for _, f := range flags {
		for _, r := range s.dict.suffixes.byFlag[f] {
			if s.rules--; s.rules < 0 {
				return
			}
			stem, ok := strings.CutSuffix(word, r.strip)
			if !ok || !r.condition.matchesEnd([]byte(word)) {
				continue
			}
			form := stem + r.text
			if s.seen[form] {
				continue
			}
			if whole, _ := rows.within(s.runes, form, maxNear); whole {
				s.seen[form] = true
				s.add(form, 0)
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }

// IsNear reports whether a word in lower case, or a name that is common, is one
// edit away from a word.
func (d *Dictionary) IsNear(word string, rank Rank) bool {
	small := strings.ToLower(word)
	s := &suggester{dict: d, word: small, runes: []rune(small), costs: newCosts(""), steps: maxSteps, seen: map[string]bool{}}
	s.edits()
	return slices.ContainsFunc(s.found, func(f suggestion) bool {
		return caseOf(f.word) == lower || rank != nil && rank(f.word) < 2
	})
}
