// Package nearest finds the word that a mistyped one is most like: a key, an id or
// a name.
package nearest

import "strings"

// The limits of a word that counts as mistyped.
const (
	maxLength   = 64 // bytes; a longer text is not a word
	maxDistance = 2
)

// Word returns the one of words that a mistyped word is most like: at a distance
// of at most 2, or 1 for a short word. It is "" if none is that near. words
// are in lower case.
func Word(mistyped string, words []string) string {
	if len(mistyped) > maxLength {
		return ""
	}
	best, least := "", maxDistance+1
	for _, word := range words {
		limit := min(maxDistance, max(len(word)/3, 1))
		if d := Distance(strings.ToLower(mistyped), word); d <= limit && d < least {
			best, least = word, d
		}
	}
	return best
}

// Distance returns how many runes must be inserted, deleted, replaced or swapped
// with their neighbour to make b of a: the optimal string alignment distance. It
// is not taken from the module go-diff, which does not know swaps, the usual
// mistake in typing.
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before, above []int
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		before, above, row = above, row, make([]int, len(t)+1)
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(t)]
}
