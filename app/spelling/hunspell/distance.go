package hunspell

import (
	"strings"
	"unicode/utf8"
)

// rows compute the distance of words from one word, with the two rows of the
// table that the next needs (Damerau-Levenshtein, as optimal string alignment).
type rows struct {
	before, last, next []int
}

func newRows(n int) *rows {
	return &rows{make([]int, n+1), make([]int, n+1), make([]int, n+1)}
}

// within reports whether other is at most limit edits from word, and whether a
// beginning of it is from a beginning of word of which it has the most.
func (t *rows) within(word []rune, other string, limit int) (whole, begins bool) {
	for i := range t.last {
		t.last[i] = i
	}
	previous := rune(0)
	n := 0
	for _, r := range other {
		n++
		t.next[0] = n
		least := n
		for i := 1; i <= len(word); i++ {
			cost := t.last[i-1]
			if word[i-1] != r {
				cost = min(cost, t.last[i], t.next[i-1]) + 1
				if n > 1 && i > 1 && word[i-1] == previous && word[i-2] == r {
					cost = min(cost, t.before[i-2]+1)
				}
			}
			t.next[i] = cost
			least = min(least, cost)
		}
		if least > limit {
			// What is wrong with an ending may be right with another one.
			return false, n > 4 && n > utf8.RuneCountInString(other)-3
		}
		t.before, t.last, t.next = t.last, t.next, t.before
		previous = r
	}
	return t.last[len(word)] <= limit, n > 2
}

// costs weigh the edits between a word and what it should be: typing errors and
// errors of the ear count less than others.
type costs struct {
	near map[[2]rune]bool // keys beside each other
}

// The costs of edits. Another letter costs 10.
const (
	costOther  = 10
	costSwap   = 7 // two neighbouring letters
	costDouble = 6 // one letter for two of the same, or two for one
	costVowel  = 7 // another vowel
	costSound  = 7 // a letter that may sound the same
	costKey    = 8 // a key beside the right one
	costFirst  = 5 // more if it is the first letter
	costMute   = 6 // an h too many or too few
	costSilent = 9 // a letter too many or too few
)

const qwerty = "qwertyuiop|asdfghjkl|zxcvbnm|qaz|wsx|edc|rfv|tgb|yhn|ujm|ik|ol"

func newCosts(keyboard string) *costs {
	if keyboard == "" {
		keyboard = qwerty
	}
	c := &costs{near: map[[2]rune]bool{}}
	for row := range strings.SplitSeq(keyboard, "|") {
		keys := []rune(row)
		for i := 1; i < len(keys); i++ {
			c.near[[2]rune{keys[i-1], keys[i]}] = true
			c.near[[2]rune{keys[i], keys[i-1]}] = true
		}
	}
	return c
}

func isVowel(r rune) bool {
	return strings.ContainsRune("aeiouyäöüáéíóúàèìòùâêîôû", r)
}

var sounds = []string{"cks", "sz", "gj", "fv", "dt", "bp", "mn"}

// other returns the cost of one letter in place of another.
func (c *costs) other(a, b rune) int {
	switch {
	case isVowel(a) && isVowel(b):
		return costVowel
	case c.near[[2]rune{a, b}]:
		return costKey
	}
	for _, s := range sounds {
		if strings.ContainsRune(s, a) && strings.ContainsRune(s, b) {
			return costSound
		}
	}
	return costOther
}

// single returns the cost of a letter at i of a word that the other one does not
// have.
func single(word []rune, i int) int {
	if i > 0 && word[i-1] == word[i] || i+1 < len(word) && word[i+1] == word[i] {
		return costDouble
	}
	if word[i] == 'h' && i > 0 {
		return costMute
	}
	return costSilent
}

// distance returns the least sum of the costs of edits that make one word the
// other.
func (c *costs) distance(a, b []rune) int {
	t := newRows(len(b))
	for j := 1; j <= len(b); j++ {
		t.last[j] = t.last[j-1] + single(b, j-1)
	}
	if len(b) > 0 {
		for j := 1; j <= len(b); j++ {
			t.last[j] += costFirst
		}
	}
	for i := 1; i <= len(a); i++ {
		first := 0
		if i == 1 {
			first = costFirst
		}
		t.next[0] = t.last[0] + single(a, i-1) + first
		for j := 1; j <= len(b); j++ {
			cost := t.last[j-1]
			if a[i-1] != b[j-1] {
				cost += c.other(a[i-1], b[j-1]) + first
			}
			cost = min(cost, t.last[j]+single(a, i-1), t.next[j-1]+single(b, j-1))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				swap := costSwap
				if i == 2 {
					swap += costFirst
				}
				cost = min(cost, t.before[j-2]+swap)
			}
			t.next[j] = cost
		}
		t.before, t.last, t.next = t.last, t.next, t.before
	}
	return t.last[len(b)]
}
