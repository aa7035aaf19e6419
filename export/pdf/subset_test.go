package pdf

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"promodoc/assets"
	"promodoc/export/face"
)

// The subset is the one that gofpdf makes, whose files all programs that show a PDF have
// been tried with.
func TestSubsetIsThatOfGofpdf(t *testing.T) {
	for id := range face.Count {
		use, err := newFontUse(layOut(t, "x").Fonts, id)
		if err != nil {
			t.Fatal(err)
		}
		codes := map[string][]uint16{"nothing": nil, "one": {'A'}, "runs": {'A', 'B', 'C', 'x', 'y', 0xE000}}
		for c := uint16(0x20); c < 0x2100; c++ {
			codes["many"] = append(codes["many"], c)
		}
		for name, some := range codes {
			glyphOf := func(c uint16) uint16 { return uint16(int(c) * 7 % use.font.glyphs) }
			if name == "runs" {
				glyphOf = func(c uint16) uint16 { return c & 0xFF }
			}
			glyphs := []uint16{0}
			for _, c := range some {
				glyphs = append(glyphs, glyphOf(c))
			}
			slices.Sort(glyphs)
			got := newSubset(use.font, slices.Compact(glyphs)).file(some, glyphOf)
			if want := cut(use.font, some, glyphOf); !bytes.Equal(got, want) {
				t.Errorf("face %d, %s: %d bytes, want %d, or others", id, name, len(got), len(want))
			}
		}
	}
}

// cut returns a subset that gofpdf made. It keeps glyphs by the font's character map, so
// it gets a font with a map of the codes.
func cut(f *sfnt, codes []uint16, glyphOf func(code uint16) uint16) []byte {
	tables := map[string][]byte{
		"cmap": wholeCharacterMap(codes, glyphOf),
		"name": {0, 0, 0, 0, 0, 6},
		"hhea": slices.Clone(f.tables["hhea"]),
	}
	for _, name := range []string{"OS/2", "cvt ", "fpgm", "glyf", "head", "loca", "maxp", "post", "prep"} {
		if table, ok := f.tables[name]; ok {
			tables[name] = table
		}
	}
	// gofpdf misreads the advance of a glyph that has none of its own.
	for glyph := range f.glyphs {
		tables["hmtx"] = f.appendMetrics(tables["hmtx"], uint16(glyph))
	}
	be.PutUint16(tables["hhea"][hheaAdvances:], uint16(f.glyphs))
	runes := make([]rune, len(codes))
	for i, c := range codes {
		runes[i] = rune(c)
	}
	return gofpdf.UTF8CutFont(assemble(tables), string(runes))
}

// wholeCharacterMap returns a cmap table with a segment for each code.
func wholeCharacterMap(codes []uint16, glyphOf func(code uint16) uint16) []byte {
	var ends, starts, deltas []uint16
	for _, c := range codes {
		ends, starts, deltas = append(ends, c), append(starts, c), append(deltas, glyphOf(c)-c)
	}
	ends, starts, deltas = append(ends, math.MaxUint16), append(starts, math.MaxUint16), append(deltas, 1)
	n := uint16(len(ends))
	out := appendWords([]byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}, 4, 16+8*n, 0, 2*n, 0, 0, 0)
	out = appendWords(appendWords(out, ends...), 0)
	out = appendWords(appendWords(out, starts...), deltas...)
	return append(out, make([]byte, 2*n)...)
}

// Fonts may omit the widths of their last glyphs if these are equal.
func TestSharedAdvancesAreWrittenOut(t *testing.T) {
	mono, err := parseSFNT(assets.MonoRegular)
	if err != nil {
		t.Fatal(err)
	}
	mono.advances = 2
	last := uint16(mono.glyphs - 1)
	file, err := parseSFNT(newSubset(mono, []uint16{0, 1, last}).file(nil, nil))
	if err != nil {
		t.Fatal(err)
	}
	hmtx, whole := file.tables["hmtx"], mono.tables["hmtx"]
	if want := slices.Concat(whole[:8], whole[4:6], whole[8+2*(last-2):][:2]); !bytes.Equal(hmtx[:12], want) {
		t.Errorf("widths % d, want % d", hmtx[:12], want)
	}
	if got := file.advance(2); got != mono.advance(1) {
		t.Errorf("the last glyph is %d wide", got)
	}
}

// An outline that is composed of others draws theirs, by their numbers in the subset.
func TestSubsetHasPartsOfGlyphs(t *testing.T) {
	font, err := parseSFNT(assets.SerifRegular)
	if err != nil {
		t.Fatal(err)
	}
	composed := 0
	for glyph := uint16(1); int(glyph) < font.glyphs; glyph++ {
		var want []uint16
		for at := range parts(font.outline(glyph)) {
			want = append(want, be.Uint16(font.outline(glyph)[at:]))
		}
		if len(want) == 0 {
			continue
		}
		composed++
		s := newSubset(font, []uint16{0, glyph})
		file, err := parseSFNT(s.file(nil, nil))
		if err != nil {
			t.Fatal(err)
		}
		outline := file.outline(1)
		i := 0
		for at := range parts(outline) {
			if part := s.glyphs[be.Uint16(outline[at:])]; part != want[i] {
				t.Errorf("glyph %d draws %d as its part %d, want %d", glyph, part, i, want[i])
			}
			i++
		}
	}
	if composed == 0 {
		t.Error("no glyph of the font is composed of others")
	}
}

func TestCharacterMap(t *testing.T) {
	font, err := parseSFNT(assets.SerifRegular)
	if err != nil {
		t.Fatal(err)
	}
	want := map[uint16]uint16{0x20: 1, 0x41: 17, 0x42: 18, 0x43: 5, 0xE000: 700}
	s := newSubset(font, []uint16{0, 1, 5, 17, 18, 700})
	cmap := s.characterMap([]uint16{0x20, 0x41, 0x42, 0x43, 0xE000}, func(c uint16) uint16 { return want[c] })[12:]
	n := int(be.Uint16(cmap[6:])) / 2
	got := map[uint16]uint16{}
	for i := range n {
		end, start := be.Uint16(cmap[14+2*i:]), be.Uint16(cmap[16+2*n+2*i:])
		delta := be.Uint16(cmap[16+4*n+2*i:])
		for c := int(start); c <= int(end) && c < 0xFFFF; c++ {
			got[uint16(c)] = s.glyphs[uint16(c)+delta]
		}
	}
	if len(got) != len(want) {
		t.Errorf("map of %d codes, want %d", len(got), len(want))
	}
	for c, g := range want {
		if got[c] != g {
			t.Errorf("code %04X has glyph %d, want %d", c, got[c], g)
		}
	}
}
