package session

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// pause is the time without a keystroke after which a step of typing ends.
const pause = time.Second

// run is the typing that the next keystroke may continue. A keystroke belongs to
// the same step as the ones before it if it
//
//   - is in the same field and comes within a pause,
//   - begins where the last one ended (so that moving the cursor by arrows or
//     mouse begins a step),
//   - does the same: inserting or deleting one character,
//   - does not begin another word: one undo removes a word with the white space
//     after it.
//
// Several characters at once, such as a paste, a deleted selection or a word from
// an input method, are a step of their own. Typing a character over a selection
// and the characters after it are one step.
type run[R comparable] struct {
	open     bool
	at       R
	last     time.Time
	deleting bool
	position int  // after the last keystroke, in bytes
	inWord   bool // the step has a word
	space    bool // the last character was white space

	amended string // the label of an edit that [Core.Amend] may go on with
	source  any    // of that edit
}

// amends reports whether an edit goes on with the last one.
func (r *run[R]) amends(label string, at R, source any) bool {
	return r.amended != "" && r.amended == label && r.at == at && r.source == source
}

// takes reports whether the keystroke belongs to the run, and adds it to this run
// or a new one.
func (r *run[R]) takes(at R, k keystroke, now time.Time) bool {
	space := isSpace(k.inserted)
	joins := r.open && at == r.at && now.Sub(r.last) < pause &&
		k.deleting() == r.deleting && k.follows(r.position) && k.single() &&
		(k.deleting() || !r.inWord || space || !r.space)
	*r = run[R]{
		open: k.single() || k.overtypes(), at: at, last: now, deleting: k.deleting(),
		position: k.position + len(k.inserted),
		inWord:   joins && r.inWord || !space,
		space:    space,
	}
	return joins
}

// stop ends the run: the next keystroke begins a step.
func (r *run[R]) stop() { *r = run[R]{} }

func isSpace(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}

// keystroke is the effect of one key on a text: at a position, in bytes, it
// replaced removed by inserted.
type keystroke struct {
	position          int
	removed, inserted string
}

// keystrokeBetween returns the keystroke that turned old into text and left the
// cursor at a position in runes. The cursor decides which of several equal
// characters was typed: "aa" from "a" may be either.
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

// byteOffset converts an offset in runes to one in bytes.
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

// single reports whether the keystroke inserted or deleted one grapheme cluster
// and nothing else.
func (k keystroke) single() bool {
	return (k.inserted == "") != (k.removed == "") && isCharacter(k.inserted+k.removed)
}

func (k keystroke) overtypes() bool { return k.removed != "" && isCharacter(k.inserted) }

func isCharacter(s string) bool {
	cluster, rest, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return cluster != "" && rest == ""
}

// follows reports whether the keystroke begins at a position; a deletion may be
// on either side of it.
func (k keystroke) follows(position int) bool {
	return k.position == position || k.deleting() && k.position+len(k.removed) == position
}

// cursorBefore returns the cursor position before the keystroke, in runes of old:
// the end of what was removed, as for Backspace.
func (k keystroke) cursorBefore(old string) int {
	return utf8.RuneCountInString(old[:k.position+len(k.removed)])
}
