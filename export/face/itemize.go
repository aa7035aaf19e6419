package face

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/rivo/uniseg"
)

// item is a part of a text that one face draws, or that none can.
type item struct {
	face    ID
	text    string
	missing bool
	// script is the script of text in a fallback font, else 0.
	script language.Script
}

// substitutes are the faces that are tried, in this order, for runes that a
// face lacks: the upright text face, symbols, mono for its box drawing
// characters, emoji. The system fonts come after them.
var substitutes = [...]ID{Regular, Symbols, Mono, Emoji}

// itemize divides a text by face. Nearly all words are one item and take a fast
// path; only the others are divided character by character.
func (f *Fonts) itemize(id ID, text string) []item {
	if f.isSimple(id, text) {
		return []item{{face: id, text: text}}
	}
	var out []item
	state := -1
	for rest := text; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		out = f.addCluster(out, id, cluster)
	}
	return out
}

// isSimple reports whether the face has every rune and none of them requires
// another face, as an emoji or a variation selector may.
func (f *Fonts) isSimple(id ID, text string) bool {
	face := f.face(id)
	for _, r := range text {
		if r >= 0x2000 && mayChangeFace(r) {
			return false
		}
		if _, ok := face.glyph(r); !ok {
			return false
		}
	}
	return true
}

func mayChangeFace(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r) || r == zeroWidthJoiner || r > 0xFFFF
}

const (
	zeroWidthJoiner = 0x200D
	emojiSelector   = 0xFE0F
	keycap          = 0x20E3
)

// addCluster appends one user-perceived character. Neighbors of the same face
// are joined, so that they are shaped and kerned together.
func (f *Fonts) addCluster(out []item, id ID, cluster string) []item {
	if face, ok := f.ownFace(id, cluster); ok {
		return join(out, item{face: face, text: cluster})
	}
	script := scriptOf(cluster)
	if n := len(out) - 1; n >= 0 && out[n].script != 0 && !script.Strong() && f.covers(out[n].face, cluster) {
		// A mark shared by many scripts is drawn in the face before it.
		out[n].text += cluster
		return out
	}
	if face, ok := f.fallbackFace(id, cluster); ok {
		return join(out, item{face: face, text: cluster, script: script})
	}
	return f.addRunes(out, id, cluster)
}

// addRunes appends a character that no single face has as a whole. Each rune is
// drawn in whatever face has it, so that as much as possible is legible.
func (f *Fonts) addRunes(out []item, id ID, cluster string) []item {
	for len(cluster) > 0 {
		_, n := utf8.DecodeRuneInString(cluster)
		one := cluster[:n]
		cluster = cluster[n:]
		face, ok := f.ownFace(id, one)
		var script language.Script
		if !ok {
			if face, ok = f.fallbackFace(id, one); ok {
				script = scriptOf(one)
			}
		}
		switch {
		case ok:
			out = join(out, item{face: face, text: one, script: script})
		case Ignorable([]rune(one)[0]):
			// It is invisible, and no face has what it asks for.
		case lookalike([]rune(one)[0]) != 0:
			out = join(out, item{face: Regular, text: one, missing: true})
		default:
			out = join(out, item{face: Mono, text: one, missing: true})
		}
	}
	return out
}

func join(out []item, s item) []item {
	if n := len(out) - 1; n >= 0 && out[n].face == s.face && out[n].missing == s.missing && out[n].script == s.script {
		out[n].text += s.text
		return out
	}
	return append(out, s)
}

// ownFace finds the first of the set's own faces that has all runes of a
// character.
func (f *Fonts) ownFace(id ID, cluster string) (ID, bool) {
	if isEmoji(cluster) && f.covers(Emoji, cluster) {
		return Emoji, true
	}
	if f.covers(id, cluster) {
		return id, true
	}
	for _, other := range substitutes {
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
		if _, ok := face.glyph(r); ok {
			any = true
		} else if !Ignorable(r) {
			return false
		}
	}
	return any
}

// isEmoji reports whether a character is to be drawn as an emoji.
func isEmoji(cluster string) bool {
	for _, r := range cluster {
		if r == emojiSelector || r == keycap || r >= 0x1F000 && r < 0x20000 {
			return true
		}
	}
	return false
}

// Ignorable reports whether a rune is invisible by itself, such as a joiner, a
// selector or a direction mark. It can be left out if no face has it.
func Ignorable(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// boxRune is drawn in place of a rune that no face has.
const boxRune = '□'

// lookalike returns a common rune that looks like a space or hyphen of any kind,
// and 0 for all other runes.
func lookalike(r rune) rune {
	switch {
	case r == 0x2010 || r == 0x2011:
		return '-'
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return 0
}

// substitute draws each rune with the glyph of a lookalike, or as a box, and adds
// those drawn as a box to the word's missing runes. The glyphs keep the original
// text, which is copied and searched correctly.
func (f *Fonts) substitute(id ID, text string, w *Word) []Glyph {
	out := make([]Glyph, 0, len(text))
	face := f.face(id)
	for _, r := range text {
		drawn := lookalike(r)
		if drawn == 0 {
			drawn = boxRune
			w.Missing = append(w.Missing, r)
		}
		glyph, _ := face.glyph(drawn)
		advance := int32(math.Round(float64(face.parsed.HorizontalAdvance(font.GID(glyph))) * face.widths))
		out = append(out, Glyph{ID: glyph, Bytes: uint16(utf8.RuneLen(r)), Advance: advance})
	}
	return out
}

// FirstCharacter returns the first user-perceived character of a text, such as a
// letter with its marks or a joined emoji. The text must not be empty.
func FirstCharacter(text string) string {
	if text[0] < utf8.RuneSelf && (len(text) == 1 || text[1] < utf8.RuneSelf) {
		return text[:1]
	}
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(text, -1)
	return c
}
