package hyphen

import (
	"strings"
	"unicode/utf8"
)

// HasJoints reports whether words of the language have joints, at which letters are not
// drawn as a ligature: the f and the l of Auf-lage belong to different words.
func (l *Language) HasJoints() bool { return l.compounds }

// IsJoint reports whether a word has a joint at one of its [Language.Points], after an f,
// with which ligatures begin. A single consonant begins a syllable within a word, so
// there the division after an f is a joint. Two of them are divided in Waf-fe too, but
// German doubles a consonant only after a short vowel: in auf-fallen, Tief-flug and
// fünf-fach the f is after another sound.
func (l *Language) IsJoint(word string, at int) bool {
	before, after := word[:at], word[at:]
	if !l.compounds || !strings.HasSuffix(before, "f") {
		return false
	}
	if !strings.HasPrefix(after, "f") || strings.HasSuffix(before, "ff") {
		return true
	}
	before = strings.ToLower(before[:len(before)-1])
	for _, long := range [...]string{"au", "äu", "ei", "ai", "eu", "ie", "aa", "ee", "oo"} {
		if strings.HasSuffix(before, long) {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return !strings.ContainsRune("aeiouyäöü", last)
}
