package theme

import (
	"bytes"
	"encoding/binary"
)

// LineHeight is the height of a line as a multiple of the text size. Fyne takes
// it from the font and has no setting for it, so the fonts are patched in memory
// to have a taller ascent and descent.
const LineHeight = 1.4

// withLineHeight returns a copy of a TrueType font whose lines are height times
// the text size high, with the letters in their middle. A font that it cannot
// read is returned unchanged. Tables and fields are those of the OpenType
// specification: head, hhea and OS/2.
func withLineHeight(font []byte, height float64) []byte {
	out := bytes.Clone(font)
	head, hhea, os2 := table(out, "head"), table(out, "hhea"), table(out, "OS/2")
	if len(head) < 20 || len(hhea) < 10 || len(os2) < 78 {
		return font
	}
	unitsPerEm := float64(binary.BigEndian.Uint16(head[18:]))
	ascent := float64(int16(binary.BigEndian.Uint16(hhea[4:])))
	descent := -float64(int16(binary.BigEndian.Uint16(hhea[6:])))
	extra := (height*unitsPerEm - ascent - descent) / 2
	a, d := int(ascent+extra), int(descent+extra)
	put := func(table []byte, offset, v int) { binary.BigEndian.PutUint16(table[offset:], uint16(int16(v))) }
	put(hhea, 4, a)
	put(hhea, 6, -d)
	put(hhea, 8, 0)
	put(os2, 68, a) // sTypoAscender, sTypoDescender, sTypoLineGap
	put(os2, 70, -d)
	put(os2, 72, 0)
	put(os2, 74, a) // usWinAscent, usWinDescent
	put(os2, 76, d)
	return out
}

// table returns the bytes of a font's table, or nil if the font has no such table.
func table(font []byte, tag string) []byte {
	if len(font) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		offset := 12 + 16*i
		if offset+16 > len(font) {
			return nil
		}
		record := font[offset : offset+16]
		start, length := binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		if string(record[:4]) == tag && uint64(start)+uint64(length) <= uint64(len(font)) {
			return font[start : start+length]
		}
	}
	return nil
}
