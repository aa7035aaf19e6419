package ladder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// The limits of short titles.
const (
	maxLead       = 8  // words of a text in bold that is a title
	maxLabel      = 3  // words before a colon that are a title
	maxTitleWords = 7  // words of a title made of a statement
	maxExtraWords = 4  // further words to close a bracket
	maxTitle      = 80 // runes of a title
)

// splitTitle splits the short title off a text that begins with one: in bold,
// and set apart from the rest by punctuation. title is empty if there is
// none.
func splitTitle(t page.Text) (title, rest string) {
	if t.Lead == "" || t.Bold || len(strings.Fields(t.Lead)) > maxLead {
		return "", t.Markdown
	}
	const separators = ":.–—-"
	title = strings.TrimRight(t.Lead, separators+" ")
	rest = strings.TrimLeft(t.Rest, " \n\\")
	if title == t.Lead && !strings.ContainsAny(lexicon.FirstRunes(rest, 1), separators) {
		return "", t.Markdown
	}
	rest = strings.TrimLeft(rest, separators+"\\ \n")
	if rest == "" || title == "" || isNote(t.Plain) {
		return "", t.Markdown
	}
	return title, capitalize(rest)
}

// labelOf returns the short title that a text begins with in plain letters, such
// as "Communication" of "Communication: writes clearly"; "" for none.
func labelOf(plain string) string {
	before, after, found := strings.Cut(plain, ": ")
	if !found || len(strings.Fields(before)) > maxLabel || len(strings.Fields(after)) < 3 || strings.ContainsAny(before, ".,;!?()") {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(before)
	if lexicon.NotATitle.Has(strings.ToLower(before)) || !unicode.IsUpper(first) {
		return ""
	}
	return before
}

// isLabel reports whether an item only names the items inside it.
func isLabel(item page.Item) bool {
	if len(item.Nested) == 0 || item.Term != "" {
		return false
	}
	plain := strings.TrimSpace(item.Plain)
	if item.Bold || isRole(plain) {
		return true
	}
	words := len(strings.Fields(plain))
	if strings.HasSuffix(plain, ":") {
		return words <= 8
	}
	return words <= 4 && !strings.ContainsAny(plain, ".!?;,")
}

// shortTitle makes a title of a statement: its first words up to where the first
// thought ends, without an opening that says nothing.
func shortTitle(statement string) string {
	words := strings.Fields(withoutOpening(page.OneLine(statement)))
	var taken []string
	depth := 0 // of round brackets
	for n, word := range words {
		if n >= maxTitleWords && depth == 0 || n >= maxTitleWords+maxExtraWords {
			break
		}
		depth += strings.Count(word, "(") - strings.Count(word, ")")
		taken = append(taken, word)
		if n >= 1 && (depth <= 0 && strings.ContainsAny(word[len(word)-1:], ",;:.!?") || strings.HasSuffix(word, "—")) {
			break
		}
	}
	if len(taken) < len(words) && !strings.ContainsAny(taken[len(taken)-1], ",;:.!?—") {
		for len(taken) > 2 && lexicon.Dangling.Has(strings.ToLower(taken[len(taken)-1])) {
			taken = taken[:len(taken)-1]
		}
	}
	title := strings.TrimRight(strings.Join(taken, " "), " ,;:.!?—–-")
	if open := strings.LastIndex(title, "("); open > 0 && !strings.Contains(title[open:], ")") {
		title = strings.TrimRight(title[:open], " ,;:")
	}
	return capitalize(lexicon.FirstRunes(title, maxTitle))
}

// withoutOpening removes an opening such as "You are able to".
func withoutOpening(statement string) string {
	lower := strings.ToLower(statement)
	if len(lower) != len(statement) {
		return statement // offsets in one are not those in the other
	}
	for _, opening := range lexicon.Opening.Words() {
		rest, found := strings.CutPrefix(lower, opening+" ")
		if found && len(strings.Fields(rest)) > 1 {
			return statement[len(opening)+1:]
		}
	}
	return statement
}

// capitalize returns a text with its first letter in upper case.
func capitalize(s string) string {
	if s == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
