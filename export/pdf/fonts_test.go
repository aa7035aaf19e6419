package pdf

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"promodoc/export/face"
)

// A code has the same outline in the subset as in the whole font.
func TestSubsetHasTheSameOutlines(t *testing.T) {
	for id := range face.Count {
		use, err := newFontUse(layOut(t, "x").Fonts, id)
		if err != nil {
			t.Fatal(err)
		}
		for glyph := 1; glyph < use.font.glyphs; glyph += 7 { // in no order of theirs
			use.code(uint16(glyph*31%use.font.glyphs), "ab")
		}
		e := use.embed()
		cut, err := parseSFNT(inflated(t, e.file))
		if err != nil {
			t.Fatal(err)
		}
		table, simple := inflated(t, e.glyphs), 0
		for _, code := range e.codes {
			want := use.font.outline(use.glyphByCode[code] - 1)
			if len(want) == 0 || want[0]&0x80 != 0 {
				continue // nothing, or made of other glyphs, whose numbers change
			}
			simple++
			got := cut.outline(be.Uint16(table[2*int(code):]))
			if !bytes.HasPrefix(got, want) {
				t.Fatalf("face %d: code %04X draws another glyph", id, code)
			}
		}
		if simple == 0 {
			t.Errorf("face %d: nothing was compared", id)
		}
	}
}

// checkFonts: each font is embedded, has a ToUnicode table, and its widths are those
// of its glyphs.
func (c *checker) checkFonts() {
	used := map[name]map[uint16]bool{}
	for _, all := range c.shown {
		for _, s := range all {
			if s.operator == "TJ" && used[s.font] == nil {
				used[s.font] = map[uint16]bool{}
			}
			for _, code := range s.codes {
				used[s.font][code] = true
			}
		}
	}
	for resource, v := range c.dict(c.dict(ref(2))["Font"]) {
		f := c.dict(v)
		base, _ := f["BaseFont"].(name)
		descendants := c.array(f["DescendantFonts"])
		if len(descendants) != 1 {
			c.fail("31-001", "font %s has %d descendants", base, len(descendants))
			continue
		}
		d := c.dict(descendants[0])
		c.checkFont(base, f, d)
		c.checkGlyphs(base, d, used[resource])
		for code := range used[resource] {
			if r := c.fonts[resource][code]; r == "" || strings.ContainsAny(r, "\x00\ufeff\ufffe") {
				c.fail("31-028", "font %s: code %04X reads as %q", base, code, r)
			}
		}
	}
}

func (c *checker) checkFont(base name, f, d dict) {
	descriptor := c.dict(d["FontDescriptor"])
	if f["Subtype"] != name("Type0") || d["Subtype"] != name("CIDFontType2") || f["Encoding"] != name("Identity-H") {
		c.fail("31-001", "font %s is %v, %v, %v", base, f["Subtype"], d["Subtype"], f["Encoding"])
	}
	info := c.dict(d["CIDSystemInfo"])
	if info["Registry"] == nil || info["Ordering"] == nil || info["Supplement"] == nil {
		c.fail("31-002", "font %s has the system %v", base, info)
	}
	if d["BaseFont"] != base || descriptor["FontName"] != base {
		c.fail("31-009", "font %s is also called %v and %v", base, d["BaseFont"], descriptor["FontName"])
	}
	if _, embedded := descriptor["FontFile2"].(ref); !embedded {
		c.fail("31-009", "font %s is not embedded", base)
	}
	if _, mapped := d["CIDToGIDMap"].(ref); !mapped {
		c.fail("31-005", "font %s has no map from codes to glyphs", base)
	}
	if descriptor["CIDSet"] != nil {
		c.fail("31-014", "font %s has a set of codes", base)
	}
	for _, key := range []name{"Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"} {
		if descriptor[key] == nil {
			c.fail("31-001", "font %s has no %s", base, key)
		}
	}
	// Exactly one of symbolic and nonsymbolic.
	if flags, _ := descriptor["Flags"].(float64); int(flags)&4>>2+int(flags)&32>>5 != 1 {
		c.fail("31-001", "font %s has flags %v", base, flags)
	}
}

// checkGlyphs: no code is shown without a glyph (31-030), and widths agree
// (31-018).
func (c *checker) checkGlyphs(base name, d dict, used map[uint16]bool) {
	file, _ := c.dict(d["FontDescriptor"])["FontFile2"].(ref)
	font, err := parseSFNT(c.streams[int(file)])
	if err != nil {
		c.fail("31-009", "font %s: %v", base, err)
		return
	}
	ref, _ := d["CIDToGIDMap"].(ref)
	glyphs := c.streams[int(ref)]
	widths := c.widths(d)
	for code := range used {
		if 2*int(code)+1 >= len(glyphs) {
			c.fail("31-030", "font %s: code %04X has no glyph", base, code)
			continue
		}
		glyph := be.Uint16(glyphs[2*int(code):])
		if glyph == 0 {
			c.fail("31-030", "font %s: code %04X has no glyph", base, code)
		}
		said, ok := widths[int(code)]
		if !ok {
			said, _ = d["DW"].(float64)
		}
		if got := float64(font.advance(glyph)); math.Abs(got-said) > 1 {
			c.fail("31-018", "font %s: code %04X is said to be %v wide and is %v", base, code, said, got)
		}
	}
}

// widths returns the widths of a font by code.
func (c *checker) widths(d dict) map[int]float64 {
	out := map[int]float64{}
	w := c.array(d["W"])
	for i := 0; i < len(w); {
		from := int(w[i].(float64))
		if l, ok := c.get(w[i+1]).(array); ok {
			for k, v := range l {
				out[from+k] = v.(float64)
			}
			i += 2
			continue
		}
		for code := from; code <= int(w[i+1].(float64)); code++ {
			out[code] = w[i+2].(float64)
		}
		i += 3
	}
	return out
}
