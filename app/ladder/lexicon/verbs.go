package lexicon

import (
	"strings"
	"unicode"

	"promodoc/app/career"
)

// Verb is what the verb of a preparation asks for.
type Verb struct {
	Kind career.Kind
	// Weak verbs also begin statements of ability, such as "Take ownership".
	Weak bool
}

// The limits of looking for a verb.
const (
	maxSearched    = 200 // runes of the text
	maxBefore      = 6   // words before the verb
	maxFinalClause = 20  // words of a text that ends in its verb
)

// Tokens returns the words of a text in lower case.
func Tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	})
}

// FirstRunes returns the first n runes of a text.
func FirstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// FindVerb finds the verb that makes a text a preparation: the first word of it,
// but for polite words, or in German the last. tag is the language of the page,
// empty if it is unknown. word is the verb as it is in the text, in lower
// case.
func FindVerb(text, tag string) (verb Verb, word string, found bool) {
	x := load()
	languages := likelyLanguages(tag)
	tokens := Tokens(FirstRunes(text, maxSearched))
	for n, word := range tokens {
		if n > maxBefore {
			break
		}
		for _, l := range languages {
			// The polite words of other languages than English are few.
			if v, ok := x.languages[l].verbs[word]; ok && (n < 3 || l == "en") {
				if word == "think" && n+1 < len(tokens) && AfterThink.Has(tokens[n+1]) {
					v.Weak = false
				}
				return v, word, n == 0 || !Pronoun.Has(tokens[n-1])
			}
		}
		if !BeforeVerb.Has(word) {
			break
		}
	}
	return finalVerb(text, languages)
}

// finalVerb finds a German infinitive at the end of a text.
func finalVerb(text string, languages []string) (verb Verb, word string, found bool) {
	if languages[0] != "de" && len(languages) < len(Languages) {
		return Verb{}, "", false
	}
	tokens := Tokens(text)
	if len(tokens) < 2 || len(tokens) > maxFinalClause {
		return Verb{}, "", false
	}
	word = tokens[len(tokens)-1]
	verb, found = load().languages["de"].finalVerbs[word]
	return verb, word, found
}

// likelyLanguages returns the languages whose verbs a page may use: its own and
// English, or all if its own is unknown.
func likelyLanguages(tag string) []string {
	if own := primary(tag); len(load().languages[own].verbs) > 0 {
		return []string{own, "en"}
	}
	return Languages
}
