package pdf

import (
	"strings"
	"testing"

	"promodoc/export/face"
)

// If a text has more characters than there are codes, those with the same glyph
// share one.
func TestMoreCharactersThanCodes(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	var text strings.Builder
	for r := rune(0xF0000); r < 0xF0000+66_000; r++ {
		text.WriteRune(r)
		if r%40 == 0 {
			text.WriteByte(' ')
		}
	}
	if _, err := File(layOut(t, text.String())); err != nil {
		t.Error(err)
	}
}

func TestCodesAreExhausted(t *testing.T) {
	use, err := newFontUse(layOut(t, "x").Fonts, face.Regular)
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[uint16]uint16{}
	for i := range 1 << 16 {
		glyph := uint16(1 + i%2)
		code := use.code(glyph, string(rune(0xF0000+i)))
		if before, known := drawn[code]; known && before != glyph {
			t.Fatalf("code %04X draws glyphs %d and %d", code, before, glyph)
		}
		drawn[code] = glyph
	}
	if use.exhausted {
		t.Error("characters that look alike were refused")
	}
	if use.code(3, "a further glyph"); !use.exhausted {
		t.Error("a glyph without a code was not noticed")
	}
	seen := map[uint16]bool{}
	for _, code := range use.used {
		if seen[code] {
			t.Fatalf("code %04X is used twice", code)
		}
		seen[code] = true
	}
}
