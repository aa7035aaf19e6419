package face

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Outline is a glyph's shape as the font has it: contours of lines and curves
// in font units, y upwards. It is empty for blanks and for glyphs the face does
// not have, and shared between all who ask: do not write to it.
func (f *Fonts) Outline(id ID, glyph uint16) (segments []opentype.Segment) {
	face := f.face(id)
	if face.load() != nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if id >= Count {
		defer func() {
			// A font of the computer may be broken in any way.
			if recover() != nil {
				segments = nil
			}
		}()
	}
	// Only the outline is wanted: a colour or bitmap font draws in one colour
	// here, as text does.
	outlines := face.outlines()
	if outlines == nil {
		return nil
	}
	shape, _ := outlines.GlyphDataOutline(font.GID(glyph))
	return shape.Segments
}

// UnitsPerEm is how many font units the face's em has.
func (f *Fonts) UnitsPerEm(id ID) int {
	face := f.face(id)
	if face.load() != nil {
		return 1000
	}
	return int(face.parsed.Upem())
}

// Advance is a glyph's own width in font units, before kerning.
func (f *Fonts) Advance(id ID, glyph uint16) int {
	face := f.face(id)
	if face.load() != nil {
		return 0
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return int(math.Round(float64(face.parsed.HorizontalAdvance(font.GID(glyph)))))
}
