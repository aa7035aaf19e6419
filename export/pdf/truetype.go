package pdf

import (
	"math"

	"github.com/go-text/typesetting/font/opentype"

	"promodoc/export/face"
)

// fallbackFont makes a TrueType font of the outlines of a fallback face, whose font
// may be in any format: gofpdf reads no other. It has the given glyphs in
// their order after an empty one.
func fallbackFont(fonts *face.Fonts, id face.ID, glyphs []compositeGlyph) *sfnt {
	b := glyfBuilder{offsets: []uint32{0, 0}}
	upem := fonts.UnitsPerEm(id)
	hmtx := make([]byte, 4, 4+4*len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		left := b.add(g.shape(fonts, id, upem))
		advance := int(math.Round(float64(g.advance) * float64(upem) / 1000))
		if g.advance == ownAdvance {
			advance = fonts.Advance(id, g.parts[0].glyph)
		}
		hmtx = be.AppendUint16(hmtx, uint16(min(max(0, advance), math.MaxUint16)))
		hmtx = be.AppendUint16(hmtx, uint16(left))
	}
	n := len(glyphs) + 1
	m := fonts.Metrics(id)
	units := func(thousandths int) uint16 { return uint16(int16(thousandths * upem / 1000)) }
	head := make([]byte, 54)
	be.PutUint32(head, 0x00010000)
	be.PutUint32(head[12:], 0x5F0F3CF5)
	be.PutUint16(head[18:], uint16(upem))
	for i, v := range b.box {
		be.PutUint16(head[36+2*i:], uint16(v))
	}
	be.PutUint16(head[50:], 1) // long offsets
	hhea := make([]byte, 36)
	be.PutUint32(hhea, 0x00010000)
	be.PutUint16(hhea[4:], units(m.Ascent))
	be.PutUint16(hhea[6:], units(-m.Descent))
	be.PutUint16(hhea[34:], uint16(n))
	maxp := make([]byte, 32)
	be.PutUint32(maxp, 0x00010000)
	be.PutUint16(maxp[4:], uint16(n))
	be.PutUint16(maxp[6:], uint16(b.maxPoints))
	be.PutUint16(maxp[8:], uint16(b.maxContours))
	be.PutUint16(maxp[14:], 1)
	post := make([]byte, 32)
	be.PutUint32(post, 0x00030000)
	loca := make([]byte, 0, 4*len(b.offsets))
	for _, at := range b.offsets {
		loca = be.AppendUint32(loca, at)
	}
	made := &sfnt{glyphs: n, upem: upem, advances: n, tables: map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "post": post, "hmtx": hmtx, "loca": loca, "glyf": b.data,
	}}
	return made.withWidths()
}

// shape returns the contours of all components in their positions.
func (g *compositeGlyph) shape(fonts *face.Fonts, id face.ID, upem int) [][]point {
	var out [][]point
	for _, p := range g.parts {
		dx, dy := float64(p.x)*float64(upem)/1000, float64(p.y)*float64(upem)/1000
		for _, c := range contours(fonts.Outline(id, p.glyph), curveTolerance*float64(upem)) {
			for i := range c {
				c[i].x, c[i].y = c[i].x+dx, c[i].y+dy
			}
			out = append(out, c)
		}
	}
	return out
}

// curveTolerance is the largest deviation of a curve in ems: two hundredths of a
// point in text of 40 points.
const curveTolerance = 0.0005

// point is a point of a contour in font units.
type point struct {
	x, y float64
	on   bool // on the contour, not a control point
}

// contours converts an outline to the contours of a TrueType glyph, which are closed
// and of lines and quadratic curves.
func contours(outline []opentype.Segment, tolerance float64) [][]point {
	var out [][]point
	var open []point
	var at point
	for i := range outline {
		s := &outline[i]
		p := func(k int) point { return point{x: float64(s.Args[k].X), y: float64(s.Args[k].Y), on: true} }
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			out, open = closed(out, open), nil
			at = p(0)
			open = append(open, at)
			continue
		case opentype.SegmentOpLineTo:
			at = p(0)
			open = append(open, at)
		case opentype.SegmentOpQuadTo:
			control := p(0)
			control.on = false
			at = p(1)
			open = append(open, control, at)
		case opentype.SegmentOpCubeTo:
			open = cubic(open, at, p(0), p(1), p(2), tolerance)
			at = p(2)
		}
	}
	return closed(out, open)
}

// closed appends a contour, without its last point if that is equal to the first.
func closed(out [][]point, c []point) [][]point {
	if n := len(c); n > 1 && c[n-1].on && c[n-1] == c[0] {
		c = c[:n-1]
	}
	if len(c) < 3 {
		return out // without area
	}
	return append(out, c)
}

// cubic appends a cubic curve as as many quadratic ones as the tolerance needs. The
// deviation of one quadratic curve is at most √3/36 times the length of the third
// difference, that of n of them n³ times smaller.
func cubic(out []point, a, b, c, d point, tolerance float64) []point {
	third := math.Hypot(d.x-3*c.x+3*b.x-a.x, d.y-3*c.y+3*b.y-a.y)
	n := int(math.Ceil(math.Cbrt(third * math.Sqrt(3) / 36 / tolerance)))
	n = min(max(n, 1), 16)
	for i := range n {
		from, to := float64(i)/float64(n), float64(i+1)/float64(n)
		p, q := bezier(a, b, c, d, from), bezier(a, b, c, d, to)
		if i == n-1 {
			q = d
		}
		// The control point of the quadratic curve with the same end points:
		// (3 (c1 + c2) - p - q) / 4.
		dp, dq := slope(a, b, c, d, from), slope(a, b, c, d, to)
		h := (to - from) / 3
		c1, c2 := point{x: p.x + dp.x*h, y: p.y + dp.y*h}, point{x: q.x - dq.x*h, y: q.y - dq.y*h}
		out = append(out, point{x: (3*(c1.x+c2.x) - p.x - q.x) / 4, y: (3*(c1.y+c2.y) - p.y - q.y) / 4}, point{q.x, q.y, true})
	}
	return out
}

func bezier(a, b, c, d point, t float64) point {
	u := 1 - t
	mix := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return point{x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y)}
}

// slope returns the derivative of the curve.
func slope(a, b, c, d point, t float64) point {
	u := 1 - t
	mix := func(a, b, c, d float64) float64 { return 3*u*u*(b-a) + 6*u*t*(c-b) + 3*t*t*(d-c) }
	return point{x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y)}
}

// glyfBuilder builds the glyf table of a TrueType font.
type glyfBuilder struct {
	data                   []byte
	offsets                []uint32
	box                    [4]int16 // of all glyphs
	maxPoints, maxContours int
}

// add appends a glyph and returns its left side bearing.
func (b *glyfBuilder) add(shape [][]point) int16 {
	ends, xs, ys, flags := rounded(shape)
	if len(ends) == 0 || len(xs) > math.MaxUint16 {
		b.offsets = append(b.offsets, uint32(len(b.data)))
		return 0
	}
	b.maxPoints, b.maxContours = max(b.maxPoints, len(xs)), max(b.maxContours, len(ends))
	box := [4]int16{xs[0], ys[0], xs[0], ys[0]}
	for i := range xs {
		box[0], box[2] = min(box[0], xs[i]), max(box[2], xs[i])
		box[1], box[3] = min(box[1], ys[i]), max(box[3], ys[i])
	}
	for i := range 2 {
		b.box[i], b.box[i+2] = min(b.box[i], box[i]), max(b.box[i+2], box[i+2])
	}
	b.data = be.AppendUint16(b.data, uint16(len(ends)))
	for _, v := range box {
		b.data = be.AppendUint16(b.data, uint16(v))
	}
	for _, end := range ends {
		b.data = be.AppendUint16(b.data, end)
	}
	b.data = be.AppendUint16(b.data, 0) // no instructions
	b.points(xs, ys, flags)
	for len(b.data)%4 != 0 {
		b.data = append(b.data, 0)
	}
	b.offsets = append(b.offsets, uint32(len(b.data)))
	return box[0]
}

// rounded rounds the points to font units. A point on the contour halfway between
// two control points is implied and left out.
func rounded(shape [][]point) (ends []uint16, xs, ys []int16, flags []byte) {
	grid := func(v float64) int16 { return int16(min(max(math.Round(v), math.MinInt16), math.MaxInt16)) }
	for _, c := range shape {
		for i, p := range c {
			before, after := c[(i+len(c)-1)%len(c)], c[(i+1)%len(c)]
			if i > 0 && p.on && !before.on && !after.on && p.x == (before.x+after.x)/2 && p.y == (before.y+after.y)/2 {
				continue
			}
			xs, ys, flags = append(xs, grid(p.x)), append(ys, grid(p.y)), append(flags, 0)
			if p.on {
				flags[len(flags)-1] = pointOn
			}
		}
		ends = append(ends, uint16(len(xs)-1))
	}
	return ends, xs, ys, flags
}

// The flags of the points of a TrueType glyph.
const (
	pointOn     = 0x01
	shortX      = 0x02
	shortY      = 0x04
	sameOrPlusX = 0x10
	sameOrPlusY = 0x20
	maxShort    = 255
)

// points writes the flags of the points, then their distances in x, then in y.
func (b *glyfBuilder) points(xs, ys []int16, flags []byte) {
	dx, dy := make([]byte, 0, 2*len(xs)), make([]byte, 0, 2*len(ys))
	var x, y int16
	for i := range xs {
		dx = distance(dx, int(xs[i])-int(x), &flags[i], shortX, sameOrPlusX)
		dy = distance(dy, int(ys[i])-int(y), &flags[i], shortY, sameOrPlusY)
		x, y = xs[i], ys[i]
	}
	b.data = append(append(append(b.data, flags...), dx...), dy...)
}

func distance(out []byte, d int, flag *byte, short, plus byte) []byte {
	switch {
	case d == 0:
		*flag |= plus
	case d > 0 && d <= maxShort:
		*flag |= short | plus
		out = append(out, byte(d))
	case d < 0 && d >= -maxShort:
		*flag |= short
		out = append(out, byte(-d))
	default:
		out = be.AppendUint16(out, uint16(int16(d)))
	}
	return out
}
