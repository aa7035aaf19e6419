package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token is. Its byte is the letter in the shape of a text.
type kind byte

// The kinds of tokens. Separators between numbers are themselves.
const (
	number  kind = 'N' // of one or two digits
	ordinal kind = 'O' // "12th", "12."
	fourth  kind = 'Y' // a year of four digits
	short   kind = 'A' // a year of two digits after an apostrophe
	named   kind = 'M' // a month by its name
	weekday kind = 'W'
	quarter kind = 'Q'
	half    kind = 'H'
	unit    kind = 'U' // day, week, month, quarter or year
	last    kind = 'L'
	this    kind = 'T'
	next    kind = 'X'
	ago     kind = 'G'
	shift   kind = 'D' // today, yesterday, tomorrow
	before  kind = 'B' // the day before yesterday
	part    kind = 'P' // a word for quarter or half that needs its number
	noise   kind = 0   // has no meaning of its own
)

// token is a piece of a text. The value is the number, the month, the weekday
// (0 is Sunday), the months of a part, the unit or the days from today.
type token struct {
	kind  kind
	value int
	unit  bool // a part that is a unit too, as in "last quarter"
}

// scanner divides a folded text into tokens.
type scanner struct {
	rest   string
	tokens []token
}

// tokenize returns the tokens of a folded text, and false if a part of it has no
// meaning.
func tokenize(folded string) ([]token, bool) {
	s := scanner{rest: strings.ReplaceAll(folded, "'", "’")}
	for s.rest != "" {
		r, size := utf8.DecodeRuneInString(s.rest)
		switch {
		case isDigit(r):
			if !s.digits() {
				return nil, false
			}
		case r == '’' && len(s.rest) > size+1 && isDigit(rune(s.rest[size])) && isDigit(rune(s.rest[size+1])):
			s.rest = s.rest[size:]
			if !s.digits() || s.tokens[len(s.tokens)-1].kind != number {
				return nil, false
			}
			s.tokens[len(s.tokens)-1].kind = short
		case unicode.IsLetter(r):
			if !s.word() {
				return nil, false
			}
		case strings.ContainsRune(" ,.’/-()", r):
			s.separator(r, size)
		default:
			return nil, false
		}
	}
	return joinParts(s.tokens), len(s.tokens) > 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// digits takes a number with the ending that makes it an ordinal.
func (s *scanner) digits() bool {
	n, size := 0, 0
	for size < len(s.rest) && isDigit(rune(s.rest[size])) {
		if size == 4 {
			return false
		}
		n = n*10 + int(s.rest[size]-'0')
		size++
	}
	s.rest = s.rest[size:]
	switch size {
	case 1, 2:
		s.tokens = append(s.tokens, token{kind: number, value: n})
		s.ending()
	case 4:
		s.tokens = append(s.tokens, token{kind: fourth, value: n})
	default:
		return false
	}
	return true
}

// ending takes the ending of an ordinal.
func (s *scanner) ending() {
	at := &s.tokens[len(s.tokens)-1]
	size := len(letters(s.rest))
	switch s.rest[:size] {
	case "st", "nd", "rd", "th", "er", "e", "re", "ere", "o", "a":
		at.kind, s.rest = ordinal, s.rest[size:]
	}
	if after, dot := strings.CutPrefix(s.rest, "."); dot && !startsWithDigit(after) {
		at.kind, s.rest = ordinal, after
	}
}

func startsWithDigit(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && isDigit(rune(s[0]))
}

// letters returns the letters that a text begins with.
func letters(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return s[:i]
		}
	}
	return s
}

// separator takes a mark. Between two numbers it tells in which order day and
// month are.
func (s *scanner) separator(r rune, size int) {
	s.rest = s.rest[size:]
	if !strings.ContainsRune("./-", r) || len(s.tokens) == 0 || !startsWithDigit(s.rest) {
		return
	}
	switch s.tokens[len(s.tokens)-1].kind {
	case number, fourth, ordinal:
		s.tokens = append(s.tokens, token{kind: kind(r)})
	}
}

// word takes a word.
func (s *scanner) word() bool {
	word := letters(s.rest)
	// Chinese and Japanese put the words after the numbers, without spaces.
	if r, size := utf8.DecodeRuneInString(word); r == '年' || r == '月' || r == '日' {
		s.rest = s.rest[size:]
		if r == '月' && len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].kind == number {
			s.tokens[len(s.tokens)-1].kind = named
		}
		return true
	}
	s.rest = s.rest[len(word):]
	t, ok := words()[word]
	if word == "ago" && !s.hasUnit() { // short for agosto
		t = token{kind: named, value: 8}
	}
	if ok && t.kind != noise {
		s.tokens = append(s.tokens, t)
	}
	return ok
}

func (s *scanner) hasUnit() bool {
	for _, t := range s.tokens {
		if t.kind == unit || t.unit {
			return true
		}
	}
	return false
}

// joinParts makes one token of a quarter and its number; a number may be before
// or after the word.
func joinParts(tokens []token) []token {
	var out []token
	counted := false // "two quarters ago" counts quarters
	for _, t := range tokens {
		counted = counted || t.kind == ago
	}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.kind != part {
			out = append(out, t)
			continue
		}
		k := quarter
		if t.value == 6 {
			k = half
		}
		fits := func(n token) bool {
			return (n.kind == number || n.kind == ordinal) && n.value >= 1 && n.value <= 12/t.value && !counted
		}
		switch {
		case i+1 < len(tokens) && fits(tokens[i+1]):
			out = append(out, token{kind: k, value: tokens[i+1].value})
			i++
		case len(out) > 0 && fits(out[len(out)-1]):
			out[len(out)-1].kind = k
		case t.unit:
			out = append(out, token{kind: unit, value: unitQuarter})
		default:
			out = append(out, t)
		}
	}
	return out
}
