package pdf

import (
	"strconv"

	"promodoc/export/book"
)

// glyphs writes the content of a TJ array, see [glyphArray].
func (p *painter) glyphs(r *book.Run) {
	use := p.w.fonts[r.Face]
	a := glyphArray{out: p.buf.AvailableBuffer(), use: use, size: r.Size, tracking: r.Tracking}
	if use.drawsAsSet(r) {
		text := r.Text
		for k := range r.Glyphs {
			g := &r.Glyphs[k]
			n := min(int(g.Bytes), len(text))
			a.append(g.ID, text[:n], g.Advance, g.XOff, g.YOff)
			text = text[n:]
		}
	} else {
		p.drawn = use.drawnGlyphs(p.drawn[:0], r)
		for i := range p.drawn {
			g := &p.drawn[i]
			a.append(g.glyph, g.text, g.advance, g.x, g.y)
		}
	}
	a.end()
	p.buf.Write(a.out)
}

// glyphArray is the content of a TJ array that is being written: strings of codes, and
// between them numbers, which move the next glyph to the left, in thousandths of the
// size.
type glyphArray struct {
	out      []byte
	use      *fontUse
	size     float64 // in points
	tracking int32
	move     int32 // to the left, pending
	rise     int16
	open     bool // in a string
}

// append writes the code of a glyph that means a text. The advance and the offset of
// the shape are in thousandths of the size.
func (a *glyphArray) append(glyph uint16, text string, advance int32, x, y int16) {
	if move := a.move - int32(x); move != 0 || y != a.rise {
		a.place(move, y)
	}
	if !a.open {
		a.out, a.open = append(a.out, '('), true
	}
	if a.use.hasOwnCode(glyph, text) {
		a.out = appendCode(a.out, uint16(text[0]))
	} else {
		a.out = appendCode(a.out, a.use.code(glyph, text))
	}
	a.move = int32(x) + a.use.font.advance(glyph) - advance - a.tracking
}

// place moves the next glyph to the left, and to a height.
func (a *glyphArray) place(move int32, rise int16) {
	a.close()
	if rise != a.rise {
		a.setRise(rise)
	}
	if move != 0 {
		a.out = strconv.AppendInt(a.out, int64(move), 10)
	}
}

func (a *glyphArray) close() {
	if a.open {
		a.out, a.open = append(a.out, ')'), false
	}
}

// setRise ends the array, sets the text rise and begins another array.
func (a *glyphArray) setRise(rise int16) {
	a.rise = rise
	a.out = append(a.out, "] TJ "...)
	a.out = appendNumber(a.out, float64(rise)*a.size/1000, 2)
	a.out = append(a.out, " Ts ["...)
}

func (a *glyphArray) end() {
	a.close()
	if a.rise != 0 {
		a.setRise(0)
	}
}

// appendCode writes the two bytes of a code as in a literal string.
func appendCode(out []byte, code uint16) []byte {
	high, low := byte(code>>8), byte(code)
	if !isSpecial(high) && !isSpecial(low) {
		return append(out, high, low)
	}
	return appendEscaped(appendEscaped(out, high), low)
}

// isSpecial reports whether a byte has to be escaped in a literal string.
func isSpecial(c byte) bool { return c == '(' || c == ')' || c == '\\' || c == '\r' }

func appendEscaped(out []byte, c byte) []byte {
	switch {
	case c == '\r':
		return append(out, '\\', 'r')
	case isSpecial(c):
		return append(out, '\\', c)
	}
	return append(out, c)
}
