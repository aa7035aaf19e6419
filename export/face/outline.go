package face

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Outline returns the contours of a glyph: lines and curves in font units, y
// upwards. They are empty for spaces and for unknown glyphs. The slice is shared
// and must not be changed.
func (f *Fonts) Outline(id ID, glyph uint16) (segments []opentype.Segment) {
	face := f.face(id)
	if face.load() != nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if id >= Count {
		defer func() {
			// A fallback font may be broken.
			if recover() != nil {
				segments = nil
			}
		}()
	}
	// Color and bitmap fonts are drawn by their outlines, in the color of the
	// text.
	outlines := face.outlines()
	if outlines == nil {
		return nil
	}
	shape, _ := outlines.GlyphDataOutline(font.GID(glyph))
	return shape.Segments
}

// UnitsPerEm returns the number of font units in the face's em.
func (f *Fonts) UnitsPerEm(id ID) int {
	face := f.face(id)
	if face.load() != nil {
		return 1000
	}
	return int(face.parsed.Upem())
}

// Advance returns a glyph's width in font units, without kerning.
func (f *Fonts) Advance(id ID, glyph uint16) int {
	face := f.face(id)
	if face.load() != nil {
		return 0
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return int(math.Round(float64(face.parsed.HorizontalAdvance(font.GID(glyph)))))
}
