package sources

import (
	"slices"
	"strings"
)

// isQuotedTitle reports whether a word begins a title in quotation marks that is near the
// word for a place where it is found: the dashboard 'Pager load'.
func (t documents) isQuotedTitle(i int) bool {
	as := t.IsOneOf(i-1, "as") // published as "fix the count"
	if !t.Words[i].Capital && !as || !t.opensQuotation(i) {
		return false
	}
	const far, longest = 6, 9 // words
	end := t.endOfQuotation(i)
	switch {
	case end-i > longest:
		return false
	case as && end-i > 1:
		return true
	}
	return t.isPlaceNear(i-far, i, i) || t.isPlaceNear(end, end+far, i)
}

// openingMarks are the marks before a title, closingMarks those after one.
var openingMarks = []string{"'", "‘", "\"", "“", "„", "«"}

const closingMarks = "'’\"”“»"

// opensQuotation reports whether a quotation mark before a word opens. One that is right
// after a word of a quotation closes it.
func (t documents) opensQuotation(i int) bool {
	w := t.Words[i]
	if t.IsMuted(i-1) && t.Follows(i) && t.Words[i-1].To+1 == w.From {
		return false
	}
	return slices.ContainsFunc(openingMarks, func(mark string) bool { return strings.HasSuffix(t.Source[:w.From], mark) })
}

// endOfQuotation returns the word after a quotation that begins at a word, in its sentence.
func (t documents) endOfQuotation(i int) int {
	end := i + 1
	for t.SameSentence(i, end) {
		between := t.Source[t.Words[end-1].To:t.Words[end].From]
		if !t.Words[end].Muted && strings.ContainsAny(between, closingMarks) {
			break
		}
		end++
	}
	return end
}

// isPlaceNear reports whether one of the words [first, last) that are in the sentence of a
// word is that for a document or for where it is found.
func (t documents) isPlaceNear(first, last, word int) bool {
	s := t.Sentences[t.Words[word].Sentence]
	return t.AnyIs(max(first, s.First), min(last, s.Last), "paper", "whereabouts")
}

// isCalled reports whether a word begins a title after "called": "the page called First
// Week".
func (t documents) isCalled(i int) bool {
	return t.IsProper(i) && !t.Words[i].Break && t.Is(i-1, "calledas") && t.Is(i-2, "paper", "whereabouts")
}

// isChannel reports whether a word is the name of a channel, with "#", where messages are
// kept: "the thread in #payments".
func (t documents) isChannel(i int) bool {
	w := t.Words[i]
	return !w.Digit && strings.HasSuffix(t.Source[:w.From], " #")
}

// isTitled reports whether the title of a document is beside it, in quotation marks or in
// italics: "the memo “Two Queues”", "called *Two Queues*".
func (t documents) isTitled(i int) bool {
	w := t.Words[i]
	after := strings.TrimLeft(t.Source[w.To:], " ,:")
	after = strings.TrimPrefix(after, "called ")
	after = strings.TrimPrefix(after, "titled ")
	if opensTitle(after) {
		return true
	}
	before := strings.TrimRight(t.Source[:w.From], " ")
	closes := strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"")
	return closes && !w.Break && t.IsMuted(i-1)
}

// titleMarks are the marks before a title in quotation marks or in the italics of Markdown.
var titleMarks = []string{"“", "\"", "„", "«", "‘", "*", "_"}

// opensTitle reports whether a text begins with a mark and a capital after it.
func opensTitle(s string) bool {
	return slices.ContainsFunc(titleMarks, func(mark string) bool {
		rest, ok := strings.CutPrefix(s, mark)
		return ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
	})
}
