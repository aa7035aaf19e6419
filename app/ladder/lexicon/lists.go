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
	Pronoun       List = "pronoun"         // words for who does something: a verb behind one is no request
	Speaker       List = "speaker"         // first words of headings that are clauses about a person
	JobFacts      List = "job_facts"       // words of headings and labels about a job, not about what it asks for
	BesideFacts   List = "beside_facts"    // words that may stand beside those
	JobLabels     List = "job_labels"      // words before a colon that are about the job, besides JobFacts
	StrongClause  List = "strong_clause"   // words of ClauseStart before which a thought is whole
	ClauseStart   List = "clause_start"    // words that a new thought begins with
	RecordLevel   List = "record_level"    // keys of records with the level
	RecordSkill   List = "record_skill"    // keys with the skill or area
	DraftWord     List = "draft_words"     // parts of words that a text must have to say that a page is not final
)

// ranks are the lists of words for the levels of a scale, the lowest first.
var ranks = []List{"rank_1", "rank_2", "rank_3", "rank_4", "rank_5", "rank_6", "rank_7", "rank_8", "rank_9"}

// Rank returns how high a word, in lower case, puts a role: 1 for the lowest; 0
// for words that say nothing about it. A role without such a word is at 3.
func Rank(word string) int {
	for i, list := range ranks {
		if list.Has(word) {
			return i + 1
		}
	}
	return 0
}

// IsJobFacts reports whether a heading or label is about the job - what it pays,
// where it is, how to apply - and not about what it asks for: each of its words
// is, or may stand beside one that is.
func IsJobFacts(title string) bool {
	facts := 0
	words := Tokens(title)
	if len(words) > 7 {
		return false
	}
	for _, word := range words {
		switch {
		case JobFacts.Has(word):
			facts++
		case !BesideFacts.Has(word):
			return false
		}
	}
	return facts > 0
}

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

// IsJobLabel reports whether words before a colon are about the job.
func IsJobLabel(label string) bool {
	return JobLabels.Has(strings.ToLower(label)) || IsJobFacts(label)
}
