package pdf

import (
	"iter"
	"math"
	"math/bits"
	"slices"
)

// subset is some of the glyphs of a font, as a font of its own. It is, byte for byte, the
// one that gofpdf makes, which copies the whole font many times for it.
type subset struct {
	font   *sfnt
	glyphs []uint16          // of the font, in the order of the subset
	number map[uint16]uint16 // in the subset, by glyph
}

// newSubset returns the subset of glyphs, which are in order and begin with .notdef. The
// glyphs that they are composed of come after them.
func newSubset(font *sfnt, glyphs []uint16) *subset {
	s := &subset{font: font, glyphs: slices.Clone(glyphs), number: make(map[uint16]uint16, len(glyphs))}
	for i, g := range glyphs {
		s.number[g] = uint16(i)
	}
	for _, g := range glyphs {
		s.addParts(g)
	}
	return s
}

// addParts adds the glyphs that a glyph is composed of.
func (s *subset) addParts(glyph uint16) {
	outline := s.font.outline(glyph)
	for at := range parts(outline) {
		part := be.Uint16(outline[at:])
		if _, known := s.number[part]; !known {
			s.number[part] = uint16(len(s.glyphs))
			s.glyphs = append(s.glyphs, part)
		}
		s.addParts(part)
	}
}

// The flags of a part of a composite glyph.
const (
	wordArguments = 1 << 0
	partScale     = 1 << 3
	moreParts     = 1 << 5
	partScales    = 1 << 6 // one for x and one for y
	partMatrix    = 1 << 7
)

// parts returns where an outline has the numbers of the glyphs that it is composed of.
func parts(outline []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		const header = 10 // negative if composite, then the box
		if len(outline) == 0 || outline[0]&0x80 == 0 {
			return
		}
		for at := header; ; {
			flags := be.Uint16(outline[at:])
			if !yield(at+2) || flags&moreParts == 0 {
				return
			}
			at += 6
			if flags&wordArguments != 0 {
				at += 2
			}
			switch {
			case flags&partScale != 0:
				at += 2
			case flags&partScales != 0:
				at += 4
			case flags&partMatrix != 0:
				at += 8
			}
		}
	}
}

// file returns the font file. Its character map has codes, which are in order.
func (s *subset) file(codes []uint16, glyphOf func(code uint16) uint16) []byte {
	font := s.font
	tables := map[string][]byte{
		"cmap": s.characterMap(codes, glyphOf),
		"name": {0, 0, 0, 0, 0, 6}, // without any name in it
		"hmtx": make([]byte, 0, 4*len(s.glyphs)),
		"head": slices.Clone(font.tables["head"]),
		"hhea": slices.Clone(font.tables["hhea"]),
		"maxp": slices.Clone(font.tables["maxp"]),
		"post": make([]byte, 32),
	}
	for _, name := range []string{"OS/2", "cvt ", "fpgm", "prep"} {
		if table := font.tables[name]; len(table) > 0 {
			tables[name] = table
		}
	}
	for _, g := range s.glyphs {
		tables["hmtx"] = font.appendMetrics(tables["hmtx"], g)
	}
	var format uint16
	tables["glyf"], tables["loca"], format = s.outlines()
	be.PutUint32(tables["head"][headAdjustment:], 0)
	be.PutUint16(tables["head"][indexToLoc:], format)
	be.PutUint16(tables["hhea"][hheaAdvances:], uint16(len(s.glyphs)))
	be.PutUint16(tables["maxp"][maxpGlyphs:], uint16(len(s.glyphs)))
	be.PutUint32(tables["post"], 0x00030000) // without the names of the glyphs
	copy(tables["post"][4:], font.tables["post"][4:16])
	return assemble(tables)
}

// outlines returns the tables with the outlines and with their offsets, and the format of
// the latter.
func (s *subset) outlines() (glyf, loca []byte, format uint16) {
	size := 0
	for _, g := range s.glyphs {
		size += padded(len(s.font.outline(g)))
	}
	glyf = make([]byte, 0, size)
	offsets := make([]int, 0, len(s.glyphs)+1)
	for _, g := range s.glyphs {
		from := len(glyf)
		offsets = append(offsets, from)
		glyf = append(glyf, s.font.outline(g)...)
		outline := glyf[from:]
		for at := range parts(outline) {
			be.PutUint16(outline[at:], s.number[be.Uint16(outline[at:])])
		}
		glyf = glyf[:padded(len(glyf))] // with zeros, since it was made with its full size
	}
	offsets = append(offsets, len(glyf))
	if (len(glyf)+1)/2 > math.MaxUint16 {
		format = 1
	}
	loca = make([]byte, 0, 4*len(offsets))
	for _, at := range offsets {
		if format == 0 {
			loca = be.AppendUint16(loca, uint16(at/2))
		} else {
			loca = be.AppendUint32(loca, uint32(at))
		}
	}
	return glyf, loca, format
}

// padded returns the size of a table with what fills its last word.
func padded(size int) int { return (size + 3) &^ 3 }

// characterMap returns a cmap table of format 4 with a segment for each range of
// consecutive codes with consecutive glyphs. As in gofpdf's, the glyphs follow, which no
// segment needs, and count singly in the length. Programs that show a PDF have the glyphs
// by code from another table.
func (s *subset) characterMap(codes []uint16, glyphOf func(code uint16) uint16) []byte {
	glyphs := make([]uint16, len(codes))
	var starts, ends, deltas []uint16
	for i, c := range codes {
		glyphs[i] = s.number[glyphOf(c)]
		if i > 0 && c == codes[i-1]+1 && glyphs[i] == glyphs[i-1]+1 {
			ends[len(ends)-1] = c
			continue
		}
		starts, ends, deltas = append(starts, c), append(ends, c), append(deltas, glyphs[i]-c)
	}
	starts, ends, deltas = append(starts, math.MaxUint16), append(ends, math.MaxUint16), append(deltas, 1)
	n := len(starts)
	searched, steps, rest := searchFields(n, 2)
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}
	out = appendWords(out, 4, uint16(16+8*n+len(s.glyphs)+1), 0, uint16(2*n), searched, steps, rest)
	out = appendWords(out, ends...)
	out = appendWords(out, 0)
	out = appendWords(out, starts...)
	out = appendWords(out, deltas...)
	out = append(out, make([]byte, 2*n)...)
	out = appendWords(out, glyphs...)
	return appendWords(out, 0)
}

// searchFields returns the three fields for a binary search of n entries of a size in
// bytes.
func searchFields(n, size int) (searched, steps, rest uint16) {
	log := bits.Len(uint(n)) - 1
	return uint16(size << log), uint16(log), uint16(size*n - size<<log)
}

func appendWords(out []byte, words ...uint16) []byte {
	for _, w := range words {
		out = be.AppendUint16(out, w)
	}
	return out
}

// assemble returns a font file with some tables.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	const header, record = 12, 16
	size := header
	for name, table := range tables {
		names = append(names, name)
		size += record + padded(len(table))
	}
	slices.Sort(names)
	searched, steps, rest := searchFields(len(names), record)
	out := be.AppendUint32(make([]byte, 0, size), 0x00010000)
	out = appendWords(out, uint16(len(names)), searched, steps, rest)
	offset, head := header+record*len(names), 0
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			head = offset
		}
		out = be.AppendUint32(append(out, name...), checksum(table))
		out = be.AppendUint32(be.AppendUint32(out, uint32(offset)), uint32(len(table)))
		offset += padded(len(table))
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		out = out[:padded(len(out))] // with zeros, see above
	}
	const whole = 0xB1B0AFBA // what the sum of a font file is adjusted to
	sum := checksum(out)
	adjustment := whole - sum
	if whole&0xFFFF < sum&0xFFFF {
		adjustment += 2 << 16 // as gofpdf borrows; programs that show a PDF do not look
	}
	be.PutUint32(out[head+headAdjustment:], adjustment)
	return out
}

// checksum returns the sum of the words of a table, the last filled with zeros.
func checksum(table []byte) uint32 {
	var sum uint32
	for ; len(table) >= 4; table = table[4:] {
		sum += be.Uint32(table)
	}
	var last [4]byte
	copy(last[:], table)
	return sum + be.Uint32(last[:])
}
