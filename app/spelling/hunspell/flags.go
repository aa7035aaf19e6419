package hunspell

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// flag names a property of words or a group of affixes. 0 is none.
type flag uint16

// flagSet is a sorted set of flags.
type flagSet []flag

func (s flagSet) has(f flag) bool {
	if f == 0 {
		return false
	}
	if len(s) < 12 {
		return slices.Contains(s, f)
	}
	_, ok := slices.BinarySearch(s, f)
	return ok
}

// flagForm is how flags are written.
type flagForm int

const (
	oneByte flagForm = iota
	oneRune          // FLAG UTF-8
	twoChars
	numbers
)

// set returns the flags of a text, or those that it is an alias of.
func (a *affixes) set(text string) flagSet {
	if text == "" {
		return nil
	}
	if len(a.aliases) > 0 {
		n, err := strconv.Atoi(text)
		if err == nil && n > 0 && n <= len(a.aliases) {
			return a.aliases[n-1]
		}
	}
	s := a.flags(text)
	slices.Sort(s)
	return slices.Compact(s)
}

// flags returns the flags of a text in its order.
func (a *affixes) flags(text string) flagSet {
	var all flagSet
	switch a.form {
	case numbers:
		for n := range strings.SplitSeq(text, ",") {
			if n, err := strconv.ParseUint(strings.TrimSpace(n), 10, 16); err == nil {
				all = append(all, flag(n))
			}
		}
	case twoChars:
		runes := []rune(text)
		for i := 0; i+1 < len(runes); i += 2 {
			all = append(all, flag(runes[i])<<8|flag(runes[i+1]&0xFF))
		}
	default:
		for _, r := range text {
			all = append(all, flag(r))
		}
	}
	return all
}

// one returns the flag that a text is, 0 for none.
func (a *affixes) one(text string) flag {
	if all := a.flags(text); len(all) > 0 {
		return all[0]
	}
	return 0
}

// condition is what a word must begin or end with for an affix: a class for each
// character.
type condition []class

// class is a set of characters, or its complement. The zero class matches all.
type class struct {
	runes  string
	negate bool
}

func (c class) matches(r rune) bool {
	if c.runes == "" {
		return true
	}
	return strings.ContainsRune(c.runes, r) != c.negate
}

// parseCondition parses a pattern such as [^aeiou]y.
func parseCondition(s string) condition {
	if s == "." {
		return nil
	}
	var c condition
	for s != "" {
		if inner, rest, ok := strings.Cut(s, "]"); ok && s[0] == '[' {
			inner = inner[1:]
			negate := strings.HasPrefix(inner, "^")
			c = append(c, class{runes: strings.TrimPrefix(inner, "^"), negate: negate})
			s = rest
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if r == '.' {
			c = append(c, class{})
		} else {
			c = append(c, class{runes: string(r)})
		}
		s = s[size:]
	}
	return c
}

func (c condition) matchesEnd(word []byte) bool {
	for i := len(c) - 1; i >= 0; i-- {
		r, size := utf8.DecodeLastRune(word)
		if size == 0 || !c[i].matches(r) {
			return false
		}
		word = word[:len(word)-size]
	}
	return true
}

func (c condition) matchesStart(word []byte) bool {
	for _, k := range c {
		r, size := utf8.DecodeRune(word)
		if size == 0 || !k.matches(r) {
			return false
		}
		word = word[size:]
	}
	return true
}
