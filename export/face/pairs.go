package face

import (
	"math"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// PairMeasurer measures words of simple letters without the shaper, which takes
// a hundred times as long: in the faces of the set the advance of a letter
// depends only on the letter after it. The shaper measures each pair once. A
// test checks that both methods agree.
//
// It takes no locks and must be used by one goroutine at a time. Get one for
// each with [Fonts.AcquireMeasurer].
type PairMeasurer struct {
	set    *set
	faces  [Mono + 1]*pairFace
	buffer *harfbuzz.Buffer
}

// pairFace holds the letters of a face, with a shaper of its own: those of the
// library are for one goroutine at a time too.
type pairFace struct {
	id      ID
	parsed  *font.Face
	shaper  *harfbuzz.Font
	widths  float64             // see Face
	letters [letterCount]letter // by letterIndex
	count   uint16              // number of letters in use
	// pairs are the advances of a letter before another, plus one, by script and
	// by the numbers of both; 0 if the pair is not measured yet. Number 0 is
	// the end of the text. Texts use few letters, so the tables are short.
	pairs [scriptCount][][]int16
}

type letter struct {
	script letterScript
	glyph  uint16
	number uint16 // in the order of first use, from 1
}

type letterScript uint8

// The scripts of letters. A word is set in the script of its first letter that
// has one. Digits and marks have none: they are common.
const (
	unknown letterScript = iota // not looked up yet
	common
	latin
	greek
	cyrillic
	scriptCount
	notSimple letterScript = math.MaxUint8
)

// The runes that may be simple letters: those up to the end of the Cyrillic
// letters in daily use, and dashes and quotation marks.
const (
	letterRunes = 0x0460
	firstMark   = 0x2010
	marks       = 0x20
	letterCount = letterRunes + marks
)

// letterIndex returns the index of a rune among the letters, -1 for none.
func letterIndex(r rune) int {
	switch {
	case r >= 0 && r < letterRunes:
		return int(r)
	case r >= firstMark && r < firstMark+marks:
		return letterRunes + int(r-firstMark)
	}
	return -1
}

// letterRune returns the inverse of letterIndex.
func letterRune(index int) rune {
	if index < letterRunes {
		return rune(index)
	}
	return firstMark + rune(index-letterRunes)
}

// AcquireMeasurer returns a measurer for the calling goroutine, which may know
// pairs from earlier use. Release it afterwards.
func (s *set) AcquireMeasurer() *PairMeasurer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.idle); n > 0 {
		m := s.idle[n-1]
		s.idle = s.idle[:n-1]
		return m
	}
	return &PairMeasurer{set: s, buffer: harfbuzz.NewBuffer()}
}

// ReleaseMeasurer takes a measurer back.
func (s *set) ReleaseMeasurer(m *PairMeasurer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.idle = append(s.idle, m)
}

// face returns the letters of a text face, nil for other faces and for one that
// cannot be read.
func (m *PairMeasurer) face(id ID) *pairFace {
	if id > Mono {
		return nil
	}
	if m.faces[id] == nil {
		face := m.set.face(id)
		if face.load() != nil {
			return nil
		}
		parsed := font.NewFace(face.parsed.Font)
		m.faces[id] = &pairFace{id: id, parsed: parsed, shaper: harfbuzz.NewFont(parsed), widths: face.widths}
	}
	return m.faces[id]
}

// Word measures a text of simple letters. It returns nil for any other text,
// which needs [Fonts.Word].
func (m *PairMeasurer) Word(id ID, text string) *Word {
	glyphs := m.glyphs(id, text)
	if glyphs == nil {
		return nil
	}
	return &Word{Parts: []Part{{Face: id, Text: text, Glyphs: glyphs}}, Width: m.set.width(id, glyphs)}
}

func (m *PairMeasurer) glyphs(id ID, text string) []Glyph {
	face := m.face(id)
	if face == nil {
		return nil
	}
	script, n := face.scriptOf(text)
	if script == notSimple {
		return nil
	}
	out := make([]Glyph, 0, n)
	if n > 2 && face.hasNewPairs(script, text) {
		m.shapeAll(face, script, text, n)
	}
	previous, begin := -1, 0
	for i, r := range text {
		index := letterIndex(r)
		if previous >= 0 && !m.append(&out, face, script, previous, index, i-begin) {
			return nil
		}
		previous, begin = index, i
	}
	if previous < 0 || !m.append(&out, face, script, previous, 0, len(text)-begin) {
		return nil
	}
	return out
}

// scriptOf returns the script of a text of simple letters and their number. It
// returns notSimple for any other text.
func (f *pairFace) scriptOf(text string) (script letterScript, n int) {
	script = common
	for _, r := range text {
		index := letterIndex(r)
		if index < 0 {
			return notSimple, 0
		}
		l := &f.letters[index]
		if l.script == unknown {
			*l = f.letter(r)
			if l.script != notSimple {
				f.count++
				l.number = f.count
			}
		}
		switch {
		case l.script == notSimple, l.script != common && script != common && l.script != script:
			return notSimple, 0
		case l.script != common:
			script = l.script
		}
		n++
	}
	return script, n
}

// letter looks up the script and the glyph of a rune.
func (f *pairFace) letter(r rune) letter {
	glyph, ok := f.parsed.NominalGlyph(r)
	if !ok || glyph == 0 || r < ' ' || Ignorable(r) || unicode.Is(unicode.M, r) {
		return letter{script: notSimple}
	}
	l := letter{script: notSimple, glyph: uint16(glyph)}
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

// append appends the letter at an index as it is before another, or before the
// end of the text if next is 0. It reports false if the shaper does more to the
// pair than kerning.
func (m *PairMeasurer) append(out *[]Glyph, face *pairFace, script letterScript, index, next, bytes int) bool {
	first := &face.letters[index]
	pair := face.pair(script, first.number, face.letters[next].number)
	if *pair == 0 {
		*pair = m.shapePair(face, script, index, next)
	}
	if *pair < 0 {
		return false
	}
	*out = append(*out, Glyph{ID: first.glyph, Bytes: uint16(bytes), Advance: int32(*pair) - 1})
	return true
}

// pair returns the entry of a pair in the tables, which grow as needed.
func (f *pairFace) pair(script letterScript, first, second uint16) *int16 {
	const step = 64
	rows := f.pairs[script]
	if int(first) >= len(rows) {
		rows = append(rows, make([][]int16, int(first)+step-len(rows))...)
		f.pairs[script] = rows
	}
	row := rows[first]
	if int(second) >= len(row) {
		row = append(row, make([]int16, int(second)+step-len(row))...)
		rows[first] = row
	}
	return &row[second]
}

var harfbuzzScripts = [scriptCount]language.Script{
	common: language.Common, latin: language.Latin, greek: language.Greek, cyrillic: language.Cyrillic,
}

// hasNewPairs reports whether at least two of the pairs of a text are not measured yet.
func (f *pairFace) hasNewPairs(script letterScript, text string) bool {
	found, first := 0, uint16(0)
	for _, r := range text {
		second := f.letters[letterIndex(r)].number
		if first > 0 && *f.pair(script, first, second) == 0 {
			if found++; found > 1 {
				return true
			}
		}
		first = second
	}
	return false
}

// shapeAll measures all pairs of a text of n letters at once, which takes hardly longer
// than measuring one, unless the shaper does more to it than kerning.
func (m *PairMeasurer) shapeAll(face *pairFace, script letterScript, text string, n int) {
	buf := m.shape(face, script, text)
	if len(buf.Info) != n {
		return // a ligature: its pairs are measured one by one
	}
	i := 0
	for _, r := range text {
		if uint16(buf.Info[i].Glyph) != face.letters[letterIndex(r)].glyph || buf.Pos[i].XOffset != 0 || buf.Pos[i].YOffset != 0 {
			return
		}
		i++
	}
	i = 0
	first := uint16(0) // of the pair of letters i-1 and i
	for _, r := range text {
		second := face.letters[letterIndex(r)].number
		if first > 0 {
			if pair := face.pair(script, first, second); *pair == 0 {
				*pair = face.advance(&buf.Pos[i-1])
			}
		}
		first, i = second, i+1
	}
	if pair := face.pair(script, first, 0); *pair == 0 {
		*pair = face.advance(&buf.Pos[n-1])
	}
}

// shape shapes a text in a script. The result is valid until the next call.
func (m *PairMeasurer) shape(face *pairFace, script letterScript, text string) *harfbuzz.Buffer {
	buf := m.buffer
	buf.Clear()
	i := 0
	for _, r := range text {
		buf.AddRune(r, i)
		i++
	}
	buf.Props.Script = harfbuzzScripts[script]
	buf.Props.Direction = harfbuzz.LeftToRight
	buf.Props.Language = language.DefaultLanguage()
	buf.Shape(face.shaper, face.id.features())
	return buf
}

// advance returns the advance of a shaped letter plus one, or -1 if it has none that
// can be kept.
func (f *pairFace) advance(p *harfbuzz.GlyphPosition) int16 {
	advance := math.Round(float64(p.XAdvance)*f.widths) + 1
	if advance < 1 || advance > math.MaxInt16 {
		return -1
	}
	return int16(advance)
}

// shapePair measures a letter before another with the shaper. It returns the
// advance plus one, or -1 if the result is not two letters side by side.
func (m *PairMeasurer) shapePair(face *pairFace, script letterScript, index, next int) int16 {
	text := string(letterRune(index))
	want := 1
	if next > 0 {
		text += string(letterRune(next))
		want = 2
	}
	buf := m.shape(face, script, text)
	if len(buf.Info) != want || uint16(buf.Info[0].Glyph) != face.letters[index].glyph {
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
	return face.advance(&buf.Pos[0])
}
