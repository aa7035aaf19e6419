// Package hyphen finds where words may be divided at the end of a line, by patterns of
// their language. It is Liang's algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983) as
// TeX has it, with TeX's patterns and exceptions. It must not know of lines or fonts.
package hyphen

import (
	"bytes"
	"compress/gzip"
	"io"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"promodoc/app/doclang"
	"promodoc/assets"
)

// Language divides the words of one language. It may be used by several goroutines.
type Language struct {
	tag string
	// left and right are the least numbers of letters before and after a hyphen.
	left, right int
	// nouns is set if nouns begin with a capital, so that a capital is not the sign of
	// a name.
	nouns bool
	// sparing is set for a language whose words are so short that its lines are even
	// without hyphens.
	sparing bool
	// compounds is set if words are joined to longer ones, so that the letters at a joint
	// are to be apart.
	compounds bool
	load      func() *rules
}

// rules are the patterns and the exceptions of a language.
type rules struct {
	// letters and levels are those of the patterns, one after the other, in the order
	// of the letters. A pattern has a level before each byte of its letters, and one
	// after them.
	letters, levels []byte
	// starts are the offsets of patterns in letters, with the end. The levels begin as
	// much later as there are patterns before.
	starts []int32
	// first are the patterns from which on the first byte is this one, with the end.
	first      [257]int32
	exceptions map[string][]int // the offsets of hyphens by word
}

// languages are those that there are patterns of. Three letters at least are on either
// line, in all of them: the patterns allow two in most.
var languages = func() map[string]*Language {
	all := map[string]*Language{}
	for _, l := range []Language{
		{tag: "en", left: 3, right: 3, sparing: true}, {tag: "de", left: 3, right: 3, nouns: true, compounds: true}, {tag: "es", left: 3, right: 3},
		{tag: "fr", left: 3, right: 3}, {tag: "it", left: 3, right: 3}, {tag: "pt", left: 3, right: 3},
	} {
		l.load = sync.OnceValue(func() *rules { return read(l.tag) })
		all[l.tag] = &l
	}
	return all
}()

// Of returns the language of a BCP 47 tag, nil if there are no patterns of it.
func Of(tag string) *Language { return languages[doclang.Primary(tag)] }

// Sparing reports whether the lines of the language are even without hyphens, so that
// only words are to be divided that fit on no line.
func (l *Language) Sparing() bool { return l.sparing }

// read reads the patterns of a language. They are part of the program, so a fault in
// them is a programming error.
func read(tag string) *rules {
	packed, err := assets.Hyphenation.ReadFile("hyphenation/" + tag + ".txt.gz")
	if err != nil {
		panic(err)
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err)
	}
	data, err := io.ReadAll(unpacked)
	if err != nil {
		panic(err)
	}
	patterns, exceptions, _ := strings.Cut(string(data), "\n\n")
	return parse(patterns, exceptions)
}

// parse reads patterns, which are in the order of their letters, and exceptions, one a
// line.
func parse(patterns, exceptions string) *rules {
	count := strings.Count(patterns, "\n") + 1
	r := &rules{letters: make([]byte, 0, len(patterns)), levels: make([]byte, 0, len(patterns)+count),
		starts: make([]int32, 0, count+1), exceptions: map[string][]int{}}
	level := byte('0')
	begins := true
	for i := range len(patterns) {
		switch c := patterns[i]; {
		case c == '\n':
			r.levels = append(r.levels, level)
			level, begins = '0', true
		case '0' <= c && c <= '9':
			level = c
		default:
			if begins {
				r.starts = append(r.starts, int32(len(r.letters)))
				r.first[int(c)+1], begins = int32(len(r.starts)), false
			}
			r.letters, r.levels = append(r.letters, c), append(r.levels, level)
			level = '0'
		}
	}
	r.levels = append(r.levels, level)
	r.starts = append(r.starts, int32(len(r.letters)))
	for i := 1; i < len(r.first); i++ {
		r.first[i] = max(r.first[i], r.first[i-1])
	}
	for line := range strings.Lines(exceptions) {
		parts := strings.Split(strings.TrimSpace(line), "-")
		at, offsets := 0, []int{}
		for _, part := range parts[:len(parts)-1] {
			at += len(part)
			offsets = append(offsets, at)
		}
		r.exceptions[strings.Join(parts, "")] = offsets
	}
	return r
}

// shortest is the number of letters of the shortest word that is divided.
const shortest = 6

// Points appends the offsets in bytes at which a word of letters may be divided to dst.
// Abbreviations in capitals are not divided.
func (l *Language) Points(word string, dst []int) []int {
	n := utf8.RuneCountInString(word)
	if n < shortest || !l.isCommon(word) {
		return dst
	}
	lower := strings.ToLower(word)
	if len(lower) != len(word) {
		return dst
	}
	r := l.load()
	if known, ok := r.exceptions[lower]; ok {
		return append(dst, known...)
	}
	levels := r.levelsOf("." + lower + ".")
	letters := 0
	for at := range word {
		// The levels are those before each byte, with the point at the begin.
		if letters >= l.left && n-letters >= l.right && levels[at+1]&1 == 1 {
			dst = append(dst, at)
		}
		letters++
	}
	return dst
}

// isCommon reports whether a word is one of letters without capitals, but for the first
// one.
func (l *Language) isCommon(word string) bool {
	for i, r := range word {
		if !unicode.IsLetter(r) || i > 0 && unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// IsName reports whether a word in the middle of a sentence is a name, as its first
// letter says in most languages.
func (l *Language) IsName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !l.nouns && unicode.IsUpper(r)
}

// levelsOf returns the highest levels that patterns have before each byte of a word
// between points. From each byte on it follows the patterns that begin like the word,
// as in a trie: they are neighbors.
func (r *rules) levelsOf(word string) []byte {
	levels := make([]byte, len(word)+1)
	for from := range len(word) {
		low, high := int(r.first[word[from]]), int(r.first[int(word[from])+1])
		for depth := 1; low < high; depth++ {
			if r.length(low) == depth { // the first of them is the shortest
				at := int(r.starts[low]) + low
				for i, level := range r.levels[at : at+depth+1] {
					levels[from+i] = max(levels[from+i], level)
				}
				low++
			}
			if from+depth == len(word) {
				break
			}
			low, high = r.narrow(low, high, depth, word[from+depth])
		}
	}
	return levels
}

// length returns the number of bytes of the letters of a pattern.
func (r *rules) length(i int) int { return int(r.starts[i+1] - r.starts[i]) }

// narrow returns which of the patterns [low, high), which are longer than depth bytes and
// have these in common, have another byte after them.
func (r *rules) narrow(low, high, depth int, c byte) (first, end int) {
	begin := func(c int) int {
		return low + sort.Search(high-low, func(i int) bool { return int(r.letters[int(r.starts[low+i])+depth]) >= c })
	}
	return begin(int(c)), begin(int(c) + 1)
}
