package pdf

import (
	"encoding/binary"
	"math"
)

// sfnt is a TrueType font as its tables.
type sfnt struct {
	tables map[string][]byte
	glyphs int // number of glyphs
	upem   int // units per em
	// advances is the number of glyphs that have an advance of their own. The
	// others have the last of these.
	advances int
	widths   []int32 // by glyph, for those with an advance of their own; see advance
}

var be = binary.BigEndian

// Where fields are in their tables.
const (
	headAdjustment = 8  // the adjustment of the checksum in head
	indexToLoc     = 50 // in head: 0 if loca has halves of offsets in 16 bits, 1 for 32
	hheaAdvances   = 34 // the number of advances in hhea
	maxpGlyphs     = 4  // the number of glyphs in maxp
)

// parseSFNT finds the tables of a font. They are slices of the data, which is not
// changed.
func parseSFNT(data []byte) (*sfnt, error) {
	if len(data) < 12 {
		return nil, errFontCut.Err()
	}
	f := &sfnt{tables: map[string][]byte{}}
	n := int(be.Uint16(data[4:]))
	for i := range n {
		record := 12 + 16*i
		if record+16 > len(data) {
			return nil, errFontCut.Err()
		}
		from, size := int(be.Uint32(data[record+8:])), int(be.Uint32(data[record+12:]))
		if from < 0 || size < 0 || from+size > len(data) {
			return nil, errFontCut.Err()
		}
		f.tables[string(data[record:record+4])] = data[from : from+size]
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "glyf": 0, "loca": 0} {
		if table, ok := f.tables[name]; !ok || len(table) < least {
			return nil, errFontTable.Err("Name", name)
		}
	}
	f.upem = int(be.Uint16(f.tables["head"][18:]))
	f.glyphs = int(be.Uint16(f.tables["maxp"][maxpGlyphs:]))
	f.advances = int(be.Uint16(f.tables["hhea"][hheaAdvances:]))
	if f.upem == 0 || f.advances == 0 || len(f.tables["hmtx"]) < 4*f.advances+2*max(0, f.glyphs-f.advances) {
		return nil, errFontWidths.Err()
	}
	return f.withWidths(), nil
}

// advance returns the width of a glyph in thousandths of an em, rounded as it is
// in the PDF.
func (f *sfnt) advance(glyph uint16) int32 { return f.widths[min(int(glyph), len(f.widths)-1)] }

// withWidths sets the widths, which are needed for every glyph of a document.
func (f *sfnt) withWidths() *sfnt {
	hmtx := f.tables["hmtx"]
	f.widths = make([]int32, f.advances)
	for i := range f.widths {
		f.widths[i] = int32(math.Round(1000 / float64(f.upem) * float64(be.Uint16(hmtx[4*i:]))))
	}
	return f
}

// postScriptName returns the PostScript name of the font, or "" if it has none.
func (f *sfnt) postScriptName() string {
	t := f.tables["name"]
	if len(t) < 6 {
		return ""
	}
	count, strings := int(be.Uint16(t[2:])), int(be.Uint16(t[4:]))
	for i := range count {
		record := 6 + 12*i
		if record+12 > len(t) {
			break
		}
		platform, id := be.Uint16(t[record:]), be.Uint16(t[record+6:])
		size, from := int(be.Uint16(t[record+8:])), strings+int(be.Uint16(t[record+10:]))
		if platform == 3 && id == 6 && from+size <= len(t) {
			return asciiName(t[from : from+size])
		}
	}
	return ""
}

// asciiName returns the characters of a UTF-16 text that a name in a PDF may have.
func asciiName(utf16 []byte) string {
	var out []byte
	for i := 0; i+1 < len(utf16); i += 2 {
		c := utf16[i+1]
		if utf16[i] == 0 && (alnum(c) || c == '-') {
			out = append(out, c)
		}
	}
	return string(out)
}

// nameCharacters returns the characters of a text that a name in a PDF may have.
func nameCharacters(s string) string {
	var out []byte
	for i := range len(s) {
		if alnum(s[i]) || s[i] == '-' {
			out = append(out, s[i])
		}
	}
	return string(out)
}

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// outline returns the data of a glyph in the glyf table.
func (f *sfnt) outline(glyph uint16) []byte {
	loca, at := f.tables["loca"], int(glyph)
	if be.Uint16(f.tables["head"][indexToLoc:]) == 0 {
		return f.tables["glyf"][2*int(be.Uint16(loca[2*at:])) : 2*int(be.Uint16(loca[2*at+2:]))]
	}
	return f.tables["glyf"][be.Uint32(loca[4*at:]):be.Uint32(loca[4*at+4:])]
}

// appendMetrics appends the advance of a glyph and its left side bearing.
func (f *sfnt) appendMetrics(out []byte, glyph uint16) []byte {
	hmtx, g := f.tables["hmtx"], int(glyph)
	if g < f.advances {
		return append(out, hmtx[4*g:4*g+4]...)
	}
	last := 4 * (f.advances - 1)
	bearing := 4*f.advances + 2*(g-f.advances)
	return append(append(out, hmtx[last:last+2]...), hmtx[bearing:bearing+2]...)
}
