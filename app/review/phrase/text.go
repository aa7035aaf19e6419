package phrase

import (
	"slices"

	"promodoc/app/review/prose"
)

// Text is a text whose words are looked up in the classes of a set. Places before the first
// word and after the last are allowed in all its methods: there is no word.
type Text struct {
	*prose.Text
	Set *Set
}

// Has reports whether there is a word at a place.
func (t Text) Has(word int) bool { return word >= 0 && word < len(t.Words) }

// Lower returns a word in lower case, or "".
func (t Text) Lower(word int) string {
	if !t.Has(word) {
		return ""
	}
	return t.Words[word].Lower
}

// Is reports whether a word is in one of the classes.
func (t Text) Is(word int, classes ...string) bool {
	return t.Has(word) && t.Set.IsOf(t.Words[word].Lower, classes...)
}

// IsOneOf reports whether a word is one of those, which are in lower case.
func (t Text) IsOneOf(word int, lower ...string) bool {
	return t.Has(word) && slices.Contains(lower, t.Words[word].Lower)
}

// IsNumber reports whether a digit is in a word.
func (t Text) IsNumber(word int) bool { return t.Has(word) && t.Words[word].Digit }

// IsProper reports whether a word is a name or part of a title.
func (t Text) IsProper(word int) bool { return t.Has(word) && t.Words[word].Proper }

// IsMuted reports whether a word is not the writer's own.
func (t Text) IsMuted(word int) bool { return t.Has(word) && t.Words[word].Muted }

// SameSentence reports whether two words are in the same sentence.
func (t Text) SameSentence(a, b int) bool {
	return t.Has(a) && t.Has(b) && t.Words[a].Sentence == t.Words[b].Sentence
}

// Follows reports whether a word comes right after another one: in the same sentence, and
// without a mark between them.
func (t Text) Follows(word int) bool {
	return t.SameSentence(word-1, word) && !t.Words[word].Break
}

// Before returns the word before another of its sentence in lower case, or "".
func (t Text) Before(word int) string {
	if !t.SameSentence(word-1, word) {
		return ""
	}
	return t.Words[word-1].Lower
}

// AnyIs reports whether one of the words [first, last) is in one of the classes.
func (t Text) AnyIs(first, last int, classes ...string) bool {
	for i := max(first, 0); i < min(last, len(t.Words)); i++ {
		if t.Is(i, classes...) {
			return true
		}
	}
	return false
}
