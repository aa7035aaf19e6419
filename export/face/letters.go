package face

import (
	"math"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Letters measures words of plain letters without the shaper, which takes a
// hundred times as long: in the faces of the set a letter's advance depends on
// nothing but the letter behind it. What each pair takes is asked of the shaper
// once. A test holds both ways to the same result.
//
// It is for one goroutine at a time, which waits for nobody: borrow one for each.
type Letters struct {
	set    *set
	faces  [Mono + 1]*letters
	buffer *harfbuzz.Buffer
}

// letters are those of a face, with a shaper of their own: the library's faces
// are for one goroutine at a time too.
type letters struct {
	parsed *font.Face
	shaper *harfbuzz.Font
	widths float64             // see Face
	known  [letterCount]letter // by place
	count  uint16              // of those that are known
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

// Borrow gives a goroutine letters of its own, which know what was asked of them
// before. Return them afterwards.
func (s *set) Borrow() *Letters {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.idle); n > 0 {
		l := s.idle[n-1]
		s.idle = s.idle[:n-1]
		return l
	}
	return &Letters{set: s, buffer: harfbuzz.NewBuffer()}
}

// Return takes borrowed letters back.
func (s *set) Return(l *Letters) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle = append(s.idle, l)
}

// of are the letters of a text face, nil for other faces and where it cannot be
// read.
func (l *Letters) of(id ID) *letters {
	if id > Mono {
		return nil
	}
	if l.faces[id] == nil {
		face := l.set.face(id)
		if face.load() != nil {
			return nil
		}
		parsed := font.NewFace(face.parsed.Font)
		l.faces[id] = &letters{parsed: parsed, shaper: harfbuzz.NewFont(parsed), widths: face.widths}
	}
	return l.faces[id]
}

// Word measures a text of plain letters. Nil means that Fonts has to: the text
// has others, or some that are not set alone.
func (l *Letters) Word(id ID, text string) *Word {
	glyphs := l.glyphs(id, text)
	if glyphs == nil {
		return nil
	}
	return &Word{Parts: []Part{{Face: id, Text: text, Glyphs: glyphs}}, Width: l.set.width(id, glyphs)}
}

func (l *Letters) glyphs(id ID, text string) []Glyph {
	face := l.of(id)
	if face == nil {
		return nil
	}
	script, n := face.scriptOf(text)
	if script == notPlain {
		return nil
	}
	out := make([]Glyph, 0, n)
	before, bytes := -1, 0
	for i, r := range text {
		at := placeOf(r)
		if before >= 0 && !l.append(&out, face, script, before, at, i-bytes) {
			return nil
		}
		before, bytes = at, i
	}
	if before < 0 || !l.append(&out, face, script, before, 0, len(text)-bytes) {
		return nil
	}
	return out
}

// scriptOf is the script that a text of plain letters is set in, notPlain for
// any other text, and the number of its letters.
func (f *letters) scriptOf(text string) (script letterScript, n int) {
	script = common
	for _, r := range text {
		at := placeOf(r)
		if at < 0 {
			return notPlain, 0
		}
		l := &f.known[at]
		if l.script == unasked {
			*l = f.letter(r)
			if l.script != notPlain {
				f.count++
				l.number = f.count
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
func (f *letters) letter(r rune) letter {
	glyph, ok := f.parsed.NominalGlyph(r)
	if !ok || glyph == 0 || r < ' ' || Ignorable(r) || unicode.Is(unicode.M, r) {
		return letter{script: notPlain}
	}
	l := letter{script: notPlain, glyph: uint16(glyph)}
	switch language.LookupScript(r) {
	case language.Common:
		l.script = common
	case language.Latin:
		l.script = latin
	case language.Greek:
		l.script = greek
	case language.Cyrillic:
		l.script = cyrillic
	}
	return l
}

// append appends a letter before another, or at the end before 0. It reports
// false where the shaper does more with the two than to move them.
func (l *Letters) append(out *[]Glyph, face *letters, script letterScript, at, next, bytes int) bool {
	first := &face.known[at]
	pair := face.pair(script, first.number, face.known[next].number)
	if *pair == 0 {
		*pair = l.askPair(face, script, at, next)
	}
	if *pair < 0 {
		return false
	}
	*out = append(*out, Glyph{ID: first.glyph, Bytes: uint16(bytes), Advance: int32(*pair) - 1})
	return true
}

// pair is the place of a pair in the tables, which grow where they must.
func (f *letters) pair(script letterScript, before, behind uint16) *int16 {
	const step = 64
	rows := f.pairs[script]
	if int(before) >= len(rows) {
		rows = append(rows, make([][]int16, int(before)+step-len(rows))...)
		f.pairs[script] = rows
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
func (l *Letters) askPair(face *letters, script letterScript, at, next int) int16 {
	buf := l.buffer
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
	if len(buf.Info) != want || uint16(buf.Info[0].Glyph) != face.known[at].glyph {
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
