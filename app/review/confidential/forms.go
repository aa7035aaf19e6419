package confidential

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// form is a run of letters and digits of a text, as names are compared: in lower case and
// without accents.
type form struct {
	text     string
	from, to int
	capital  bool // it begins with one
	upper    bool // it has no small letter
	first    bool // it begins a sentence or an item of a list
	ident    bool // it is in an address, a tag, code or another made name
}

// forms is a text divided into forms.
type forms struct {
	source string
	all    []form
}

// between returns what is before a form, up to the one before it.
func (t *forms) between(i int) string {
	from := 0
	if i > 0 {
		from = t.all[i-1].to
	}
	return t.source[from:t.all[i].from]
}

// isWord reports whether a form is one of some words, which are in lower case.
func (t *forms) isWord(i int, words ...string) bool {
	if i < 0 || i >= len(t.all) {
		return false
	}
	for _, w := range words {
		if t.all[i].text == w {
			return true
		}
	}
	return false
}

// divide divides a text into forms.
func divide(s string) *forms {
	t := &forms{source: s}
	inCode, inMadeName, chunkEnd, last := false, false, 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isPart(r) {
			if r == '`' {
				inCode = !inCode
			}
			i += size
			continue
		}
		if i >= chunkEnd {
			var chunk string
			chunk, chunkEnd = chunkAt(s, i)
			inMadeName = isMadeName(chunk)
		}
		end := i + partsLength(s[i:])
		t.all = append(t.all, form{
			text: fold(s[i:end]), from: i, to: end,
			capital: unicode.IsUpper(r), upper: !hasSmallLetter(s[i:end]),
			first: last == 0 || strings.ContainsAny(s[last:i], ".!?\n:;“\""), ident: inMadeName || inCode,
		})
		i, last = end, end
	}
	return t
}

func isPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// partsLength returns the length of the letters and digits that a text begins with.
func partsLength(s string) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !isPart(r) }); n >= 0 {
		return n
	}
	return len(s)
}

func hasSmallLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }

// chunkAt returns what is between the spaces around a byte of a text, and where it ends.
func chunkAt(s string, at int) (chunk string, end int) {
	const spaces = " \t\n"
	start := strings.LastIndexAny(s[:at], spaces) + 1
	end = len(s)
	if n := strings.IndexAny(s[at:], spaces); n >= 0 {
		end = at + n
	}
	return s[start:end], end
}

// isMadeName reports whether what is between two spaces is no word of a language: an
// address, a path, a tag, or words joined by underscores, or by hyphens to a number.
func isMadeName(chunk string) bool {
	if strings.Contains(chunk, "#") || strings.Contains(chunk, "://") {
		return true
	}
	chunk = strings.Trim(chunk, "*_.,;:!?()[]\"'“”‘’«»")
	if strings.ContainsAny(chunk, "_@\\") || strings.Count(chunk, "/") > 1 || hasInnerDot(chunk) {
		return true
	}
	if strings.ToLower(chunk) != chunk {
		return false
	}
	hyphens := strings.Count(chunk, "-") // "okoro-db-1", and not "well-known"
	return hyphens > 1 || hyphens == 1 && strings.ContainsAny(chunk, "0123456789")
}

// hasInnerDot reports whether a full stop is between two letters: "tamsin.okoro".
func hasInnerDot(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && isASCIILetter(s[i-1]) && isASCIILetter(s[i+1]) {
			return true
		}
	}
	return false
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// foldedLetters are letters that are none with an accent, and what people write for them.
var foldedLetters = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// fold returns a text in lower case and without accents.
func fold(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, foldedLetters.Replace(norm.NFD.String(s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hasInnerCapital reports whether a word has a capital after a small letter, as names
// that are written together have: "TamsinOkoro".
func hasInnerCapital(s string) bool {
	small := false
	for _, r := range s {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}
