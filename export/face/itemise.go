package face

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/rivo/uniseg"
)

// stretch is a part of a text that one face draws, or that none can.
type stretch struct {
	face    ID
	text    string
	missing bool
	// script is that of a borrowed face's text; 0 in all other cases.
	script language.Script
}

// fallbacks is the order in which faces are asked for a rune their style
// lacks: the upright text face, symbols, code for its boxes, emoji. After them
// come the fonts of the computer.
var fallbacks = [...]ID{Regular, Symbols, Mono, Emoji}

// itemise cuts a text into stretches. Nearly all words are one stretch and are
// found out quickly; only the others are looked at character by character.
func (f *Fonts) itemise(id ID, text string) []stretch {
	if f.simple(id, text) {
		return []stretch{{face: id, text: text}}
	}
	var out []stretch
	state := -1
	for rest := text; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		out = f.addCluster(out, id, cluster)
	}
	return out
}

// simple tells whether the face has every rune and none of them asks for
// another face, as an emoji or a variation selector would.
func (f *Fonts) simple(id ID, text string) bool {
	face := f.face(id)
	for _, r := range text {
		if r >= 0x2000 && wantsCare(r) {
			return false
		}
		if _, ok := face.has(r); !ok {
			return false
		}
	}
	return true
}

func wantsCare(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r) || r == zeroWidthJoiner || r > 0xFFFF
}

const (
	zeroWidthJoiner = 0x200D
	emojiSelector   = 0xFE0F
	keycap          = 0x20E3
)

// addCluster appends one user-perceived character. Neighbours of the same face
// are joined so that they are shaped, and kerned, together.
func (f *Fonts) addCluster(out []stretch, id ID, cluster string) []stretch {
	if face, ok := f.faceFor(id, cluster); ok {
		return join(out, stretch{face: face, text: cluster})
	}
	script := scriptOf(cluster)
	if n := len(out) - 1; n >= 0 && out[n].script != 0 && !script.Strong() && f.covers(out[n].face, cluster) {
		// A mark that many scripts share is drawn as those around it are.
		out[n].text += cluster
		return out
	}
	if face, ok := f.borrow(id, cluster); ok {
		return join(out, stretch{face: face, text: cluster, script: script})
	}
	return f.addRunes(out, id, cluster)
}

// addRunes appends a character that no single face has whole: rune by rune
// with whatever draws each, so that as much as can be is still read.
func (f *Fonts) addRunes(out []stretch, id ID, cluster string) []stretch {
	for len(cluster) > 0 {
		_, n := utf8.DecodeRuneInString(cluster)
		one := cluster[:n]
		cluster = cluster[n:]
		face, ok := f.faceFor(id, one)
		var script language.Script
		if !ok {
			if face, ok = f.borrow(id, one); ok {
				script = scriptOf(one)
			}
		}
		switch {
		case ok:
			out = join(out, stretch{face: face, text: one, script: script})
		case Ignorable([]rune(one)[0]):
			// It has no shape of its own and what it asked for cannot be had.
		case standIn([]rune(one)[0]) != 0:
			out = join(out, stretch{face: Regular, text: one, missing: true})
		default:
			out = join(out, stretch{face: Mono, text: one, missing: true})
		}
	}
	return out
}

func join(out []stretch, s stretch) []stretch {
	if n := len(out) - 1; n >= 0 && out[n].face == s.face && out[n].missing == s.missing && out[n].script == s.script {
		out[n].text += s.text
		return out
	}
	return append(out, s)
}

// faceFor finds the first of the set's own faces that has all runes of a
// character.
func (f *Fonts) faceFor(id ID, cluster string) (ID, bool) {
	if emojiWanted(cluster) && f.covers(Emoji, cluster) {
		return Emoji, true
	}
	if f.covers(id, cluster) {
		return id, true
	}
	for _, other := range fallbacks {
		if other != id && f.covers(other, cluster) {
			return other, true
		}
	}
	return 0, false
}

func (f *Fonts) covers(id ID, cluster string) bool {
	any := false
	face := f.face(id)
	for _, r := range cluster {
		if _, ok := face.has(r); ok {
			any = true
		} else if !Ignorable(r) {
			return false
		}
	}
	return any
}

// emojiWanted tells whether a character asks to be drawn as an emoji.
func emojiWanted(cluster string) bool {
	for _, r := range cluster {
		if r == emojiSelector || r == keycap || r >= 0x1F000 && r < 0x20000 {
			return true
		}
	}
	return false
}

// Ignorable runes are invisible by themselves: joiners, selectors, marks of
// direction. Nothing is lost when no face has them.
func Ignorable(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// boxRune is what stands for a rune that no face has.
const boxRune = '□'

// standIn is a rune that looks like another, for blanks of all widths and
// hyphens, and 0 for all others. A font without them still draws them right, or nearly.
func standIn(r rune) rune {
	switch {
	case r == 0x2010 || r == 0x2011:
		return '-'
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return 0
}

// replace draws each rune by one that looks like it, or by a visible mark, and
// notes for which there is neither. All keep the text they stand for, so that
// it still copies and searches right.
func (f *Fonts) replace(id ID, text string, w *Word) []Glyph {
	out := make([]Glyph, 0, len(text))
	face := f.face(id)
	for _, r := range text {
		drawn := standIn(r)
		if drawn == 0 {
			drawn = boxRune
			w.Missing = append(w.Missing, r)
		}
		glyph, _ := face.has(drawn)
		advance := int32(math.Round(float64(face.parsed.HorizontalAdvance(font.GID(glyph))) * face.widths))
		out = append(out, Glyph{ID: glyph, Bytes: uint16(utf8.RuneLen(r)), Advance: advance})
	}
	return out
}

// FirstCharacter is the first user-perceived character of a text: a letter
// with its marks, a joined emoji. The text must not be empty.
func FirstCharacter(text string) string {
	if text[0] < utf8.RuneSelf && (len(text) == 1 || text[1] < utf8.RuneSelf) {
		return text[:1]
	}
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(text, -1)
	return c
}
