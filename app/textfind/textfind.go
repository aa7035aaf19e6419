// Package textfind finds a query in text the way people expect: letter case,
// diacritics and typographic variants make no difference. It works on plain
// strings and must not know what the text belongs to.
package textfind

// Range is a part of a text, in runes, without the one at End.
type Range struct{ Start, End int }

// Finder finds one query in any number of texts. It must not be used by several
// goroutines at once.
type Finder struct {
	folder *folder
	query  folded
}

// New returns a finder for a query.
func New(query string) *Finder {
	f := newFolder()
	return &Finder{folder: f, query: f.fold(query)}
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
	return matches(f.folder.fold(text), f.query, limit)
}

func matches(text, query folded, limit int) []Range {
	var found []Range
	next := 0 // first rune of the text that is not in a match yet
	for i := 0; i+len(query.runes) <= len(text.runes) && len(found) < limit; i++ {
		if text.from[i] < next || !hasPrefix(text.runes[i:], query.runes) {
			continue
		}
		last := i + len(query.runes) - 1
		start, end := text.from[i], text.size
		// Accents after the match were folded away and belong to it, and so
		// does the rest of a rune that became several.
		for j := last + 1; j < len(text.runes); j++ {
			if text.from[j] > text.from[last] {
				end = text.from[j]
				break
			}
		}
		found = append(found, Range{start, end})
		next = end
	}
	return found
}

func hasPrefix(s, prefix []rune) bool {
	for i, r := range prefix {
		if s[i] != r {
			return false
		}
	}
	return true
}
