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

// fontUse is one face as a document uses it: the codes that stand for its
// glyphs in the pages' text, and what each reads as.
//
// A code is the character itself wherever that is one of the basic plane and
// always drawn by the same glyph. Emoji, joined characters and second shapes
// get codes of the private use area, and the font's table for copying and
// searching says what they mean.
type fontUse struct {
	id    face.ID
	index int    // the font's number in the file, which names it there
	name  string // the font's own
	font  *sfnt  // of a borrowed face only once all glyphs are known
	// made are the glyphs of a borrowed face, as they came: nil for others.
	made   *madeGlyphs
	direct []uint16 // by code: glyph+1, 0 for a code that is free
	codes  map[glyphText]uint16
	texts  map[uint16]string // of codes that do not stand for themselves
	used   []uint16          // all codes, as they came
	// next and last are where codes are looked for that nothing uses.
	next rune
	last uint16
	full bool // there was a glyph too many
}

type glyphText struct {
	glyph uint16
	text  string
}

const (
	firstPrivate = 0xE000
	lastPrivate  = 0xF8FF
	// firstSurrogate is where the codes end that texts use, but for a few.
	firstSurrogate = 0xD800
)

func newFontUse(fonts *face.Fonts, id face.ID) (*fontUse, error) {
	u := &fontUse{id: id, index: int(id), direct: make([]uint16, 1<<16),
		codes: map[glyphText]uint16{}, texts: map[uint16]string{}, next: firstPrivate, last: firstSurrogate - 1}
	if id >= face.Count {
		u.name = asciiLetters(fonts.Name(id))
		u.made = newMadeGlyphs()
		return u, nil
	}
	font, err := parseSFNT(fonts.Data(id))
	if err != nil {
		return nil, fmt.Errorf("font face %d: %w", id, err)
	}
	u.font, u.name = font, font.postScriptName()
	return u, nil
}

// complete makes the font of a borrowed face when all its glyphs are known.
func (u *fontUse) complete(fonts *face.Fonts) {
	if u.font == nil {
		u.font = borrowed(fonts, u.id, u.made.all)
	}
}

// stroke is what one code of a run draws.
type stroke struct {
	glyph   uint16 // in the font of the file
	text    string // that it stands for
	advance int32  // to the next, in thousandths of the size
	x, y    int16  // that move the shape alone
}

// strokes appends what a run draws to dst: its glyphs, each with its share of
// the text.
func (u *fontUse) strokes(dst []stroke, r *book.Run) []stroke {
	from, text := len(dst), r.Text
	dst = slices.Grow(dst, len(r.Glyphs))[:from+len(r.Glyphs)]
	out := dst[from:]
	for k := range r.Glyphs {
		if r.RightToLeft {
			k = len(r.Glyphs) - 1 - k
		}
		g := &r.Glyphs[k]
		n := min(int(g.Bytes), len(text))
		out[k] = stroke{glyph: g.ID, text: text[:n], advance: g.Advance, x: g.XOff, y: g.YOff}
		text = text[n:]
	}
	if u.made != nil {
		out = u.made.strokes(out, r)
	}
	return dst[:from+len(out)]
}

// note gives codes to what a run draws whose glyphs stand in the order of its
// text. Nearly all are letters that have one already.
func (u *fontUse) note(r *book.Run) {
	text := r.Text
	for k := range r.Glyphs {
		g := &r.Glyphs[k]
		n := min(int(g.Bytes), len(text))
		if n != 1 || text[0] < ' ' || text[0] >= 0x7F || u.direct[text[0]] != g.ID+1 {
			u.code(g.ID, text[:n])
		}
		text = text[n:]
	}
}

// code returns the code for a glyph that stands for a text.
func (u *fontUse) code(glyph uint16, text string) uint16 {
	if r, size := utf8.DecodeRuneInString(text); size == len(text) && plainCode(r) {
		switch u.direct[r] {
		case glyph + 1:
			return uint16(r)
		case 0:
			u.direct[r] = glyph + 1
			u.used = append(u.used, uint16(r))
			return uint16(r)
		}
	}
	key := glyphText{glyph, text}
	if c, ok := u.codes[key]; ok {
		return c
	}
	c := u.free()
	if c == 0 {
		c = u.alike(glyph)
		u.codes[key] = c
		return c
	}
	u.direct[c] = glyph + 1
	u.used = append(u.used, c)
	u.codes[key], u.texts[c] = c, text
	return c
}

// plainCode tells whether a rune may be its own code.
func plainCode(r rune) bool {
	return r >= 0x20 && r < 0xFFFE && (r < 0x7F || r > 0x9F) && !utf16.IsSurrogate(r) &&
		(r < firstPrivate || r > lastPrivate) && r != utf8.RuneError
}

// free is a code that nothing uses: of the private use area, and when a text
// has filled even that, any other. It is 0 when there is none.
func (u *fontUse) free() uint16 {
	for u.next <= lastPrivate && u.direct[u.next] != 0 {
		u.next++
	}
	if u.next <= lastPrivate {
		return uint16(u.next)
	}
	for u.last > 0xFF && u.direct[u.last] != 0 {
		u.last--
	}
	if u.last > 0xFF {
		return u.last
	}
	return 0
}

// alike is a code that draws a glyph, for a text that no code is left for: it
// looks right and reads as another. Characters that no font has are the only
// ones there are so many of, and all of them are drawn as one box.
func (u *fontUse) alike(glyph uint16) uint16 {
	for _, c := range u.used {
		if u.direct[c] == glyph+1 {
			return c
		}
	}
	u.full = true
	return 0
}

// glyphOf is the font's character map.
func (u *fontUse) glyphOf() map[uint16]uint16 {
	m := make(map[uint16]uint16, len(u.used))
	for _, c := range u.used {
		m[c] = u.direct[c] - 1
	}
	return m
}

// ordered are all codes in their order.
func (u *fontUse) ordered() []uint16 {
	codes := slices.Clone(u.used)
	slices.Sort(codes)
	return codes
}

// toUnicode writes the table by which readers turn codes, all of them in order,
// back into text. Stretches that stand for themselves are one entry each.
func (u *fontUse) toUnicode(codes []uint16) string {
	var ranges, chars []string
	for i := 0; i < len(codes); {
		c := codes[i]
		if text, ok := u.texts[c]; ok {
			chars = append(chars, fmt.Sprintf("<%04X> <%s>", c, hexUTF16(text)))
			i++
			continue
		}
		j := i + 1
		for j < len(codes) && codes[j] == codes[j-1]+1 && codes[j]>>8 == c>>8 && !u.named(codes[j]) {
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

// named tells whether a code does not stand for itself.
func (u *fontUse) named(code uint16) bool {
	_, ok := u.texts[code]
	return ok
}

// writeEntries writes them a hundred at a time, which is the most a table's
// section may hold.
func writeEntries(b *strings.Builder, kind string, entries []string) {
	for part := range slices.Chunk(entries, 100) {
		fmt.Fprintf(b, "%d begin%s\n%s\nend%s\n", len(part), kind, strings.Join(part, "\n"), kind)
	}
}

// hexUTF16 is a text as its UTF-16 code units in hexadecimal. A glyph that is
// a further shape of the characters before it stands for nothing visible.
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
