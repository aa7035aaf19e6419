package pdf

import (
	"bytes"
	"iter"
	"math"
	"strconv"
	"sync"

	"github.com/klauspost/compress/zlib"

	"promodoc/export/book"
	"promodoc/export/face"
)

// sequence is the part of a page's content that belongs to one node: the runs
// from index from up to to, or an image if that is not nil.
type sequence struct {
	node     int32
	from, to int
	image    *book.Image
}

// sequences returns the sequences of a page's runs and images in reading order.
// Those with a node have the MCIDs from 0 on. An image without alternative text is
// an artifact.
func sequences(p *book.Page) iter.Seq[sequence] {
	return func(yield func(sequence) bool) {
		images := p.Images
		due := func(run int) bool { return len(images) > 0 && images[0].After <= run }
		for i := 0; i < len(p.Runs); {
			for due(i) {
				if !yield(imageSequence(&images[0])) {
					return
				}
				images = images[1:]
			}
			j := i + 1
			for j < len(p.Runs) && p.Runs[j].Node == p.Runs[i].Node && !due(j) {
				j++
			}
			if !yield(sequence{node: p.Runs[i].Node, from: i, to: j}) {
				return
			}
			i = j
		}
		for k := range images {
			if !yield(imageSequence(&images[k])) {
				return
			}
		}
	}
}

func imageSequence(im *book.Image) sequence {
	s := sequence{node: im.Node, image: im}
	if im.Alt == "" {
		s.node = noNode
	}
	return s
}

// noNode is the node of a run or a sequence that is an artifact.
const noNode = -1

// painter writes the contents of pages, one after the other.
type painter struct {
	w     *writer
	buf   bytes.Buffer
	state graphicsState
	drawn []drawnGlyph // by the current run
	mcid  int          // sequences of the page that belong to a node, so far
}

// graphicsState is what is set in the content of a page, so that it is set again
// only when it changes.
type graphicsState struct {
	color book.Color
	known bool
	face  face.ID
	size  float64
}

func newPainter(w *writer) *painter { return &painter{w: w} }

// page returns the content of a page, compressed.
func (p *painter) page(page *book.Page) []byte {
	p.paint(page)
	return compress(p.buf.Bytes())
}

func (p *painter) paint(page *book.Page) {
	p.buf.Reset()
	p.state, p.mcid = graphicsState{}, 0
	if len(page.Rects) > 0 {
		p.buf.WriteString("/Artifact <</Type /Layout>> BDC\n")
		for k := range page.Rects {
			p.rect(&page.Rects[k])
		}
		p.buf.WriteString("EMC\n")
	}
	for s := range sequences(page) {
		p.beginContent(s.node)
		if s.image != nil {
			p.image(s.image)
		}
		for k := s.from; k < s.to; k++ {
			p.run(&page.Runs[k])
		}
		p.buf.WriteString("EMC\n")
	}
}

// beginContent begins the marked content of a node.
func (p *painter) beginContent(node int32) {
	switch node {
	case book.HeadNode:
		p.buf.WriteString("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n")
	case book.FootNode:
		p.buf.WriteString("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n")
	case noNode:
		p.buf.WriteString("/Artifact <</Type /Layout>> BDC\n")
	default:
		p.buf.WriteByte('/')
		p.buf.WriteString(tagOf(p.w.book.Nodes[node].Role))
		p.buf.WriteString(" <</MCID ")
		p.number(float64(p.mcid), 0)
		p.buf.WriteString(">> BDC\n")
		p.mcid++
	}
}

func (p *painter) color(c book.Color) {
	if p.state.known && p.state.color == c {
		return
	}
	p.state.color, p.state.known = c, true
	for _, part := range c {
		p.number(float64(part)/255, 3)
		p.buf.WriteByte(' ')
	}
	p.buf.WriteString("rg\n")
}

func (p *painter) rect(r *book.Rect) {
	p.color(r.Color)
	for _, v := range [...]float64{r.X, p.w.book.Paper.Height - r.Y - r.H, r.W, r.H} {
		p.number(v, 2)
		p.buf.WriteByte(' ')
	}
	p.buf.WriteString("re f\n")
}

// run writes a run of glyphs: its codes as strings, and between them numbers where
// the position of the next glyph is another than that by the widths of the font.
func (p *painter) run(r *book.Run) {
	if len(r.Glyphs) == 0 {
		return
	}
	p.color(r.Color)
	p.buf.WriteString("BT ")
	if b := &p.state; b.size != r.Size || b.face != r.Face {
		b.face, b.size = r.Face, r.Size
		p.buf.WriteString("/F")
		p.number(float64(p.w.fonts[r.Face].index), 0)
		p.buf.WriteByte(' ')
		p.number(r.Size, 3)
		p.buf.WriteString(" Tf ")
	}
	p.number(r.X, 3)
	p.buf.WriteByte(' ')
	p.number(p.w.book.Paper.Height-r.Y, 3)
	p.buf.WriteString(" Td [")
	p.glyphs(r)
	p.buf.WriteString("] TJ ET\n")
}

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

func (p *painter) number(v float64, decimals int) {
	p.buf.Write(appendNumber(p.buf.AvailableBuffer(), v, decimals))
}

// appendNumber writes a number with at most the given number of decimals.
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

// compressor compresses streams one after the other: at the fastest level, since
// compression takes much of the time for a file.
type compressor struct {
	zip *zlib.Writer
	to  bytes.Buffer
}

// compressors has compressors for reuse: one takes nearly a megabyte, which costs
// more than compressing a few pages.
var compressors = sync.Pool{New: func() any {
	p := &compressor{}
	p.zip, _ = zlib.NewWriterLevel(&p.to, zlib.BestSpeed) // the level is valid
	return p
}}

// compress returns data in zlib format.
func compress(data []byte) []byte {
	p := compressors.Get().(*compressor)
	defer compressors.Put(p)
	p.to.Reset()
	p.zip.Reset(&p.to)
	_, _ = p.zip.Write(data) // writing to memory does not fail
	_ = p.zip.Close()
	return bytes.Clone(p.to.Bytes())
}
