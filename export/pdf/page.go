package pdf

import (
	"math"
	"strconv"

	"promodoc/export/typeset"
	"promodoc/export/typeset/face"
)

// brush is what the page's content was last told, so that it is told again
// only when it changes.
type brush struct {
	color typeset.Color
	known bool
	face  face.ID
	size  float64
}

// page writes one page's content and links.
func (w *writer) page(i int) {
	p := &w.book.Pages[i]
	w.pdf.SetPage(i + 1)
	var b brush
	w.buf.Reset()
	for k := range p.Rects {
		w.rect(&p.Rects[k], &b)
	}
	w.flush()
	for k := range p.Images {
		w.image(&p.Images[k])
	}
	for k := range p.Runs {
		w.run(&p.Runs[k], &b)
	}
	w.flush()
	for k := range p.Links {
		w.link(&p.Links[k])
	}
}

func (w *writer) flush() {
	if w.buf.Len() > 0 {
		w.pdf.RawWriteBuf(&w.buf)
		w.buf.Reset()
	}
}

func (w *writer) color(c typeset.Color, b *brush) {
	if b.known && b.color == c {
		return
	}
	b.color, b.known = c, true
	for _, part := range c {
		w.number(float64(part)/255, 3)
		w.buf.WriteByte(' ')
	}
	w.buf.WriteString("rg\n")
}

func (w *writer) rect(r *typeset.Rect, b *brush) {
	w.color(r.Color, b)
	for _, v := range [...]float64{r.X, w.book.Paper.Height - r.Y - r.H, r.W, r.H} {
		w.number(v, 2)
		w.buf.WriteByte(' ')
	}
	w.buf.WriteString("re f\n")
}

// run writes one run of glyphs: its codes as strings, and between them where
// the next glyph stands otherwise than the font's widths would have it.
func (w *writer) run(r *typeset.Run, b *brush) {
	if len(r.Glyphs) == 0 {
		return
	}
	if b.face != r.Face || b.size != r.Size {
		w.flush()
		w.pdf.SetFont(family(w.fonts[r.Face]), "", r.Size)
		b.face, b.size = r.Face, r.Size
	}
	w.color(r.Color, b)
	w.buf.WriteString("BT ")
	w.number(r.X, 3)
	w.buf.WriteByte(' ')
	w.number(w.book.Paper.Height-r.Y, 3)
	w.buf.WriteString(" Td [")
	w.glyphs(r)
	w.buf.WriteString("] TJ ET\n")
}

// glyphs writes the inside of a TJ array. A number in it moves the next glyph
// to the left, by thousandths of the size.
func (w *writer) glyphs(r *typeset.Run) {
	use := w.fonts[r.Face]
	w.drawn = use.strokes(w.drawn[:0], r)
	out := w.buf.AvailableBuffer()
	var move int32 // to the left, pending
	var rise int16
	open := false
	for i := range w.drawn {
		g := &w.drawn[i]
		code := use.code(g.glyph, g.text)
		if move -= int32(g.x); move != 0 || g.y != rise {
			out, open = shut(out, open), false
			if g.y != rise {
				rise = g.y
				out = raise(out, float64(rise)*r.Size/1000)
			}
			if move != 0 {
				out = strconv.AppendInt(out, int64(move), 10)
			}
		}
		if !open {
			out, open = append(out, '('), true
		}
		out = appendCode(out, code)
		move = int32(g.x) + use.font.advance(g.glyph) - g.advance - r.Tracking
	}
	out = shut(out, open)
	if rise != 0 {
		out = raise(out, 0)
	}
	w.buf.Write(out)
}

func shut(out []byte, open bool) []byte {
	if open {
		return append(out, ')')
	}
	return out
}

// raise ends the array, lifts what follows above the baseline, and begins
// another array.
func raise(out []byte, by float64) []byte {
	out = append(out, "] TJ "...)
	out = appendNumber(out, by, 2)
	return append(out, " Ts ["...)
}

// appendCode writes a code's two bytes as a literal string has them.
func appendCode(out []byte, code uint16) []byte {
	for _, c := range [...]byte{byte(code >> 8), byte(code)} {
		switch c {
		case '(', ')', '\\':
			out = append(out, '\\', c)
		case '\r':
			out = append(out, '\\', 'r')
		default:
			out = append(out, c)
		}
	}
	return out
}

func (w *writer) number(v float64, decimals int) {
	w.buf.Write(appendNumber(w.buf.AvailableBuffer(), v, decimals))
}

// appendNumber writes a number with so many decimals at most.
func appendNumber(out []byte, v float64, decimals int) []byte {
	scale := math.Pow10(decimals)
	n := int64(math.Round(v * scale))
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	whole := int64(scale)
	out = strconv.AppendInt(out, n/whole, 10)
	rest := n % whole
	if rest == 0 {
		return out
	}
	out = append(out, '.')
	for whole /= 10; rest > 0; whole /= 10 {
		out = append(out, byte('0'+rest/whole))
		rest %= whole
	}
	return out
}

// link makes an area of the page lead to an address or to a place in the file.
func (w *writer) link(l *typeset.Link) {
	if l.W <= 0 || l.H <= 0 {
		return
	}
	if l.URL != "" {
		w.pdf.LinkString(l.X, l.Y, l.W, l.H, l.URL)
		return
	}
	to := target{l.Page, l.Top}
	id, ok := w.links[to]
	if !ok {
		id = w.pdf.AddLink()
		w.pdf.SetLink(id, max(0, l.Top-6), l.Page+1)
		w.links[to] = id
	}
	w.pdf.Link(l.X, l.Y, l.W, l.H, id)
}
