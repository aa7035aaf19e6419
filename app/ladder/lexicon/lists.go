package lexicon

import "strings"

// List is a list of words, of all languages together.
type List string

// The lists.
const (
	BeforeVerb    List = "before_verb"     // words that may come before the verb of a preparation
	AfterThink    List = "after_think"     // words after "think" where something is to be thought over, unlike "think ahead"
	Learning      List = "learning"        // what a preparation with a weak verb is about
	Dangling      List = "dangling"        // words that lead on to the next, which a title does not end with
	Opening       List = "opening"         // beginnings of statements that say nothing yet
	NotATitle     List = "not_a_title"     // words before a colon that are not a title
	NotBeforeRole List = "not_before_role" // first words of headings that speak of a role and name none
	RoleGerund    List = "role_gerund"     // words in -ing that begin the name of a role
)

// Has reports whether a word, in lower case, is in the list.
func (l List) Has(word string) bool { return load().isWord[l][word] }

// Words returns the words of the list.
func (l List) Words() []string { return load().words[l] }

// maxLearning is how much of a text is searched for something to learn from, in
// runes.
const maxLearning = 400

// NamesLearning reports whether a text names something to learn from, in the
// singular or with an s.
func NamesLearning(text string) bool {
	joined := " " + strings.Join(Tokens(FirstRunes(text, maxLearning)), " ") + " "
	for _, word := range Learning.Words() {
		if strings.Contains(joined, " "+word+" ") || strings.Contains(joined, " "+word+"s ") {
			return true
		}
	}
	return false
}
