package face

import (
	"math"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// letters sets the plain letters of a face without the shaper, which takes a
// hundred times as long: in the faces of the set a letter's advance depends on
// nothing but the letter behind it. What each pair takes is asked of the shaper
// once. A test holds both ways to the same result.
type letters struct {
	known [letterCount]letter // by place
	count uint16              // of those that are known
	// pairs are the advances of letters before others, plus one, by script and
	// by both letters' numbers; 0 where the shaper was not asked yet. Number 0 is
	// the end of the text. Texts have few letters: the tables are short.
	pairs [scriptCount][][]int16
}

type letter struct {
	script letterScript
	glyph  uint16
	number uint16 // as they came, from 1
}

type letterScript uint8

// The scripts that letters are set in. A word is set in that of its first
// letter that has one; common are digits and marks, which have none.
const (
	unasked letterScript = iota
	common
	latin
	greek
	cyrillic
	scriptCount
	notPlain letterScript = math.MaxUint8
)

// The runes that may be plain letters: up to the end of Cyrillic letters that
// are in daily use, and the dashes and quotation marks.
const (
	letterRunes = 0x0460
	firstMark   = 0x2010
	marks       = 0x20
	letterCount = letterRunes + marks
)

// place is a rune's place in the tables, -1 for none.
func placeOf(r rune) int {
	switch {
	case r >= 0 && r < letterRunes:
		return int(r)
	case r >= firstMark && r < firstMark+marks:
		return letterRunes + int(r-firstMark)
	}
	return -1
}

// lettersOf sets a text of plain letters of a face. Nil means that the shaper
// has to: the text has others, or some that are not set alone.
func (f *Fonts) lettersOf(id ID, text string) []Glyph {
	if id > Mono {
		return nil
	}
	face := f.face(id)
	if face.load() != nil {
		return nil
	}
	if face.letters == nil {
		face.letters = &letters{}
	}
	script, n := f.scriptOf(face, text)
	if script == notPlain {
		return nil
	}
	out := make([]Glyph, 0, n)
	before, bytes := -1, 0
	for i, r := range text {
		at := placeOf(r)
		if before >= 0 && !f.appendLetter(&out, face, script, before, at, i-bytes) {
			return nil
		}
		before, bytes = at, i
	}
	if before < 0 || !f.appendLetter(&out, face, script, before, 0, len(text)-bytes) {
		return nil
	}
	return out
}

// scriptOf is the script that a text of plain letters is set in, notPlain for
// any other text, and the number of its letters.
func (f *Fonts) scriptOf(face *Face, text string) (script letterScript, n int) {
	script = common
	for _, r := range text {
		at := placeOf(r)
		if at < 0 {
			return notPlain, 0
		}
		l := &face.letters.known[at]
		if l.script == unasked {
			*l = face.letter(r)
			if l.script != notPlain {
				face.letters.count++
				l.number = face.letters.count
			}
		}
		switch {
		case l.script == notPlain, l.script != common && script != common && l.script != script:
			return notPlain, 0
		case l.script != common:
			script = l.script
		}
		n++
	}
	return script, n
}

// letter tells how a rune is set.
func (f *Face) letter(r rune) letter {
	glyph, ok := f.has(r)
	if !ok || r < ' ' || Ignorable(r) || unicode.Is(unicode.M, r) {
		return letter{script: notPlain}
	}
	switch language.LookupScript(r) {
	case language.Common:
		return letter{script: common, glyph: glyph}
	case language.Latin:
		return letter{script: latin, glyph: glyph}
	case language.Greek:
		return letter{script: greek, glyph: glyph}
	case language.Cyrillic:
		return letter{script: cyrillic, glyph: glyph}
	}
	return letter{script: notPlain}
}

// appendLetter appends a letter before another, or at the end before 0. It
// reports false where the shaper does more with the two than to move them.
func (f *Fonts) appendLetter(out *[]Glyph, face *Face, script letterScript, at, next, bytes int) bool {
	l := &face.letters.known[at]
	pair := face.letters.pair(script, l.number, face.letters.known[next].number)
	if *pair == 0 {
		*pair = f.askPair(face, script, at, next)
	}
	if *pair < 0 {
		return false
	}
	*out = append(*out, Glyph{ID: l.glyph, Bytes: uint16(bytes), Advance: int32(*pair) - 1})
	return true
}

// pair is the place of a pair in the tables, which grow where they must.
func (l *letters) pair(script letterScript, before, behind uint16) *int16 {
	const step = 64
	rows := l.pairs[script]
	if int(before) >= len(rows) {
		rows = append(rows, make([][]int16, int(before)+step-len(rows))...)
		l.pairs[script] = rows
	}
	row := rows[before]
	if int(behind) >= len(row) {
		row = append(row, make([]int16, int(behind)+step-len(row))...)
		rows[before] = row
	}
	return &row[behind]
}

var harfbuzzScripts = [scriptCount]language.Script{
	common: language.Common, latin: language.Latin, greek: language.Greek, cyrillic: language.Cyrillic,
}

// askPair asks the shaper for a letter's advance before another, plus one. It is
// -1 for a pair of which it makes anything but two letters beside each other.
func (f *Fonts) askPair(face *Face, script letterScript, at, next int) int16 {
	buf := f.buffer
	buf.Clear()
	buf.AddRune(runeAt(at), 0)
	want := 1
	if next > 0 {
		buf.AddRune(runeAt(next), 1)
		want = 2
	}
	buf.Props.Script = harfbuzzScripts[script]
	buf.Props.Direction = harfbuzz.LeftToRight
	buf.Props.Language = language.DefaultLanguage()
	buf.Shape(face.shaper, plain)
	if len(buf.Info) != want || uint16(buf.Info[0].Glyph) != face.letters.known[at].glyph {
		return -1
	}
	for i := range buf.Info {
		if buf.Pos[i].XOffset != 0 || buf.Pos[i].YOffset != 0 {
			return -1
		}
	}
	if next > 0 && buf.Pos[1].XAdvance != int32(face.parsed.HorizontalAdvance(font.GID(buf.Info[1].Glyph))) {
		return -1
	}
	advance := math.Round(float64(buf.Pos[0].XAdvance)*face.widths) + 1
	if advance < 1 || advance > math.MaxInt16 {
		return -1
	}
	return int16(advance)
}

func runeAt(at int) rune {
	if at < letterRunes {
		return rune(at)
	}
	return firstMark + rune(at-letterRunes)
}
