package spelling

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/klauspost/compress/gzip"

	"promodoc/app/doclang"
	"promodoc/app/spelling/hunspell"
	"promodoc/assets"
)

// Language is what is known of the spelling of one language. It does not change
// and may be used by several goroutines.
type Language struct {
	dictionary *hunspell.Dictionary
	rank       hunspell.Rank
	script     *unicode.RangeTable // nil for more than one
	// names says that a capital inside a sentence is a sign of a name.
	names bool
	// accents says that words are also right without their accents.
	accents bool
	// prefixes are what words with a hyphen may begin with.
	prefixes map[string]bool
}

// newLanguage returns a language of a dictionary.
func newLanguage(tag string, d *hunspell.Dictionary) *Language {
	l := &Language{dictionary: d, script: scriptOf(tag)}
	switch doclang.Primary(tag) {
	case "de", "lb", "nds":
	default:
		l.names = true
	}
	return l
}

// scripts are the scripts of languages that are not written in Latin letters.
var scripts = map[string]*unicode.RangeTable{
	"ar": unicode.Arabic, "fa": unicode.Arabic, "ur": unicode.Arabic, "be": unicode.Cyrillic, "bg": unicode.Cyrillic,
	"kk": unicode.Cyrillic, "mk": unicode.Cyrillic, "mn": unicode.Cyrillic, "ru": unicode.Cyrillic, "uk": unicode.Cyrillic,
	"el": unicode.Greek, "he": unicode.Hebrew, "hy": unicode.Armenian, "ka": unicode.Georgian, "bn": unicode.Bengali,
	"gu": unicode.Gujarati, "hi": unicode.Devanagari, "ne": unicode.Devanagari, "mr": unicode.Devanagari, "kn": unicode.Kannada,
	"km": unicode.Khmer, "ko": unicode.Hangul, "lo": unicode.Lao, "ml": unicode.Malayalam, "si": unicode.Sinhala,
	"ta": unicode.Tamil, "te": unicode.Telugu, "th": unicode.Thai,
}

func scriptOf(tag string) *unicode.RangeTable {
	switch primary := doclang.Primary(tag); primary {
	case "sr": // written in two
		return nil
	default:
		if s := scripts[primary]; s != nil {
			return s
		}
	}
	return unicode.Latin
}

// english returns the bundled language for "en", "en-GB" or "en-US", each loaded
// when it is first asked for.
func english(tag string) *Language {
	switch {
	case strings.EqualFold(tag, "en-US"):
		return american()
	case strings.EqualFold(tag, "en-GB"):
		return british()
	}
	return anyEnglish()
}

var (
	american   = sync.OnceValue(func() *Language { return loadEnglish("american") })
	british    = sync.OnceValue(func() *Language { return loadEnglish("british") })
	anyEnglish = sync.OnceValue(func() *Language { return loadEnglish("american", "british") })
)

// loadEnglish reads the bundled dictionary with the words of some regions. It is a
// part of the program, so a fault in it is a programming error, which the
// package's test finds.
func loadEnglish(regions ...string) *Language {
	sections, err := englishSections()
	if err != nil {
		panic(err)
	}
	more := [][]byte{sections["software"], assets.Terms}
	for _, r := range regions {
		more = append(more, sections[r])
	}
	d, err := hunspell.Read(sections["rules"], sections["shared"], more...)
	if err != nil {
		panic(err)
	}
	l := newLanguage("en", d)
	l.accents = true
	l.rank = rankOf(newWordList(sections["common"]), newWordList(sections["frequent"]))
	l.prefixes = set("anti auto bi co counter cross de e ex extra hyper in inter intra macro mega meta micro mid mini mis mono multi " +
		"neo non omni on over para per poly post pre pro proto pseudo quasi re self semi sub super trans tri ultra un under uni up vice")
	return l
}

func englishSections() (map[string][]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(assets.English))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	sections := map[string][]byte{}
	for part := range bytes.SplitSeq(append([]byte("\n"), data...), []byte("\n--- ")) {
		name, body, ok := bytes.Cut(part, []byte("\n"))
		if ok {
			sections[string(name)] = body
		}
	}
	for _, name := range []string{"rules", "shared", "american", "british", "software", "common", "frequent"} {
		if len(sections[name]) == 0 {
			return nil, fmt.Errorf("the bundled dictionary has no section %s", name)
		}
	}
	return sections, nil
}

// rankOf ranks words by two lists.
func rankOf(common, frequent wordList) hunspell.Rank {
	return func(word string) int {
		switch {
		case common.has(word):
			return 0
		case frequent.has(word):
			return 1
		}
		return 2
	}
}

// wordList is a sorted list of words, one a line, in which each is found by
// bisection: thousands of words in the memory of their text.
type wordList string

func newWordList(sorted []byte) wordList { return wordList(sorted) }

func (l wordList) has(word string) bool {
	low, high := 0, len(l)
	for low < high {
		middle := (low + high) / 2
		start := strings.LastIndexByte(string(l[low:middle]), '\n') + 1 + low
		end := len(l)
		if i := strings.IndexByte(string(l[start:]), '\n'); i >= 0 {
			end = start + i
		}
		switch c := strings.Compare(string(l[start:end]), word); {
		case c == 0:
			return true
		case c < 0:
			low = min(end+1, high)
		default:
			high = start
		}
	}
	return false
}
