// Package textfind finds a query in text the way people expect: letter case,
// diacritics and typographic variants make no difference. It works on plain
// strings and must not know what the text belongs to.
package textfind

import "unicode"

// Range is a part of a text, in runes, without the one at End.
type Range struct{ Start, End int }

// Options narrow what is found. The zero Options find a query in any case, with
// any accents and also within words.
type Options struct {
	MatchCase bool // letters must be of the same case and have the same accents
	WholeWord bool // a match must not begin or end within a word
}

// Finder finds one query in any number of texts. It must not be used by several
// goroutines at once.
type Finder struct {
	folder  *folder
	query   folded
	options Options
}

// New returns a finder for a query, with the zero Options.
func New(query string) *Finder { return NewWith(query, Options{}) }

// NewWith returns a finder for a query.
func NewWith(query string, o Options) *Finder {
	f := newFolder()
	f.exact = o.MatchCase
	return &Finder{folder: f, query: f.fold(query), options: o}
}

// Empty reports whether nothing can be found, because the query consists of
// white space and diacritics.
func (f *Finder) Empty() bool {
	for _, r := range f.query.runes {
		if r != ' ' {
			return false
		}
	}
	return true
}

// Find returns where the query is in the text, from the start on, as ranges
// that do not overlap: at most limit of them.
func (f *Finder) Find(text string, limit int) []Range {
	if f.Empty() {
		return nil
	}
	accept := func(Range) bool { return true }
	if f.options.WholeWord {
		runes := []rune(text)
		accept = func(r Range) bool { return !withinWord(runes, r.Start) && !withinWord(runes, r.End) }
	}
	return f.matches(f.folder.fold(text), limit, accept)
}

func (f *Finder) matches(text folded, limit int, accept func(Range) bool) []Range {
	var found []Range
	query := f.query
	next := 0 // first rune of the text that is not in a match yet
	for i := 0; i+len(query.runes) <= len(text.runes) && len(found) < limit; i++ {
		if text.from[i] < next || !hasPrefix(text.runes[i:], query.runes) {
			continue
		}
		last := i + len(query.runes) - 1
		if f.options.MatchCase && text.goesOn(last) {
			continue
		}
		start, end := text.from[i], text.size
		// Accents after the match were folded away and belong to it, and so
		// does the rest of a rune that became several.
		for j := last + 1; j < len(text.runes); j++ {
			if text.from[j] > text.from[last] {
				end = text.from[j]
				break
			}
		}
		if accept(Range{start, end}) {
			found = append(found, Range{start, end})
			next = end
		}
	}
	return found
}

// withinWord reports whether an offset in a text is within a word: between two
// letters or digits, or at an apostrophe between letters. Scripts without
// spaces do not show where words begin.
func withinWord(text []rune, at int) bool {
	is := func(i int) bool {
		return i >= 0 && i < len(text) && !HasNoSpaces(text[i]) &&
			(unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]) || unicode.IsMark(text[i]) || text[i] == '_')
	}
	apostrophe := func(i int) bool { return i >= 0 && i < len(text) && (text[i] == '\'' || text[i] == '’') }
	return is(at-1) && is(at) ||
		apostrophe(at-1) && is(at-2) && is(at) ||
		apostrophe(at) && is(at-1) && is(at+1)
}

func hasPrefix(s, prefix []rune) bool {
	for i, r := range prefix {
		if s[i] != r {
			return false
		}
	}
	return true
}
