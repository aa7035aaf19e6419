package feedback

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folded is a text reduced to its letters and digits, without case, accents and
// differences of width. White space, quotation marks, the syntax of Markdown and
// whatever else an office program changes are not in it. from[i] is the rune of the
// text that runes[i] comes from.
type folded struct {
	runes []rune
	from  []int
	words []int // indexes in runes at which words begin
}

// fold reduces a text. The addresses of links, which readers do not see, are left
// out if it is Markdown.
func fold(text []rune, isMarkdown bool) folded {
	f := folded{runes: make([]rune, 0, len(text)), from: make([]int, 0, len(text))}
	inWord := false
	for i := 0; i < len(text); i++ {
		r := text[i]
		if isMarkdown && r == '(' && i > 0 && text[i-1] == ']' {
			if end := addressEnd(text, i); end > i {
				i, inWord = end, false
				continue
			}
		}
		switch {
		case r >= 'A' && r <= 'Z':
			inWord = f.add(i, r+'a'-'A', inWord)
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			inWord = f.add(i, r, inWord)
		case r == '\'':
		case r < 0x80:
			inWord = false
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsNumber(r):
			for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
				if unicode.IsLetter(d) || unicode.IsDigit(d) {
					inWord = f.add(i, unicode.ToLower(d), inWord)
				}
			}
		case !unicode.IsMark(r) && r != '’' && r != '\u00ad' && r != '\u200d':
			inWord = false
		}
	}
	return f
}

func (f *folded) add(from int, r rune, inWord bool) bool {
	if !inWord || hasNoSpaces(r) {
		f.words = append(f.words, len(f.runes))
	}
	f.runes = append(f.runes, r)
	f.from = append(f.from, from)
	return true
}

// hasNoSpaces reports whether each letter of a script counts as a word.
func hasNoSpaces(r rune) bool {
	return r >= 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// maxAddress bounds the search for the end of an address.
const maxAddress = 2000

// addressEnd returns the index of the parenthesis that ends the address of a link,
// or the index of the one that begins it if there is none on the line.
func addressEnd(text []rune, open int) int {
	depth := 0
	for i := open; i < len(text) && i < open+maxAddress && text[i] != '\n'; i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return open
}

// word returns the runes of a word.
func (f *folded) word(i int) string {
	end := len(f.runes)
	if i+1 < len(f.words) {
		end = f.words[i+1]
	}
	return string(f.runes[f.words[i]:end])
}

// span returns the runes of the text that words [from, to) come from, as the index
// of the first and that after the last.
func (f *folded) span(from, to int) (start, end int) {
	last := len(f.runes)
	if to < len(f.words) {
		last = f.words[to]
	}
	return f.from[f.words[from]], f.from[last-1] + 1
}

// index returns where a sequence of runes is at or after an index of the folded
// text, -1 if nowhere (Knuth-Morris-Pratt, so that time is linear whatever the
// texts are).
func index(text, part []rune, failure []int, from int) int {
	matched := 0
	for i := from; i < len(text); i++ {
		for matched > 0 && text[i] != part[matched] {
			matched = failure[matched-1]
		}
		if text[i] == part[matched] {
			matched++
		}
		if matched == len(part) {
			return i - len(part) + 1
		}
	}
	return -1
}

// failures returns for each prefix of a sequence the length of its longest proper
// prefix that is also its suffix.
func failures(part []rune) []int {
	f := make([]int, len(part))
	for i := 1; i < len(part); i++ {
		n := f[i-1]
		for n > 0 && part[i] != part[n] {
			n = f[n-1]
		}
		if part[i] == part[n] {
			n++
		}
		f[i] = n
	}
	return f
}
