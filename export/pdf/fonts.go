package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// embedded is a font in the file: the subset of the glyphs that are drawn, with the
// tables from codes to glyphs and to text. The streams are compressed.
type embedded struct {
	use    *fontUse
	codes  []uint16 // all, in order
	file   []byte
	length int // of the file, uncompressed
	glyphs []byte
	text   []byte
}

// A font is three dictionaries and three streams, in these orders.
const (
	fontObjects = 3 // the font, its descendant, its descriptor
	fontStreams = 3 // the font file, the glyphs by code, the text by code
)

// embed makes the subset of a font and the tables.
func (u *fontUse) embed() embedded {
	codes := u.sortedCodes()
	glyphs := u.glyphs(codes)
	subset := newSubset(u.font, glyphs).file(codes, u.glyph)
	return embedded{
		use: u, codes: codes, file: compress(subset), length: len(subset),
		glyphs: compress(u.glyphTable(codes, glyphs)), text: compress([]byte(u.toUnicode(codes))),
	}
}

// glyphs returns the glyphs of codes in order, after the .notdef glyph.
func (u *fontUse) glyphs(codes []uint16) []uint16 {
	glyphs := make([]uint16, 1, 1+len(codes))
	for _, c := range codes {
		glyphs = append(glyphs, u.glyph(c))
	}
	slices.Sort(glyphs)
	return slices.Compact(glyphs)
}

// glyphTable returns the table from codes to the glyphs of the subset.
func (u *fontUse) glyphTable(codes, glyphs []uint16) []byte {
	var table []byte
	if n := len(codes); n > 0 {
		table = make([]byte, 2*(int(codes[n-1])+1))
	}
	for _, c := range codes {
		index, _ := slices.BinarySearch(glyphs, u.glyph(c))
		be.PutUint16(table[2*int(c):], uint16(index))
	}
	return table
}

// appendFont writes one of the dictionaries (ISO 32000-1, 9.7 and 9.8).
func (f *file) appendFont(out []byte, k int) []byte {
	e := &f.w.embedded[k/fontObjects]
	number, stream := f.numbers.fonts+k, f.numbers.fontStreams+k/fontObjects*fontStreams
	name := e.use.subsetName()
	switch k % fontObjects {
	case 0:
		return fmt.Appendf(out, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"+
			" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, number+1, stream+2)
	case 1:
		out = fmt.Appendf(out, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"+
			" /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>>"+
			" /FontDescriptor %d 0 R /CIDToGIDMap %d 0 R /W [", name, number+1, stream+1)
		return append(e.appendWidths(out), "]>>"...)
	}
	return e.use.font.appendDescriptor(out, name, stream)
}

// subsetName returns the name of the font with the tag of a subset before it: six
// letters, different for each font of the file.
func (u *fontUse) subsetName() string {
	name := u.name
	if name == "" {
		name = "Font" + strconv.Itoa(u.index)
	}
	return "PROM" + string(rune('O'+u.index/26%11)) + string(rune('A'+u.index%26)) + "+" + name
}

// appendWidths writes the widths of the codes: for each range of consecutive codes a
// list, or one width if it is the same for all.
func (e *embedded) appendWidths(out []byte) []byte {
	widthOf := func(code uint16) int64 { return int64(e.use.font.advance(e.use.glyph(code))) }
	for i := 0; i < len(e.codes); {
		j, alike := i+1, true
		for ; j < len(e.codes) && e.codes[j] == e.codes[j-1]+1; j++ {
			alike = alike && widthOf(e.codes[j]) == widthOf(e.codes[i])
		}
		out = strconv.AppendInt(out, int64(e.codes[i]), 10)
		if alike {
			out = strconv.AppendInt(append(out, ' '), int64(e.codes[j-1]), 10)
			out = strconv.AppendInt(append(out, ' '), widthOf(e.codes[i]), 10)
			out = append(out, ' ')
		} else {
			out = append(out, '[')
			for _, c := range e.codes[i:j] {
				out = append(strconv.AppendInt(out, widthOf(c), 10), ' ')
			}
			out[len(out)-1] = ']'
		}
		i = j
	}
	return bytes.TrimSuffix(out, []byte(" "))
}

// appendDescriptor writes the font descriptor. The font is symbolic, since the codes
// are ours.
func (f *sfnt) appendDescriptor(out []byte, name string, file int) []byte {
	const fixedPitch, symbolic, italic, forceBold = 1 << 0, 1 << 2, 1 << 6, 1 << 18
	thousandths := func(table string, at int) int {
		if t := f.tables[table]; at+2 <= len(t) {
			return int(int16(be.Uint16(t[at:]))) * 1000 / f.upem
		}
		return 0
	}
	flags, weight, angle := symbolic, 400, 0
	if t := f.tables["post"]; len(t) >= 16 {
		angle = int(int16(be.Uint16(t[4:])))
		if be.Uint32(t[12:]) != 0 {
			flags |= fixedPitch
		}
	}
	if angle != 0 {
		flags |= italic
	}
	ascent := thousandths("hhea", 4)
	height := ascent
	if t := f.tables["OS/2"]; len(t) >= 6 {
		weight = int(be.Uint16(t[4:]))
		if be.Uint16(t) > 1 {
			height = thousandths("OS/2", 88)
		}
	}
	if weight >= 600 {
		flags |= forceBold
	}
	// Fonts do not say how thick their stems are. The weight gives an estimate that
	// suffices for readers that replace the font.
	stem := 50 + weight*weight/(65*65)
	return fmt.Appendf(out, "<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d"+
		" /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>", name, flags,
		thousandths("head", 36), thousandths("head", 38), thousandths("head", 40), thousandths("head", 42),
		angle, ascent, thousandths("hhea", 6), height, stem, file)
}
