package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/face"
)

// fontUse is the use of a face in a document: the codes of its glyphs in the
// contents of the pages, and the text that each code means.
//
// A code is the character itself if that is in the basic plane and always drawn by
// the same glyph. Emoji, ligatures and alternative glyphs have codes of the private
// use area, and the ToUnicode table of the font has their text.
type fontUse struct {
	id    face.ID
	index int    // the number in the name of the font in the file
	name  string // the PostScript name
	font  *sfnt  // of a fallback face nil until all glyphs are known
	// composites are the glyphs of a fallback face, nil for other faces.
	composites  *compositeGlyphs
	glyphByCode []uint16 // the glyph + 1, 0 for a code that is not in use
	codes       map[glyphText]uint16
	textByCode  map[uint16]string // of codes that do not mean their character
	used        []uint16          // all codes in use
	// The next codes to try, upwards and downwards.
	next      rune
	last      uint16
	exhausted bool // there were not enough codes
}

type glyphText struct {
	glyph uint16
	text  string
}

const (
	firstPrivate = 0xE000
	lastPrivate  = 0xF8FF
	// Nearly all characters of texts are before the surrogates.
	firstSurrogate = 0xD800
)

func newFontUse(fonts *face.Fonts, id face.ID) (*fontUse, error) {
	u := &fontUse{id: id, index: int(id), glyphByCode: make([]uint16, 1<<16),
		codes: map[glyphText]uint16{}, textByCode: map[uint16]string{}, next: firstPrivate, last: firstSurrogate - 1}
	if id >= face.Count {
		u.name = nameCharacters(fonts.Name(id))
		u.composites = newCompositeGlyphs()
		return u, nil
	}
	font, err := parseSFNT(fonts.Data(id))
	if err != nil {
		return nil, errFace.Wrap(err, "Number", id)
	}
	u.font, u.name = font, font.postScriptName()
	return u, nil
}

// complete makes the font of a fallback face when all its glyphs are known.
func (u *fontUse) complete(fonts *face.Fonts) {
	if u.font == nil {
		u.font = fallbackFont(fonts, u.id, u.composites.all)
	}
}

// drawnGlyph is what a code in a run draws.
type drawnGlyph struct {
	glyph   uint16 // in the font of the file
	text    string // that it means
	advance int32  // to the next glyph, in thousandths of the size
	x, y    int16  // the offset of the shape, in thousandths of the size
}

// drawnGlyphs appends the glyphs that a run draws to dst, from left to right,
// each with its part of the text.
func (u *fontUse) drawnGlyphs(dst []drawnGlyph, r *book.Run) []drawnGlyph {
	from, text := len(dst), r.Text
	dst = slices.Grow(dst, len(r.Glyphs))[:from+len(r.Glyphs)]
	out := dst[from:]
	for k := range r.Glyphs {
		if r.RightToLeft {
			k = len(r.Glyphs) - 1 - k
		}
		g := &r.Glyphs[k]
		n := min(int(g.Bytes), len(text))
		out[k] = drawnGlyph{glyph: g.ID, text: text[:n], advance: g.Advance, x: g.XOff, y: g.YOff}
		text = text[n:]
	}
	if u.composites != nil {
		out = u.composites.drawnGlyphs(out, r)
	}
	return dst[:from+len(out)]
}

// assignCodes gives codes to the glyphs of a run from left to right. Nearly all
// are letters that have one.
func (u *fontUse) assignCodes(r *book.Run) {
	text := r.Text
	for k := range r.Glyphs {
		g := &r.Glyphs[k]
		n := min(int(g.Bytes), len(text))
		if !u.hasOwnCode(g.ID, text[:n]) {
			u.code(g.ID, text[:n])
		}
		text = text[n:]
	}
}

// drawsAsSet reports whether the glyphs of a run are drawn one by one as they were
// set, as nearly all are. Others are to be had from drawnGlyphs.
func (u *fontUse) drawsAsSet(r *book.Run) bool { return u.composites == nil && !r.RightToLeft }

// hasOwnCode reports whether a glyph means a character of ASCII that is its code, as
// nearly all do. It is fast, and errs on the side of false.
func (u *fontUse) hasOwnCode(glyph uint16, text string) bool {
	return len(text) == 1 && text[0] >= ' ' && text[0] < 0x7F && u.glyphByCode[text[0]] == glyph+1
}

// code returns the code of a glyph that means a text.
func (u *fontUse) code(glyph uint16, text string) uint16 {
	if r, size := utf8.DecodeRuneInString(text); size == len(text) && canBeOwnCode(r) {
		switch u.glyphByCode[r] {
		case glyph + 1:
			return uint16(r)
		case 0:
			u.glyphByCode[r] = glyph + 1
			u.used = append(u.used, uint16(r))
			return uint16(r)
		}
	}
	key := glyphText{glyph, text}
	if c, ok := u.codes[key]; ok {
		return c
	}
	c := u.freeCode()
	if c == 0 {
		c = u.codeDrawing(glyph)
		u.codes[key] = c
		return c
	}
	u.glyphByCode[c] = glyph + 1
	u.used = append(u.used, c)
	u.codes[key], u.textByCode[c] = c, text
	return c
}

// canBeOwnCode reports whether a rune may be its own code.
func canBeOwnCode(r rune) bool {
	return r >= 0x20 && r < 0xFFFE && (r < 0x7F || r > 0x9F) && !utf16.IsSurrogate(r) &&
		(r < firstPrivate || r > lastPrivate) && r != utf8.RuneError
}

// freeCode returns a code that is not in use: of the private use area or, when a
// text has used up even that, any other. It is 0 if there is none.
func (u *fontUse) freeCode() uint16 {
	for u.next <= lastPrivate && u.glyphByCode[u.next] != 0 {
		u.next++
	}
	if u.next <= lastPrivate {
		return uint16(u.next)
	}
	for u.last > 0xFF && u.glyphByCode[u.last] != 0 {
		u.last--
	}
	if u.last > 0xFF {
		return u.last
	}
	return 0
}

// codeDrawing returns a code that draws a glyph, for a text that no code is left
// for: it looks right and means another text. Only characters that no font has are
// so many, and all of them are drawn as the same box.
func (u *fontUse) codeDrawing(glyph uint16) uint16 {
	for _, c := range u.used {
		if u.glyphByCode[c] == glyph+1 {
			return c
		}
	}
	u.exhausted = true
	return 0
}

// glyph returns the glyph of a code that is in use.
func (u *fontUse) glyph(code uint16) uint16 { return u.glyphByCode[code] - 1 }

// sortedCodes returns all codes in use in order.
func (u *fontUse) sortedCodes() []uint16 {
	codes := slices.Clone(u.used)
	slices.Sort(codes)
	return codes
}

// toUnicode returns the ToUnicode table (ISO 32000-1, 9.10.3) of sorted codes.
// Consecutive codes that mean their characters are one entry.
func (u *fontUse) toUnicode(codes []uint16) string {
	var ranges, chars []string
	for i := 0; i < len(codes); {
		c := codes[i]
		if text, ok := u.textByCode[c]; ok {
			chars = append(chars, fmt.Sprintf("<%04X> <%s>", c, hexUTF16(text)))
			i++
			continue
		}
		j := i + 1
		for j < len(codes) && codes[j] == codes[j-1]+1 && codes[j]>>8 == c>>8 && !u.hasText(codes[j]) {
			j++
		}
		ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%04X>", c, codes[j-1], c))
		i = j
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	writeEntries(&b, "bfrange", ranges)
	writeEntries(&b, "bfchar", chars)
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}

// hasText reports whether a code means another text than its character.
func (u *fontUse) hasText(code uint16) bool {
	_, ok := u.textByCode[code]
	return ok
}

// writeEntries writes entries in sections of 100, the largest number allowed.
func writeEntries(b *strings.Builder, kind string, entries []string) {
	for part := range slices.Chunk(entries, 100) {
		fmt.Fprintf(b, "%d begin%s\n%s\nend%s\n", len(part), kind, strings.Join(part, "\n"), kind)
	}
}

// hexUTF16 returns the UTF-16 code units of a text in hexadecimal. A glyph without
// text, one of several for the same characters, means a zero width space.
func hexUTF16(text string) string {
	if text == "" {
		text = "\u200b"
	}
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}
