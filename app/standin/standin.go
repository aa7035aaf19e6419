// Package standin puts words in place of confidential names. A name is replaced as
// a whole word, however it is capitalized, but not where it is in lower case and
// the name is not: that may be a common word. What looks like a name and was left
// can be listed. Addresses that have a name in them are replaced as a whole. The
// package works on plain text; it must not know of documents or formats.
package standin

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// Names are the confidential names that one group of readers does not get. A nil
// Names has none. They may be used on any goroutine.
type Names struct{ all []name }

type name struct {
	text  string
	words string         // in its place
	found *regexp.Regexp // finds it in any case, also within words
	parts []*regexp.Regexp
}

// Nothing is what stands for a name that has no words in its place.
const Nothing = "[…]"

// New returns names with the words in their place, nil if there are none. Longer
// names come first, so that one that is a part of another is not replaced in it.
func New(all []promo.StandIn) *Names {
	n := &Names{}
	for _, s := range all {
		text := strings.Join(strings.Fields(strings.ToValidUTF8(s.Name, "")), " ")
		if text == "" {
			continue
		}
		words := cmp.Or(strings.Join(strings.Fields(strings.ToValidUTF8(s.Words, "")), " "), Nothing)
		n.all = append(n.all, name{text: text, words: words, found: pattern(text), parts: partsOf(text)})
	}
	if len(n.all) == 0 {
		return nil
	}
	slices.SortStableFunc(n.all, func(a, b name) int { return len(b.text) - len(a.text) })
	return n
}

// Unseen characters may be between the letters of a name: a soft hyphen, a joiner.
const unseen = `[\x{AD}\x{200B}-\x{200D}\x{2060}\x{FEFF}]*`

// pattern returns what finds a name in any case, with any white space between its
// words and whatever is typed for apostrophes and hyphens.
func pattern(text string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString(`(?i)`)
	for _, r := range text {
		switch {
		case r == ' ':
			b.WriteString(`[\s\x{A0}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{3000}]+`)
		case strings.ContainsRune(`'’ʼ‘`, r):
			b.WriteString(`['’ʼ‘]`)
		case unicode.Is(unicode.Pd, r):
			b.WriteString(`\p{Pd}`)
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
		b.WriteString(unseen)
	}
	return regexp.MustCompile(b.String())
}

// Edit is a part of a text, in bytes, and the words to replace it with.
type Edit struct {
	From, To int
	Words    string
}

// Edits returns what is to be replaced in a text, in order and without overlaps.
// What overlaps is replaced as one, with the words of the longest name.
func (n *Names) Edits(text string) []Edit {
	if n == nil {
		return nil
	}
	var found []Edit
	rank := map[Edit]int{} // the names by length
	for i, name := range n.all {
		for _, at := range name.found.FindAllStringIndex(text, -1) {
			if edit, ok := name.edit(text, at[0], at[1]); ok {
				if _, known := rank[edit]; !known {
					rank[edit] = i
					found = append(found, edit)
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b Edit) int { return a.From - b.From })
	var edits []Edit
	last := 0 // the rank of the last of them
	for _, e := range found {
		k := len(edits) - 1
		if k < 0 || e.From >= edits[k].To {
			edits, last = append(edits, e), rank[e]
			continue
		}
		edits[k].To = max(edits[k].To, e.To)
		if rank[e] < last {
			edits[k].Words, last = e.Words, rank[e]
		}
	}
	return edits
}

// edit returns what becomes of a match.
func (n name) edit(text string, from, to int) (Edit, bool) {
	if start, end, ok := address(text, from, to); ok {
		return Edit{From: start, To: end, Words: n.words}, true
	}
	to -= len(text[from:to]) - len(strings.TrimRightFunc(text[from:to], isUnseen))
	if insideWord(text, from) || insideWord(text, to) || n.isCommon(text[from:to]) {
		return Edit{}, false
	}
	return Edit{From: from, To: to, Words: n.wordsAt(text, from)}, true
}

// isCommon reports whether a match may be a common word: it is in lower case, and
// the name is not.
func (n name) isCommon(match string) bool {
	return n.text != strings.ToLower(n.text) && match == strings.ToLower(match)
}

// wordsAt returns the words for a name at an offset, with a capital where a
// sentence begins.
func (n name) wordsAt(text string, at int) string {
	before := strings.TrimRightFunc(text[:at], unicode.IsSpace)
	begins := before == "" || at > len(before) && strings.ContainsAny(before[len(before)-1:], ".!?")
	first, size := utf8.DecodeRuneInString(n.words)
	if !begins || unicode.IsUpper(first) {
		return n.words
	}
	return string(unicode.ToUpper(first)) + n.words[size:]
}

// Replace returns a text with words in place of the names.
func (n *Names) Replace(text string) string {
	edits := n.Edits(text)
	if len(edits) == 0 {
		return text
	}
	var b strings.Builder
	from := 0
	for _, e := range edits {
		b.WriteString(text[from:e.From])
		b.WriteString(e.Words)
		from = e.To
	}
	b.WriteString(text[from:])
	return b.String()
}

// In reports whether a name is in a text in any case, with or without accents, also
// within words.
func (n *Names) In(text string) bool {
	if n == nil {
		return false
	}
	folded := ""
	for _, name := range n.all {
		if name.found.MatchString(text) {
			return true
		}
		if folded == "" {
			folded = textfind.Fold(text)
		}
		if strings.Contains(folded, textfind.Fold(name.text)) {
			return true
		}
	}
	return false
}

// InAddress reports whether a name is in an address, also where other characters take
// the place of its spaces.
func (n *Names) InAddress(address string) bool {
	if n == nil {
		return false
	}
	decoded, err := url.PathUnescape(address)
	if err != nil {
		decoded = address
	}
	squeezed := letters(decoded)
	return slices.ContainsFunc(n.all, func(name name) bool {
		if short := utf8.RuneCountInString(name.text) < minPart; short {
			return slices.ContainsFunc(name.found.FindAllStringIndex(decoded, -1), func(at []int) bool {
				return !insideWord(decoded, at[0]) && !insideWord(decoded, at[1])
			})
		}
		squeezedName := letters(name.text)
		return squeezedName != "" && strings.Contains(squeezed, squeezedName) || name.found.MatchString(decoded)
	})
}

// letters returns the letters and digits of a text, without case and accents.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, textfind.Fold(text))
}

// isUnseen reports whether a character of [unseen] is one.
func isUnseen(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff'
}

// insideWord reports whether an offset is between two letters or digits of a
// script whose words have spaces between them.
func insideWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return inWord(before) && inWord(after)
}

func inWord(r rune) bool {
	return r != utf8.RuneError && !textfind.HasNoSpaces(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
