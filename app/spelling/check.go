// Package spelling checks the spelling of documents: which words of a text are
// wrong, and what they may have been meant to be. English is bundled; other
// languages have the dictionaries of the computer. What no dictionary can know is
// passed over: code, addresses, paths, acronyms, names. No word is ever changed
// here. The package must not know of screens.
package spelling

import (
	"runtime"
	"strings"
	"sync"
	"unicode/utf8"
)

// Mistake is a word of a text that no dictionary has: the runes from From up to
// To, counted from the start of the text.
type Mistake struct {
	From, To int
	Word     string // as dictionaries would write it
}

// Checker checks texts of one language. It remembers the lines that it checked,
// and may be used by several goroutines.
type Checker struct {
	language *Language

	mu    sync.Mutex
	lines map[string]line
	names map[string]bool // whether a capitalized word is a name, by word
	words int             // that were looked up
}

// line is what was found in a line, besides words that only a document knows to be
// right.
type line struct {
	suspects []suspect
}

// suspect is a word that the dictionary does not have.
type suspect struct {
	Mistake
	begins bool // it may be capitalized for the sentence alone
	name   bool // it seems to be a name
}

// maxLines bounds the lines that are remembered.
const maxLines = 20_000

// NewChecker returns a checker for a language.
func NewChecker(l *Language) *Checker {
	return &Checker{language: l, lines: map[string]line{}, names: map[string]bool{}}
}

// Check returns the mistakes of a text of Markdown, but those among words that are
// known to be right. A name that is inside a sentence of the text is known at the
// beginning of another one too.
func (c *Checker) Check(text string, known ...Words) []Mistake {
	names := Words{}
	return mistakes(c.suspects(text, names), names, known)
}

// suspects returns the words of a text that the dictionary does not have. Those
// that seem to be names are added to names instead.
func (c *Checker) suspects(text string, names Words) []suspect {
	var suspects []suspect
	at := 0 // runes
	fence := ""
	for l := range strings.SplitSeq(text, "\n") {
		if code := inFence(&fence, l); !code {
			for _, s := range c.line(l).suspects {
				if s.name {
					names[withoutPossessive(s.Word)] = true
					continue
				}
				s.From, s.To = s.From+at, s.To+at
				suspects = append(suspects, s)
			}
		}
		at += utf8.RuneCountInString(l) + 1
	}
	return suspects
}

// mistakes returns the suspects that are neither names nor known to be right.
func mistakes(suspects []suspect, names Words, known []Words) []Mistake {
	var all []Mistake
	for _, s := range suspects {
		if s.begins && names.Has(s.Word) || knownIn(known, s.Word) {
			continue
		}
		all = append(all, s.Mistake)
	}
	return all
}

func knownIn(known []Words, word string) bool {
	for _, w := range known {
		if w.Has(word) {
			return true
		}
	}
	return false
}

// inFence reports whether a line is in or at the edge of a block of code, which
// begins and ends with a line of ``` or ~~~. fence is what the block begins with.
func inFence(fence *string, l string) bool {
	trimmed := strings.TrimLeft(l, " \t>")
	switch {
	case *fence != "":
		if strings.HasPrefix(trimmed, *fence) && strings.Trim(trimmed, (*fence)[:1]+" \r") == "" {
			*fence = ""
		}
		return true
	case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
		*fence = trimmed[:3]
		return true
	}
	return false
}

// line returns what is wrong in a line.
func (c *Checker) line(l string) line {
	c.mu.Lock()
	defer c.mu.Unlock()
	if found, ok := c.lines[l]; ok {
		return found
	}
	if len(c.lines) == maxLines {
		clear(c.lines)
		clear(c.names)
	}
	found := c.checked(l)
	c.lines[l] = found
	return found
}

// yieldWords is after how many words, about a millisecond, the window goes first if
// there is no core to spare.
const yieldWords = 512

func (c *Checker) checked(l string) line {
	var found line
	bytesAt, runesAt := 0, 0
	tokens(l, func(t token) {
		word := plain(l[t.from:t.to])
		if c.words++; c.words%yieldWords == 0 {
			runtime.Gosched()
		}
		form := shapeOf(word, c.language.script)
		if form.isPassedOver(word) || c.language.right(word, t) {
			return
		}
		runesAt += utf8.RuneCountInString(l[bytesAt:t.from])
		bytesAt = t.from
		s := suspect{begins: t.begins && form.isName()}
		s.From, s.To, s.Word = runesAt, runesAt+utf8.RuneCountInString(l[t.from:t.to]), word
		s.name = c.language.names && form.isName() && !t.begins && c.isName(word)
		found.suspects = append(found.suspects, s)
	})
	return found
}

// shortName is the number of letters up to which any capitalized word may be a
// name. Most of them are near to some word.
const shortName = 5

// isName reports whether a capitalized word is rather a name than a word with a
// mistake: nothing that it could be is near.
func (c *Checker) isName(word string) bool {
	word = withoutPossessive(word)
	if utf8.RuneCountInString(word) <= shortName {
		return true
	}
	name, known := c.names[word]
	if !known {
		name = !c.language.dictionary.IsNear(word, c.language.rank)
		c.names[word] = name
	}
	return name
}

// right reports whether a word is right in the language.
func (l *Language) right(word string, t token) bool {
	if l.dictionary.Spell(word) {
		return true
	}
	if base := withoutPossessive(word); base != word && l.dictionary.Spell(base) {
		return true
	}
	if t.hyphened && l.prefixes[strings.ToLower(word)] {
		return true
	}
	if l.accents {
		if base := unaccented(word); base != word && l.dictionary.Spell(base) {
			return true
		}
	}
	return false
}

// maxSuggestions is how many suggestions are worth reading.
const maxSuggestions = 5

// Suggest returns what a wrong word may have been meant to be, the most likely
// first, five at most.
func (c *Checker) Suggest(word string) []string {
	word = plain(word)
	base := withoutPossessive(word)
	all := c.language.dictionary.Suggest(base, maxSuggestions, c.language.rank)
	if base != word && strings.HasSuffix(word, "'s") {
		for i := range all {
			all[i] += "'s"
		}
	}
	return all
}
