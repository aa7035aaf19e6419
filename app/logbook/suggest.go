package logbook

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"promodoc/app/career"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// Suggestion is an entry that may show a consideration, with the reasons.
type Suggestion struct {
	Entry   journal.Entry
	Reasons []string
	score   int
}

// maxSuggestions is how many entries are suggested for a consideration at most.
const maxSuggestions = 30

// Suggest returns the entries that may show a consideration of a document, the most
// likely first: by words that both have, by tags, and by what was used for it before. It
// places nothing. Entries that the document uses already are left out.
func Suggest(v View, d promo.Document, consideration string) []Suggestion {
	c, ok := d.Snapshot.Consideration(consideration)
	if !ok {
		return nil
	}
	words := wordsOf(c)
	tags := v.tagsFor(consideration)
	used := map[string]bool{}
	for _, x := range d.Examples {
		for _, r := range x.Sources.FromEntries {
			used[journal.Referred(r)] = true
		}
	}
	var all []Suggestion
	for _, e := range v.Entries {
		if s := reasons(e, words, tags); s.score > 0 && !used[e.ID] {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.score, a.score), b.Entry.From.First().Compare(a.Entry.From.First()))
	})
	return all[:min(len(all), maxSuggestions)]
}

// What counts how much.
const (
	scoreUsed = 4 // a tag of entries that were used for it
	scoreTag  = 3 // a tag that is a word of it
	scoreWord = 1 // a word of it
)

// reasons scores an entry.
func reasons(e journal.Entry, words map[string]bool, tags map[string]bool) Suggestion {
	s := Suggestion{Entry: e}
	for _, tag := range e.Tags {
		switch {
		case tags[strings.ToLower(tag)]:
			s.score += scoreUsed
			s.Reasons = append(s.Reasons, textReasonUsed.Text("Tag", tag))
		case words[stem(textfind.Fold(tag))]:
			s.score += scoreTag
			s.Reasons = append(s.Reasons, textReasonTag.Text("Tag", tag))
		}
	}
	var found []string
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(textfind.Fold(e.Text+" "+e.Result+" "+e.Part), isNoLetter) {
		if of := stem(word); words[of] && !seen[of] {
			seen[of] = true
			found = append(found, word)
		}
	}
	if len(found) > 0 {
		s.score += scoreWord * len(found)
		s.Reasons = append(s.Reasons, textReasonWords.Text("Words", message.Comma(found)))
	}
	return s
}

// tagsFor returns the tags of entries that were used for a consideration in any document.
func (v View) tagsFor(consideration string) map[string]bool {
	byID := journal.ByID(v.Entries)
	tags := map[string]bool{}
	for _, d := range v.Documents {
		for _, x := range d.Examples {
			if !slices.Contains(x.Supports, consideration) {
				continue
			}
			for _, r := range x.Sources.FromEntries {
				for _, tag := range byID[journal.Referred(r)].Tags {
					tags[strings.ToLower(tag)] = true
				}
			}
		}
	}
	return tags
}

// minWord is the length in runes of the shortest word that says what a text is about.
const minWord = 5

// wordsOf returns the stems of the words that say what a consideration is about.
func wordsOf(c career.Consideration) map[string]bool {
	words := map[string]bool{}
	common := strings.Fields(textCommonWords.Text())
	text := c.Title + " " + c.Statement + " " + c.Guidance + " " + strings.Join(c.LooksFor, " ")
	for _, word := range strings.FieldsFunc(textfind.Fold(text), isNoLetter) {
		if len([]rune(word)) >= minWord && !slices.Contains(common, word) {
			words[stem(word)] = true
		}
	}
	return words
}

// endings are what English words end in, the longest first.
var endings = []string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s", "e"}

// stem returns a word without its ending, so that forms of a word are alike.
func stem(word string) string {
	for _, end := range endings {
		if base, ok := strings.CutSuffix(word, end); ok && len(base) >= minWord-1 {
			return base
		}
	}
	return word
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }
