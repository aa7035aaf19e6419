package pdf

import (
	"encoding/binary"
	"math"
	"slices"
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

// neededTables are the tables that a font in a PDF needs. Others, above all those
// for kerning, are only more to copy and read.
var neededTables = []string{"OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep"}

var be = binary.BigEndian

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
	f.glyphs = int(be.Uint16(f.tables["maxp"][4:]))
	f.advances = int(be.Uint16(f.tables["hhea"][34:]))
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

// withCodes returns the file of the font with a character map from codes to
// glyphs and only the tables that a PDF needs. Every glyph has an advance of its
// own, since gofpdf misreads shared ones.
func (f *sfnt) withCodes(glyphOf map[uint16]uint16) []byte {
	out := map[string][]byte{
		"cmap": characterMap(glyphOf),
		"name": {0, 0, 0, 0, 0, 6}, // a table without any name in it
		"hmtx": f.fullAdvances(),
	}
	for _, name := range neededTables {
		if table, ok := f.tables[name]; ok && out[name] == nil {
			out[name] = table
		}
	}
	hhea := slices.Clone(f.tables["hhea"])
	be.PutUint16(hhea[34:], uint16(f.glyphs))
	out["hhea"] = hhea
	return assemble(out)
}

// fullAdvances returns the hmtx table with an entry for each glyph.
func (f *sfnt) fullAdvances() []byte {
	hmtx := f.tables["hmtx"]
	if f.advances >= f.glyphs {
		return hmtx
	}
	out := make([]byte, 0, 4*f.glyphs)
	out = append(out, hmtx[:4*f.advances]...)
	last := hmtx[4*(f.advances-1) : 4*(f.advances-1)+2]
	for i := range f.glyphs - f.advances {
		out = append(out, last...)
		out = append(out, hmtx[4*f.advances+2*i:4*f.advances+2*i+2]...)
	}
	return out
}

// assemble returns a font file with some tables. It has no checksums: only
// gofpdf reads it, which writes its own.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	size := 12
	for name, table := range tables {
		names = append(names, name)
		size += 16 + (len(table)+3)&^3
	}
	slices.Sort(names)
	out := make([]byte, 0, size)
	out = be.AppendUint32(out, 0x00010000)
	out = be.AppendUint16(out, uint16(len(names)))
	out = append(out, make([]byte, 6)...)
	offset := 12 + 16*len(names)
	for _, name := range names {
		out = append(out, name...)
		out = be.AppendUint32(out, 0)
		out = be.AppendUint32(out, uint32(offset))
		out = be.AppendUint32(out, uint32(len(tables[name])))
		offset += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// characterMap returns a cmap table of format 4 with a segment for each range of
// consecutive codes with consecutive glyphs.
func characterMap(glyphOf map[uint16]uint16) []byte {
	codes := make([]uint16, 0, len(glyphOf))
	for c := range glyphOf {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	var starts, ends, deltas []uint16
	for i, c := range codes {
		if i > 0 && c == codes[i-1]+1 && glyphOf[c] == glyphOf[c-1]+1 {
			ends[len(ends)-1] = c
			continue
		}
		starts, ends, deltas = append(starts, c), append(ends, c), append(deltas, glyphOf[c]-c)
	}
	starts, ends, deltas = append(starts, 0xFFFF), append(ends, 0xFFFF), append(deltas, 1)
	n := uint16(len(starts))
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}
	for _, v := range []uint16{4, 16 + 8*n, 0, 2 * n, 0, 0, 0} {
		out = be.AppendUint16(out, v)
	}
	for i, part := range [][]uint16{ends, starts, deltas, make([]uint16, n)} {
		if i == 1 {
			out = be.AppendUint16(out, 0)
		}
		for _, v := range part {
			out = be.AppendUint16(out, v)
		}
	}
	return out
}
