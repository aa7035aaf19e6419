package session

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// pause is how long no key in a field ends a step of typing.
const pause = time.Second

// run is the typing that the next keystroke may still belong to. A keystroke
// goes into the same step as the ones before it when it
//
//   - is in the same field and comes within a pause,
//   - begins where the last one left off (so that going elsewhere by arrows or
//     mouse begins a step),
//   - does the same: inserting or deleting one character,
//   - does not begin another word: one undo takes back a word with the blanks
//     behind it, and leaves the cursor where that word would begin.
//
// Whatever comes as more than one character at once, such as a paste, a
// deleted selection or a word from an input method, is a step of its own.
// Between typing a character over a selection and what is typed behind it
// there is no such border: that is one thought.
type run[R comparable] struct {
	open     bool
	at       R
	last     time.Time
	deleting bool
	position int  // bytes; where the last keystroke left the cursor
	inWord   bool // the step holds a word
	blank    bool // the last character was a blank
}

// takes reports whether the keystroke belongs to the run, and makes it part of
// this run or of a new one.
func (r *run[R]) takes(at R, k keystroke, now time.Time) bool {
	blank := isBlank(k.inserted)
	joins := r.open && at == r.at && now.Sub(r.last) < pause &&
		k.deleting() == r.deleting && k.follows(r.position) && k.single() &&
		(k.deleting() || !r.inWord || blank || !r.blank)
	*r = run[R]{
		open: k.single() || k.overtypes(), at: at, last: now, deleting: k.deleting(),
		position: k.position + len(k.inserted),
		inWord:   joins && r.inWord || !blank,
		blank:    blank,
	}
	return joins
}

// stop ends the run: what is typed next is a step of its own.
func (r *run[R]) stop() { *r = run[R]{} }

func isBlank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}

// keystroke is what one key did to a text: at a position, in bytes, it took
// removed out and put inserted in.
type keystroke struct {
	position          int
	removed, inserted string
}

// keystrokeBetween finds what turned old into text, with the cursor, in runes
// of text, behind it. The cursor decides which of several equal characters was
// typed: "aa" from "a" may be either.
func keystrokeBetween(old, text string, cursor int) keystroke {
	after := len(text) - byteOffset(text, cursor)
	shorter := min(len(old), len(text))
	tail := 0
	for tail < min(after, shorter) && old[len(old)-1-tail] == text[len(text)-1-tail] {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(text[len(text)-tail]) {
		tail--
	}
	head := 0
	for head < shorter-tail && old[head] == text[head] {
		head++
	}
	for head > 0 && !(runeStarts(old, head) && runeStarts(text, head)) {
		head--
	}
	return keystroke{position: head, removed: old[head : len(old)-tail], inserted: text[head : len(text)-tail]}
}

func runeStarts(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// byteOffset turns a count of runes into one of bytes, within the text.
func byteOffset(s string, runes int) int {
	for i := range s {
		if runes <= 0 {
			return i
		}
		runes--
	}
	return len(s)
}

func (k keystroke) deleting() bool { return k.inserted == "" }

// single reports whether it inserted or deleted one character as people see
// them, and nothing else.
func (k keystroke) single() bool {
	return (k.inserted == "") != (k.removed == "") && isCharacter(k.inserted+k.removed)
}

func (k keystroke) overtypes() bool { return k.removed != "" && isCharacter(k.inserted) }

func isCharacter(s string) bool {
	cluster, rest, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return cluster != "" && rest == ""
}

// follows reports whether the keystroke begins where the cursor was left, to
// either side of it when it deletes.
func (k keystroke) follows(position int) bool {
	return k.position == position || k.deleting() && k.position+len(k.removed) == position
}

// cursorBefore is where the cursor stood before the key, in runes of old: at
// the end of what was removed, for that is where Backspace began.
func (k keystroke) cursorBefore(old string) int {
	return utf8.RuneCountInString(old[:k.position+len(k.removed)])
}
