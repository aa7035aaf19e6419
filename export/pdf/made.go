package pdf

import (
	"encoding/binary"

	"promodoc/export/book"
)

// madeGlyphs are the glyphs of a borrowed face as the file's font will have
// them. They are made for the text: what several glyphs draw together, as in
// the scripts of India, is one, and marks are where they belong. Readers find
// whole words that way, which shapes moved back and forth tear apart.
type madeGlyphs struct {
	all    []madeGlyph // the first is number 1; 0 is what every font has for no glyph
	simple map[uint16]uint16
	known  map[string]uint16
}

// madeGlyph is a glyph made of some of the face's.
type madeGlyph struct {
	parts []madePart
	// advance is the glyph's width in thousandths of the size; it is the
	// face's own where there is one part that stands where it is drawn.
	advance int32
}

// madePart is a glyph of the face, moved from the origin, in thousandths of
// the size.
type madePart struct {
	glyph uint16
	x, y  int32
}

func newMadeGlyphs() *madeGlyphs {
	return &madeGlyphs{simple: map[uint16]uint16{}, known: map[string]uint16{}}
}

// strokes puts made glyphs in place of the face's. A shape without text belongs
// to the one before it; in text to the left it comes first and stays by itself.
func (m *madeGlyphs) strokes(all []stroke, r *book.Run) []stroke {
	out := all[:0]
	for i := 0; i < len(all); {
		j := i + 1
		for !r.RightToLeft && j < len(all) && all[j].text == "" {
			j++
		}
		out = append(out, m.join(all[i:j], r.Tracking))
		i = j
	}
	return out
}

// join makes one stroke of several.
func (m *madeGlyphs) join(strokes []stroke, tracking int32) stroke {
	s := strokes[0]
	if len(strokes) == 1 && s.x == 0 && s.y == 0 && s.advance != 0 {
		s.glyph = m.plain(s.glyph)
		return s
	}
	g := madeGlyph{}
	for _, p := range strokes {
		g.parts = append(g.parts, madePart{p.glyph, g.advance + int32(p.x), int32(p.y)})
		g.advance += p.advance
	}
	s.advance = g.advance + tracking*int32(len(strokes)-1)
	s.glyph, s.x, s.y = m.number(g), 0, 0
	return s
}

// plain is the number of a glyph as the face has it.
func (m *madeGlyphs) plain(glyph uint16) uint16 {
	n, ok := m.simple[glyph]
	if !ok {
		m.all = append(m.all, madeGlyph{parts: []madePart{{glyph: glyph}}, advance: ownAdvance})
		n = uint16(len(m.all))
		m.simple[glyph] = n
	}
	return n
}

// ownAdvance stands for a glyph's own width.
const ownAdvance = -1 << 30

func (m *madeGlyphs) number(g madeGlyph) uint16 {
	key := binary.AppendVarint(make([]byte, 0, 64), int64(g.advance))
	for _, p := range g.parts {
		key = binary.AppendUvarint(key, uint64(p.glyph))
		key = binary.AppendVarint(key, int64(p.x))
		key = binary.AppendVarint(key, int64(p.y))
	}
	n, ok := m.known[string(key)]
	if !ok {
		m.all = append(m.all, g)
		n = uint16(len(m.all))
		m.known[string(key)] = n
	}
	return n
}
