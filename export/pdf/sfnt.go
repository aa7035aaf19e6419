package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// sfnt is a TrueType file by its tables.
type sfnt struct {
	tables map[string][]byte
	glyphs int // number of glyphs
	upem   int // font units an em
	// advances is the number of glyphs that have an advance of their own; the
	// others share the last one's.
	advances int
	widths   []int32 // by glyph, the last for all behind; see advance
}

// kept are the tables a font needs in a PDF. Without the others, kerning above
// all, there is less to copy and to read.
var kept = []string{"OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep"}

var be = binary.BigEndian

// parseSFNT finds a font's tables. They are slices of the data, which stays
// as it is.
func parseSFNT(data []byte) (*sfnt, error) {
	if len(data) < 12 {
		return nil, fmt.Errorf("the font file is cut off")
	}
	f := &sfnt{tables: map[string][]byte{}}
	n := int(be.Uint16(data[4:]))
	for i := range n {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, fmt.Errorf("the font file is cut off")
		}
		from, size := int(be.Uint32(data[at+8:])), int(be.Uint32(data[at+12:]))
		if from < 0 || size < 0 || from+size > len(data) {
			return nil, fmt.Errorf("the font file is cut off")
		}
		f.tables[string(data[at:at+4])] = data[from : from+size]
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "glyf": 0, "loca": 0} {
		if table, ok := f.tables[name]; !ok || len(table) < least {
			return nil, fmt.Errorf("the font has no usable table %q; TrueType outlines are needed", name)
		}
	}
	f.upem = int(be.Uint16(f.tables["head"][18:]))
	f.glyphs = int(be.Uint16(f.tables["maxp"][4:]))
	f.advances = int(be.Uint16(f.tables["hhea"][34:]))
	if f.upem == 0 || f.advances == 0 || len(f.tables["hmtx"]) < 4*f.advances+2*max(0, f.glyphs-f.advances) {
		return nil, fmt.Errorf("the font's widths cannot be read")
	}
	return f.measured(), nil
}

// advance is a glyph's width in thousandths of an em, rounded as it will be
// written in the PDF.
func (f *sfnt) advance(glyph uint16) int32 { return f.widths[min(int(glyph), len(f.widths)-1)] }

// measured fills the widths, which are asked for with every glyph of a document.
func (f *sfnt) measured() *sfnt {
	hmtx := f.tables["hmtx"]
	f.widths = make([]int32, f.advances)
	for i := range f.widths {
		f.widths[i] = int32(math.Round(1000 / float64(f.upem) * float64(be.Uint16(hmtx[4*i:]))))
	}
	return f
}

// postScriptName is the font's own name, or "" when it has none that is fit
// for a PDF.
func (f *sfnt) postScriptName() string {
	t := f.tables["name"]
	if len(t) < 6 {
		return ""
	}
	count, strings := int(be.Uint16(t[2:])), int(be.Uint16(t[4:]))
	for i := range count {
		at := 6 + 12*i
		if at+12 > len(t) {
			break
		}
		platform, id := be.Uint16(t[at:]), be.Uint16(t[at+6:])
		size, from := int(be.Uint16(t[at+8:])), strings+int(be.Uint16(t[at+10:]))
		if platform == 3 && id == 6 && from+size <= len(t) {
			return asciiName(t[from : from+size])
		}
	}
	return ""
}

// asciiName reads UTF-16 and keeps what a name in a PDF may hold.
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

// asciiLetters keeps of a text what a name in a PDF may hold.
func asciiLetters(s string) string {
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

// withCodes writes the font anew with a character map that leads from our
// codes to glyphs, and nothing else that the PDF does not need. Every glyph
// gets an advance of its own, since the PDF library misreads shared ones.
func (f *sfnt) withCodes(glyphOf map[uint16]uint16) []byte {
	out := map[string][]byte{
		"cmap": characterMap(glyphOf),
		"name": {0, 0, 0, 0, 0, 6}, // a table without any name in it
		"hmtx": f.fullAdvances(),
	}
	for _, name := range kept {
		if table, ok := f.tables[name]; ok && out[name] == nil {
			out[name] = table
		}
	}
	hhea := slices.Clone(f.tables["hhea"])
	be.PutUint16(hhea[34:], uint16(f.glyphs))
	out["hhea"] = hhea
	return assemble(out)
}

// fullAdvances is the table of widths with an entry for each glyph.
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

// assemble puts tables together to a file. Checksums are left out: the file is
// only read by the PDF library, which writes its own.
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
	at := 12 + 16*len(names)
	for _, name := range names {
		out = append(out, name...)
		out = be.AppendUint32(out, 0)
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(tables[name])))
		at += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// characterMap writes a table of format 4, a segment for each stretch of codes
// whose glyphs follow each other.
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
