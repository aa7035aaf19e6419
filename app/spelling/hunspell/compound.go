package hunspell

import (
	"unicode"
	"unicode/utf8"
)

// compounding is how words are joined.
type compounding struct {
	anywhere, first, middle, last flag // what may be a part
	permit, forbid                flag // of affixes at the inner ends of parts
	minPart                       int  // in characters
	maxParts                      int  // 0 for any number
	patterns                      []pattern
}

// pattern is a rule of flags for the parts of a compound.
type pattern []patternItem

// patternItem is a flag, with how often it may be there.
type patternItem struct {
	flag           flag
	optional, many bool
}

// pattern reads the text of a rule: flags with ? for at most one and * for any
// number. Long and numeric flags are in brackets.
func (a *affixes) pattern(text string) pattern {
	var p pattern
	for i := 0; i < len(text); {
		if (text[i] == '*' || text[i] == '?') && len(p) > 0 {
			p[len(p)-1].optional = true
			p[len(p)-1].many = text[i] == '*'
			i++
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		name := text[i : i+size]
		i += size
		if name == "(" {
			end := i
			for end < len(text) && text[end] != ')' {
				end++
			}
			name = text[i:end]
			i = min(end+1, len(text))
		}
		p = append(p, patternItem{flag: a.one(name)})
	}
	return p
}

func (c *compounding) any() bool {
	return c.anywhere != 0 || c.first != 0 || c.last != 0 || len(c.patterns) > 0
}

// maxSteps bounds the parts that are tried for one word.
const maxSteps = 2000

// compound reports whether a word is made of several.
func (q *query) compound(word []byte) bool {
	c := &q.dict.compounding
	if !c.any() || utf8.RuneCount(word) < 2*c.minPart {
		return false
	}
	s := &splitter{dict: q.dict, steps: q.steps}
	if (c.anywhere != 0 || c.first != 0 || c.last != 0) && s.rest(word, 0) {
		return true
	}
	for _, p := range c.patterns {
		if s.matches(p, word, 0) {
			return true
		}
	}
	return false
}

// splitter divides a word into its parts.
type splitter struct {
	dict  *Dictionary
	steps *int
}

// rest reports whether the rest of a word, after a number of parts, is made of
// parts.
func (s *splitter) rest(word []byte, parts int) bool {
	c := &s.dict.compounding
	if parts > 0 && (c.maxParts == 0 || parts < c.maxParts) && s.part(word, c.last, true, false) {
		return true
	}
	if c.maxParts > 0 && parts+1 >= c.maxParts || parts > 6 {
		return false
	}
	role := c.middle
	if parts == 0 {
		role = c.first
	}
	for i := s.ends(word, 0); i > 0 && i < len(word); i = s.ends(word, i) {
		if utf8.RuneCount(word[i:]) < c.minPart {
			return false
		}
		if *s.steps--; *s.steps < 0 {
			return false
		}
		if s.part(word[:i], role, parts > 0, true) && s.rest(word[i:], parts+1) {
			return true
		}
	}
	return false
}

// ends returns where the part that ends after at may end next: at least at the
// least length of a part; 0 when the word is too short.
func (s *splitter) ends(word []byte, at int) int {
	n := 1
	if at == 0 {
		n = s.dict.minPart
	}
	for ; n > 0; n-- {
		_, size := utf8.DecodeRune(word[at:])
		if size == 0 {
			return 0
		}
		at += size
	}
	return at
}

// part reports whether a part of a word may be in a compound at its place.
func (s *splitter) part(word []byte, role flag, innerStart, innerEnd bool) bool {
	q := query{dict: s.dict, inside: true, part: role, innerStart: innerStart, innerEnd: innerEnd}
	if q.forbidden(word) {
		return false
	}
	if q.simple(word) {
		return true
	}
	// The first part of a capitalized compound is looked up in lower case too.
	r, size := utf8.DecodeRune(word)
	if innerStart || !unicode.IsUpper(r) {
		return false
	}
	small := append(utf8.AppendRune(make([]byte, 0, len(word)+2), unicode.ToLower(r)), word[size:]...)
	return q.simple(small)
}

// matches reports whether a word is made of words that have the flags of a
// pattern, from one of its items on.
func (s *splitter) matches(p pattern, word []byte, item int) bool {
	if len(word) == 0 {
		for ; item < len(p); item++ {
			if !p[item].optional {
				return false
			}
		}
		return true
	}
	for ; item < len(p); item++ {
		for end := s.ends(word, 0); end > 0; end = s.ends(word, end) {
			if *s.steps--; *s.steps < 0 {
				return false
			}
			has := s.dict.words.each(word[:end], func(f flagSet) bool { return f.has(p[item].flag) })
			if has && (p[item].many && s.matches(p, word[end:], item) || s.matches(p, word[end:], item+1)) {
				return true
			}
			if end == len(word) {
				break
			}
		}
		if !p[item].optional {
			return false
		}
	}
	return false
}
