package pdf

import (
	"bytes"
	"testing"

	"promodoc/assets"
)

func TestParseSFNTErrors(t *testing.T) {
	whole := assets.MonoRegular
	for name, data := range map[string][]byte{
		"nothing":  nil,
		"text":     []byte("this is no font at all"),
		"cut off":  whole[:len(whole)/2],
		"the head": whole[:40],
	} {
		if _, err := parseSFNT(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Fonts may omit the widths of their last glyphs if these are equal.
func TestSharedAdvancesAreWrittenOut(t *testing.T) {
	f := (&sfnt{glyphs: 4, advances: 2, upem: 1000, tables: map[string][]byte{
		"hmtx": {0, 100, 0, 1, 0, 200, 0, 2, 0, 3, 0, 4},
		"hhea": make([]byte, 36),
	}}).withWidths()
	if got, want := f.fullAdvances(), []byte{0, 100, 0, 1, 0, 200, 0, 2, 0, 200, 0, 3, 0, 200, 0, 4}; !bytes.Equal(got, want) {
		t.Errorf("widths % d, want % d", got, want)
	}
	if got := f.advance(3); got != 200 {
		t.Errorf("the last glyph is %d wide", got)
	}
	again, err := parseSFNT(sharing(t).withCodes(map[uint16]uint16{'A': 1}))
	if err != nil {
		t.Fatal(err)
	}
	if again.advances != again.glyphs {
		t.Errorf("%d widths for %d glyphs", again.advances, again.glyphs)
	}
}

// sharing returns the code font with the widths of its last glyphs omitted.
func sharing(t *testing.T) *sfnt {
	t.Helper()
	mono, err := parseSFNT(assets.MonoRegular)
	if err != nil {
		t.Fatal(err)
	}
	mono.advances = mono.glyphs / 2
	return mono
}

func TestCharacterMap(t *testing.T) {
	font, err := parseSFNT(assets.SerifRegular)
	if err != nil {
		t.Fatal(err)
	}
	want := map[uint16]uint16{0x20: 1, 0x41: 17, 0x42: 18, 0x43: 5, 0xE000: 700}
	file, err := parseSFNT(font.withCodes(want))
	if err != nil {
		t.Fatal(err)
	}
	cmap := file.tables["cmap"][12:]
	n := int(be.Uint16(cmap[6:])) / 2
	got := map[uint16]uint16{}
	for i := range n {
		end, start := be.Uint16(cmap[14+2*i:]), be.Uint16(cmap[16+2*n+2*i:])
		delta := be.Uint16(cmap[16+4*n+2*i:])
		for c := int(start); c <= int(end) && c < 0xFFFF; c++ {
			got[uint16(c)] = uint16(c) + delta
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
	if name := font.postScriptName(); name != "SourceSerif4-Regular" {
		t.Errorf("the name of the font is %q", name)
	}
}
