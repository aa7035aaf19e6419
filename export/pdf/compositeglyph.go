package pdf

import (
	"encoding/binary"

	"promodoc/export/book"
)

// compositeGlyphs are the glyphs of a fallback face in the font of the file. Where
// several glyphs of the face draw a cluster, as in the scripts of India, the font
// has one glyph with marks in their positions, so that readers find whole words:
// glyphs that are moved back and forth would break them.
type compositeGlyphs struct {
	all    []compositeGlyph // the first is number 1; 0 is the .notdef glyph
	simple map[uint16]uint16
	known  map[string]uint16
}

// compositeGlyph is a glyph made of glyphs of the face.
type compositeGlyph struct {
	parts []component
	// advance is the width in thousandths of the size, or ownAdvance.
	advance int32
}

// component is a glyph of the face with its offset in thousandths of the size.
type component struct {
	glyph uint16
	x, y  int32
}

func newCompositeGlyphs() *compositeGlyphs {
	return &compositeGlyphs{simple: map[uint16]uint16{}, known: map[string]uint16{}}
}

// drawnGlyphs replaces glyphs of the face with composite glyphs. A glyph without
// text belongs to the one before it; in right-to-left text it comes first and
// remains on its own.
func (m *compositeGlyphs) drawnGlyphs(all []drawnGlyph, r *book.Run) []drawnGlyph {
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

// join makes one glyph of several.
func (m *compositeGlyphs) join(glyphs []drawnGlyph, tracking int32) drawnGlyph {
	s := glyphs[0]
	if len(glyphs) == 1 && s.x == 0 && s.y == 0 && s.advance != 0 {
		s.glyph = m.plain(s.glyph)
		return s
	}
	g := compositeGlyph{}
	for _, p := range glyphs {
		g.parts = append(g.parts, component{p.glyph, g.advance + int32(p.x), int32(p.y)})
		g.advance += p.advance
	}
	s.advance = g.advance + tracking*int32(len(glyphs)-1)
	s.glyph, s.x, s.y = m.number(g), 0, 0
	return s
}

// plain returns the number of a glyph of the face as it is.
func (m *compositeGlyphs) plain(glyph uint16) uint16 {
	n, ok := m.simple[glyph]
	if !ok {
		m.all = append(m.all, compositeGlyph{parts: []component{{glyph: glyph}}, advance: ownAdvance})
		n = uint16(len(m.all))
		m.simple[glyph] = n
	}
	return n
}

// ownAdvance means the advance of the face's own glyph.
const ownAdvance = -1 << 30

func (m *compositeGlyphs) number(g compositeGlyph) uint16 {
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
